"""Month names of a pack, and dates in ISO 8601."""

from __future__ import annotations

from datetime import date

from ...language.fold import fold
from ...rulebook.calendar import CalendarFile


def month_names(calendar: CalendarFile) -> dict[tuple[str, ...], int]:
    """Name in comparable form, word by word -> number of the month; 0 for months of other calendars."""
    out = {tuple(fold(name).split()): 0 for name in calendar.other_months}
    for key, names in calendar.months.items():
        for name in names:
            out[tuple(fold(name).split())] = int(key)
    return out


def iso(year: int | None, month: int, day: int | None, near: str | None = None) -> str | None:
    """A date in ISO 8601; without a year ``--10-07``, or the one next to ``near``. None for no real date.

    >>> iso(2023, 10, 7), iso(2023, 10, None), iso(None, 10, 7)
    ('2023-10-07', '2023-10', '--10-07')
    >>> iso(None, 12, 28, "2024-01-03"), iso(2023, 2, 30)
    ('2023-12-28', None)
    """
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if year is None and near and day is not None:
        year = _nearest(month, day, near)
    if year is None:
        return f"--{month:02}" if day is None else f"--{month:02}-{day:02}"
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _nearest(month: int, day: int, near: str) -> int | None:
    """The year in which the day is nearest to a known date."""
    try:
        known = date.fromisoformat(near[:10])
    except ValueError:
        return None
    found: list[tuple[int, int]] = []
    for year in (known.year - 1, known.year, known.year + 1):
        try:
            found.append((abs((date(year, month, day) - known).days), year))
        except ValueError:
            continue
    return min(found)[1] if found else None
