"""Quotation marks paired: by type and direction, nested, over paragraphs, unclosed, and apostrophes left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.language.marks import pair_marks
from claims.language.scan import scan


def pairs(text: str) -> list[tuple[str, bool]]:
    read = scan(text)
    return [(read.cut(p.open, p.close), p.closed) for p in pair_marks(read)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"It is late." He said "no, "never" again".', ['"It is late."', '"no, "never" again"', '"never"']),
        ("''We don't know,'' she said", ["''We don't know,''"]),
        ("„Nein“, sagte er «oui» “yes”", ["„Nein“", "«oui»", "“yes”"]),
        ("He called it “very bad,“ said Jim", ["“very bad,“"]),
        ("“He said ‘a joke’ and ‘awful,’” she said", ["“He said ‘a joke’ and ‘awful,’”", "‘a joke’", "‘awful,’"]),
        ('قالت "لن نقبل" لـ"الجوهرة"، و«الصباح»', ['"لن نقبل"', '"الجوهرة"', "«الصباح»"]),
        ("“First point.\n\n“Second point,” she said.", ["“First point.\n\n“Second point,”"]),
        ("“One.\n“Two.\n“Three.” He left.", ["“One.\n“Two.\n“Three.”"]),
    ],
)
def test_pairs_by_type_direction_and_convention(text: str, found: list[str]) -> None:
    assert pairs(text) == [(p, True) for p in found]


@pytest.mark.parametrize(
    "text",
    ["the '90s and the ‘90s", "the workers' pay didn't rise", "Ann‘s view", "» first\n» second", "rock ’n’ roll"],
)
def test_apostrophes_and_bullets_open_nothing(text: str) -> None:
    assert pairs(text) == []


def test_single_marks_hold_possessives() -> None:
    assert pairs("She said ‘the workers’ names are known,’ and left") == [("‘the workers’ names are known,’", True)]


def test_an_unclosed_mark_ends_with_its_paragraph_or_before_the_next() -> None:
    assert pairs("“Not closed. Then he left.\n\nA line with “one”.") == [
        ("“Not closed. Then he left.", False),
        ("“one”", True),
    ]
    assert pairs("I said “no. Then he “went” home.") == [("“no. Then he", False), ("“went”", True)]


@given(st.text(alphabet="ab .,\n\"'“”‘’«»`", max_size=60))
def test_pairs_nest_and_never_cross(text: str) -> None:
    found = pair_marks(scan(text))
    for i, p in enumerate(found):
        assert p.open <= p.close
        for q in found[i + 1 :]:
            assert q.open >= p.close or q.close <= p.close
