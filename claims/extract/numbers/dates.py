"""Days and months: 7 October 2023, 7/10/2023, the third of May, 14 جانفي."""

from __future__ import annotations

import re

from ...language.scan import MARK, NUMBER, WORD
from .calendar_names import iso
from .entries import Cat
from .text import Reading, Text

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$")
_BETWEEN_DAYS = {"-", ",", "\u060c"}
_MOST_DAYS = 5  # days before one month's name
YEARS = range(1000, 2151)  # what can be a year with a word for it beside it


def plain_digits(t: Text, i: int) -> int | None:
    entry = t.entry(i)
    if entry is None or entry.cat is not Cat.DIGITS or not entry.plain or not isinstance(entry.value, int):
        return None
    return entry.value


def told(t: Text, first: int, last: int, kind: str, date: str | None = None) -> Reading:
    return Reading(first, last, t.begin(first), t.finish(last), None, kind=kind, date=date, digits=True)


def numeric_date(t: Text, i: int) -> Reading | None:
    """7/10/2023, 2023-10-07, 7.10.2023."""
    dotted = _DOTTED.match(t.norm[i])
    if dotted:
        return told(t, i, i, "date", _order(t, int(dotted[1]), int(dotted[2]), _full(int(dotted[3]))))
    mark = t.word(i + 1)
    day, month = plain_digits(t, i), plain_digits(t, i + 2)
    if mark == "/" and day and month and t.has_prefixed("days", i - 1) and t.word(i + 3) != "/":
        return told(t, i, i + 2, "date", iso(None, month, day)) if month <= 12 and day <= 31 else None
    if mark not in {"/", "-"} or t.kind[i + 2 : i + 5] != [NUMBER, MARK, NUMBER] or t.word(i + 3) != mark:
        return None
    if not all(t.glued(k) for k in range(i, i + 4)) or (t.glued(i + 4) and t.word(i + 5) in {mark, "/"}):
        return None
    parts = [plain_digits(t, k) for k in (i, i + 2, i + 4)]
    a, b, c = parts
    if a is None or b is None or c is None:
        return None
    if a in YEARS and b <= 12 and c <= 31:
        return told(t, i, i + 4, "date", iso(a, b, c))
    whole_year = c in YEARS or (mark == "/" and c < 100 and len(t.norm[i + 4]) == 2)
    if whole_year and a <= 31 and b <= 31 and min(a, b) <= 12 and a and b:
        return told(t, i, i + 4, "date", _order(t, a, b, _full(c)))
    return None


def _full(year: int) -> int:
    """Two digits of a year: 70 and above are of the last century."""
    return year if year > 99 else year + (1900 if year >= 70 else 2000)


def _order(t: Text, a: int, b: int, year: int) -> str | None:
    day, month = (a, b) if t.lex.calendar.day_first or a > 12 else (b, a)
    return iso(year, month, day) if month <= 12 else iso(year, day, month)


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


def month_named(t: Text, first: int, end: int) -> int:
    """The month that the tokens name, the first with or without a prefix."""
    rest = t.norm[first + 1 : end]
    for word in (t.norm[first], *t.lex.bare(t.norm[first])):
        month = t.lex.months.get((word, *rest))
        if month is not None:
            return month
    return 0


def unclear_month(t: Text, i: int) -> bool:
    """The month's name is also an ordinary word, and written as one."""
    if not t.has("unclear_months", i) or t.has("particles", i - 1) or t.word(i + 1) == ".":
        return False
    return t.raw[i][0].islower() if t.raw[i][0].isascii() else False


def year_after(t: Text, i: int) -> tuple[int, int | None]:
    """The token after a year that may stand at ``i``, and the year."""
    j = i
    if t.word(j) in {",", "\u060c"}:
        j += 1
    while t.has("date_of", j) or t.has_prefixed("years", j):
        j += 1
    year = plain_digits(t, j)
    if year is None or year not in YEARS or len(t.norm[j]) != 4:
        return i, None
    if j > i + 1 and t.has("of", j - 1) and not t.has_prefixed("years", j - 1):
        return i, None
    return j + 1, year


def with_month(t: Text, first: int, j: int, days: list[int], near: str | None) -> Reading | None:
    """The date of days before a month at token ``j``."""
    while t.has("date_of", j):
        j += 1
    n, month = month_at(t, j)
    if not n or unclear_month(t, j):
        return None
    last = j + n - 1
    if t.word(last + 1) == "." and t.glued(last) and t.kind[last + 2 : last + 3] == [NUMBER]:
        last += 1
    end, year = year_after(t, last + 1)
    if year is not None:
        last = end - 1
    date = days_in(days, month, year, near)
    return told(t, first, last, "date", date)


def days_in(days: list[int], month: int, year: int | None, near: str | None) -> str | None:
    if not month or (year is not None and year < 1700):
        return None
    dates = [iso(year, month, d, near) for d in days]
    if len(dates) == 2 and dates[0] and dates[1]:
        return f"{dates[0]}/{dates[1]}"
    return dates[0]


def day_of_month(t: Text, i: int, near: str | None) -> Reading | None:
    """7 October 2023, 3-5 May, the 7th of May; يوم 15، 15 الجاري."""
    day = plain_digits(t, i)
    if day is None or not 1 <= day <= 31:
        return None
    days = [day]
    j = i + 1
    if t.glued(i) and t.has("ordinal_suffixes", j):
        j += 1
    found = with_month(t, i, j, days, near)
    if found is not None:
        return found
    k = j
    while len(days) < _MOST_DAYS:
        if t.word(k) in _BETWEEN_DAYS or t.has("joiners", k):
            k += 1
        elif not (following := t.entry(k)) or not following.joined:
            break
        next_day = plain_digits(t, k)
        if next_day is None or not 1 <= next_day <= 31:
            break
        days.append(next_day)
        k += 2 if t.glued(k) and t.has("ordinal_suffixes", k + 1) else 1
    if len(days) > 1:
        found = with_month(t, i, k, [min(days), max(days)], near)
        if found is not None:
            return found
    if t.has("this_month", j) and (t.has_prefixed("days", i - 1) or t.has("particles", i - 1)):
        return told(t, i, i, "date")
    if t.has_prefixed("days", i - 1) and (t.kind[j : j + 1] != [WORD] or t.has("particles", j)):
        return told(t, i, i, "date")
    if t.has("weekdays", i - 1) and t.word(i + 1) == "/":
        return None
    return None


def after_month(t: Text, i: int, near: str | None) -> Reading | None:
    """October 7, 2023; October 2023."""
    value = plain_digits(t, i)
    if value is None:
        return None
    k = i
    if t.word(k - 1) == "." and k >= 2 and len(t.norm[k - 2]) <= 4:
        k -= 1
    if t.word(k - 1) == "," and value <= 31 and year_after(t, i + 1)[1] is not None:
        k -= 1  # Sept, 26, 2014
    while k and t.has("date_of", k - 1) and not t.match_before(t.lex.phrases["months"], k, 2):
        k -= 1
        if i - k > 1:
            return None
    n = t.match_before(t.lex.phrases["months"], k, 2)
    if not n or (k == i and unclear_month(t, k - n)):
        return None
    month = month_named(t, k - n, k)
    first = k - n
    if first >= 2 and t.word(first - 1) == "/":
        more = t.match_before(t.lex.phrases["months"], first - 1, 2)
        first -= more + 1 if more else 0
    if 1 <= value <= 31 and t.lex.calendar.month_first:
        last = i
        if t.glued(i) and t.has("ordinal_suffixes", i + 1):
            last += 1
        days = [value]
        second = plain_digits(t, last + 2) if t.word(last + 1) == "-" and t.glued(last) else None
        if second is not None and value < second <= 31:
            days.append(second)
            last += 2
        end, year = year_after(t, last + 1)
        if year is not None:
            last = end - 1
        return told(t, first, last, "date", days_in(days, month, year, near))
    if value in YEARS and len(t.norm[i]) - t.entries[i].lead == 4:  # type: ignore[union-attr]  # _plain saw it
        return told(t, first, i, "date", iso(value, month, None) if month and value > 1700 else None)
    return None
