"""``claims extract``: the claims as JSON lines, nothing stored or judged."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer


def extract(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Files to read.")],
    format: Annotated[str, typer.Option("--format", help="jsonl: one line an article.")] = "jsonl",
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language of the articles; told by script if not given.")
    ] = None,
    senses: Annotated[str, typer.Option("--senses", help="speech, or all: thoughts, wishes and plans too.")] = "speech",
    explain: Annotated[bool, typer.Option("--explain", help="Say which rule found each claim.")] = False,
    rules: Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")] = None,
) -> None:
    """Print the quotes and figures of articles as JSON, one line an article; nothing is stored or judged."""
    from ..extract.pipeline import extract_article
    from ..reading.plain import article_from_text
    from ..rulebook import rulebook

    overlays = tuple(rules or ())
    for path in articles:
        article = article_from_text(
            Path(path).read_text(encoding="utf-8"), rulebook(overlays), path=path, language=lang
        )
        found = extract_article(article, overlays=overlays, all_senses=senses == "all")
        sys.stdout.write(json.dumps(found.to_dict(explain=explain), ensure_ascii=False) + "\n")
