"""``claims eval``: the extraction held against somebody's gold annotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from .terminal import text_or_json


def evaluate(
    texts: Annotated[list[Path], typer.Argument(metavar="TEXTS...", help="Articles, or folders of them.")],
    gold: Annotated[Path, typer.Option("--gold", help="Gold annotations, one JSON object a line.")],
    errors: Annotated[int, typer.Option("--errors", help="How many errors to show; -1 for all.")] = 0,
    strict: Annotated[bool, typer.Option("--strict", help="Optional gold entries count as required.")] = False,
    by_rule: Annotated[bool, typer.Option("--by-rule", help="Also how often each rule was right.")] = False,
    senses: Annotated[str, typer.Option("--senses", help="speech, or all: thoughts, wishes and plans too.")] = "speech",
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    write_confidence: Annotated[
        Path | None,
        typer.Option("--write-confidence", help="Folder of rules to write each rule's measured precision to."),
    ] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="Language of the articles; told if not given.")] = None,
    rules: Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")] = None,
) -> None:
    """Hold the extraction against gold annotations: precision, recall, F1 and the errors."""
    from ..errors import ClaimsError
    from ..eval.confidence import write_confidence as write
    from ..eval.gold import read_gold
    from ..eval.pairing import Names
    from ..eval.report import text_report
    from ..eval.scoring import score
    from ..eval.texts import extractions
    from ..rulebook import rulebook

    if senses not in ("speech", "all"):
        raise ClaimsError(f"--senses {senses}: no such choice: speech or all")
    text_or_json(format)
    overlays = tuple(rules or ())
    annotated = read_gold(gold)
    found = extractions(texts, annotated, overlays=overlays, language=lang, all_senses=senses == "all")
    scores = score(annotated, found, Names(rulebook(overlays)), strict=strict)
    if format == "json":
        result = scores.to_dict() | {"errors": [e.to_dict() for e in scores.errors]}
        typer.echo(json.dumps(result, ensure_ascii=False, indent=1))
    else:
        for line in text_report(scores, errors=errors, rules=by_rule):
            typer.echo(line)
    if write_confidence is not None:
        for path in write(scores, write_confidence):
            typer.echo(f"wrote {path}", err=True)
