"""The evidence library, and what verification found in it, as rows."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database, Migrations

from ..errors import StoreError
from ..evidence.selectors import Selector, select
from ..language.fold import fold
from ..model import Change, Evidence, Span, Speaker, Verification
from .writing import writing

evidence_migrations = Migrations("claims-evidence")

_DESCRIBED = frozenset(("kind", "title", "url", "publisher", "author", "date", "path"))
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


@evidence_migrations()
def finding_speaker(db: Database) -> None:
    """Whom the article gives the words to: the same words given to another are another claim."""
    db.execute("ALTER TABLE verifications ADD COLUMN speaker TEXT NOT NULL DEFAULT ''")


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


def describe_evidence(db: Database, piece: str, **origin: str | None) -> list[str]:
    """Corrects what is known of a piece's origin.

    Args:
        db: the store.
        piece: its id.
        origin: new values of kind, title, url, publisher, author, date, path; None leaves one as it is.

    Returns:
        The names of what changed.
    """
    unknown = origin.keys() - _DESCRIBED
    if unknown:
        raise ValueError(f"no such part of an origin: {', '.join(sorted(unknown))}")
    (row,) = db.query("SELECT * FROM evidence WHERE id = ?", [piece])
    changed = {name: value for name, value in origin.items() if value and row[name] != value}
    if changed:
        with writing(db):
            db.table("evidence").update(piece, changed)
    return sorted(changed)


def evidence_pieces(db: Database, ids: Collection[str] | None = None) -> Iterator[Evidence]:
    """The library's pieces in the order they were added, or those of the ids."""
    if ids is None:
        yield from map(_piece, db.query("SELECT * FROM evidence WHERE removed_at IS NULL ORDER BY rowid"))
        return
    asked = """SELECT * FROM evidence WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(?))
               ORDER BY rowid"""
    yield from map(_piece, db.query(asked, [json.dumps(sorted(ids))]))


def other_versions(db: Database, piece: Evidence) -> list[Evidence]:
    """The library's other texts from the file or the address of a piece; fact-checks share theirs."""
    rows = db.query(
        """SELECT * FROM evidence WHERE removed_at IS NULL AND id <> ? AND kind <> 'fact-check'
           AND (path = ? AND path <> '-' OR url = ?) ORDER BY rowid""",
        [piece.id, piece.path, piece.url],
    )
    return [_piece(row) for row in rows]


def evidence_count(db: Database) -> int:
    """How many pieces the library holds."""
    return int(db.execute("SELECT count(*) FROM evidence WHERE removed_at IS NULL").fetchone()[0])


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


@dataclass(frozen=True, slots=True)
class ClaimKey:
    """What findings belong to: the identity of a claim, and for a quote whom its article gives the words to."""

    uid: str
    speaker: str = ""


def add_verifications(
    db: Database,
    found: Iterable[tuple[ClaimKey, Verification]],
    texts: dict[str, str],
    chosen: Collection[str] | None = None,
) -> None:
    """Keeps what a run of verification found, in place of what an earlier run found about the same claims.

    Args:
        db: the store.
        found: each finding with its claim.
        texts: text of each piece of evidence by id, for the selectors of the places.
        chosen: ids of the pieces that were looked in, where these were not all: what was found in others stays,
            and that nothing was found in these says nothing where something was found in others.
    """
    rows: list[dict[str, Any]] = []
    for claim, finding in found:
        span, text = finding.span, texts.get(finding.evidence or "", "")
        selectors = select(text, span.start, span.end).to_dict() if span and text else None
        rows.append(
            {
                "claim": claim.uid,
                "speaker": claim.speaker,
                "evidence": finding.evidence,
                "status": finding.status,
                "score": finding.score,
                "needs_person": int(finding.needs_person),
                "selectors": json.dumps(selectors, ensure_ascii=False) if selectors else None,
                "finding": json.dumps(_details(finding), ensure_ascii=False),
            }
        )
    with writing(db):
        claims = sorted({(row["claim"], row["speaker"]) for row in rows})
        stays = {claim for claim in claims if _forget(db, *claim, chosen)}
        kept = (row for row in rows if row["evidence"] or (row["claim"], row["speaker"]) not in stays)
        db.table("verifications").insert_all(kept)


def _forget(db: Database, claim: str, speaker: str, chosen: Collection[str] | None) -> bool:
    """Deletes what is about to be found anew: all of a claim's findings, or those in the chosen pieces.

    Returns:
        Whether others stay.
    """
    of_claim = "FROM verifications WHERE claim = ? AND speaker = ?"
    if chosen is None:
        db.execute(f"DELETE {of_claim}", [claim, speaker])
        return False
    db.execute(f"DELETE {of_claim} AND evidence IS NULL", [claim, speaker])
    for piece in chosen:
        db.execute(f"DELETE {of_claim} AND evidence = ?", [claim, speaker, piece])
    return bool(db.execute(f"SELECT EXISTS (SELECT 1 {of_claim})", [claim, speaker]).fetchone()[0])


def verifications(db: Database, claim: ClaimKey, claim_id: str) -> list[Verification]:
    """The latest findings on a claim, whose evidence still stands in the library, best first.

    Args:
        db: the store.
        claim: what the findings belong to.
        claim_id: id to give them, of the claim in its extraction.
    """
    rows = db.query(
        """SELECT v.* FROM verifications v LEFT JOIN evidence e ON e.id = v.evidence
           WHERE v.claim = ? AND v.speaker = ? AND (v.evidence IS NULL OR e.removed_at IS NULL) ORDER BY v.id""",
        [claim.uid, claim.speaker],
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
