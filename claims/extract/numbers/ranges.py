"""What joins two numbers or a number and a sign: percentages, ranges, ratios, scores."""

from __future__ import annotations

from dataclasses import replace

from ...language.scan import NUMBER, WORD
from .entries import Cat, Phrases
from .fractions import share, times
from .quantities import read_quantity
from .text import Reading, Text

_DASHES = {"-", "\u2013", "\u2014", "~"}
_FEW = 10
_STEP, _STEP_OF_MONEY = 8, 3  # how often what a change came to holds the change, at least; a range's ends are nearer
_UNIT_WORDS = 3  # words of a unit between the lower end and the word before the upper one
_COUNTING = ("number", "percent", "fraction")


_NEWS_YEARS = range(1900, 2101)


def read_range(t: Text, low: Reading) -> Reading:
    """The range that ``low`` begins, or ``low`` itself, each with its percent sign."""
    low = _percent(t, low)
    if not t.word(low.last + 1):
        return low  # nothing follows
    if low.value is None or low.kind not in _COUNTING:
        return low
    return _dashed(t, low) or _worded(t, low) or _compared(t, low) or _ratio(t, low) or _compound(t, low) or low


def after_sign(t: Text, reading: Reading) -> int:
    """The token after a number and its percent sign or words."""
    i = reading.last + 1
    if reading.kind in ("percent", "points"):
        n = t.match(t.lex.phrases["percent"], i) or t.match(t.lex.phrases["points"], i)
        i += n
    return i


def _percent(t: Text, reading: Reading) -> Reading:
    if reading.value is None or reading.kind not in ("number", "fraction"):
        return reading
    i = reading.last + 1
    lex = t.lex
    if t.match(lex.phrases["points"], i):
        reading.kind = "points"
        return reading
    if t.match(lex.phrases["percent"], i):
        reading.kind = "percent"
        return reading
    if reading.kind == "fraction" and (part := _of_a_percent(t, reading)) is not None:
        return part
    n = t.match(lex.phrases["shares"], i)
    if n:
        factor = lex.shares[tuple(t.norm[i : i + n])]
        return replace(
            reading,
            kind="fraction",
            value=float(f"{reading.value * factor:.12g}"),
            last=i + n - 1,
            end=t.end[i + n - 1],
        )
    k = reading.first - 1
    if k >= 0 and t.raw[k] in lex.pack.percent.signs and t.glued(k) and not (k and t.glued(k - 1)):
        return replace(reading, kind="percent")
    return reading


def _of_a_percent(t: Text, reading: Reading) -> Reading | None:
    """Half a percent, three quarters of one percentage point."""
    i = reading.last + 1
    while t.has("of", i) or t.has("articles", i):
        i += 1
    one = t.entry(i)
    if (
        one is not None
        and one.value == 1
        and one.cat in (Cat.UNIT, Cat.DIGITS)
        and not one.pieces
        and i > reading.last + 1
    ):
        i += 1
    if i == reading.last + 1:
        return None
    for kind in ("points", "percent"):
        if t.match(t.lex.phrases[kind], i):
            return replace(reading, kind=kind, last=i - 1, end=t.end[i - 1])
    return None


def _second(t: Text, i: int) -> Reading | None:
    """The upper end at token ``i``, over a currency sign before it."""
    for k in (i, i + 1):
        entry = t.entry(k)
        if entry is not None:
            found = read_quantity(t, k)
            return _percent(t, found) if found is not None else None
        if k == i and not (t.word(k) and not t.raw[k][0].isalnum() and t.raw[k] not in ",.;:()"):
            return None
    return None


def _dashed(t: Text, low: Reading) -> Reading | None:
    """20-25, 1000 – 5000, 5%-10%."""
    i = after_sign(t, low)
    if t.word(i) not in _DASHES or i + 1 >= t.length:
        return None
    tight = t.glued(i - 1) and t.glued(i)
    if not tight and not low.digits:
        return None
    high = _second(t, i + 1)
    if high is None or high.value is None or high.kind not in _COUNTING or high.first <= i - 1:
        return None
    after = after_sign(t, high)
    chained = t.word(after) == "-" and t.glued(high.last) and t.kind[after + 1 : after + 2] == [NUMBER]
    if chained and low.digits and high.digits:
        return None  # a chain of dashes is no range
    if high.start <= t.start[i]:
        return None
    if tight and low.plain and high.plain and _near(t, low.first, "scores"):
        return replace(low, last=high.last, end=high.end, high=high.value, kind="score")
    joined = join(low, high)
    if joined is not None:
        return joined
    if tight and low.plain and high.plain and isinstance(low.value, int) and 0 <= low.value < 200:
        return replace(low, last=high.last, end=high.end, high=high.value, kind="score")
    return None


def join(low: Reading, high: Reading) -> Reading | None:
    """The range of two numbers, which may share the scale and the sign of the second; None where it is none."""
    if low.value is None or high.value is None:
        return None
    a, b = low.value, high.value
    if high.scale and not low.scale and 0 < a < high.times:
        a = times(a, high.scale)
    if not a < b:
        return None
    if low.kind == "percent" and high.kind != "percent":
        return None  # rose 3.5% to $12
    kind = "percent" if high.kind == "percent" else "range"
    return replace(
        low,
        last=high.last,
        end=high.end,
        value=a,
        high=b,
        kind=kind,
        bare=False,
        bound="range",
        plain=low.plain and high.plain,
    )


def _near(t: Text, i: int, name: str, window: int = 6) -> bool:
    """A word of the set stands before token ``i`` in the same line."""
    return any(t.has_prefixed(name, k) for k in range(max(0, i - window), i))


def _worded(t: Text, low: Reading) -> Reading | None:
    """Between 5 and 10, from 5 to 10, 5 to 10; بين 20 و30 في المئة."""
    for opening, between in t.lex.ranges:
        opened = t.match_before(opening, _start(t, low)) if opening else 0
        if opening and not opened:
            continue
        if opening and opened and not t.lex.between_joins(between) and _near(t, low.first - opened, "changes"):
            return _start_of_change(t, low, between)
        changed = not opening and _near(t, low.first, "changes")
        if changed and not t.match(between, low.last + 1):
            return None  # rose 12 dollars to 1935 dollars
        found = _end_of(t, low, between, opened=bool(opening))
        if changed and found is not None and found.kind == "range" and _is_step(t, low, found):
            return None  # rose $12 to $1,935
        if found is None and opening and t.lex.between_joins(between) and low.last > low.first:
            shorter = read_quantity(t, low.first, until_joiner=True)
            if shorter is not None and shorter.value is not None and shorter.last < low.last:
                found = _end_of(t, shorter, between, opened=True)
        if found is not None:
            return _years(t, found)
    return None


def _is_step(t: Text, low: Reading, found: Reading) -> bool:
    """A change and what it came to, which is many times as much."""
    least = _STEP_OF_MONEY if _sign(t, low.first - 1) else _STEP
    return found.value == low.value and bool(found.high and found.high >= least * (low.value or 0))


def _start_of_change(t: Text, low: Reading, between: Phrases) -> Reading | None:
    """It rose from 5 to 10 million: two numbers, not a range, of which the first has the scale of the second."""
    i = after_sign(t, low)
    n = t.match(between, i)
    high = _second(t, i + n) if n and low.kind in ("number", "fraction") else None
    if high is None or high.value is None or low.value is None:
        return None
    if high.kind in ("percent", "points"):
        return replace(low, kind=high.kind)
    if high.scale and not low.scale and 0 < low.value < _FEW * high.times and not isinstance(low.value, bool):
        if low.value >= high.times and low.value >= 1000:
            return None
        return replace(low, value=times(low.value, high.scale))
    return None


def _years(t: Text, found: Reading) -> Reading:
    """Between 1990 and 2010: two numbers that can be years, and nothing counted after them."""
    i = found.last + 1
    lone = t.kind[i : i + 1] != [WORD] or t.has("particles", i)
    if lone and found.kind == "range" and found.plain and found.value in _NEWS_YEARS and found.high in _NEWS_YEARS:
        return replace(found, kind="year", bound="exact", date=f"{found.value}/{found.high}")
    return found


def _start(t: Text, reading: Reading) -> int:
    """The first token of a number with the currency sign before it."""
    i = reading.first
    while i and t.kind[i - 1] == "p" and t.raw[i - 1] not in ",.;:()\"'" and not t.raw[i - 1].isalnum():
        i -= 1
    return i


def _end_of(t: Text, low: Reading, between: Phrases, *, opened: bool) -> Reading | None:
    i = after_sign(t, low)
    unit = ""
    if t.word(i) == "-" and t.glued(i - 1) and low.digits:
        i += 1  # 8- to 16-metre
    n = t.match(between, i)
    joins = t.lex.between_joins(between)
    if not n and not (joins and _joined(t, i)):
        if t.kind[i : i + 1] != [WORD] and not _sign(t, i):
            return None
        unit = t.word(i)
        for _ in range(_UNIT_WORDS):
            i += 1
            n = t.match(between, i)
            if n or (joins and _joined(t, i)):
                break
            if t.kind[i : i + 1] != [WORD] or not opened:
                return None
        else:
            return None
    high = _second(t, i + n)
    if high is None or high.value is None or high.kind not in _COUNTING:
        return None
    if unit and not opened and not _same_unit(t, unit, high):
        return None
    first = after_sign(t, low) + 1
    if unit and opened and not _sign(t, first - 1) and not _same_unit(t, unit, high):
        return None
    if unit and i - first > 0 and t.norm[first:i] != t.norm[(more := after_sign(t, high) + 1) : more + i - first]:
        return (
            None  # from 30 degrees celsius to 40 degrees celsius, but not: from 800 dollars, and comes to 1500 dollars
        )
    joined = join(low, high)
    if joined is None and not unit and low.plain and low.kind == "number" and high.kind == "percent":
        return replace(low, kind="percent")  # beat her 46 to 40 percent
    if joined is None and not unit and not opened and _is_score(t, low, high):
        return replace(low, last=high.last, end=high.end, high=high.value, kind="score")
    return joined


def _is_score(t: Text, low: Reading, high: Reading) -> bool:
    """The bill passed 217 to 210."""
    plain = low.plain and high.plain and low.kind == high.kind == "number" and not (low.scale or high.scale)
    return plain and t.kind[high.last + 1 : high.last + 2] != [WORD] and _near(t, low.first, "scores")


def _sign(t: Text, i: int) -> bool:
    return (t.kind[i : i + 1] == ["p"] and not t.raw[i].isascii()) or t.word(i) == "$"


def _same_unit(t: Text, unit: str, high: Reading) -> bool:
    """The upper end counts the same (ساعة، ساعات; mg, mg)."""
    other = t.word(after_sign(t, high))
    if not other:
        return False
    shared = 0
    for a, b in zip(unit, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= min(3, len(unit), len(other)) and shared > 0


def _joined(t: Text, i: int) -> bool:
    entry = t.entry(i)
    return entry is not None and entry.joined


def _few(t: Text, low: Reading, second: Reading) -> bool:
    """Three in four adults: small numbers, both in words or both in digits, before a noun, opening a phrase."""
    i, j = low.first - 1, second.last + 1
    ten = second.value == 10  # six in 10: pollsters count in tens, and news writes small numbers in words
    return (
        low.value is not None
        and second.value is not None
        and low.value < second.value <= _FEW
        and (low.digits == second.digits or ten)
        and t.kind[j : j + 1] == [WORD]
        and (not t.has("particles", j) or t.has("of", j))  # two in five of those ill
        and (i < 0 or t.kind[i] != WORD or t.has("few_after", i))
    )


def _compared(t: Text, first: Reading) -> Reading | None:
    """More than 20 and less than 35; أكثر من 20 وأقل من 35."""
    above, below = t.lex.phrases["above"], t.lex.phrases["below"]
    start = _start(t, first)
    if t.match_before(above, start, 5):
        other, rising = below, True
    elif t.match_before(below, start, 5):
        other, rising = above, False
    else:
        return None
    i = after_sign(t, first)
    for _ in range(2):
        if t.word(i) in {",", "\u060c"} or t.has("joiners", i) or t.match(t.lex.phrases["but"], i):
            i += 1
    n = t.match_prefixed(other, i)
    if n == 1 and i == after_sign(t, first) and t.norm[i] in other:
        return None  # up to 5,000 over two years: with nothing between them a single word is no second bound
    second = _second(t, i + n) if n else None
    if second is None or second.kind not in _COUNTING:
        return None
    low, high = (first, second) if rising else (second, first)
    joined = join(low, high)
    if joined is None:
        return None
    return replace(joined, first=first.first, start=first.start, last=second.last, end=second.end)


def _compound(t: Text, first: Reading) -> Reading | None:
    """5 dollars 20 cents, 5 feet and 2 inches."""
    if not isinstance(first.value, int) or first.kind != "number":
        return None
    i = first.last + 1
    for major, minor, per in t.lex.compounds:
        n = t.match(major, i)
        if not n and not (first.first and t.match(major, first.first - 1) == 1 and t.glued(first.first - 1)):
            continue
        j = i + n
        if t.has("joiners", j):
            j += 1
        entry = t.entry(j)
        if entry is None:
            continue
        second = read_quantity(t, j)
        if second is None or not isinstance(second.value, int) or not 0 < second.value < per:
            continue
        m = t.match(minor, second.last + 1)
        price = per == 100 and n and j == i + n and second.plain and second.value >= 10
        if m or (price and (t.kind[second.last + 1 : second.last + 2] != [WORD])):  # 15 dollars 50
            last = second.last
            value = first.value + second.value / per
            return replace(first, last=last, end=t.end[last], value=value, bare=False, unit=t.raw[i] if n else None)
    return None


def _ratio(t: Text, low: Reading) -> Reading | None:
    """One in three, واحد من كل ثلاثة, one over five."""
    i = low.last + 1
    lex = t.lex
    if low.kind != "number" or low.value is None:
        return None
    n = t.match(lex.phrases["every"], i)
    part = 0 if n else t.match(lex.phrases["part"], i)
    one = 0 if n or part or low.value != 1 else t.match(lex.phrases["of_one"], i)
    few = 0 if n or part or one or low.value > _FEW else t.match(lex.phrases["few"], i)
    over = 0 if n or part or one or few else t.match(lex.phrases["over"], i)
    n = n or part or one or few or over
    if not n:
        return None
    second = read_quantity(t, i + n)
    if second is None or not isinstance(second.value, int) or second.kind != "number" or second.value < 2:
        return None
    if t.has_prefixed("durations", second.last + 1) and not part:
        return None
    if few and not _few(t, low, second):
        return None
    if one and second.plain and 1900 <= second.value <= 2099:
        return None
    return replace(
        low,
        last=second.last,
        end=second.end,
        value=share(low.value, second.value),
        kind="fraction",
        bare=False,
        digits=low.digits and second.digits,
    )
