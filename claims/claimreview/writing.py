"""ClaimReview JSON-LD from a named person's verdict, refused where the documented rules refuse it.

Source of the rules: the publisher guidelines for ClaimReview markup and its property table on schema.org
(required and recommended properties, the rating scale, one fact-check a page).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ..language.fold import fold
from ..model import Review

LONGEST_CLAIM = 75  # characters; longer claims are cut off where they are shown


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a fact-check cannot be written (``refused``) or should be looked at; ``message`` is for people."""

    code: str
    message: str
    refused: bool = True


@dataclass(frozen=True, slots=True)
class Rating:
    """A verdict of the newsroom's published scale: its name and its place from ``worst`` to ``best``.

    ``value`` is None for one that has no place on the scale (unproven): then the name alone is published.
    """

    name: str
    value: int | None
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the fact-check: name, home page, and the site that its pages stand on."""

    name: str
    url: str


def problems(claim: str, review: Review, rating: Rating, publisher: Publisher) -> list[Problem]:
    """What the rules have against this fact-check; empty where nothing.

    >>> r = Review("uid", "false", "A. Reader", "2026-01-02T00:00:00Z", url="https://facts.example/1")
    >>> problems("The bridge fell", r, Rating("False", 1, 5, 1), Publisher("Facts", "https://facts.example"))
    []
    """
    found = []
    if not claim.strip():
        found.append(Problem("CLM501", "claimReviewed is empty: the claim's words are needed"))
    if len(claim) > LONGEST_CLAIM:
        found.append(
            Problem("CLM502", f"claimReviewed has {len(claim)} characters; past {LONGEST_CLAIM} it is cut off", False)
        )
    if rating.name.strip() and re.search(rf"\b{re.escape(fold(rating.name))}\b", fold(claim)):
        found.append(Problem("CLM503", f"claimReviewed holds the rating ({rating.name}): say the claim alone"))
    if not rating.name.strip():
        found.append(Problem("CLM504", "the verdict has no name: reviewRating.alternateName is required"))
    if rating.value is None:
        pass
    elif not 1 <= rating.worst < rating.best:
        found.append(
            Problem(
                "CLM505", f"the scale runs from {rating.worst} to {rating.best}: it must start at 1 or more and rise"
            )
        )
    elif not rating.worst <= rating.value <= rating.best:
        found.append(
            Problem("CLM505", f"the rating {rating.value} lies outside the scale {rating.worst} to {rating.best}")
        )
    found += _url_problems(review.url, publisher.url)
    if not review.by.strip():
        found.append(Problem("CLM508", "the verdict names nobody: only a named person's verdict is published"))
    if not publisher.name.strip():
        found.append(Problem("CLM509", "the publisher has no name: give --publisher"))
    return found


def _url_problems(url: str | None, site: str) -> list[Problem]:
    page, home = urlsplit(url or ""), urlsplit(site)
    if page.scheme not in ("http", "https") or not page.hostname:
        return [Problem("CLM506", "the fact-check has no page: give the full address it is published at (--url)")]
    host, own = page.hostname, home.hostname or ""
    if host != own and not host.endswith("." + own.removeprefix("www.")):
        return [
            Problem(
                "CLM507", f"the page stands on {host}, not on the publisher's site {own}: no short links or other hosts"
            )
        ]
    return []


def claim_review(
    claim: str,
    review: Review,
    rating: Rating,
    publisher: Publisher,
    *,
    language: str,
    claimant: str | None = None,
    claimant_type: str = "Person",
    appearance: str | None = None,
    claimed_at: str | None = None,
) -> dict[str, Any]:
    """The JSON-LD object of one fact-check, for one page.

    Args:
        claim: the words of the claim, without the verdict.
        review: the person's verdict, with the page it is published at.
        rating: its place on the published scale.
        publisher: who publishes it.
        language: code of the claim's language.
        claimant: who made the claim; left out where nobody is known.
        claimant_type: ``Person`` or ``Organization``.
        appearance: address of the article that holds the claim.
        claimed_at: ISO 8601 date of the claim.

    Raises:
        ValueError: with the first reason for which the rules refuse it.
    """
    refused = [p for p in problems(claim, review, rating, publisher) if p.refused]
    if refused:
        raise ValueError(f"{refused[0].code}: {refused[0].message}")
    item: dict[str, Any] = {"@type": "Claim"}
    if claimant:
        item["author"] = {"@type": claimant_type, "name": claimant}
    if claimed_at:
        item["datePublished"] = claimed_at
    if appearance:
        item["appearance"] = {"@type": "CreativeWork", "url": appearance}
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": review.url,
        "claimReviewed": claim,
        "inLanguage": language,
        "datePublished": review.at[:10],
        "author": {"@type": "Organization", "name": publisher.name, "url": publisher.url},
        "itemReviewed": item,
        "reviewRating": {"@type": "Rating", "alternateName": rating.name} | _place(rating),
    }


def _place(rating: Rating) -> dict[str, Any]:
    if rating.value is None:
        return {}
    return {"ratingValue": rating.value, "bestRating": rating.best, "worstRating": rating.worst}
