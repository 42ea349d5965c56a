"""The evidence library, and what verification found in it, as rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlite_utils import Database, Migrations

from ..errors import StoreError
from ..evidence.selectors import Selector, select
from ..language.fold import fold
from ..model import Change, Evidence, Span, Speaker, Verification
from .writing import writing

evidence_migrations = Migrations("claims-evidence")

_COLUMNS = ("id", "text", "language", "kind", "title", "path", "url", "publisher", "author", "date")


@evidence_migrations()
def evidence_tables(db: Database) -> None:
    """Pieces of evidence, their folded words for full-text search, and findings by the claim's identity."""
    for statement in (
        """CREATE TABLE evidence(
            id TEXT PRIMARY KEY CHECK(length(id) = 64), text TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
            title TEXT, path TEXT, url TEXT, publisher TEXT, author TEXT, date TEXT, meta TEXT NOT NULL DEFAULT '{}',
            added_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), removed_at TEXT) STRICT""",
        "CREATE VIRTUAL TABLE evidence_words USING fts5(id UNINDEXED, words, tokenize = 'unicode61')",
        """CREATE TABLE verifications(
            id INTEGER PRIMARY KEY, claim TEXT NOT NULL, evidence TEXT REFERENCES evidence(id), status TEXT NOT NULL,
            score REAL NOT NULL, needs_person INTEGER NOT NULL, selectors TEXT, finding TEXT NOT NULL,
            found_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))) STRICT""",
        "CREATE INDEX verifications_by_claim ON verifications(claim)",
    ):
        db.execute(statement)


def add_evidence(db: Database, piece: Evidence) -> bool:
    """Adds a piece to the library; one that stands there already is kept as it is.

    Returns:
        Whether it was new, or had been removed.
    """
    row = {name: getattr(piece, name) for name in _COLUMNS}
    row["meta"] = json.dumps(piece.meta, ensure_ascii=False, sort_keys=True)
    with writing(db):
        known = list(db.query("SELECT removed_at FROM evidence WHERE id = ?", [piece.id]))
        if known and known[0]["removed_at"] is None:
            return False
        if known:
            db.execute("UPDATE evidence SET removed_at = NULL WHERE id = ?", [piece.id])
        else:
            db.table("evidence").insert(row)
        db.execute("INSERT INTO evidence_words(id, words) VALUES (?, ?)", [piece.id, fold(piece.text)])
    return True


def evidence_pieces(db: Database, ids: Iterable[str] | None = None) -> Iterator[Evidence]:
    """The library's pieces in the order they were added, or those of the ids."""
    chosen = None if ids is None else set(ids)
    for row in db.query("SELECT * FROM evidence WHERE removed_at IS NULL ORDER BY rowid"):
        if chosen is None or row["id"] in chosen:
            yield _piece(row)


def find_evidence(db: Database, prefix: str) -> Evidence:
    """The piece whose id begins so.

    Raises:
        StoreError: where none or several do.
    """
    digits = prefix.lower()
    rows = list(
        db.query("SELECT * FROM evidence WHERE removed_at IS NULL AND substr(id, 1, ?) = ?", [len(digits), digits])
    )
    if not digits or len(rows) != 1:
        raise StoreError(f"{prefix}: {len(rows)} pieces of evidence begin so: see 'claims evidence list'")
    return _piece(rows[0])


def remove_evidence(db: Database, prefix: str) -> Evidence:
    """Takes a piece out of the library; findings that rest on it stay in the history."""
    piece = find_evidence(db, prefix)
    with writing(db):
        db.execute("UPDATE evidence SET removed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?", [piece.id])
        db.execute("DELETE FROM evidence_words WHERE id = ?", [piece.id])
    return piece


def candidates(db: Database, words: Iterable[str], limit: int) -> list[str]:
    """Ids of the pieces whose words match best (FTS5, BM25), best first.

    Args:
        db: the store.
        words: folded words, any of which may match.
        limit: how many at most.
    """
    asked = " OR ".join('"' + word.replace('"', "") + '"' for word in dict.fromkeys(words) if word.strip('"'))
    if not asked:
        return []
    found = db.query(
        "SELECT id FROM evidence_words WHERE evidence_words MATCH ? ORDER BY bm25(evidence_words) LIMIT ?",
        [asked, limit],
    )
    return [row["id"] for row in found]


def add_verifications(db: Database, found: Iterable[tuple[str, Verification]], texts: dict[str, str]) -> None:
    """Keeps what a run of verification found, beside what earlier runs found.

    Args:
        db: the store.
        found: each finding with the identity of its claim.
        texts: text of each piece of evidence by id, for the selectors of the places.
    """
    rows: list[dict[str, Any]] = []
    for claim, finding in found:
        span, text = finding.span, texts.get(finding.evidence or "", "")
        selectors = select(text, span.start, span.end).to_dict() if span and text else None
        rows.append(
            {
                "claim": claim,
                "evidence": finding.evidence,
                "status": finding.status,
                "score": finding.score,
                "needs_person": int(finding.needs_person),
                "selectors": json.dumps(selectors, ensure_ascii=False) if selectors else None,
                "finding": json.dumps(_details(finding), ensure_ascii=False),
            }
        )
    claims = sorted({row["claim"] for row in rows})
    with writing(db):
        for claim in claims:
            db.execute("DELETE FROM verifications WHERE claim = ?", [claim])
        db.table("verifications").insert_all(rows)


def verifications(db: Database, claim: str, claim_id: str) -> list[Verification]:
    """The latest findings on a claim, whose evidence still stands in the library, best first.

    Args:
        db: the store.
        claim: its identity.
        claim_id: id to give them, of the claim in its extraction.
    """
    rows = db.query(
        """SELECT v.* FROM verifications v LEFT JOIN evidence e ON e.id = v.evidence
           WHERE v.claim = ? AND (v.evidence IS NULL OR e.removed_at IS NULL) ORDER BY v.id""",
        [claim],
    )
    return [_verification(row, claim_id) for row in rows]


def _piece(row: dict[str, Any]) -> Evidence:
    return Evidence(**{name: row[name] for name in _COLUMNS}, sha256=row["id"], meta=json.loads(row["meta"]))


def _details(finding: Verification) -> dict[str, Any]:
    return {
        "reason": finding.reason,
        "details": finding.details,
        "changes": [[c.tag, c.claim, c.evidence] for c in finding.changes],
        "speaker": [finding.speaker.name, finding.speaker.type, finding.speaker.role] if finding.speaker else None,
    }


def _verification(row: dict[str, Any], claim_id: str) -> Verification:
    kept = json.loads(row["finding"])
    place = Selector.from_dict(json.loads(row["selectors"])) if row["selectors"] else None
    return Verification(
        claim_id,
        row["status"],
        row["evidence"],
        score=row["score"],
        span=Span(place.start, place.end, place.exact) if place else None,
        changes=tuple(Change(*change) for change in kept["changes"]),
        reason=kept["reason"],
        details=kept["details"],
        needs_person=bool(row["needs_person"]),
        speaker=Speaker(*kept["speaker"]) if kept["speaker"] else None,
    )
