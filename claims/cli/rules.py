"""``claims rules``: the language packs and the checks, what they know of a word, and their examples run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .check import Config, Isolated
from .check import Rules as Overlays
from .options import Ui, interface_language
from .terminal import text_or_json

if TYPE_CHECKING:
    from ..rulebook import Rulebook
    from ..rulebook.precision import Measured

app = typer.Typer(no_args_is_help=True, help="The checks and the language packs: list, show, test.")

Language = Annotated[str | None, typer.Option("--lang", help="Only the pack of this language.")]


@app.command("list")
def list_rules(
    rules: Overlays = None,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    ui: Ui = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """List the language packs with their files, and the checks: code, severity, measured precision, name."""
    import json

    from ..rulebook.inventory import inventory

    text_or_json(format)
    found = inventory(_book(rules, config, isolated), interface_language(ui))
    if format == "json":
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for language, files in found["languages"].items():
        typer.echo(f"{language}: " + ", ".join(f"{name} ({count})" for name, count in files.items()))
    for check in found["checks"]:
        right = f"{check['precision']:.2f}" if check["precision"] is not None else "—"
        typer.echo(f"{check['code']}  {check['severity']:<8} {right:<5} {check['name']:<30} {check['title']}")


@app.command()
def show(
    what: Annotated[str, typer.Argument(metavar="WORD|CODE", help="A word in any of its forms, or a check's code.")],
    lang: Language = None,
    rules: Overlays = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show what the packs know of a word (its frames, forms and classes), or what a check looks for."""
    from ..checks import all_checks, known
    from ..checks.page import check_page
    from ..errors import ClaimsError
    from ..rulebook.precision import PrecisionFile

    book = _book(rules, config, isolated)
    if re.fullmatch(r"CLM\d+", what, re.I) or known(book, what):
        rule = known(book, what)
        if rule is None:
            raise ClaimsError(f"{what}: no check has this code: see 'claims rules list'")
        code = next(code for code, other in all_checks(book).items() if other is rule)
        measured = book.load("", "precision", PrecisionFile).checks.get(code, {})
        typer.echo(check_page(code, rule, measured), nl=False)
        return
    from ..rulebook.lookup import look_up

    languages = [lang] if lang else list(book.languages)
    lines = [line for language in languages for line in look_up(book, language, what)]
    if not lines:
        raise ClaimsError(f"{what}: no pack knows this word ({', '.join(languages)})")
    for line in lines:
        typer.echo(line)


@app.command("test")
def run_examples(
    lang: Language = None, rules: Overlays = None, config: Config = None, isolated: Isolated = False
) -> None:
    """Validate every file of the packs and run the examples that stand in them; exit 1 where one fails."""
    from ..errors import ClaimsError
    from ..examples import stated_examples
    from .terminal import progress

    book = _book(rules, config, isolated)
    if lang is not None and lang not in book.languages:
        raise ClaimsError(f"--lang {lang}: no pack of this language: {', '.join(book.languages)}")
    stated = list(stated_examples(book, lang))
    failed = 0
    for one in progress(stated, "examples", len(stated)):
        for reason in one.failures(book):
            failed += 1
            text = getattr(one.example, "text", None)
            typer.echo(": ".join(filter(None, (one.place, text and repr(text), reason))))
    typer.echo(f"{len(stated)} examples, {failed} not as expected")
    if failed:
        raise typer.Exit(1)


@app.command()
def precision(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Labelled findings: CLM101.toml, …")],
    errors: Annotated[bool, typer.Option("--errors", help="Also every false alarm and every finding missed.")] = False,
    write: Annotated[
        Path | None, typer.Option("--write", help="Folder of rules that takes the counts, as precision.toml.")
    ] = None,
    rules: Overlays = None,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Measure how often each check is right on labelled findings, by language."""
    import json

    from ..errors import ClaimsError
    from ..eval.findings import measure, precision_toml, read_cases
    from ..formats.safety import plain
    from .terminal import progress

    text_or_json(format)
    book = _book(rules, config, isolated)
    cases = list(read_cases(folder, book))
    tallies = measure(progress(cases, "cases", len(cases)), book)
    if format == "json":
        told = [
            {"code": code, "language": language, **tally.measured().model_dump(), "errors": tally.errors}
            for (code, language), tally in tallies.items()
        ]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
    for (code, language), tally in tallies.items() if format == "text" else ():
        counts = f"{tally.cases:3} cases: {tally.right} right, {tally.wrong} wrong, {tally.missed} missed"
        typer.echo(f"{code} {language:3} {_ratios(tally.measured())}  {counts}")
        for error in tally.errors if errors else ():
            typer.echo(f"       {plain(error)}")
    if write is not None:
        path = write / "precision.toml"
        try:
            path.write_text(precision_toml(tallies), encoding="utf-8")
        except OSError as error:
            raise ClaimsError(f"{path}: cannot be written: {error.strerror or error}") from error
        typer.echo(f"wrote {path}", err=True)


def _ratios(measured: Measured) -> str:
    precision, recall = (f"{r:.2f}" if r is not None else "  — " for r in (measured.precision, measured.recall))
    return f"precision {precision}  recall {recall}"


def _book(rules: list[Path] | None, config: Path | None, isolated: bool) -> Rulebook:
    """The packs with what the settings and the command line lay over them."""
    from ..config import configuration
    from ..rulebook import rulebook

    return rulebook(configuration(given=config, isolated=isolated).overlays(rules))
