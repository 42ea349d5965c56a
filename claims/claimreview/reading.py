"""Earlier fact-checks: ClaimReview as schema.org's JSON-LD, read from files and from pages that hold it.

Source of the shape: schema.org/ClaimReview; what Fact Check Markup Tool and data feeds publish: a single
object, an array, ``@graph``, or a ``DataFeed`` whose items hold the reviews.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..errors import InputError
from ..language.detect import detect
from ..model import Evidence

_MOST_DEPTH = 20
_SCRIPT = re.compile(r"<script\b[^>]{0,500}\bapplication/ld\+json\b[^>]{0,500}>", re.I)
_SCRIPT_END = re.compile(r"</script", re.I)


def claim_reviews(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every ClaimReview object in parsed JSON-LD, however it is wrapped.

    >>> [r["url"] for r in claim_reviews({"@graph": [{"@type": ["ClaimReview"], "url": "u"}]})]
    ['u']
    """
    if depth > _MOST_DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from claim_reviews(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if "ClaimReview" in (kinds if isinstance(kinds, list) else [kinds]):
            yield data
            return
        for value in data.values():
            if isinstance(value, (dict, list)):
                yield from claim_reviews(value, depth + 1)


def page_claim_reviews(html: str, path: str) -> list[Evidence]:
    """The fact-checks that an HTML page carries in its markup, as published fact-checks do; none where it has none.

    >>> page = '<script type="application/ld+json">{"@type": "ClaimReview", "claimReviewed": "It fell"}</script>'
    >>> [piece.text for piece in page_claim_reviews(page, "a.html")]
    ['It fell']
    """
    found: list[Evidence] = []
    for script in _scripts(html):
        try:
            data = json.loads(script)
        except (json.JSONDecodeError, RecursionError):
            continue  # markup of something else, or broken: the page is still a page
        found += [e for review in claim_reviews(data) if (e := _evidence(review, path))]
    return found


def _scripts(html: str) -> Iterator[str]:
    """The JSON-LD scripts of a page, each read once, however many are opened and never closed."""
    at = 0
    while (begin := _SCRIPT.search(html, at)) and (end := _SCRIPT_END.search(html, begin.end())):
        yield html[begin.end() : end.start()]
        at = end.end()


def read_claim_reviews(text: str, path: str) -> list[Evidence]:
    """The fact-checks of a JSON-LD text, one piece of evidence each.

    Raises:
        InputError: where the text is no JSON or holds no ClaimReview.
    """
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"{path}: not valid JSON: {error}") from error
    found = [e for review in claim_reviews(data) if (e := _evidence(review, path))]
    if not found:
        raise InputError(f"{path}: holds no ClaimReview with claimReviewed")
    return found


def _evidence(review: dict[str, Any], path: str) -> Evidence | None:
    claim = _text(review.get("claimReviewed"))
    if not claim:
        return None
    publisher = _first(review.get("author")) or _first(review.get("publisher")) or {}
    rating = _first(review.get("reviewRating")) or {}
    item = _first(review.get("itemReviewed")) or {}
    claimant = _first(item.get("author")) or {}
    return Evidence(
        id="",
        text=claim,
        language=_text(review.get("inLanguage"))[:2].lower() or detect(claim),
        kind="fact-check",
        title=_text(review.get("headline") or review.get("name")) or None,
        path=path,
        url=_text(review.get("url")) or None,
        publisher=_text(publisher.get("name")) or None,
        author=_text(claimant.get("name")) or None,
        date=_text(review.get("datePublished"))[:10] or None,
        meta={
            "claim_review": {
                "rating": _text(rating.get("alternateName")) or _text(rating.get("ratingValue")),
                "rating_value": rating.get("ratingValue"),
                "best": rating.get("bestRating"),
                "worst": rating.get("worstRating"),
                "claimant": _text(claimant.get("name")) or None,
            }
        },
    )


def _first(value: Any) -> dict[str, Any] | None:
    if isinstance(value, list):
        value = next((v for v in value if isinstance(v, dict)), None)
    if isinstance(value, str):
        return {"name": value}
    return value if isinstance(value, dict) else None


def _text(value: Any) -> str:
    """A plain text of what may be a text, a number, a language-tagged value or a list of these."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return str(value).strip() if isinstance(value, (str, int, float)) else ""
