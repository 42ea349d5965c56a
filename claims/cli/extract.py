"""``claims extract``: the claims as JSON lines, nothing stored or judged."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from .check import Config, Encoding, Isolated, Lang, Paths, Rules


def extract(
    articles: Paths,
    format: Annotated[str, typer.Option("--format", help="jsonl: one line an article.")] = "jsonl",
    lang: Lang = None,
    encoding: Encoding = None,
    stdin_filename: Annotated[
        str | None, typer.Option("--stdin-filename", help="What standard input is called, for its format and messages.")
    ] = None,
    senses: Annotated[str, typer.Option("--senses", help="speech, or all: thoughts, wishes and plans too.")] = "speech",
    explain: Annotated[bool, typer.Option("--explain", help="Say which rule found each claim.")] = False,
    rules: Rules = None,
    processes: Annotated[int, typer.Option("--processes", min=1, help="Processes that share the work.")] = 1,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Print the quotes and figures of articles as JSON, one line an article; nothing is stored or judged."""
    from ..config import configuration
    from ..errors import ClaimsError
    from .drafts import extractions
    from .terminal import Unreadable

    if format != "jsonl":
        raise ClaimsError(f"--format {format}: no such format here: jsonl")
    if senses not in ("speech", "all"):
        raise ClaimsError(f"--senses {senses}: no such choice: speech or all")
    here = configuration(given=config, isolated=isolated)
    unreadable = Unreadable()
    for extraction in extractions(
        articles,
        here,
        unreadable,
        overlays=here.overlays(rules),
        lang=lang,
        encoding=encoding,
        name=stdin_filename,
        all_senses=senses == "all",
        processes=processes,
    ):
        sys.stdout.write(json.dumps(extraction.to_dict(explain=explain), ensure_ascii=False) + "\n")
    unreadable.end()
