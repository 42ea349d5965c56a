"""Two figures' values: do they agree, can both be true, or not."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ..model import Figure
from ..rulebook.compare import JudgementRules

Verdict = Literal["agree", "compatible", "conflict"]
# Kinds that state one dimension in different ways.
_RATIOS = frozenset(("percent", "rate"))
_DIMENSIONED = frozenset(("measure", "duration"))


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with the key of its reason; None where the two cannot be compared."""

    verdict: Verdict | None
    reason: str


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
    factor = common(a, b)
    if factor is None:
        return Judged(None, "not-comparable")
    first, second = stretch(a, rules), stretch(b, rules, factor)
    one, other = float(a.value), float(b.value) * factor
    ends = _end(a, 1.0), _end(b, factor)
    if _same(one, other, rules) and (ends[0] is None) == (ends[1] is None) and _same_ends(ends, rules):
        if factor != 1.0:
            return Judged("agree", "same-converted")
        return Judged("agree", "same-value" if a.text == b.text else "same-written-otherwise")
    if first.meets(second):
        return Judged("compatible", "bounds-meet")
    if _rounds_to(a, one, other, rules) or _rounds_to(b, other / factor, one / factor, rules):
        return Judged("compatible", "rounded")
    return Judged("conflict", "differ")


def _end(figure: Figure, factor: float) -> float | None:
    return None if figure.value_high is None else float(figure.value_high) * factor


def _same_ends(ends: tuple[float | None, float | None], rules: JudgementRules) -> bool:
    return ends[0] is None or ends[1] is None or _same(ends[0], ends[1], rules)


def _same(a: float, b: float, rules: JudgementRules) -> bool:
    """Whether two values are one: whole numbers exactly, fractions and converted units nearly."""
    if a == int(a) and b == int(b):
        return a == b
    return math.isclose(a, b, rel_tol=rules.same)


def stretch(figure: Figure, rules: JudgementRules, factor: float = 1.0) -> Stretch:
    """The values that a figure leaves possible, in a unit ``factor`` times smaller."""
    value = float(figure.value or 0) * factor
    if figure.value_high is not None:
        return Stretch(value, float(figure.value_high) * factor)
    around = abs(value) * rules.approximately
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


def _rounds_to(figure: Figure, value: float, other: float, rules: JudgementRules) -> bool:
    """Whether ``other``, rounded to the digits that the figure shows, gives its value."""
    if abs(value) < rules.rounded_from:
        return False
    step = shown_step(figure)
    return step > 1 and abs(other - value) <= step / 2


def shown_step(figure: Figure) -> float:
    """The step of the last digit that a figure shows, 1 where it is exact to the unit.

    >>> shown_step(Figure("f", 0, 1, "1.2 million", 1_200_000)), shown_step(Figure("f", 0, 1, "2,487", 2487))
    (100000.0, 1.0)
    """
    value = abs(float(figure.value or 0))
    if not value or value != int(value) or value > 1e15:
        return 1.0
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step


def common(a: Figure, b: Figure) -> float | None:
    """What ``b``'s value is multiplied by to stand in ``a``'s unit; None where the two cannot be compared.

    Currencies are never converted: a rate would be a claim of its own.
    """
    if a.kind in _RATIOS and b.kind in _RATIOS:
        return _share(b) / _share(a)
    if a.kind != b.kind:
        return None
    if a.unit_norm == b.unit_norm or a.unit_norm is None or b.unit_norm is None:
        return 1.0
    if a.kind == "money":
        return None
    if a.kind in _DIMENSIONED:
        return conversion(b.unit_norm, a.unit_norm)
    return 1.0


def _share(figure: Figure) -> float:
    return 0.01 if figure.kind == "percent" else 1.0


@cache
def conversion(source: str, target: str) -> float | None:
    """How many ``target`` one ``source`` is, by pint; None where they measure different things.

    >>> round(conversion("mile", "kilometer"), 3), conversion("mile", "hour")
    (1.609, None)
    """
    from pint.errors import PintError  # noqa: PLC0415 - heavy

    try:
        return float(_units().Quantity(1, source).to(target).magnitude)
    except (PintError, TypeError, ValueError, AttributeError, AssertionError):
        return None


@cache
def _units() -> Any:
    from pint import UnitRegistry  # noqa: PLC0415 - heavy

    return UnitRegistry(cache_folder=None)
