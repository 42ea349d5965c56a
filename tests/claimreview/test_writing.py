"""Fact-checks are written from a person's verdict, and refused where the rules refuse them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.claimreview.reading import read_claim_reviews
from claims.claimreview.writing import Publisher, Rating, claim_review, problems
from claims.model import Review

REVIEW = Review("uid", "false", "Hana Reyle", "2026-03-01T08:00:00Z", url="https://www.facts.example/c/12")
RATING = Rating("False", 1, 5, 1)
PUBLISHER = Publisher("Facts", "https://facts.example/")
CLAIM = "The harbour lost 40 ships in one night"


def codes(
    claim: str = CLAIM, review: Review = REVIEW, rating: Rating = RATING, publisher: Publisher = PUBLISHER
) -> list[str]:
    return [p.code for p in problems(claim, review, rating, publisher)]


def test_a_sound_fact_check_has_no_problems_and_reads_back() -> None:
    import json

    assert codes() == []
    made = claim_review(CLAIM, REVIEW, RATING, PUBLISHER, language="en", claimant="Marta Quillon")
    (back,) = read_claim_reviews(json.dumps(made), "f.json")
    assert (back.text, back.author, back.publisher, back.date) == (CLAIM, "Marta Quillon", "Facts", "2026-03-01")


def test_nobody_is_named_where_the_claimant_is_unknown() -> None:
    made = claim_review(CLAIM, REVIEW, RATING, PUBLISHER, language="en")
    assert "author" not in made["itemReviewed"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"claim": " "}, "CLM501"),
        ({"claim": "It is false that the harbour lost 40 ships"}, "CLM503"),
        ({"rating": Rating("", 1, 5, 1)}, "CLM504"),
        ({"rating": Rating("False", 0, 5, 0)}, "CLM505"),
        ({"rating": Rating("False", 6, 5, 1)}, "CLM505"),
        ({"rating": Rating("False", 1, 1, 1)}, "CLM505"),
        ({"review": replace(REVIEW, url=None)}, "CLM506"),
        ({"review": replace(REVIEW, url="https://short.example/x")}, "CLM507"),
        ({"review": replace(REVIEW, url="javascript:alert(1)")}, "CLM506"),
        ({"review": replace(REVIEW, by="")}, "CLM508"),
        ({"publisher": Publisher("", "https://facts.example")}, "CLM509"),
    ],
)
def test_each_documented_rule_refuses(changed: dict, code: str) -> None:  # type: ignore[type-arg]
    assert code in codes(**changed)
    arguments = {"claim": CLAIM, "review": REVIEW, "rating": RATING, "publisher": PUBLISHER} | changed
    with pytest.raises(ValueError, match="CLM50"):
        claim_review(
            arguments["claim"], arguments["review"], arguments["rating"], arguments["publisher"], language="en"
        )


def test_a_long_claim_is_said_but_not_refused() -> None:
    assert codes(claim="The harbour " + "very " * 20 + "slowly lost ships") == ["CLM502"]
