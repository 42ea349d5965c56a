"""Who speaks in Arabic articles, over chains of reports and from name to pronoun; and what a newsroom adds."""

from __future__ import annotations

from pathlib import Path

import pytest

import claims
from claims.extract.pipeline import extract_article
from claims.model import Quote
from claims.reading.plain import article_from_text
from claims.rulebook import rulebook


def quotes(text: str, *, all_senses: bool = False, overlays: tuple[Path, ...] = ()) -> list[Quote]:
    article = article_from_text(text, rulebook(overlays), language="ar")
    return list(extract_article(article, overlays=overlays, all_senses=all_senses).quotes)


def said(text: str) -> list[tuple[str, str | None]]:
    """Contents with their speakers."""
    return [(q.content.text, q.speaker.name if q.speaker else None) for q in quotes(text)]


# -- chains, polarity, senses --------------------------------------------------------------------------------


def test_each_participle_is_a_quote_of_its_own() -> None:
    text = "وقال سامي العوني إن الجسر آمن، مضيفا أن الأشغال انتهت، مشيرا إلى أن الطريق سيفتح، مؤكدا أن الكلفة ثابتة."
    assert said(text) == [
        ("الجسر آمن", "سامي العوني"),
        ("الأشغال انتهت", "سامي العوني"),
        ("الطريق سيفتح", "سامي العوني"),
        ("الكلفة ثابتة", "سامي العوني"),
    ]


def test_plural_participles_share_their_plural_subject() -> None:
    text = "وقال مسؤولون في الميناء إن السفينة وصلت، مشيرين إلى أن الحمولة سليمة."
    assert [name for _, name in said(text)] == ["مسؤولون في الميناء"] * 2


RELAYED = [
    ("قالت رويترز نقلا عن مسؤول بارز طلب عدم الكشف عن هويته إن الضربة وشيكة.", "مسؤول بارز", "رويترز"),
    ("ونقلت وكالة النخيل عن سامي العوني قوله إن الضربة وشيكة.", "سامي العوني", "وكالة النخيل"),
    ("ونقلت الصحيفة عن شهود أن الضربة وشيكة.", "شهود", "الصحيفة"),
    ("ونقلت صحيفة الساحل وفقا لمسؤولين في الميناء أن الضربة وشيكة.", "مسؤولين في الميناء", "صحيفة الساحل"),
    ("وأفادت قناة النخيل، نقلا عن مصدر طبي، بأن الضربة وشيكة.", "مصدر طبي", "قناة النخيل"),
]


@pytest.mark.parametrize(("text", "speaker", "outlet"), RELAYED)
def test_the_nearest_speaker_speaks_and_the_outlet_relays(text: str, speaker: str, outlet: str) -> None:
    (quote,) = quotes(text)
    assert quote.content.text == "الضربة وشيكة"
    assert quote.speaker is not None
    assert quote.relayed_by is not None
    assert (quote.speaker.name, quote.relayed_by.name) == (speaker, outlet)


def test_who_relays_goes_on_with_a_verb_of_his_gender() -> None:
    text = "ونقلت وكالة النخيل عن مسؤول في الميناء أن السفينة وصلت. وأضافت أن الحمولة سليمة."
    assert [name for _, name in said(text)] == ["مسؤول في الميناء", "وكالة النخيل"]


POLARITY = [
    ("لم يقل الرئيس إنه سيترشح.", "denied"),
    ("ونفى المتحدث أن تكون القوات قد انسحبت.", "denied"),
    ("وقد يقول الوزير إن القرار نهائي.", "hypothetical"),
    ("لو قال الوزير إن القرار نهائي لانتهى الأمر.", "hypothetical"),
    ("وقد قال الوزير إن القرار نهائي.", "asserted"),
]


@pytest.mark.parametrize(("text", "polarity"), POLARITY)
def test_negated_and_hypothetical_reporting_keeps_its_polarity(text: str, polarity: str) -> None:
    (quote,) = quotes(text)
    assert quote.cue is not None
    assert quote.cue.polarity == polarity


STANCES = [
    ("قال", "say"),
    ("أكد", "confirm"),
    ("نفى", "deny"),
    ("كشف", "reveal"),
    ("زعم", "claim"),
    ("هدد", "threaten"),
    ("تعهد", "promise"),
    ("حذر", "warn"),
    ("اعترف", "admit"),
]


@pytest.mark.parametrize(("verb", "stance"), STANCES)
def test_the_lexicon_tells_the_stance_of_a_cue(verb: str, stance: str) -> None:
    (quote,) = quotes(f"{verb} سامي العوني بأن المصنع سيغلق.")
    assert quote.cue is not None
    assert (quote.cue.lemma, quote.cue.stance) == (verb, stance)


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("ويعتقد سامي العوني أن المصنع سيغلق.", "thought"),
        ("ويأمل سامي العوني أن يعود الماء.", "wish"),
        ("وقرر سامي العوني أن يستقيل.", "plan"),
    ],
)
def test_thought_wish_and_plan_come_out_only_on_request(text: str, sense: str) -> None:
    assert quotes(text) == []
    (quote,) = quotes(text, all_senses=True)
    assert quote.cue is not None
    assert quote.cue.sense == sense


# -- who speaks, over the article ----------------------------------------------------------------------------

SPEAKERS = [
    # short name to full name, title to its holder, in front of the name and behind it
    ("قال الوزير سامي العوني إن الجسر آمن. وأضاف العوني أن الطريق مفتوح.", "سامي العوني"),
    ("قال وزير النقل سامي العوني إن الجسر آمن. وأضاف الوزير أن الطريق مفتوح.", "سامي العوني"),
    (
        "علق المستشار سامي العوني، المتحدث الرسمي باسم مجلس الميناء، على ذلك. وأكد متحدث مجلس الميناء أن الطريق مفتوح.",
        "سامي العوني",
    ),
    ("قال الدكتور سامي العوني إن الجسر آمن. وأكد الدكتور العوني أن الطريق مفتوح.", "سامي العوني"),
    ("قال الرئيس سامي العوني إن الجسر آمن. وأكد الرئيس العوني أن الطريق مفتوح.", "سامي العوني"),
    # pronouns, honorifics that stand for one, implied subjects by agreement
    ("قال الوزير سامي العوني إن الجسر آمن. وهو يؤكد أن الطريق مفتوح.", "سامي العوني"),
    ("قال معالي الوزير سامي العوني إن الجسر آمن. وأكد معاليه أن الطريق مفتوح.", "سامي العوني"),
    ("قالت الوزيرة ليلى البكري إن الجسر آمن. وقال سامي العوني إن الجسر قديم. وأضافت أن الطريق مفتوح.", "ليلى البكري"),
    ("قالت وزارة النقل إن الجسر آمن. وأضافت أن الطريق مفتوح.", "وزارة النقل"),
    # the same source, bodies taken up, descriptions
    ("قال مصدر أمني إن الجسر آمن. وأوضح المصدر ذاته أن الطريق مفتوح.", "مصدر أمني"),
    ("قال مراسل النخيل إن الجسر آمن. وأشار المصدر إلى أن الطريق مفتوح.", "مراسل النخيل"),
    ("أعلنت نقابة أطباء الساحل أن الجسر آمن. وقالت النقابة إن الطريق مفتوح.", "نقابة أطباء الساحل"),
    ("أعلنت نقابة أطباء الساحل أن الجسر آمن. وقالت النقابة الطبية إن الطريق مفتوح.", "نقابة أطباء الساحل"),
    ("كشفت الفنانة السورية هند الحلبي عن ألبوم جديد. وأضافت الفنانة أن الطريق مفتوح.", "هند الحلبي"),
    # a name in two spellings
    ("قالت الممثلة كاثي جريفن إن الجسر آمن. وأكدت جريفين أن الطريق مفتوح.", "كاثي جريفن"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_speakers_are_resolved_over_the_article(text: str, name: str) -> None:
    found = {q.content.text: q.speaker.name for q in quotes(text) if q.speaker}
    assert found["الطريق مفتوح"] == name


def test_two_people_who_share_a_surname_stay_two() -> None:
    text = (
        "قال الوزير سامي العوني إن الجسر آمن. وقالت النائبة ليلى العوني إن الجسر قديم. "
        "وأكد سامي العوني أن الأشغال انتهت. وأضافت ليلى العوني أن الكلفة تضاعفت."
    )
    assert [name for _, name in said(text)] == ["سامي العوني", "ليلى العوني", "سامي العوني", "ليلى العوني"]


def test_two_bodies_called_alike_stay_two() -> None:
    text = "قالت السلطات الساحلية إن الجسر آمن. وذكرت السلطات القضائية أن التحقيق بدأ."
    assert [name for _, name in said(text)] == ["السلطات الساحلية", "السلطات القضائية"]


def test_floating_speech_carries_the_last_speaker_on() -> None:
    text = 'قال سامي العوني: "لن نقبل بهذا القرار".\n\n"سنواصل العمل مهما كان الثمن".'
    assert said(text)[1] == ("سنواصل العمل مهما كان الثمن", "سامي العوني")


FEATURES = [
    ("قالت الوزيرة ليلى البكري إن الجسر آمن.", "person", "الوزيرة", "f", "singular"),
    ("قال الخبير في الشؤون البحرية سامي العوني إن الجسر آمن.", "person", "الخبير في الشؤون البحرية", "m", "singular"),
    ("قال مسؤولون إن الجسر آمن.", "anonymous", None, "m", "plural"),
    ("قال مصدران إن الجسر آمن.", "anonymous", None, "m", "dual"),
    ("قالت وزارة النقل إن الجسر آمن.", "organization", None, "f", "singular"),
    ("وذكر التقرير أن الجسر آمن.", "document", None, "m", "singular"),
    ("وقالت تقييمات أولية إن الجسر آمن.", "document", None, "f", None),
]


@pytest.mark.parametrize(("text", "kind", "role", "gender", "number"), FEATURES)
def test_type_role_gender_and_number(
    text: str, kind: str, role: str | None, gender: str | None, number: str | None
) -> None:
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.type, quote.speaker.role, quote.speaker.gender) == (kind, role, gender)
    assert number in (None, quote.speaker.number)


def test_gender_and_number_are_given_where_the_language_marks_them() -> None:
    (quote,) = claims.extract("قالت الوزيرة ليلى البكري إن الجسر آمن.").to_dict()["quotes"]
    assert quote["speaker"] == {
        "name": "ليلى البكري",
        "type": "person",
        "role": "الوزيرة",
        "gender": "f",
        "number": "singular",
    }


# -- what a newsroom adds ------------------------------------------------------------------------------------

OVERLAYS = [
    (
        "cues.toml",
        '[cues."برطم"]\nforms = ["برطم", "برطمت"]\nstance = "claim"\nframes = ["that: بأن"]\n',
        "برطم سامي العوني بأن الجسر قديم.",
        [("الجسر قديم", "سامي العوني")],
    ),
    (
        "titles.toml",
        '[groups.ours]\nkind = "office"\ngendered = true\nwords = ["نوتي/نوتية"]\n',
        "قال نوتي المرفأ برهوم الزلفي إن البحر هائج. وأضاف النوتي أن المراكب عادت.",
        [("البحر هائج", "برهوم الزلفي"), ("المراكب عادت", "برهوم الزلفي")],
    ),
    (
        "sources.toml",
        '[groups.ours]\ntype = "organization"\noutlet = true\nnames = true\nwords = ["مرساة"]\n',
        "قالت مرساة نقلا عن سامي العوني إن البحر هائج.",
        [("البحر هائج", "سامي العوني")],
    ),
]


@pytest.mark.parametrize(("file", "rules", "text", "expected"), OVERLAYS)
def test_an_overlay_alone_changes_what_is_found(
    tmp_path: Path, file: str, rules: str, text: str, expected: list[tuple[str, str]]
) -> None:
    folder = tmp_path / "ar"
    folder.mkdir()
    (folder / file).write_text(rules, encoding="utf-8")

    def found(*overlays: Path) -> list[tuple[object, ...]]:
        return [
            (q.content.text, q.speaker.name if q.speaker else None, q.relayed_by and q.relayed_by.type)
            for q in quotes(text, overlays=overlays)
        ]

    assert [(content, name) for content, name, _ in found(tmp_path)] == expected
    assert found() != found(tmp_path)


ARTICLES = [
    (
        "أكدت وزيرة التربية ريم الحلبي أن العام سينتهي في موعده.\n"
        "ويقول الطالب كريم ناصر (18 عاما) إنه لم يكمل المنهج.\n"
        "أما والدته فتشير إلى أن الكلفة ارتفعت.\n"
        "ورفض مصدر في الوزارة التعليق على هذه الأرقام.\n"
        "وتابع المصدر أن لجنة شُكلت لمتابعة الملف.",
        [("ريم الحلبي", "وزيرة التربية"), ("كريم ناصر", "الطالب"), ("والدته", None), ("مصدر في الوزارة", None)],
    ),
    (
        "قال المتحدث باسم الدفاع المدني محمود الراشد إن الفرق وصلت.\n"
        "وروى أبو سليم، وهو بائع خضار، ما حدث بالقول: «سمعنا صوت الطائرة ثم اهتزت الأرض».\n"
        "وقالت جارته أم ياسر: «ابني كان هنا».\n"
        "ونفى ناطق باسم البلدة ما تداولته المواقع حول تأجيل الدفن.",
        [("محمود الراشد", "المتحدث باسم الدفاع المدني"), ("أبو سليم", None), ("أم ياسر", "جارته")],
    ),
    (
        "وقال المحامي عز الدين بنقاسم، الذي ينوب عن أحد الموقوفين، إن موكله بريء.\n"
        "وأشار بنقاسم إلى أن الدفاع سيطلب خبرة جديدة.",
        [("عز الدين بنقاسم", "المحامي")] * 2,
    ),
    (
        "كشف الدكتور محمد منير، وزير المالية، عن تفاصيل الموازنة، مؤكدا أنها بلا ضرائب.\n"
        "وقال الوزير، فى تصريحات صحفية، إن العجز سينخفض.\n"
        "وقال النائب على عبد الواحد، عضو لجنة الخطة، إن الأرقام «متفائلة».\n"
        "وأضاف عبد الواحد أن الإنفاق مرتفع.",
        [("محمد منير", "وزير المالية")] * 2 + [("على عبد الواحد", "عضو لجنة الخطة")] * 2,
    ),
    (
        "قضت المحكمة بسجن رجل الأعمال سمير الخطيب سبع سنوات.\n"
        "وقال القاضي في حيثيات الحكم إن المتهم «استغل نفوذه».\n"
        "وأنكر الخطيب التهم الموجهة إليه، وصرخ من داخل القفص: «أنا بريء».\n"
        "وأعرب مدرب السجن خورخي سيلفا عن أسفه، وقال: «هذا يوم حزين».",
        [("القاضي", None), ("سمير الخطيب", "رجل الأعمال"), ("خورخي سيلفا", "مدرب السجن")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ARTICLES, ids=["school", "raid", "court", "budget", "verdict"])
def test_speakers_over_an_article(text, expected):
    speakers = [q.speaker for q in claims.extract(text).quotes]
    assert [(s.name, s.role) for s in speakers] == expected
