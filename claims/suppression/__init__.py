"""Suppressions: findings that an editor has looked at and lets stand, each by code and with a reason.

They stand in comments of Markdown and HTML articles, read from the document's structure (an article about this
program must not switch it off), or in a side file for formats that have no comments.
"""

from __future__ import annotations

from pathlib import Path

from ..model import Article
from ..reading.blocks import page_markup
from ..reading.files import MARKDOWN
from .directive import Fault, Suppression
from .side import SideEntry, read_side_file

_SIGN = "claims:"


def suppressions_in(article: Article, *, encoding: str | None = None) -> tuple[list[Suppression], list[Fault]]:
    """The suppressions that stand in an article's comments, and those that lack code or reason.

    Args:
        article: from ``claims.reading``; an HTML article's file is read again for its comments.
        encoding: of that file, where given.
    """
    suffix = Path(article.path).suffix.lower()
    if suffix in MARKDOWN and _SIGN in article.text and "<!--" in article.text:
        from .markdown import in_markdown  # noqa: PLC0415 - only where there is something to read

        return in_markdown(article.text)
    markup = page_markup(article.path, encoding)
    if _SIGN in markup:
        from .page import in_page  # noqa: PLC0415

        return in_page(markup, article.text)
    return [], []


__all__ = ["Fault", "SideEntry", "Suppression", "read_side_file", "suppressions_in"]
