"""Every claim of an article held against the evidence."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Evidence, Extraction, Verification
from ..rulebook import Rulebook, rulebook
from .figures import verify_figures
from .library import Library
from .quotes import verify_quote


def verify_extraction(
    extraction: Extraction, evidence: Library | Iterable[Evidence], rules: Rulebook | None = None
) -> list[Verification]:
    """What the evidence says of each quote and figure of an article, quotes first, each claim's best finding first.

    Args:
        extraction: the article's claims.
        evidence: the pieces, or a library of them (which is read once for many articles).
        rules: the packs; the built-in ones where not given.
    """
    library = evidence if isinstance(evidence, Library) else Library(evidence, rules or rulebook())
    language = extraction.article.language
    found = [v for quote in extraction.quotes for v in verify_quote(quote, language, library)]
    return found + verify_figures(extraction, library)
