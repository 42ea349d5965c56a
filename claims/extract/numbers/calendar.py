"""Dates, years and clock times, which are written with numbers and count nothing."""

from __future__ import annotations

import re

from ...language.scan import MARK, NUMBER, WORD
from .calendar_names import iso
from .lexicon import Cat
from .text import Reading, Text

_BETWEEN_DAYS = {"-", ",", "\u060c"}
_MOST_DAYS = 5  # days before one month's name
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$")
_CLOCK = re.compile(r"(\d{1,2})\.(\d{2})$")
_YEARS = range(1000, 2151)  # what can be a year with a word for it beside it
_NEWS_YEARS = range(1900, 2100)  # what is taken for one after a mere preposition


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
    return _numeric(t, i) or _time(t, i) or _day(t, i, near) or _after_month(t, i, near) or _year(t, i, before)


def _plain(t: Text, i: int) -> int | None:
    entry = t.entry(i)
    if entry is None or entry.cat is not Cat.DIGITS or not entry.plain or not isinstance(entry.value, int):
        return None
    return entry.value


def _reading(t: Text, first: int, last: int, kind: str, date: str | None = None) -> Reading:
    return Reading(first, last, t.begin(first), t.finish(last), None, kind=kind, date=date, digits=True)


def _numeric(t: Text, i: int) -> Reading | None:
    """7/10/2023, 2023-10-07, 7.10.2023."""
    dotted = _DOTTED.match(t.norm[i])
    if dotted:
        return _reading(t, i, i, "date", _order(t, int(dotted[1]), int(dotted[2]), _full(int(dotted[3]))))
    mark = t.word(i + 1)
    day, month = _plain(t, i), _plain(t, i + 2)
    if mark == "/" and day and month and t.has_prefixed("days", i - 1) and t.word(i + 3) != "/":
        return _reading(t, i, i + 2, "date", iso(None, month, day)) if month <= 12 and day <= 31 else None
    if mark not in {"/", "-"} or t.kind[i + 2 : i + 5] != [NUMBER, MARK, NUMBER] or t.word(i + 3) != mark:
        return None
    if not all(t.glued(k) for k in range(i, i + 4)) or (t.glued(i + 4) and t.word(i + 5) in {mark, "/"}):
        return None
    parts = [_plain(t, k) for k in (i, i + 2, i + 4)]
    a, b, c = parts
    if a is None or b is None or c is None:
        return None
    if a in _YEARS and b <= 12 and c <= 31:
        return _reading(t, i, i + 4, "date", iso(a, b, c))
    whole_year = c in _YEARS or (mark == "/" and c < 100 and len(t.norm[i + 4]) == 2)
    if whole_year and a <= 31 and b <= 31 and min(a, b) <= 12 and a and b:
        return _reading(t, i, i + 4, "date", _order(t, a, b, _full(c)))
    return None


def _full(year: int) -> int:
    """Two digits of a year: 70 and above are of the last century."""
    return year if year > 99 else year + (1900 if year >= 70 else 2000)


def _order(t: Text, a: int, b: int, year: int) -> str | None:
    day, month = (a, b) if t.lex.calendar.day_first or a > 12 else (b, a)
    return iso(year, month, day) if month <= 12 else iso(year, day, month)


def _time(t: Text, i: int) -> Reading | None:
    """10:30, 5 pm, الساعة 10, 1700 GMT."""
    hour = _plain(t, i)
    last = i
    minute = 0
    seen = False
    dotted = _CLOCK.match(t.norm[i])
    if hour is None and dotted and int(dotted[1]) < 24 and int(dotted[2]) < 60:
        hour, minute = int(dotted[1]), int(dotted[2])
        if not (t.norm[i + 1 : i + 2] and t.norm[i + 1] in t.lex.clock):
            return None
    if hour is None:
        return None
    if t.word(i + 1) == ":" and t.glued(i) and t.glued(i + 1) and t.kind[i + 2 : i + 3] == [NUMBER]:
        found = _plain(t, i + 2)
        if found is None or len(t.norm[i + 2]) != 2 or found > 59 or hour > 24:
            return None
        minute, last, seen = found, i + 2, True
        if t.word(i + 3) == ":" and t.glued(i + 2) and t.glued(i + 3) and len(t.word(i + 4)) == 2:
            last = i + 4
    shift = t.lex.clock.get(t.word(last + 1))
    if shift is not None and hour <= 24 and (seen or dotted or _clear_clock(t, i, last)):
        if shift == 12 and hour < 12:
            hour += 12
        elif shift == 0 and hour == 12:
            hour = 0
        last, seen = last + 1, True
        if t.word(last + 1) == "." and t.norm[last].endswith("m") and t.glued(last) and t.word(last) == "p.m":
            last += 1
    elif len(t.norm[i]) == 4 and t.has("zones", i + 1) and hour <= 2400 and hour % 100 < 60 and not seen:
        hour, minute, seen, last = hour // 100, hour % 100, True, i
    elif not seen and hour <= 24 and t.has_prefixed("hours", i - 1) and len(t.norm[i]) <= 2:
        seen = True
    if not seen:
        return None
    return _reading(t, i, last, "time", f"T{hour:02}:{minute:02}")


def _clear_clock(t: Text, i: int, last: int) -> bool:
    """A short clock letter (ص) counts only where the hour is announced."""
    return len(t.word(last + 1)) > 1 or t.has_prefixed("hours", i - 1)


def month_at(t: Text, i: int) -> tuple[int, int]:
    """How many tokens from ``i`` on name a month, its other name after a slash included, and which month."""
    n = t.match(t.lex.phrases["months"], i)
    if not n:
        return 0, 0
    month = t.lex.months[tuple(t.norm[i : i + n])]
    for opening, closing in (("/", ""), ("(", ")")):
        if t.word(i + n) == opening:
            more = t.match(t.lex.phrases["months"], i + n + 1)
            if more and (not closing or t.word(i + n + 1 + more) == closing):
                return n + 1 + more + bool(closing), month or t.lex.months[tuple(t.norm[i + n + 1 : i + n + 1 + more])]
    return n, month


def _named(t: Text, first: int, end: int) -> int:
    """The month that the tokens name, the first with or without a prefix."""
    rest = t.norm[first + 1 : end]
    for word in (t.norm[first], *t.lex.bare(t.norm[first])):
        month = t.lex.months.get((word, *rest))
        if month is not None:
            return month
    return 0


def _unclear(t: Text, i: int) -> bool:
    """The month's name is also an ordinary word, and written as one."""
    if not t.has("unclear_months", i) or t.has("particles", i - 1) or t.word(i + 1) == ".":
        return False
    return t.raw[i][0].islower() if t.raw[i][0].isascii() else False


def _year_after(t: Text, i: int) -> tuple[int, int | None]:
    """The token after a year that may stand at ``i``, and the year."""
    j = i
    if t.word(j) in {",", "\u060c"}:
        j += 1
    while t.has("date_of", j) or t.has_prefixed("years", j):
        j += 1
    year = _plain(t, j)
    if year is None or year not in _YEARS or len(t.norm[j]) != 4:
        return i, None
    if j > i + 1 and t.has("of", j - 1) and not t.has_prefixed("years", j - 1):
        return i, None
    return j + 1, year


def _with_month(t: Text, first: int, j: int, days: list[int], near: str | None) -> Reading | None:
    """The date of days before a month at token ``j``."""
    while t.has("date_of", j):
        j += 1
    n, month = month_at(t, j)
    if not n or _unclear(t, j):
        return None
    last = j + n - 1
    if t.word(last + 1) == "." and t.glued(last) and t.kind[last + 2 : last + 3] == [NUMBER]:
        last += 1
    end, year = _year_after(t, last + 1)
    if year is not None:
        last = end - 1
    date = _days(days, month, year, near)
    return _reading(t, first, last, "date", date)


def _days(days: list[int], month: int, year: int | None, near: str | None) -> str | None:
    if not month or (year is not None and year < 1700):
        return None
    dates = [iso(year, month, d, near) for d in days]
    if len(dates) == 2 and dates[0] and dates[1]:
        return f"{dates[0]}/{dates[1]}"
    return dates[0]


def _day(t: Text, i: int, near: str | None) -> Reading | None:
    """7 October 2023, 3-5 May, the 7th of May; يوم 15، 15 الجاري."""
    day = _plain(t, i)
    if day is None or not 1 <= day <= 31:
        return None
    days = [day]
    j = i + 1
    if t.glued(i) and t.has("ordinal_suffixes", j):
        j += 1
    found = _with_month(t, i, j, days, near)
    if found is not None:
        return found
    k = j
    while len(days) < _MOST_DAYS:
        if t.word(k) in _BETWEEN_DAYS or t.has("joiners", k):
            k += 1
        elif not (following := t.entry(k)) or not following.joined:
            break
        next_day = _plain(t, k)
        if next_day is None or not 1 <= next_day <= 31:
            break
        days.append(next_day)
        k += 2 if t.glued(k) and t.has("ordinal_suffixes", k + 1) else 1
    if len(days) > 1:
        found = _with_month(t, i, k, [min(days), max(days)], near)
        if found is not None:
            return found
    if t.has("this_month", j) and (t.has_prefixed("days", i - 1) or t.has("particles", i - 1)):
        return _reading(t, i, i, "date")
    if t.has_prefixed("days", i - 1) and (t.kind[j : j + 1] != [WORD] or t.has("particles", j)):
        return _reading(t, i, i, "date")
    if t.has("weekdays", i - 1) and t.word(i + 1) == "/":
        return None
    return None


def _after_month(t: Text, i: int, near: str | None) -> Reading | None:
    """October 7, 2023; October 2023."""
    value = _plain(t, i)
    if value is None:
        return None
    k = i
    if t.word(k - 1) == "." and k >= 2 and len(t.norm[k - 2]) <= 4:
        k -= 1
    while k and t.has("date_of", k - 1) and not t.match_before(t.lex.phrases["months"], k, 2):
        k -= 1
        if i - k > 1:
            return None
    n = t.match_before(t.lex.phrases["months"], k, 2)
    if not n or (k == i and _unclear(t, k - n)):
        return None
    month = _named(t, k - n, k)
    first = k - n
    if first >= 2 and t.word(first - 1) == "/":
        more = t.match_before(t.lex.phrases["months"], first - 1, 2)
        first -= more + 1 if more else 0
    if 1 <= value <= 31 and t.lex.calendar.month_first:
        last = i
        if t.glued(i) and t.has("ordinal_suffixes", i + 1):
            last += 1
        days = [value]
        second = _plain(t, last + 2) if t.word(last + 1) == "-" and t.glued(last) else None
        if second is not None and value < second <= 31:
            days.append(second)
            last += 2
        end, year = _year_after(t, last + 1)
        if year is not None:
            last = end - 1
        return _reading(t, first, last, "date", _days(days, month, year, near))
    if value in _YEARS and len(t.norm[i]) - t.entries[i].lead == 4:  # type: ignore[union-attr]  # _plain saw it
        return _reading(t, first, i, "date", iso(value, month, None) if month and value > 1700 else None)
    return None


def _year(t: Text, i: int, before: Reading | None) -> Reading | None:
    """عام 2009, in 2009, 2019-2021, 1990s, 2009م; and a year joined to one."""
    value = _plain(t, i)
    entry = t.entries[i]
    if value is None or entry is None or value not in _YEARS:
        if value is not None and 1 <= value <= 99 and t.has("years", i - 1) and t.has("eras", i + 1):
            return _reading(t, i, i, "year")
        return None
    last = i
    high = None
    if t.word(i + 1) in {"-", "/", "\u2013"} and t.glued(i) and t.glued(i + 1):
        high = _plain(t, i + 2)
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
    if not found and value in _NEWS_YEARS:
        lone = t.kind[last + 1 : last + 2] != [WORD] or t.has("particles", last + 1)
        found = (
            t.has_prefixed("year_prepositions", i - 1)
            or (t.has("weak_year_prepositions", i - 1) and lone and t.kind[last + 1 : last + 2] != [MARK, "%"])
            or (before is not None and before.kind == "year" and _chained(t, before.last, i))
        )
        if found and t.match(t.lex.phrases["percent"], last + 1):
            found = False
    if not found:
        return None
    if t.has("eras", last + 1):
        last += 1
    reading = _reading(t, i, last, "year", f"{value:04}" if high is None else f"{value:04}/{high:04}")
    reading.value, reading.high = value, high
    return reading


def _chained(t: Text, last: int, i: int) -> bool:
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
        found = _with_month(t, reading.first, reading.last + 1, [value], near)
        if found is not None and (t.has("date_of", reading.last + 1) or reading.kind == "ordinal"):
            found.start, found.digits = reading.start, False
            return found
        first = reading.first - (1 if t.has("date_of", reading.first - 1) else 0)
        n = t.match_before(t.lex.phrases["months"], first, 2)
        if n and reading.kind == "ordinal" and t.lex.calendar.month_first and not _unclear(t, first - n):
            month = _named(t, first - n, first)
            end, year = _year_after(t, reading.last + 1)
            last = end - 1 if year is not None else reading.last
            return _reading(t, first - n, last, "date", _days([value], month, year, near))
    if reading.kind == "number" and value in _YEARS and t.has_prefixed("years", reading.first - 1):
        reading.kind, reading.date = "year", f"{value:04}"
        return reading
    after = t.word(reading.last + 1)
    lone = not reading.joined and t.kind[reading.last + 1 : reading.last + 2] != [WORD]
    if lone and reading.kind == "number" and 20 <= value < 100 and t.has("years", reading.first - 1):
        reading.kind = "year"  # the year forty-eight
        return reading
    clocked = reading.kind == "ordinal" and reading.definite and len(after) > 1 and after in t.lex.clock
    told = clocked or t.has_prefixed("hours", reading.first - 1)
    if 1 <= value <= 24 and told and not reading.joined:
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
        return _reading(t, reading.first, last, "time", f"T{hour:02}:{minute:02}")
    return None
