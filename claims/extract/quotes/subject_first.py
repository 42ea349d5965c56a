"""Sources left of their cue, and right of it after a mark, in languages that put the subject first."""

from __future__ import annotations

from .candidate import Candidate
from .reading import Hit, Reading


def propose(reading: Reading, hit: Hit) -> list[Candidate]:
    """Candidates for a cue whose subject stands before it, or after it once the content has been said."""
    return []
