"""What CLDR knows, through babel: names of currencies and of countries, in every language."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_name

from ...language.fold import fold

_COUNTS = (1, 2, 5, 11)  # one of every plural form that names of currencies have


def _locale(name: str) -> Locale | None:
    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return None


@cache
def currency_names(locale: str) -> dict[str, str]:
    """Names of currencies, of two words or more, to ISO 4217 codes; empty for a locale that CLDR does not have.

    >>> currency_names("en")["moroccan dirhams"], currency_names("ar")[fold("دينار تونسي")]
    ('MAD', 'TND')
    """
    found = _locale(locale)
    if found is None:
        return {}
    names: dict[str, str] = {}
    for code, name in found.currencies.items():
        for form in (name, *(get_currency_name(code, count, locale) for count in _COUNTS)):
            if " " in form and "(" not in form and not any(c.isdigit() for c in form):
                names.setdefault(fold(form), code)
    return names


@cache
def territory_names(locale: str) -> dict[str, str]:
    """Comparable names of countries to their names; empty for a locale that CLDR does not have.

    >>> territory_names("en")["tunisia"]
    'Tunisia'
    """
    return {fold(name): name for name in territories(locale).values()}


@cache
def weekday_names(locale: str) -> dict[str, int]:
    """Comparable names of the days of the week to their numbers, Monday 0; empty for a locale that CLDR does not have.

    >>> weekday_names("en")["tuesday"], weekday_names("ar")[fold("الثلاثاء")]
    (1, 1)
    """
    found = _locale(locale)
    return {fold(name): day for day, name in found.days["format"]["wide"].items()} if found else {}


@cache
def territories(locale: str) -> dict[str, str]:
    """ISO 3166 codes to the names of countries; empty for a locale that CLDR does not have.

    >>> territories("en")["TN"], territories("ar")["TN"]
    ('Tunisia', 'تونس')
    """
    found = _locale(locale)
    return {code: name for code, name in found.territories.items() if code.isalpha()} if found else {}
