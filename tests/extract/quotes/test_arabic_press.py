"""Habits of Arabic papers: who speaks where names, offices, marks and asides run into each other."""

from __future__ import annotations

import pytest

import claims

SPEAKERS = [
    # where a name ends: before the verb's object, before a body, where the article calls its bearer short
    ("وفي الحوار ذكرت رباب عبد المولى سبب غيابها، وقالت: «كنت مريضة طوال العام».", [("رباب عبد المولى", "person")]),
    ("واتهم ناصر حكومة البلاد بأنها «تبيع الميناء كله».", [("ناصر", "person")]),
    ("عرض النائب سعد الشارني لمحاور الخطة. وقال الشارني إن المشروع متعثر.", [("سعد الشارني", "person")]),
    ("وجه المدرب كمال بودن تهديدات إلى الفريق. وقال بودن إن العقد ملغى.", [("كمال بودن", "person")]),
    (
        "استدعى المجلس الوزيرة هدى الجويني. وبعد تسلم الوزيرة الجويني مهام منصبها قالت إنها باقية.",
        [("هدى الجويني", "person")],
    ),
    ("وأكد مسؤول محلي آخر إمكانية فتح المعبر.", [("مسؤول محلي آخر", "anonymous")]),
    # what a title heads may stand in marks
    ("قال مدرب «النسور» حاتم الورغي إن اللاعبين مرهقون.", [("حاتم الورغي", "person")]),
    ("وبحسب «الراصد»، تراجعت الأسعار في أسبوع واحد.", [("الراصد", "organization")]),
    ("قال خالد مرجان إن السد آمن. وأضاف «مرجان» أن الماء كاف.", [("خالد مرجان", "person")] * 2),
    # types: in the accusative, in the construct with a town, in the plural
    ("قال مراسل موقع «الراصد» إن مسؤولا رفيعا أخبره أن الاتفاق قريب.", [("مسؤولا رفيعا", "anonymous")]),
    ("أكدت صحة غزة أن المستشفيات ممتلئة.", [("صحة غزة", "organization")]),
    ("وأفاد عناصر الإنقاذ بأن السكان بخير، محذرين من أن الجدران قد تسقط.", [("عناصر الإنقاذ", "anonymous")] * 2),
    (
        "ونقلت الصحيفة عن أحد النواب قوله: «لن نصوت أبدا». والتقى النائب سليم ذكري الصحفيين.",
        [("أحد النواب", "anonymous")],
    ),
    # titles cut short, an acting officer between commas, an aside between dashes
    ("وصرح المتحدث باسم الوزارة د. أيمن الصفتي أن المخزون كاف.", [("أيمن الصفتي", "person")]),
    ("وكان القائم بأعمال المفتش العام، ستيفن ستيوارت، قد أعلن أن الملف مفتوح.", [("ستيفن ستيوارت", "person")]),
    ("ونقلت قناة النخيل عن نبيل ماضي -عضو البرلمان عن الساحل- قوله إن الحادث مدبر.", [("نبيل ماضي", "person")]),
    # the noun of a saying names its speaker; what has its subject behind it is said by that
    ("ورد على قول الوزيرة إنها لا تعلم بالأمر.", [("الوزيرة", "anonymous")]),
    ("ووفقا للتقرير، فإن الآبار جفت.", [("التقرير", "document")]),
    ("وجاءت تصريحات الوزير بعد الجلسة. وأضاف أن الملف طوي.", [("الوزير", "anonymous")]),
    ("وخرج بيان عن البلدية جاء فيه: «نعمل على إصلاح الطريق كله».", [("بيان عن البلدية", "document")]),
    ("المخبز مغلق، كما قال المدير ماهر الزين لوكالة الأنباء.", [("ماهر الزين", "person")]),
    # who is called upon does not speak
    ("وناشدت الشرطة السكان «عدم الاقتراب من الجسر المنهار».", [("الشرطة", "organization")]),
    ("وقالت الشرطة إن شخصا قال لمندوبي الصحف إنه غريب.", [("الشرطة", "organization")]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.speaker.name, q.speaker.type) for q in claims.extract(text).quotes if q.speaker] == expected


CONTENTS = [
    # stated with a preposition joined to the noun
    ("أفادت إذاعة الساحل، الأحد، بانهيار جسر في الضاحية.", ["انهيار جسر في الضاحية"]),
    ("وأفاد المصدر في تصريح مقتضب بتجدد الحريق في المخزن.", ["تجدد الحريق في المخزن"]),
    ("وحول ما يتردد من أخبار تفيد بتمويل الحملة صمتت البلدية.", []),
    # between two; said to a purpose; said of a suffix
    ("وقال سالم إنه استقال لخلاف بينه وبين المدير.", ["استقال لخلاف بينه وبين المدير"]),
    ("وقال الوزير إن الموسم ناجح، إلا أنه أوضح أن التصدير متعثر.", ["الموسم ناجح", "التصدير متعثر"]),
    ("وأكد أنه باق، ونفى المدرب القول بأن اللاعبين غاضبون.", ["باق", "اللاعبين غاضبون"]),
    ("وأعربت الهيئة عن قلقها من أن تنفد المؤن.", ["تنفد المؤن"]),
    ("وحذر الرئيس من «التدخل الأجنبي» في بلاده.", ["«التدخل الأجنبي» في بلاده"]),
    ("وقال بيان للشرطة إن المبنى انهار، لافتا إلى «تطويق المكان بالكامل».", ["المبنى انهار", "تطويق المكان بالكامل"]),
    # no cue: a participle of a state, an object behind "also", a preposition of another noun, a wish not to be named
    ("وشوهد الحارس مثبتا إلى الأرض، بينما سكبوا سائلا، والذي يعتقد أنه زيت.", []),
    ("رفض المجلس الطلب، كما شهد المجلس إعلان نائبين عن استقالتهما.", []),
    ("كشفت المطربة الأمر لجمهورها، وذلك بعد أنباء عن اعتزالها الغناء.", []),
    # asides inside a clause
    ("وهو ما يتطلب - بحسب المهندسين - إغلاق النفق.", ["وهو ما يتطلب - بحسب المهندسين - إغلاق النفق"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONTENTS)
def test_contents(text: str, expected: list[str]) -> None:
    assert [q.content.text for q in claims.extract(text).quotes] == expected


RESOLVED = [
    # titles with their possessor's pronoun
    ("قالت المجموعة إن المصنع باق. وأكد مديرها التنفيذي سامح الدالي أن العقود سارية.", ["المجموعة", "سامح الدالي"]),
    ("وقال أمينها العام حسن نصر إن المؤتمر تأجل.", ["حسن نصر"]),
    ("وقالت محاميته، ليلى الشابي، إن موكلها بريء.", ["ليلى الشابي"]),
    ("أعلنت شركة النخيل، على لسان مديرها سامح الدالي، تعليق رحلاتها.", ["سامح الدالي"]),
    # whom he meets holds the same office
    (
        "التقى وزير النقل العراقي نظيره الأردني بشر الصرايرة. وأكد وزير النقل الأردني أن الجسر جاهز.",
        ["بشر الصرايرة"],
    ),
    # envoys and deputies with their place or party
    ("قال المبعوث الأممي إلى ليبيا هانس أولسن إن الحل قريب. وأضاف أولسن أن الحوار مستمر.", ["هانس أولسن"] * 2),
    ("وانتقد النائب عن حزب السنابل مضر الكرخي الخطة، وقال إنها ناقصة.", ["مضر الكرخي"]),
    # a surname of two words whose first is a given name of the other gender
    ("قالت المتحدثة كارين جان لوبير إن الملف مغلق. وقالت جان لوبير إن القرار نهائي.", ["كارين جان لوبير"] * 2),
    # counted sources, and sources in the accusative
    ("نقلت الوكالة عن ثلاثة مصادر مطلعة قولها إن الصفقة تمت.", ["ثلاثة مصادر مطلعة"]),
    ("ولم تعلق الحكومة، لكن مصدرا في شركة الكهرباء قال إن الوقود نفد.", ["مصدرا في شركة الكهرباء"]),
    # a body and what it did
    ("وتبنت الجبهة الشعبية الهجوم، وقالت إن عناصرها عادوا.", ["الجبهة الشعبية"]),
    ("وقال المحتج سالم باوزير لمراسلنا إن الكهرباء مقطوعة.", ["سالم باوزير"]),
    ("وأكدت أسرة السجين أنها لم تزره.", ["أسرة السجين"]),
]


@pytest.mark.parametrize(("text", "names"), RESOLVED)
def test_who_is_meant(text: str, names: list[str]) -> None:
    assert [q.speaker.name for q in claims.extract(text).quotes if q.speaker] == names


TITLES = [
    ("«الصحة» تعلن مقتل شخصين في حريق\n\nقالت وزارة الصحة إن الحريق أخمد.", "وزارة الصحة"),
    ("الصحة: مقتل شخصين في حريق السوق\n\nقالت وزارة الصحة إن الحريق أخمد.", "وزارة الصحة"),
    ("«الخارجية» ترد على الصحف: لا نسعى إلى التصعيد\n\nقالت وزارة الخارجية إن الباب مفتوح.", "وزارة الخارجية"),
    ("الماجري «يبشر» بالعتمة: «تخيلوا مدنكم بلا كهرباء»\n\nقال الوزير سامي الماجري إن الوقود نفد.", "سامي الماجري"),
]


@pytest.mark.parametrize(("text", "name"), TITLES)
def test_a_titles_short_names_mean_whom_the_body_names(text: str, name: str) -> None:
    first = claims.extract(text).quotes[0]
    assert first.speaker is not None
    assert first.speaker.name == name


def test_an_apposition_tells_the_office_that_a_title_only_hints_at() -> None:
    (quote,) = claims.extract("وأكد اللواء ماهر الزين، المتحدث باسم الجيش، أن القوات عادت.").quotes
    assert quote.speaker is not None
    assert quote.speaker.role == "المتحدث باسم الجيش"


def test_decimals_with_their_conjunction_are_figures_with_the_unit_they_share() -> None:
    figures = claims.extract("ضربت هزتان بقوة 6.4 و5.8 درجات البلدة، وثالثة بقوة 4.1 على مقياس ريختر.").figures
    assert [(f.value, f.kind) for f in figures[1:]] == [(6.4, "measure"), (5.8, "measure"), (4.1, "measure")]
