"""Earlier fact-checks of a similar claim: by words in one language, by names and figures across languages."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from ..language.fold import fold
from ..model import Evidence, Extraction, Quote, Speaker
from ..names import name_similarity
from ..rulebook.verify import VerifyThresholds
from .library import Library
from .words import read_words, wording

# What each shared thing weighs where the languages differ and words cannot be compared: a figure's value
# with its topic tells most, then a name; set on the project's own fixtures.
_FIGURE, _TOPIC, _NAME = 0.5, 0.2, 0.4


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
    figures = {f.id: f for f in extraction.figures}
    figure = figures.get(figure_id or "")
    if quote:
        span = quote.content
        held = [f for f in extraction.figures if span.start <= f.start < span.end]
        text, speaker = span.text, quote.speaker
    elif figure:
        start = max(0, extraction.article.text.rfind("\n", 0, figure.start), figure.start - 120)
        text = extraction.article.text[start : figure.end + 120].partition("\n")[0]
        held, speaker = [figure], figure.speaker
    else:
        return []
    language = extraction.article.language
    rules = wording(library.rules, language)
    telling = " ".join(w for w in read_words(text, language, library.rules).words if w not in rules.function_words)
    thresholds = library.rules.load("", "verify", VerifyThresholds)
    least = thresholds.factchecks.similar
    found = []
    for n, piece in enumerate(library.pieces):
        if piece.kind != "fact-check":
            continue
        score, shared = 0.0, []
        if piece.language == language:
            theirs = " ".join(w for w in library.words[n].words if w not in rules.function_words)
            score = fuzz.token_set_ratio(telling, theirs) / 100 if telling and theirs else 0.0
        checked = library.extraction(n)
        for ours in held:
            for other in checked.figures:
                if ours.value is not None and (ours.value, ours.value_high) == (other.value, other.value_high):
                    same_topic = ours.topic is not None and ours.topic == other.topic
                    score += _FIGURE + (_TOPIC if same_topic else 0.0)
                    shared.append(ours.text)
        if speaker and _named(speaker, n, library, thresholds.quotes.same_speaker):
            score += _NAME
            shared.append(speaker.name)
        if score >= least:
            found.append(Similar(piece, min(1.0, round(score, 3)), tuple(dict.fromkeys(shared))))
    return sorted(found, key=lambda s: -s.similarity)


def _named(speaker: Speaker, n: int, library: Library, least: float) -> bool:
    """Whether a fact-check is of the speaker: as the claimant, in either script, or by surname in its words."""
    claimant = library.pieces[n].author
    if claimant and name_similarity(speaker.name, claimant) >= least:
        return True
    return speaker.type == "person" and fold(speaker.name).split()[-1] in library.words[n].places
