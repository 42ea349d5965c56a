"""The report holds what it was given, as text and nothing else, and only inside its folder."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import extract
from claims.errors import InputError
from claims.model import (
    Article,
    Change,
    Evidence,
    Extraction,
    Figure,
    Finding,
    Quote,
    Review,
    Span,
    Speaker,
    Verification,
)
from claims.reporting import Entry, write_report
from claims.reporting.names import page_name, write_file

PAYLOAD = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)><a href=javascript:alert(3)>x</a>{{ 7*7 }}"
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """Elements and attributes of a page; complains where elements do not nest."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.ids, self.links, self.text, self.stack = set(), set(), [], [], "", []
        self.feed(text)
        assert self.stack == []

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name in ("href", "src")]
        if tag not in VOID and self.get_starttag_text()[-2:] != "/>":
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        if not self.stack or self.stack[-1] not in ("style", "script"):
            self.text += data


def hostile():
    text = f"{PAYLOAD}\n“{PAYLOAD}” said {PAYLOAD}. Some 40 {PAYLOAD} left.\u202e\n"
    at = text.index("“") + 1
    forty = text.index("40")
    who = Speaker(PAYLOAD, "person", role=PAYLOAD)
    article = Article(
        text, path=f"../../{PAYLOAD}.txt", title=PAYLOAD, language=PAYLOAD, date=PAYLOAD, url="javascript:alert(4)",
        encoding=PAYLOAD, boilerplate=(Span(0, len(PAYLOAD), PAYLOAD),),
    )  # fmt: skip
    quote = Quote("q1", "direct", Span(at, at + len(PAYLOAD), PAYLOAD), speaker=who, relayed_by=who)
    figure = Figure(
        "f1", forty, forty + 2, "40", 40, unit=PAYLOAD, topic=PAYLOAD, speaker=who, bound_text=PAYLOAD, place=PAYLOAD
    )
    figures = [figure, replace(figure, id="f2", value=50), replace(figure, id="f3", value=90)]
    evidence = Evidence(
        "e1", PAYLOAD, title=PAYLOAD, url="data:text/html,x", publisher=PAYLOAD, author=PAYLOAD, language=PAYLOAD
    )
    changes = (Change("replace", PAYLOAD, PAYLOAD),)
    verification = Verification(
        "q1", "altered", "e1", span=Span(0, 5, PAYLOAD[:5]), changes=changes, reason=PAYLOAD, speaker=who
    )
    return Entry(
        Extraction(article, (quote,), tuple(figures)),
        (
            Finding("CLM101", "error", Span(forty, forty + 2, "40"), "f1", {"words": PAYLOAD}),
            Finding("CLM201", "note", Span(0, 3, PAYLOAD)),
        ),
        (verification,),
        {"e1": evidence},
        {"q1": (Review("x", PAYLOAD, PAYLOAD, PAYLOAD, PAYLOAD, "javascript:alert(5)"),)},
        {"q1": PAYLOAD},
    )


def pages(folder):
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    articles = sorted((Path(__file__).parents[2] / "fixtures" / "articles").glob("*-flood-*.txt"))
    entries = []
    for path in articles:
        found = extract(path.read_text(encoding="utf-8"))
        entries.append(Entry(replace(found, article=replace(found.article, path=str(path)))))
    write_report(folder, entries, ui="en")
    return folder, entries


def test_every_article_and_every_claim_has_a_page_and_a_twin(report):
    folder, entries = report
    claims = sum(len(e.extraction.quotes) + len(e.extraction.figures) for e in entries)
    assert len(pages(folder)) == 1 + len(entries) + claims
    for name in pages(folder):
        twin = json.loads((folder / name).with_suffix(".json").read_text(encoding="utf-8"))
        assert twin["report_version"] == 1


def test_the_text_stands_whole_in_the_page_of_its_article(report):
    folder, entries = report
    for entry in entries:
        html = (folder / f"{page_name(entry.extraction.article)}.html").read_text(encoding="utf-8")
        body = re.search(r'<article class="text".*?</article>', html, re.DOTALL)[0]
        body = re.sub(r'<a class="ref".*?</a>|<span class="tag".*?</span>', "", body)
        shown = " ".join(Page(body).text.split())
        assert shown == " ".join(entry.extraction.article.text.split())


def test_links_inside_the_report_lead_to_pages_and_places_that_exist(report):
    folder, _ = report
    read = {name: Page(text) for name, text in pages(folder).items()}
    for name, page in read.items():
        assert len(page.ids) == len(set(page.ids))
        for link in page.links:
            if link.startswith(("data:", "http")):
                continue
            target, _, place = link.partition("#")
            path = (folder / name).parent / target if target else folder / name
            assert path.resolve().exists(), (name, link)
            if place:
                assert place in read[path.resolve().relative_to(folder.resolve()).as_posix()].ids, (name, link)


def test_the_text_of_an_article_is_never_markup(tmp_path):
    entry = hostile()
    write_report(tmp_path / "hostile", [entry], ui="en")
    for name, html in pages(tmp_path / "hostile").items():
        page = Page(html)
        assert not {e for e in page.elements if e in ("img", "iframe", "object", "form")}, name
        assert not {a for a in page.attributes if a.startswith("on") or a == "style"}, name
        assert not [link for link in page.links if re.match(r"\s*(javascript|data:text|vbscript)", link or "")], name
        assert html.count("<script>") <= 1
        assert PAYLOAD in page.text
    article = (tmp_path / "hostile" / f"{page_name(entry.extraction.article)}.html").read_text(encoding="utf-8")
    assert '<span class="control">U+202E</span>' in article


def test_a_page_asks_for_nothing_from_elsewhere(report):
    folder, _ = report
    for html in pages(folder).values():
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)[1]
        assert policy.startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
        assert "unsafe" not in policy
        assert html.index("Content-Security-Policy") < html.index("<style>")
        assert not re.search(r"@import|url\(", html)


def test_nothing_is_written_outside_the_folder(tmp_path):
    entries = [
        Entry(Extraction(Article("x", path=path)))
        for path in ("../../up.txt", "/etc/passwd", "C:\\con.txt", "..", "-", "a/b/\u202etxt.exe", "ل" * 400, "\udcff")
    ]
    write_report(tmp_path / "report", entries)
    assert {p.name for p in tmp_path.iterdir()} == {"report"}
    assert len(list((tmp_path / "report").glob("*.html"))) == len(entries) + 1
    assert all(len(p.name.encode()) < 150 for p in (tmp_path / "report").iterdir())


def test_a_link_in_the_report_folder_is_replaced_and_not_followed(tmp_path):
    outside = tmp_path / "outside.html"
    outside.write_text("kept", encoding="utf-8")
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "index.html").symlink_to(outside)
    write_report(tmp_path / "report", [])
    assert outside.read_text(encoding="utf-8") == "kept"
    (tmp_path / "report" / "sub").symlink_to(tmp_path)
    with pytest.raises(InputError, match="leads out of"):
        write_file(tmp_path / "report", "sub/page.html", "x")


def test_a_second_report_leaves_no_page_of_claims_that_are_gone(tmp_path):
    whole, other = extract("“We stay,” said the mayor. Some 40 people left."), Extraction(Article("x", path="x.txt"))
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    write_report(tmp_path, [Entry(whole), Entry(other)])
    write_report(tmp_path, [Entry(replace(whole, figures=()))])
    assert len(list(tmp_path.rglob("*.html"))) == len(list(tmp_path.rglob("*.json"))) == 2 + len(whole.quotes)
    write_report(tmp_path, [])
    assert sorted(p.name for p in tmp_path.iterdir()) == ["index.html", "index.json", "notes.txt"]


@pytest.mark.parametrize("name", ["../notes-12345678", "/etc/x-12345678", "notes", "a-12345678/../../b"])
def test_an_index_cannot_have_other_files_removed(tmp_path, name):
    folder = tmp_path / "report"
    folder.mkdir()
    for kept in (tmp_path / "notes-12345678.html", folder / "notes.html", tmp_path / "b.html"):
        kept.write_text("mine", encoding="utf-8")
    index = {"generator": "claims 0", "articles": [{"name": name, "claims": [{"id": "../../q1"}, 7]}, None]}
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
    write_report(folder, [])
    assert len(list(tmp_path.rglob("notes*.html"))) == 2
    assert (tmp_path / "b.html").exists()


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="choose another folder with -o"):
        write_report(tmp_path / "file" / "report", [])


@given(st.text(max_size=300))
def test_any_path_gives_a_name_that_is_only_letters_digits_and_hyphens(path):
    assert re.fullmatch(r"[^\W_]+(-[^\W_]+)*-[0-9a-f]{8}", page_name(Article("", path=path)))


def test_an_article_without_claims_and_an_empty_one_have_pages(tmp_path):
    write_report(
        tmp_path, [Entry(Extraction(Article(""))), Entry(Extraction(Article("Nothing here.", path="b.txt")))], ui="en"
    )
    assert len(pages(tmp_path)) == 3


def test_the_interface_follows_the_articles_unless_told(tmp_path):
    entry = Entry(Extraction(Article("مرحبا", language="ar")))
    assert '<html lang="ar" dir="rtl">' in write_report(tmp_path / "a", [entry]).read_text(encoding="utf-8")
    assert '<html lang="en" dir="ltr">' in write_report(tmp_path / "b", [entry], ui="en").read_text(encoding="utf-8")


def test_a_card_names_a_few_figures_of_its_topic_and_folds_the_rest(tmp_path):
    text = "\n\n".join(f"Some {n} people were killed in the town, the council said." for n in range(20, 30))
    write_report(tmp_path, [Entry(extract(text))], ui="ar")
    (page,) = tmp_path.glob("[!i]*.html")
    card = page.read_text(encoding="utf-8").split('id="f1"')[1].split("</article>")[0]
    assert "<details><summary>5 أرقام أخرى</summary>" in card
    shown, folded = card.split("<details>")
    assert (shown.count("<li>"), folded.count("<li>")) == (4, 5)
