"""``claims evidence``: sources come into the library, are listed, shown, corrected and taken out."""

import json
import zipfile

import pytest

from tests.cli.conftest import FIXTURES
from tests.evidence.test_documents import small_pdf

EVIDENCE = FIXTURES / "evidence"
REVIEW = {"@type": "ClaimReview", "claimReviewed": "The bridge fell", "reviewRating": {"alternateName": "False"}}


def listed(claims):
    return json.loads(claims("evidence", "list", "--format", "json").out)


def test_every_kind_of_file_comes_in(claims, tmp_path):
    import docx

    document = docx.Document()
    document.add_paragraph("The board met 12 times.")
    document.save(tmp_path / "minutes.docx")
    small_pdf(tmp_path / "report.pdf", "The board met 12 times in May")
    (tmp_path / "page.html").write_text("<html><body><article><p>The harbour was closed for a week.</p></article>")
    graph = {"@graph": [{"@type": "WebPage"}, REVIEW]}
    (tmp_path / "checked.html").write_text(
        f'<html><script type="application/ld+json">{json.dumps(graph)}</script><p>We checked it.</p>'
    )
    done = claims("evidence", "add", tmp_path, EVIDENCE / "port-en-table.csv", EVIDENCE / "flood-ar-claimreview.jsonld")
    assert (done.code, done.err) == (0, "")
    kinds = {piece["path"].rpartition("/")[2]: piece["kind"] for piece in listed(claims)}
    assert kinds == {
        "checked.html": "fact-check",
        "minutes.docx": "report",
        "page.html": "original",
        "report.pdf": "report",
        "port-en-table.csv": "dataset",
        "flood-ar-claimreview.jsonld": "fact-check",
    }


def test_the_same_source_twice_is_one_and_its_origin_is_corrected(claims):
    path = EVIDENCE / "letters-supports.txt"
    assert claims("evidence", "add", path).out.startswith("added\t")
    before = listed(claims)
    assert claims("evidence", "add", path).out.startswith("known\t")
    assert listed(claims) == before
    done = claims(
        "evidence", "add", path, "--kind", "statement", "--publisher", "بعثة المراقبة", "--date", "2021-02-02",
        "--url", "https://mission.example/letters", "--author", "هناء", "--title", "ملخص",
    )  # fmt: skip
    assert done.out.startswith("corrected\t")
    (piece,) = listed(claims)
    assert {key: piece[key] for key in ("kind", "publisher", "date", "url", "author", "title")} == {
        "kind": "statement",
        "publisher": "بعثة المراقبة",
        "date": "2021-02-02",
        "url": "https://mission.example/letters",
        "author": "هناء",
        "title": "ملخص",
    }
    assert claims("evidence", "add", path).out.startswith("known\t")
    assert listed(claims) == [piece]


def test_a_changed_source_is_another_piece_and_the_older_one_is_named(claims, tmp_path):
    (tmp_path / "a.txt").write_text("Twelve people died at the bridge.")
    old = claims("evidence", "add", "a.txt").out.split("\t")[1]
    (tmp_path / "a.txt").write_text("Thirteen people died at the bridge.")
    done = claims("evidence", "add", "a.txt")
    assert done.code == 0
    assert f"'claims evidence remove {old}' takes it out" in done.err


def test_half_characters_are_shown_and_stop_nothing(claims, tmp_path):
    check = '{"@type": "ClaimReview", "claimReviewed": "It \\ud800 fell\\u0000", "author": {"name": "\\udfff"}}'
    (tmp_path / "half.jsonld").write_text(check)
    assert claims("evidence", "add", "half.jsonld", EVIDENCE / "port-en-supports.txt").code == 0
    assert [piece["publisher"] for piece in listed(claims)] == ["\ufffd", None]


def test_a_web_address_is_told_to_be_saved_first(claims):
    done = claims("evidence", "add", "https://news.example/a")
    assert done.code == 2
    assert "save the page and add the file with --url https://news.example/a" in done.err


def test_text_on_standard_input_is_evidence(claims, monkeypatch):
    import io
    import sys
    from types import SimpleNamespace

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("قالت هناء إن الجسر مغلق.".encode())))
    assert claims("evidence", "add", "-", "--title", "ملاحظات", "--kind", "transcript").code == 0
    assert "ملاحظات" in claims("evidence", "list").out


def test_a_piece_is_shown_by_the_beginning_of_its_id(claims):
    claims("evidence", "add", EVIDENCE / "letters-supports.txt", "--publisher", "بعثة المراقبة")
    begin = claims("evidence", "list").out.split("\t")[0]
    shown = claims("evidence", "show", begin)
    assert "publisher: بعثة المراقبة" in shown.out
    assert "2500 شخص على الأقل" in shown.out
    assert json.loads(claims("evidence", "show", begin, "--format", "json").out)["text"].startswith("ملخص أممي")


def test_a_piece_is_taken_out_and_can_come_back_though_findings_rest_on_it(claims):
    claims("evidence", "add", EVIDENCE / "port-en-supports.txt", EVIDENCE / "port-en-contradicts.txt")
    claims("verify", FIXTURES / "articles" / "en-port-wire.txt")
    begin = listed(claims)[0]["id"]
    done = claims("evidence", "remove", begin, "ffff")
    assert done.code == 2
    assert done.out.startswith(f"removed\t{begin[:8]}")
    assert done.err == "claims: ffff: 0 pieces of evidence begin so: see 'claims evidence list'\n"
    assert [piece["id"] for piece in listed(claims)] != [begin]
    assert len(listed(claims)) == 1
    assert claims("evidence", "add", EVIDENCE / "port-en-supports.txt").out.startswith("added\t")
    assert len(listed(claims)) == 2


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 30_000_000)


def encrypted(path):
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(small_pdf(path, "secret")))
    writer.encrypt("a password", algorithm="RC4-128")
    writer.write(path)


HOSTILE = {
    "bomb.docx": (bomb, "zip bomb"),
    "not.docx": (lambda path: path.write_bytes(b"PK\x03\x04 not a document"), "not a readable DOCX"),
    "empty.docx": (lambda path: zipfile.ZipFile(path, "w").close(), "not a readable DOCX"),
    "locked.pdf": (encrypted, "encrypted"),
    "damaged.pdf": (lambda path: path.write_bytes(small_pdf(path, "half").read_bytes()[:200]), "not a readable PDF"),
    "huge.csv": (lambda path: path.write_text("a,b\n" + "1,2\n" * 500_001), "1,000,000 cells"),
    "header.csv": (lambda path: path.write_text("place,dead\n"), "needs a header row"),
    "bad.jsonld": (lambda path: path.write_text('{"@type": "ClaimReview"'), "not valid JSON"),
    "deep.json": (lambda path: path.write_text("[" * 100_000), "not valid JSON"),
    "other.json": (lambda path: path.write_text('{"@type": "Recipe"}'), "no ClaimReview"),
    "book.xlsx": (lambda path: path.write_bytes(b"PK"), "save the sheet as CSV"),
    "empty.txt": (lambda path: path.write_text(" \n"), "empty"),
    "missing.txt": (lambda path: None, "no such file"),
}


def test_hostile_files_give_a_line_each_and_the_others_are_added(claims, tmp_path):
    for name, (make, _) in HOSTILE.items():
        make(tmp_path / name)
    paths = [tmp_path / name for name in HOSTILE]
    done = claims("evidence", "add", *paths[:6], EVIDENCE / "port-en-supports.txt", *paths[6:])
    assert done.code == 2
    lines = done.err.splitlines()
    assert len(lines) == len(HOSTILE), done.err
    for line, (name, (_, reason)) in zip(lines, HOSTILE.items(), strict=True):
        assert name in line
        assert reason in line
    assert len(listed(claims)) == 1


@pytest.mark.parametrize(("module", "name", "remedy"), [("pypdf", "a.pdf", "PDF"), ("docx", "a.docx", "DOCX")])
def test_a_missing_extra_is_told_with_its_remedy(claims, tmp_path, monkeypatch, module, name, remedy):
    import sys

    small_pdf(tmp_path / name, "text")
    monkeypatch.setitem(sys.modules, module, None)
    done = claims("evidence", "add", tmp_path / name)
    assert done.code == 2
    assert f"reading {remedy} needs" in done.err
    assert "pip install 'claims[documents]'" in done.err


def test_figures_of_an_arabic_pdf_are_marked_when_it_is_added(claims, tmp_path, monkeypatch):
    monkeypatch.setattr("claims.evidence.reading.pdf_text", lambda path: "قُتل 73 شخصا في السيول، بحسب الدفاع المدني.")
    small_pdf(tmp_path / "a.pdf", "x")
    done = claims("evidence", "add", tmp_path / "a.pdf")
    assert done.code == 0
    assert "digits come out reversed" in done.err


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--kind", "rumour", "no such kind: original, transcript, statement, dataset, report, fact-check"),
        ("--date", "2024-02-30", "no such date"),
        ("--url", "javascript:alert(1)", "no web address"),
    ],
)
def test_an_origin_that_cannot_be_is_told_before_anything_is_added(claims, option, value, reason):
    done = claims("evidence", "add", EVIDENCE / "letters-supports.txt", option, value)
    assert done.code == 2
    assert reason in done.err
    assert done.err.count("\n") == 1
    assert not (EVIDENCE.parent / "claims.db").exists()


def test_a_library_that_is_not_there_is_told(claims):
    done = claims("evidence", "list")
    assert done.code == 2
    assert "no such store" in done.err


def test_a_source_is_called_the_same_in_the_list_and_beside_a_claim(claims, tmp_path):
    (tmp_path / "notes.txt").write_text("The mayor said 40 people had left the town by Monday.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("The mayor said 50 people had left the town by Monday.\n", encoding="utf-8")
    claims("evidence", "add", tmp_path / "notes.txt", "--publisher", "Town hall")
    name = f"{tmp_path / 'notes.txt'} (Town hall)"
    assert name in claims("evidence", "list").out
    claims("verify", tmp_path / "a.txt")
    claims("report", "-o", "out", "--ui", "en", tmp_path / "a.txt")
    pages = "".join(page.read_text(encoding="utf-8") for page in (tmp_path / "out").glob("*/f1.html"))
    assert str(tmp_path / "notes.txt") in pages
