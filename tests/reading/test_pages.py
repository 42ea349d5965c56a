"""Pages as Arabic and English news sites write them: title, date, language, the article's text, and nothing else."""

from pathlib import Path

import pytest

from claims.reading import read_article

PAGES = Path(__file__).parent / "pages"
FOREIGN = (  # menus, buttons, other stories, readers' comments
    "سياسة الخصوصية", "فيسبوك", "الأكثر قراءة", "نشرة الطقس", "قال لي جاري", "أسعار الخبز", "الرئيسية",
    "Sign in", "Terms of use", "Share on", "We use cookies", "My neighbour", "Bread prices", "Dam operator",
)  # fmt: skip
DESK = {  # title, date, words at the beginning and at the end of what is kept
    "ar-flood": ("فيضان وادي السمن: ارتفاع عدد النازحين إلى 1200", "2026-03-14", "وصول 500 خيمة", "وفق تقرير لوزارة"),
    "ar-port-windows-1256": ("وزير النقل: الميناء يعود للعمل خلال أسبوعين", "2026-03-15", "زياد القيسي", "14 سفينة"),
    "ar-live": ("مباشر.. تطورات الحريق في مصنع الكبريت", "2026-04-02", "مقتل 4 عمال", "وفق بيان للمحافظة."),
    "ar-agency": ("المصرف المركزي: التضخم يتراجع إلى 3.2 بالمئة", "2026-02-11", "“نتوقع أن", "4.1 مليار قبل عام."),
    "en-flood": ("Flood death toll in Tall Amra rises to 23", "2026-03-15", "“We had no warning.”", "$7 million"),
    "en-port": ("Port strike: unions reject offer", "2026-05-06", '"It is an insult," union', "Talks resume on Friday"),
    "en-live": ("Live: Sulphur plant fire kills four", "2026-04-02", "“We received four bodies", "governor’s office."),
    "en-agency": ("CPI slows to 3.2 pct in January -central bank", None, "AIN ZEIT, Feb 11", "bank statement showed."),
}  # fmt: skip


def body(article):
    """What is left of the text without its boilerplate."""
    text = article.text
    for span in reversed(article.boilerplate):
        text = text[: span.start] + text[span.end :]
    return text


@pytest.mark.parametrize("name", DESK)
def test_a_page_gives_its_article(name):
    title, date, *words = DESK[name]
    article = read_article(PAGES / f"{name}.html")
    assert (article.title, article.date, article.language) == (title, date, name[:2])
    assert [w for w in words if w not in body(article)] == []
    assert [w for w in FOREIGN if w in body(article)] == []


def test_lines_that_the_page_adds_within_the_article_are_left_out():
    added = {s.text.strip("\u200f") for name in DESK for s in read_article(PAGES / f"{name}.html").boilerplate}
    assert added >= {
        "تم نسخ الرابط إلى الحافظة",
        "المصدر: المرفأ + وكالات",
        "الأحد 15 آذار 2026 الساعة 10:20 صباحا",
        "(إعداد سلمى الجبالي للنشرة العربية - تحرير هاني الراوي)",
        "Sign up for our newsletter",
        "Published 6 May 2026 · 3 min read",
        "— Tall Amra Council (@tallamra) March 14, 2026",
        "(Reporting by Salma Jibali; Editing by Hani Rawi)",
        "Additional reporting by Peter Bell",
    }


def test_direction_marks_and_joiners_stay_where_the_page_has_them(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(
        "<html><head><title>عنوان الخبر</title></head><body><h1>عنوان الخبر</h1><p>&rlm;قال الوزير «السد ممتلئ» يوم"
        " الثلاثاء، وأضاف أن 40 شخصا غادروا المخيم\u200f.</p>"
        "<p>نمی&zwnj;رود، گفت مدیر مدرسه در روز سه‌شنبه.</p></body></html>",
        encoding="utf-8",
    )
    text = read_article(path).text
    assert "\u200fقال الوزير «السد ممتلئ»" in text
    assert "المخيم\u200f." in text
    assert "نمی\u200cرود" in text


def test_a_year_in_the_footer_is_no_date(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(
        "<html><body><article><h1>Bridge reopens</h1><p>The bridge reopened on Monday after two years of repairs, the"
        " council said.</p></article><footer>© 2024 Paper</footer></body></html>"
    )
    assert read_article(path).date is None
