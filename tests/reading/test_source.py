"""Where the words of a page's text stand in its markup."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.formats.place import Place
from claims.reading import read_article
from claims.reading.source import Source
from claims.rulebook import rulebook

WORDS = st.text(st.sampled_from("abمن٤5&<>\"'🌊"), min_size=1, max_size=6)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=5), min_size=1, max_size=5)


@given(PARAGRAPHS, st.sampled_from(["{}", "<b>{}</b>", "<a href='x'>{}</a>\n", "<!-- {} -->{}"]))
def test_what_is_cut_out_of_the_markup_is_the_word(paragraphs, form):
    page = "".join(
        "<p>" + " ".join(form.format(*[html.escape(word)] * form.count("{}")) for word in words) + "</p>\r\n"
        for words in paragraphs
    )
    text = "\n".join(" ".join(words) for words in paragraphs)
    source = Source(page, text)
    at = 0
    for word in text.split():
        at = text.index(word, at)
        found = source.span(at, at + len(word))
        assert found is not None
        assert html.unescape(page[slice(*found)]) == word
        at += len(word)


PAGE = """<!doctype html>
<html><head><title>عنوان آخر</title><script>var a = "مقتل 45 شخصا";</script></head><body>
<nav><a href="/">مقتل 45 شخصا</a></nav>
<article><h1>الفيضانات في الوادي</h1>
<p>وصلت فرق الإنقاذ إلى البلدة مساء الأحد &amp; بدأت البحث عن الناجين في الحي القديم من المدينة.</p>
<p>🌊 أسفرت الفيضانات عن
<b>مقتل</b> <em>45</em> شخصا في البلدة، وغادر كثيرون بيوتهم إلى القرى القريبة من الجبل.</p>
<ul><li>تدمير 300 منزل في الحي القديم من المدينة ومئات المتاجر.</li></ul>
</article></body></html>
"""


@pytest.mark.parametrize(("words", "line"), [("45", 7), ("300", 8), ("الفيضانات في الوادي", 4)])
def test_a_place_in_a_page_is_on_the_line_of_its_file(tmp_path, words, line):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    article = read_article(tmp_path / "a.html", rulebook())
    at = article.text.index(words)
    place = Place.in_file(article, at, at + len(words))
    lines = PAGE.split("\n")
    assert place.line == line
    assert lines[line - 1][place.column("codepoint") - 1 : place.end_column("codepoint") - 1] == words
    before = lines[line - 1].index(words)
    assert place.column("utf8") == len(lines[line - 1][:before].encode()) + 1


def test_words_that_the_page_does_not_show_stand_at_its_beginning(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    article = read_article(tmp_path / "a.html", rulebook())
    (tmp_path / "a.html").write_text("<p>كتب من جديد كله.</p>", encoding="utf-8")
    place = Place.in_file(article, 100, 102)
    assert (place.line, place.column("utf16"), place.exact) == (1, 1, False)
