"""A claim stays itself while its article is edited around it."""

import claims
from claims.identity import claim_uid, claim_uids

STORY = "قال الوزير: «لن نغادر المدينة قبل الفجر». وقتل 12 شخصا في القصف على السوق."


def _uids(text):
    found = claims.extract(text)
    return claim_uids(found)


def test_lines_above_and_spelling_marks_change_nothing():
    plain = _uids(STORY)
    assert plain == _uids("خبر عاجل\n\n" + STORY)
    assert set(plain.values()) == set(_uids(STORY.replace("لن نغادر", "لَن نغادر")).values())


def test_a_changed_figure_or_word_is_another_claim():

    first = claims.extract(STORY)
    second = claims.extract(STORY.replace("12", "13"))
    assert claim_uid(first, first.figures[-1]) != claim_uid(second, second.figures[-1])


def test_the_same_figure_in_other_surroundings_is_another_claim():
    found = claims.extract("Some 40 people left the camp. Later, 40 houses burned down in the valley.")
    uids = list(claim_uids(found).values())
    assert len(uids) == len(set(uids)) >= 2


def test_repeated_lines_are_told_apart():
    found = claims.extract("The camp emptied.\n\nSome 40 people left.\nSome 40 people left.\n")
    uids = list(claim_uids(found).values())
    assert len(uids) == len(set(uids)) == 2
