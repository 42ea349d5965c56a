"""``claims report``: the HTML verification report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def report(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Files, folders, globs, or -.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write to.")] = Path("report"),
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
    from ..extract.pipeline import extract_articles
    from ..identity import claim_uids
    from ..reading import read_articles
    from ..reporting import Entry, interface, write_report
    from ..rulebook import rulebook
    from .terminal import Unreadable, progress

    if ui is not None:
        interface(ui)  # a language that is not there is told before the work, not after it
    overlays = tuple(rules or ())
    packs = rulebook(overlays)
    unreadable = Unreadable()
    read = unreadable.told(read_articles(articles, packs, language=lang))
    found = extract_articles(read, overlays=overlays)
    entries = [Entry(e, identities=claim_uids(e)) for e in progress(found, "articles")]
    if entries or not unreadable.count:
        index = write_report(output, entries, ui=ui, rules=packs)
        typer.echo(index)
        if open_it:
            typer.launch(index.resolve().as_uri())
    unreadable.end()
