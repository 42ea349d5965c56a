"""What stands around a figure, told by concepts that all languages share."""

import claims
from claims.compare.surroundings import concept_words, settings
from claims.rulebook import rulebook
from claims.rulebook.concepts import ConceptsFile

RULES = rulebook()


def around(text):
    return settings(claims.extract(text), RULES)


def test_both_languages_name_the_same_concepts():
    named = {lang: set(RULES.load(lang, "concepts", ConceptsFile).concepts) for lang in ("ar", "en")}
    assert named["ar"] == named["en"]


def test_words_of_two_languages_meet_in_a_concept():
    assert "roof" in concept_words(RULES, "ar").of("اسطح") & concept_words(RULES, "en").of("rooftops")


def test_what_stands_near_weighs_more_than_what_stands_far():
    (figure,) = around("The flood that tore through the old market by the river left 23 people dead in a school.")
    assert figure.concepts["kill"] > figure.concepts["school"] > figure.concepts["flood"] > 0


def test_a_part_and_what_a_part_is_out_of_are_told_apart():
    assert [s.role for s in around("The storm killed 12 people, including 3 children.")] == ["own", "part"]
    assert [s.role for s in around("Work goes on in 21 of the 24 districts.")] == ["own", "ground"]
