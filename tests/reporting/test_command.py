"""``claims report`` as it is typed."""

import subprocess
import sys
from pathlib import Path

from claims import extract
from claims.store import Store

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "fixtures" / "articles"


def claims(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "claims", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )


def test_the_report_is_written_and_its_place_printed(tmp_path):
    done = claims("report", "-o", tmp_path / "out", ARTICLES / "ar-port-daily.txt", ARTICLES / "en-port-daily.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == str(tmp_path / "out" / "index.html")
    assert len(list((tmp_path / "out").glob("*.html"))) == 3


def test_what_cannot_be_read_is_one_line_and_the_rest_is_done(tmp_path):
    done = claims("report", "-o", tmp_path / "out", tmp_path / "none.txt", ARTICLES / "ar-port-daily.txt", "--ui", "en")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "none.txt" in done.stderr
    assert len(list((tmp_path / "out").glob("*.html"))) == 2


def test_an_interface_that_is_not_there_is_told_before_the_work(tmp_path):
    done = claims("report", "-o", tmp_path / "out", ARTICLES, "--ui", "tlh")
    assert done.returncode == 2
    assert done.stderr.startswith("claims: --ui tlh: the interface is written in ar, en")
    assert not (tmp_path / "out").exists()


def test_what_the_store_holds_is_reported(tmp_path):
    path = ARTICLES / "en-port-daily.txt"
    with Store(tmp_path / "a.db") as store:
        store.add(extract(path.read_text(encoding="utf-8")))
    done = claims("report", "-o", tmp_path / "out", "--db", tmp_path / "a.db")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "out").glob("*.html"))) == 2


def test_a_store_that_is_not_there_is_one_clear_line(tmp_path):
    done = claims("report", "-o", tmp_path / "out", "--db", tmp_path / "none.db")
    assert done.returncode == 2
    assert "no such store" in done.stderr
    assert not (tmp_path / "none.db").exists()
