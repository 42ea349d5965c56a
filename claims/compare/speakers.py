"""The people and bodies who speak in both articles, under whatever spelling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..language.fold import fold
from ..model import Extraction, Speaker
from ..names import name_similarity
from ..rulebook import Rulebook
from .assignment import assign
from .settings import compare_rules

_NAMED = ("person", "organization", "document")


@dataclass(frozen=True, slots=True)
class SpeakerPair:
    """One speaker of both articles, with how alike the names are, 0 to 1."""

    a: Speaker
    b: Speaker
    similarity: float

    def to_dict(self) -> dict[str, Any]:
        return {"a": self.a.to_dict(), "b": self.b.to_dict(), "similarity": round(self.similarity, 2)}


def speakers(extraction: Extraction) -> list[Speaker]:
    """The named speakers of an article, each once, in order."""
    every = [q.speaker for q in extraction.quotes] + [q.relayed_by for q in extraction.quotes]
    every += [f.speaker for f in extraction.figures]
    found: dict[tuple[str, str], Speaker] = {}
    for speaker in every:
        if speaker is not None and speaker.type in _NAMED:
            found.setdefault((fold(speaker.name), speaker.type), speaker)
    return list(found.values())


def pair_speakers(a: Extraction, b: Extraction, rules: Rulebook) -> tuple[SpeakerPair, ...]:
    """Who speaks in both articles, one to one."""
    known = compare_rules(rules).names
    mine, theirs = speakers(a), speakers(b)
    scores = [[name_similarity(x.name, y.name) if x.type == y.type else 0.0 for y in theirs] for x in mine]
    columns = list(zip(*scores, strict=True))

    def alike(i: int, j: int) -> float:
        score = scores[i][j]
        others = [*scores[i][:j], *scores[i][j + 1 :], *columns[j][:i], *columns[j][i + 1 :]]
        alone = score >= known.likely_speaker and score - max(others, default=0.0) >= known.ahead
        return score if score >= known.same_speaker or alone else 0.0

    found = [[alike(i, j) for j in range(len(theirs))] for i in range(len(mine))]
    return tuple(SpeakerPair(mine[i], theirs[j], scores[i][j]) for i, j in assign(found))
