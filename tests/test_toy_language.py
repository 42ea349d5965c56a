"""A language is a folder of data: one that nobody speaks is added here, and not a line of code with it."""

import json

import pytest
from typer.testing import CliRunner

from claims.cli import app
from claims.extract.pipeline import extract_with
from claims.reading.plain import article_from_text
from claims.rulebook import Rulebook

PACK = {
    "language": 'script = "LATIN"\nwords = ["ke", "la", "mi", "ta", "nu"]\n',
    "cues": (
        'orders = ["subject-first", "verb-first"]\ndefault_frames = ["that: ke", "quote"]\n'
        '[cues]\ndar = { forms = ["dare"], stance = "confirm", examples = ['
        '{ text = "Mina Tolo dare ke la pomi kadu.", content = ["la pomi kadu"], speaker = ["Mina Tolo"] }] }\n'
        '[phrases]\nlaut = { forms = ["laut"] }\n'
    ),
    "grammar": 'complementizers = ["ke"]\n',
    "bounds": '[approx]\nbefore = ["zirka"]\n',
}
TEXT = "Mina Tolo dare ke zirka 1,200 pomi kadu. «Nu mora ku la vena», dare Rena Polo. Laut Kira Nelo, ta vena mi kadu."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "toy").mkdir()
    for name, text in PACK.items():
        (tmp_path / "toy" / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_its_quotes_and_figures_are_found(folder):
    rules = Rulebook((folder,))
    article = article_from_text(TEXT, rules)
    found = extract_with(article, rules)
    assert article.language == "toy"
    assert [(q.kind, q.content.text, q.speaker.name) for q in found.quotes] == [
        ("indirect", "zirka 1,200 pomi kadu", "Mina Tolo"),
        ("direct", "Nu mora ku la vena", "Rena Polo"),
        ("indirect", "ta vena mi kadu", "Kira Nelo"),
    ]
    assert [q.cue.lemma for q in found.quotes] == ["dar", "dar", "laut"]
    assert [(f.value, f.bound, f.unit, f.speaker.name) for f in found.figures] == [
        (1200, "approx", "pomi", "Mina Tolo")
    ]


def test_the_command_takes_it_and_its_examples_hold(folder, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    run = CliRunner().invoke
    result = run(app, ["extract", "--rules", str(folder), str(path)], catch_exceptions=False)
    assert json.loads(result.stdout)["article"]["language"] == "toy"
    assert len(json.loads(result.stdout)["quotes"]) == 3
    tested = run(app, ["rules", "test", "--lang", "toy", "--rules", str(folder)])
    assert (tested.exit_code, tested.stdout) == (0, "1 examples, 0 not as expected\n")
