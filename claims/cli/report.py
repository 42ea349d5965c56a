"""``claims report``: the HTML verification report."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer


def report(
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ARTICLE]...", help="Files, folders, globs, or -; all that the store holds if none."),
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write to.")] = Path("report"),
    db: Annotated[
        Path | None,
        typer.Option(
            "--db", help="Store with articles, evidence and verdicts; claims.db where it stands if not given."
        ),
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language of the articles; told by script if not given.")
    ] = None,
    ui: Annotated[
        str | None, typer.Option("--ui", help="Language of the interface: ar or en; that of the articles if not given.")
    ] = None,
    rules: Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open the report in the browser.")] = False,
) -> None:
    """Write the verification report: an index, a page an article, a page a claim, each with its twin in JSON.

    Prints where the index lies.
    """
    from ..errors import ClaimsError
    from ..extract.pipeline import extract_articles
    from ..reading import read_articles
    from ..reporting import gather, interface, knowledge, write_report
    from ..rulebook import rulebook
    from ..store import Store
    from .terminal import Unreadable, progress

    if ui is not None:
        interface(ui)  # a language that is not there is told before the work, not after it
    overlays = tuple(rules or ())
    packs = rulebook(overlays)
    stored = db or Path("claims.db")
    if not articles and db is None and not stored.exists():
        raise ClaimsError("no article is named and there is no store here: name articles, or a store with --db")
    opened = Store(stored, create=False) if db is not None or stored.exists() else nullcontext()
    unreadable = Unreadable()
    with opened as store:
        if articles:
            read = unreadable.told(read_articles(articles, packs, language=lang))
            found = extract_articles(read, overlays=overlays)
        else:
            assert store is not None  # noqa: S101 - told above
            found = store.extractions()
        entries = list(gather(progress(found, "articles"), knowledge(packs, store)))
    if entries or not unreadable.count:
        index = write_report(output, entries, ui=ui, rules=packs)
        typer.echo(index)
        if open_it:
            typer.launch(index.resolve().as_uri())
    unreadable.end()
