"""Two figures' values: do they agree, can both be true, or not."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ..model import Figure
from ..rulebook.compare import JudgementRules

Verdict = Literal["agree", "compatible", "conflict"]
# Kinds that state one dimension in different ways.
_RATIOS = frozenset(("percent", "rate"))
_TIMES = frozenset(("duration", "age"))
_SHARES = {"percent": 0.01, "percentage_point": 0.01, "basis_point": 0.0001, "permille": 0.001}
_DECIMALS = re.compile(r"\d[.,\u066b](\d{1,2})(?!\d)")  # two at most: 1,234 is a whole number
ROUNDING_ERROR = 1e-9  # of floating point, so that 1.8 is within ten percent of 2
_PER = " / "  # in units of rates
_DEGREE = "degree"  # of temperature or on Richter's scale, as what stands around says
_YEAR = "year"  # what an age is in where it does not say


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with the key of its reason; None where the two cannot be compared."""

    verdict: Verdict | None
    reason: str


@dataclass(frozen=True, slots=True)
class Scale:
    """How values in one unit are told in another: ``factor`` times, and ``offset`` more (degrees)."""

    factor: float = 1.0
    offset: float = 0.0

    def of(self, value: float) -> float:
        """The value in the other unit."""
        return float(value) * self.factor + self.offset

    def back(self, value: float) -> float:
        """A value of the other unit in this one."""
        return (value - self.offset) / self.factor


AS_IT_IS = Scale()


@dataclass(frozen=True, slots=True)
class Stretch:
    """The values that a figure leaves possible, ends included unless open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Stretch) -> bool:
        """Whether some value is in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low < high:
            return True
        if low > high:
            return False
        open_here = (self.low_open and self.low == low) or (other.low_open and other.low == low)
        return not (open_here or (self.high_open and self.high == low) or (other.high_open and other.high == low))


def judge(a: Figure, b: Figure, rules: JudgementRules) -> Judged:
    """Whether two figures of one thing agree.

    Args:
        a: a figure.
        b: another, of the same thing.
        rules: from ``rules/compare.toml``.

    >>> from claims.rulebook.compare import JudgementRules
    >>> rules = JudgementRules()
    >>> def figure(value, bound="exact", **more):
    ...     return Figure("f", 0, 1, str(value), value, bound=bound, **more)
    >>> judge(figure(20, "at_least"), figure(23), rules).verdict
    'compatible'
    >>> judge(figure(20), figure(23), rules).verdict
    'conflict'
    >>> judge(figure(72, kind="duration", unit_norm="hour"), figure(3, kind="duration", unit_norm="day"), rules).verdict
    'agree'
    """
    if a.value is None or b.value is None:
        return Judged(None, "no-value")
    scale = common(a, b)
    if scale is None:
        return Judged(None, "not-comparable")
    one, other = float(a.value), scale.of(b.value)
    ends = (a.value_high, None if b.value_high is None else scale.of(b.value_high))
    tolerance = rules.same if scale != AS_IT_IS or _is_fraction(a) or _is_fraction(b) else 0.0
    if _nearly(one, other, tolerance) and _same_ends(ends, tolerance):
        if scale != AS_IT_IS:
            return Judged("agree", "same-converted")
        return Judged("agree", "same-value" if a.text == b.text else "same-written-otherwise")
    if stretch(a, rules).meets(stretch(b, rules, scale)):
        return Judged("compatible", "bounds-meet")
    if ends == (None, None):
        converted = scale != AS_IT_IS
        if _rounds_to(a, other, rules, converted=converted) or _rounds_to(
            b, scale.back(one), rules, converted=converted
        ):
            return Judged("compatible", "rounded-converted" if converted else "rounded")
        if _is_fraction(a) != _is_fraction(b) and _nearly(one, other, rules.approximately):
            return Judged("compatible", "fraction")
    return Judged("conflict", "differ")


def _same_ends(ends: tuple[float | None, float | None], tolerance: float) -> bool:
    if ends[0] is None or ends[1] is None:
        return ends[0] is ends[1]
    return _nearly(ends[0], ends[1], tolerance)


def _nearly(a: float, b: float, ratio: float) -> bool:
    return abs(a - b) <= ratio * max(abs(a), abs(b)) + ROUNDING_ERROR


def same_value(a: Figure, b: Figure) -> bool:
    """Whether two figures state one number, or one range."""
    return (a.value, a.value_high) == (b.value, b.value_high)


def stretch(figure: Figure, rules: JudgementRules, scale: Scale = AS_IT_IS) -> Stretch:
    """The values that a figure leaves possible, on another figure's scale."""
    value = scale.of(figure.value or 0)
    if figure.value_high is not None:
        return Stretch(value, scale.of(figure.value_high))
    around = margin(figure, rules) * abs(scale.factor)
    match figure.bound:
        case "at_least":
            return Stretch(value, math.inf)
        case "more_than":
            return Stretch(value, math.inf, low_open=True)
        case "at_most":
            return Stretch(-math.inf, value)
        case "less_than":
            return Stretch(-math.inf, value, high_open=True)
        case "approx":
            return Stretch(value - around, value + around)
        case _:
            return Stretch(value, value)


def digits(value: float) -> int:
    """Significant digits.

    >>> digits(3500), digits(142_000), digits(0.75)
    (2, 3, 2)
    """
    return len(f"{value:.12g}".split("e")[0].replace(".", "").strip("0-"))


def margin(figure: Figure, rules: JudgementRules) -> float:
    """How far "about" reaches: a step of the last digit shown, within the least and the most of the rules.

    >>> [margin(Figure("f", 0, 1, str(n), n), JudgementRules()) for n in (20, 150, 1350)]
    [3.0, 10.0, 40.5]
    """
    value = abs(float(figure.value or 0))
    most = rules.approximately_few if value < rules.few else rules.approximately
    return min(most * value, max(shown_step(figure), rules.nearly * value))


def _is_fraction(figure: Figure) -> bool:
    """Whether a share is told by a simple fraction, which is seldom meant exactly: a third, one in eight."""
    return figure.kind == "rate" and figure.value is not None and 0 < figure.value < 1


def _rounds_to(figure: Figure, other: float, rules: JudgementRules, *, converted: bool) -> bool:
    """Whether ``other``, rounded to the digits that the figure shows, gives its value.

    Small counts are not rounded without a word, nor are percentages to tens; measures told in another unit are rounded
    further than others.
    """
    value = float(figure.value or 0)
    counted = figure.kind in ("count", "money")
    if _is_fraction(figure) or figure.bound not in ("exact", "approx") or (counted and abs(value) < rules.rounded_from):
        return False
    step = min(1.0, shown_step(figure)) if figure.kind == "percent" else shown_step(figure)
    if counted and step <= 1:
        return False
    above = abs(other) - abs(value)  # a half is rounded up: 45 to 50, and 55 is no 50
    half = step / 2
    within = -half - ROUNDING_ERROR <= above < half - ROUNDING_ERROR * half
    whole = figure.bound == "exact" and not converted and step >= 1 and figure.kind != "percent"
    return within and _nearly(other, value, rules.rounded if whole else rules.approximately)


def shown_step(figure: Figure) -> float:
    """The step of the last digit that a figure shows.

    >>> shown_step(Figure("f", 0, 1, "1.2 million", 1_200_000)), shown_step(Figure("f", 0, 1, "2,487", 2487))
    (100000.0, 1.0)
    >>> shown_step(Figure("f", 0, 1, "9.3", 9.3)), shown_step(Figure("f", 0, 1, "9.0", 9.0))
    (0.1, 0.1)
    """
    value = abs(float(figure.value or 0))
    if not value or value > 1e15:
        return 1.0
    if value != int(value) or (value < 1000 and _DECIMALS.search(figure.text)):
        written = _DECIMALS.search(figure.text)
        return 10.0 ** -len(written[1]) if written else 1.0
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step


def common(a: Figure, b: Figure) -> Scale | None:
    """How ``b``'s values are told in ``a``'s unit; None where the two cannot be compared.

    Currencies are never converted: a rate would be a claim of its own.
    """
    kinds = {dimension(a), dimension(b)}
    if kinds <= _RATIOS:
        return Scale(_share(b) / _share(a))
    if kinds <= _TIMES:
        return _converted(_time_unit(b), _time_unit(a))
    if len(kinds) > 1:
        return AS_IT_IS if "score" not in kinds and may_share_unit(a, b) else None
    if kinds == {"measure"}:
        return _converted(_measure_unit(b, a), _measure_unit(a, b))
    if a.kind == "money" and a.unit_norm != b.unit_norm and a.unit_norm and b.unit_norm:
        return None
    return AS_IT_IS


def dimension(figure: Figure) -> str:
    """What a figure's kind is for comparing: a rate of a unit (80 km an hour, 5 hours a day) is of the unit's kind."""
    unit = figure.unit_norm or ""
    if figure.kind != "rate" or not unit or _is_fraction(figure):
        return figure.kind
    return _measured(unit) or figure.kind


@cache
def _measured(unit: str) -> str | None:
    """What kind of figure a unit makes: a duration, a measure (cubic metres, km an hour), or neither."""
    from pint.errors import PintError  # noqa: PLC0415 - heavy

    try:
        known = _units().Unit(unit)
    except (PintError, TypeError, ValueError, AttributeError, AssertionError):
        return "measure" if _PER in unit else None
    return "duration" if known.dimensionality == {"[time]": 1} else "measure"


def may_share_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures of two kinds may have one unit: one leaves it out (of 143 million euros, 61 million), or its
    name is of two kinds (pounds)."""
    bare = any(f.kind == "count" and f.unit_norm is None for f in (a, b))
    return bare or (a.unit_norm is not None and a.unit_norm == b.unit_norm and {a.kind, b.kind} == {"money", "measure"})


def _share(figure: Figure) -> float:
    return _SHARES.get(figure.unit_norm or "", 0.01) if figure.kind == "percent" else 1.0


def _time_unit(figure: Figure) -> str | None:
    return figure.unit_norm or (_YEAR if figure.kind == "age" else None)


def _measure_unit(figure: Figure, other: Figure) -> str | None:
    """A figure's unit as the other may have it: barrels a day are told as barrels where "daily" stands elsewhere."""
    unit = figure.unit_norm
    if unit is not None and other.unit_norm == unit.partition(_PER)[0]:
        return other.unit_norm
    return None if unit == _DEGREE else unit


def _converted(source: str | None, target: str | None) -> Scale | None:
    return AS_IT_IS if source == target or source is None or target is None else conversion(source, target)


@cache
def conversion(source: str, target: str) -> Scale | None:
    """How values in one unit are told in another, by pint; None where they measure different things.

    >>> round(conversion("mile", "kilometer").of(10), 2), conversion("mile", "hour")
    (16.09, None)
    >>> round(conversion("degree_Fahrenheit", "degree_Celsius").of(212))
    100
    """
    from pint.errors import PintError  # noqa: PLC0415 - heavy

    if source not in _units() and target not in _units():
        return AS_IT_IS  # scales that are no units of measure: magnitudes of earthquakes
    try:
        zero, one = (float(_units().Quantity(n, source).to(target).magnitude) for n in (0, 1))
    except (PintError, TypeError, ValueError, AttributeError, AssertionError):
        return None
    return Scale(one - zero, zero)


@cache
def _units() -> Any:
    from pint import UnitRegistry  # noqa: PLC0415 - heavy

    return UnitRegistry(cache_folder=None)
