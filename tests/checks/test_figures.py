"""The checks of figures: what they find, and what they let stand."""

import math

import pytest

import claims
from claims.checks import run
from claims.checks.figures import interval
from claims.model import Figure
from claims.rulebook import rulebook


def found(text, code, language="en"):
    return [f.details for f in run(claims.extract(text, language=language), rulebook(), select=[code])]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Some 50 killed in flood", "The flood killed 54 people, the civil defence said."),
        ("More than 50 killed in flood", "The flood killed 54 people, the civil defence said."),
        ("Flood kills 54", "The flood killed 54 people and injured 45, the civil defence said."),
    ],
)
def test_a_rounded_or_open_title_does_not_conflict(title, body):
    assert found(f"{title}\n\n{body}\n", "CLM301") == []


def test_a_title_that_no_place_of_the_text_agrees_with_conflicts():
    (details,) = found("Flood kills 45 people\n\nThe flood killed 54 people, the civil defence said.\n", "CLM301")
    assert details == {"text": "54 people", "other": "45 people"}


def test_a_slip_is_told_once_and_as_it_stands():
    text = (
        "The dam will cost $3.5 billion\n\n"
        "The dam will cost $3.5 billion, the ministry said. The cost of the dam, $3.5 million, was paid in two parts."
    )
    assert found(text, "CLM306") == [{"text": "$3.5 million", "other": "$3.5 billion"}]


def test_parts_up_to_the_whole_stand():
    assert found("The crash killed 12 people, including 7 women and 5 children.", "CLM304") == []
    assert found("أدى الحادث إلى مقتل 12 شخصا، بينهم 7 نساء و5 أطفال.", "CLM304", "ar") == []


def test_shares_of_one_whole_are_no_change():
    assert found("Of the voters 40 percent were women, 30 percent were young and 10 percent were new.", "CLM303") == []


def test_amounts_of_different_things_are_no_slip():
    assert found("The dam cost $3.5 billion. The fine was $3.5 million.", "CLM306") == []


def test_a_title_that_says_a_rise_is_held_against_the_text():
    (details,) = found("Flood toll rises to 45 dead\n\nThe flood killed 23 people, the civil defence said.\n", "CLM301")
    assert details == {"text": "23 people", "other": "45 dead"}


def test_a_unit_that_the_title_shares_is_enough():
    (details,) = found("حزب الوفاق يفوز بـ45 مقعدا\n\nأعلنت الهيئة أن الحزب نال 54 مقعدا.\n", "CLM301", "ar")
    assert details["other"].startswith("45")


def test_a_currency_told_once_by_its_name_or_its_country_is_told():
    assert len(found("The bridge cost 300,000 dinars and the road 200,000 dinars.", "CLM305")) == 1
    assert found("The bridge cost 300,000 Tunisian dinars and the road 200,000 dinars.", "CLM305") == []
    assert found("In Tunisia the bridge cost 300,000 dinars.", "CLM305") == []
    assert found("بلغت كلفة الجسر 300000 دينار، بحسب الوزارة التونسية.", "CLM305", "ar") == []


def test_an_estimate_with_its_estimator_stands():
    assert found("An estimated 40,000 people fled, according to the ministry.", "CLM109") == []


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        ("exact", 100, 100),
        ("approx", 85, 115),
        ("at_least", 100, math.inf),
        ("more_than", 100, math.inf),
        ("at_most", -math.inf, 100),
        ("less_than", -math.inf, 100),
    ],
)
def test_a_bound_leaves_its_side_open(bound, low, high):
    assert interval(Figure("f1", 0, 3, "100", 100, bound=bound)) == (low, high)
