"""Where Arabic sources end, whom they name, and who hands words on."""

from __future__ import annotations

import pytest

import claims

SPEAKERS = [
    # an unnamed spokesman of somebody named stays unnamed; a named one is the person
    (
        "قال متحدث باسم رئيس الوزراء كمال الغرياني إن الحدود مغلقة.",
        "متحدث باسم رئيس الوزراء كمال الغرياني",
        "anonymous",
    ),
    ("قال المتحدث باسم الجيش سالم الورفلي إن القوات تقدمت.", "سالم الورفلي", "person"),
    ("قال متحدث باسم الحركة، نبيل الصغير، إن العرض مرفوض.", "نبيل الصغير", "person"),
    # bodies of several words, with the article and behind a preposition
    ("أعلن الهلال الأحمر الليبي أن القافلة وصلت.", "الهلال الأحمر الليبي", "organization"),
    ("أعلن المرصد الساحلي لحقوق الإنسان أن السجن أغلق.", "المرصد الساحلي لحقوق الإنسان", "organization"),
    ("وبحسب الحماية المدنية، غادر السكان الحي.", "الحماية المدنية", "organization"),
    ("قال الأمين العام للأمم المتحدة مايكل أوين إن الوضع خطير.", "مايكل أوين", "person"),
    ("أعلن المدير العام للوكالة بيار لوران أن المفتشين وصلوا.", "بيار لوران", "person"),
    ("واتهم وزير الخارجية إيران بتسليح المتمردين.", "وزير الخارجية", "anonymous"),
    ("وأشار التقرير الصادر عن منظمة السجناء إلى أن الزنازين مكتظة.", "التقرير الصادر عن منظمة السجناء", "document"),
    ("وأكد مصدر أمني رفيع، طلب عدم الكشف عن هويته، أن العملية انتهت.", "مصدر أمني رفيع", "anonymous"),
    ("وتقول أم سالم (45 عاما): فقدنا كل شيء في دقيقة واحدة.", "أم سالم", "person"),
    ("وجاء في البيان أن القوات باقية في مواقعها.", "البيان", "document"),
    ("وأفادت روايات سكان بأن النيران اندلعت ليلا.", "روايات سكان", "document"),
]


@pytest.mark.parametrize(("text", "name", "kind"), SPEAKERS)
def test_speaker(text: str, name: str, kind: str) -> None:
    speakers = [q.speaker for q in claims.extract(text).quotes]
    assert [(s.name, s.type) for s in speakers if s] == [(name, kind)]


RELAYED = [
    (
        'نقلت صحيفة "الساحل" عن مصدر في البنك قوله إن السعر سيستقر.',
        "مصدر في البنك",
        'صحيفة "الساحل"',
        "السعر سيستقر",
    ),
    (
        'ذكرت وكالة "نجمة" للأنباء اليوم الأحد نقلا عن هيئة الصحة إن عشرة مصابين غادروا.',
        "هيئة الصحة",
        'وكالة "نجمة" للأنباء',
        "عشرة مصابين غادروا",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "outlet", "content"), RELAYED)
def test_the_nearest_source_speaks_and_the_outlet_relays(text: str, speaker: str, outlet: str, content: str) -> None:
    (quote,) = claims.extract(text).quotes
    assert quote.content.text == content
    assert quote.speaker is not None
    assert quote.relayed_by is not None
    assert (quote.speaker.name, quote.relayed_by.name) == (speaker, outlet)


CONTENTS = [
    ("وبحسب ما ذكره الناطق باسم المحكمة نبيل الدهماني، فإن التحقيق شمل عشرة أشخاص.", "التحقيق شمل عشرة أشخاص"),
    ("وأورد الموقع أن الرئيس سيزور العاصمة غدا، من دون ذكر مصدر.", "الرئيس سيزور العاصمة غدا"),
    ('دعا الأمين العام الأطراف إلى "ضبط النفس".', "ضبط النفس"),
    ('وطالب النائب سعيد الحامدي الحكومة بـ"الاستقالة فورا".', "الاستقالة فورا"),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_content(text: str, content: str) -> None:
    assert [q.content.text for q in claims.extract(text).quotes] == [content]


PHRASES = [
    ('الجسر هو الأطول في البلاد وقد "انهار بالكامل بعد الفيضان"، حسب البلدية.', "direct", "انهار بالكامل بعد الفيضان"),
    ('"لن نقبل بأقل من ذلك"، بحسب بيان النقابة.', "direct", "لن نقبل بأقل من ذلك"),
    (
        'أغلقت السلطات الطريق "إلى أن تنخفض المياه في الوادي"، وفق الشرطة.',
        "mixed",
        'أغلقت السلطات الطريق "إلى أن تنخفض المياه في الوادي"',
    ),
]


@pytest.mark.parametrize(("text", "kind", "content"), PHRASES)
def test_what_a_phrase_behind_marks_reports(text: str, kind: str, content: str) -> None:
    (quote,) = claims.extract(text).quotes
    assert (quote.kind, quote.content.text) == (kind, content)


def test_regular_duals_and_plurals_of_sources() -> None:
    (quote,) = claims.extract("وقال مصدران مطلعان إن الشركة ستبيع المصنع.").quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.type) == ("مصدران مطلعان", "anonymous")


STATED = [
    ("وأعلنت الشرطة العثور على جثتين.", "الشرطة", "العثور على جثتين"),
    ("واتهمت المعارضة الحكومة بأنها تتلاعب بالنتائج.", "المعارضة", "تتلاعب بالنتائج"),
    ("وأبلغ دبلوماسيان رويترز أن المحادثات فشلت.", "دبلوماسيان", "المحادثات فشلت"),
    ('وهدد زعيم الحزب كامل الزبير بـ"رد قاس".', "كامل الزبير", "رد قاس"),
    ('وعبرت الوزارة عن أسفها، مضيفة أنها "ستفتح تحقيقا في الحادثة".', "الوزارة", "ستفتح تحقيقا في الحادثة"),
    ('وجاء في نص الرسالة: "نحن نطالب بالعدالة".', "نص الرسالة", "نحن نطالب بالعدالة"),
    ("وقالت الوزارة على لسان المتحدثة باسمها ليلى الحمروني إنها سترد غدا.", "ليلى الحمروني", "سترد غدا"),
    (
        'وصرحت الناطقة الرسمية باسم الحكومة أمل الحديدي لإذاعة "المرسى" بأن المجلس أقر الميزانية.',
        "أمل الحديدي",
        "المجلس أقر الميزانية",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "content"), STATED)
def test_the_object_of_a_verb_is_no_part_of_its_subject(text: str, speaker: str, content: str) -> None:
    (quote,) = claims.extract(text).quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.content.text) == (speaker, content)


KINDS = [
    ('وأضاف أن الحي يعاني من "نقص حاد" في المياه.', "mixed"),
    ('وأكد المدير أن الأشغال ستنتهي "في غضون أيام".', "mixed"),
    ('وأكد المدير أن الحركة "لن توقع عليه" هذا العام.', "mixed"),
    ('وأكد المدير أن صحيفة "صوت الجنوب" ستعود.', "indirect"),
    ('وأكد المدير أن "الرواد" سيلعب الأحد.', "indirect"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_few_marked_words_are_quoted_where_they_are_no_name(text: str, kind: str) -> None:
    (quote,) = claims.extract(text).quotes
    assert quote.kind == kind


ARTICLES = [
    # an act right behind the verb is its object, the subject stands before it
    ("مصدر حكومي ينفي صحة إغلاق الميناء.", [("مصدر حكومي", "صحة إغلاق الميناء")]),
    ("أعلنت وزارة الصحة ارتفاعا جديدا لحصيلة الحريق.", [("وزارة الصحة", "ارتفاعا جديدا لحصيلة الحريق")]),
    # a complementizer behind a colon
    (
        "قال وزير الدولة لشؤون الإعلام فيصل الرواشد: إن الوفيات ارتفعت إلى عشر.",
        [("فيصل الرواشد", "الوفيات ارتفعت إلى عشر")],
    ),
    (
        "أعلن الناطق الإعلامي لمديرية الأمن العام أن الطريق أغلق.",
        [("الناطق الإعلامي لمديرية الأمن العام", "الطريق أغلق")],
    ),
    # a name in marks is the subject
    ('وأشار "الهادي"، في تصريحات للصحفيين، إلى أن الحكومة باقية.', [("الهادي", "الحكومة باقية")]),
    (
        'أوضح المصدر في تصريح رصدته " المرسى نت " قبل قليل، أن الحكومة تواصل عملها.',
        [("المصدر", "الحكومة تواصل عملها")],
    ),
    # an office behind a name is no part of it
    ("أكد المهندس كامل الهادي رئيس الوزراء أنه باق في منصبه.", [("كامل الهادي", "باق في منصبه")]),
    # a second report without a conjunction
    (
        "أعلنت الشرطة أن السائق نقل إلى المستشفى حيا قال المتحدث إن حالته مستقرة.",
        [("الشرطة", "السائق نقل إلى المستشفى حيا"), ("المتحدث", "حالته مستقرة")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_speakers_and_contents(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(q.speaker.name if q.speaker else None, q.content.text) for q in claims.extract(text).quotes]
    assert found == expected


MORE = [
    # a preposition, not the verb of its letters, stands before an outlet's name
    ('غرد النائب على حسابه عبر "تويتر": "لن نصوت على هذا القانون".', [("النائب", "لن نصوت على هذا القانون")]),
    # the subject of a clause before
    (
        "وعندما سئلت المتحدثة باسم الشركة سعاد الخميري عن الحادثة، قالت إن التحقيق جار.",
        [("سعاد الخميري", "التحقيق جار")],
    ),
    # the narrator goes on after a conjunction with a pronoun
    (
        "وأوضح المدير أنه عرض الخطط على الجميع، لكنه أشار إلى أن بعض السكان لم يحضروا.",
        [("المدير", "عرض الخطط على الجميع"), ("المدير", "بعض السكان لم يحضروا")],
    ),
    # a preposition of the verb is no part of the subject
    (
        "عبر حزب الأفق عن تضامنه التام مع العمال، معتبرا أن القرار ظالم.",
        [("حزب الأفق", "القرار ظالم")],
    ),
    # the object of a verb in a clause between speaks nothing
    (
        'ورفض الرئيس نبيل الغنوشي أن يذكر اسم الدولة، قائلا "لماذا أذكر الاسم الآن؟".',
        [("نبيل الغنوشي", "لماذا أذكر الاسم الآن؟")],
    ),
    # the last words of a body's name
    (
        "أكدت منظمة الإغاثة الدولية رصد حالات جديدة. وذكرت الإغاثة الدولية أن الطريق مقطوع.",
        [("منظمة الإغاثة الدولية", "رصد حالات جديدة"), ("منظمة الإغاثة الدولية", "الطريق مقطوع")],
    ),
    ("أعلنت وزارة الصحة، تسجيل 40 إصابة جديدة.", [("وزارة الصحة", "تسجيل 40 إصابة جديدة")]),
    # the object with its possessor is no part of a name
    (
        'واختتم عادل المرزوقي تصريحاته قائلا: "المباراة كانت صعبة جدا".',
        [("عادل المرزوقي", "المباراة كانت صعبة جدا")],
    ),
    ("واختتم المدرب نبيل الشارني: أشكر الجمهور على حضوره.", [("نبيل الشارني", "أشكر الجمهور على حضوره")]),
    # an aside between dashes, a clause about the name, words handed on past whom they were said to
    (
        "وقال الهادي - في بيان اليوم، حسبما أفادت بوابة المرسى - إن الحكومة باقية في مهامها.",
        [("الهادي", "الحكومة باقية في مهامها")],
    ),
    (
        'قالت إحدى المصابات، وتدعى "مريم"، إنها كانت قريبة من الجسر.',
        [("إحدى المصابات", "كانت قريبة من الجسر")],
    ),
    (
        "ونقلت الوكالة عن شاب يملك محلا قوله لإحدى القنوات، إن الجدار سقط فجأة.",
        [("شاب يملك محلا", "الجدار سقط فجأة")],
    ),
    # a participle's clause is no subject of the verb behind it
    (
        "ودعا الوزير إلى الهدوء، معتبرا أن هذه فرصة نادرة، وقال: «نعمل في صمت منذ سنتين».",
        [("الوزير", "هذه فرصة نادرة"), ("الوزير", "نعمل في صمت منذ سنتين")],
    ),
    # adjectives of bodies, names of plural nouns, and who passes words on
    (
        "وكان الجهاز المركزي للتعبئة العامة والإحصاء،أعلن في وقت سابق ارتفاع معدل التضخم.",
        [("الجهاز المركزي للتعبئة العامة والإحصاء", "ارتفاع معدل التضخم")],
    ),
    (
        "أكد المتحدث الرسمي للهيئة، إبراهيم الرؤساء، أن المطارات جاهزة للسفر.",
        [("إبراهيم الرؤساء", "المطارات جاهزة للسفر")],
    ),
    (
        "خفض البنك الفائدة نصف نقطة مئوية، رغم توقعات بأن يمنح القرار متنفسا محدودا.",
        [],
    ),
    # time between a verb and its subject, words after the place, unnamed sources that were learned from
    (
        "أكد اليوم الثلاثاء، الأمين العام المساعد في النقابة، بوعلي الدريدي، أن الإضراب قائم.",
        [("بوعلي الدريدي", "الإضراب قائم")],
    ),
    (
        "أفاد مساعد الوكيل العام بمحكمة الاستئناف فيها القاضي مراد الشارني أن الأبحاث جارية.",
        [("مراد الشارني", "الأبحاث جارية")],
    ),
    ("علم من مصادر مطلعة، أن القاضي أمر بالإفراج عنه.", [("مصادر مطلعة", "القاضي أمر بالإفراج عنه")]),
    (
        "أكد سامي الدهماني الأمين العام المساعد والناطق الرسمي باسم الاتحاد، أن الخطة جاهزة.",
        [("سامي الدهماني", "الخطة جاهزة")],
    ),
    # what is said of a source without a conjunction, or with its pronoun
    ("وقال مسؤول في البلدية طلب عدم ذكر اسمه إن الجسر مغلق.", [("مسؤول في البلدية", "الجسر مغلق")]),
    ("وقالت مريم العامري (52 عاما) وهي تقف أمام بيتها إن المياه دخلت ليلا.", [("مريم العامري", "المياه دخلت ليلا")]),
    ("نفى سمير تسريب أي معلومات إلى الصحافة.", [("سمير", "تسريب أي معلومات إلى الصحافة")]),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_who_goes_on_speaking(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(q.speaker.name if q.speaker else None, q.content.text) for q in claims.extract(text).quotes]
    assert found == expected


PARTED = [
    # A name that levels to the same letters as a preposition.
    ("وقال علي حسن إن السوق مغلقة على مدار اليوم.", "علي حسن"),
    ("وقال علي إن السوق مغلقة على مدار اليوم.", "علي"),
    ("وقال محمد علي إن السوق مغلقة.", "محمد علي"),
    ("وقال الدكتور محمد علي، رئيس القسم، إن السوق مغلقة.", "محمد علي"),
    ("وقال المدير علي إن البضاعة نفدت على عجل.", "علي"),
    ("وقال رئيس الكتلة علي العوني إن القانون مر.", "علي العوني"),
    ("وشدد الوزير علي أن الباب مفتوح.", "الوزير"),
    ("وقال محمد على، وزير الرى، إن السد فى أمان.", "محمد على"),
    ("وقال محمد على هامش المؤتمر إن السد فى أمان.", "محمد"),
    # An adjective that looks like a participle of saying.
    ("وقالت مصادر مطلعة إن المفاوضات تعثرت.", "مصادر مطلعة"),
    ("وأفادت تقارير مؤكدة بأن الطريق مغلق.", "تقارير مؤكدة"),
    # Whom something is told, or what the verb is about.
    ("وأبلغ شهود عيان وكالة الأنباء أن دوي انفجارات سُمع.", "شهود عيان"),
    ("وأبلغ مسؤولون أمريكيون وكالة الأنباء أن الصفقة تمت.", "مسؤولون أمريكيون"),
    ("وأخبر أحد الجيران الشرطة أن الباب كسر.", "أحد الجيران"),
    ("وروى أحد الناجين لحظات الغرق قائلا إن القارب انقلب فجأة.", "أحد الناجين"),
    ("وقال الرائد سامي الحجازي لفرانس برس إن الطائرات أغارت.", "سامي الحجازي"),
    ("وفسر الخبير الارتفاع بأن الطلب زاد.", "الخبير"),
    ('واعتبر المركز السوري لحقوق الإنسان الهجوم "جريمة حرب".', "المركز السوري لحقوق الإنسان"),
    ("وقال المتحدث نفسه إن التحقيق بدأ.", "المتحدث نفسه"),
    ("واختتم كلامه بالقول إن المستقبل للشباب.", None),
    ("وجدد الوزير تأكيده أن بلاده لن تشارك.", "الوزير"),
]


@pytest.mark.parametrize(("text", "speaker"), PARTED)
def test_a_source_is_told_from_what_looks_like_part_of_it(text, speaker):
    (quote,) = claims.extract(text).quotes
    assert (quote.speaker.name if quote.speaker else None) == speaker
