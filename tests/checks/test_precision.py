"""Checks are right: each runs by default only where its labelled findings say so."""

from pathlib import Path

import pytest

from claims.checks import all_checks
from claims.errors import InputError
from claims.eval.findings import measure, precision_toml, read_cases
from claims.rulebook import rulebook
from claims.rulebook.precision import PrecisionFile

FOLDER = Path(__file__).parents[2] / "fixtures" / "findings"
RULES = rulebook()
CHECKS = {code: rule for code, rule in all_checks(RULES).items() if rule.needs not in ("command", "reference")}
LEAST = 0.9  # precision from which a check may run by default
FEWEST = 20  # cases a check and language
TOLD_FROM_THE_TEXT = ("CLM904",)  # the language itself is what is checked


@pytest.fixture(scope="module")
def tallies():
    return measure(read_cases(FOLDER, RULES), RULES)


@pytest.mark.parametrize("code", CHECKS)
def test_every_check_has_labelled_findings_alarms_and_near_misses(code):
    cases = [case for case in read_cases(FOLDER, RULES) if case.code == code]
    for language in ("und",) if code in TOLD_FROM_THE_TEXT else ("ar", "en"):
        there = [bool(case.spans) for case in cases if case.language == language]
        assert len(there) >= FEWEST, language
        assert min(there.count(True), there.count(False)) >= FEWEST * 0.4, language


@pytest.mark.parametrize("code", [code for code, rule in CHECKS.items() if rule.default])
def test_what_runs_by_default_is_right_most_of_the_time(code, tallies):
    for language in ("ar", "en", "und"):
        if tally := tallies.get((code, language)):
            assert (tally.measured().precision or 0) >= LEAST, tally.errors


def test_the_precision_that_is_shown_is_near_the_one_measured(tallies):
    shown = RULES.load("", "precision", PrecisionFile).checks
    assert {(code, language) for code, by in shown.items() for language in by} == set(tallies)
    for (code, language), tally in tallies.items():
        told, found = shown[code][language], tally.measured()
        assert told.cases == found.cases, "claims rules precision fixtures/findings --write rules"
        assert abs((told.precision or 0) - (found.precision or 0)) < 0.1, f"{code} {language}"


def test_cases_are_read_with_their_marks_and_parts(tmp_path):
    path = tmp_path / "CLM101.toml"
    path.write_text(
        'en = ["Some ⟦{n}⟧ left.", {text = "Ok.", evidence = "x"}]\n[parts.en]\nn = "45"\n', encoding="utf-8"
    )
    first, second = read_cases(tmp_path, RULES)
    assert (first.text, first.spans) == ("Some 45 left.", ((5, 7),))
    assert (second.against.evidence, second.spans) == ("x", ())
    assert "CLM101.en = { cases = 2, right = 1, wrong = 0, missed = 0 }" in precision_toml(
        measure([first, second], RULES)
    )


@pytest.mark.parametrize("text", ['en = ["⟦a"]', 'en = ["a⟧"]', 'en = ["{gone}"]', "en = [1]", 'en = [{txt = "a"}]'])
def test_a_wrong_case_is_named(tmp_path, text):
    (tmp_path / "CLM101.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"CLM101\.toml: en, case 1"):
        list(read_cases(tmp_path, RULES))


def test_a_folder_without_cases_or_of_no_check_is_told(tmp_path):
    with pytest.raises(InputError, match="no labelled findings"):
        list(read_cases(tmp_path, RULES))
    (tmp_path / "CLM999.toml").write_text("en = []")
    with pytest.raises(InputError, match="no check has this code"):
        list(read_cases(tmp_path, RULES))
