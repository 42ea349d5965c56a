"""Reports inside reports: what a quote reports of others' saying is part of it, not a quote beside it."""

from __future__ import annotations

from dataclasses import replace

from . import words as w
from .candidate import Candidate
from .reading import Reading

_CLAUSES = frozenset(("that", "clause", "quote", "clause-before", "according"))
_NEAR = 2  # tokens (that, a conjunction) between where a content begins and the source of the report inside it


def outermost(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates whose cue does not stand inside what another of them reports.

    Where an outlet or document only passes on what the next source says (Reuters reported that police said …), the
    inner report stays and the outlet is its relay.
    """
    kept: list[Candidate] = []
    for candidate in sorted(_without_relays(reading, candidates), key=_rank):
        cue = candidate.cue_tokens()
        if cue is None or not any(k.hit is not candidate.hit and _holds(k, cue) for k in kept):
            kept.append(candidate)
    return kept


def own_words(reading: Reading, candidate: Candidate) -> list[Candidate]:
    """The quoted words of a noun phrase that states nothing by itself (called the plan "*a joke*")."""
    first, last = candidate.content
    pairs = [reading.pairs[reading.opens[i]] for i in range(first, last + 1) if i in reading.opens]
    return [
        replace(candidate, content=(pair.open + 1, pair.close - 1), kind="direct", flags=[])
        for pair in pairs
        if pair.depth == pairs[0].depth and pair.closed and pair.close > pair.open + 1
    ]


def _without_relays(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """Hand what relays report on to the source that they name."""
    relays = [c for c in candidates if c.source is not None and c.frame in _CLAUSES and _relays(reading, c.source)]
    dropped: set[int] = set()
    for outer in relays:
        for inner in candidates:
            if inner.source is None or inner.source == outer.source or not _speaks(inner):
                continue
            first, last = outer.content
            if 0 <= inner.source[0] - first <= _NEAR and inner.content[1] <= last and inner.content[0] > first:
                inner.relay = inner.relay or outer.source
                dropped.add(id(outer))
    return [c for c in candidates if id(c) not in dropped]


def _speaks(candidate: Candidate) -> bool:
    form = candidate.hit.form if candidate.hit else None
    return form is not None and form.entry.sense == "speech" and candidate.frame in _CLAUSES


def _relays(reading: Reading, source: tuple[int, int]) -> bool:
    """Whether a source publishes what others say."""
    words, raw, last = reading.words, reading.scan.raw, source[1]
    if any(words[i].flags & (w.OUTLET | w.OUTLET_NOUN) for i in range(source[0], last + 1)):
        return True
    named = last > source[0] and raw[last][0].isupper() and raw[last - 1][0].isupper()
    return named and bool(words[last].flags & w.OUTLET_ENDING) and not words[last - 1].flags & w.GIVEN_NAME


def _rank(candidate: Candidate) -> tuple[bool, int]:
    """Contents that state something first, the longer first."""
    first, last = candidate.content
    return "no-proposition" in candidate.flags, first - last


def _holds(outer: Candidate, cue: tuple[int, int]) -> bool:
    return outer.content[0] <= cue[0] and cue[1] <= outer.content[1]
