"""Every check does what its rule says: its examples, its documentation, its place among the codes."""

import re

import pytest

from claims.checks import all_checks, known, message
from claims.checks.registry import FUNCTIONS
from claims.checks.running import chosen
from claims.checks.trial import trial
from claims.errors import ClaimsError
from claims.rulebook import rulebook
from claims.rulebook.checks import Against

RULES = all_checks(rulebook())
EXAMPLES = [(code, e) for code, rule in RULES.items() for e in rule.examples]
TOLD_FROM_THE_TEXT = ("CLM904",)  # its example is in a language of no pack
NOTHING = Against()
SPOKEN = ("title", "message", "why", "clear")


def findings(text, language, code, against=NOTHING):
    return trial(code, text, language, rulebook(), against)[1]


def codes(text, language, code, against=NOTHING):
    return [f.code for f in findings(text, language, code, against)]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[f"{c}-{e.language}" for c, e in EXAMPLES])
def test_an_example_is_found_before_and_not_after(code, example):
    assert code in codes(example.before, example.language, code, example)
    assert code not in codes(example.after, example.language, code, example)


@pytest.mark.parametrize("code", RULES)
def test_every_check_says_itself_in_both_languages(code):
    rule = RULES[code]
    assert re.fullmatch(r"CLM\d{3}", code)
    for part in SPOKEN:
        texts = getattr(rule, part)
        assert set(texts) >= {"ar", "en"}, f"{code}.{part}"
    places = {language: sorted(re.findall(r"\{(\w+)\}", text)) for language, text in rule.message.items()}
    assert places["ar"] == places["en"]


@pytest.mark.parametrize("code", FUNCTIONS)
def test_every_check_shows_an_article_before_and_after_in_both_languages(code):
    assert {e.language for e in RULES[code].examples} >= {"ar", "en"} or code in TOLD_FROM_THE_TEXT


@pytest.mark.parametrize("code", [code for code in RULES if RULES[code].message["en"] != "{why}"])
def test_a_message_begins_in_its_own_language(code):
    """A text that begins with words of the other script would be laid out backwards."""
    for language, text in RULES[code].message.items():
        assert (text[0].isalpha(), text[0].isascii()) == (True, language == "en"), text


@pytest.mark.parametrize("code", RULES)
def test_every_check_has_a_function_or_says_what_it_needs(code):
    assert code in FUNCTIONS or RULES[code].needs == "command"


def test_names_and_codes_are_unique():
    names = [rule.name for rule in RULES.values()]
    assert len(names) == len(set(names))
    assert set(FUNCTIONS) <= set(RULES)


def test_the_message_holds_no_open_placeholder():
    for code, example in EXAMPLES:
        for finding in findings(example.before, example.language, code, example):
            for ui in ("ar", "en"):
                assert not re.search(r"\{\w+\}", message(finding, rulebook(), ui)), code


def test_selection_by_code_beginning_and_name():
    assert set(chosen(rulebook(), ["CLM2"])) == {c for c in RULES if c.startswith("CLM2")}
    assert set(chosen(rulebook(), ["hearsay"])) == {"CLM108"}
    assert set(chosen(rulebook(), ["CLM104, hearsay,CLM80"])) == {"CLM104", "CLM108", "CLM801", "CLM802", "CLM803"}
    assert "CLM104" not in chosen(rulebook(), ignore=["CLM104"])
    assert "CLM102" in chosen(rulebook(), extend=["CLM102"])
    with pytest.raises(ClaimsError, match="did you mean hearsay"):
        chosen(rulebook(), ["hearsy"])


def test_right_to_left_marks_are_normal():
    assert codes("قال الوزير\u200f إن السد امتلأ\u200e.", "ar", "CLM801") == []


def test_a_name_finds_its_check():
    assert known(rulebook(), "clm101") is RULES["CLM101"]
    assert known(rulebook(), "nothing") is None


OUTSIDE = [(code, e) for code, e in EXAMPLES if RULES[code].quotations == "outside"]


@pytest.mark.parametrize(("code", "example"), OUTSIDE, ids=[f"{c}-{e.language}" for c, e in OUTSIDE])
def test_a_check_that_looks_outside_quotations_finds_nothing_within_one(code, example):
    said = {"en": "Hana Aziz said: “{}”", "ar": "وقالت هناء عزيز: «{}»"}[example.language]
    assert code in codes(example.before, example.language, code)
    assert codes(said.format(example.before), example.language, code) == []
