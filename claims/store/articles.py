"""Articles with their claims and speakers, as rows that Datasette shows as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database, Migrations

from ..identity import claim_uids
from ..language.fold import fold
from ..model import Article, Extraction, Span
from .records import figure_record, quote_record, read_figure, read_quote
from .speakers import SpeakerRows
from .writing import writing

article_migrations = Migrations("claims")


@article_migrations()
def article_tables(db: Database) -> None:
    """Runs, articles with their history, sentences, speakers, quotes, figures, and full-text search.

    Search goes over a folded copy: SQLite's own tokenizer splits vowelled Arabic into letters.
    """
    for statement in (
        """CREATE TABLE runs(
            id INTEGER PRIMARY KEY, version TEXT NOT NULL, rules_sha256 TEXT NOT NULL, command TEXT NOT NULL,
            started_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), ended_at TEXT) STRICT""",
        """CREATE TABLE articles(
            id INTEGER PRIMARY KEY, path TEXT NOT NULL, url TEXT, title TEXT, language TEXT NOT NULL, date TEXT,
            sha256 TEXT NOT NULL CHECK(length(sha256) = 64), encoding TEXT, encoding_method TEXT,
            title_start INTEGER, title_end INTEGER, boilerplate TEXT NOT NULL, text TEXT NOT NULL,
            is_current INTEGER NOT NULL DEFAULT 1, run_id INTEGER NOT NULL REFERENCES runs(id),
            added_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), UNIQUE(path, sha256)) STRICT""",
        "CREATE INDEX articles_by_url ON articles(url)",
        """CREATE TABLE sentences(
            id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL) STRICT""",
        "CREATE INDEX sentences_by_article ON sentences(article_id)",
        """CREATE TABLE speakers(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, type TEXT NOT NULL,
            aliases TEXT NOT NULL DEFAULT '[]', UNIQUE(folded, type)) STRICT""",
        """CREATE TABLE quotes(
            id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            run_id INTEGER NOT NULL REFERENCES runs(id), claim TEXT NOT NULL, uid TEXT NOT NULL, kind TEXT NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, cue TEXT, lemma TEXT, stance TEXT,
            source TEXT, speaker_id INTEGER REFERENCES speakers(id), role TEXT, confidence REAL NOT NULL,
            rule TEXT NOT NULL, record TEXT NOT NULL, UNIQUE(article_id, claim)) STRICT""",
        "CREATE INDEX quotes_by_uid ON quotes(uid)",
        """CREATE TABLE figures(
            id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            run_id INTEGER NOT NULL REFERENCES runs(id), claim TEXT NOT NULL, uid TEXT NOT NULL, kind TEXT NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, value REAL, value_high REAL,
            bound TEXT NOT NULL, unit TEXT, unit_norm TEXT, topic TEXT, place TEXT, time TEXT, quote TEXT,
            speaker_id INTEGER REFERENCES speakers(id), confidence REAL NOT NULL, rule TEXT NOT NULL,
            record TEXT NOT NULL, UNIQUE(article_id, claim)) STRICT""",
        "CREATE INDEX figures_by_uid ON figures(uid)",
        "CREATE INDEX figures_by_topic ON figures(topic)",
        "CREATE VIRTUAL TABLE articles_words USING fts5(words, tokenize = 'unicode61')",
        "CREATE VIRTUAL TABLE quotes_words USING fts5(words, tokenize = 'unicode61')",
    ):
        db.execute(statement)


def begin_run(db: Database, version: str, rules_sha256: str, command: str) -> int:
    """Starts a run of the program; its number."""
    row = {"version": version, "rules_sha256": rules_sha256, "command": command}
    db.table("runs").insert(row)
    return _last(db)


def _last(db: Database) -> int:
    """The number of the row that this connection inserted last."""
    return int(db.execute("SELECT last_insert_rowid()").fetchone()[0])


def end_run(db: Database, run: int) -> None:
    """Marks a run as ended; a killed one never is."""
    db.execute("UPDATE runs SET ended_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?", [run])


def add_extraction(db: Database, extraction: Extraction, run: int, speakers: SpeakerRows) -> int:
    """Keeps an article with its claims, whole or not at all.

    The same article with the same claims changes nothing; with other claims (newer rules) the new ones replace them;
    a changed text under the same path becomes a new article, and the old one stays as its history.

    Returns:
        The article's number.
    """
    article = extraction.article
    with writing(db):
        known = list(db.query("SELECT id FROM articles WHERE path = ? AND sha256 = ?", [article.path, article.sha256]))
        number = known[0]["id"] if known else _insert_article(db, article, run)
        db.execute(
            "UPDATE articles SET is_current = (id = ?) WHERE path = ? AND is_current <> (id = ?)",
            [number, article.path, number],
        )
        if known and same_claims(db, number, extraction):
            return int(number)
        if known:
            _forget_claims(db, number)
        _insert_claims(db, number, extraction, run, speakers)
    return int(number)


def same_claims(db: Database, number: int, extraction: Extraction) -> bool:
    """Whether the store holds exactly these claims of an article."""
    kept = {(r["claim"], r["record"]) for r in db.query(_RECORDS, [number, number])}
    return kept == {
        *((q.id, quote_record(q)) for q in extraction.quotes),
        *((f.id, figure_record(f)) for f in extraction.figures),
    }


_RECORDS = """SELECT claim, record FROM quotes WHERE article_id = ?
              UNION ALL SELECT claim, record FROM figures WHERE article_id = ?"""


def _insert_article(db: Database, article: Article, run: int) -> int:
    title = article.title_span
    row = {
        "path": article.path,
        "url": article.url,
        "title": article.title,
        "language": article.language,
        "date": article.date,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "encoding_method": article.encoding_method,
        "title_start": title.start if title else None,
        "title_end": title.end if title else None,
        "boilerplate": json.dumps([[s.start, s.end] for s in article.boilerplate]),
        "text": article.text,
        "run_id": run,
    }
    db.table("articles").insert(row)
    number = _last(db)
    db.execute("INSERT INTO articles_words(rowid, words) VALUES (?, ?)", [number, fold(article.text)])
    spans = ({"article_id": number, "start": s.start, "end": s.end, "text": s.text} for s in _sentences(article))
    db.table("sentences").insert_all(spans)
    return number


def _sentences(article: Article) -> Iterator[Span]:
    from ..language.marks import pair_marks  # noqa: PLC0415 - only what writes needs the scan
    from ..language.scan import scan  # noqa: PLC0415
    from ..language.sentences import sentences  # noqa: PLC0415

    read = scan(article.text, article.language, skip=[(s.start, s.end) for s in article.boilerplate])
    for first, last in sentences(read, pair_marks(read)):
        start, end = read.start[first], read.end[last - 1]
        yield Span(start, end, article.text[start:end])


def _forget_claims(db: Database, number: int) -> None:
    db.execute("DELETE FROM quotes_words WHERE rowid IN (SELECT id FROM quotes WHERE article_id = ?)", [number])
    db.execute("DELETE FROM quotes WHERE article_id = ?", [number])
    db.execute("DELETE FROM figures WHERE article_id = ?", [number])


def _insert_claims(db: Database, number: int, extraction: Extraction, run: int, speakers: SpeakerRows) -> None:
    uids = claim_uids(extraction)
    # The write lock is held: no other process takes these numbers.
    first = int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM quotes").fetchone()[0])
    db.table("quotes").insert_all(
        {
            "id": first + n,
            "article_id": number,
            "run_id": run,
            "claim": q.id,
            "uid": uids[q.id],
            "kind": q.kind,
            "start": q.content.start,
            "end": q.content.end,
            "text": q.content.text,
            "cue": q.cue.text if q.cue else None,
            "lemma": q.cue.lemma if q.cue else None,
            "stance": q.cue.stance if q.cue else None,
            "source": q.source.text if q.source else None,
            "speaker_id": speakers.row(q.speaker) if q.speaker else None,
            "role": q.speaker.role if q.speaker else None,
            "confidence": q.confidence,
            "rule": q.rule,
            "record": quote_record(q),
        }
        for n, q in enumerate(extraction.quotes)
    )
    db.conn.executemany(
        "INSERT INTO quotes_words(rowid, words) VALUES (?, ?)",
        ((first + n, fold(q.content.text)) for n, q in enumerate(extraction.quotes)),
    )
    db.table("figures").insert_all(
        {
            "article_id": number,
            "run_id": run,
            "claim": f.id,
            "uid": uids[f.id],
            "kind": f.kind,
            "start": f.start,
            "end": f.end,
            "text": f.text,
            "value": None if f.value is None else float(f.value),
            "value_high": None if f.value_high is None else float(f.value_high),
            "bound": f.bound,
            "unit": f.unit,
            "unit_norm": f.unit_norm,
            "topic": f.topic,
            "place": f.place,
            "time": f.time,
            "quote": f.quote,
            "speaker_id": speakers.row(f.speaker) if f.speaker else None,
            "confidence": f.confidence,
            "rule": f.rule,
            "record": figure_record(f),
        }
        for f in extraction.figures
    )


def read_extraction(db: Database, row: dict[str, Any]) -> Extraction:
    """The extraction of an article's row, equal to the one that was added."""

    def span(start: int, end: int) -> Span:
        return Span(start, end, row["text"][start:end])

    titled = row["title_start"] is not None
    article = Article(
        row["text"],
        row["path"],
        row["title"],
        row["language"],
        row["sha256"],
        row["date"],
        row["url"],
        row["encoding"],
        row["encoding_method"],
        span(row["title_start"], row["title_end"]) if titled else None,
        tuple(span(a, b) for a, b in json.loads(row["boilerplate"])),
    )
    by = "SELECT record FROM {} WHERE article_id = ? ORDER BY id"
    quotes = tuple(read_quote(r["record"]) for r in db.query(by.format("quotes"), [row["id"]]))
    figures = tuple(read_figure(r["record"]) for r in db.query(by.format("figures"), [row["id"]]))
    return Extraction(article, quotes, figures)
