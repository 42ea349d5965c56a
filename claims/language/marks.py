"""Quotation marks, paired on the scan's tokens: by type, nested, mixed and unclosed."""

from __future__ import annotations

from dataclasses import dataclass

from .scan import LINE, MARK, Scan

_CLOSING = {"«": "»", "“": "”", "„": "“”", "‹": "›", "‘": "’", "``": "''", "「": "」"}
_STRAIGHT = frozenset(('"', "''"))


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair of quotation marks: tokens ``open`` and ``close``; ``closed`` is False where the second is missing
    (``close`` is then the last token of what it can hold)."""

    open: int
    close: int
    closed: bool = True
    depth: int = 0


def pair_marks(scan: Scan) -> list[Pair]:
    """The pairs of quotation marks, in order of their opening.

    >>> from .scan import scan
    >>> [(p.open, p.close) for p in pair_marks(scan('a "b" «c»'))]
    [(1, 3), (4, 6)]
    """
    pairs: list[Pair] = []
    stack: list[int] = []

    def close_all(last: int) -> None:
        while stack:
            opened = stack.pop()
            pairs.append(Pair(opened, last, closed=False, depth=len(stack)))

    for i, kind in enumerate(scan.kind):
        if kind == LINE:
            close_all(i - 1)
        elif kind == MARK:
            mark = scan.raw[i]
            if stack and mark in _CLOSING.get(scan.raw[stack[-1]], scan.raw[stack[-1]]):
                opened = stack.pop()
                pairs.append(Pair(opened, i, depth=len(stack)))
            elif mark in _CLOSING or mark in _STRAIGHT:
                stack.append(i)
    close_all(len(scan) - 1)
    pairs.sort(key=lambda p: p.open)
    return pairs
