"""Packs hold what they must, their examples hold, overlays lie over them, and slips are named with file and key."""

import pytest

from claims.errors import RuleError
from claims.examples import failures, stated_examples
from claims.extract.quotes.lexicon import lexicon
from claims.language.fold import fold
from claims.rulebook import Rulebook, rulebook
from claims.rulebook.boilerplate import BoilerplateFile
from claims.rulebook.cues import CueFile, Example
from claims.rulebook.numbers import NumberExample
from claims.rulebook.packs import files, read_all, schema_of

RULES = rulebook()
STATED = [stated for stated in stated_examples(RULES) if not stated.place.startswith("checks.toml")]


def test_every_built_in_file_is_valid_and_read_by_something():
    assert {language for language, _, _ in read_all(RULES)} >= {"", "ar", "en"}
    assert [f for f in files(RULES) if schema_of(*f) is None] == []


@pytest.mark.parametrize("stated", STATED, ids=[f"{s.place} {n}" for n, s in enumerate(STATED)])
def test_examples_of_the_packs(stated):
    assert stated.failures(RULES) == [], stated.example


def test_an_example_that_does_not_hold_says_what_was_found():
    text = "“We will stay,” Mayor Anna Bell said."
    assert failures(Example(text=text, content=["We will stay,"]), RULES, "en") == []
    wrong = failures(Example(text=text, content=["We will go"], speaker=["Carl Stone"]), RULES, "en")
    assert [line.split(" ")[0] for line in wrong] == ["contents", "speakers"]
    assert failures(NumberExample(text="Some 12 towns", numbers=["12"]), RULES, "en") == []
    assert "'12'" in failures(NumberExample(text="Some 12 towns", numbers=["13"]), RULES, "en")[0]


@pytest.fixture
def overlay(tmp_path):
    """Writes a file of an overlay folder and gives the folder."""

    def write(name, text):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_an_overlay_adds_replaces_and_removes_key_by_key(overlay):
    folder = overlay(
        "en/cues.toml",
        '[cues]\nsay = { stance = "claim" }\ndeny = false\ngrumble = { forms = ["grumbled"] }\n',
    )
    built_in, laid = RULES.load("en", "cues", CueFile), Rulebook((folder,)).load("en", "cues", CueFile)
    assert "deny" in built_in.cues
    assert "deny" not in laid.cues
    assert (laid.cues["say"].stance, laid.cues["say"].frames) == ("claim", built_in.cues["say"].frames)
    assert lexicon(Rulebook((folder,)), "en")[fold("grumbled")].cues[0].lemma == "grumble"


def test_the_last_of_several_overlays_lies_on_top(tmp_path):
    for name, longest in (("a", 50), ("b", 70)):
        (tmp_path / name / "en").mkdir(parents=True)
        (tmp_path / name / "en" / "boilerplate.toml").write_text(f'longest = {longest}\nlines = ["{name} line"]\n')
    found = Rulebook((tmp_path / "a", tmp_path / "b")).load("en", "boilerplate", BoilerplateFile)
    assert found.longest == 70
    assert found.lines[-2:] == ["a line", "b line"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "en/cues.toml",
            "[cues.say]\nstanze = 'x'",
            ["en/cues.toml: cues.say.stanze: ", "no such key here: did you mean stance?", "polarity"],
        ),
        ("en/cues.toml", "[cues.say]\nframes = ['thet: x']", ["cues.say.frames", "should begin with one of that"]),
        (
            "en/boilerplate.toml",
            "longest = 'many'",
            ["en/boilerplate.toml: longest: should be a whole number", '"many"'],
        ),
        ("en/cues.toml", "[cues]\nsay = 5", ["en/cues.toml: cues.say: should be a table, but it is 5"]),
        ("en/cues.toml", "[cues.say]\nforms = 'said'", ["cues.say.forms: should be a list", '"said"']),
        ("checks.toml", "[checks.CLM999]\nname = 'x'", ["checks.toml: checks.CLM999.severity: is missing"]),
        ("en/boilerplate.toml", "patterns = ['(']", ["patterns", "not a regular expression"]),
        ("en/units.toml", "x = 5 5", ["en/units.toml: not valid TOML", "line 1"]),
    ],
)
def test_a_slip_is_told_with_file_key_and_expectation(overlay, name, text, expected):
    folder = overlay(name, text)
    with pytest.raises(RuleError) as told:
        list(read_all(Rulebook((folder,))))
    for part in expected:
        assert part in str(told.value)
    assert str(folder) in str(told.value)


def test_a_slip_in_a_built_in_file_does_not_blame_the_overlay(overlay):
    folder = overlay("en/cues.toml", "[cues.say]\nstance = 5")
    with pytest.raises(RuleError, match=str(folder / "en" / "cues.toml")):
        Rulebook((folder,)).load("en", "cues", CueFile)


def test_a_file_that_nothing_reads_is_refused(overlay):
    folder = overlay("en/cuse.toml", "")
    with pytest.raises(RuleError, match=r"did you mean cues\.toml"):
        rulebook((folder,))


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RuleError, match="no such folder of rules"):
        rulebook((tmp_path / "none",))


def test_files_that_are_no_utf8_are_named(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "titles.toml").write_bytes("x = 'é'".encode("latin-1"))
    with pytest.raises(RuleError, match=r"titles\.toml: not UTF-8 \(byte 5\)"):
        list(read_all(Rulebook((tmp_path,))))
