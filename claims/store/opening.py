"""Opening a store: one place for the settings that SQLite leaves off, and for migrations."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from ..errors import StoreError
from .articles import article_migrations
from .evidence import evidence_migrations
from .reviews import review_migrations
from .writing import writing

APPLICATION_ID = 0x636C6D73  # "clms": tells our files from other SQLite files
SCHEMA = 1  # raised with every migration that older programs cannot live with
_BUSY = 30_000  # milliseconds that a writer waits for another
_SETS: tuple[Migrations, ...] = (article_migrations, evidence_migrations, review_migrations)


def open_database(path: str | Path, *, create: bool = True) -> Database:
    """The store's database, with its tables, foreign keys on, write-ahead logging.

    Args:
        path: the file; ``:memory:`` for one that is gone afterwards.
        create: make it where it does not stand yet.

    Raises:
        StoreError: where it cannot be opened, is no store, or was written by a newer program.
    """
    shown = str(path)
    exists = shown != ":memory:" and os.path.exists(shown)
    if not exists and not create and shown != ":memory:":
        raise StoreError(f"{shown}: no such store: 'claims check ARTICLE...' makes one")
    if shown != ":memory:" and not Path(shown).resolve().parent.is_dir():
        raise StoreError(f"{shown}: its folder does not exist: make it first")
    if exists and not create and not _writable(shown):
        return _read_only(shown)
    try:
        db = _connected(shown)
        _ours(db, shown, exists)
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = NORMAL")
        if shown != ":memory:":
            db.enable_wal()
        if any(migrations.pending(db) for migrations in _SETS):
            _migrate(db)
    except sqlite3.DatabaseError as error:
        raise unusable(shown, error) from error
    return db


def unusable(path: str, error: sqlite3.Error) -> StoreError:
    """What is said where SQLite refuses."""
    hint = ""
    if "readonly" in str(error):
        hint = ": give yourself the right to write it, or name another with --db"
    elif "malformed" in str(error) or "not a database" in str(error):
        hint = ": it is damaged or no store: restore a copy, or name another with --db"
    return StoreError(f"{path}: cannot be used as a store: {error}{hint}")


def _connected(path: str, *, uri: bool = False) -> Database:
    return Database(sqlite3.connect(path, timeout=_BUSY / 1000, uri=uri), execute_plugins=False)


def _writable(path: str) -> bool:
    return os.access(path, os.W_OK) and os.access(Path(path).resolve().parent, os.W_OK)


def _read_only(path: str) -> Database:
    """A store that may be read and not written, as on a shared disk or in an archive."""
    # SQLite reads a write-ahead log only where it may make the file beside it; without a log nothing can change.
    log = Path(f"{path}-wal")
    fixed = "" if log.exists() and log.stat().st_size else "&immutable=1"
    try:
        db = _connected(f"{Path(path).resolve().as_uri()}?mode=ro{fixed}", uri=True)
        _ours(db, path, True)
        if any(migrations.pending(db) for migrations in _SETS):
            raise StoreError(f"{path}: made by an older claims and may not be written: bring a copy up to date")
    except sqlite3.DatabaseError as error:
        raise unusable(path, error) from error
    return db


def _ours(db: Database, path: str, exists: bool) -> None:
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if application == APPLICATION_ID and version > SCHEMA:
        raise StoreError(f"{path}: written by a newer claims (schema {version}, this one knows {SCHEMA}): upgrade")
    if exists and application != APPLICATION_ID and db.table_names():
        raise StoreError(f"{path}: a database of another program: name another file with --db")


def _migrate(db: Database) -> None:
    """Brings the tables up to date; of two processes that start at once the second finds the work done."""
    with writing(db):
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for migrations in _SETS:
            migrations.apply(db)
        db.execute(f"PRAGMA user_version = {SCHEMA}")
