"""``claims compare`` and ``claims check --reference``: inputs, outputs, exit codes."""

import io
import json

import pytest

WIRE = "At least 20 people died in the flood in Nour, mayor Salim Haddad said.\nThe storm destroyed 300 houses.\n"
DAILY = "The flood in Nour killed 23 people.\nThe storm destroyed 300 houses, Selim Haddad said.\n"
DRAFT = "قتل 18 شخصا في فيضان نور.\nوقال رئيس البلدية سليم حداد إن 400 منزل دُمرت.\n"


@pytest.fixture
def files(tmp_path):
    for name, text in (("wire.txt", WIRE), ("daily.txt", DAILY), ("draft.txt", DRAFT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_exit_codes_are_as_of_diff(claims, files):
    assert claims("compare", "wire.txt", "daily.txt").code == 0
    assert claims("compare", "wire.txt", "draft.txt").code == 1
    for wrong in (["wire.txt"], ["wire.txt", "gone.txt"], ["wire.txt", "daily.txt", "--format", "pdf"]):
        done = claims("compare", *wrong)
        assert done.code == 2
        assert done.err.startswith("claims: ")
        assert "Traceback" not in done.err


def test_json_holds_pairs_with_verdicts_and_speakers(claims, files):
    found = json.loads(claims("compare", "draft.txt", "wire.txt", "--format", "json").out)
    assert [(p["a"]["value"], p["b"]["value"], p["verdict"]) for p in found["pairs"]] == [
        (18, 20, "conflict"),
        (400, 300, "conflict"),
    ]
    assert [(s["a"]["name"], s["b"]["name"]) for s in found["speakers"]] == [("سليم حداد", "Salim Haddad")]


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
@pytest.mark.parametrize("ui", ["en", "ar"])
def test_every_output_says_the_verdict_in_words(claims, files, form, ui):
    out = claims("compare", "draft.txt", "wire.txt", "--format", form, "--ui", ui).out
    assert ("conflict" if ui == "en" else "متعارضان") in out
    assert "18" in out
    assert "20" in out


def test_a_markdown_table_shows_figures_and_no_signs_of_its_own(claims, files):
    out = claims("compare", "draft.txt", "wire.txt", "--format", "markdown").out
    assert "300 houses \\(2:21\\) |" in out
    assert "U+2068" not in out
    (files / "title.txt").write_text("*Fire* <b>kills</b> 20 | [x](y)\n\nThe fire killed 20.", encoding="utf-8")
    head = claims("compare", "title.txt", "wire.txt", "--format", "markdown").out.splitlines()[0]
    assert "\\*Fire\\* &lt;b&gt;kills&lt;/b&gt; 20 \\| \\[x\\]\\(y\\)" in head


def test_the_table_names_the_place_and_shows_conflicts_first(claims, files, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    (files / "more.txt").write_text(
        "The storm destroyed 300 houses. The flood in Nour killed 19 people.", encoding="utf-8"
    )
    out = claims("compare", "wire.txt", "more.txt").out
    assert out.index("≠ conflict") < out.index("= agree")
    assert "(1:10)" in out
    assert max(map(len, out.splitlines())) <= 80


def test_three_articles_make_a_matrix_with_the_first_as_reference(claims, files):
    done = claims("compare", "wire.txt", "daily.txt", "draft.txt", "--format", "json")
    found = json.loads(done.out)
    assert done.code == 1
    assert found["reference"]["path"] == "wire.txt"
    killed = next(row for row in found["rows"] if row["topic"] == "killed")
    assert [p["verdict"] for p in killed["pairs"]] == ["compatible", "conflict"]
    assert "conflict" in claims("compare", "wire.txt", "daily.txt", "draft.txt").out


def test_standard_input_and_the_store(claims, files, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode()), encoding="utf-8"))
    assert claims("compare", "-", "wire.txt", "--format", "json").code == 1
    assert claims("check", "wire.txt", "--db", "kept.db", "--exit-zero", "--isolated").code == 0
    (files / "wire.txt").unlink()
    by_number = claims("compare", "1", "draft.txt", "--db", "kept.db", "--format", "json")
    by_path = claims("compare", "wire.txt", "draft.txt", "--db", "kept.db", "--format", "json")
    assert by_number.code == 1
    assert by_number.out == by_path.out


def test_a_file_is_written(claims, files):
    claims("compare", "wire.txt", "draft.txt", "--format", "html", "-o", "page.html")
    assert "<!doctype html>" in (files / "page.html").read_text(encoding="utf-8").lower()


FORMATS = [
    "full",
    "concise",
    "json",
    "jsonl",
    "csv",
    "sarif",
    "github",
    "gitlab",
    "rdjson",
    "junit",
    "markdown",
    "html",
]


@pytest.mark.parametrize("form", FORMATS)
def test_a_reference_is_checked_against_in_every_format(claims, files, form):
    done = claims(
        "check",
        "draft.txt",
        "--reference",
        "wire.txt",
        "--no-store",
        "--isolated",
        "--select",
        "CLM302",
        "--format",
        form,
    )
    assert done.code == 1
    for told in ("CLM302", "18 شخصا", "At least 20 people", "Salim Haddad", "wire.txt:1:10"):
        assert told in done.out, told


def test_without_a_reference_the_check_finds_nothing(claims, files):
    assert claims("check", "draft.txt", "--no-store", "--isolated", "--select", "CLM302").code == 0
    assert claims("check", "draft.txt", "--reference", "gone.txt", "--no-store", "--isolated").code == 2


def test_the_settings_hold_as_for_check(claims, files):
    """Rules laid over, the language of the reasons, limits; what is given on the command line goes before them."""
    (files / "house").mkdir()
    (files / "house" / "compare.toml").write_text("[weights]\nleast = 99\n", "utf-8")
    (files / "claims.toml").write_text('ui = "ar"\nrules = ["house"]\n', "utf-8")
    assert claims("compare", "wire.txt", "draft.txt").code == 0
    alone = claims("compare", "wire.txt", "draft.txt", "--isolated")
    assert (alone.code, "conflict" in alone.out) == (1, True)
    (files / "claims.toml").write_text('ui = "ar"\n', "utf-8")
    assert "متعارضان" in claims("compare", "wire.txt", "draft.txt").out
    assert "conflict" in claims("compare", "wire.txt", "draft.txt", "--ui", "en").out
    (files / "other.toml").write_text("[limits]\nfile-bytes = 10\n", "utf-8")
    done = claims("compare", "wire.txt", "draft.txt", "--config", "other.toml")
    assert (done.code, "limits.file-bytes" in done.err) == (2, True)


def test_the_language_of_the_settings_is_the_desks_and_not_every_articles(claims, files):
    (files / "claims.toml").write_text('lang = "ar"\n', "utf-8")
    found = json.loads(claims("compare", "draft.txt", "wire.txt", "--format", "json").out)
    assert [found[side]["language"] for side in "ab"] == ["ar", "en"]
    done = claims(
        "check", "draft.txt", "--reference", "wire.txt", "--no-store", "--select", "CLM302", "--format", "json"
    )
    assert done.code == 1


def test_the_store_of_the_settings_and_an_encoding(claims, files):
    (files / "claims.toml").write_text('db = "desk.db"\n', "utf-8")
    assert claims("check", "wire.txt", "--exit-zero").code == 0
    (files / "wire.txt").unlink()
    (files / "old.txt").write_bytes(DRAFT.replace("دُمرت", "دمرت").encode("cp1256"))
    done = claims("compare", "wire.txt", "old.txt", "--encoding", "cp1256", "--format", "json")
    assert done.code == 1
    assert json.loads(done.out)["b"]["language"] == "ar"
