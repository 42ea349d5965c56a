"""The same words in both articles, wholly or in part; across languages words are not compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from rapidfuzz import fuzz

from ..language.fold import fold
from ..model import Extraction, Quote
from ..rulebook import Rulebook
from .assignment import assign
from .settings import compare_rules

Relation = Literal["alike", "in part"]


@dataclass(frozen=True, slots=True)
class QuotePair:
    """One quotation of both articles: ``alike``, or one holding part of the other; likeness 0 to 1."""

    a: Quote
    b: Quote
    likeness: float
    relation: Relation

    def to_dict(self) -> dict[str, Any]:
        return {
            "a": self.a.to_dict(),
            "b": self.b.to_dict(),
            "likeness": round(self.likeness, 2),
            "relation": self.relation,
        }


def pair_quotes(a: Extraction, b: Extraction, rules: Rulebook) -> tuple[QuotePair, ...]:
    """The quotes that two articles of one language share, one to one."""
    if a.article.language != b.article.language:
        return ()
    known = compare_rules(rules).quotes
    mine = [(q, _words(q)) for q in a.quotes]
    theirs = [(q, _words(q)) for q in b.quotes]
    whole = [[fuzz.ratio(x, y) / 100 for _, y in theirs] for _, x in mine]
    part = [
        [fuzz.partial_ratio(x, y) / 100 if min(len(x), len(y)) >= known.least_words else 0.0 for _, y in theirs]
        for _, x in mine
    ]
    scores = [
        [max(w, p * 0.99) if w >= known.alike or p >= known.in_part else 0.0 for w, p in zip(ws, ps, strict=True)]
        for ws, ps in zip(whole, part, strict=True)
    ]
    pairs = []
    for i, j in assign(scores):
        relation: Relation = "alike" if whole[i][j] >= known.alike else "in part"
        pairs.append(QuotePair(mine[i][0], theirs[j][0], round(scores[i][j], 3), relation))
    return tuple(pairs)


def _words(quote: Quote) -> list[str]:
    return "".join(ch if ch.isalnum() else " " for ch in fold(quote.content.text)).split()
