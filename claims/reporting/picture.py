"""Figures on a number line: where each value stands, as the template draws it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Bound, Number_
from .interface import Interface

WIDTH = 640
EDGE = 40  # room at both ends for half a label
ROW = 30
LOG_FROM = 50  # ratio of the largest to the smallest value from which a line of powers is easier to read
FEWEST = 3  # with fewer values a sentence says it better than a picture


@dataclass(frozen=True, slots=True)
class Value:
    """A value to be drawn: of which claim, its label with who says it, and whether it is the one
    the page is about or one of the evidence."""

    claim: str
    value: Number_
    high: Number_ | None
    bound: Bound
    label: str
    current: bool = False
    evidence: bool = False  # another source's value, not the article's


@dataclass(frozen=True, slots=True)
class Point:
    """A value with its place on the picture, in units of the view box."""

    value: Value
    x: float
    x_high: float | None
    y: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A number line: points one row each, ticks below; ``powers`` where the line is logarithmic."""

    width: int
    height: int
    points: list[Point]
    ticks: list[tuple[float, str]]
    powers: bool


def draw(values: Sequence[Value], interface: Interface, fewest: int = FEWEST) -> Picture | None:
    """The number line of some values, or None where there are too few or all are the same.

    Args:
        values: of one topic and one kind of unit.
        interface: writes the numbers at the ticks.
        fewest: how many it takes.

    >>> from claims.reporting.interface import interface
    >>> values = [Value(f"f{n}", n, None, "exact", str(n)) for n in (10, 20, 40)]
    >>> [round(point.x) for point in draw(values, interface("en")).points]
    [180, 320, 600]
    """
    ends = [v.value for v in values] + [v.high for v in values if v.high is not None]
    if len(values) < fewest or min(ends) == max(ends) or not all(math.isfinite(e) for e in ends):
        return None
    powers = min(ends) > 0 and max(ends) / min(ends) >= LOG_FROM
    marks = _powers(min(ends), max(ends)) if powers else _steps(min(ends), max(ends))
    low, high = marks[0], marks[-1]

    def place(value: Number_) -> float:
        share = math.log(value / low) / math.log(high / low) if powers else (value - low) / (high - low)
        return round(EDGE + share * (WIDTH - 2 * EDGE), 1)

    ordered = sorted(values, key=lambda v: (v.value, v.claim))
    points = [
        Point(v, place(v.value), place(v.high) if v.high is not None else None, ROW * n + ROW // 2)
        for n, v in enumerate(ordered)
    ]
    ticks = [(place(mark), interface.number(mark)) for mark in marks]
    return Picture(WIDTH, ROW * len(points) + 40, points, ticks, powers)


def _steps(low: Number_, high: Number_) -> list[Number_]:
    """Round marks from at or below the lowest to at or above the highest value, starting at nought where near."""
    if 0 < low < high / 2:
        low = 0
    raw = (high - low) / 4
    size = 10 ** math.floor(math.log10(raw))
    step = next(size * n for n in (1, 2, 2.5, 5, 10) if size * n >= raw)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [_tidy(n * step) for n in range(first, last + 1)]


def _powers(low: Number_, high: Number_) -> list[Number_]:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    every = max(1, math.ceil((last - first) / 5))
    return [_tidy(10.0**n) for n in range(first, last + every, every)]


def _tidy(value: float) -> Number_:
    rounded = round(value, 10)
    return int(rounded) if rounded == int(rounded) else rounded
