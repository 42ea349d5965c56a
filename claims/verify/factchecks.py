"""Earlier fact-checks of a similar claim: by words in one language, by names and figures across languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from ..language.fold import fold
from ..model import Evidence, Extraction, Figure, Quote, Speaker
from ..names import name_similarity
from ..rulebook import Rulebook
from ..rulebook.verify import VerifyThresholds
from ..statement import statement
from .library import Library
from .words import Wording, read_words, wording

# What each shared thing adds to the likeness of the words: a figure's value with its topic tells most, then a name,
# which tells nothing by itself; set on the project's own fixtures.
_FIGURE, _TOPIC, _NAME = 0.5, 0.2, 0.25
_ANY = 0.2  # likeness of words from which a shared name counts
_SAME_WORD = 85  # rapidfuzz ratio of two words in two forms
_TELLS = 10  # a figure's value; smaller ones are equal by chance


@dataclass(frozen=True, slots=True)
class Similar:
    """An earlier fact-check with how alike its claim is (0 to 1) and what both share, in words."""

    evidence: Evidence
    similarity: float
    shared: tuple[str, ...]


def similar_factchecks(
    extraction: Extraction, quote: Quote | None, figure_id: str | None, library: Library
) -> list[Similar]:
    """The fact-checks of the library whose claim is like a claim of the article, most alike first.

    Args:
        extraction: the article's claims.
        quote: the claim, where it is a quote.
        figure_id: id of the figure, where it is one.
        library: the evidence; only fact-checks are looked at.
    """
    claim = quote or next((f for f in extraction.figures if f.id == figure_id), None)
    if claim is None:
        return []
    span = statement(extraction, claim)
    held = [f for f in extraction.figures if span.start <= f.start < span.end] if quote else [claim]
    language = extraction.article.language
    rules = wording(library.rules, language)
    often = _often(extraction.article.text, language, library.rules)
    ours = set(_bare(read_words(span.text, language, library.rules).words, rules))
    thresholds = library.rules.load("", "verify", VerifyThresholds)
    found = []
    for n, piece in enumerate(library.pieces):
        if piece.kind != "fact-check":
            continue
        score = 0.0
        if piece.language == language:
            score = _likeness(ours, set(_bare(library.words[n].words, rules)), often)
        figures = [f for f in held if isinstance(f, Figure)]
        gained, shared = _figures(figures, library.extraction(n).figures)
        score += gained
        speaker = claim.speaker
        if speaker and score >= _ANY and _named(speaker, n, library, thresholds.quotes.same_speaker):
            score += _NAME
            shared.append(speaker.name)
        if score >= thresholds.factchecks.similar:
            found.append(Similar(piece, min(1.0, round(score, 3)), tuple(dict.fromkeys(shared))))
    return sorted(found, key=lambda s: -s.similarity)


@lru_cache(maxsize=4)
def _often(text: str, language: str, rules: Rulebook) -> Counter[str]:
    """How often an article has each telling word."""
    return Counter(_bare(read_words(text, language, rules).words, wording(rules, language)))


def _bare(words: Iterable[str], rules: Wording) -> list[str]:
    """The telling words, without the article that is written together with them."""
    return [rules.bare(word) for word in words if rules.tells(word)]


def _likeness(ours: set[str], theirs: set[str], often: Counter[str]) -> float:
    """Weighted share of words in common (Dice): what the article says again and again, such as where it all happened,
    tells one of its claims from another the least."""
    weights = {word: 1 / max(1, often[word]) for word in ours | theirs}
    pool = list(theirs)
    common = 0.0
    for word in ours:
        best = process.extractOne(word, pool, scorer=fuzz.ratio, score_cutoff=_SAME_WORD)
        if best:
            common += (weights[word] + weights[best[0]]) / 2
    total = sum(weights[word] for word in ours) + sum(weights[word] for word in theirs)
    return 2 * common / total if total else 0.0


def _figures(ours: Iterable[Figure], theirs: Iterable[Figure]) -> tuple[float, list[str]]:
    """What equal figures add, and the figures."""
    score, shared, checked = 0.0, [], list(theirs)
    for figure in ours:
        for other in checked:
            if figure.value is None or (figure.value, figure.value_high) != (other.value, other.value_high):
                continue
            same_topic = figure.topic is not None and figure.topic == other.topic
            if same_topic or figure.value > _TELLS:
                score += _FIGURE + (_TOPIC if same_topic else 0.0)
                shared.append(figure.text)
    return score, shared


def _named(speaker: Speaker, n: int, library: Library, least: float) -> bool:
    """Whether a fact-check is of the speaker: as the claimant, in either script, or by surname in its words."""
    claimant = library.pieces[n].author
    if claimant and name_similarity(speaker.name, claimant) >= least:
        return True
    return speaker.type == "person" and fold(speaker.name).split()[-1] in library.words[n].places
