"""Three or more articles: what each says of the things that the first one counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Extraction, Figure
from ..rulebook import Rulebook, rulebook
from .comparison import Comparison, FigurePair, compare_extractions


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of the reference article, with its pair in each other article (None where it has none)."""

    figure: Figure
    pairs: tuple[FigurePair | None, ...]

    @property
    def topic(self) -> str | None:
        """What is counted."""
        return self.figure.topic or next((p.topic for p in self.pairs if p and p.topic), None)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The reference article against each of the others; rows in order of topic, then place."""

    reference: Extraction
    comparisons: tuple[Comparison, ...]
    rows: tuple[Row, ...]

    @property
    def conflicts(self) -> int:
        """How many pairs cannot both be true."""
        return sum(len(c.conflicts) for c in self.comparisons)

    def to_dict(self) -> dict[str, Any]:
        return {
            "reference": self.reference.article.to_dict(),
            "articles": [c.b.article.to_dict() for c in self.comparisons],
            "rows": [
                {
                    "figure": row.figure.to_dict(),
                    "topic": row.topic,
                    "pairs": [p.to_dict() if p else None for p in row.pairs],
                }
                for row in self.rows
            ],
            "comparisons": [c.to_dict() for c in self.comparisons],
        }


def compare_many(extractions: Sequence[Extraction], rules: Rulebook | None = None, *, ui: str = "en") -> Matrix:
    """The first article against each other one.

    Args:
        extractions: the reference, then the others; at least two in all.
        rules: the packs; the built-in ones where not given.
        ui: language of the reasons.
    """
    packs = rules or rulebook()
    reference, *others = extractions
    comparisons = tuple(compare_extractions(reference, other, packs, ui=ui) for other in others)
    paired = [{p.a.id: p for p in c.pairs} for c in comparisons]
    rows = []
    for figure in reference.figures:
        pairs = tuple(p.get(figure.id) for p in paired)
        if any(pairs):
            rows.append(Row(figure, pairs))
    rows.sort(key=lambda row: (row.topic or "~", row.figure.start))
    return Matrix(reference, comparisons, tuple(rows))
