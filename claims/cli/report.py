"""``claims report``: the HTML verification report."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from .check import Config, Encoding, Isolated, Lang, Rules


def report(
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ARTICLE]...", help="Files, folders, globs, or -; all that the store holds if none."),
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write to.")] = Path("report"),
    db: Annotated[
        Path | None,
        typer.Option("--db", help="Store with articles, evidence and verdicts; that of the settings where it stands."),
    ] = None,
    lang: Lang = None,
    encoding: Encoding = None,
    ui: Annotated[
        str | None, typer.Option("--ui", help="Language of the interface: ar or en; that of the articles if not given.")
    ] = None,
    rules: Rules = None,
    config: Config = None,
    isolated: Isolated = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open the report in the browser.")] = False,
) -> None:
    """Write the verification report: an index, a page an article, a page a claim, each with its twin in JSON.

    Prints where the index lies.
    """
    from ..config import configuration
    from ..errors import ClaimsError
    from ..gate import Gate
    from ..reporting import gather, interface, knowledge, write_report
    from ..rulebook import rulebook
    from ..store import Store
    from .drafts import extractions
    from .terminal import Unreadable, progress

    here = configuration(given=config, isolated=isolated)
    ui = ui or (here.settings.ui if "ui" in here.origins else None)
    if ui is not None:
        interface(ui)  # a language that is not there is told before the work, not after it
    overlays = here.overlays(rules)
    packs = rulebook(overlays)
    stored = db or here.path(here.settings.db)
    if not articles and db is None and not stored.exists():
        raise ClaimsError("no article is named and there is no store here: name articles, or a store with --db")
    opened = Store(stored, create=False) if db is not None or stored.exists() else nullcontext()
    unreadable = Unreadable()
    with opened as store:
        if articles:
            found = extractions(articles, here, unreadable, overlays=overlays, lang=lang, encoding=encoding)
        else:
            assert store is not None  # noqa: S101 - told above
            found = progress(store.extractions(), "articles")
        entries = list(gather(found, knowledge(packs, store), Gate(here, packs, encoding=encoding)))
    if entries or not unreadable.count:
        index = write_report(output, entries, ui=ui, rules=packs)
        typer.echo(index)
        if open_it:
            typer.launch(index.resolve().as_uri())
    unreadable.end()
