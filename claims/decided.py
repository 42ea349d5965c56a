"""What people decided on in earlier versions of an article, and where those words stand in it now.

A verdict belongs to a claim's identity, which is made of its words: when the article is edited, the claim that a
verdict was on may be another one, and the verdict is no longer shown with it. The place is found again here, and a
person looks at it: nothing is carried over by likeness.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .evidence.selectors import SHORTEST_FUZZY, Anchor, anchor, select
from .identity import claim_span, claim_uids
from .model import Extraction, Figure, Quote, Review, Span
from .statement import pointed, statement

WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Decided:
    """A verdict whose claim is not in the article as it is now.

    Attributes:
        review: the last verdict on the claim.
        words: what it was on, as ``claims.statement.pointed`` gives it.
        anchor: where these stand now, and how that is known.
        span: the claim of the same kind at that place, or the place where there is none.
        claim: the id of that claim.
    """

    review: Review
    words: str
    anchor: Anchor
    span: Span
    claim: str | None = None


def decided_before(now: Extraction, earlier: Iterable[Extraction], reviews: Sequence[Review]) -> list[Decided]:
    """The verdicts on claims of earlier versions that the article no longer holds as they were.

    Left out are verdicts that were withdrawn, words that are gone from the article, and places whose claim has been
    decided on since.

    Args:
        now: the article with its claims.
        earlier: its earlier versions, the last one first.
        reviews: verdicts, oldest first.

    >>> import claims
    >>> before, now = (claims.extract(f"In the north {n} people left the camp on Monday.") for n in (40, 140))
    >>> uid = claim_uids(before)["f1"]
    >>> [d.anchor.state for d in decided_before(now, [before], [Review(uid, "false", "A. Desk", "2026-11-26")])]
    ['fuzzy']
    """
    last = {one.claim: one for one in reviews}
    uids = claim_uids(now)
    left = {uid: one for uid, one in last.items() if uid not in set(uids.values()) and one.verdict != WITHDRAWN}
    out = []
    for version in earlier if left else ():
        every: tuple[Quote | Figure, ...] = (*version.quotes, *version.figures)
        held = claim_uids(version)
        for claim in every:
            review = left.pop(held[claim.id], None)
            found = _found(now, version, claim, review, last, uids) if review else None
            if found:
                out.append(found)
    return out


def _found(
    now: Extraction,
    version: Extraction,
    claim: Quote | Figure,
    review: Review,
    last: Mapping[str, Review],
    uids: Mapping[str, str],
) -> Decided | None:
    span = claim_span(claim)
    asked = span if len(span.text) >= SHORTEST_FUZZY else statement(version, claim)  # a number alone is anywhere
    found = anchor(now.article.text, select(version.article.text, asked.start, asked.end))
    if found.span is None:
        return None
    same: Sequence[Quote | Figure] = now.quotes if isinstance(claim, Quote) else now.figures
    spans = ((other, claim_span(other)) for other in same)
    there = [(other, s) for other, s in spans if s.start < found.span.end and found.span.start < s.end]
    if asked is not span:  # of a sentence's figures, the one that stands where the claim stood in it
        place = found.span.start + span.start - asked.start
        there.sort(key=lambda both: abs(both[1].start - place))
    words = pointed(version, claim)
    if not there:
        return Decided(review, words, found, found.span)
    new, place_now = there[0]
    again = last.get(uids[new.id])
    return None if again and again.at >= review.at else Decided(review, words, found, place_now, new.id)
