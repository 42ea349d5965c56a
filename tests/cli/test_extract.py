"""``claims extract``: one JSON object an article, as its published schema says."""

import dataclasses
import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

import claims
from claims.cli import app
from claims.model import Figure, Quote, Speaker

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((Path(claims.__file__).parent / "schemas" / "extract-1.json").read_text(encoding="utf-8"))
ARTICLES = sorted(str(path) for path in (ROOT / "fixtures" / "articles").glob("*.txt"))
run = CliRunner().invoke


def lines(*arguments):
    result = run(app, ["extract", *arguments], catch_exceptions=False)
    return [json.loads(line) for line in result.stdout.splitlines()], result


@pytest.mark.parametrize("explain", [[], ["--explain"]], ids=["plain", "explained"])
def test_every_line_is_as_the_schema_says(explain):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    found, result = lines(*ARTICLES, *explain, "--senses", "all")
    assert result.exit_code == 0
    assert [Path(line["article"]["path"]).name for line in found] == [Path(path).name for path in ARTICLES]
    for line in found:
        jsonschema.validate(line, SCHEMA)
        assert ("rule" in line["quotes"][0]) == bool(explain)


@pytest.mark.parametrize(("model", "name"), [(Figure, "figure"), (Quote, "quote"), (Speaker, "speaker")])
def test_the_schema_knows_every_field(model, name):
    assert {field.name for field in dataclasses.fields(model)} <= set(SCHEMA["$defs"][name]["properties"])


def test_every_span_cuts_its_text_out_of_the_file():
    for line in lines(*ARTICLES)[0]:
        text = Path(line["article"]["path"]).read_bytes().decode("utf-8")
        assert line["article"]["length"] == len(text)
        spans = [q[part] for q in line["quotes"] for part in ("content", "cue", "source") if q[part]]
        for span in spans + line["figures"]:
            assert text[span["start"] : span["end"]] == span["text"] != ""


def test_what_cannot_be_read_ends_in_2_and_the_rest_is_done(tmp_path):
    found, result = lines(str(tmp_path / "none.txt"), ARTICLES[0])
    assert (len(found), result.exit_code) == (1, 2)
    assert result.stderr.strip() == f"claims: {tmp_path / 'none.txt'}: no such file"


def test_the_language_can_be_given():
    assert lines(ARTICLES[0], "--lang", "en")[0][0]["article"]["language"] == "en"


def test_two_processes_give_what_one_gives():
    assert lines(*ARTICLES, "--processes", "2")[0] == lines(*ARTICLES)[0]


@pytest.mark.parametrize("wrong", [["--format", "xml"], ["--senses", "some"], ["--rules", "nowhere"]])
def test_a_wrong_option_says_what_it_may_be(wrong):
    result = run(app, ["extract", ARTICLES[0], *wrong])
    assert wrong[1] in str(result.exception)


def test_rules_and_limits_of_the_settings_hold_for_every_command(tmp_path, monkeypatch):
    pack = tmp_path / "house" / "en" / "cues.toml"
    pack.parent.mkdir(parents=True)
    pack.write_text('[cues.burble]\nforms = ["burbled"]\nframes = ["that: that"]\n')
    (tmp_path / "claims.toml").write_text(
        'rules = ["house"]\nui = "ar"\n[vocabulary]\naccept-sources = ["residents"]\n[limits]\nfile-bytes = 100\n'
    )
    (tmp_path / "a.txt").write_text("Residents burbled that 40 houses were cut off.\n")
    (tmp_path / "b.txt").write_text("Residents burbled again. " * 10)
    monkeypatch.chdir(tmp_path)
    result = run(app, ["extract", "a.txt", "b.txt"])
    assert result.exit_code == 2
    assert [q["cue"]["lemma"] for q in json.loads(result.stdout)["quotes"]] == ["burble"]
    assert json.loads(run(app, ["extract", "--isolated", "a.txt"]).stdout)["quotes"] == []
    assert "en cue burble" in run(app, ["rules", "show", "burbled"]).stdout
    assert run(app, ["report", "a.txt"], catch_exceptions=False).exit_code == 0
    (page,) = (tmp_path / "report").glob("a-*.html")
    assert '<html lang="ar"' in page.read_text(encoding="utf-8")
    assert "CLM104" not in page.read_text(encoding="utf-8")
    assert run(app, ["report", "--isolated", "-o", "plain", "a.txt"], catch_exceptions=False).exit_code == 0
