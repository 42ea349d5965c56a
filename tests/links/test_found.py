"""Links at their places: in Markdown as the document has them, in pages with their words, in plain text written out."""

import pytest

from claims.links import links_in
from claims.reading import read_article


def links(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    article = read_article(path)
    found = links_in(article)
    assert all(article.text[one.span.start : one.span.end] == one.span.text for one in found)
    return [(one.url, one.span.text) for one in found]


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Read https://a.example/x.", ["https://a.example/x"]),
        ("(https://a.example/x)", ["https://a.example/x"]),
        ("https://a.example/x_(y), too", ["https://a.example/x_(y)"]),
        ("انظر https://a.example/خبر، وغيره", ["https://a.example/خبر"]),
        ("«https://a.example/x»", ["https://a.example/x"]),
        ("ftp://a.example/x and mailto:a@b.example and a.example/x", []),
        ("http://[ and https:// and https://", []),
    ],
)
def test_an_address_that_is_written_out_ends_before_the_sentence_does(tmp_path, text, urls):
    assert [url for url, _ in links(tmp_path, "a.txt", f"The count of the council.\n\n{text}\n")] == urls


def test_links_of_markdown_stand_at_their_words(tmp_path):
    text = (
        '# The flood\n\nThe [ministry *said*](https://a.example/x "t") 45 died; see <https://b.example> and [this][1],'
        " not `https://no.example`.\n\n```\nhttps://no.example/code\n```\n\n> - [**one**](https://d.example/)\n\n"
        "[1]: https://c.example/z\n"
    )
    assert links(tmp_path, "a.md", text) == [
        ("https://a.example/x", "ministry *said"),
        ("https://b.example", "https://b.example"),
        ("https://c.example/z", "this"),
        ("https://d.example/", "one"),
    ]


def test_links_of_a_page_are_those_of_its_article(tmp_path):
    page = """<html><head><title>الفيضان</title><base href="https://council.example/"></head><body>
      <nav><a href="/">الرئيسية</a> <a href="https://x.example/1">الوزارة</a></nav><article><h1>فيضان في الوادي</h1>
      <p>قالت <a href="/a?x=1&amp;y=2">وزارة <b>الصحة</b></a> إن 45 شخصا قتلوا في فيضان الوادي يوم الاثنين، وأصيب
      300 آخرون، وغادر كثيرون بيوتهم ليلا.</p><p>وأُغلقت الطرق كلها ثلاثة أيام، بحسب <a href="b">المجلس</a>، ولم
      يعد أحد <a href="javascript:alert(1)">حتى الآن</a> إلى القرى التي غمرها الماء <a>في الليل</a>.</p></article>
      </body></html>"""
    assert links(tmp_path, "a.html", page) == [
        ("https://council.example/a?x=1&y=2", "وزارة الصحة"),
        ("https://council.example/b", "المجلس"),
    ]


def test_many_links_in_one_block_are_read_in_linear_time(tmp_path):
    """One block of 20,000 links: reading each from the block's beginning would take minutes."""
    words = " ".join(f'<a href="https://a.example/{n}">Word{n}</a>' for n in range(20_000))
    found = links(tmp_path, "a.html", f"<html><body><article><p>{words} and more of it.</p></article></body></html>")
    assert len(found) == 20_000
