"""A comparison as a table for the terminal or for Markdown."""

from __future__ import annotations

import html
import re

from ..compare.comparison import Comparison, FigurePair
from ..compare.matrix import Matrix
from ..compare.settings import worded
from ..model import Figure
from .place import Place
from .safety import plain

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~!])")
_SIGN = {"agree": "=", "compatible": "~", "conflict": "≠", None: "?"}  # beside the word, never instead of it


def markdown(found: Comparison) -> str:
    """A comparison as Markdown: the pairs, then what only one has."""
    a, b = (_cell(e.article.title or e.article.path) for e in (found.a, found.b))
    out = [f"# {a} / {b}", "", "| verdict | topic | A | B | why |", "|---|---|---|---|---|"]
    out += [
        f"| {_SIGN[p.verdict]} {p.verdict or 'not comparable'} | {_cell(p.topic or '')} | {_cell(worded(p.a))} "
        f"| {_cell(worded(p.b))} | {_cell(p.why)} |"
        for p in found.pairs
    ]
    for name, figures in (("A", found.only_a), ("B", found.only_b)):
        if figures:
            out += ["", f"## Only in {name}", ""]
            out += [f"- {_cell(worded(f))}{f' ({_cell(f.topic)})' if f.topic else ''}" for f in figures]
    if found.speakers:
        out += ["", "## Speakers in both", ""]
        out += [f"- {_cell(s.a.name)} / {_cell(s.b.name)} ({s.similarity:.2f})" for s in found.speakers]
    if found.quotes:
        out += ["", "## Quotes in both", ""]
        out += [f"- {q.relation}: {_cell(q.a.content.text)} / {_cell(q.b.content.text)}" for q in found.quotes]
    return "\n".join(out) + "\n"


def matrix_markdown(found: Matrix) -> str:
    """Three or more articles as a Markdown table, a row a figure of the reference."""
    names = [_cell(c.b.article.title or c.b.article.path) for c in found.comparisons]
    head = [_cell(found.reference.article.title or found.reference.article.path), *names]
    out = ["| topic | " + " | ".join(head) + " |", "|---" * (len(head) + 1) + "|"]
    for row in found.rows:
        cells = [_cell(row.topic or ""), _cell(worded(row.figure)), *(_paired(p) for p in row.pairs)]
        out.append("| " + " | ".join(cells) + " |")
    return "\n".join(out) + "\n"


def _paired(pair: FigurePair | None) -> str:
    if pair is None:
        return "—"
    return f"{_SIGN[pair.verdict]} {_cell(worded(pair.b))} ({pair.verdict or 'not comparable'})"


def _cell(text: str) -> str:
    """A text that is no markup in a Markdown table."""
    return _MARKUP.sub(r"\\\1", html.escape(plain(" ".join(text.split())), quote=False).replace("\\", "\\\\"))


def table_rows(found: Comparison) -> list[tuple[str, str, str, str, str]]:
    """Verdict, topic, both figures with their lines, and why: the rows of the terminal's table."""
    rows = [
        (
            f"{_SIGN[p.verdict]} {p.verdict or 'not comparable'}",
            p.topic or "",
            _place(p.a, found.a.article.text),
            _place(p.b, found.b.article.text),
            plain(p.why),
        )
        for p in found.pairs
    ]
    rows += [("only in A", f.topic or "", _place(f, found.a.article.text), "", "") for f in found.only_a]
    rows += [("only in B", f.topic or "", "", _place(f, found.b.article.text), "") for f in found.only_b]
    return rows


def _place(figure: Figure, text: str) -> str:
    place = Place.of(text, figure.start, figure.end)
    line, column = place.line, place.column("codepoint")
    return f"\u2068{plain(worded(figure))}\u2069 ({line}:{column})"
