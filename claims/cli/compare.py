"""``claims compare``: where articles' figures agree, differ or stand alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..compare.comparison import Comparison
    from ..compare.matrix import Matrix
    from ..rulebook import Rulebook

_FORMATS = ("table", "json", "markdown", "html")


def compare(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="A B...", help="Files, or numbers, paths or addresses of articles in the store."),
    ],
    format: Annotated[str, typer.Option("--format", help="table, json, markdown or html.")] = "table",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write; the terminal if none.")] = None,
    db: Annotated[Path, typer.Option("--db", help="Store to look articles up in.")] = Path("claims.db"),
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language of the files; told by script if not given.")
    ] = None,
    ui: Annotated[str, typer.Option("--ui", help="Language of the reasons: en or ar.")] = "en",
    rules: Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")] = None,
) -> None:
    """Compare figures of articles: agree, compatible, conflict, only in one; exit 1 where any conflict, else 0."""
    from ..compare.comparison import compare_extractions
    from ..compare.matrix import compare_many
    from ..errors import ClaimsError
    from ..rulebook import rulebook
    from .opened import opened

    if len(articles) < 2:
        raise ClaimsError("compare needs two articles or more: claims compare A B")
    if format not in _FORMATS:
        raise ClaimsError(f"--format {format}: no such format: {', '.join(_FORMATS)}")
    packs = rulebook(tuple(rules or ()))
    found = [opened(article, packs, tuple(rules or ()), db, lang) for article in articles]
    result: Comparison | Matrix
    if len(found) == 2:
        result = compare_extractions(found[0], found[1], packs, ui=ui)
        conflicts = len(result.conflicts)
    else:
        result = compare_many(found, packs, ui=ui)
        conflicts = result.conflicts
    _write(result, format, output, packs, ui)
    raise typer.Exit(1 if conflicts else 0)


def _write(result: Comparison | Matrix, format: str, output: Path | None, packs: Rulebook, ui: str) -> None:
    from ..compare.comparison import Comparison
    from ..compare.matrix import Matrix
    from ..formats import comparison as shown

    if format == "table" and isinstance(result, Comparison) and output is None:
        _table(result)
        return
    if format == "json":
        text = json.dumps(result.to_dict(), ensure_ascii=False, indent=1) + "\n"
    elif format == "html":
        from ..reporting.comparing import comparison_page, matrix_page

        if isinstance(result, Matrix):
            text = matrix_page(result, packs, ui=ui)
        else:
            text = comparison_page(result, packs, ui=ui)
    else:
        text = shown.markdown(result) if isinstance(result, Comparison) else shown.matrix_markdown(result)
    if output is None:
        typer.echo(text, nl=False)
        return
    from ..errors import ClaimsError

    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ClaimsError(f"{output}: cannot be written: {error.strerror}") from error
    typer.echo(output)


def _table(found: Comparison) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from ..formats.comparison import table_rows

    table = Table(show_lines=False, expand=False)
    for name in ("verdict", "topic", "A", "B", "why"):
        table.add_column(name, overflow="fold")
    style = {"=": "green", "~": "yellow", "≠": "bold red"}
    for row in table_rows(found):
        table.add_row(*(Text(cell, style=style.get(row[0][:1], "") if n == 0 else "") for n, cell in enumerate(row)))
    console = Console()
    console.print(Text(f"A: {found.a.article.path}\nB: {found.b.article.path}"))
    console.print(table)
    for pair in found.speakers:
        console.print(Text(f"in both: {pair.a.name} / {pair.b.name} ({pair.similarity:.2f})"))
