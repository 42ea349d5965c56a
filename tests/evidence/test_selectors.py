"""Places that can be found again, and those that must not be found silently."""

from hypothesis import given
from hypothesis import strategies as st

from claims.evidence.selectors import Selector, anchor, select

TEXT = "قال الوزير إن السد امتلأ. وقالت البلدية إن السد امتلأ منذ أسبوع كامل."


def test_words_that_stand_twice_are_told_apart_by_context():
    second = TEXT.rindex("السد امتلأ")
    kept = select(TEXT, second, second + len("السد امتلأ"))
    changed = "عاجل: " + TEXT
    found = anchor(changed, kept)
    assert found.state == "exact-context"
    assert found.span is not None
    assert found.span.start == second + len("عاجل: ")


def test_same_words_with_the_same_context_are_ambiguous():
    text = "It rose.\n" * 60
    found = anchor("x" + text, select(text, 9 * 30, 9 * 30 + 8))
    assert found.state == "ambiguous"
    assert found.needs_person


def test_changed_words_are_found_by_likeness_and_shown_as_such():
    start = TEXT.index("وقالت")
    kept = select(TEXT, start, len(TEXT))
    found = anchor(TEXT.replace("منذ أسبوع", "قبل أسبوع"), kept)
    assert found.state == "fuzzy"
    assert found.needs_person
    assert found.likeness < 1


def test_short_words_are_never_found_by_likeness():
    assert anchor("They chines along", Selector("Linus", "", "", 0, 5)).state == "orphan"


def test_to_dict_and_back():
    kept = select(TEXT, 4, 10)
    assert Selector.from_dict(kept.to_dict()) == kept


@given(st.text(min_size=1, max_size=200), st.data())
def test_unchanged_text_gives_the_same_place(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = anchor(text, select(text, start, end))
    assert found.state == "exact"
    assert found.span is not None
    assert (found.span.start, found.span.end, found.span.text) == (start, end, text[start:end])


@given(st.text(max_size=80), st.text(min_size=1, max_size=40), st.text(max_size=80))
def test_an_anchor_always_lies_in_the_text(before, exact, text):
    found = anchor(text, Selector(exact, before[-8:], "", len(before), len(before) + len(exact)))
    if found.span is not None:
        assert text[found.span.start : found.span.end] == found.span.text
