"""``claims verify``: an article's claims held against the evidence library."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Db, Rules, Ui, interface_language, open_store
from .terminal import Unreadable, progress

if TYPE_CHECKING:
    from ..model import Evidence, Extraction
    from ..reporting import Entry
    from ..reporting.interface import Interface
    from ..rulebook import Rulebook
    from ..store import Store

WIDTH = 140  # columns of the table where it goes into a file or a pipe


def verify(
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ARTICLE]...",
            help="Files, folders, globs, -, or numbers, paths or addresses of articles in the store; all that the"
            " store holds if none.",
        ),
    ] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option(
            "--evidence",
            metavar="ID|PATH",
            help="Look only in this piece: its id, how that begins, or a file, which is added to the library.",
        ),
    ] = None,
    format: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever the evidence says.")] = False,
    db: Db = None,
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language of the files; told by script if not given.")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help="Encoding of the files; told from their bytes if not given.")
    ] = None,
    ui: Ui = None,
    rules: Rules = None,
) -> None:
    """Hold an article's quotes and figures against the evidence; exit 1 where some evidence speaks against a claim.

    What is found is kept in the store and shown by 'claims report'. It says where to look; a person decides
    ('claims review').
    """
    from ..errors import ClaimsError
    from ..formats.safety import json_text
    from ..formats.verification import against, verification_dict
    from ..reporting import gather, interface, knowledge
    from ..rulebook import rulebook
    from ..verify.library import Library
    from ..verify.whole import verify_extraction

    if format not in ("table", "json"):
        raise ClaimsError(f"--format {format}: no such format: table or json")
    shown = interface(interface_language(ui))
    packs = rulebook(tuple(rules or ()))
    unreadable = Unreadable()
    with open_store(db, create=bool(articles and evidence)) as store:
        chosen = _chosen(evidence, store, packs)
        known = knowledge(packs, store)
        if not store.evidence_count():
            raise ClaimsError(f"{store.path}: no evidence yet: 'claims evidence add PATH...' adds some")
        narrow = None if chosen is None else Library(chosen, packs)
        looked_in = None if chosen is None else [piece.id for piece in chosen]
        store.begin("verify", packs.sha256)
        held = []
        for extraction in progress(_extractions(articles, store, packs, unreadable, rules, lang, encoding), "articles"):
            library = narrow or known.library(extraction)
            store.add_verifications(extraction, verify_extraction(extraction, library, packs), looked_in)
            held.append(extraction)
        pieces = store.evidence_count() if chosen is None else len(chosen)
        entries = list(gather(held, known))
    if not entries and not unreadable.count:
        raise ClaimsError(f"{store.path}: no article in it yet: name one: 'claims verify ARTICLE'")
    if format == "json":
        sys.stdout.write(json_text([verification_dict(entry, packs, shown) for entry in entries], indent=1) + "\n")
    else:
        for entry in entries:
            _table(entry, packs, shown)
    if entries:
        _summary(entries, pieces)
    unreadable.end(1 if against(entries) and not exit_zero else 0)


def _chosen(asked: list[str] | None, store: Store, packs: Rulebook) -> list[Evidence] | None:
    """The pieces to look in, where these are not all; a file is added first."""
    from ..evidence.reading import read_evidence

    if not asked:
        return None
    pieces: dict[str, Evidence] = {}
    for one in asked:
        if Path(one).is_file():
            for piece in read_evidence(one, packs):
                store.add_evidence(piece)
                pieces[piece.id] = store.evidence(piece.id)[0]
        else:
            (piece,) = store.evidence(one)
            pieces[piece.id] = piece
    return list(pieces.values())


def _extractions(
    articles: list[str] | None,
    store: Store,
    packs: Rulebook,
    unreadable: Unreadable,
    rules: list[Path] | None,
    lang: str | None,
    encoding: str | None,
) -> Iterator[Extraction]:
    """The claims of the articles: of files read anew and kept, of others as the store has them."""
    from ..extract.pipeline import extract_articles
    from ..reading import read_articles

    if not articles:
        yield from store.extractions()
        return
    for named in articles:
        number = None if named == "-" or Path(named).exists() else store.find(named)
        if number is not None:
            yield store.extraction(number)
            continue
        read = unreadable.told(read_articles([named], packs, language=lang, encoding=encoding))
        for extraction in extract_articles(read, overlays=tuple(rules or ())):
            store.add(extraction)
            yield extraction


def _table(entry: Entry, packs: Rulebook, shown: Interface) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from ..formats.safety import plain
    from ..formats.verification import verification_rows

    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    console.print(Text(plain(entry.extraction.article.path), style="bold"))
    table = Table(box=box.SIMPLE_HEAD, show_lines=False, expand=False)
    for name in ("Status", "Claim", "Evidence"):
        table.add_column(shown.text(name), overflow="fold")
    style = {"=": "green", "~": "yellow", "≠": "bold red", "∅": "dim"}
    rows = verification_rows(entry, packs, shown)
    for n, (status, claim, says) in enumerate(rows):
        last = n + 1 == len(rows) or bool(rows[n + 1][1])
        table.add_row(Text(status, style=style.get(status[:1], "")), Text(claim), Text(says), end_section=last)
    console.print(table if rows else Text("  no quote and no figure to verify"))


def _summary(entries: list[Entry], pieces: int) -> None:
    """What was done, on standard error."""
    from ..reporting import claims_of

    counts = Counter(claim.evidence_status for entry in entries for claim in claims_of(entry))
    counts.pop(None, None)
    told = ", ".join(f"{count} {status}" for status, count in counts.most_common())
    claims = sum(counts.values())
    sys.stderr.write(
        f"{claims} claim{'s' if claims != 1 else ''} held against {pieces} piece{'s' if pieces != 1 else ''} of"
        f" evidence: {told or 'none'}\n"
    )
