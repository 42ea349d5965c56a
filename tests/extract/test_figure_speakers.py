"""Whose a figure is."""

import claims


def speakers(text, language):
    return {f.value: f.speaker.name if f.speaker else None for f in claims.extract(text, language=language).figures}


def test_the_quote_that_holds_a_figure_gives_its_speaker():
    assert speakers("قال الوزير سامي حداد إن 12 شخصا قتلوا.", "ar") == {12: "سامي حداد"}


def test_a_figure_of_the_article_has_no_speaker():
    assert speakers("قتل 12 شخصا في انفجار.", "ar") == {12: None}
    assert speakers("A blast killed 12 people.", "en") == {12: None}


def test_a_noun_phrase_that_makes_no_quote_still_has_whoever_states_it():
    found = speakers("أشار تقرير منظمة الصحة إلى تسجيل 90 حالة اعتقال.", "ar")
    assert found[90] is not None


def test_a_figure_has_the_id_of_its_quote():
    extraction = claims.extract('"We lost 40 houses," mayor Hana Aziz said.', language="en")
    assert extraction.figures[0].quote == extraction.quotes[0].id


def test_a_document_goes_on_as_the_speaker_of_verbs_without_a_subject():
    text = "شمل المسح الجديد 16 محافظة، حسب البيان. وأظهر أن 1579 مرفقا تعمل. كما أظهر تعرض 274 لأضرار، منها 69 دمرت."
    assert speakers(text, "ar") == {16: "البيان", 1579: "المسح الجديد", 274: "المسح الجديد", 69: "المسح الجديد"}


def test_the_subject_of_the_sentence_before_goes_before_whom_a_phrase_names_there():
    text = "قالت الوزيرة هدى منصور إن 3 جسور انهارت، بحسب ما نقلت الإذاعة. وأضافت أن 40 منزلا تضررت."
    assert speakers(text, "ar")[40] == "هدى منصور"


def test_whoever_counts_or_estimates_in_a_noun_phrase_gives_the_figure():
    assert speakers("وثق المرصد مقتل 120 مدنيا.", "ar") == {120: "المرصد"}
    assert speakers("قدرت الأمم المتحدة عدد النازحين بـ40 ألفا.", "ar") == {40000: "الأمم المتحدة"}
    assert speakers("وصل قدر كبير من المال بلغ 5 ملايين.", "ar") == {5000000: None}
