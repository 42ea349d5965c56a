"""Which encoding the bytes are in, and who says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import InputError
from claims.reading.encoding import decode

ARABIC = "أعلنت البلدية أن أعمال الصيانة في الجسر ستنتهي الأسبوع المقبل، وقال المهندس: «سنفتح الطريق يوم الأحد»."
LATIN1256 = ARABIC.replace("«", '"').replace("»", '"')
MARKUP = "<html><head><title>x</title>" + '<div class="row col wrapper"><a href="/a/b/c">menu</a></div>' * 200


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding):
    found = decode(ARABIC.encode(encoding), "a.txt")
    assert (found.text, found.method) == (ARABIC, "bom")


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
def test_old_arabic_code_pages_are_told_apart(encoding):
    text = ARABIC if encoding == "cp1256" else LATIN1256.replace("،", ",")
    found = decode(text.encode(encoding), "a.txt")
    assert (found.text, found.encoding, found.method) == (text, encoding, "detected")


@pytest.mark.parametrize("text", ["محمد", "غزة: 12 قتيلا", "مصر"])
def test_short_arabic_lines_in_windows_1256(text):
    assert decode(text.encode("cp1256"), "a.txt").text == text


def test_markup_does_not_outweigh_the_text():
    page = MARKUP + f"<p>{ARABIC}</p></html>"
    assert decode(page.encode("cp1256"), "a.html").text == page


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ARABIC, "The council met on Monday and approved the plan."])
def test_utf16_without_a_mark(encoding, text):
    found = decode(text.encode(encoding), "a.txt")
    assert (found.text, found.method) == (text, "detected")


def test_a_declaration_is_believed_where_it_fits_and_only_there():
    page = f'<meta charset="windows-1256"><p>{ARABIC}</p>'
    assert decode(page.encode("cp1256"), "a.html").method == "declared"
    assert decode(page.replace("windows-1256", "ascii").encode(), "a.html").text.endswith("</p>")
    assert decode(page.replace("windows-1256", "utf-16").encode(), "a.html").method == "utf8"


def test_a_given_encoding_is_the_only_one_tried():
    assert decode(ARABIC.encode("cp1256"), "a.txt", encoding="windows-1256").text == ARABIC
    with pytest.raises(InputError, match="give the right --encoding"):
        decode(ARABIC.encode("cp1256"), "a.txt", encoding="utf-8")
    with pytest.raises(InputError, match="no encoding called"):
        decode(b"x", "a.txt", encoding="utf-9")


def test_binary_and_cut_off_files_are_told():
    with pytest.raises(InputError, match="binary"):
        decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.txt")
    with pytest.raises(InputError, match="cut off"):
        decode(ARABIC.encode() + "ق".encode()[:1], "a.txt")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back_as_it_was(text):
    if not text.startswith("\ufeff"):
        assert decode(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
@pytest.mark.parametrize("text", ["غزة: 12 قتيلا", "قال رئيس البلدية إن الجسر مغلق", "BBC: عاد 40 شخصا إلى قريتهم أمس"])
def test_titles_are_long_enough_to_tell_arabic_encodings_apart(encoding, text):
    assert decode(text.encode(encoding), "a.txt").text == text


def test_accents_do_not_make_a_latin_text_arabic():
    text = "The café on the quay, «Chez Zoé», was closed to visitors, José said."
    assert decode(text.encode("cp1252"), "a.txt").text == text


def test_a_declaration_does_not_stand_against_bytes_that_can_only_be_utf8():
    page = "<meta charset=iso-8859-1><p>عاد سكان الحي إلى بيوتهم</p>"
    assert decode(page.encode(), "a.html").method == "utf8"
    assert decode("<meta charset=iso-8859-1><p>Zoé</p>".encode("latin-1"), "a.html").method == "declared"


def test_a_damaged_character_is_told_and_not_guessed_around():
    data = ("عاد سكان الحي إلى بيوتهم. " * 9).encode()
    with pytest.raises(InputError, match=r"damaged UTF-8 \(byte 40\)"):
        decode(data[:40] + b"\xff" + data[40:], "a.txt")


@pytest.mark.parametrize("data", [b"%PDF-1.7\nhello", rb"{\rtf1 hello}"])
def test_documents_of_other_programs_are_named(data):
    with pytest.raises(InputError, match="give its text"):
        decode(data, "a.txt")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_whatever_is_written_in_utf8_is_read_as_it_was(text):
    assert decode(b"\xef\xbb\xbf" + text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("declared", "encoding", "decided"),
    [
        ("iso-8859-1", "cp1252", ("cp1252", "declared")),  # browsers read the one as the other
        ("iso-8859-6", "cp1252", ("cp1252", "detected")),
        ("utf-8", "cp1252", ("cp1252", "detected")),
        ("windows-1256", "utf-8", ("utf-8", "utf8")),
    ],
)
def test_english_pages_that_declare_another_encoding_keep_their_quotation_marks(declared, encoding, decided):
    page = f"<meta charset={declared}><p>“The bridge is safe,” she said — and cars cross it.</p>"
    found = decode(page.encode(encoding), "a.html")
    assert (found.text, (found.encoding, found.method)) == (page, decided)


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "iso-8859-6", "utf-8"])
def test_arabic_pages_that_declare_another_encoding(declared):
    page = f"<meta charset={declared}><p>{ARABIC}</p>"
    found = decode(page.encode("cp1256"), "a.html")
    assert (found.text, found.encoding, found.method) == (page, "cp1256", "detected")


def test_stray_control_characters_make_no_binary_file():
    text = "The mayor said\x0bthat 40 people left.\x02 The council agreed.\n\x1a"
    assert decode(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_utf32_without_a_mark_is_not_taken_for_utf16(encoding):
    with pytest.raises(InputError, match="binary"):
        decode(ARABIC.encode(encoding), "a.txt")
