"""``claims extract``: the claims as JSON lines, nothing stored or judged."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer


def extract(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Files, folders, globs, or - for standard input.")
    ],
    format: Annotated[str, typer.Option("--format", help="jsonl: one line an article.")] = "jsonl",
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language of the articles; told by script if not given.")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help="Encoding of the files; told from their bytes if not given.")
    ] = None,
    stdin_filename: Annotated[
        str | None, typer.Option("--stdin-filename", help="What standard input is called, for its format and messages.")
    ] = None,
    senses: Annotated[str, typer.Option("--senses", help="speech, or all: thoughts, wishes and plans too.")] = "speech",
    explain: Annotated[bool, typer.Option("--explain", help="Say which rule found each claim.")] = False,
    rules: Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")] = None,
    processes: Annotated[int, typer.Option("--processes", min=1, help="Processes that share the work.")] = 1,
) -> None:
    """Print the quotes and figures of articles as JSON, one line an article; nothing is stored or judged."""
    from ..errors import ClaimsError
    from ..extract.pipeline import extract_articles
    from ..reading import read_articles
    from ..rulebook import rulebook
    from .terminal import Unreadable, progress

    if format != "jsonl":
        raise ClaimsError(f"--format {format}: no such format here: jsonl")
    if senses not in ("speech", "all"):
        raise ClaimsError(f"--senses {senses}: no such choice: speech or all")
    overlays = tuple(rules or ())
    unreadable = Unreadable()
    read = unreadable.told(
        read_articles(articles, rulebook(overlays), language=lang, encoding=encoding, name=stdin_filename)
    )
    found = extract_articles(read, overlays=overlays, all_senses=senses == "all", processes=processes)
    for extraction in progress(found, "articles"):
        sys.stdout.write(json.dumps(extraction.to_dict(explain=explain), ensure_ascii=False) + "\n")
    unreadable.end()
