"""Numbers of running text: the packs' examples, and laws that hold for any text."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from babel.dates import get_month_names
from hypothesis import given
from hypothesis import strategies as st

import claims
from claims.examples import Stated, stated_examples
from claims.extract.numbers import find_numbers
from claims.extract.numbers.lexicon import lexicon
from claims.language.fold import fold
from claims.language.scan import scan
from claims.rulebook import rulebook
from claims.rulebook.numbers import NumberExample

EXAMPLES = [stated for stated in stated_examples(rulebook()) if isinstance(stated.example, NumberExample)]


@pytest.mark.parametrize("stated", EXAMPLES, ids=lambda stated: f"{stated.language}: {stated.example.text}")
def test_examples_beside_the_rules_hold(stated: Stated) -> None:
    assert stated.failures(rulebook()) == []


def test_each_language_shows_its_phenomena() -> None:
    assert len([e for e in EXAMPLES if e.language == "ar"]) >= 150
    assert len([e for e in EXAMPLES if e.language == "en"]) >= 100


@given(st.from_regex(r"[0-9]{1,9}([.,][0-9]{1,3})?", fullmatch=True), st.sampled_from(["ar", "en"]))
def test_all_sets_of_digits_are_read_alike(number: str, language: str) -> None:
    expected = [(f.value, f.reason) for f in claims.numbers(f"({number})", language=language)]
    for zero in (0x0660, 0x06F0):
        digits = number.translate({ord("0") + k: chr(zero + k) for k in range(10)})
        assert [(f.value, f.reason) for f in claims.numbers(f"({digits})", language=language)] == expected


PIECES = """
3 2.500 1,000 7 2023 2019 ½ % ٪ - – / : . , ، ( $ one twenty hundred million thirds half and to between from in May pm m
bn point e + x ألف مليون ثلاثة عشرون وعشرين مئة نصف ونصف أحد عشر من إلى بين و كل مايو الساعة الثاني بعد سالب فاصلة واحد
وأحد آلاف عشرات درجة تحت الصفر شهرين لل ال people said km شخصا قال يوم رقم في هاتف أكثر وأقل ! ) « » G
"""


@given(
    st.lists(st.tuples(st.sampled_from(PIECES.split()), st.sampled_from([" ", " ", "", "\n"])), max_size=14),
    st.sampled_from(["ar", "en", "und"]),
)
def test_spans_cut_out_the_text_in_order(pieces: list[tuple[str, str]], language: str) -> None:
    text = "".join(word + gap for word, gap in pieces)
    read = scan(text, language)
    end = 0
    for found in find_numbers(read, rulebook(), date="2024-01-03"):
        assert text[found.start : found.end] == found.text != ""
        assert found.start >= end, "spans do not overlap"
        assert read.start[found.first] <= found.start < found.end <= read.end[found.last]
        assert (found.value is not None) or found.reason or found.kind in {"date", "time", "year"}
        if found.kind in {"range", "percent"} and found.value_high is not None:
            assert found.value is not None
            assert found.value < found.value_high
        end = found.end


@given(
    st.lists(st.tuples(st.sampled_from(PIECES.split()), st.sampled_from([" ", " ", "", "\n"])), max_size=14),
    st.sampled_from(["ar", "en"]),
)
def test_the_short_way_gives_what_the_grammar_gives(pieces: list[tuple[str, str]], language: str) -> None:
    read = scan("".join(word + gap for word, gap in pieces), language)
    quick = find_numbers(read, rulebook())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules[find_numbers.__module__], "read_plain", lambda *_: None)
        assert find_numbers(read, rulebook()) == quick


@given(st.text(max_size=60), st.sampled_from(["ar", "en"]))
def test_any_text_is_read_without_a_failure(text: str, language: str) -> None:
    for found in claims.numbers(text, language=language):
        assert text[found.start : found.end] == found.text


# --- Dates -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("في 7 أكتوبر 2023", "ar", "2023-10-07"),
        ("7 أكتوبر/تشرين الأول 2023", "ar", "2023-10-07"),
        ("يوم 14 جانفي 2011", "ar", "2011-01-14"),
        ("في 28 كانون الأول", "ar", "2023-12-28"),
        ("في 2 كانون الثاني", "ar", "2024-01-02"),
        ("في 3 ماي", "ar", "2024-05-03"),
        ("on 28 December", "en", "2023-12-28"),
        ("October 2023", "en", "2023-10"),
        ("3-5 May 2022", "en", "2022-05-03/2022-05-05"),
        ("7 محرم 1445", "ar", None),
    ],
)
def test_dates_are_resolved_by_the_date_of_the_article(text: str, language: str, expected: str | None) -> None:
    (found,) = find_numbers(scan(text, language), rulebook(), date="2024-01-03")
    assert (found.kind, found.date) == ("date", expected)


@pytest.mark.parametrize("locale", ["ar", "ar_EG", "ar_LB", "ar_IQ", "ar_DZ", "ar_TN", "ar_MA", "ar_MR", "ar_SA", "en"])
def test_the_month_names_of_the_unicode_locales_are_known(locale: str) -> None:
    months = lexicon(rulebook(), locale[:2]).months
    for number, name in get_month_names("wide", locale=locale).items():
        assert months.get(tuple(fold(name).split())) == number, f"{locale}: {name} ({date(2024, number, 1):%B})"
