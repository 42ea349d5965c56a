"""A figure in the making: where its parts stand among the scan's tokens."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from ...language.scan import LINE, Scan
from ...language.sentences import STOPS
from ...model import Bound, FigureKind, Number

REACH = 30  # tokens to either side that are looked at; longer sentences say nothing about a number in their middle


@dataclass(slots=True)
class Draft:
    """A number with what was found around it. Positions are tokens of the scan, both ends included.

    Attributes:
        first, last: the number.
        glued, rest: what is written on its first and last token besides the number (a prefix, ``-day``).
        low, high: the sentence around it, at most ``REACH`` to either side; ``high`` is one past the last.
        left: where the bound's words begin, ``first`` where there are none.
        right: the last token of number and unit.
        stop: the token at which the next number that may count something begins.
        group: what is counted: people, things, money, share, measure, duration, or ``bare``, ``unknown``.
    """

    number: Number
    first: int
    last: int
    glued: str
    rest: str
    low: int
    high: int
    left: int
    right: int
    stop: int = 1 << 30
    unit: str | None = None
    unit_key: str | None = None
    group: str = "bare"
    kind: FigureKind = "count"
    bound: Bound = "exact"
    bound_text: str | None = None
    estimated: bool = False
    topic: str | None = None
    governed_by: int = -1  # token of the word that the topic comes from
    rule: str = ""
    confidence: float = 0.5
    change: str | None = None
    part_of: int | None = None  # index of the draft
    part_marked: bool = False
    point: bool = False  # percentage points
    shared: bool = False  # its unit stands behind another number that counts the same
    notes: list[str] = field(default_factory=list)


def draft(scan: Scan, number: Number, after: int) -> Draft:
    """Place a number among the tokens of the scan.

    Args:
        scan: the text, read.
        number: what ``find_numbers`` gave.
        after: a token at or before the number, where the search may begin.
    """
    starts, ends, kinds, raws = scan.start, scan.end, scan.kind, scan.raw
    first = bisect_right(starts, number.start, after) - 1
    last = first
    count = len(scan)
    while last + 1 < count and starts[last + 1] < number.end:
        last += 1
    low = first
    floor = max(0, first - REACH)
    while low > floor and kinds[low - 1] != LINE and raws[low - 1] not in STOPS:
        low -= 1
    high = last + 1
    ceiling = min(count, last + REACH)
    while high < ceiling and kinds[high] != LINE and raws[high] not in STOPS:
        high += 1
    return Draft(
        number,
        first,
        last,
        scan.text[starts[first] : number.start],
        scan.text[number.end : ends[last]],
        low,
        high,
        first,
        last,
    )
