"""Month names of a pack: the standard calendar's by CLDR, the others as the pack gives them."""

from __future__ import annotations

from ...language.fold import fold
from ...rulebook.calendar import CalendarFile


def month_names(calendar: CalendarFile) -> dict[str, int]:
    """Name in comparable form -> number of the month; 0 for months of other calendars."""
    out = {fold(name): 0 for name in calendar.other_months}
    for key, names in calendar.months.items():
        for name in names:
            out[fold(name)] = int(key)
    return out
