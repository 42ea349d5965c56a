"""Quotes held against evidence: one case a status, in both languages."""

from __future__ import annotations

from typing import cast

import pytest

from claims.model import Evidence, Quote, Span, Speaker, SpeakerType
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


ROOF = (
    "The council met late on Sunday. “We will not leave this valley until the last family has a roof, and I say this "
    "as mayor,” Nadia Fenwick told residents. “The water company promised 12 tankers and sent three.” Owen Castell, "
    "the engineer, said the pumps had failed twice. “The pumps are old. They cannot run for more than six hours a "
    "day, and the spare parts never came,” he added. “We met Mr. Solman in the county hall,” Omar Said recalled."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is one word or one number, however it is written
        ("The water company promised twelve tankers and sent 3", "minor"),
        ("The water-company promised 12 tankers and sent three", "minor"),
        ("They can't run for more than 6 hours a day, and the spare parts never came", "minor"),
        # a number, a negation or a name that is another is an alteration, however alike the rest is
        ("The water company promised twenty tankers and sent three", "altered"),
        ("The water company promised 12 tankers and sent four", "altered"),
        ("The water company promised 12 tankers and never sent three", "altered"),
        ("They can run for more than six hours a day, and the spare parts never came", "altered"),
        ("They cannot run for more than six hours a day, and the spare parts came", "altered"),
        ("We won't leave this valley until the last family has a roof and I don't say this as mayor", "altered"),
        ("We met Mr. Solmann in the county hall", "altered"),
        ("We met Mr. Solman in the country hall", "altered"),  # one letter, and another word
        ("The water company promised 12 tankers and sent three and apologised", "altered"),
        # left out
        ("We will not leave this valley until the last family has a roof", "truncated"),
        ("We will not leave this valley until the last family has a roof […]", "verbatim"),
        ("We will … leave this valley until the last family has a roof, and I say this as mayor", "altered"),
        ("The pumps are old", "verbatim"),  # a whole sentence of a longer quotation
        ("the spare parts", "verbatim"),  # a few words are a fragment and claim to be no sentence
        ("The pumps are old and the spare parts never came", "spliced"),
        ("The pumps are old … and the spare parts never came", "altered"),  # the sentence cut into had a negation
        # chance
        ("We will not pay", "not found"),
        ("This is not true", "not found"),
        ("I say this as a friend", "not found"),
    ],
)
def test_what_changes_the_sense_is_told_from_what_is_only_written_otherwise(text: str, expected: str) -> None:
    quote = Quote("q1", "direct", Span(0, len(text), text))
    assert verify_quote(quote, "en", Library([Evidence("e", ROOF, "en")], rulebook()))[0].status == expected


VALLEY = (
    'وقالت رئيسة البلدية هناء المرزوقي: "لن نغادر هذا الوادي قبل أن تحصل آخر أسرة على سقف، وأقول هذا بصفتي رئيسة '
    'للبلدية". وأضافت: "شركة المياه وعدت باثني عشر صهريجا وأرسلت ثلاثة فقط. لم يتصل بنا أحد من الوزارة حتى اليوم". '
    'وذكر محمد سليمان العلي أن "المستشفى استقبل 250 جريحا وسيستقبل آخرين غدا".'
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لن نغادر هذا الوادي قبل ان تحصل اخر اسرة على سقف، وأقول هذا بصفتي رئيسة للبلدية", "minor"),
        ("شركة المياه وعدت باثني عشر صهريجا وأرسلت 3 فقط", "minor"),
        ("المستشفى استقبل ٢٥٠ جريحا وسيستقبل آخرين غدا", "minor"),
        ("المستشفى استقبل مئتين وخمسين جريحا وسيستقبل آخرين غدا", "minor"),
        ("لم يتصل بنا أحد من الوزارة حتى اليوم", "verbatim"),
        ("نغادر هذا الوادي قبل أن تحصل آخر أسرة على سقف، وأقول هذا بصفتي رئيسة للبلدية", "altered"),
        ("سنغادر هذا الوادي قبل أن تحصل آخر أسرة على سقف، وأقول هذا بصفتي رئيسة للبلدية", "altered"),
        ("لم نغادر هذا الوادي قبل أن تحصل آخر أسرة على سقف، وأقول هذا بصفتي رئيسة للبلدية", "altered"),
        ("لن نغادر هذا الوادي قبل أن تحصل آخر أسرة على سقف، ولا أقول هذا بصفتي رئيسة للبلدية", "altered"),
        ("شركة المياه وعدت بعشرين صهريجا وأرسلت ثلاثة فقط", "altered"),
        ("المستشفى استقبل 205 جريحا وسيستقبل آخرين غدا", "altered"),
        ("المستشفى استقبل 250 جريحا وستستقبل آخرين غدا", "altered"),  # one letter, and another subject
        ("لن نغادر هذا الوادي قبل أن تحصل آخر أسرة على سقف", "truncated"),
        ("لن نغادر هذا الوادي (...) وأقول هذا بصفتي رئيسة للبلدية", "minor"),
        ("شركة المياه وعدت باثني عشر صهريجا والمستشفى استقبل 250 جريحا وسيستقبل آخرين غدا", "spliced"),
    ],
)
def test_the_same_is_so_in_arabic(text: str, expected: str) -> None:
    quote = Quote("q1", "direct", Span(0, len(text), text))
    assert verify_quote(quote, "ar", Library([Evidence("e", VALLEY, "ar")], rulebook()))[0].status == expected


@pytest.mark.parametrize(
    ("speaker", "kind", "expected"),
    [
        ("هناء المرزوقي", "person", "verbatim"),
        ("Hana Marzouki", "person", "verbatim"),  # the same person in another script
        ("رئيسة البلدية", "anonymous", "verbatim"),  # whom the article does not name
        ("البلدية", "organization", "verbatim"),  # a body and its head may both be given
        ("طارق البستاني", "person", "misattributed"),
    ],
)
def test_the_same_words_given_to_another_are_misattributed(speaker: str, kind: str, expected: str) -> None:
    text = "لم يتصل بنا أحد من الوزارة حتى اليوم"
    quote = Quote("q1", "direct", Span(0, len(text), text), speaker=Speaker(speaker, cast(SpeakerType, kind)))
    assert verify_quote(quote, "ar", Library([Evidence("e", VALLEY, "ar")], rulebook()))[0].status == expected


def test_changed_words_given_to_another_are_altered_first_of_all() -> None:
    text = "The water company promised 20 tankers and sent three"
    quote = Quote("q1", "direct", Span(0, len(text), text), speaker=Speaker("Omar Said"))
    assert verify_quote(quote, "en", Library([Evidence("e", ROOF, "en")], rulebook()))[0].status == "altered"


def test_a_negation_farther_before_the_words_asks_for_a_person() -> None:
    evidence = "“I do not for a moment believe that the new harbour crane is safe for the crew,” Owen Castell said."
    text = "the new harbour crane is safe for the crew"
    quote = Quote("q1", "direct", Span(0, len(text), text))
    best = verify_quote(quote, "en", Library([Evidence("e", evidence, "en")], rulebook()))[0]
    assert (best.status, best.reason, best.needs_person) == ("verbatim", "negation-before", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the company “promised 12 tankers and sent three” and that the town was thirsty", "verbatim"),
        ("the company “promised 20 tankers and sent three” and that the town was thirsty", "altered"),
        ("the water company had promised tankers, of which it sent “three”", "paraphrased"),
    ],
)
def test_of_a_report_with_a_quoted_part_the_part_is_owed_word_for_word(text: str, expected: str) -> None:
    quote = Quote("q1", "mixed", Span(0, len(text), text))
    assert verify_quote(quote, "en", Library([Evidence("e", ROOF, "en")], rulebook()))[0].status == expected


PUMPS = (
    "The council said on Sunday that the old pumps would be replaced by May and that twelve new ones had been ordered "
    "from abroad."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the old pumps would be replaced by May", "verbatim"),  # a report may stop where it likes
        ("the old pumps will all be replaced by the end of May", "paraphrased"),
        ("the old pumps would not be replaced by May", "altered"),
        ("fifteen new ones had been ordered from abroad", "altered"),
        ("12 new ones had been ordered from abroad", "minor"),
        ("the governor had resigned after the flood", "not found"),
    ],
)
def test_a_report_without_marks_owes_the_sense_and_its_numbers(text: str, expected: str) -> None:
    quote = Quote("q1", "indirect", Span(0, len(text), text))
    assert verify_quote(quote, "en", Library([Evidence("e", PUMPS, "en")], rulebook()))[0].status == expected


@pytest.mark.parametrize(
    ("speaker", "expected"), [("Nadia Fenwick", "verbatim"), ("Fenwick", "verbatim"), ("Owen Castell", "misattributed")]
)
def test_a_transcript_says_who_spoke_by_its_colons(speaker: str, expected: str) -> None:
    evidence = "Nadia Fenwick: We asked for 12 new ones.\nQuestion: Who pays?\nOwen Castell: The county pays for it."
    text = "We asked for 12 new ones"
    quote = Quote("q1", "direct", Span(0, len(text), text), speaker=Speaker(speaker))
    assert verify_quote(quote, "en", Library([Evidence("e", evidence, "en")], rulebook()))[0].status == expected


def test_words_that_are_reported_end_where_the_report_does() -> None:
    evidence = "The old harbour was closed for five days after the storm, Omar Said said."
    text = "The old harbour was closed for five days after the storm"
    quote = Quote("q1", "direct", Span(0, len(text), text))
    assert verify_quote(quote, "en", Library([Evidence("e", evidence, "en")], rulebook()))[0].status == "verbatim"


def test_an_apostrophe_closes_no_quotation() -> None:
    text = "We will never accept a cut in the workers"
    evidence = "“We will never accept a cut in the workers' pay and pensions,” Nadia Fenwick said."
    quote = Quote("q1", "direct", Span(0, len(text), text))
    assert verify_quote(quote, "en", Library([Evidence("e", evidence, "en")], rulebook()))[0].status == "truncated"


def test_a_quote_is_not_judged_by_its_translation() -> None:
    text = "سننشر التقرير الكامل في حزيران"
    quote = Quote("q1", "direct", Span(0, len(text), text), speaker=Speaker("مارتا كويلون"))
    best = verify_quote(quote, "ar", Library([Evidence("e", ENGLISH, "en")], rulebook()))[0]
    assert (best.status, best.reason) == ("not found", "other-language")


def test_digits_read_from_an_arabic_pdf_alter_no_quote() -> None:
    text = "المستشفى استقبل 250 جريحا وسيستقبل آخرين غدا"
    quote = Quote("q1", "direct", Span(0, len(text), text))
    pdf = Evidence("e", VALLEY.replace("250", "052"), "ar", meta={"low": "arabic-pdf"})
    best = verify_quote(quote, "ar", Library([pdf], rulebook()))[0]
    assert (best.status, best.reason, best.needs_person) == ("paraphrased", "arabic-pdf", True)


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


ROAD = "Salim Haddad spoke on Monday. “The convoy was stopped 16 kilometres from the border,” he said."


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The convoy was stopped 10 miles from the border", "direct", ("altered", "unit-converted")),
        ("the convoy was stopped 10 miles from the border", "indirect", ("paraphrased", "unit-converted")),
        ("The convoy was stopped 30 miles from the border", "direct", ("altered", "number-changed")),
        ("the convoy was stopped 10 hours from the border", "indirect", ("altered", "number-changed")),
    ],
)
def test_a_measure_told_in_another_unit_is_no_other_number(text, kind, expected):
    quote = Quote("q1", kind, Span(0, len(text), text))
    best = verify_quote(quote, "en", Library([Evidence("en", ROAD, "en")], rulebook()))[0]
    assert (best.status, best.reason) == expected
