"""The command ``claims``. One module a command; heavy imports happen inside the command that needs them."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from .. import __version__
from ..errors import ClaimsError
from . import (
    baseline,
    check,
    compare,
    config,
    evidence,
    export,
    extract,
    report,
    review,
    rules,
    self_test,
    store,
    suppressions,
    verify,
)
from . import eval as evaluation
from .terminal import complain

app = typer.Typer(
    name="claims",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Who says so, and do the figures hold? Checks claims and quote attributions in news.",
)
app.command("check")(check.check)
app.command("compare")(compare.compare)
app.command("extract")(extract.extract)
app.command("eval")(evaluation.evaluate)
app.command("report")(report.report)
app.command("review")(review.review)
app.command("verify")(verify.verify)
app.command("self-test")(self_test.self_test)
app.command("suppressions")(suppressions.suppressions)
app.add_typer(evidence.app, name="evidence")
app.add_typer(export.app, name="export")
app.add_typer(rules.app, name="rules")
app.add_typer(store.app, name="store")
app.add_typer(config.app, name="config")
app.add_typer(baseline.app, name="baseline")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claims {__version__}")
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Who says so, and do the figures hold? Checks claims and quote attributions in news."""


def main() -> None:
    """Entry point of the command: an error for people is one line and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what is written is UTF-8 everywhere, for programs read it
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except ClaimsError as error:
        complain(error)
        sys.exit(2)
    except BrokenPipeError:  # the reader of a pipe has gone (`claims extract … | head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
