"""Text that was broken into lines at a fixed width is read as if it had not been."""

from pathlib import Path

import pytest

import claims
from claims.checks import run
from claims.language.wrapping import logical_lines, soft_breaks
from claims.model import Span
from claims.reading import read_article
from claims.rulebook import rulebook

ARTICLES = sorted((Path(__file__).parents[2] / "fixtures" / "articles").glob("*.txt"))
WIDTHS = (56, 72, 80, 100)


def spaced(path):
    """An article with an empty line between its paragraphs."""
    return path.read_text(encoding="utf-8").strip().replace("\n", "\n\n")


def wrapped(text, width):
    """The text with line ends in place of the blanks at which its lines grow too wide: no offset changes."""
    chars, start, blank = list(text), 0, -1
    for i, ch in enumerate(chars):
        if ch == "\n":
            start = i + 1
        elif ch == " ":
            blank = i
        if i - start >= width and blank > start:
            chars[blank] = "\n"
            start = blank + 1
    return "".join(chars)


def told(extraction):
    """All that is said of the claims, with blanks for line ends in what is cut from the text."""
    every = [one.to_dict() for one in (*extraction.quotes, *extraction.figures)]
    return [_flat(one, "") for one in every]


def _flat(value, key):
    if isinstance(value, dict):
        return {k: _flat(v, k) for k, v in value.items()}
    return value.replace("\n", " ") if key == "text" else value


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_claims_of_a_wrapped_article_are_those_of_the_article(path, width):
    plain, broken = claims.extract(spaced(path)), claims.extract(wrapped(spaced(path), width))
    assert told(broken) == told(plain)
    assert broken.article.title == plain.article.title


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_its_findings_are_the_same(path):
    plain, broken = (claims.extract(text) for text in (spaced(path), wrapped(spaced(path), 72)))
    found = [[(f.code, f.span.start, f.claim) for f in run(e, rulebook())] for e in (plain, broken)]
    assert found[0] == found[1]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_with_a_line_a_paragraph_is_not_taken_for_a_wrapped_one(path):
    assert soft_breaks(path.read_text(encoding="utf-8")) == ()
    assert soft_breaks(spaced(path)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.",
        "The harbour of the town\nThe school by the river\nThe market of the valley\nThe mill and its workers\n",
        "Flood in the valley leaves many families without a roof over them\nStrike at the harbour enters its third week"
        "\nCouncil to meet on Sunday over the price of bread and of fuel in town\nMill sold to its workers\n",
        "The council of the valley met on Sunday to hear the engineers.\nIt heard them for two hours and more that day."
        "\nThe dam would hold, they said, for another ten winters or so.\nNobody asked for the price, said a clerk.\n",
        "Hana Aziz, 52, mayor of the upper valley and the towns around\n- Omar Nasr, 61, head of the board of engineers"
        "\n- Salma Idris, 44, head of the school by the river and its hall\n- Rami Odeh, 38, of the mill and union\n",
    ],
    ids=["empty", "line", "menu", "headlines", "sentences", "list"],
)
def test_lines_that_end_where_their_writer_ended_them_stay_lines(text):
    assert soft_breaks(text) == ()


def test_a_wrapped_page_of_markdown_keeps_names_free_of_its_marks(tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(
        "# The flood\n\n"
        "The upper valley was closed to all traffic on Monday and the civil defence\n"
        "agency said 45 people had died there in the night. “We had no warning of\n"
        "the water until it stood in our kitchens and our stables,” the mayor **Hana\n"
        "Aziz** said. The roads to the north will be closed for many days, and the\n"
        "army is to bring tents.\n\n"
        "> The second toll of the night was 300 hurt and 12 missing, the ministry of\n"
        "> health said in its bulletin of the morning, and it asked everybody to stay\n"
        "> where they were.\n",
        encoding="utf-8",
    )
    (found,) = claims.extract_many([read_article(path)])
    assert [(q.speaker.name, q.content.text.split()[0]) for q in found.quotes[:3]] == [
        ("the civil defence agency", "45"),
        ("Hana Aziz", "We"),
        ("the ministry of health", "The"),
    ]


def test_lines_that_wrap_are_one_line():
    text = "ab\ncd\r\n\r\nef\n"
    soft = [Span(2, 3, "\n")]
    assert [text[a:b] for a, b in logical_lines(text, soft)] == ["ab\ncd", "", "ef"]
