"""``claims review``: a named person's verdict on a claim, and the history of verdicts."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .options import Db, Rules, Ui, interface_language, open_store
from .terminal import text_or_json

GONE = "(in no article that the store holds now)"

if TYPE_CHECKING:
    from ..errors import StoreError
    from ..model import Review
    from ..reporting.interface import Interface
    from ..rulebook import Rulebook
    from ..store import Store


def review(
    claim: Annotated[
        str | None,
        typer.Argument(
            metavar="[CLAIM]", help="The claim: its identity, which 'claims verify' prints, or its beginning."
        ),
    ] = None,
    verdict: Annotated[
        str | None, typer.Option("--verdict", help="What you decide; 'claims review --verdicts' lists the choices.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides: a person's name.")] = None,
    note: Annotated[str, typer.Option("--note", help="Why, for those who read it later.")] = "",
    url: Annotated[
        str | None, typer.Option("--url", help="Page at which the fact-check is published; needed to export it.")
    ] = None,
    article: Annotated[
        str | None,
        typer.Option("--article", help="Its article, where others give the same words to somebody else."),
    ] = None,
    list_all: Annotated[bool, typer.Option("--list", help="List the claims that somebody decided on.")] = False,
    verdicts: Annotated[bool, typer.Option("--verdicts", help="List the verdicts there are.")] = False,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    db: Db = None,
    ui: Ui = None,
    rules: Rules = None,
) -> None:
    """Decide on a claim, or show what was decided.

    A verdict is added to the claim's history, which nothing changes or deletes; to take one back, add 'withdrawn'.
    Without --verdict the claim and its history are shown. It stays with the claim when its article is read again.
    """
    from ..errors import ClaimsError
    from ..reporting import interface
    from ..rulebook import rulebook

    text_or_json(format)
    packs = rulebook(tuple(rules or ()))
    shown = interface(interface_language(ui))
    if verdicts:
        _print_verdicts(packs, shown, format)
        return
    with open_store(db) as store:
        if list_all:
            _print_decided(store, packs, shown, format)
            return
        if claim is None:
            raise ClaimsError("no claim is named: 'claims verify' and 'claims report' show each claim's identity")
        if verdict is not None:
            _decide(store, packs, claim, verdict, by, note, url, article)
        elif by or note or url:
            raise ClaimsError("--verdict is missing: 'claims review --verdicts' lists the choices")
        _print_claim(store, packs, shown, claim, format)


def _decide(
    store: Store,
    packs: Rulebook,
    claim: str,
    verdict: str,
    by: str | None,
    note: str,
    url: str | None,
    article: str | None,
) -> None:
    from ..errors import ClaimsError
    from ..evidence.characters import whole
    from ..evidence.origin import origin_problem
    from ..model import Review
    from ..rulebook.checks import ChecksFile

    known = packs.load("", "checks", ChecksFile).verdicts
    if verdict not in known:
        raise ClaimsError(f"--verdict {verdict}: no such verdict: {', '.join(known)}")
    if not (by or "").strip():
        raise ClaimsError("--by is missing: a verdict is a named person's")
    problem = origin_problem(url=url)
    if problem:
        raise ClaimsError(problem)
    uid, speaker = _chosen(store, packs, claim, article, verdict)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    who = whole(" ".join((by or "").split()))
    store.add_review(Review(uid, verdict, who, at, whole(note.strip()), whole(url), speaker))


def _chosen(store: Store, packs: Rulebook, claim: str, article: str | None, verdict: str) -> tuple[str, str]:
    """The identity of the claim and its speaker, which the articles that hold it must agree on, or one is named.

    A verdict can be taken back when its words are gone; on words that are gone none is given.
    """
    from ..decided import WITHDRAWN
    from ..errors import ClaimsError, StoreError
    from ..model import Review
    from ..verify.speakers import is_of

    try:
        uid, held = store.claims(claim)
    except StoreError as error:
        uid, history = _decided_on(store, claim, error)
        if verdict == WITHDRAWN:
            return uid, history[-1].speaker
        raise ClaimsError(f"{uid}: no article holds these words any more: only '{WITHDRAWN}' can be given") from None
    if article is not None:
        number = store.find(article)
        wanted = store.extraction(number).article if number is not None else None
        held = [(where, one) for where, one in held if where.article == wanted]
        if not held:
            raise ClaimsError(f"--article {article}: does not hold the claim {uid}: 'claims store list' names articles")
    names = {where.article.path: one.speaker.name if one.speaker else "" for where, one in held}
    first = next(iter(names.values()))
    for where, one in held:
        if not is_of(Review(uid, "", "", "", speaker=first), one, where.article.language, packs):
            told = "; ".join(f"{name} in {path}" for path, name in names.items())
            raise ClaimsError(f"{uid}: the same words are given to {told}: say which with --article")
    return uid, first


def _decided_on(store: Store, prefix: str, error: StoreError) -> tuple[str, list[Review]]:
    """A claim that somebody decided on and no article holds any more, by how its identity begins, with its history.

    Where there is none, the error holds that said that no article has it.
    """
    found: dict[str, list[Review]] = {}
    for one in store.reviews():
        if one.claim.startswith(prefix):
            found.setdefault(one.claim, []).append(one)
    if not prefix or len(found) != 1:
        raise error
    return next(iter(found.items()))


def _print_verdicts(packs: Rulebook, shown: Interface, format: str) -> None:
    from ..rulebook.checks import ChecksFile

    known = packs.load("", "checks", ChecksFile).verdicts
    if format == "json":
        _print_json({key: {"label": one.label, "rating": one.rating} for key, one in known.items()})
        return
    for key, one in known.items():
        typer.echo(f"{key:<15} {one.label.get(shown.language) or one.label.get('en', '')}")


def _print_decided(store: Store, packs: Rulebook, shown: Interface, format: str) -> None:
    histories: dict[str, list[Review]] = {}
    for one in store.reviews():
        histories.setdefault(one.claim, []).append(one)
    if format == "json":
        _print_json([_record(store, uid, history) for uid, history in histories.items()])
        return
    for uid, history in histories.items():
        typer.echo(_line(history[-1], packs, shown, claim=uid) + f"\t{_words(store, uid, history[-1].speaker)}")
    if not histories:
        sys.stderr.write("nobody has decided anything yet\n")


def _print_claim(store: Store, packs: Rulebook, shown: Interface, claim: str, format: str) -> None:
    from ..errors import StoreError

    try:
        uid, _ = store.claims(claim)
        history = store.reviews(uid)
    except StoreError as error:
        uid, history = _decided_on(store, claim, error)
    if format == "json":
        _print_json(_record(store, uid, history))
        return
    typer.echo(f"{uid}\t{_words(store, uid)}")
    for one in history:
        typer.echo("  " + _line(one, packs, shown))
    if not history:
        typer.echo("  nobody has decided yet")


def _line(one: Review, packs: Rulebook, shown: Interface, claim: str = "") -> str:
    from ..formats.safety import plain
    from ..rulebook.checks import ChecksFile

    known = packs.load("", "checks", ChecksFile).verdicts.get(one.verdict)
    label = known.label.get(shown.language) or known.label.get("en", "") if known else ""
    told = [claim, one.at, f"{one.verdict}" + (f" ({label})" if label else ""), one.by, one.url or "", one.note]
    return "\t".join(plain(part) for part in told if part)


def _words(store: Store, uid: str, speaker: str = "") -> str:
    """The claim with its speaker and article, as they were where no article holds it any more."""
    from ..errors import StoreError
    from ..formats.safety import plain
    from ..statement import pointed

    gone = ""
    try:
        _, held = store.claims(uid)
    except StoreError:
        gone, held = GONE, store.earlier_claims(uid)
    if not held:
        return gone
    of_speaker = (both for both in held if both[1].speaker and both[1].speaker.name == speaker)
    extraction, claim = next(of_speaker, held[0])
    by = [claim.speaker.name] if claim.speaker else []
    told = " — ".join([pointed(extraction, claim), *by, extraction.article.path])
    return f"{plain(told)} {gone}".rstrip()


def _record(store: Store, uid: str, history: list[Review]) -> dict[str, Any]:
    from dataclasses import asdict

    from ..errors import StoreError

    out: dict[str, Any] = {"identity": uid, "article": None, "claim": None}
    try:
        extraction, claim, _ = store.claim(uid)
        out |= {"article": extraction.article.to_dict(), "claim": claim.to_dict()}
    except StoreError:
        pass
    return out | {"reviews": [asdict(one) for one in history]}


def _print_json(value: Any) -> None:
    from ..formats.safety import json_text

    sys.stdout.write(json_text(value, indent=1) + "\n")
