"""The store as the rest of the program sees it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlite_utils import Database

from .. import __version__
from ..decided import Decided, decided_before
from ..errors import StoreError
from ..identity import claim_uids
from ..language.fold import fold
from ..model import Evidence, Extraction, Figure, Quote, Review, Verification
from . import evidence as evidence_rows
from . import reviews as review_rows
from .articles import add_extraction, begin_run, end_run, read_extraction
from .evidence import ClaimKey
from .opening import open_database, unusable
from .speakers import SpeakerRows
from .writing import writing


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article's row in short."""

    id: int
    path: str
    title: str | None
    language: str
    date: str | None
    url: str | None
    current: bool
    added_at: str


class Store:
    """Articles with their claims, evidence, findings and verdicts, in a SQLite file; a context manager.

    Args:
        path: the file; made where it does not stand yet, unless ``create`` is false. ``:memory:`` for none.
        create: whether a missing file is made.

    Raises:
        StoreError: where the file cannot be used, saying why.

    >>> import claims
    >>> with Store(":memory:") as store:
    ...     number = store.add(claims.extract("Some 40 people left the camp."))
    ...     store.extraction(number).figures[0].value
    40
    """

    def __init__(self, path: str | Path = "claims.db", *, create: bool = True) -> None:
        self.path = str(path)
        self.db: Database = open_database(path, create=create)
        self._run: int | None = None
        self._speakers: SpeakerRows | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(ended=error is None)
        if isinstance(error, sqlite3.DatabaseError):
            raise unusable(self.path, error) from error

    def close(self, *, ended: bool = True) -> None:
        """Closes the file; a run that came to its end is marked as ended."""
        if ended and self._run is not None:
            with writing(self.db):
                end_run(self.db, self._run)
        self.db.close()

    def begin(self, command: str, rules_sha256: str) -> None:
        """Starts a run: what is added from now on belongs to it."""
        with writing(self.db):
            self._run = begin_run(self.db, __version__, rules_sha256, command)

    def add(self, extraction: Extraction) -> int:
        """Keeps an article with its claims, whole or not at all; the same twice changes nothing.

        Returns:
            The article's number.
        """
        if self._run is None:
            self.begin("", "")
        if self._speakers is None:
            self._speakers = SpeakerRows(self.db)
        try:
            return add_extraction(self.db, extraction, self._run or 0, self._speakers)
        except sqlite3.DatabaseError as error:
            self._speakers = None  # what it remembers may have been rolled back
            raise StoreError(f"{self.path}: {extraction.article.path} could not be stored: {error}") from error

    def articles(self, *, history: bool = False) -> list[StoredArticle]:
        """The articles in the order they were added; with ``history`` also the texts that were replaced."""
        where = "" if history else "WHERE is_current"
        rows = self.db.query(f"SELECT * FROM articles {where} ORDER BY id")  # noqa: S608 - no input in it
        return [_stored(row) for row in rows]

    def find(self, key: str) -> int | None:
        """The number of the article that a number, path or address names; the current one of a path."""
        asked = "SELECT id FROM articles WHERE {} ORDER BY is_current DESC, id DESC LIMIT 1"
        for column in ("path = ?", "url = ?", *(["id = ?"] if key.isdecimal() and key.isascii() else [])):
            row = self.db.execute(asked.format(column), [key]).fetchone()
            if row:
                return int(row[0])
        return None

    def extraction(self, number: int) -> Extraction:
        """An article with its claims, equal to what was added.

        Raises:
            StoreError: where there is no article of this number.
        """
        rows = list(self.db.query("SELECT * FROM articles WHERE id = ?", [number]))
        if not rows:
            raise StoreError(f"{self.path}: no article {number}: 'claims store list' names them")
        return read_extraction(self.db, rows[0])

    def earlier(self, extraction: Extraction) -> list[Extraction]:
        """The texts that an article had before under its path, with their claims, the last one first."""
        article = extraction.article
        asked = "SELECT id FROM articles WHERE path = ? AND sha256 <> ? ORDER BY id DESC"
        return [self.extraction(row["id"]) for row in self.db.query(asked, [article.path, article.sha256])]

    def decided(self, extraction: Extraction) -> list[Decided]:
        """The verdicts on claims of an article's earlier texts that it no longer holds as they were."""
        verdicts = self.reviews()
        return decided_before(extraction, self.earlier(extraction), verdicts) if verdicts else []

    def extractions(self) -> Iterator[Extraction]:
        """All current articles with their claims."""
        for article in self.articles():
            yield self.extraction(article.id)

    def search(self, words: str, limit: int = 20) -> list[tuple[int, str]]:
        """Quotes that hold all of the words, in any of their spellings: numbers of their articles, and texts."""
        asked = " ".join('"' + w.replace('"', "") + '"' for w in fold(words).split() if w.strip('"'))
        if not asked:
            return []
        found = self.db.query(
            """SELECT q.article_id, q.text FROM quotes_words JOIN quotes q ON q.id = quotes_words.rowid
               WHERE quotes_words MATCH ? ORDER BY rank LIMIT ?""",
            [asked, limit],
        )
        return [(row["article_id"], row["text"]) for row in found]

    def claim(self, prefix: str) -> tuple[Extraction, Quote | Figure, str]:
        """The claim whose identity begins so, with its article and the whole identity; of several articles that hold
        it, the one added last.

        Raises:
            StoreError: where none or several do.
        """
        uid, held = self.claims(prefix)
        return *held[0], uid

    def claims(self, prefix: str) -> tuple[str, list[tuple[Extraction, Quote | Figure]]]:
        """The whole identity that begins so, and the claim in each article that holds it, the last one first.

        Raises:
            StoreError: where no identity or several begin so.
        """
        found = self._identities(prefix, current=True)
        if prefix in found:
            found = {prefix: found[prefix]}
        if not prefix or len(found) != 1:
            raise StoreError(f"{prefix}: {len(found)} claims begin so: 'claims verify' shows each claim's identity")
        ((uid, places),) = found.items()
        return uid, self._held(places)

    def earlier_claims(self, uid: str) -> list[tuple[Extraction, Quote | Figure]]:
        """The claim of an identity in each text that was replaced, the last one first."""
        return self._held(self._identities(uid, current=False).get(uid, {}))

    def _identities(self, prefix: str, *, current: bool) -> dict[str, dict[int, str]]:
        """The identities that begin so: the id of the claim by article, the last article first."""
        asked = """SELECT uid, claim, article_id FROM {} JOIN articles a ON a.id = article_id
                   WHERE a.is_current = ? AND substr(uid, 1, ?) = ? ORDER BY article_id DESC"""
        found: dict[str, dict[int, str]] = {}
        for table in ("quotes", "figures"):
            for row in self.db.query(asked.format(table), [current, len(prefix), prefix]):
                found.setdefault(row["uid"], {}).setdefault(row["article_id"], row["claim"])
        return found

    def _held(self, places: dict[int, str]) -> list[tuple[Extraction, Quote | Figure]]:
        """The articles of some numbers, each with the claim of the id that stands with it."""
        held = []
        for article, claim in places.items():
            extraction = self.extraction(article)
            every: tuple[Quote | Figure, ...] = (*extraction.quotes, *extraction.figures)
            held.append((extraction, next(c for c in every if c.id == claim)))
        return held

    def add_evidence(self, piece: Evidence) -> bool:
        """Adds a piece of evidence; whether it was new."""
        return evidence_rows.add_evidence(self.db, piece)

    def evidence(self, prefix: str | None = None) -> list[Evidence]:
        """The evidence library, or the one piece whose id begins so."""
        if prefix is not None:
            return [evidence_rows.find_evidence(self.db, prefix)]
        return list(evidence_rows.evidence_pieces(self.db))

    def other_versions(self, piece: Evidence) -> list[Evidence]:
        """The library's other texts from the file or the address of a piece: what it said before."""
        return evidence_rows.other_versions(self.db, piece)

    def evidence_count(self) -> int:
        """How many pieces the library holds."""
        return evidence_rows.evidence_count(self.db)

    def evidence_among(self, queries: Iterable[tuple[list[str], int]], ids: Iterable[str] = ()) -> list[Evidence]:
        """The pieces that the full-text index gives for some queries, and those of some ids.

        Args:
            queries: folded words any of which may match, with how many pieces to take at most, best first.
            ids: of pieces that are wanted in any case.
        """
        chosen = {one for words, limit in queries for one in evidence_rows.candidates(self.db, words, limit)}
        return list(evidence_rows.evidence_pieces(self.db, chosen | set(ids)))

    def remove_evidence(self, prefix: str) -> Evidence:
        """Takes a piece out of the library; its history stays."""
        return evidence_rows.remove_evidence(self.db, prefix)

    def describe_evidence(self, piece: str, **origin: str | None) -> list[str]:
        """Corrects what is known of the origin of a piece; the names of what changed."""
        return evidence_rows.describe_evidence(self.db, piece, **origin)

    def add_verifications(
        self, extraction: Extraction, found: Iterable[Verification], chosen: Collection[str] | None = None
    ) -> None:
        """Keeps what verification found about an article's claims, in place of what it found before.

        Args:
            extraction: the article with its claims.
            found: findings, by the ids of its claims.
            chosen: ids of the pieces of evidence that were looked in, where these were not all.
        """
        keys = _keys(extraction)
        held = list(found)
        used = {one.evidence for one in held}
        texts = {piece.id: piece.text for piece in self.evidence() if piece.id in used}
        evidence_rows.add_verifications(self.db, ((keys[one.claim], one) for one in held), texts, chosen)

    def verifications(self, extraction: Extraction) -> list[Verification]:
        """The latest findings on an article's claims."""
        if not self.db.execute("SELECT EXISTS (SELECT 1 FROM verifications)").fetchone()[0]:
            return []
        keys = _keys(extraction).items()
        return [one for claim, key in keys for one in evidence_rows.verifications(self.db, key, claim)]

    def add_review(self, review: Review) -> None:
        """Appends a person's verdict to its claim's history."""
        review_rows.add_review(self.db, review)

    def reviews(self, uid: str | None = None) -> list[Review]:
        """The verdicts on a claim, or all, oldest first."""
        return review_rows.reviews(self.db, uid)


def _keys(extraction: Extraction) -> dict[str, ClaimKey]:
    speakers = {q.id: fold(q.speaker.name) for q in extraction.quotes if q.speaker}
    return {claim: ClaimKey(uid, speakers.get(claim, "")) for claim, uid in claim_uids(extraction).items()}


def _stored(row: dict[str, Any]) -> StoredArticle:
    return StoredArticle(
        row["id"],
        row["path"],
        row["title"],
        row["language"],
        row["date"],
        row["url"],
        bool(row["is_current"]),
        row["added_at"],
    )
