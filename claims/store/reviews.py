"""What people decided about claims: rows that are only ever added."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database, Migrations

from ..model import Review
from .writing import writing

review_migrations = Migrations("claims-reviews")


@review_migrations()
def review_tables(db: Database) -> None:
    """Verdicts by the claim's identity, which outlives re-extraction; triggers refuse to change or delete one."""
    for statement in (
        """CREATE TABLE reviews(
            id INTEGER PRIMARY KEY, claim TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL CHECK(trim(by) <> ''),
            at TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', url TEXT) STRICT""",
        "CREATE INDEX reviews_by_claim ON reviews(claim)",
        """CREATE TRIGGER reviews_keep BEFORE UPDATE ON reviews
           BEGIN SELECT RAISE(ABORT, 'a verdict is never changed: add a new one'); END""",
        """CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews
           BEGIN SELECT RAISE(ABORT, 'a verdict is never deleted: add a new one'); END""",
    ):
        db.execute(statement)


@review_migrations()
def review_speaker(db: Database) -> None:
    """Whom the article gave the words to when somebody decided."""
    db.execute("ALTER TABLE reviews ADD COLUMN speaker TEXT NOT NULL DEFAULT ''")


def add_review(db: Database, review: Review) -> None:
    """Appends a verdict to its claim's history."""
    row = {"claim": review.claim, "verdict": review.verdict, "by": review.by, "at": review.at}
    with writing(db):
        db.table("reviews").insert(row | {"note": review.note, "url": review.url, "speaker": review.speaker})


def reviews(db: Database, claim: str | None = None) -> list[Review]:
    """The history of a claim, or of all, oldest first."""
    where, values = ("WHERE claim = ?", [claim]) if claim else ("", [])
    return [_review(row) for row in db.query(f"SELECT * FROM reviews {where} ORDER BY id", values)]  # noqa: S608


def _review(row: dict[str, Any]) -> Review:
    return Review(row["claim"], row["verdict"], row["by"], row["at"], row["note"], row["url"], row["speaker"])
