"""A check tried on a text: the texts that it compares with come along with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..decided import decided_before
from ..identity import claim_uids
from ..language.detect import UNKNOWN, detect
from ..links.found import links_in
from ..model import Evidence, Extraction, Finding, Link, Review
from ..rulebook import Rulebook
from ..rulebook.checks import Against, KnownPage
from .running import run

_VERDICT = Review("", "false", "Desk", "2000-01-01T00:00:00+00:00")


def trial(
    code: str,
    text: str,
    language: str,
    rules: Rulebook,
    against: Against,
) -> tuple[Extraction, list[Finding]]:
    """What a check finds in a text.

    Args:
        code: of the check.
        text: the article.
        language: code of its language; ``und`` to tell it from the text.
        rules: the packs.
        against: what it is held against.
    """
    from ..verify.whole import verify_extraction  # noqa: PLC0415 - heavy, and few need it

    extraction = _extraction(text, language, rules)
    pieces = [Evidence("e1", against.evidence, extraction.article.language)] if against.evidence else []
    versions = [_extraction(against.earlier, language, rules)] if against.earlier else []
    return extraction, run(
        extraction,
        rules,
        select=[code],
        verifications=verify_extraction(extraction, pieces, rules) if pieces else (),
        references=[_extraction(against.reference, UNKNOWN, rules)] if against.reference else (),
        links=_links(extraction, against.pages),
        decided=decided_before(extraction, versions, _verdicts(versions)),
    )


def _extraction(text: str, language: str, rules: Rulebook) -> Extraction:
    from ..extract.pipeline import extract_with  # noqa: PLC0415 - heavy
    from ..reading.plain import article_from_text  # noqa: PLC0415

    return extract_with(article_from_text(text, rules, language=None if language == UNKNOWN else language), rules)


def _verdicts(versions: Iterable[Extraction]) -> list[Review]:
    return [replace(_VERDICT, claim=uid) for version in versions for uid in claim_uids(version).values()]


def _links(extraction: Extraction, pages: Sequence[KnownPage]) -> list[Link]:
    known = {page.url: page for page in pages}
    out = []
    for link in links_in(extraction.article) if pages else ():
        page = known.get(link.url, KnownPage(url=link.url))
        language = detect(page.text) if page.text else UNKNOWN
        out.append(Link(link.url, link.span, page.there, page.why, page.archived, page.text, language))
    return out
