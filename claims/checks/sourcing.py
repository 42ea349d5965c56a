"""Who says so: figures and records with no source, sources with no name (CLM101, CLM102, CLM104 to CLM106, CLM108)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..language.fold import fold
from ..model import Quote
from .context import NAMED, Check, Context, Hit
from .phrases import attached, conjunctions, find_phrases, phrase_index
from .unsourced import unsourced_figures


def anonymous_sources(context: Context) -> Iterator[Hit]:
    """CLM104: a source that is described and not named; each mention once."""
    for quote in _anonymous(context):
        source = quote.source or quote.content
        yield Hit(source, quote.id, {"source": quote.speaker.name if quote.speaker else source.text})


def anonymous_without_reason(context: Context) -> Iterator[Hit]:
    """CLM105: an unnamed source whose sentence does not say why it is not named."""
    reasons = phrase_index(context.words.anonymity_reasons, conjunctions(context.rules, context.article.language))
    read = context.scan
    explained = [read.start[i] for i, _ in find_phrases(read, reasons)]
    for quote in _anonymous(context):
        source = quote.source or quote.content
        start, end = context.sentence_at(source.start)
        if not any(start <= at < end for at in explained):
            yield Hit(source, quote.id, {"source": quote.speaker.name if quote.speaker else source.text})


def _anonymous(context: Context) -> Iterator[Quote]:
    """The quotes of sources that are vague: described by what anybody may be, and by no office or name."""
    seen = set()
    vague = phrase_index(context.words.vague, attached(context.rules, context.article.language))
    places = find_phrases(context.scan, vague)
    starts = {context.scan.start[i] for i, _ in places}
    for quote in context.extraction.quotes:
        speaker, source = quote.speaker, quote.source
        if speaker is None or speaker.type != "anonymous" or source is None:
            continue
        name = fold(speaker.name)
        if name in context.accepted or context.allowed(speaker.name) or name in seen:
            continue
        if any(source.start <= start < source.end for start in starts):
            seen.add(name)
            yield quote


def single_source(context: Context) -> Iterator[Hit]:
    """CLM106: an article all of whose quotes come from one source."""
    quotes = [q for q in context.extraction.quotes if q.speaker is not None]
    names = Counter(fold(q.speaker.name) for q in quotes if q.speaker)
    if len(quotes) >= 3 and len(names) == 1 and quotes[0].speaker:
        details = {"count": str(len(quotes)), "source": quotes[0].speaker.name}
        yield Hit(quotes[0].source or quotes[0].content, quotes[0].id, details)


def hearsay(context: Context) -> Iterator[Hit]:
    """CLM108: words that say something was said, and not by whom."""
    read = context.scan
    index = phrase_index(context.words.hearsay, conjunctions(context.rules, context.article.language))
    for first, last in find_phrases(read, index):
        start, end = read.start[first], read.end[last]
        if context.in_quotation(start, end) or context.allowed(read.cut(first, last)):
            continue
        if any(q.speaker and q.speaker.type in NAMED for q in context.quotes_in(start, end)):
            continue  # somebody is named after all: the phrase is part of what they are quoted with
        yield Hit(context.span(start, end), None, {"text": read.cut(first, last)})


def superlatives(context: Context) -> Iterator[Hit]:
    """CLM102: a first, an only or a largest in a sentence that names no source."""
    read = context.scan
    harmless = {i for a, b in find_phrases(read, phrase_index(context.words.not_superlative)) for i in range(a, b + 1)}
    index = phrase_index(context.words.superlatives, conjunctions(context.rules, context.article.language))
    for first, last in find_phrases(read, index):
        start, end = read.start[first], read.end[last]
        if first in harmless or context.in_quotation(start, end):
            continue
        if any(q.speaker for q in context.quotes_in(*context.sentence_at(start))):
            continue
        yield Hit(context.span(start, end), None, {"text": read.cut(first, last)})


CHECKS: dict[str, Check] = {
    "CLM101": unsourced_figures,
    "CLM102": superlatives,
    "CLM104": anonymous_sources,
    "CLM105": anonymous_without_reason,
    "CLM106": single_source,
    "CLM108": hearsay,
}
