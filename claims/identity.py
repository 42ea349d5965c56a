"""Who a claim is, across readings of its article: made of its words and what stands around them, never of its place.

A verdict, a baseline entry and a verification belong to this identity, so they stay with the claim when lines are
added above it, when the article is extracted again with better rules, or when only spelling marks change.
"""

from __future__ import annotations

import hashlib

from .language.fold import fold
from .language.wrapping import paragraph
from .model import Extraction, Figure, Quote, Span

NEAR = 4  # words on each side: enough to tell two same figures of an article apart, few enough to outlive an edit
LENGTH = 16  # hexadecimal digits, 64 bits: a clash among a million claims has odds of about 1 in 37 million


def claim_span(claim: Quote | Figure) -> Span:
    """Where a claim's own words stand."""
    return claim.content if isinstance(claim, Quote) else Span(claim.start, claim.end, claim.text)


def claim_uid(extraction: Extraction, claim: Quote | Figure) -> str:
    """The claim's identity, 16 hexadecimal digits.

    Args:
        extraction: the article with its claims.
        claim: one of its quotes or figures.

    >>> import claims
    >>> a = claims.extract("Some 40 people left the camp on Monday.")
    >>> b = claims.extract("Late news.\\n\\nSome 40 people left the camp on Monday.")
    >>> claim_uid(a, a.figures[0]) == claim_uid(b, b.figures[0])
    True
    """
    text, span = extraction.article.text, claim_span(claim)
    kind = "quote" if isinstance(claim, Quote) else "figure"
    words = " ".join(_words(span.text))
    if isinstance(claim, Quote):
        around: list[str] = []  # the words of a quote are enough; its frame may be edited
    else:
        begin, end = paragraph(extraction.article, span.start, span.end)
        before = _words(text[max(begin, span.start - 200) : span.start])
        after = _words(text[span.end : min(end, span.end + 200)])
        around = [" ".join(before[-NEAR:]), " ".join(after[:NEAR])]
    made_of = "\x1f".join([kind, words, *around])
    return hashlib.sha256(made_of.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def claim_uids(extraction: Extraction) -> dict[str, str]:
    """The identity of every claim of an article by its id; same words in the same surroundings are told apart by
    their order."""
    seen: dict[str, int] = {}
    out: dict[str, str] = {}
    every: tuple[Quote | Figure, ...] = (*extraction.quotes, *extraction.figures)
    for claim in every:
        uid = claim_uid(extraction, claim)
        nth = seen[uid] = seen.get(uid, 0) + 1
        out[claim.id] = uid if nth == 1 else f"{uid}-{nth}"
    return out


def _words(text: str) -> list[str]:
    cleaned = "".join(ch if ch.isalnum() else " " for ch in fold(text))
    return cleaned.split()
