"""Every output: valid by its schema, columns in its own unit, and article text that can steer nothing."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

import claims
from claims.checks import run
from claims.checks.fingerprint import fingerprints
from claims.errors import ClaimsError
from claims.formats import FORMATS, Checked, Result, located, output, rendered, write_outputs
from claims.formats.full import underlined
from claims.rulebook import rulebook

SCHEMAS = Path(__file__).parent / "schemas"
# The wave takes one code point, two UTF-16 units and four bytes; each Arabic letter two bytes.
LINE = "🌊 خبر: بلغ عدد القتلى 45 شخصا في البلدة."
TEXT = "عنوان\n\n" + LINE + "\n"
START = LINE.index("45")


def result(text=TEXT, path="مسودات/a b.txt", *, language=None, **kwargs):
    extraction = claims.extract(text, language=language)
    extraction = replace(extraction, article=replace(extraction.article, path=path))
    found = run(extraction, rulebook())
    placed = located(extraction, fingerprints(extraction, found, path), rulebook())
    return Result(rulebook(), "1.0", articles=[Checked(path, extraction, tuple(placed))], **kwargs)


def schema(name):
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def test_each_format_counts_columns_in_its_own_unit():
    codepoints, utf16, utf8 = START + 1, START + 2, len(LINE[:START].encode()) + 1
    assert (codepoints, utf16, utf8) == (23, 24, 41)
    one = result()
    finding = json.loads(rendered("json", one))["files"][0]["findings"][0]
    assert (finding["line"], finding["column"], finding["endColumn"]) == (3, codepoints, codepoints + 2)
    region = json.loads(rendered("sarif", one))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": utf16, "endLine": 3, "endColumn": utf16 + 2}
    bounds = json.loads(rendered("rdjson", one))["diagnostics"][0]["location"]["range"]
    assert bounds == {"start": {"line": 3, "column": utf8}, "end": {"line": 3, "column": utf8 + 2}}
    assert f"col={utf16},endColumn={utf16 + 2}" in rendered("github", one)
    assert f":3:{codepoints}: error CLM101" in rendered("concise", one)


@pytest.mark.parametrize(
    ("name", "schema_file"),
    [
        ("sarif", "sarif-2.1.0.json"),
        ("rdjson", "rdjson.json"),
        ("gitlab", "gitlab.json"),
        ("json", Path(claims.__file__).parent / "schemas" / "check-1.json"),
    ],
)
@pytest.mark.parametrize("text", [TEXT, "Nothing here.", "The flood left 45 people dead.\n\nThe fire left 46 dead."])
def test_json_outputs_hold_their_schema(name, schema_file, text):
    one = result(text)
    one.failed.append(("b.txt", "b.txt: no such file"))
    jsonschema.validate(json.loads(rendered(name, one)), schema(schema_file))


def test_sarif_lists_all_checks_and_keeps_known_findings_marked():
    one = result()
    article = one.articles[0]
    known = [replace(f, state="baseline") for f in article.findings]
    one.articles = [replace(article, findings=tuple(known))]
    log = json.loads(rendered("sarif", one))
    jsonschema.validate(log, schema("sarif-2.1.0.json"))
    (ran,) = log["runs"]
    assert [r["id"] for r in ran["tool"]["driver"]["rules"]] == list(one.checks)
    assert {r["baselineState"] for r in ran["results"]} == {"unchanged"}
    assert all(r["suppressions"] == [{"kind": "external"}] for r in ran["results"])
    assert all(r["partialFingerprints"]["primaryLocationLineHash"] for r in ran["results"])
    assert not one.fails


def test_equal_findings_have_fingerprints_of_their_own():
    one = result("Floods in the valley\n\nThe dam has reportedly broken.\n\nThe dam has reportedly broken.")
    prints = [f.fingerprint for f in one.articles[0].findings]
    assert len(prints) == len(set(prints)) == 2


ATTACK = (
    "::error::pwned\n##[error]45 people dead\n##vso[task.setvariable]x\n\n"
    "\x1b[31m::add-mask::secret\x1b]8;;http://evil\x07 the fire left 45 people dead \x9b2J " + chr(0x202E) + "\n\n"
    '<script>alert(1)</script> <img src=x onerror=alert(1)> "]]> | `code` [a](javascript:1) @all left 46 dead\n\n'
    "=HYPERLINK(1) left 47 people dead & “\r\n::stop-commands::t\n"
)


def attacked():
    names = '::error file=x::"><script>,%0A:.txt'
    one = result(ATTACK, names, language="en")
    finding = one.articles[0].findings[0]
    texts = ["=1+1", "::error::x", "<script>alert(1)</script>", "\x1b[0m", "##[error]x", "@all *b* |", "a\n::error::b"]
    made = [replace(finding, message=text, fingerprint=str(n)) for n, text in enumerate(texts)]
    one.articles = [replace(one.articles[0], findings=(*one.articles[0].findings, *made))]
    one.failed.append((names, f"{names}: \x1b[31m no such\n::error::file"))
    return one


@pytest.mark.parametrize("name", FORMATS)
def test_article_text_never_steers_a_terminal_or_a_build_log(name):
    text = rendered(name, attacked())
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e]", text)
    assert not re.search(r"##\w*\[", text)
    own = re.compile(r"::(error|warning|notice) file=")
    for line in text.splitlines():
        if line.lstrip("\ufeff \t").startswith("::"):
            assert name == "github"
            assert own.match(line)
            properties, _, _ = line[2:].partition("::")
            assert "::" not in properties


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_the_page_speaks_the_language_of_the_interface():
    english, arabic = (rendered("html", result(ui=ui)) for ui in ("en", "ar"))
    assert "The gate fails." in english
    assert 'lang="ar" dir="rtl"' in arabic
    assert "لم تجتز المقالات الفحص." in arabic
    assert "error" not in arabic


def test_html_holds_only_its_own_elements():
    page = Elements()
    page.feed(rendered("html", attacked()))
    assert not page.tags & {"script", "img", "iframe", "a", "form", "object"}
    assert page.attributes <= {"lang", "dir", "charset", "http-equiv", "content", "name", "class"}


def test_junit_is_xml_and_fails_at_the_gate():
    root = ET.fromstring(rendered("junit", attacked()))
    assert root.get("errors") == "1"
    assert root.find(".//failure") is not None
    lenient = attacked()
    lenient.fail_level = "none"
    assert ET.fromstring(rendered("junit", lenient)).find(".//failure") is None


def test_no_cell_of_the_table_is_a_formula():
    rows = list(csv.reader(io.StringIO(rendered("csv", attacked()).removeprefix("\ufeff"))))
    assert {len(row) for row in rows} == {11}
    assert not [cell for row in rows for cell in row if re.match(r"[\s\"]*[=+@|\t\r]", cell)]


def test_markdown_rows_keep_their_columns():
    for line in rendered("markdown", attacked()).splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 5
        assert "<" not in line
        assert "@all" not in line


def test_both_writing_directions_are_underlined():
    arabic = rendered("full", result()).splitlines()
    assert "^^" in arabic[2]
    assert arabic[2].strip().startswith("\u2067"), "the carets are laid out as the line is"
    english = rendered("full", result("The flood left 45 people dead.")).splitlines()
    assert english[1].index("45") - 1 == english[2].index("^^")  # the isolate takes no column


def test_a_line_is_laid_out_as_its_first_letter_runs():
    line = underlined("The sign «السلام» fell on 45 people.", 26, 28)
    assert line[1] == " " * 26 + "^^"
    first, second = underlined("ثم قال BBC إن 45 شخصا وصلوا.", 14, 16)
    assert (first[0], second[0], second[-1]) == ("\u2068", "\u2067", "\u2069")
    assert len(second) == len(first), "padded to the width of its line, so that both end at the same edge"


def test_a_long_line_is_cut_around_the_place_and_says_so():
    text = "Before. " * 40 + "Some 45 people left. " + "After. " * 40
    at = text.index("45")
    shown, carets = underlined(text, at, at + 2)
    assert (shown[1], shown[-2]) == ("…", "…")
    assert shown[1:][carets.index("^^")] == "4"


def test_the_precision_of_a_check_is_told_to_code_scanning():
    rules = {r["id"]: r for r in json.loads(rendered("sarif", result()))["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["CLM101"]["properties"]["precision"] in ("very-high", "high")
    assert "precision" not in rules["CLM900"]["properties"]


def test_outputs_go_where_they_are_sent(tmp_path):
    asked = [output(f"sarif={tmp_path / 'deep' / 'out.sarif'}"), output("concise"), output(f"csv={tmp_path / 'a.csv'}")]
    shown, unwritten = write_outputs(result(), asked)
    assert "CLM101" in shown
    assert unwritten == []
    assert json.loads((tmp_path / "deep" / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    for wrong in ("xml", "sarif="):
        with pytest.raises(ClaimsError):
            output(wrong)
    (tmp_path / "file").write_text("")
    shown, (error,) = write_outputs(result(), [("json", tmp_path / "file" / "x.json"), ("concise", None)])
    assert "cannot be written" in str(error)
    assert "CLM101" in shown, "the others are"


def test_a_path_of_broken_bytes_is_still_a_uri():
    assert "%FF" in rendered("sarif", result(path="a\udcff.txt"))
    for name in FORMATS:
        rendered(name, result(path="a\udcff.txt")).encode("utf-8")
