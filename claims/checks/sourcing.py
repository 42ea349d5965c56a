"""Who says so: figures and quotes with no source, sources with no name (CLM101 to CLM108)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..language.fold import fold
from ..model import Figure, Quote
from .context import NAMED, Check, Context, Hit
from .phrases import conjunctions, find_phrases, phrase_index

SHORTEST_QUOTE = 4  # words; shorter ones in quotation marks are as often terms and names
FEW = 10  # counts below it, of no known topic, are as often common knowledge as claims (two ministers, three rooms)
_COUNTED = ("count", "money", "percent", "rate")  # what stands for a claim; ages, scores and distances rarely do


def unsourced_figures(context: Context) -> Iterator[Hit]:
    """CLM101: a figure in the article's own voice, with no source in its sentence, nor for it elsewhere."""
    known = {_key(f) for f in context.extraction.figures if _sourced(f, context)}
    for figure in context.extraction.figures:
        if not _a_claim(figure) or _sourced(figure, context) or _key(figure) in known:
            continue
        if context.in_quotation(figure.start, figure.end) or context.allowed(figure.text):
            continue
        yield Hit(context.span(figure.start, figure.end), figure.id, {"text": _shown(figure)})


def _a_claim(figure: Figure) -> bool:
    if figure.value is None or figure.kind not in _COUNTED:
        return False
    small = figure.kind == "count" and figure.value < FEW and figure.value_high is None
    return figure.topic is not None or not small


def _key(figure: Figure) -> tuple[object, ...]:
    return (figure.value, figure.value_high, figure.unit_norm or figure.topic or figure.kind)


def _sourced(figure: Figure, context: Context) -> bool:
    """Whether the figure has a speaker, or its sentence an attribution."""
    if figure.speaker is not None or figure.quote is not None:
        return True
    start, end = context.sentence_at(figure.start)
    return any(q.speaker is not None for q in context.quotes_in(start, end))


def _shown(figure: Figure) -> str:
    parts = (figure.bound_text, figure.text, figure.unit if figure.unit and figure.unit not in figure.text else None)
    return " ".join(part for part in parts if part)


def quotes_without_speaker(context: Context) -> Iterator[Hit]:
    """CLM103: words in quotation marks whose speaker nobody can tell."""
    for quote in context.extraction.quotes:
        if quote.kind == "indirect" or len(quote.content.text.split()) < SHORTEST_QUOTE:
            continue
        nobody = quote.speaker is None or quote.speaker.type == "none"
        if nobody and not context.allowed(quote.content.text):
            yield Hit(quote.content, quote.id, {"text": _short(quote.content.text)})


def anonymous_sources(context: Context) -> Iterator[Hit]:
    """CLM104: a source that is described and not named; each mention once."""
    for quote in _anonymous(context):
        source = quote.source or quote.content
        yield Hit(source, quote.id, {"source": quote.speaker.name if quote.speaker else source.text})


def anonymous_without_reason(context: Context) -> Iterator[Hit]:
    """CLM105: an unnamed source whose sentence does not say why it is not named."""
    reasons = phrase_index(context.words.anonymity_reasons)
    before = conjunctions(context.rules, context.article.language)
    read = context.scan
    explained = [read.start[i] for i, _ in find_phrases(read, reasons, before)]
    for quote in _anonymous(context):
        source = quote.source or quote.content
        start, end = context.sentence_at(source.start)
        if not any(start <= at < end for at in explained):
            yield Hit(source, quote.id, {"source": quote.speaker.name if quote.speaker else source.text})


def _anonymous(context: Context) -> Iterator[Quote]:
    seen = set()
    for quote in context.extraction.quotes:
        speaker = quote.speaker
        if speaker is None or speaker.type != "anonymous":
            continue
        name = fold(speaker.name)
        if name in context.accepted or context.allowed(speaker.name) or quote.source is None or name in seen:
            continue
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
    index = phrase_index(context.words.hearsay)
    for first, last in find_phrases(read, index, conjunctions(context.rules, context.article.language)):
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
    index = phrase_index(context.words.superlatives)
    for first, last in find_phrases(read, index, conjunctions(context.rules, context.article.language)):
        start, end = read.start[first], read.end[last]
        if first in harmless or context.in_quotation(start, end):
            continue
        if any(q.speaker for q in context.quotes_in(*context.sentence_at(start))):
            continue
        yield Hit(context.span(start, end), None, {"text": read.cut(first, last)})


def _short(text: str, most: int = 60) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + "…"


CHECKS: dict[str, Check] = {
    "CLM101": unsourced_figures,
    "CLM102": superlatives,
    "CLM103": quotes_without_speaker,
    "CLM104": anonymous_sources,
    "CLM105": anonymous_without_reason,
    "CLM106": single_source,
    "CLM108": hearsay,
}
