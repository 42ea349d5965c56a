"""``claims compare``: where articles' figures agree, differ or stand alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .check import Config, Encoding, Isolated, Lang, Rules
from .options import Db, Ui

if TYPE_CHECKING:
    from rich.console import Console

    from ..compare.comparison import Comparison
    from ..compare.matrix import Matrix
    from ..rulebook import Rulebook

WIDE = 100  # columns of a terminal from which the reasons have room
_STYLES = {"agree": "green", "compatible": "yellow", "conflict": "bold red", "only_a": "dim", "only_b": "dim"}
_FORMATS = ("table", "json", "markdown", "html")


def compare(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="A B...", help="Files, or numbers, paths or addresses of articles in the store."),
    ],
    format: Annotated[str, typer.Option("--format", help="table, json, markdown or html.")] = "table",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write; the terminal if none.")] = None,
    db: Db = None,
    lang: Lang = None,
    encoding: Encoding = None,
    ui: Ui = None,
    rules: Rules = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Compare figures of articles: agree, compatible, conflict, only in one; exit 1 where any conflict, else 0."""
    from ..compare.comparison import compare_extractions
    from ..compare.matrix import compare_many
    from ..config import configuration
    from ..errors import ClaimsError
    from ..reporting import interface
    from ..rulebook import rulebook
    from .opened import opened

    if len(articles) < 2:
        raise ClaimsError("compare needs two articles or more: claims compare A B")
    if format not in _FORMATS:
        raise ClaimsError(f"--format {format}: no such format: {', '.join(_FORMATS)}")
    here = configuration(given=config, isolated=isolated)
    ui = interface(ui or here.settings.ui).language
    overlays = here.overlays(rules)
    packs = rulebook(overlays)
    found = [
        opened(article, packs, here, overlays=overlays, db=db, lang=lang, encoding=encoding) for article in articles
    ]
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
    if format == "table" and output is None:
        _table(result, packs, ui)
        return
    text = _text(result, format, packs, ui)
    if output is None:
        typer.echo(text, nl=False)
        return
    from ..errors import ClaimsError

    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ClaimsError(f"{output}: cannot be written: {error.strerror}") from error
    typer.echo(output)


def _text(result: Comparison | Matrix, format: str, packs: Rulebook, ui: str) -> str:
    """The comparison in a format that is a text; a table in a file is Markdown."""
    from ..compare.matrix import Matrix

    if format == "json":
        return json.dumps(result.to_dict(), ensure_ascii=False, indent=1) + "\n"
    if format == "html":
        from ..reporting.comparing import comparison_page, matrix_page

        return (
            matrix_page(result, packs, ui=ui) if isinstance(result, Matrix) else comparison_page(result, packs, ui=ui)
        )
    from ..formats import comparison as shown

    return shown.matrix_markdown(result, packs, ui) if isinstance(result, Matrix) else shown.markdown(result, packs, ui)


def _table(found: Comparison | Matrix, packs: Rulebook, ui: str) -> None:
    from rich.console import Console
    from rich.text import Text

    from ..compare.matrix import Matrix
    from ..compare.settings import event_text
    from ..formats.comparison import matrix_notes, matrix_rows, others, rows, summary

    console = Console()
    if isinstance(found, Matrix):
        heads, body = matrix_rows(found, ui)
        for line in matrix_notes(found, packs, ui):
            console.print(Text(line))
        _print(console, heads, [("", cells) for cells in body])
        return
    console.print(Text(f"A: {found.a.article.path}\nB: {found.b.article.path}\n{summary(found, ui)}"))
    if told := event_text(found.event, packs, ui):
        console.print(Text(told))
    reasons = console.width >= WIDE
    heads = ["", "", "A", "B", *([""] if reasons else [])]
    _print(
        console,
        heads,
        [(r.kind, [r.verdict, r.topic, r.a, r.b, *([r.why] if reasons else [])]) for r in rows(found, packs, ui)],
    )
    for line in others(found, ui):
        console.print(Text(line))


def _print(console: Console, heads: list[str], body: list[tuple[str, list[str]]]) -> None:
    """A table; the first cell is coloured by what kind of row it is."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for n, head in enumerate(heads):
        table.add_column(Text(head), overflow="fold", no_wrap=n == 0 and not head)
    for kind, cells in body:
        table.add_row(*(Text(cell, style=_STYLES.get(kind, "") if n == 0 else "") for n, cell in enumerate(cells)))
    console.print(table)
