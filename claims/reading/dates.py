"""Dates that an article states for itself: lines that hold a date and little else, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ..language.fold import fold
from ..model import Article
from ..rulebook import Rulebook
from ..rulebook.boilerplate import BoilerplateFile
from ..rulebook.calendar import CalendarFile

_HEAD = 1_500  # code points in which a dateline stands
_LONGEST = 100  # code points of such a line
_MOST = 12  # numbers in one: two calendars and a clock time
_YEARS = (range(1300, 1500), range(1900, 2101))  # of the Islamic calendar, and of the common one
_NUMERIC = re.compile(r"(?<!\d)(?:\d{4}([/.-])\d{1,2}\1\d{1,2}|\d{1,2}([/.-])\d{1,2}\2\d{4})(?!\d)")
_PLACE = re.compile(r"^([^\W\d_]+(?:[\s-][^\W\d_]+){0,2})(?:\s?[-–—|]|[،,])\s")


class DateLines:
    """What a language writes in a line that holds a date alone.

    Args:
        rules: the packs.
        language: code of the language.
    """

    def __init__(self, rules: Rulebook, language: str) -> None:
        calendar = rules.load(language, "calendar", CalendarFile)
        beside = rules.load(language, "boilerplate", BoilerplateFile).beside_dates
        self.months = {tuple(fold(name).split()): int(n) for n, names in calendar.months.items() for name in names}
        if not self.months and language in rules.languages:
            self.months = _cldr_months(language)
        weekdays = [name for names in calendar.weekdays.values() for name in names]
        others = (*calendar.other_months, *weekdays, *calendar.hours, *calendar.clock, *calendar.zones)
        known = (*others, *calendar.eras, *calendar.days, *calendar.date_of, *beside)
        names = {word for name in self.months for word in name}
        self.words = names | {word for name in known for word in _words(name)}
        self.named = names | {word for name in calendar.other_months for word in _words(name)}

    def covers(self, line: str) -> bool:
        """Whether a line is a date with nothing but what stands beside dates, or a place before it."""
        if len(line) > _LONGEST or not any(ch.isdecimal() for ch in line):
            return False
        if self._alone(line):
            return True
        place = _PLACE.match(line)
        # Words in small letters before a date are of a sentence that ends with it, and so is a full stop.
        named = place and not any(word.islower() for word in place[1].split()) and not line.endswith(".")
        return bool(place and named and self._alone(line[place.end() :]))

    def _alone(self, line: str) -> bool:
        words = _words(line)
        numbers = [int(word) for word in words if word.isdecimal()]
        others = {word for word in words if not word.isdecimal()}
        if len(numbers) > _MOST or not others <= self.words:
            return False
        year = any(number in years for number in numbers for years in _YEARS)
        return bool(_NUMERIC.search(fold(line))) or (year and len(numbers) > 1 and not others.isdisjoint(self.named))

    def date(self, line: str) -> str | None:
        """The date that a line states, in ISO 8601; None where it states none in full.

        >>> from claims.rulebook import rulebook
        >>> DateLines(rulebook(), "ar").date("الأحد 15 آذار/مارس 2026"), DateLines(rulebook(), "en").date("5/6/2020")
        ('2026-03-15', None)
        """
        words = _words(line)
        for n, word in enumerate(words):
            if not word.isdecimal() or int(word) not in _YEARS[1]:
                continue
            near = words[max(0, n - 5) : n]
            month = next(self._months_in(near), None)
            day = next((int(w) for w in reversed(near) if w.isdecimal() and 1 <= int(w) <= 31), None)
            if month and day:
                return _iso(int(word), month, day)
        found = [int(word) for word in words if word.isdecimal()]
        if len(found) >= 3 and found[0] in _YEARS[1]:
            return _iso(*found[:3])
        return None  # 5/6/2020 is the fifth of June or the sixth of May: not guessed

    def _months_in(self, words: list[str]) -> Iterator[int]:
        for end in range(len(words), 0, -1):
            for start in range(max(0, end - 2), end):
                month = self.months.get(tuple(words[start:end]))
                if month:
                    yield month


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=64)
def date_lines(rules: Rulebook, language: str) -> DateLines:
    """The date lines of a language, made once."""
    return DateLines(rules, language)


def stated_date(article: Article, rules: Rulebook) -> str | None:
    """ISO 8601 date of the article, from its head, where a line states one; else None.

    Only a line that the packs know as boilerplate (a date alone) is believed: a date within the prose is of what is
    told there.
    """
    title = article.title_span.end if article.title_span else 0
    head = [s for s in article.boilerplate if s.start <= _HEAD and len(s.text) <= _LONGEST]
    known = date_lines(rules, article.language)
    # A date over the title is as often the day the page was printed as the day it was written: the one below wins.
    for span in (*(s for s in head if s.start >= title), *(s for s in head if s.start < title)):
        found = known.date(span.text) if any(ch.isdecimal() for ch in span.text) else None
        if found:
            return found
    return None


def _cldr_months(language: str) -> dict[tuple[str, ...], int]:
    """Month names of a language whose pack names none, as CLDR has them."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - reads files

    try:
        months = Locale.parse(language).months
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        tuple(_words(name)): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in months[context][width].items()
    }


def _words(line: str) -> list[str]:
    """The words and the numbers of a line in comparable form, apart where they touch."""
    return re.findall(r"\d+|[^\W\d_]+", fold(line))
