"""Which figure of one article is which of another."""

import pytest

import claims


def pairs(a, b):
    found = claims.compare(claims.extract(a), claims.extract(b))
    return {(p.a.text, p.b.text): p.verdict for p in found.pairs}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "قتل 13 شخصا في التفجير. وكان تفجير مماثل في مايو قد أودى بحياة 21 شخصا.",
            "ارتفعت الحصيلة إلى 16 قتيلا.",
            {("13", "16"): "conflict"},
            id="what was before contradicts nothing that is now",
        ),
        pytest.param(
            "The pipe carries 120,000 barrels a day.",
            "ينقل الأنبوب 120 ألف برميل يوميا.",
            {("120,000", "120 ألف"): "agree"},
            id="a rate of which one tells the period in another word",
        ),
        pytest.param(
            "The schools close for two weeks.",
            "The vaccination campaign lasts ten days.",
            {},
            id="two lengths of time share no more than that they are",
        ),
        pytest.param(
            "وأصيب العشرات في التدافع، وأحرقت مئات السيارات.",
            "The crush injured 64 people. Some 4,000 cars were burnt.",
            {("العشرات", "64"): "compatible", ("مئات", "4,000"): "conflict"},
            id="what gives no number, held against one",
        ),
        pytest.param(
            "Dozens were killed. Officials put the toll at 45 killed.",
            "The blast killed 47 people.",
            {("45", "47"): "conflict"},
            id="a number goes before what gives none",
        ),
        pytest.param(
            "Tens of billions of dollars were lent in ten years.",
            "The deal is worth 110 billion dollars.",
            {},
            id="a currency alone is not the same thing",
        ),
        pytest.param(
            "وتمكنت الفرق من إجلاء 340 شخصا من فوق أسطح المنازل.",
            "Crews plucked 430 people from rooftops.",
            {("340", "430"): "conflict"},
            id="where they were rescued from",
        ),
        pytest.param(
            "وتقول الإدارة إن العمل سيتوقف ثلاثة أيام من الخميس. وتخضع المباني لفحص يستغرق 72 ساعة.",
            "An inspection of the buildings takes 72 hours. Work will stop for three days from Thursday.",
            {("ثلاثة", "three"): "agree", ("72", "72"): "agree"},
            id="two durations of equal length, told apart by what lasts",
        ),
        pytest.param(
            "The loan of 40 million dinars will build a dam; the tax brings in 25 million dinars.",
            "A tax brings in 31 million dinars. The dam is built with a loan of 52 million dinars.",
            {("40 million", "52 million"): "conflict", ("25 million", "31 million"): "conflict"},
            id="two amounts, told apart by what they pay for",
        ),
        pytest.param(
            "وشملت الحملة 22 مديرية.",
            "The campaign covered 21 of the 24 districts.",
            {("22", "21"): "conflict"},
            id="the part that something is said of, not what it is out of",
        ),
        pytest.param(
            "The 32-year-old ferry sank.", "The ferry, built 32 years ago, sank.", {("32", "32"): "agree"}, id="an age"
        ),
        pytest.param(
            "رفع البنك سعر الفائدة نصف نقطة مئوية.",
            "The bank raised its interest rate by 50 basis points.",
            {("نصف", "50"): "agree"},
            id="percentage points and basis points",
        ),
        pytest.param(
            "وكان القطار يسير بسرعة 120 كيلومترا في الساعة.",
            "The train was travelling at 120 km/h.",
            {("120", "120"): "agree"},
            id="a speed",
        ),
        pytest.param("The war has lasted nine years.", "It is the first outbreak in 15 years.", {}, id="two durations"),
        pytest.param(
            "A bomb killed 58 people, among them 11 children.", "A bomb killed 87.", {("58", "87"): "conflict"}
        ),
    ],
)
def test_pairs_across_languages_and_wordings(a, b, expected):
    assert pairs(a, b) == expected
    assert pairs(b, a) == {(y, x): verdict for (x, y), verdict in expected.items()}


def test_mentions_of_one_figure_pair_once():
    twice = "150,000 children vaccinated on day one\n\nThe minister said 150,000 children got their first dose."
    assert pairs(twice, "تلقى 150 ألف طفل الجرعة الأولى.") == {("150,000", "150 ألف"): "agree"}
