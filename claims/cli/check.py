"""``claims check``: findings on the terminal or in files, claims into the store."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .terminal import Unreadable

if TYPE_CHECKING:
    from ..config import Configuration
    from ..formats import Result
    from ..formats.result import State
    from ..gate import Gate
    from ..links import Pages
    from ..model import Extraction, Severity, Verification
    from ..store import Store

Paths = Annotated[
    list[str], typer.Argument(metavar="ARTICLE...", help="Files, folders, globs, or - for standard input.")
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", help="Checks to run: codes, their beginnings, names, or ALL; commas between."),
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help="Checks not to run.")]
Extend = Annotated[list[str] | None, typer.Option("--extend-select", help="Checks to run as well.")]
Lang = Annotated[str | None, typer.Option("--lang", help="Language of the articles; told by script if not given.")]
Encoding = Annotated[
    str | None, typer.Option("--encoding", help="Encoding of the files; told from their bytes if not given.")
]
Rules = Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file, in place of the nearest one.")]
FailLevel = Annotated[
    str | None, typer.Option("--fail-level", help="error, warning, note or none: what makes the exit code 1.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no settings file.")]


def check(
    articles: Paths,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            help="full, concise, json, jsonl, csv, sarif, github, gitlab, rdjson, junit, markdown, html,"
            " statistics; NAME=PATH writes a file. May be given several times.",
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: Extend = None,
    fail_level: FailLevel = None,
    severity: Annotated[
        list[str] | None,
        typer.Option("--severity", metavar="CODE=LEVEL", help="Severity of a check, over the settings."),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Counts by check in place of the findings (--format statistics).")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary line on standard error.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help="File of known findings ('claims baseline create').")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="REF", help="Only lines changed since this git commit count.")
    ] = None,
    reference: Annotated[
        list[str] | None,
        typer.Option("--reference", metavar="WIRE", help="Article whose figures these are held against (CLM302)."),
    ] = None,
    allow_network: Annotated[
        bool,
        typer.Option(
            "--allow-network",
            help="Look linked pages up on the web for the checks that ask for it (CLM401, CLM402, CLM403).",
        ),
    ] = False,
    db: Annotated[Path | None, typer.Option("--db", help="Store that keeps the claims.")] = None,
    no_store: Annotated[bool, typer.Option("--no-store", help="Keep nothing.")] = False,
    lang: Lang = None,
    encoding: Encoding = None,
    stdin_filename: Annotated[
        str | None, typer.Option("--stdin-filename", help="What standard input is called.")
    ] = None,
    ui: Annotated[str | None, typer.Option("--ui", help="Language of the messages: en or ar.")] = None,
    rules: Rules = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Check articles: findings on the terminal, claims into the store, exit 1 on an error-level finding."""
    from .. import __version__
    from ..config import configuration
    from ..errors import ClaimsError, InputError
    from ..formats import Result, output, write_outputs
    from ..formats.result import LEVELS
    from ..gate import Gate
    from ..rulebook import rulebook
    from ..store import Store
    from .drafts import extractions
    from .opened import opened

    here = configuration(given=config, isolated=isolated)
    settings = here.settings
    asked = format or (["statistics"] if statistics else None)
    outputs = [output(one) for one in asked] if asked else [output(o, here.origin("format")) for o in _formats(here)]
    level = fail_level or settings.fail_level
    if level not in (*LEVELS, "none"):
        raise ClaimsError(f"--fail-level {level}: no such level: {', '.join(LEVELS)}, none")
    overlays = here.overlays(rules)
    packs = rulebook(overlays)
    known = baseline or (here.path(settings.baseline) if settings.baseline else None)
    gate = Gate(
        here,
        packs,
        select,
        list(ignore or ()),
        list(extend_select or ()),
        since=since,
        baseline=known,
        ui=ui or settings.ui,
        encoding=encoding,
        severities=dict(map(_severity, severity or ())),
    )
    references = [
        opened(named, packs, here, overlays=overlays, db=db, lang=lang, encoding=encoding) for named in reference or ()
    ]
    result = Result(packs, __version__, level, gate.ui)
    unreadable = Unreadable()
    with nullcontext() if no_store else Store(db or here.path(settings.db)) as store:
        if store:
            store.begin("check", packs.sha256)
        gate.pages = _pages(gate, store, allow_network=allow_network)
        for extraction in extractions(
            articles, here, unreadable, overlays=overlays, lang=lang, encoding=encoding, name=stdin_filename
        ):
            found = _stored(store, extraction) if store else []
            decided = store.decided(extraction) if store else []
            result.articles.append(gate.check(extraction, verifications=found, references=references, decided=decided))
    if gate.pages and gate.pages.trouble:
        unreadable.tell(InputError(gate.pages.trouble))
    result.failed += unreadable.errors
    done = len(result.articles)
    gate.finish(result)
    shown, unwritten = write_outputs(result, outputs)
    sys.stdout.write(shown)
    for error in unwritten:
        unreadable.tell(error)
    _summary(result, done, quiet=quiet)
    unreadable.end(1 if result.fails and not exit_zero else 0)


def _formats(here: Configuration) -> list[str]:
    """The outputs of the settings; annotations in GitHub's log where nobody chose."""
    if "format" not in here.origins and os.environ.get("GITHUB_ACTIONS") == "true":
        return ["github"]
    asked = (one.partition("=") for one in here.settings.format)
    return [f"{name}={here.path(path)}" if equals and path else f"{name}{equals}" for name, equals, path in asked]


def _stored(store: Store, extraction: Extraction) -> list[Verification]:
    """Keeps the claims, and what evidence in the store says of them."""
    store.add(extraction)
    return store.verifications(extraction)


def _pages(gate: Gate, store: Store | None, *, allow_network: bool) -> Pages | None:
    """What is known of linked pages, where a check that runs looks at them."""
    from ..links import Lookup, Pages

    codes = gate.linked()
    if not codes:
        if allow_network:
            sys.stderr.write("--allow-network: no check that runs looks links up: --extend-select CLM4 adds them\n")
        return None
    settings = gate.configuration.settings
    lookup = None
    if allow_network:
        lookup = Lookup(gate.rules, timegate=settings.network.timegate, most=settings.limits.links)
    else:
        told = ", ".join(codes)
        sys.stderr.write(f"{told}: only pages of the evidence library are known: --allow-network asks the web\n")
    return Pages(store.evidence() if store else (), lookup)


def _severity(asked: str) -> tuple[str, Severity]:
    from ..errors import ClaimsError
    from ..formats.result import LEVELS

    code, _, level = asked.partition("=")
    if level not in LEVELS:
        raise ClaimsError(f"--severity {asked}: give a check and a level, as in CLM104=note ({', '.join(LEVELS)})")
    return code, level


def _summary(result: Result, done: int, *, quiet: bool) -> None:
    """What was done and what the gate says, on standard error; the table where GitHub asks for a step's summary."""
    counts = ", ".join(f"{n} {level}{'s' if n != 1 else ''}" for level, n in result.counts().items())
    states = [found.state for article in result.articles for found in article.findings]
    apart: dict[State, str] = {
        "baseline": "in the baseline",
        "suppressed": "suppressed",
        "elsewhere": "on unchanged lines",
    }
    known = "".join(f"; {n} {told}" for state, told in apart.items() if (n := states.count(state)))
    articles = f"{done} article{'s' if done != 1 else ''} checked"
    if not quiet:
        sys.stderr.write(f"{articles}: {counts}{known} (fails at: {result.fail_level})\n")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and os.environ.get("GITHUB_ACTIONS") == "true":
        from ..formats import rendered

        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(rendered("markdown", result))
