"""Whether an article and a piece of evidence speak of one event: the dead of one flood contradict no other's."""

from __future__ import annotations

from collections.abc import Iterable, Set

from ..model import Extraction, Figure, Speaker
from ..names import name_similarity
from ..rulebook.verify import VerifyThresholds
from .library import Library
from .words import read_words, wording

_TELLS = 10  # a figure's value; smaller ones are equal by chance


def telling_words(extraction: Extraction, library: Library) -> frozenset[str]:
    """The words of an article that say what it is about."""
    article = extraction.article
    rules = wording(library.rules, article.language)
    return frozenset(filter(rules.tells, read_words(article.text, article.language, library.rules).words))


def one_event(extraction: Extraction, words: Set[str], n: int, library: Library) -> bool:
    """Whether a piece may speak of what an article speaks of.

    In one language that is told by the share of their telling words that both have; across languages by a source, a
    place or a figure that both have. Of a few words nothing can be told: they may.

    Args:
        extraction: the article.
        words: its telling words.
        n: number of the piece in the library.
        library: the evidence.
    """
    limits = library.rules.load("", "verify", VerifyThresholds)
    piece = library.pieces[n]
    rules = wording(library.rules, piece.language)
    theirs = {word for word in library.words[n].places if rules.tells(word)}
    fewer = min(len(words), len(theirs))
    if fewer < limits.figures.event_words:
        return True
    if piece.language == extraction.article.language:
        return len(words & theirs) >= limits.figures.event * fewer
    held = library.extraction(n)
    return (
        bool(_values(extraction.figures) & _values(held.figures))
        or _meet(_places(extraction), _places(held), limits.quotes.same_speaker)
        or _meet(_speakers(extraction), _speakers(held), limits.quotes.same_speaker)
    )


def _values(figures: Iterable[Figure]) -> set[tuple[str, float]]:
    return {(f.topic, float(f.value)) for f in figures if f.topic and f.value is not None and f.value > _TELLS}


def _places(extraction: Extraction) -> set[str]:
    return {f.place for f in extraction.figures if f.place}


def _speakers(extraction: Extraction) -> set[str]:
    every: list[Speaker | None] = [q.speaker for q in extraction.quotes] + [f.speaker for f in extraction.figures]
    return {s.name for s in every if s and s.type in ("person", "organization")}


def _meet(ours: set[str], theirs: set[str], least: float) -> bool:
    return any(name_similarity(a, b) >= least for a in ours for b in theirs)
