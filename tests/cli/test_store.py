"""``claims store``: what was stored is listed, found and shown."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claims.cli import app
from claims.errors import StoreError

ARTICLE = str(Path(__file__).parents[2] / "fixtures" / "articles" / "ar-flood-daily.txt")
run = CliRunner().invoke


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("store") / "a.db")
    run(app, ["check", ARTICLE, "--db", path, "--exit-zero"], catch_exceptions=False)
    return path


def test_articles_are_listed(db):
    assert ARTICLE in run(app, ["store", "list", "--db", db], catch_exceptions=False).stdout


def test_a_stored_article_shows_what_extraction_gives(db):
    shown = run(app, ["store", "show", ARTICLE, "--db", db], catch_exceptions=False).stdout
    assert json.loads(shown) == json.loads(run(app, ["extract", ARTICLE]).stdout)


def test_quotes_are_found_by_words_in_other_spellings(db):
    quote = json.loads(run(app, ["extract", ARTICLE]).stdout)["quotes"][0]["content"]["text"]
    word = max(quote.split(), key=len)
    found = run(app, ["store", "search", "\u0640".join(word), "--db", db], catch_exceptions=False).stdout
    assert quote.split("\n")[0] in found


def test_what_is_not_there_is_told(db, tmp_path):
    assert isinstance(run(app, ["store", "show", "none.txt", "--db", db]).exception, StoreError)
    result = run(app, ["store", "list", "--db", str(tmp_path / "none.db")])
    assert "no such store" in str(result.exception)
