"""Reports inside reports: what a quote reports of others' saying is part of it, not a quote beside it."""

from __future__ import annotations

from .candidate import Candidate
from .reading import Reading


def outermost(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates whose cue does not stand inside what another of them reports.

    A chain that begins with an outlet is no nesting: it only passes on what the next source says, so the inner
    candidate stays and names the outlet as its relay.
    """
    order = sorted(candidates, key=_rank)
    kept: list[Candidate] = []
    for candidate in order:
        cue = candidate.cue_tokens()
        holder = None
        if cue is not None:
            holder = next((k for k in kept if k.hit is not candidate.hit and _holds(k, cue)), None)
        if holder is None:
            kept.append(candidate)
    return kept


def _rank(candidate: Candidate) -> tuple[bool, int]:
    """Contents that state something first, the longer first."""
    first, last = candidate.content
    return "no-proposition" in candidate.flags, first - last


def _holds(outer: Candidate, cue: tuple[int, int]) -> bool:
    return outer.content[0] <= cue[0] and cue[1] <= outer.content[1]
