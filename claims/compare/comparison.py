"""Two articles held against each other: figures paired and judged, speakers and quotes in both, what only one has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..model import Extraction, Figure, Quote
from ..rulebook import Rulebook, rulebook
from .assignment import assign
from .likeness import Setting, likeness, settings
from .quotes import QuotePair, pair_quotes
from .settings import compare_rules, reason_text
from .speakers import SpeakerPair, pair_speakers
from .values import Verdict, judge


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Two figures of one thing with the verdict on their values; ``reason`` is its key, ``why`` its words.

    ``verdict`` is None for what cannot be compared (two currencies).
    """

    a: Figure
    b: Figure
    verdict: Verdict | None
    reason: str
    why: str
    score: float

    @property
    def topic(self) -> str | None:
        """What both count, where either says so."""
        return self.a.topic or self.b.topic

    def __iter__(self) -> Iterator[Any]:
        return iter((self.a, self.b, self.verdict))

    def to_dict(self) -> dict[str, Any]:
        return {
            "a": self.a.to_dict(),
            "b": self.b.to_dict(),
            "verdict": self.verdict or "not comparable",
            "topic": self.topic,
            "reason": self.why,
            "reason_key": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two articles share and where they differ; ``to_dict`` is the JSON of ``claims compare``."""

    a: Extraction
    b: Extraction
    pairs: tuple[FigurePair, ...] = ()
    only_a: tuple[Figure, ...] = ()
    only_b: tuple[Figure, ...] = ()
    speakers: tuple[SpeakerPair, ...] = ()
    quotes: tuple[QuotePair, ...] = ()
    quotes_only_a: tuple[Quote, ...] = ()
    quotes_only_b: tuple[Quote, ...] = ()

    @property
    def conflicts(self) -> tuple[FigurePair, ...]:
        """The pairs that cannot both be true."""
        return tuple(p for p in self.pairs if p.verdict == "conflict")

    def to_dict(self) -> dict[str, Any]:
        return {
            "a": self.a.article.to_dict(),
            "b": self.b.article.to_dict(),
            "pairs": [p.to_dict() for p in self.pairs],
            "only_a": [f.to_dict() for f in self.only_a],
            "only_b": [f.to_dict() for f in self.only_b],
            "speakers": [s.to_dict() for s in self.speakers],
            "quotes": [q.to_dict() for q in self.quotes],
            "quotes_only_a": [q.to_dict() for q in self.quotes_only_a],
            "quotes_only_b": [q.to_dict() for q in self.quotes_only_b],
        }


def compare_extractions(a: Extraction, b: Extraction, rules: Rulebook | None = None, *, ui: str = "en") -> Comparison:
    """Where two articles agree, differ, or stand alone. Swapping them mirrors the result.

    Args:
        a: an article with its claims.
        b: another, in the same language or not.
        rules: the packs; the built-in ones where not given.
        ui: language of the reasons.
    """
    packs = rules or rulebook()
    if _order(b) < _order(a):  # always worked out the same way round, so that ties fall alike
        return _mirrored(_compare(b, a, packs, ui), packs, ui)
    return _compare(a, b, packs, ui)


def _order(extraction: Extraction) -> tuple[str, str]:
    return (extraction.article.text, extraction.article.path)


def _mirrored(found: Comparison, rules: Rulebook, ui: str) -> Comparison:
    pairs = tuple(
        FigurePair(p.b, p.a, p.verdict, p.reason, reason_text(p.reason, p.b, p.a, rules, ui), p.score)
        for p in sorted(found.pairs, key=lambda p: p.b.start)
    )
    speakers = tuple(SpeakerPair(s.b, s.a, s.similarity) for s in found.speakers)
    quotes = tuple(
        QuotePair(q.b, q.a, q.likeness, q.relation) for q in sorted(found.quotes, key=lambda q: q.b.content.start)
    )
    return Comparison(
        found.b,
        found.a,
        pairs,
        found.only_b,
        found.only_a,
        speakers,
        quotes,
        found.quotes_only_b,
        found.quotes_only_a,
    )


def _compare(a: Extraction, b: Extraction, rules: Rulebook, ui: str) -> Comparison:
    pairs, only_a, only_b = _pair_figures(a, b, rules, ui)
    quotes = pair_quotes(a, b, rules)
    in_a, in_b = {q.a.id for q in quotes}, {q.b.id for q in quotes}
    return Comparison(
        a,
        b,
        pairs,
        only_a,
        only_b,
        pair_speakers(a, b, rules),
        quotes,
        tuple(q for q in a.quotes if q.id not in in_a),
        tuple(q for q in b.quotes if q.id not in in_b),
    )


def _pair_figures(
    a: Extraction, b: Extraction, rules: Rulebook, ui: str
) -> tuple[tuple[FigurePair, ...], tuple[Figure, ...], tuple[Figure, ...]]:
    known = compare_rules(rules)
    groups_a, groups_b = _mentions(settings(a, rules)), _mentions(settings(b, rules))
    scores = [
        [max((likeness(x, y, known) for x in mine for y in theirs), default=0.0) for theirs in groups_b]
        for mine in groups_a
    ]
    pairs = []
    matched_a, matched_b = set(), set()
    for i, j in assign(scores):
        x, y = max(
            ((x.figure, y.figure, likeness(x, y, known)) for x in groups_a[i] for y in groups_b[j]),
            key=lambda found: (found[2], -found[0].start, -found[1].start),
        )[:2]
        judged = judge(x, y, known.judgement)
        matched_a.add(i)
        matched_b.add(j)
        why = reason_text(judged.reason, x, y, rules, ui)
        pairs.append(FigurePair(x, y, judged.verdict, judged.reason, why, round(scores[i][j], 3)))
    pairs.sort(key=lambda p: p.a.start)
    only_a = tuple(g[0].figure for i, g in enumerate(groups_a) if i not in matched_a)
    only_b = tuple(g[0].figure for j, g in enumerate(groups_b) if j not in matched_b)
    return tuple(pairs), only_a, only_b


def _mentions(figures: Iterable[Setting]) -> list[list[Setting]]:
    """The mentions of each figure of an article: the same number of the same thing, wherever it stands."""
    groups: dict[tuple[object, ...], list[Setting]] = {}
    for setting in figures:
        f = setting.figure
        if f.value is None:
            continue
        thing = f.topic or f.unit_norm
        alone = f.id if thing is None else None
        groups.setdefault((f.value, f.value_high, f.kind, thing, f.part_of is None, alone), []).append(setting)
    return list(groups.values())
