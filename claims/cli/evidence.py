"""``claims evidence``: the library of sources that claims are held against."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .options import Db, Rules, open_store
from .terminal import Unreadable, text_or_json

if TYPE_CHECKING:
    from ..model import Evidence

app = typer.Typer(no_args_is_help=True, help="The sources that claims are held against: add, list, show, remove.")

Id = Annotated[str, typer.Argument(metavar="ID", help="The piece: its id, or how that begins.")]
Format = Annotated[str, typer.Option("--format", help="text or json.")]
SHOWN = 8  # hexadecimal digits of an id: among a thousand pieces two begin alike once in ten thousand libraries


@app.callback()
def top() -> None:
    """The sources that claims are held against: add, list, show, remove."""


@app.command()
def add(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Texts, pages, PDF, DOCX, tables (CSV), earlier fact-checks (ClaimReview JSON-LD), folders of"
            " these, or - for text on standard input.",
        ),
    ],
    kind: Annotated[
        str | None,
        typer.Option("--kind", help="original, transcript, statement, dataset, report or fact-check."),
    ] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", help="Who published it.")] = None,
    author: Annotated[str | None, typer.Option("--author", help="Who wrote or said it.")] = None,
    date: Annotated[
        str | None, typer.Option("--date", help="When it was published: YYYY-MM-DD, YYYY-MM or YYYY.")
    ] = None,
    url: Annotated[str | None, typer.Option("--url", help="Where it stands: http:// or https://.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="What it is called.")] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language of the text; told by its script if not given.")
    ] = None,
    db: Db = None,
    rules: Rules = None,
) -> None:
    """Add sources to the evidence library.

    A source that is there already is not added twice; what is given of its origin is corrected. What cannot be read
    is told in a line, the rest is added, and the command ends in 2.
    """
    from ..errors import InputError
    from ..evidence.characters import whole
    from ..evidence.reading import evidence_files, read_evidence
    from ..rulebook import rulebook

    origin = {"kind": kind, "publisher": publisher, "author": author, "date": date, "url": url, "title": title}
    _check_origin(origin)
    origin = whole(origin)
    packs = rulebook(tuple(rules or ()))
    unreadable = Unreadable()
    with open_store(db, create=True) as store:
        for path in unreadable.told(evidence_files(paths)):
            try:
                pieces = read_evidence(path, packs, language=lang, **origin)
            except InputError as error:
                unreadable.tell(error)
                continue
            for piece in pieces:
                new = store.add_evidence(piece)
                fixed = "claim_review" in piece.meta  # says itself where it comes from
                changed = [] if fixed else store.describe_evidence(piece.id, **origin)
                told = "added" if new else "corrected" if changed else "known"
                typer.echo(f"{told}\t{_line(piece if new else store.evidence(piece.id)[0])}")
                if "low" in piece.meta:
                    sys.stderr.write(f"{path}: {_weakness(piece, packs)}\n")
                if new and not fixed:
                    for other in store.other_versions(piece):
                        sys.stderr.write(
                            f"{path}: another text of this source is in the library: 'claims evidence remove"
                            f" {other.id[:SHOWN]}' takes it out\n"
                        )
    unreadable.end()


@app.command("list")
def list_evidence(db: Db = None, format: Format = "text") -> None:
    """List the evidence library: id, kind, language, date, title, publisher."""
    _check_format(format)
    with open_store(db) as store:
        pieces = store.evidence()
    if format == "json":
        _print_json([_record(piece) for piece in pieces])
        return
    for piece in pieces:
        typer.echo(_line(piece))
    if not pieces:
        sys.stderr.write("no evidence yet: 'claims evidence add PATH...' adds some\n")


@app.command()
def show(id: Id, db: Db = None, format: Format = "text") -> None:
    """Show a piece of evidence: where it comes from, and its text."""
    from ..formats.safety import plain

    _check_format(format)
    with open_store(db) as store:
        (piece,) = store.evidence(id)
    if format == "json":
        _print_json(_record(piece) | {"text": piece.text})
        return
    for name, value in _record(piece).items():
        if value and not isinstance(value, (dict, list)):
            typer.echo(f"{name}: {plain(str(value))}")
    review = piece.meta.get("claim_review")
    if review:
        typer.echo(f"rating: {plain(str(review.get('rating') or '-'))}")
    typer.echo("")
    for line in piece.text.splitlines():
        typer.echo(plain(line))


@app.command()
def remove(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="The pieces: ids, or how they begin.")],
    db: Db = None,
) -> None:
    """Take pieces out of the evidence library; what people decided stays."""
    from ..errors import StoreError

    unreadable = Unreadable()
    with open_store(db) as store:
        for begin in ids:
            try:
                piece = store.remove_evidence(begin)
            except StoreError as error:
                unreadable.tell(error)
                continue
            typer.echo(f"removed\t{_line(piece)}")
    unreadable.end()


def _check_origin(origin: dict[str, str | None]) -> None:
    """Tells an origin that cannot be before anything is read."""
    from ..errors import ClaimsError
    from ..evidence.origin import origin_problem

    problem = origin_problem(**origin)
    if problem:
        raise ClaimsError(problem)


def _check_format(format: str) -> None:

    text_or_json(format)


def _line(piece: Evidence) -> str:
    """A piece in a line; what is in Arabic stands at its end, where it disturbs no column."""
    from ..formats.safety import plain

    by = f" ({piece.publisher})" if piece.publisher else ""
    return f"{piece.id[:SHOWN]}\t{piece.kind}\t{piece.language}\t{piece.date or '-'}\t{plain(piece.name + by)}"


def _record(piece: Evidence) -> dict[str, Any]:
    from dataclasses import asdict

    kept = {key: value for key, value in asdict(piece).items() if key not in ("text", "sha256")}
    kept["meta"] = {key: value for key, value in piece.meta.items() if key != "table"}  # its text says it all
    return kept | {"length": len(piece.text)}


def _weakness(piece: Evidence, rules: Any) -> str:
    from ..model import Verification
    from ..verify.messages import reason_text

    return reason_text(Verification("", "not found", reason=str(piece.meta["low"])), rules)


def _print_json(value: Any) -> None:
    from ..formats.safety import json_text

    sys.stdout.write(json_text(value, indent=1) + "\n")
