"""What a strategy proposes: a cue with its content and source as token ranges, before speakers are resolved."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...model import QuoteKind
from .reading import Hit, PhraseHit


@dataclass(slots=True)
class Candidate:
    """A proposed quote. Ranges are inclusive token indices.

    Attributes:
        content: what was said; marks at its edges are cut off when its kind is found to be direct.
        hit: the cue; None for a marked string or a title's colon.
        source: the mention of who said it; None where the subject is implied.
        frame: kind of the frame that matched (``that``, ``quote``…).
        path: how the source was found (``verb-first``, ``left``, ``implied``, ``according``, ``title``…).
        cue_range: tokens of the cue where they differ from the hit's (a colon; a preposition with it).
        kind: set where the strategy knows; otherwise told by the marks.
        relay: range of whoever passes it on.
        polarity: ``asserted``, ``denied`` or ``hypothetical``.
        sense: of the cue, where it is not the one of its entry (a report *shows*).
        agreement: what the cue's form says about its subject.
        inside: letters of the content's first token that do not belong to it (a joined preposition).
        flags: ``unclosed``, ``carried``, ``ambiguous``…
    """

    content: tuple[int, int]
    hit: Hit | PhraseHit | None = None
    source: tuple[int, int] | None = None
    frame: str = ""
    path: str = ""
    cue_range: tuple[int, int] | None = None
    kind: QuoteKind | None = None
    relay: tuple[int, int] | None = None
    polarity: str = "asserted"
    agreement: str = ""
    sense: str = ""
    inside: int = 0
    flags: list[str] = field(default_factory=list)

    @property
    def rule(self) -> str:
        """``frame/path``, which confidence is kept for."""
        return f"{self.frame}/{self.path}"

    def cue_tokens(self) -> tuple[int, int] | None:
        if self.cue_range is not None:
            return self.cue_range
        return (self.hit.first, self.hit.last) if self.hit is not None else None
