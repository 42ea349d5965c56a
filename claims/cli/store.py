"""``claims store``: what the store holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="What the store holds: list, search, show.")

Db = Annotated[Path, typer.Option("--db", help="The store.")]


@app.command("list")
def list_articles(
    db: Db = Path("claims.db"),
    history: Annotated[bool, typer.Option("--history", help="Also texts that were replaced by newer ones.")] = False,
) -> None:
    """List the articles in the store: number, language, date, path and title."""
    from ..store import Store

    with Store(db, create=False) as store:
        for a in store.articles(history=history):
            old = "" if a.current else "  (replaced)"
            typer.echo(f"{a.id}\t{a.language}\t{a.date or '-'}\t{a.path}\t{a.title or ''}{old}")


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="Words that a quote must all hold.")],
    db: Db = Path("claims.db"),
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many quotes at most.")] = 20,
) -> None:
    """Find quotes by their words, in any of their spellings."""
    from ..store import Store

    with Store(db, create=False) as store:
        paths = {a.id: a.path for a in store.articles(history=True)}
        for number, text in store.search(" ".join(words), limit):
            typer.echo(f"{paths[number]}: {text}")


@app.command()
def show(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Number, path or address of an article.")],
    db: Db = Path("claims.db"),
) -> None:
    """Print an article's claims as they are stored, in the form of ``claims extract``."""
    from ..errors import StoreError
    from ..store import Store

    with Store(db, create=False) as store:
        number = store.find(article)
        if number is None:
            raise StoreError(f"{article}: no such article in {db}: 'claims store list' names them")
        sys.stdout.write(json.dumps(store.extraction(number).to_dict(), ensure_ascii=False) + "\n")
