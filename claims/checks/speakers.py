"""Who speaks: nobody at all, one the reader hears of late, one nobody can tell (CLM103, CLM107, CLM204)."""

from __future__ import annotations

import bisect
from collections.abc import Iterator

from ..extract.quotes.lexicon import lexicon
from ..extract.quotes.words import GIVEN_NAME, PRONOUN, PROPER, SOURCE_NOUN, TITLE
from ..language.fold import fold
from ..model import Quote, Span
from .context import Check, Context, Hit, shortened

_LONG_DASHES = ("–", "—", "―")
_DASHES = ("-", *_LONG_DASHES)
_MARKS = " \t«»“”„\"'‘’\u200e\u200f"
_NEAR = 6  # code points: the mark, a full stop, spaces
SHORTEST_QUOTE = 4  # words; shorter ones in quotation marks are as often terms and names
_ENDS = frozenset(".!?؟…\n")
_RUN_ON = 8  # words of a line without a full stop that is a sentence, and no heading
FAR = 45  # words of a quotation after which a reader should know who speaks: two sentences


def quotes_without_speaker(context: Context) -> Iterator[Hit]:
    """CLM103: words in quotation marks around which nobody says anything."""
    for span, claim in _speechless(context):
        if len(span.text.split()) < SHORTEST_QUOTE or context.in_title(span.start) or context.allowed(span.text):
            continue
        if not _signed(span, context) and not _somebody_speaks(span, context):
            yield Hit(span, claim, {"text": shortened(span.text)})


def _speechless(context: Context) -> Iterator[tuple[Span, str | None]]:
    """The quotations that are sentences of their own and have no cue and no speaker: read as quotes, or only marked.

    What stands in marks within somebody's sentence is said by whom the sentence is about.
    """
    quotes = context.extraction.quotes
    for quote in quotes:
        nobody = quote.cue is None and (quote.speaker is None or quote.speaker.type == "none")
        if quote.kind != "indirect" and nobody and _whole(context.article.text, quote.content.start, quote.content.end):
            yield quote.content, quote.id
    for start, end in context.quoted:
        inner = context.span(start + 1, end - 1)
        read = any(q.content.start < end and start < q.content.end for q in quotes)
        if not read and _whole(context.article.text, inner.start, inner.end):
            yield inner, None


def _whole(text: str, start: int, end: int) -> bool:
    """Whether words in marks begin and end as a sentence does."""
    before, after = text[:start].rstrip(_MARKS), text[end:].lstrip(_MARKS)
    begins = not before or (before[-1] in _ENDS and not _runs_on(before))
    return begins and (text[end - 1] in _ENDS or not after or after[0] in _ENDS)


def _runs_on(before: str) -> bool:
    """Whether the line above is a sentence that goes on in the quotation (…, the plan comprises)."""
    line = before.rstrip().rsplit("\n", 1)[-1]
    return before.endswith("\n") and line[-1:].isalpha() and len(line.split()) >= _RUN_ON


def _signed(quote: Span, context: Context) -> bool:
    """Whether a name follows behind a dash or in brackets (“…” — Hana Aziz), or stands in front of a colon."""
    text = context.article.text
    start, end = context.paragraph_at(quote.start)
    behind = text[quote.end : end]
    before = text[max(start, quote.start - _NEAR) : quote.start]
    bracket = behind.lstrip(_MARKS + ".").startswith(("[", "("))
    dashed = any(dash in behind for dash in _LONG_DASHES)
    return bracket or dashed or any(sign in before for sign in (":", *_DASHES))


def _somebody_speaks(quote: Span, context: Context) -> bool:
    """Whether a word of saying stands in the quote's paragraph, or where the quote opens it, in the one before."""
    text = context.article.text
    start, end = context.paragraph_at(quote.start)
    if not any(ch.isalnum() for ch in text[start : quote.start]):
        start = context.paragraph_before(start)
    return context.said_in(start, end)


def attribution_far(context: Context) -> Iterator[Hit]:
    """CLM107: a long quotation whose speaker is named only behind all of it."""
    for quote in context.extraction.quotes:
        if quote.kind != "direct" or quote.source is None or len(quote.content.text.split()) < FAR:
            continue
        if quote.source.start < quote.content.end or _named_before(quote, context):
            continue
        told = quote.speaker.name if quote.speaker else quote.source.text
        yield Hit(quote.content, quote.id, {"text": shortened(quote.content.text), "source": told})


def _named_before(quote: Quote, context: Context) -> bool:
    """Whether the speaker of a quotation speaks in the paragraph before it, or in its own."""
    first = context.paragraph_before(context.paragraph_at(quote.content.start)[0])
    others = (q for q in context.extraction.quotes if q is not quote and q.speaker and quote.speaker)
    return any(
        fold(q.speaker.name) == fold(quote.speaker.name) and first <= q.content.start < quote.content.start
        for q in others
        if q.speaker and quote.speaker
    )


def speaker_unresolved(context: Context) -> Iterator[Hit]:
    """CLM204: "he said" before anybody is named whom it could stand for."""
    known = lexicon(context.rules, context.article.language)
    for quote in context.extraction.quotes:
        if quote.speaker is not None or quote.cue is None:
            continue
        at = quote.source or quote.cue
        word = known[fold(at.text)]
        implied = quote.source is None and {c.role for c in word.cues} == {"finite"}
        if (implied or word.flags & PRONOUN) and not _anybody_before(context, at.start):
            yield Hit(context.span(at.start, at.end), quote.id, {"text": at.text})


def _anybody_before(context: Context, offset: int) -> bool:
    """Whether a person or body is mentioned before an offset: a word of the packs, or a name by its capital.

    Where a script has no capitals, any sentence before may name somebody.
    """
    read, known = context.scan, lexicon(context.rules, context.article.language)
    firsts = {start for start, _ in context.sentence_spans}
    for i in range(bisect.bisect_right(read.end, offset)):
        word = known[read.norm[i]]
        capital = read.raw[i][:1].isupper() and read.start[i] not in firsts and not word.flags & PRONOUN
        caseless = read.raw[i][:1].isalpha() and read.raw[i][:1].upper() == read.raw[i][:1].lower()
        if capital or caseless or word.flags & (SOURCE_NOUN | TITLE | GIVEN_NAME | PROPER):
            return True
    return False


CHECKS: dict[str, Check] = {
    "CLM103": quotes_without_speaker,
    "CLM107": attribution_far,
    "CLM204": speaker_unresolved,
}
