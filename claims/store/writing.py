"""Transactions that write: the lock is taken at once, so that two processes take turns.

A transaction that reads first and writes later cannot wait for another writer (SQLite refuses it, since what it read
may have changed); one that begins as a writer can.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """What is done inside is kept wholly or not at all; within another such block it is part of that one."""
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.conn.rollback()
        raise
    db.conn.commit()
