"""Sentences over a scan: they end at a full stop or a line end, never inside a pair of quotation marks."""

from __future__ import annotations

from collections.abc import Iterable

from .marks import Pair
from .scan import LINE, Scan

# Tokens after which a sentence ends outside quotation marks, and anywhere: the longest in a hundred newspaper articles
# has 192. What is longer was never punctuated, and work that looks to a sentence's end would not end.
LONGEST, LONGEST_INSIDE = 600, 2_000
_LETTERS = 3  # characters of a letter's name between full stops
STOPS = frozenset((".", "!", "?", "\u061f", "\u2026", ".."))


def sentences(scan: Scan, pairs: Iterable[Pair], abbreviations: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """The sentences as ranges of tokens (first, one past the last), line ends left out.

    >>> from .marks import pair_marks
    >>> from .scan import scan
    >>> s = scan('He said "No. Never." Then he left.')
    >>> sentences(s, pair_marks(s))
    [(0, 8), (8, 12)]
    """
    inside = bytearray(len(scan) + 1)
    closes = set()
    for p in pairs:
        if p.closed:
            inside[p.open : p.close] = b"\1" * (p.close - p.open)
            closes.add(p.close)
    out: list[tuple[int, int]] = []
    first = 0
    for i, raw in enumerate(scan.raw):
        if i - first >= LONGEST and (not inside[i] or i - first >= LONGEST_INSIDE):
            out.append((first, i))
            first = i
        if scan.kind[i] == LINE:
            if i > first:
                out.append((first, i))
            first = i + 1
        elif (
            raw in STOPS
            and not inside[i]
            and not (
                raw == "."
                and i > first
                and (_abbreviated(scan, i, abbreviations) or _spells(scan, i) or _goes_on(scan, i))
            )
        ) or (i in closes and i > first and scan.raw[i - 1] in STOPS and not inside[i]):
            if i + 1 < len(scan) and (i + 1 in closes or (i in closes and scan.raw[i + 1][0].islower())):
                continue  # "Is it over?" she asked.
            out.append((first, i + 1))
            first = i + 1
    if first < len(scan):
        out.append((first, len(scan)))
    return out


def _abbreviated(scan: Scan, stop: int, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop follows an abbreviation that is not the end of an address (example.fr)."""
    if scan.norm[stop - 1].rpartition("-")[2] not in abbreviations:
        return False
    joined = stop > 1 and scan.raw[stop - 2] == "." and scan.start[stop - 1] == scan.end[stop - 2]
    return not joined or len(scan.raw[stop - 1]) == 1


def _goes_on(scan: Scan, stop: int) -> bool:
    """Whether a comma or small letter follows a full stop at once, so that it ends an abbreviation or an address."""
    if stop + 1 >= len(scan) or scan.start[stop + 1] != scan.end[stop]:
        return False
    return scan.raw[stop + 1] in (",", ";") or scan.raw[stop + 1][0].islower()


def _spells(scan: Scan, stop: int) -> bool:
    """Whether a full stop stands between the letters of a spelt-out name (سي.إن.إن)."""
    if stop + 1 >= len(scan) or scan.start[stop + 1] != scan.end[stop] or scan.start[stop] != scan.end[stop - 1]:
        return False
    return len(scan.raw[stop - 1]) <= _LETTERS and len(scan.raw[stop + 1]) <= _LETTERS and scan.kind[stop + 1] == "w"
