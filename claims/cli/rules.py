"""``claims rules``: the language packs and the checks, what they know of a word, and their examples run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="The checks and the language packs: list, show, test.")

Overlays = Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")]
Language = Annotated[str | None, typer.Option("--lang", help="Only the pack of this language.")]


@app.command("list")
def list_rules(
    rules: Overlays = None,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List the language packs with their files, and the checks with their codes and severities."""
    import json

    from ..errors import ClaimsError
    from ..rulebook import rulebook
    from ..rulebook.inventory import inventory

    if format not in ("text", "json"):
        raise ClaimsError(f"--format {format}: no such format: text or json")
    found = inventory(rulebook(tuple(rules or ())))
    if format == "json":
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for language, files in found["languages"].items():
        typer.echo(f"{language}: " + ", ".join(f"{name} ({count})" for name, count in files.items()))
    for check in found["checks"]:
        typer.echo(f"{check['code']}  {check['severity']:<8} {check['name']:<30} {check['title']}")


@app.command()
def show(
    what: Annotated[str, typer.Argument(metavar="WORD|CODE", help="A word in any of its forms, or a check's code.")],
    lang: Language = None,
    rules: Overlays = None,
) -> None:
    """Show what the packs know of a word (its frames, forms and classes), or what a check looks for."""
    from ..checks import all_checks, known
    from ..checks.page import check_page
    from ..errors import ClaimsError
    from ..rulebook import rulebook

    book = rulebook(tuple(rules or ()))
    if re.fullmatch(r"CLM\d+", what, re.I) or known(book, what):
        rule = known(book, what)
        if rule is None:
            raise ClaimsError(f"{what}: no check has this code: see 'claims rules list'")
        code = next(code for code, other in all_checks(book).items() if other is rule)
        typer.echo(check_page(code, rule), nl=False)
        return
    from ..rulebook.lookup import look_up

    languages = [lang] if lang else list(book.languages)
    lines = [line for language in languages for line in look_up(book, language, what)]
    if not lines:
        raise ClaimsError(f"{what}: no pack knows this word ({', '.join(languages)})")
    for line in lines:
        typer.echo(line)


@app.command("test")
def run_examples(lang: Language = None, rules: Overlays = None) -> None:
    """Validate every file of the packs and run the examples that stand in them; exit 1 where one fails."""
    from ..errors import ClaimsError
    from ..examples import stated_examples
    from ..rulebook import rulebook
    from .terminal import progress

    book = rulebook(tuple(rules or ()))
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
