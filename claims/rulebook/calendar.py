"""Schema of ``calendar.toml``: months in all their names, what stands beside years, dates and clock times.

Month names of the standard calendar come from CLDR (``cldr``); the pack adds those of other traditions.
"""

from __future__ import annotations

from pydantic import Field

from . import RuleFile
from .numbers import NumberExample


class CalendarFile(RuleFile):
    """``calendar.toml``.

    Attributes:
        months: number of the month -> names, also of several words.
        other_months: month names of other calendars, whose dates are recognised and not resolved.
        unclear_months: month names that are ordinary words; they count beside a day number only.
        years: words before a year (عام, year).
        year_prepositions: words before a four-digit number that make it a year (in, since).
        weak_year_prepositions: the same, only where no counted noun follows (by 2030).
        year_bounds: words that may stand between these and the year (in about 1820).
        year_determiners: words after which a four-digit number before a singular noun is a year (the 2015 deal).
        plural_endings: endings of nouns that may be counted.
        less: words after an hour which take minutes away (إلا).
        eras: words and letters after a year.
        days: words before the number of a day of the month.
        this_month: words after it.
        weekdays: number of the day, 1 for Monday -> its names.
        relative: "day -1", "week 0", "month -1", "year -1" -> phrases that mean it (yesterday, last year).
        coming: words beside a day or month that put it ahead (next).
        date_of: words inside a date (of, من).
        hours: words before a clock time (الساعة, at).
        clock: words and letters after one (pm, o'clock), with the hours that they add; -1 where they do not tell.
        zones: words of time zones.
        half_past: words after the hour -> minutes.
        month_first: a day may follow its month (May 5).
        day_first: 03/04 is the third of April.
        examples: texts and the dates, years and times found in them.
    """

    months: dict[str, list[str]] = Field(default_factory=dict)
    other_months: list[str] = Field(default_factory=list)
    unclear_months: list[str] = Field(default_factory=list)
    years: list[str] = Field(default_factory=list)
    year_prepositions: list[str] = Field(default_factory=list)
    weak_year_prepositions: list[str] = Field(default_factory=list)
    year_bounds: list[str] = Field(default_factory=list)
    year_determiners: list[str] = Field(default_factory=list)
    plural_endings: list[str] = Field(default_factory=list)
    less: list[str] = Field(default_factory=list)
    eras: list[str] = Field(default_factory=list)
    days: list[str] = Field(default_factory=list)
    this_month: list[str] = Field(default_factory=list)
    weekdays: dict[str, list[str]] = Field(default_factory=dict)
    relative: dict[str, list[str]] = Field(default_factory=dict)
    coming: list[str] = Field(default_factory=list)
    date_of: list[str] = Field(default_factory=list)
    hours: list[str] = Field(default_factory=list)
    clock: dict[str, int] = Field(default_factory=dict)
    zones: list[str] = Field(default_factory=list)
    half_past: dict[str, int] = Field(default_factory=dict)
    examples: dict[str, list[NumberExample]] = Field(default_factory=dict)
    month_first: bool = False
    day_first: bool = True
