"""Which rows of a table a claim speaks of: a figure of one town says nothing about another."""

from __future__ import annotations

from collections.abc import Iterable

from ..language.fold import fold
from ..language.scan import NUMBER, WORD, scan
from ..model import Evidence, Extraction, Figure
from ..names import name_similarity
from ..statement import statement

LEAST_ALIKE = 0.7  # similarity from which a name in one script is the row's in another (Tall Amra, تل عمرة: 0.77)


def row_name(piece: Evidence, figure: Figure) -> tuple[str, ...]:
    """What the row of a table's figure is called; empty where it has no name.

    A line of a table's text is ``value header (row name)``: see ``claims.evidence.tables``.
    """
    end = piece.text.find("\n", figure.end)
    line = piece.text[figure.end : end if end >= 0 else len(piece.text)].rstrip()
    held = line.rpartition(" (")[2].removesuffix(")") if line.endswith(")") else ""
    return tuple(name for name in held.split(", ") if name)


def rows_named(extraction: Extraction, figure: Figure, rows: Iterable[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The rows that the sentence of a claim names most, in its own script or in another; none where it names none.

    Args:
        extraction: the article.
        figure: the claim.
        rows: what the table's rows are called: a town with its year, for instance.

    >>> import claims
    >>> found = claims.extract("The flood killed 12 people at Tall Amra in 2023.")
    >>> rows_named(found, found.figures[0], [("تل عمرة", "2022"), ("تل عمرة", "2023"), ("المرسى", "2023")])
    {('تل عمرة', '2023')}
    """
    read = scan(statement(extraction, figure).text, extraction.article.language)
    words = [read.norm[i] for i, kind in enumerate(read.kind) if kind in (WORD, NUMBER)]
    told = {row: sum(_named(fold(name).split(), words) for name in row) for row in rows}
    most = max(told.values(), default=0)
    return {row for row, named in told.items() if named == most} if most else set()


def _named(name: list[str], words: list[str]) -> bool:
    runs = (words[i : i + len(name)] for i in range(len(words) - len(name) + 1))
    whole = " ".join(name)
    return any(run == name or (_other_script(run, name) and _alike(" ".join(run), whole)) for run in runs)


def _other_script(a: list[str], b: list[str]) -> bool:
    return a[0].isascii() != b[0].isascii() and not any(ch.isdigit() for ch in a[0] + b[0])


def _alike(a: str, b: str) -> bool:
    return name_similarity(a, b) >= LEAST_ALIKE
