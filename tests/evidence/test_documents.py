"""PDF, DOCX and tables as evidence; hostile ones refused in a line."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from claims.errors import InputError
from claims.evidence.documents import docx_text, pdf_text
from claims.evidence.tables import read_table, table_text


def small_pdf(path: Path, text: str) -> Path:
    """A one-page PDF with a line of Latin text, written by hand."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length " + str(len(stream)).encode() + b">>stream\n" + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for n, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{n} 0 obj".encode() + body + b"endobj\n"
    table = b"".join(f"{p:010} 00000 n \n".encode() for p in places)
    end = (
        b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n"
        + str(len(out)).encode()
    )
    path.write_bytes(out + end + b"\n%%EOF")
    return path


def test_the_text_of_a_pdf_is_read(tmp_path: Path) -> None:
    assert "The board met 12 times" in pdf_text(small_pdf(tmp_path / "a.pdf", "The board met 12 times"))


def test_the_text_of_a_docx_is_read_with_its_tables(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("قال المدير إن الميناء مفتوح")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "ships", "40"
    document.save(str(tmp_path / "a.docx"))
    assert docx_text(tmp_path / "a.docx") == "قال المدير إن الميناء مفتوح\nships | 40"


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
def test_a_damaged_document_is_refused_in_one_line_that_names_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"not a document")
    with pytest.raises(InputError, match=name):
        (pdf_text if name.endswith("pdf") else docx_text)(path)


def test_a_zip_bomb_is_not_unfolded(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 30_000_000)
    with pytest.raises(InputError, match="zip bomb"):
        docx_text(path)


def test_a_table_reads_as_claims() -> None:
    rows = read_table("المكان\tقتلى\tجرحى\nتل عمرة\t12\t30\n", "t.tsv")
    assert table_text(rows) == "12 قتلى (تل عمرة)\n30 جرحى (تل عمرة)"


@pytest.mark.parametrize("text", ["", "only a header\n", "\n\n"])
def test_a_table_without_values_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"t\.csv"):
        read_table(text, "t.csv")
