"""A claim as a statement that can stand by itself: a quote's words, or the sentence that holds a figure."""

from __future__ import annotations

from .language.marks import pair_marks
from .language.scan import scan
from .language.sentences import sentences
from .model import Extraction, Figure, Quote, Span


def statement(extraction: Extraction, claim: Quote | Figure) -> Span:
    """Where a claim is stated: a quote's content; for a figure the quote that it stands in, else its sentence.

    Args:
        extraction: the article with its claims.
        claim: one of them.

    >>> import claims
    >>> found = claims.extract("It rained. Some 40 people left the camp on Monday.")
    >>> statement(found, found.figures[0]).text
    'Some 40 people left the camp on Monday.'
    """
    if isinstance(claim, Quote):
        return claim.content
    holder = next((q.content for q in extraction.quotes if q.id == claim.quote), None)
    return holder or _sentence(extraction, claim)


def _sentence(extraction: Extraction, figure: Figure) -> Span:
    """The sentence of a figure; only its line is read."""
    text = extraction.article.text
    begin = text.rfind("\n", 0, figure.start) + 1
    end = text.find("\n", figure.end)
    line = text[begin : len(text) if end < 0 else end]
    read = scan(line, extraction.article.language)
    for first, last in sentences(read, pair_marks(read)):
        start, stop = begin + read.start[first], begin + read.end[last - 1]
        if start <= figure.start < stop:
            return Span(start, stop, text[start:stop])
    return Span(figure.start, figure.end, figure.text)
