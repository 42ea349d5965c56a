"""``claims config``: the settings that hold here, and where each came from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="The settings that hold here.")


@app.callback()
def top() -> None:
    """The settings that hold here."""


@app.command("show")
def show(
    config: Annotated[Path | None, typer.Option("--config", help="Settings file to use.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Use no settings file.")] = False,
) -> None:
    """Print every setting with its value and the file it came from."""
    from ..config import configuration, flat

    for key, value, origin in flat(configuration(given=config, isolated=isolated)):
        typer.echo(f"{key} = {json.dumps(value, ensure_ascii=False)}  # {origin}")
