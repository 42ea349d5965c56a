"""Datelines: where a report's first line says from where it comes (OSLO (AP) — …; Dubai: …)."""

from __future__ import annotations

from ...language.marks import Pair
from ...language.scan import LINE, Scan
from ...language.sentences import sentences
from . import words as w
from .words import Word

_LONGEST = 16  # tokens of two places, a date and an agency
_CAPITALS = 4  # letters of a place in capitals; shorter words are acronyms
_DASHES = frozenset(("-", "\u2013", "\u2014", "\u2015"))


def sentences_of(
    scan: Scan, words: list[Word], pairs: list[Pair], abbreviations: frozenset[str]
) -> list[tuple[int, int]]:
    """The sentences (first token, one past the last), with the datelines of lines as sentences of their own.

    Args:
        scan: the text.
        words: what the packs know of its tokens.
        pairs: its quotation marks.
        abbreviations: words whose full stop ends no sentence.
    """
    out: list[tuple[int, int]] = []
    for first, stop in sentences(scan, pairs, abbreviations):
        opens = first == 0 or scan.kind[first - 1] == LINE
        end = _end(scan, words, first, stop) if opens else None
        if end is not None and end < stop:
            out.append((first, end))
            first = end
        out.append((first, stop))
    return out


def _end(scan: Scan, words: list[Word], first: int, stop: int) -> int | None:
    """One past the dash or colon of a dateline that begins at ``first``."""
    if not scan.raw[first][0].isupper() or scan.start[first] < scan.title_end:
        return None
    capitals = scan.raw[first].isupper() and len(scan.raw[first]) >= _CAPITALS
    placed = bool(words[first].flags & (w.PLACE | w.COUNTRY)) or any(
        c.flag & w.PLACE and tuple(scan.norm[first + 1 : first + 1 + len(c.rest)]) == c.rest
        for c in words[first].classes
    )
    depth = 0
    agency = False
    for i in range(first, min(stop, first + _LONGEST)):
        raw, kind = scan.raw[i], scan.kind[i]
        depth += (raw == "(") - (raw == ")")
        agency = agency or raw == "("
        if raw == ":" and not depth:
            return i + 1 if i + 1 < stop and i - first < _CAPITALS and placed and not agency else None
        if raw in _DASHES and i > first and scan.start[i] > scan.end[i - 1]:
            return i + 1 if capitals or placed or agency else None
        if kind == "w" and not depth and not raw[0].isupper() and not words[i].flags & w.NAME_PARTICLE:
            return None
        if kind == "p" and raw not in ",.()/-\u2019'":
            return None
    return None
