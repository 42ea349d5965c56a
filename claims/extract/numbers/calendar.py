"""Dates, years and clock times, which are written with numbers and count nothing."""

from __future__ import annotations

from ...language.scan import MARK, WORD
from .clock import clock_time
from .dates import (
    YEARS,
    after_month,
    day_of_month,
    days_in,
    month_named,
    numeric_date,
    plain_digits,
    told,
    unclear_month,
    with_month,
    year_after,
)
from .entries import Cat
from .text import Reading, Text

_ROUND = 10  # a count that stands in the thousands without a comma is most often round (the 2000 seats)
_YEAR_DIGITS = 4
_NEWS_YEARS = range(1900, 2101)  # what is taken for one after a mere preposition


def read_calendar(t: Text, i: int, before: Reading | None, near: str | None) -> Reading | None:
    """The date, time or year that begins at the digits of token ``i`` or at a month before them.

    Args:
        t: the text.
        i: a token of digits.
        before: what was read last.
        near: date of the article in ISO 8601.
    """
    entry = t.entries[i]
    if entry is None or entry.cat is not Cat.DIGITS:
        return None
    return (
        numeric_date(t, i)
        or clock_time(t, i)
        or day_of_month(t, i, near)
        or after_month(t, i, near)
        or _year(t, i, before)
    )


def _year(t: Text, i: int, before: Reading | None) -> Reading | None:
    """عام 2009, in 2009, 2019-2021, 1990s, 2009م; and a year joined to one."""
    value = plain_digits(t, i)
    entry = t.entries[i]
    if value is None or entry is None or value not in YEARS:
        if value is not None and 1 <= value <= 99 and t.has("years", i - 1) and t.has("eras", i + 1):
            return told(t, i, i, "year")
        if value is not None and len(t.norm[i]) == 2 and value % 10 == 0 and t.glued(i) and t.has("eras", i + 1):
            return told(t, i, i + 1, "year")  # the 50s, in his 50s
        return None
    last = i
    high = None
    if t.word(i + 1) in {"-", "/", "\u2013"} and t.glued(i) and t.glued(i + 1):
        high = plain_digits(t, i + 2)
        if high is not None and value < high < value + 200 and high in _NEWS_YEARS and value in _NEWS_YEARS:
            last = i + 2
        elif high is not None and high == value % 100 + 1 and value in _NEWS_YEARS:
            last, high = i + 2, value + 1
        else:
            high = None
    found = (
        (high is not None and (t.kind[last + 1 : last + 2] != [WORD] or len(t.norm[last]) == 2))
        or (high is not None and t.has("years", last + 1))
        or t.has_prefixed("years", i - 1)
        or (t.has("eras", last + 1) and (t.glued(last) or value in _NEWS_YEARS))
        or (t.word(i - 1) == "(" and t.word(last + 1) == ")" and value in _NEWS_YEARS)
    )
    lone = t.kind[last + 1 : last + 2] != [WORD] or t.has("particles", last + 1)
    led = i - 2 if t.has("year_bounds", i - 1) else i - 1  # in about 1475
    if not found and value not in _NEWS_YEARS and lone and len(t.norm[i]) == _YEAR_DIGITS:
        dated = t.has("year_prepositions", led) or (led < i - 1 and t.has("weak_year_prepositions", led))
        found = dated and t.word(last + 1) != "%"
    if not found and value in _NEWS_YEARS:
        word = t.word(last + 1)
        named = t.has("year_determiners", i - 1) and not lone and not t.has("counted", last + 1)
        named = named and not t.has("measures", last + 1) and not t.has("single_durations", last + 1)
        plural = any(word.endswith(ending) for ending in t.lex.calendar.plural_endings)
        named = named and not (plural and value % _ROUND == 0)
        found = (
            named
            or t.has_prefixed("year_prepositions", led)
            or (t.has("weak_year_prepositions", led) and lone and t.kind[last + 1 : last + 2] != [MARK, "%"])
            or (before is not None and before.kind == "year" and chained(t, before.last, i))
        )
        if found and t.match(t.lex.phrases["percent"], last + 1):
            found = False
    if not found:
        return None
    if t.has("eras", last + 1):
        last += 1
    reading = told(t, i, last, "year", f"{value:04}" if high is None else f"{value:04}/{high:04}")
    reading.value, reading.high = value, high
    return reading


def chained(t: Text, last: int, i: int) -> bool:
    """Only a joining word, a comma or a range word stands between two numbers."""
    entry = t.entry(i)
    gap = i - last - 1
    if gap == 0:
        return entry is not None and entry.joined
    if gap > 2:
        return False
    return all(
        t.has("joiners", k) or t.word(k) in {",", "\u060c", "-"} or any(t.match(b, k) for _, b in t.lex.ranges)
        for k in range(last + 1, i)
    )


def worded_date(t: Text, reading: Reading, near: str | None) -> Reading | None:
    """The third of May, الثالث من أكتوبر, July the fourth; عام ألفين وأحد عشر; الساعة العاشرة والنصف."""
    value = reading.value
    if not isinstance(value, int) or (reading.digits and reading.kind != "ordinal"):
        return None
    if 1 <= value <= 31 and (reading.kind == "ordinal" or reading.bare):
        found = with_month(t, reading.first, reading.last + 1, [value], near)
        if found is not None and (t.has("date_of", reading.last + 1) or reading.kind == "ordinal"):
            found.start, found.digits = reading.start, False
            return found
        first = reading.first - (1 if t.has("date_of", reading.first - 1) else 0)
        n = t.match_before(t.lex.phrases["months"], first, 2)
        if n and reading.kind == "ordinal" and t.lex.calendar.month_first and not unclear_month(t, first - n):
            month = month_named(t, first - n, first)
            end, year = year_after(t, reading.last + 1)
            last = end - 1 if year is not None else reading.last
            return told(t, first - n, last, "date", days_in([value], month, year, near))
    if reading.kind == "number" and value in YEARS and t.has_prefixed("years", reading.first - 1):
        reading.kind, reading.date = "year", f"{value:04}"
        return reading
    after = t.word(reading.last + 1)
    lone = not reading.joined and t.kind[reading.last + 1 : reading.last + 2] != [WORD]
    if lone and reading.kind == "number" and 20 <= value < 100 and t.has("years", reading.first - 1):
        reading.kind = "year"  # the year forty-eight
        return reading
    clocked = reading.kind == "ordinal" and reading.definite and len(after) > 1 and after in t.lex.clock
    clocked = clocked or t.has_prefixed("hours", reading.first - 1)
    if 1 <= value <= 24 and clocked and not reading.joined:
        last, minute = reading.last, 0
        entry = t.entry(last + 1)
        if entry is not None and entry.joined and entry.cat is Cat.PART:
            minute = t.lex.half_past.get(t.norm[last + 1][entry.lead :].removeprefix(t.lex.article), 0)
            last += bool(minute)
        shift = t.lex.clock.get(t.word(last + 1))
        hour = value
        if shift is not None:
            hour = value + 12 if shift == 12 and value < 12 else value
            last += 1
        exact = not t.has("less", reading.last + 1)  # a quarter to five
        return told(t, reading.first, last, "time", f"T{hour:02}:{minute:02}" if exact else None)
    return None
