"""Quotes held against evidence: one case a status, in both languages."""

from __future__ import annotations

import pytest

from claims.model import Evidence, Quote, Span, Speaker
from claims.rulebook import rulebook
from claims.verify.library import Library
from claims.verify.quotes import verify_quote

ENGLISH = (
    "The harbour board met on Monday. “The crane was never inspected after the storm, and nobody asked for 40 new "
    "cables,” Marta Quillon said. “We will publish the whole report in June. It names every contractor,” she added. "
    "Shipping resumed the next day."
)
ARABIC = (
    'اجتمع مجلس الميناء صباح الاثنين. وقالت مديرة الميناء سعاد البرقاوي: "لم تُفحص الرافعة بعد العاصفة ولن ننتظر '
    'تقريرًا آخر قبل أن نستبدل أربعين كابلا قديما". وأضافت: "سننشر التقرير الكامل في حزيران".'
)


def status(text: str, language: str = "en", speaker: str | None = None) -> tuple[str, str]:
    """Status and reason of a quote against the evidence of its language."""
    evidence = [Evidence("en", ENGLISH, "en"), Evidence("ar", ARABIC, "ar")]
    quote = Quote("q1", "direct", Span(0, len(text), text), speaker=Speaker(speaker) if speaker else None)
    best = verify_quote(quote, language, Library(evidence, rulebook()))[0]
    return best.status, best.reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crane was never inspected after the storm, and nobody asked for 40 new cables,", "verbatim"),
        ("The crane was never inspected after the storm – and nobody asked for 40 new cables", "minor"),
        ("The crane was never inspected after the strom, and nobody asked for 40 new cables", "altered"),
        ("The crane was never inspectd after the storm, and nobody asked for 40 new cables", "minor"),
        ("The crane was inspected after the storm, and nobody asked for 40 new cables", "altered"),
        ("The crane was never inspected after the storm, and nobody asked for 45 new cables", "altered"),
        ("The crane was never painted after the storm, and nobody asked for 40 new cables", "altered"),
        ("The crane was never inspected after the storm", "truncated"),
        ("The crane was never inspected after the storm…", "verbatim"),
        ("The crane was never inspected and nobody asked for 40 new cables", "truncated"),
        ("The crane was never inspected … and nobody asked for 40 new cables", "minor"),
        ("The crane was never inspected. It names every contractor", "spliced"),
        ("Our ferries have carried nine thousand pupils since the spring", "not found"),
    ],
)
def test_each_change_of_an_english_quote_gets_its_status(text: str, expected: str) -> None:
    assert status(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سننشر التقرير الكامل في حزيران", "verbatim"),
        ("سننشر التقرير الكامل فى حزيران", "minor"),
        ("لم تفحص الرافعة بعد العاصفة، ولن ننتظر تقريرا آخر قبل أن نستبدل أربعين كابلا قديما", "minor"),
        ("تُفحص الرافعة بعد العاصفة ولن ننتظر تقريرًا آخر قبل أن نستبدل أربعين كابلا قديما", "altered"),
        ("لم تُفحص الرافعة بعد العاصفة وننتظر تقريرًا آخر قبل أن نستبدل أربعين كابلا قديما", "altered"),
        ("لم تُفحص الرافعة بعد العاصفة", "truncated"),
    ],
)
def test_each_change_of_an_arabic_quote_gets_its_status(text: str, expected: str) -> None:
    assert status(text, "ar")[0] == expected


def test_a_negation_left_out_before_the_quote_is_named() -> None:
    assert status("inspected after the storm, and nobody asked for 40 new cables") == ("altered", "negation-left-out")


def test_a_paraphrase_shows_the_sentence_and_asks_for_a_person() -> None:
    evidence = [Evidence("en", ENGLISH, "en")]
    text = "after the storm no inspector looked at the crane, and new cables were not asked for"
    quote = Quote("q1", "indirect", Span(0, len(text), text))
    best = verify_quote(quote, "en", Library(evidence, rulebook()))[0]
    assert (best.status, best.needs_person) == ("paraphrased", True)
    assert best.span is not None
    assert "crane" in best.span.text


def test_the_span_cuts_out_what_it_says() -> None:
    text = "We will publish the whole report in June"
    quote = Quote("q1", "direct", Span(0, len(text), text))
    best = verify_quote(quote, "en", Library([Evidence("en", ENGLISH, "en")], rulebook()))[0]
    assert best.span is not None
    assert ENGLISH[best.span.start : best.span.end] == best.span.text == text
