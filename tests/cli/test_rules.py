"""``claims rules``: what there is, what is known of a word, and whether the examples hold."""

import json

import pytest
from typer.testing import CliRunner

from claims.cli import app

run = CliRunner().invoke


def test_list_names_languages_and_their_files():
    found = json.loads(run(app, ["rules", "list", "--format", "json"]).stdout)
    assert {"ar", "en"} <= set(found["languages"])
    assert found["languages"]["ar"]["cues"] > 100
    assert "ar: bodies (" in run(app, ["rules", "list"]).stdout


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("قالَت", "ar cue قال"),
        ("according to", "en/cues.toml: phrases"),
        ("killed", "topics.killed"),
        ("denies", "denied"),
    ],
)
def test_show_finds_a_word_in_any_spelling(word, expected):
    assert expected in run(app, ["rules", "show", word]).stdout


def test_show_of_a_check_tells_what_it_finds_and_how_to_put_it_right():
    page = run(app, ["rules", "show", "CLM101"]).stdout
    assert page == run(app, ["rules", "show", "unsourced-figure"]).stdout
    assert "unsourced-figure" in page
    assert "رقم لا يُذكر من قاله" in page
    assert "no check has this code" in str(run(app, ["rules", "show", "CLM999"]).exception)


def test_show_of_what_nobody_knows_is_an_error():
    result = run(app, ["rules", "show", "qqqq"])
    assert "no pack knows this word" in str(result.exception)


def test_examples_are_run_and_a_wrong_one_is_told(tmp_path):
    assert run(app, ["rules", "test", "--lang", "ar"]).exit_code == 0
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "cues.toml").write_text(
        '[cues.say]\nexamples = [{ text = "“We go,” Mayor Anna Bell said.", content = ["We stay"] }]\n'
    )
    result = run(app, ["rules", "test", "--rules", str(tmp_path), "--lang", "en"])
    assert result.exit_code == 1
    assert "en/cues.toml: cues.say.examples" in result.stdout
    assert "1 not as expected" in result.stdout


def test_list_names_the_checks_in_the_language_of_the_interface():
    shown = run(app, ["rules", "list", "--ui", "ar"]).stdout
    assert "CLM904  note     1.00  language-not-supported         مقال بلغة ليس لها قواعد" in shown
