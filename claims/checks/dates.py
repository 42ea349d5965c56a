"""Dates that cannot be (CLM307): a day that its month does not have, and a day of the week that the date is not."""

from __future__ import annotations

import bisect
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ..extract.numbers import find_numbers
from ..language.fold import fold
from ..language.scan import NUMBER, Scan, scan
from ..model import Number
from ..rulebook.calendar import CalendarFile
from ..rulebook.grammar import GrammarFile
from .context import Check, Context, Hit

_APART = frozenset(",،(/")  # between a day of the week and its date
_GAP = 3  # tokens between them
_YEAR = 4  # digits
_ISO = 10  # characters of a whole date


def date_conflicts(context: Context) -> Iterator[Hit]:
    """CLM307: Monday, 5 May 2021, which was a Wednesday; 31 April."""
    read, language = context.scan, context.article.language
    from babel.dates import format_date  # noqa: PLC0415 - heavy

    if not any(kind == NUMBER for kind in read.kind):
        return
    days = _weekdays(language, fold(context.rules.load(language, "grammar", GrammarFile).article))
    words = context.rules.load(language, "calendar", CalendarFile)
    skipped = {*_APART, *map(fold, (*words.date_of, *words.days, *context.words.beside_dates))}
    for number in find_numbers(read, context.rules, date=context.article.date):
        if number.kind != "date":
            continue
        if number.date is None:
            if last := _last_day(number, context):
                yield Hit(context.span(number.start, number.end), None, {"text": number.text, "day": f"≤ {last}"})
        elif (found := _full(number)) and (stated := _weekday_beside(read, number, days, skipped)) is not None:
            at, weekday = stated
            if weekday != found.weekday():
                start, end = min(read.start[at], number.start), max(read.end[at], number.end)
                span = context.span(start, end)
                yield Hit(span, None, {"text": span.text, "day": format_date(found, "EEEE", locale=language)})


def _full(number: Number) -> date | None:
    """The day of a date that states its year itself."""
    digits = "".join(ch if ch.isdecimal() else " " for ch in fold(number.text)).split()
    if number.date is None or len(number.date) != _ISO or not any(len(d) == _YEAR for d in digits):
        return None
    return date.fromisoformat(number.date)


def _weekday_beside(read: Scan, number: Number, days: dict[str, int], skipped: set[str]) -> tuple[int, int] | None:
    """The token of the day of the week before a date, or in brackets behind it, and which day it is."""
    first = bisect.bisect_left(read.start, number.start)
    for i in range(first - 1, max(-1, first - 1 - _GAP), -1):
        if read.norm[i] in days:
            return i, days[read.norm[i]]
        if read.norm[i] not in skipped:
            break
    last = bisect.bisect_left(read.start, number.end)
    if last + 1 < len(read) and read.raw[last] == "(" and read.norm[last + 1] in days:
        return last + 1, days[read.norm[last + 1]]
    return None


def _last_day(number: Number, context: Context) -> int | None:
    """The last day of the month, for what would be a date if it were the first of its month."""
    language = context.article.language
    whole = scan(number.text, language)
    changed = [
        "1" if kind == NUMBER and len(fold(raw)) < _YEAR and raw.isdecimal() else raw
        for raw, kind in zip(whole.raw, whole.kind, strict=True)
    ]
    if changed.count("1") != 1 or not any(len(raw) == _YEAR and raw.isdecimal() for raw in whole.raw):
        return None
    for again in find_numbers(scan(" ".join(changed), language), context.rules):
        if again.kind == "date" and again.date and len(again.date) == _ISO:
            first = date.fromisoformat(again.date)
            return monthrange(first.year, first.month)[1]
    return None


@lru_cache(maxsize=8)
def _weekdays(language: str, article: str) -> dict[str, int]:
    """Names of the days of the week as CLDR has them and without their article, folded, with the day, Monday 0."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - reads files

    try:
        days = Locale.parse(language).days["format"]
    except (UnknownLocaleError, ValueError):
        return {}
    names = {fold(name).rstrip("."): n for width in ("wide", "abbreviated") for n, name in days[width].items()}
    bare = {name.removeprefix(article): n for name, n in names.items() if article}
    return {**names, **bare}


CHECKS: dict[str, Check] = {"CLM307": date_conflicts}
