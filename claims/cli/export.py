"""``claims export``: what people decided, in the forms that others read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Db, Rules, open_store

if TYPE_CHECKING:
    from ..claimreview.exporting import Decided
    from ..rulebook import Rulebook
    from ..store import Store

app = typer.Typer(no_args_is_help=True, help="What people decided, in the forms that others read.")

SUFFIX = ".jsonld"


@app.callback()
def top() -> None:
    """What people decided, in the forms that others read."""


@app.command()
def claimreview(
    publisher: Annotated[str, typer.Option("--publisher", help="Who publishes the fact-checks: the newsroom's name.")],
    site: Annotated[str, typer.Option("--site", help="The newsroom's site, on which the pages stand: https://…")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write to.")],
    ui: Annotated[
        str | None,
        typer.Option("--ui", help="Language of the ratings' names: ar or en; that of each article if not given."),
    ] = None,
    db: Db = None,
    rules: Rules = None,
) -> None:
    """Write each verdict as ClaimReview JSON-LD, a file a page; exit 1 where one was refused.

    Only a named person's verdict is written: the last one of each claim, unless it was withdrawn. What the rules for
    publishers refuse is told with its reason and not written.
    """
    from ..claimreview.exporting import exports
    from ..claimreview.writing import Publisher
    from ..errors import ClaimsError
    from ..evidence.origin import origin_problem
    from ..reporting import interface
    from ..reporting.names import write_file
    from ..rulebook import rulebook
    from ..rulebook.checks import ChecksFile

    if not publisher.strip():
        raise ClaimsError("--publisher is empty: give the newsroom's name")
    problem = origin_problem(url=site)
    if problem:
        raise ClaimsError(problem.replace("--url", "--site", 1))
    if ui is not None:
        interface(ui)
    packs = rulebook(tuple(rules or ()))
    verdicts = packs.load("", "checks", ChecksFile)
    written, refused = 0, 0
    with open_store(db) as store:
        decided = list(_decided(store, packs))
        _remove(output, {review.claim for review in store.reviews()})
    for one in exports(decided, Publisher(publisher.strip(), site), verdicts, ui):
        for told in one.problems:
            sys.stderr.write(f"{one.uid}: {told.code} {'refused' if told.refused else 'note'}: {told.message}\n")
        if one.markup is None:
            refused += 1
            continue
        typer.echo(write_file(output, f"{one.uid}{SUFFIX}", _json(one.markup)))
        written += 1
    sys.stderr.write(f"{written} written, {refused} refused\n")
    if refused:
        raise typer.Exit(1)


def _json(markup: object) -> str:
    from ..formats.safety import json_text

    # "</" would end the script element of the page that the text is pasted into.
    return json_text(markup, indent=2).replace("</", "<\\/") + "\n"


def _decided(store: Store, packs: Rulebook) -> Iterator[Decided]:
    """The claims with the verdicts that hold; those that no article holds any more are told."""
    from ..claimreview.exporting import Decided
    from ..errors import StoreError
    from ..verify.speakers import is_of

    latest = {review.claim: review for review in store.reviews()}
    for uid, review in latest.items():
        try:
            _, held = store.claims(uid)
        except StoreError:
            held = []
        its = [(where, claim) for where, claim in held if is_of(review, claim, where.article.language, packs)]
        if not its:
            sys.stderr.write(f"{uid}: left out: in no article that the store holds now\n")
            continue
        yield Decided(uid, *its[0], review)


def _remove(folder: Path, claims: set[str]) -> None:
    """Removes what an earlier export wrote about these claims: a verdict that was withdrawn must not stay."""
    for uid in claims:
        (folder / f"{uid}{SUFFIX}").unlink(missing_ok=True)
