"""Figures: what the packs' examples say, and laws that hold for every text."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claims
from claims.extract.figures.examples import examples, failures
from claims.rulebook import rulebook
from claims.rulebook.topics import Concepts, Topics

RULES = rulebook()
EXAMPLES = [(lang, place, example) for lang in RULES.languages for place, example in examples(RULES, lang)]


@pytest.mark.parametrize(
    ("language", "example"),
    [pytest.param(lang, example, id=f"{place} {n}") for n, (lang, place, example) in enumerate(EXAMPLES)],
)
def test_examples_of_the_packs(language, example):
    assert failures(RULES, language, example) == [], example.text


def test_languages_tell_the_same_concepts():
    concepts = set(RULES.load("", "topics", Concepts).root)
    assert len(concepts) >= 80
    for language in RULES.languages:
        assert set(RULES.load(language, "topics", Topics).topics) <= concepts


WORDS = st.sampled_from(
    [
        "12",
        "3,500",
        "٢٥٠",
        "1.5",
        "%",
        "$",
        "مليون",
        "million",
        "قتيل",
        "شخص",
        "people",
        "killed",
        "قتل",
        "نحو",
        "about",
        "من",
        "of",
        "بينهم",
        "including",
        "و",
        "and",
        ".",
        "،",
        "(",
        ")",
        "-",
        "\n",
        "في",
        "in",
        "عام",
        "year",
        "دولار",
        "dollars",
        "twenty",
        "عشرون",
        "at",
        "least",
        "على",
        "الأقل",
        "نصف",
        "half",
        "10-15",
        "million",
        "بالمئة",
        "old",
        "العمر",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25), st.sampled_from(["ar", "en"]))
def test_spans_are_the_texts_and_never_overlap(words, language):
    text = " ".join(words)
    figures = claims.extract(text, language=language).figures
    ids = {f.id for f in figures}
    for figure in figures:
        assert text[figure.start : figure.end] == figure.text
        assert figure.part_of is None or (figure.part_of in ids and figure.part_of != figure.id)
        assert figure.kind == "vague" or figure.value is not None
    for before, after in itertools.pairwise(figures):
        assert before.end <= after.start
