"""Turns candidates into quotes: spans of the text, and speakers resolved over the article."""

from __future__ import annotations

from ...model import Cue, Quote, Span
from .candidate import Candidate
from .reading import Reading
from .words import CueForm


def quotes(reading: Reading, candidates: list[Candidate]) -> list[Quote]:
    """The quotes, numbered in order of their content."""
    out: list[Quote] = []
    for candidate in candidates:
        first, last = candidate.content
        out.append(
            Quote(
                f"q{len(out) + 1}",
                candidate.kind or "indirect",
                span(reading, first, last, candidate.inside),
                cue=cue(reading, candidate),
                source=span(reading, *candidate.source) if candidate.source else None,
                rule=candidate.rule,
                flags=tuple(candidate.flags),
            )
        )
    return out


def span(reading: Reading, first: int, last: int, inside: int = 0) -> Span:
    """The text of tokens ``first`` to ``last``, without a conjunction (or ``inside`` letters) joined to the first."""
    start, end = reading.offset(first) + inside, reading.scan.end[last]
    return Span(start, end, reading.scan.text[start:end])


def cue(reading: Reading, candidate: Candidate) -> Cue | None:
    """The cue as the model gives it."""
    tokens = candidate.cue_tokens()
    if tokens is None:
        return None
    at = span(reading, *tokens)
    form = candidate.hit.form if candidate.hit else None
    if form is None:
        return Cue(at.start, at.end, at.text, at.text, polarity=candidate.polarity)
    polarity = candidate.polarity
    if isinstance(form, CueForm) and polarity == "asserted":
        polarity = form.entry.polarity
    return Cue(at.start, at.end, at.text, form.lemma, form.entry.stance, form.entry.sense, polarity)
