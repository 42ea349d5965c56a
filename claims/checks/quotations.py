"""Quotation marks, and whose the quoted words are (CLM201 to CLM203)."""

from __future__ import annotations

from collections.abc import Iterator

from ..extract.quotes.lexicon import lexicon
from ..extract.quotes.words import PRONOUN
from ..language.fold import fold
from ..names import name_similarity
from ..rulebook.verify import VerifyThresholds
from ..verify.messages import told
from .context import Check, Context, Hit, shortened

SAME_WORDS = 4  # words that two quotes must share wholly to count as the same
_DIFFERS = ("altered", "truncated", "spliced", "misattributed")


def unbalanced_marks(context: Context) -> Iterator[Hit]:
    """CLM201: a quotation mark that is opened and never closed."""
    read = context.scan
    for pair in context.pairs:
        span = context.span(read.start[pair.open], read.end[pair.open])
        inches = span.text == '"' and context.article.text[: span.start][-1:].isdecimal()  # 6'3" long
        if not pair.closed and not inches:
            yield Hit(span, None, {"mark": span.text})


def differs_from_evidence(context: Context) -> Iterator[Hit]:
    """CLM202: a quotation in marks that the evidence has in other words, cut, joined, or from somebody else."""
    quotes = {q.id: q for q in context.extraction.quotes}
    for found in context.verifications:
        quote = quotes.get(found.claim)
        if quote is None or quote.kind == "indirect" or found.status not in _DIFFERS:
            continue
        yield Hit(quote.content, quote.id, told(found, context.rules))


def two_speakers(context: Context) -> Iterator[Hit]:
    """CLM203: the same words given to two speakers."""
    same = context.rules.load("", "verify", VerifyThresholds).quotes.same_speaker
    known = lexicon(context.rules, context.article.language)
    first: dict[tuple[str, ...], tuple[str, str]] = {}
    for quote in context.extraction.quotes:
        words = tuple("".join(ch if ch.isalnum() else " " for ch in fold(quote.content.text)).split())
        if len(words) < SAME_WORDS or quote.kind == "indirect" or quote.speaker is None:
            continue
        if quote.source is None or known[fold(quote.source.text)].flags & PRONOUN:
            continue  # whose words they are was worked out, not read
        name, kind = quote.speaker.name, quote.speaker.type
        earlier, earlier_kind = first.setdefault(words, (name, kind))
        if kind == earlier_kind == "person" and name_similarity(name, earlier) < same:
            yield Hit(
                quote.content, quote.id, {"text": shortened(quote.content.text), "first": earlier, "second": name}
            )


CHECKS: dict[str, Check] = {"CLM201": unbalanced_marks, "CLM202": differs_from_evidence, "CLM203": two_speakers}
