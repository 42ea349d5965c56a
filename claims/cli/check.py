"""``claims check``: findings on the terminal, claims into the store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def check(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Files, folders, globs, or - for standard input.")
    ],
    db: Annotated[Path, typer.Option("--db", help="Store that keeps the claims.")] = Path("claims.db"),
    no_store: Annotated[bool, typer.Option("--no-store", help="Keep nothing.")] = False,
    select: Annotated[
        list[str] | None, typer.Option("--select", help="Checks to run: codes, beginnings of codes, names, or ALL.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help="Checks not to run.")] = None,
    extend_select: Annotated[list[str] | None, typer.Option("--extend-select", help="Checks to run as well.")] = None,
    fail_level: Annotated[
        str, typer.Option("--fail-level", help="error, warning, note or none: what makes the exit code 1.")
    ] = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language of the articles; told by script if not given.")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help="Encoding of the files; told from their bytes if not given.")
    ] = None,
    stdin_filename: Annotated[
        str | None, typer.Option("--stdin-filename", help="What standard input is called.")
    ] = None,
    ui: Annotated[str, typer.Option("--ui", help="Language of the messages: en or ar.")] = "en",
    rules: Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")] = None,
) -> None:
    """Check articles: findings on the terminal, claims into the store, exit 1 on an error-level finding."""
    from ..checks.running import run
    from ..errors import ClaimsError
    from ..extract.pipeline import extract_articles
    from ..formats.full import full
    from ..reading import read_articles
    from ..rulebook import rulebook
    from ..store import Store
    from .terminal import Unreadable, progress

    levels = {"error": 0, "warning": 1, "note": 2, "none": -1}
    if fail_level not in levels:
        raise ClaimsError(f"--fail-level {fail_level}: no such level: {', '.join(levels)}")
    overlays = tuple(rules or ())
    packs = rulebook(overlays)
    unreadable = Unreadable()
    read = unreadable.told(read_articles(articles, packs, language=lang, encoding=encoding, name=stdin_filename))
    counts = {"error": 0, "warning": 0, "note": 0}
    done = 0
    store = None if no_store else Store(db)
    try:
        if store:
            store.begin("check", packs.sha256)
        for extraction in progress(extract_articles(read, overlays=overlays), "articles"):
            done += 1
            if store:
                store.add(extraction)
            found = run(extraction, packs, select=select, ignore=ignore or (), extend=extend_select or ())
            for finding in found:
                counts[finding.severity] += 1
            sys.stdout.write(full(extraction, found, packs, ui=ui))
    finally:
        if store:
            store.close(ended=sys.exc_info()[0] is None)
    told = ", ".join(f"{n} {level}{'s' if n != 1 else ''}" for level, n in counts.items())
    sys.stderr.write(f"{done} article{'s' if done != 1 else ''} checked: {told}\n")
    failed = any(n and levels[level] <= levels[fail_level] for level, n in counts.items())
    unreadable.end(1 if failed and not exit_zero else 0)
