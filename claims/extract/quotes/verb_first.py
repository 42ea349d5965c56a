"""Sources right of their cue, and contents after them, in languages that put the verb first."""

from __future__ import annotations

from .candidate import Candidate
from .reading import Hit, Reading


def propose(reading: Reading, hit: Hit) -> list[Candidate]:
    """Candidates for a cue whose subject follows it or is implied."""
    return []
