"""The pages of a report, each with its twin in JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .. import __version__
from ..evidence.selectors import select
from ..model import Evidence, Span, Verification
from ..rulebook import Rulebook, rulebook
from .entry import AGAINST, FOR, Claim, Entry
from .environment import render
from .interface import FALLBACK, Interface, interface, interface_languages
from .marking import Mark, Token, article_marks, context, lines
from .names import page_name, write_file
from .picture import FEWEST, draw
from .stale import pages_of_index, remove_stale
from .views import (
    Groups,
    around,
    cards_of,
    clipped,
    counterpart_values,
    filters_of,
    groups_of,
    others_of,
    pictures_of,
    said,
    sources_of,
    tiles_of,
    title_of,
    values_of,
)
from .wording import settles, verdict_says, verification_says, weakness_says

if TYPE_CHECKING:
    from ..verify.factchecks import Similar

VERSION = 1  # of the twins' shape


def write_report(
    folder: str | Path, entries: Sequence[Entry], *, ui: str | None = None, rules: Rulebook | None = None
) -> Path:
    """Writes the verification report of some articles: an index, a page an article, a page a claim.

    Args:
        folder: where to write; made where it is missing. An earlier report there is replaced, page by page.
        entries: the articles.
        ui: language of the interface; the language of most articles where it has a catalogue, if not given.
        rules: the packs that messages are taken from; the built-in ones if not given.

    Returns:
        The path of the index.

    Raises:
        InputError: where the folder cannot be written.
        ClaimsError: where the interface is not written in the language asked for.
    """
    where = Path(folder)
    shown = interface(ui or _language(entries))
    packs = rules or rulebook()
    earlier = pages_of_index(where)
    rows = []
    names: set[str] = set()
    for entry in entries:
        name = page_name(entry.extraction.article)
        if name in names:
            continue
        names.add(name)
        rows.append(_write_article(where, name, entry, packs, shown))
    tiles = tiles_of([c for row in rows for c in row["claims"]], sum(r["findings"] for r in rows), shown)
    html = render(
        shown,
        "index.html",
        scripts=("filter.js",),
        rows=rows,
        tiles=tiles,
        filters=filters_of(row["tags"] for row in rows),
    )
    _write_twin(where, "index", {"articles": [_index_row(row) for row in rows]})
    index = write_file(where, "index.html", html)
    remove_stale(where, earlier, names | {f"{row['name']}/{claim.id}" for row in rows for claim in row["claims"]})
    return index


def _language(entries: Sequence[Entry]) -> str:
    held = [e.extraction.article.language for e in entries]
    most = max(sorted(set(held)), key=held.count, default=FALLBACK)
    return most if most in interface_languages() else FALLBACK


def _write_article(where: Path, name: str, entry: Entry, rules: Rulebook, shown: Interface) -> dict[str, Any]:
    extraction = entry.extraction
    article = extraction.article
    title = title_of(extraction)
    address = quote(name)
    groups = groups_of(extraction.figures)
    cards = cards_of(entry, groups, address, rules, shown)
    claims = [card.claim for card in cards]
    own = {claim.id for claim in claims}
    html = render(
        shown,
        "article.html",
        scripts=("filter.js",),
        article=article,
        title=title,
        twin=f"{address}.json",
        index="index.html",
        tiles=tiles_of(claims, len(entry.findings), shown),
        lines=lines(article, article_marks(extraction)),
        cards=cards,
        filters=filters_of(claim.tags for claim in claims),
        text_findings=said([f for f in entry.findings if f.claim not in own], rules, shown),
        sources=sources_of(claims, shown),
        sourceless=[claim for claim in claims if claim.source_status == "none"],
        figures=extraction.figures,
        pictures=pictures_of(groups, shown),
        unverified=sum(claim.stand == "unverified" for claim in claims),
        unfound=sum(claim.stand == "nothing" for claim in claims),
        vague=sum(f.value is None for f in extraction.figures),
        left_out=[s.text.strip() for s in article.boilerplate if any(map(str.isalnum, s.text))],
    )
    write_file(where, f"{name}.html", html)
    _write_twin(where, name, entry.to_dict())
    for n, claim in enumerate(claims):
        neighbours = (claims[n - 1].id if n else None, claims[n + 1].id if n + 1 < len(claims) else None)
        _write_claim(where, name, entry, groups, claim, neighbours, rules, shown)
    tags = sorted(
        {tag for claim in claims for tag in claim.tags} - {"open"} | ({"findings"} if entry.findings else set())
    )
    word = shown.word
    counts = [
        (len(extraction.quotes), word("tile", "quotes"), ""),
        (len(extraction.figures), word("tile", "figures"), ""),
        (sum(c.source_status == "none" for c in claims), word("tile", "without a source"), "ask"),
        (sum(c.source_status == "anonymous" for c in claims), word("tile", "anonymous"), "ask"),
        (len(entry.findings), word("tile", "findings"), "ask"),
        (sum(c.stand == "against" for c in claims), word("tile", "against"), "alarm"),
        (sum(c.stand == "for" for c in claims), word("tile", "for"), "good"),
        (sum(bool(c.reviews) for c in claims), word("tile", "decided"), ""),
    ]
    return {
        "article": article,
        "title": title,
        "name": name,
        "page": f"{address}.html",
        "tags": tags,
        "counts": counts,
        "claims": claims,
        "findings": len(entry.findings),
    }


def _write_claim(
    where: Path,
    name: str,
    entry: Entry,
    groups: Groups,
    claim: Claim,
    neighbours: tuple[str | None, str | None],
    rules: Rulebook,
    shown: Interface,
) -> None:
    extraction = entry.extraction
    others = others_of(claim.figure, groups) if claim.figure else []
    theirs = counterpart_values(entry, claim, shown)
    ours = values_of([claim.figure, *others], shown, claim.id) if claim.figure else []
    drawn = draw([*ours, *theirs], shown, 2 if theirs else FEWEST)
    evidence = [
        _evidence(found, entry.evidence.get(found.evidence or ""), rules, shown) for found in claim.verifications
    ]
    html = render(
        shown,
        "claim.html",
        article=extraction.article,
        title=title_of(extraction),
        claim=claim,
        index="../index.html",
        article_page=f"../{quote(name)}.html",
        twin=f"{claim.id}.json",
        around=around(extraction, claim, 400),
        others=others,
        drawn=drawn,
        findings=said(claim.findings, rules, shown),
        evidence=evidence,
        verdicts=[{"review": r, "text": verdict_says(r, rules, shown)} for r in claim.reviews],
        settle=settles(claim, rules, shown),
        factchecks=[_factcheck(similar) for similar in claim.factchecks],
        mentions=[
            {"found": m, "piece": entry.evidence[m.evidence]} for m in claim.mentions if m.evidence in entry.evidence
        ],
        before=neighbours[0],
        after=neighbours[1],
    )
    write_file(where, f"{name}/{claim.id}.html", html)
    twin = {"article": extraction.article.to_dict()} | claim.to_dict()
    twin["selectors"] = select(extraction.article.text, *claim.span).to_dict()
    for kept, found in zip(twin["verifications"], claim.verifications, strict=True):
        piece = entry.evidence.get(found.evidence or "")
        if piece and found.span:
            kept["selectors"] = select(piece.text, found.span.start, found.span.end).to_dict()
    _write_twin(where, f"{name}/{claim.id}", twin)


def _evidence(found: Verification, piece: Evidence | None, rules: Rulebook, shown: Interface) -> dict[str, Any]:
    stand = "nothing" if found.status == "not found" else "unclear"
    stand = "against" if found.status in AGAINST else "for" if found.status in FOR else stand
    return {
        "found": found,
        "piece": piece,
        "stand": stand,
        "why": verification_says(found, rules, shown),
        "low": weakness_says(piece, rules, shown) if piece else "",
        "around": _place(piece.text, found.span) if piece and found.span else [],
        "rating": _rating(piece) if piece else None,
    }


def _factcheck(similar: Similar) -> dict[str, Any]:
    piece = similar.evidence
    return {"evidence": piece, "rating": _rating(piece), "similarity": similar.similarity, "shared": similar.shared}


def _rating(piece: Evidence) -> str | None:
    review = piece.meta.get("claim_review")
    return str(review["rating"]) if isinstance(review, dict) and review.get("rating") else None


def _place(text: str, span: Span) -> list[Token]:
    return clipped(text, [Mark(span.start, span.end, "found")], context(text, [(span.start, span.end)]))


def _index_row(row: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = row["article"].to_dict()
    return described | {
        "name": row["name"],
        "page": row["page"],
        "twin": f"{quote(row['name'])}.json",
        "tags": row["tags"],
        "claims": [
            {"id": c.id, "page": f"{quote(row['name'])}/{c.id}.html", "tags": list(c.tags)} for c in row["claims"]
        ],
    }


def _write_twin(where: Path, name: str, content: dict[str, Any]) -> None:
    held = {"report_version": VERSION, "generator": f"claims {__version__}"} | content
    write_file(where, f"{name}.json", json.dumps(held, ensure_ascii=False, indent=1, default=str) + "\n")
