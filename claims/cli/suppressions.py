"""``claims suppressions``: every finding that an editor lets stand, with the reason."""

from __future__ import annotations

from typing import Annotated

import typer

from .check import Config, Encoding, Isolated, Lang, Paths, Rules
from .terminal import Unreadable, text_or_json


def suppressions(
    articles: Paths,
    unused: Annotated[bool, typer.Option("--unused", help="Only those that silence nothing, or no longer.")] = False,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    lang: Lang = None,
    encoding: Encoding = None,
    rules: Rules = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """List the suppressions in articles' comments and in the side file: where, which check, whether used, and why."""
    from dataclasses import asdict

    from ..config import configuration
    from ..formats.safety import json_text, plain
    from ..gate import Gate
    from ..rulebook import rulebook
    from .drafts import extractions

    text_or_json(format)
    here = configuration(given=config, isolated=isolated)
    overlays = here.overlays(rules)
    gate = Gate(here, rulebook(overlays), ["ALL"], encoding=encoding)
    unreadable = Unreadable()
    for extraction in extractions(articles, here, unreadable, overlays=overlays, lang=lang, encoding=encoding):
        gate.check(extraction)
    told = [use for use in gate.uses() if not unused or use.state in ("unused", "expired")]
    if format == "json":
        typer.echo(json_text([asdict(use) for use in told], indent=1))
    for use in told if format == "text" else ():
        signed = ", ".join(filter(None, (use.by, use.date, use.expires and f"expires {use.expires}")))
        where = f"{plain(use.path)}:{use.line}: {use.code} {use.state}"
        typer.echo(f"{where}: {plain(use.reason)}{f' ({plain(signed)})' if signed else ''}")
    unreadable.end()
