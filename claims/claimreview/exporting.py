"""From people's verdicts to ClaimReview objects, each with what the rules have against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag

from ..model import Extraction, Figure, Quote, Review
from ..rulebook.checks import ChecksFile
from ..statement import statement
from .writing import Problem, Publisher, Rating, claim_review, problems


@dataclass(frozen=True, slots=True)
class Decided:
    """A claim with the verdict that holds: the last of its history."""

    uid: str
    extraction: Extraction
    claim: Quote | Figure
    review: Review


@dataclass(frozen=True, slots=True)
class Exported:
    """A fact-check to publish, or None where the rules refuse it, with what they have against it."""

    uid: str
    markup: dict[str, Any] | None
    problems: tuple[Problem, ...] = ()


def exports(
    decided: Iterable[Decided], publisher: Publisher, verdicts: ChecksFile, ui: str | None = None
) -> Iterator[Exported]:
    """The ClaimReview object of each verdict; those that publish nothing (a withdrawn one) are left out.

    Args:
        decided: claims with the verdicts that hold.
        publisher: who publishes them.
        verdicts: ``checks.toml``, for their names and the scale.
        ui: language of the ratings' names; that of each article where not given and known.
    """
    pages: set[str] = set()
    for one in decided:
        known = verdicts.verdicts.get(one.review.verdict)
        if known is not None and not known.publishes:
            continue
        language = one.extraction.article.language
        label = (known.label.get(ui or language) or known.label.get("en", "")) if known else ""
        rating = Rating(label, known.rating if known else None, verdicts.scale.best, verdicts.scale.worst)
        claim = " ".join(statement(one.extraction, one.claim).text.split())
        found = problems(claim, one.review, rating, publisher)
        page = urldefrag(one.review.url or "").url.rstrip("/")
        if page and page in pages:
            found.append(Problem("CLM510", f"{page} carries another fact-check: one a page"))
        if any(problem.refused for problem in found):
            yield Exported(one.uid, None, tuple(found))
            continue
        pages.add(page)
        yield Exported(one.uid, _markup(one, claim, rating, publisher), tuple(found))


def _markup(one: Decided, claim: str, rating: Rating, publisher: Publisher) -> dict[str, Any]:
    article, speaker = one.extraction.article, one.claim.speaker
    named = speaker is not None and speaker.type in ("person", "organization")
    return claim_review(
        claim,
        one.review,
        rating,
        publisher,
        language=article.language,
        claimant=speaker.name if speaker and named else None,
        claimant_type="Organization" if speaker and speaker.type == "organization" else "Person",
        appearance=article.url,
        claimed_at=article.date,
    )
