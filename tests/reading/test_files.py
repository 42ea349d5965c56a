"""Files as articles, and what is said of those that are none."""

import io
import os
import sys
import threading

import pytest

from claims.errors import InputError
from claims.extract.pipeline import extract_article
from claims.reading import Limits, read_article, read_articles

STORY = "Bridge reopens after repairs\n\nThe bridge over the river reopened on Monday, the council said.\n"
PAGE = (
    "<html lang=en><head><title>Bridge reopens - Paper</title>"
    '<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head><body><nav>Home</nav><article>'
    "<h1>Bridge reopens</h1><p>The bridge over the river reopened on Monday after two years of repairs, the council "
    "said in a statement.</p><p>Traffic will be slow for a week, an engineer told reporters on the site of the works."
    "</p></article></body></html>"
)


def test_offsets_of_a_text_file_are_offsets_of_its_decoded_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(STORY.replace("\n", "\r\n").encode("utf-8-sig"))
    article = read_article(path)
    assert article.text == STORY.replace("\n", "\r\n")
    assert article.title == "Bridge reopens after repairs"
    assert article.title_span is not None
    assert article.text[article.title_span.start : article.title_span.end] == article.title
    assert (article.encoding, article.encoding_method) == ("utf-8", "bom")


def test_a_page_gives_its_text_title_and_date(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    article = read_article(path)
    assert "reopened on Monday" in article.text
    assert "Home" not in article.text
    assert article.date == "2024-03-05"


def test_standard_input_with_a_name(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    article = read_article("-", name="draft.md")
    assert (article.path, article.title) == ("draft.md", "Bridge reopens after repairs")


def test_front_matter_code_and_comments_are_no_article(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\nlayout: x\n---\n" + STORY + "\n```\n500 people\n```\n<!-- 300 people -->\n")
    article = read_article(path)
    left_out = [s.text for s in article.boilerplate]
    assert any("500 people" in text for text in left_out)
    assert any("300 people" in text for text in left_out)
    assert article.title == "Bridge reopens after repairs"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("none.txt", None, "no such file"),
        ("empty.txt", b" \n", "empty"),
        ("image.txt", b"\x00\x01\x02PNG" * 9, "binary"),
        ("large.txt", b"x" * 2_000, "larger than"),
        ("bare.html", b"<html><body></body></html>", "no article text"),
    ],
)
def test_what_cannot_be_read_says_why_and_the_rest_is_done(tmp_path, name, data, message):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(STORY)
    first, second = read_articles([tmp_path / name, tmp_path / "good.txt"], limits=Limits(file_bytes=1_000))
    assert isinstance(first, InputError)
    assert message in str(first)
    assert str(tmp_path / name) in str(first)
    assert not isinstance(second, InputError)


def test_folders_and_globs_give_each_article_once(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "a.md", "sub/c.txt", "picture.png", ".hidden/d.txt"):
        (tmp_path / name).write_text(STORY)
    found = [a.path for a in read_articles([tmp_path, str(tmp_path / "*.txt")]) if not isinstance(a, InputError)]
    assert [p.removeprefix(f"{tmp_path}/") for p in found] == ["a.md", "b.txt", "sub/c.txt"]


def test_deep_nesting_is_refused_not_followed(tmp_path):
    path = tmp_path / "deep.html"
    path.write_text("<html><body>" + "<div>" * 5_000 + "text" + "</div>" * 5_000)
    with pytest.raises(InputError, match="nested"):
        read_article(path)


@pytest.mark.parametrize(
    "markup", ["<" * 300_000, "<!--" * 100_000, "&" * 300_000, "<a " * 100_000, "<p " + "a=b " * 90_000 + ">x</p>"]
)
def test_hostile_markup_is_read_in_time_or_refused(tmp_path, markup):
    path = tmp_path / "a.html"
    path.write_text("<html><body>" + markup)
    (found,) = read_articles([path])
    assert isinstance(found, InputError) or found.text


def test_markup_in_scripts_and_comments_is_not_nesting(tmp_path):
    path = tmp_path / "a.html"
    nested = "<div>" * 500
    path.write_text(PAGE.replace("<nav>", f"<script>'{nested}'</script><!-- {nested} --><nav>"))
    assert "reopened on Monday" in read_article(path).text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_end_as_they_do_anywhere(tmp_path, end):
    path = tmp_path / "a.txt"
    path.write_bytes("Mayor says bridge is safe\n\n“It is safe,” Mayor Anna Bell said.\n".replace("\n", end).encode())
    article = read_article(path)
    assert article.title == "Mayor says bridge is safe"
    assert [q.content.text for q in extract_article(article).quotes] == ["bridge is safe", "It is safe,"]


def test_direction_marks_belong_to_no_title(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("\u200fرئيس البلدية: الجسر آمن\u200f\n\nافتتحت البلدية الجسر.\n", encoding="utf-8")
    assert read_article(path).title == "رئيس البلدية: الجسر آمن"


@pytest.mark.skipif(sys.platform == "darwin", reason="file names are UTF-8 there")
def test_a_file_name_that_is_no_utf8_is_shown_with_its_bytes(tmp_path):
    name = os.fsdecode(b"sur\xff.txt")
    (tmp_path / name).write_text(STORY, encoding="utf-8")
    (article,) = read_articles([tmp_path])
    assert article.path == f"{tmp_path}/sur\\xff.txt"


def test_what_is_piped_into_a_name_is_read(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(STORY,))
    writer.start()
    assert read_article(pipe).text == STORY
    writer.join()


MARKDOWN = """---
title: "Bridge opens to cars"
date: 2026-03-14T10:00:00Z
---

# Bridge opens to cars

Mayor Anna Bell said that **40 people** left. “We [will](http://x.example) _stay_,” she said.

> “It is a **good** day,” said Carl Stone.

- 30 houses were hit, the council said.
- Share
"""


def test_marks_of_markdown_are_no_words_and_end_no_line(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    article = read_article(path)
    assert (article.title, article.date) == ("Bridge opens to cars", "2026-03-14")
    assert article.title_span is not None
    assert article.text[: article.title_span.start].endswith("# ")
    found = extract_article(article)
    assert [(q.kind, q.speaker.name) for q in found.quotes if q.speaker] == [
        ("indirect", "Anna Bell"),
        ("direct", "Anna Bell"),
        ("direct", "Carl Stone"),
        ("indirect", "the council"),
    ]
    assert [(f.value, f.unit) for f in found.figures] == [(40, "people"), (30, "houses")]


def test_the_sign_of_a_footnote_parts_no_speaker_from_his_word(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# Fire\n\nThe mayor[^1] said 40 people left.\n\n[^1]: Hana Aziz said 30 people came.\n")
    found = extract_article(read_article(path))
    assert [(q.speaker.name, q.content.text) for q in found.quotes if q.speaker] == [
        ("The mayor", "40 people left"),
        ("Hana Aziz", "30 people came"),
    ]


def test_the_first_paragraph_under_front_matter_is_no_title(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: The bridge\nlang: ar\n---\nSome 40 people left\n\nThe council said so.\n")
    article = read_article(path)
    assert (article.title, article.title_span, article.language) == ("The bridge", None, "ar")


@pytest.mark.parametrize("text", ["Some 40 people left, the mayor said.\n\nOthers stayed.\n", "---\n\nSome left.\n"])
def test_a_first_paragraph_and_a_drawn_line_are_no_titles(tmp_path, text):
    path = tmp_path / "a.txt"
    path.write_text(text)
    assert read_article(path).title is None


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The flood left many people without a roof in Tarsa\nand on the other bank.", [1]),
        ("غمرت المياه بيوتا كثيرة على ضفتي النهر في بلدة ترسا القديمة\nوفي القرى المجاورة.", [1]),
        ("> The flood left many people without a roof in Tarsa\n> and on the other bank.", [1]),
        ("- The flood left many people without a roof in Tarsa\n  and on the other bank\n- Item", [1]),
        ("The flood left many people without a roof in Tarsa\n**and** on the other bank.", [1]),
        ("The flood left many people without a roof in Tarsa.\nIt came back on Monday.", []),
        ("The flood left many people without a roof in Tarsa  \nand on the other bank.", []),
        ("The flood left many people without a roof in Tarsa\n- and on the other bank", []),
        ("The flood left many people without a roof in Tarsa\n---\n", []),
        ("# The flood left many people without a roof in Tarsa\nand on the other bank.", []),
        ("| The flood left many people without a roof in Tarsa\nand on the other bank.", []),
        ("By Hana Aziz\nTarsa\nIt rained.", []),
    ],
)
def test_a_line_end_within_a_paragraph_of_markdown_is_a_blank(tmp_path, text, joined):
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: Flood\n---\n{text}\n", encoding="utf-8")
    article = read_article(path)
    assert [article.text[: s.start].count("\n") - 2 for s in article.boilerplate if s.text == "\n"] == joined


def test_the_first_line_of_markdown_may_be_its_title(tmp_path):
    title, path = "The flood left many people without a roof", tmp_path / "a.md"
    path.write_text(f"{title}\nIt rained for three days, and the river rose by a metre.\n", encoding="utf-8")
    assert read_article(path).title == title
