"""Pages that an article links to, and verdicts on what it said before (CLM401 to CLM404).

What the pages are is not asked here: it stands in the links (``claims.links``). What is not known flags nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..model import Evidence, Link, Quote
from ..rulebook.checks import ChecksFile
from ..verify.library import Library
from ..verify.messages import told
from ..verify.quotes import verify_quote
from .context import Check, Context, Hit, shortened

DEAD, UNARCHIVED, NOT_HELD = "CLM401", "CLM402", "CLM403"
SHOWN = 8  # hexadecimal digits of an identity: enough to name a verdict of a few thousand
LONGEST = 120  # code points of what a verdict was on: those that ``pointed`` gives a figure, and a few
FEWEST = 4  # words; fewer in marks are a name or a term
_HELD = {"direct": ("verbatim", "minor"), "mixed": ("verbatim", "minor", "paraphrased")}  # by the kind of quote


def dead_link(context: Context) -> Iterator[Hit]:
    """CLM401: a link whose page is gone."""
    for link in context.links:
        if link.there is False:
            yield Hit(link.span, None, {"url": link.url, "why": link.why})


def no_archived_copy(context: Context) -> Iterator[Hit]:
    """CLM402: a link of whose page the web archive has no copy."""
    archives = context.rules.load("", "checks", ChecksFile).archives
    for link in context.links:
        host = urlsplit(link.url).hostname or ""
        is_copy = any(host == one or host.endswith(f".{one}") for one in archives)
        if link.archived is False and not is_copy:
            yield Hit(link.span, None, {"url": link.url})


def not_in_linked_page(context: Context) -> Iterator[Hit]:
    """CLM403: words in quotation marks that no page linked beside them holds."""
    if not any(link.text for link in context.links):
        return
    for quote in context.extraction.quotes:
        if quote.kind not in _HELD or len(quote.content.text.split()) < FEWEST:
            continue
        beside = _beside(quote, context)
        if not beside or not all(link.text and link.language == context.article.language for link in beside):
            continue
        pieces = {link.url: Evidence(link.url, link.text or "", link.language, url=link.url) for link in beside}
        library = Library(pieces.values(), context.rules)
        found = verify_quote(quote, context.article.language, library)[0]
        if found.status in _HELD[quote.kind]:
            continue
        text = shortened(quote.content.text)
        yield Hit(quote.content, quote.id, {"text": text, "url": beside[0].url} | told(found, context.rules))


def _beside(quote: Quote, context: Context) -> list[Link]:
    """The links of a quote: those in its sentences, else those in its paragraphs."""
    parts = [part for part in (quote.source, quote.cue, quote.content) if part is not None]
    first, last = min(part.start for part in parts), max(part.end for part in parts)
    for around in (context.sentence_at, context.paragraph_at):
        start, end = around(first)[0], around(max(first, last - 1))[1]
        found = [link for link in context.links if start <= link.span.start < end]
        if found:
            return found
    return []


def decided_before(context: Context) -> Iterator[Hit]:
    """CLM404: words that somebody decided on when they read otherwise, or stood elsewhere."""
    verdicts = context.rules.load("", "checks", ChecksFile).verdicts
    for one in context.decided:
        known = verdicts.get(one.review.verdict)
        labels = {f"verdict.{ui}": label for ui, label in known.label.items()} if known else {}
        details = {"was": shortened(one.words, LONGEST), "verdict": one.review.verdict, "by": one.review.by}
        details |= {"state": one.anchor.state, "identity": one.review.claim[:SHOWN]}
        yield Hit(one.span, one.claim, details | labels)


CHECKS: dict[str, Check] = {
    DEAD: dead_link,
    UNARCHIVED: no_archived_copy,
    NOT_HELD: not_in_linked_page,
    "CLM404": decided_before,
}
