"""Which pieces of a large library are worth reading for an article: what to ask its full-text index for."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.fold import fold
from ..model import Extraction
from ..rulebook import Rulebook
from .words import read_words, wording

QUOTE, ARTICLE = 40, 100  # pieces asked for: as many as a quote is aligned with; what can speak of an article's event
_MOST = 400  # words of a query
_TELLS = 10  # a figure's value; smaller ones stand everywhere


def queries(extraction: Extraction, rules: Rulebook) -> Iterator[tuple[list[str], int]]:
    """Words any of which a piece should hold, and how many pieces to take: for each quote, for its speaker, for the
    article, and for its figures, which other languages write alike.

    Args:
        extraction: the article with its claims.
        rules: the packs.
    """
    article = extraction.article
    known = wording(rules, article.language)

    def telling(text: str) -> list[str]:
        words = read_words(text, article.language, rules).words
        return list(dict.fromkeys(word for word in words if known.tells(word)))[:_MOST]

    for quote in extraction.quotes:
        yield telling(quote.content.text) or fold(quote.content.text).split(), QUOTE
    speakers = [q.speaker.name for q in extraction.quotes if q.speaker and q.speaker.type in ("person", "organization")]
    for name in dict.fromkeys(speakers):
        yield fold(name).split(), QUOTE
    yield telling(article.text), ARTICLE
    yield numerals(extraction), ARTICLE


def numerals(extraction: Extraction) -> list[str]:
    """The article's figures as they stand in digits, those that are equal by chance left out."""
    told = [fold(f.text) for f in extraction.figures if f.value is not None and f.value > _TELLS]
    return list(dict.fromkeys(word for text in told for word in text.split() if any(map(str.isdigit, word))))
