"""What pages leave in the text is left out of claims, not out of the text."""

import pytest

from claims.extract.pipeline import extract_article
from claims.reading.plain import article_from_text
from claims.rulebook import rulebook

PAGE = """- ℃ 18 عمان
- 3 يونيو 2024
بلدية الوادي تفتح الجسر أمام السيارات بعد ترميم طويل
بلدية الوادي تفتح الجسر أمام السيارات بعد ترميم طويل
- 2 يونيو 2024, 9:15:02 م
- تم نسخ عنوان المقال إلى الحافظة
افتتحت بلدية الوادي الجسر القديم بحضور 300 شخص من أهالي المدينة والقرى المجاورة.
اقرأ أيضا: خمسة جسور أخرى تنتظر الترميم
شارك
"""


def test_widgets_dates_buttons_and_the_repeated_title():
    article = article_from_text(PAGE, rulebook())
    assert article.title == "بلدية الوادي تفتح الجسر أمام السيارات بعد ترميم طويل"
    kept = [line for line in PAGE.splitlines() if line not in {s.text for s in article.boilerplate}]
    assert kept == ["افتتحت بلدية الوادي الجسر القديم بحضور 300 شخص من أهالي المدينة والقرى المجاورة."]
    assert [article.text[s.start : s.end] for s in article.boilerplate] == [s.text for s in article.boilerplate]


def test_no_claim_is_taken_from_them():
    found = extract_article(article_from_text(PAGE, rulebook()))
    assert [f.value for f in found.figures] == [300]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Share this article"),
        ("en", "5 min read"),
        ("en", "Tuesday, March 5, 2024 10:15 AM"),
        ("en", "Photo: a view of the bridge"),
        ("en", "12 comments"),
        ("ar", "جميع الحقوق محفوظة 2024"),
        ("ar", "الأحد 3 آذار/مارس 2024"),
        ("ar", "منذ 3 ساعات"),
    ],
)
def test_such_lines(language, line):
    text = "A first line of prose that is long enough.\n" + line + "\n"
    article = article_from_text(text, rulebook(), language=language)
    assert [s.text for s in article.boilerplate] == [line]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Share prices fell by 5 percent on Monday, the exchange said."),
        ("en", "Related work by the institute found 300 cases."),
        ("en", "On March 5, 2024 the council met and 12 members voted against."),
        ("ar", "شارك 300 شخص في المسيرة التي انطلقت من الساحة."),
        ("ar", "في 3 مارس 2024 قتل 12 شخصا في القصف."),
        ("ar", "أخبار الحرب تصل إلى 20 قرية."),
    ],
)
def test_prose_that_begins_alike_is_kept(language, line):
    article = article_from_text("A title\n\n" + line + "\n", rulebook(), language=language)
    assert article.boilerplate == ()
