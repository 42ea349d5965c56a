"""Suppressions hold for their block, their stretch or their article; with code and reason; never from code blocks."""

import datetime

import pytest

from claims.errors import ClaimsError
from claims.suppression.directive import Fault, directive
from claims.suppression.markdown import in_markdown
from claims.suppression.page import in_page
from claims.suppression.side import read_side_file


def cut(text):
    return [(s.codes, text[s.start : s.end].strip()) for s in in_markdown(text)[0]]


def test_a_comment_holds_for_the_next_block():
    text = "First 10.\n\n<!-- claims: ignore[CLM101] reason='' -->\n\n"
    assert in_markdown(text)[1], "single quotes are no reason"
    text = 'First.\n\n<!-- claims: ignore[CLM101] reason="counted" -->\n\nSecond\nline.\n\nThird.'
    assert cut(text) == [(("CLM101",), "Second\nline.")]


def test_a_comment_within_a_paragraph_holds_for_the_paragraph():
    text = 'First.\n\nSecond <!-- claims: ignore[CLM101] reason="counted" --> line.\n\nThird.'
    assert cut(text)[0][1].startswith("Second")
    assert cut(text)[0][1].endswith("line.")


def test_a_list_is_one_block():
    text = '<!-- claims: ignore[CLM101] reason="table" -->\n\n- one 10\n- two 20\n\nAfter.'
    assert cut(text) == [(("CLM101",), "- one 10\n- two 20")]


def test_off_and_on_hold_between_them_or_to_the_end():
    text = 'A.\n\n<!-- claims: off[CLM101,CLM104] reason="live" -->\n\nB.\n\n<!-- claims: on[CLM101] -->\n\nC.'
    found = dict(cut(text))
    assert found[("CLM101",)].endswith("B.")
    assert found[("CLM104",)].endswith("C.")


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_an_article_about_the_program_does_not_switch_it_off(fence):
    comment = '<!-- claims: ignore-file[CLM101] reason="x" -->'
    assert in_markdown(f"{fence}\n{comment}\n{fence}\n\nText.") == ([], [])
    assert in_markdown(f"Write `{comment}` at the head.") == ([], [])
    assert in_markdown(f"    {comment}\n") == ([], [])


@pytest.mark.parametrize(
    "comment",
    [
        "claims: ignore",
        "claims: ignore[]",
        "claims: ignore[CLM101]",
        'claims: ignore[CLM101] reason=" "',
        'claims: ignore reason="x"',
        'claims: ignore[all] reason="x"',
        "claims: ignore[CLM101" + "," * 5000,
    ],
)
def test_code_and_reason_are_required(comment):
    assert isinstance(directive(comment), Fault)


def test_in_a_page_the_block_is_found_again_in_the_extracted_text():
    page = """<html><body><h1>Title</h1><p>First 10.</p>
    <!-- claims: ignore[CLM101] reason="counted" --><p>بلغ عدد
    <b>القتلى</b> 40.</p><p>Last 50.</p></body></html>"""
    text = "Title\n\nFirst 10.\nبلغ عدد القتلى 40.\nLast 50."
    found, faults = in_page(page, text)
    assert [text[s.start : s.end] for s in found] == ["بلغ عدد القتلى 40."]
    assert faults == []


def test_in_a_page_comments_in_scripts_and_text_do_not_count():
    comment = '<!-- claims: ignore-file[CLM101] reason="x" -->'
    assert in_page(f"<script>{comment}</script><p>a</p>", "a") == ([], [])
    assert in_page(f"<p>{comment.replace('<', '&lt;')}</p>", comment) == ([], [])


def test_a_side_file_names_a_finding_by_fingerprint_or_words(tmp_path):
    path = tmp_path / ".claims-ignore.toml"
    path.write_text(
        '[[ignore]]\ncode = "CLM101"\npath = "drafts/*.txt"\ntext = "٤٥"\nreason = "ours"\nexpires = 2026-01-01\n\n'
        '[[ignore]]\ncode = "CLM104"\nfingerprint = "abc"\nreason = "safety"\n',
        encoding="utf-8",
    )
    entries, _ = read_side_file(path)
    assert entries[0].covers("CLM101", "drafts/a.txt", "", "٤٥")
    assert not entries[0].covers("CLM101", "drafts/a.txt", "", "46")
    assert not entries[0].covers("CLM104", "drafts/a.txt", "", "٤٥")
    assert entries[0].expired(datetime.date(2026, 1, 2))
    assert entries[1].covers("CLM104", "any", "abc", "x")
    assert [e.line for e in entries] == [1, 8]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[ignore]]\ncode = "CLM101"\nfingerprint = "a"\n', "entry 1: reason"),
        ('[[ignore]]\ncode = "101"\nreason = "x"\nfingerprint = "a"\n', "entry 1: code"),
        ('[[ignore]]\ncode = "CLM101"\nreason = "x"\n', "entry 1: give the fingerprint"),
        ("[ignore]\n", "only \\[\\[ignore\\]\\]"),
        ("x = 1\n", "only \\[\\[ignore\\]\\]"),
        ("[[", "not valid TOML"),
    ],
)
def test_a_side_file_says_what_is_wrong(tmp_path, text, told):
    path = tmp_path / "side.toml"
    path.write_text(text)
    with pytest.raises(ClaimsError, match=told):
        read_side_file(path)
