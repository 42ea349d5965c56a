"""The page of a comparison: both articles side by side, each pair of figures linked and told in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..compare.comparison import Comparison, FigurePair
from ..compare.matrix import Matrix
from ..compare.settings import event_text, reason_parts
from ..formats.comparison import by_verdict, verdict_key
from ..model import Extraction, Figure, Quote
from ..rulebook import Rulebook
from .environment import render
from .interface import interface
from .marking import Mark, left_out, lines
from .views import title_of


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair as the page shows it: its anchor, its verdict's word and class, and why."""

    id: str
    pair: FigurePair
    verdict: str
    why: Markup


def comparison_page(found: Comparison, rules: Rulebook, *, ui: str = "en") -> str:
    """A comparison of two articles as one self-contained HTML page.

    Args:
        found: the comparison.
        rules: the packs.
        ui: language of the interface.
    """
    shown = interface(ui)
    rows = _rows(by_verdict(found.pairs), rules, ui)
    sides = [
        _side("a", found.a, [(row, row.pair.a) for row in rows], found.only_a, found.quotes_only_a),
        _side("b", found.b, [(row, row.pair.b) for row in rows], found.only_b, found.quotes_only_b),
    ]
    counts = {v: sum(row.verdict == v for row in rows) for v in ("conflict", "compatible", "agree", "incomparable")}
    return render(
        shown,
        "compare.html",
        sides=sides,
        rows=rows,
        counts=counts,
        only=[len(found.only_a), len(found.only_b)],
        event=event_text(found.event, rules, ui),
        speakers=found.speakers,
        quotes=found.quotes,
    )


def matrix_page(found: Matrix, rules: Rulebook, *, ui: str = "en") -> str:
    """Three or more articles as one page: a row a figure of the reference, a column an article."""
    shown = interface(ui)
    articles = [found.reference, *(c.b for c in found.comparisons)]
    rows: list[dict[str, Any]] = []
    for row in found.rows:
        cells = [(verdict_key(p), p.b, _why(p, rules, ui)) if p else None for p in row.pairs]
        rows.append({"figure": row.figure, "topic": row.topic, "cells": cells})
    heads = [{"article": e.article, "title": title_of(e)} for e in articles]
    told = [(heads[n], event_text(c.event, rules, ui)) for n, c in enumerate(found.comparisons, 1)]
    return render(shown, "matrix.html", heads=heads, rows=rows, events=[(head, text) for head, text in told if text])


def _why(pair: FigurePair, rules: Rulebook, ui: str) -> Markup:
    """Why, with each figure set apart: its script may run the other way."""
    parts = reason_parts(pair.reason, pair.a, pair.b, rules, ui)
    return Markup("").join(Markup("<bdi>{}</bdi>").format(text) if figure else text for text, figure in parts)


def _rows(pairs: Iterable[FigurePair], rules: Rulebook, ui: str) -> list[PairRow]:
    return [PairRow(f"p{n}", pair, verdict_key(pair), _why(pair, rules, ui)) for n, pair in enumerate(pairs, 1)]


def _side(
    letter: str,
    extraction: Extraction,
    paired: list[tuple[PairRow, Figure]],
    alone: Iterable[Figure],
    quotes: Iterable[Quote],
) -> dict[str, Any]:
    marks = left_out(extraction.article)
    marks += [Mark(f.start, f.end, "figure", row.id, row.verdict) for row, f in paired]
    marks += [Mark(f.start, f.end, "figure", None, "alone") for f in alone]
    return {
        "letter": letter,
        "article": extraction.article,
        "title": title_of(extraction),
        "lines": lines(extraction.article, marks),
        "alone": list(alone),
        "quotes": list(quotes),
    }
