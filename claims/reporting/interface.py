"""The interface's language: its catalogue of messages, its direction, how it writes numbers and dates."""

from __future__ import annotations

import gettext
import io
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from ..errors import ClaimsError
from ..locate import data_folder

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Interface:
    """One language of the interface.

    Attributes:
        language: its code, which names its catalogue ``reports/locale/<language>.po``.
        messages: the catalogue; ``gettext``, ``ngettext`` and ``pgettext`` are called on it.
    """

    language: str
    messages: gettext.NullTranslations

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``.

        >>> interface("ar").direction
        'rtl'
        """
        return direction(self.language)

    def word(self, context: str, key: str) -> str:
        """What the interface calls a word of our vocabularies (a kind, a bound, a status); the key where it has none.

        >>> interface("en").word("bound", "at_least")
        'at least'
        """
        return self.messages.pgettext(context, key)

    def text(self, message: str) -> str:
        """A sentence of the interface, by its English."""
        return str(self.messages.gettext(message))

    def knows(self, context: str, key: str) -> bool:
        """Whether the catalogue holds the word."""
        return self.messages.pgettext(context, key) != key

    def number(self, value: int | float | None) -> str:
        """A number as the interface writes it.

        >>> interface("en").number(2500000)
        '2,500,000'
        """
        if value is None:
            return ""
        return str(format_decimal(value, format="#,##0.######", locale=self.language))

    def date(self, iso: str | None) -> str:
        """A date, or date and time, of ISO 8601 as the interface writes it; as it stands where it is neither.

        >>> interface("en").date("2024-03-14")
        'March 14, 2024'
        """
        if not iso:
            return ""
        try:
            if len(iso) <= len("2024-03-14"):
                return str(format_date(date.fromisoformat(iso), "long", locale=self.language))
            moment = datetime.fromisoformat(iso)
            day = format_date(moment.date(), "long", locale=self.language)
            return f"{day} {format_time(moment, 'HH:mm', locale=self.language)}"
        except ValueError:
            return iso

    def language_name(self, code: str) -> str:
        """What the interface calls a language.

        >>> interface("en").language_name("ar")
        'Arabic'
        """
        return str(Locale.parse(self.language).languages.get(code, code))


@cache
def direction(language: str) -> str:
    """Which way a language is written; ``auto`` where it is not known.

    >>> direction("ar"), direction("en"), direction("und")
    ('rtl', 'ltr', 'auto')
    """
    if language == "und":
        return "auto"
    try:
        return str(Locale.parse(language).text_direction)
    except (UnknownLocaleError, ValueError):
        return "auto"


def interface_languages() -> list[str]:
    """The languages that have a catalogue.

    >>> interface_languages()
    ['ar', 'en']
    """
    return sorted(path.stem for path in (data_folder("reports") / "locale").glob("*.po"))


@cache
def interface(language: str) -> Interface:
    """The interface in a language, read from its catalogue; a clone needs no build step.

    Raises:
        ClaimsError: where there is no such catalogue.
    """
    if language not in interface_languages():
        known = ", ".join(interface_languages())
        raise ClaimsError(
            f"--ui {language}: the interface is written in {known}; another is one file in reports/locale"
        )

    path = data_folder("reports") / "locale" / f"{language}.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Interface(language, gettext.GNUTranslations(compiled))
