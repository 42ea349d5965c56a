"""Decides between candidates that overlap, and adds marked speech that no cue introduces."""

from __future__ import annotations

from .candidate import Candidate
from .nesting import outermost
from .reading import Reading
from .words import CueForm


def choose(reading: Reading, candidates: list[Candidate], *, all_senses: bool = False) -> list[Candidate]:
    """The candidates to keep, in order of their content."""
    kept = []
    for candidate in candidates:
        form = candidate.hit.form if candidate.hit else None
        sense = candidate.sense or (form.entry.sense if isinstance(form, CueForm) else "speech")
        if not all_senses and (sense != "speech" or "no-proposition" in candidate.flags):
            continue
        kept.append(candidate)
    kept = outermost(reading, kept)
    taken = [c.content for c in kept]
    for index in sorted(reading.speech):
        pair = reading.pairs[index]
        content = (pair.open + 1, pair.close - 1 if pair.closed else pair.close)
        if content[0] <= content[1] and not any(a <= content[1] and content[0] <= b for a, b in taken):
            kept.append(Candidate(content, kind="direct", frame="quote", path="marks"))
    kept.sort(key=lambda c: c.content)
    return kept
