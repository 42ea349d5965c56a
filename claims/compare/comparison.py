"""Two articles held against each other: figures paired and judged, speakers and quotes in both, what only one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Extraction, Figure, Quote
from ..rulebook import Rulebook, rulebook
from .event import EventReason, event_of
from .pairing import Paired, pair_figures
from .quotes import QuotePair, pair_quotes
from .settings import compare_rules, reason_text
from .speakers import SpeakerPair, pair_speakers
from .values import Verdict, digits


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
    """What two articles share and where they differ; ``to_dict`` is the JSON of ``claims compare``.

    Words are not compared across languages: there, no quote is called one of both, nor one that only one has.
    ``event`` is ``one-event``, or why the two seem to tell of two events; then only what agrees is paired.
    """

    a: Extraction
    b: Extraction
    pairs: tuple[FigurePair, ...] = ()
    only_a: tuple[Figure, ...] = ()
    only_b: tuple[Figure, ...] = ()
    speakers: tuple[SpeakerPair, ...] = ()
    quotes: tuple[QuotePair, ...] = ()
    quotes_only_a: tuple[Quote, ...] = ()
    quotes_only_b: tuple[Quote, ...] = ()
    event: EventReason = "one-event"

    @property
    def conflicts(self) -> tuple[FigurePair, ...]:
        """The pairs that cannot both be true."""
        return tuple(p for p in self.pairs if p.verdict == "conflict")

    def to_dict(self) -> dict[str, Any]:
        return {
            "a": self.a.article.to_dict(),
            "b": self.b.article.to_dict(),
            "event": self.event,
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
        found.event,
    )


def _compare(a: Extraction, b: Extraction, rules: Rulebook, ui: str) -> Comparison:
    figures = pair_figures(a, b, rules)
    judged = [_judged(pair, rules, ui) for pair in figures.pairs]
    event = event_of(a, b, [(p.verdict, _longer(p)) for p in judged], rules)
    least = compare_rules(rules).judgement.short
    kept = [p for p in judged if event == "one-event" or (p.verdict == "agree" and digits(_longer(p)) > least)]
    quotes = pair_quotes(a, b, rules)
    one_language = a.article.language == b.article.language
    in_a, in_b = {q.a.id for q in quotes}, {q.b.id for q in quotes}
    return Comparison(
        a,
        b,
        tuple(kept),
        _alone(figures.only_a, [p.a for p in judged if p not in kept]),
        _alone(figures.only_b, [p.b for p in judged if p not in kept]),
        pair_speakers(a, b, rules),
        quotes,
        tuple(q for q in a.quotes if q.id not in in_a and one_language),
        tuple(q for q in b.quotes if q.id not in in_b and one_language),
        event,
    )


def _longer(pair: FigurePair) -> float:
    """The value of a pair with more significant digits."""
    return max((float(f.value or 0) for f in (pair.a, pair.b)), key=digits)


def _alone(figures: Sequence[Figure], parted: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures that one article has, with those of pairs that are none."""
    return tuple(sorted((*figures, *parted), key=lambda f: f.start))


def _judged(pair: Paired, rules: Rulebook, ui: str) -> FigurePair:
    why = reason_text(pair.judged.reason, pair.a, pair.b, rules, ui)
    return FigurePair(pair.a, pair.b, pair.judged.verdict, pair.judged.reason, why, pair.score)
