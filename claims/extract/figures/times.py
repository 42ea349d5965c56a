"""When: the date or period that a sentence gives a figure, resolved by the date of its article where that is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...language.scan import Scan
from ...model import Number
from .draft import Draft
from .words import Lexicon, When

_BEFORE = 2  # tokens that a date before the figure counts as further away than one behind it
_WEEK = 7


def find_time(
    scan: Scan, d: Draft, dates: Sequence[tuple[int, Number]], date: str | None, lexicon: Lexicon
) -> str | None:
    """The date, period or year nearest to the figure in its sentence, in ISO 8601.

    Args:
        scan: the text, read.
        d: the figure.
        dates: the numbers that are dates and years, with their first token, in order.
        date: the article's date, in ISO 8601.
        lexicon: the packs.
    """
    best, least = None, 1 << 30
    covered: set[int] = set()
    for token, number in dates:
        if not d.low <= token < d.high:
            continue
        covered.update(range(number.first, number.last + 1))
        stated = number.date or (str(number.value) if number.kind == "year" and number.value is not None else None)
        far = _distance(token, d)
        if stated and far < least:
            best, least = stated, far
    near = _article_date(date)
    for i in range(d.low, d.high):
        phrases = lexicon.when.get(scan.norm[i])
        if phrases is None or i in covered or (far := _distance(i, d)) >= least:
            continue
        stated = _stated(scan, i, d, lexicon, phrases, near)
        if stated:
            best, least = stated, far
    return best


def _distance(token: int, d: Draft) -> int:
    return token - d.last if token > d.last else (d.first - token) + _BEFORE


def _article_date(date: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(date[:10]) if date else None
    except ValueError:
        return None


def _stated(
    scan: Scan, i: int, d: Draft, lexicon: Lexicon, phrases: Sequence[When], near: dt.date | None
) -> str | None:
    """The period that begins at token ``i``: yesterday, last month, on Tuesday, in March."""
    for phrase in phrases:
        n = len(phrase.words)
        if i + n > d.high or tuple(scan.norm[i : i + n]) != phrase.words:
            continue
        if not phrase.named:
            return relative(near, phrase.unit, phrase.value) if near is not None else None
        if scan.raw[i].isascii() and not scan.raw[i][0].isupper():
            continue
        around = {scan.norm[k] for k in (i - 1, i + n) if d.low <= k < d.high}
        ahead = not lexicon.coming.isdisjoint(around)
        if phrase.unit == "weekday":
            return _weekday(near, phrase.value, ahead) if near is not None else None
        unclear = n == 1 and scan.norm[i] in lexicon.unclear_months
        if not unclear or (i > d.low and scan.norm[i - 1] in lexicon.month_before):
            return _month(near, phrase.value, ahead)
    return None


def relative(near: dt.date, unit: str, offset: int) -> str:
    """A day, week (ISO 8601), month or year so many away from a date.

    >>> [relative(dt.date(2024, 1, 3), unit, -1) for unit in ("day", "week", "month", "year")]
    ['2024-01-02', '2023-W52', '2023-12', '2023']
    """
    if unit == "day":
        return (near + dt.timedelta(days=offset)).isoformat()
    if unit == "week":
        year, week, _ = (near + dt.timedelta(days=_WEEK * offset)).isocalendar()
        return f"{year}-W{week:02}"
    if unit == "month":
        months = near.year * 12 + near.month - 1 + offset
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{near.year + offset:04}"


def _weekday(near: dt.date, weekday: int, ahead: bool) -> str:
    """The last such day up to the article's, or the next after it."""
    back = (near.isoweekday() - weekday) % _WEEK
    return (near + dt.timedelta(days=_WEEK - back if ahead else -back)).isoformat()


def _month(near: dt.date | None, month: int, ahead: bool) -> str:
    """The last such month up to the article's, or the next; without a year where that is not known."""
    if near is None:
        return f"--{month:02}"
    year = near.year
    if ahead:
        year += month <= near.month
    else:
        year -= month > near.month
    return f"{year:04}-{month:02}"
