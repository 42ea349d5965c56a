"""A claim as a statement that can stand by itself: a quote's words, or the sentence that holds a figure."""

from __future__ import annotations

from .language.marks import pair_marks
from .language.scan import scan
from .language.sentences import sentences
from .language.wrapping import paragraph
from .model import Extraction, Figure, Quote, Span

AROUND = 50  # code points of the text on each side of a figure that is pointed out


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


def pointed(extraction: Extraction, claim: Quote | Figure) -> str:
    """A claim on one line as a person names it: a quote's words; a figure in brackets with the words around it.

    >>> import claims
    >>> found = claims.extract("It rained. Some 40 people left the camp.")
    >>> pointed(found, found.figures[0])
    'It rained. Some [40] people left the camp.'
    """
    if isinstance(claim, Quote):
        return " ".join(claim.content.text.split())
    text = extraction.article.text
    first, last = paragraph(extraction.article, claim.start, claim.end)
    before, after = (
        text[max(first, claim.start - AROUND) : claim.start],
        text[claim.end : claim.end + AROUND][: last - claim.end],
    )
    if claim.start - AROUND > first:
        before = "…" + before.partition(" ")[2]
    if claim.end + AROUND < last:
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}[{claim.text}]{after}".split())


def _sentence(extraction: Extraction, figure: Figure) -> Span:
    """The sentence of a figure; only its paragraph is read."""
    article = extraction.article
    text, around = article.text, paragraph(article, figure.start, figure.end)
    skip = [(s.start, s.end) for s in article.boilerplate]
    read = scan(text, article.language, skip=skip, within=around)
    for first, last in sentences(read, pair_marks(read)):
        start, stop = read.start[first], read.end[last - 1]
        if start <= figure.start < stop:
            return Span(start, stop, text[start:stop])
    return Span(figure.start, figure.end, figure.text)
