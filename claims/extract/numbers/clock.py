"""Clock times: 10:30, 5 pm, 1700 GMT, الساعة 10."""

from __future__ import annotations

import re

from ...language.scan import NUMBER
from .dates import plain_digits, told
from .text import Reading, Text

_CLOCK = re.compile(r"(\d{1,2})[.,](\d{2})$")


def clock_time(t: Text, i: int) -> Reading | None:
    """10:30, 5 pm, الساعة 10, 1700 GMT."""
    hour = plain_digits(t, i)
    last = i
    minute = 0
    seen = False
    dotted = _CLOCK.match(t.norm[i])
    if hour is None and dotted and int(dotted[1]) < 24 and int(dotted[2]) < 60:
        hour, minute = int(dotted[1]), int(dotted[2])
        announced = t.has_prefixed("hours", i - 1)
        if not announced and not ("." in t.norm[i] and t.word(i + 1) in t.lex.clock):
            return None
    if hour is None:
        return None
    tight = t.glued(i + 1) or t.word(i + 3) in t.lex.clock  # 11: 06 a.m.
    if t.word(i + 1) == ":" and t.glued(i) and tight and t.kind[i + 2 : i + 3] == [NUMBER]:
        found = plain_digits(t, i + 2)
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
    elif not seen and hour <= 24 and t.has_prefixed("hours", i - 1) and (dotted or len(t.norm[i]) <= 2):
        seen = True
    if not seen:
        return None
    return told(t, i, last, "time", f"T{hour:02}:{minute:02}")


def _clear_clock(t: Text, i: int, last: int) -> bool:
    """A short clock letter (ص) counts only where the hour is announced."""
    return len(t.word(last + 1)) > 1 or t.has_prefixed("hours", i - 1)
