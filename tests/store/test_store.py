"""What is added comes back equal, twice changes nothing, and a killed or second process harms nothing."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from claims.errors import StoreError
from claims.extract.pipeline import extract_article
from claims.model import Article, Extraction, Figure, Quote, Span, Speaker
from claims.reading.plain import article_from_text
from claims.rulebook import rulebook
from claims.store import Store

ARABIC = """بلدية الوادي تفتح الجسر

3 مارس 2024
قال المهندس سامي الحداد: «سنفتح الطريق أمام السيارات يوم الأحد». وأُصيب 12 عاملا أثناء الأعمال.
"""
ENGLISH = "The bridge\n\n“We will open it on Sunday,” engineer Sami Haddad said. Some 12 workers were hurt.\n"


def read(text, path):
    return extract_article(article_from_text(text, rulebook(), path=path))


def test_what_comes_back_equals_what_was_added(tmp_path):
    with Store(tmp_path / "a.db") as store:
        for path, text in (("a.txt", ARABIC), ("b.txt", ENGLISH)):
            found = read(text, path)
            assert store.extraction(store.add(found)) == found
        assert [a.path for a in store.articles()] == ["a.txt", "b.txt"]


def test_the_same_article_twice_changes_nothing(tmp_path):
    with Store(tmp_path / "a.db") as store:
        found = read(ARABIC, "a.txt")
        first = store.add(found)
        before = list(store.db.query("SELECT * FROM quotes UNION ALL SELECT * FROM quotes"))
        assert store.add(found) == first
        assert list(store.db.query("SELECT * FROM quotes UNION ALL SELECT * FROM quotes")) == before


def test_a_changed_article_keeps_its_history(tmp_path):
    with Store(tmp_path / "a.db") as store:
        old = store.add(read(ENGLISH, "a.txt"))
        new = store.add(read(ENGLISH.replace("12", "15"), "a.txt"))
        assert [a.id for a in store.articles()] == [new]
        assert [(a.id, a.current) for a in store.articles(history=True)] == [(old, False), (new, True)]
        assert store.find("a.txt") == new
        back = store.add(read(ENGLISH, "a.txt"))
        assert back == old
        assert store.find("a.txt") == old


def test_better_rules_replace_the_claims_of_the_same_text(tmp_path):
    with Store(tmp_path / "a.db") as store:
        found = read(ENGLISH, "a.txt")
        number = store.add(found)
        fewer = replace(found, quotes=(), figures=found.figures[:1])
        assert store.add(fewer) == number
        assert store.extraction(number) == fewer
        assert store.search("open Sunday") == []


def test_vowelled_and_bare_spellings_find_each_other(tmp_path):
    said = "سَنَفتَحُ الطَّرِيقَ"
    article = Article(said, "a.txt", language="ar", sha256="0" * 64)
    quote = Quote("q1", "direct", Span(0, len(said), said))
    with Store(tmp_path / "a.db") as store:
        number = store.add(Extraction(article, (quote,)))
        assert store.search("سنفتح الطريق") == [(number, said)]
        assert store.search('"') == []


def test_a_person_has_one_row_in_both_scripts(tmp_path):
    def speaks(name, path):
        quote = Quote("q1", "direct", Span(0, 1, "x"), speaker=Speaker(name))
        return Extraction(Article("x", path, sha256="0" * 64), (quote,))

    with Store(tmp_path / "a.db") as store:
        store.add(speaks("أنطونيو غوتيريش", "a"))
        store.add(speaks("Antonio Guterres", "b"))
        store.add(speaks("Guterres", "c"))  # one word: whose it is, nobody can tell
        rows = list(store.db.query("SELECT name, aliases FROM speakers ORDER BY id"))
    assert [r["name"] for r in rows] == ["أنطونيو غوتيريش", "Guterres"]
    assert "Antonio Guterres" in rows[0]["aliases"]


def test_very_large_values_are_kept(tmp_path):
    figure = Figure("f1", 0, 1, "x", 10**24)
    with Store(tmp_path / "a.db") as store:
        number = store.add(Extraction(Article("x", "a", sha256="0" * 64), figures=(figure,)))
        assert store.extraction(number).figures == (figure,)


def test_claims_are_named_by_their_identity(tmp_path):
    with Store(tmp_path / "a.db") as store:
        store.add(read(ENGLISH, "a.txt"))
        uid = store.db.execute("SELECT uid FROM figures").fetchone()[0]
        _, claim, whole = store.claim(uid[:6])
        assert (claim.value, whole) == (12, uid)
        for wrong in ("", "zz", "%"):
            with pytest.raises(StoreError, match="claims begin so"):
                store.claim(wrong)


@pytest.mark.parametrize("what", ["text", "database", "folder", "nowhere"])
def test_a_file_that_is_no_store_is_left_alone(tmp_path, what):
    path = tmp_path / "a.db"
    if what == "text":
        path.write_text("hello, this is no database at all, but a text of some length")
    elif what == "database":
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE t(x)")
        other.commit()
        other.close()
    elif what == "folder":
        path.mkdir()
    else:
        path = tmp_path / "none" / "a.db"
    with pytest.raises(StoreError, match=str(path)):
        Store(path)
    if what == "text":
        assert path.read_text().startswith("hello")


def test_a_newer_store_is_refused(tmp_path):
    Store(tmp_path / "a.db").close()
    raw = sqlite3.connect(tmp_path / "a.db")
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(StoreError, match="newer"):
        Store(tmp_path / "a.db")


def test_a_missing_store_is_not_made_for_reading(tmp_path):
    with pytest.raises(StoreError, match="no such store"):
        Store(tmp_path / "a.db", create=False)
    assert not (tmp_path / "a.db").exists()


def _add_many(path, name):
    with Store(path) as store:
        for n in range(40):
            store.add(read(ENGLISH + str(n), f"{name}{n}.txt"))


def test_two_processes_on_one_store(tmp_path):
    path = tmp_path / "a.db"
    workers = [multiprocessing.get_context("spawn").Process(target=_add_many, args=(path, name)) for name in "ab"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [w.exitcode for w in workers] == [0, 0]
    with Store(path) as store:
        assert len(store.articles()) == 80
        assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


_KILLED = """
import sys, claims
from dataclasses import replace
from claims.reading.plain import article_from_text
from claims.extract.pipeline import extract_article
from claims.rulebook import rulebook
from claims.store import Store
store = Store(sys.argv[1])
n = 0
while True:
    n += 1
    store.add(extract_article(article_from_text(sys.argv[2] + str(n), rulebook(), path=f"{n}.txt")))
    print(n, flush=True)
"""


def test_a_killed_run_leaves_a_usable_store(tmp_path):
    path = tmp_path / "a.db"
    run = subprocess.Popen([sys.executable, "-c", _KILLED, str(path), ENGLISH], stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    for _ in range(5):
        run.stdout.readline()
    time.sleep(0.02)
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    with Store(path) as store:
        stored = store.articles()
        assert len(stored) >= 5
        for article in stored:
            assert len(store.extraction(article.id).figures) >= 1
        assert store.db.execute("PRAGMA foreign_key_check").fetchall() == []
        store.add(read(ARABIC, "later.txt"))
        assert store.db.execute("SELECT count(*) FROM runs WHERE ended_at IS NULL").fetchone()[0] == 2


def test_a_store_that_may_only_be_read_is_read(tmp_path, monkeypatch):
    with Store(tmp_path / "a.db") as store:
        number = store.add(read(ARABIC, "a.txt"))
    monkeypatch.setattr("claims.store.opening._writable", lambda path: False)
    with Store(tmp_path / "a.db", create=False) as store:
        assert store.extraction(number) == read(ARABIC, "a.txt")
        assert store.search("الطريق")
    with (
        pytest.raises(StoreError, match=r"a\.db: .*readonly.*give yourself the right"),
        Store(tmp_path / "a.db", create=False) as store,
    ):
        store.begin("check", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.db"]


def test_a_page_damaged_on_the_disk_is_told_and_no_traceback(tmp_path):
    path = tmp_path / "a.db"
    with Store(path) as store:
        for n in range(40):
            store.add(read(f"{ARABIC}\n{n}", f"{n}.txt"))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 4] + bytes(len(data) // 2) + data[len(data) * 3 // 4 :])
    with pytest.raises(StoreError, match=r"a\.db: .*restore a copy"), Store(path, create=False) as store:
        list(store.extractions())
