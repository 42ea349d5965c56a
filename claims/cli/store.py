"""``claims store``: what the store holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..store import Store

app = typer.Typer(no_args_is_help=True, help="What the store holds: list, search, show.")

Db = Annotated[Path | None, typer.Option("--db", help="The store; that of the settings if not given.")]


@app.command("list")
def list_articles(
    db: Db = None,
    history: Annotated[bool, typer.Option("--history", help="Also texts that were replaced by newer ones.")] = False,
) -> None:
    """List the articles in the store: number, language, date, path and title."""
    with _opened(db) as store:
        for a in store.articles(history=history):
            old = "" if a.current else "  (replaced)"
            typer.echo(f"{a.id}\t{a.language}\t{a.date or '-'}\t{a.path}\t{a.title or ''}{old}")


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="Words that a quote must all hold.")],
    db: Db = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many quotes at most.")] = 20,
) -> None:
    """Find quotes by their words, in any of their spellings."""
    with _opened(db) as store:
        paths = {a.id: a.path for a in store.articles(history=True)}
        found = store.search(" ".join(words), limit)
        for number, text in found:
            typer.echo(f"{paths[number]}: {text}")
    if not found:
        typer.echo("no quote in the store holds these words", err=True)


@app.command()
def show(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Number, path or address of an article.")],
    db: Db = None,
) -> None:
    """Print an article's claims as they are stored, in the form of ``claims extract``."""
    from ..errors import StoreError

    with _opened(db) as store:
        number = store.find(article)
        if number is None:
            raise StoreError(f"{article}: no such article in {store.path}: 'claims store list' names them")
        sys.stdout.write(json.dumps(store.extraction(number).to_dict(), ensure_ascii=False) + "\n")


def _opened(db: Path | None) -> Store:
    from ..config import configuration
    from ..store import Store

    here = configuration()
    return Store(db or here.path(here.settings.db), create=False)
