"""Whether an article's figures agree with those of a reference article (CLM302)."""

from __future__ import annotations

from collections.abc import Iterator

from ..compare.comparison import compare_extractions
from ..compare.settings import worded
from ..model import Extraction, Figure
from .context import Check, Context, Hit


def figures_conflict_between(context: Context) -> Iterator[Hit]:
    """CLM302: a figure of the article and one of a reference, of the same thing, cannot both be true."""
    for reference in context.references:
        for pair in compare_extractions(context.extraction, reference, context.rules).conflicts:
            details = {
                "text": worded(pair.a),
                "by": _said(pair.a),
                "other": worded(pair.b),
                "other_by": _said(pair.b),
                "where": _where(reference, pair.b),
            }
            yield Hit(context.span(pair.a.start, pair.a.end), pair.a.id, details)


def _said(figure: Figure) -> str:
    """Who says a figure, in brackets behind it; nothing where the article says it itself."""
    return f" ({figure.speaker.name})" if figure.speaker else ""


def _where(reference: Extraction, figure: Figure) -> str:
    """Path, line and column, as editors open them."""
    from ..formats.place import Place  # noqa: PLC0415 - the formats import the checks

    article = reference.article
    place = Place.in_file(article, figure.start, figure.end)
    return f"{article.path}:{place.line}:{place.column('codepoint')}"


CHECKS: dict[str, Check] = {"CLM302": figures_conflict_between}
