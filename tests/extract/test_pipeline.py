"""The whole way from a text to its claims, for texts of any length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claims
from claims.extract import pipeline
from claims.extract.pipeline import parts

STORY = "The mayor said that 40 people left. “We will rebuild,” she said, according to a statement.\n\n"
ARABIC = "قال رئيس البلدية سامي النعيمي إن 40 شخصا غادروا المخيم. وأضاف أن «الجسر آمن».\n\n"


@given(st.text(st.sampled_from("ab. \n\rق"), max_size=200), st.integers(1, 40))
def test_parts_make_up_the_text_and_none_is_too_long(text, longest):
    found = parts(text, longest)
    assert "".join(text[a:b] for a, b in found) == text
    assert all(b - a <= longest for a, b in found)


@pytest.mark.parametrize("story", [STORY, ARABIC])
def test_a_very_long_text_is_read_part_by_part(monkeypatch, story):
    text = story * 6
    whole = claims.extract(text)
    monkeypatch.setattr(pipeline.parts, "__defaults__", (2 * len(story),))
    found = claims.extract(text)
    assert [(q.id, q.content, q.speaker) for q in found.quotes] == [(q.id, q.content, q.speaker) for q in whole.quotes]
    assert [(f.id, f.start, f.value, f.quote) for f in found.figures] == [
        (f.id, f.start, f.value, f.quote) for f in whole.figures
    ]


def test_many_articles_come_in_their_order_from_two_processes():
    texts = [f"Some {n} people left." for n in range(2, 40)]
    found = list(claims.extract_many(texts, processes=2))
    assert [f.figures[0].value for f in found] == list(range(2, 40))


def test_articles_are_read_as_they_are_needed():
    read = []

    def texts():
        for n in range(2, 2000):
            read.append(n)
            yield f"Some {n} people left."

    found = claims.extract_many(texts(), processes=2)
    assert next(found).figures[0].value == 2
    assert len(read) < 200
    found.close()
