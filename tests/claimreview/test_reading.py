"""Earlier fact-checks, however they are wrapped."""

from __future__ import annotations

import json

import pytest

from claims.claimreview.reading import read_claim_reviews
from claims.errors import InputError

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://facts.example/harbour",
    "claimReviewed": "The harbour lost 40 ships in one night",
    "datePublished": "2026-02-03T10:00:00Z",
    "author": {"@type": "Organization", "name": "Harbour Facts"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Marta Quillon"}},
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": "1",
        "bestRating": "5",
        "worstRating": "1",
        "alternateName": "False",
    },
}


@pytest.mark.parametrize(
    "wrapped",
    [
        REVIEW,
        [REVIEW],
        {"@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
        {**REVIEW, "@type": ["Thing", "ClaimReview"]},
    ],
)
def test_a_review_is_found_in_every_wrapping(wrapped: object) -> None:
    (found,) = read_claim_reviews(json.dumps(wrapped), "f.json")
    assert found.text == "The harbour lost 40 ships in one night"
    assert (found.publisher, found.author, found.date, found.kind) == (
        "Harbour Facts",
        "Marta Quillon",
        "2026-02-03",
        "fact-check",
    )
    assert found.meta["claim_review"]["rating"] == "False"
    assert found.url == "https://facts.example/harbour"


@pytest.mark.parametrize("text", ["{", "{}", '{"@type": "ClaimReview"}', "[" * 100_000])
def test_what_holds_no_review_is_refused_with_the_file(text: str) -> None:
    with pytest.raises(InputError, match=r"f\.json"):
        read_claim_reviews(text, "f.json")
