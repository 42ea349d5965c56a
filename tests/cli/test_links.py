"""Linked pages and edited verdicts, as ``claims check`` meets them."""

import json
from dataclasses import replace

import pytest

from claims.errors import ClaimsError
from claims.links import Lookup

QUOTED = "“We will open the road again in spring,” Hana Aziz said at the council (https://council.example/road).\n"


def codes(done):
    return [found["code"] for file in json.loads(done.out)["files"] for found in file.get("findings", ())]


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(QUOTED, encoding="utf-8")
    return path


def never(self, links, **asked):
    raise AssertionError("the network was asked")


def test_the_network_is_asked_only_where_the_command_line_says_so(claims, draft, tmp_path, monkeypatch):
    monkeypatch.setattr(Lookup, "look", never)
    (tmp_path / "claims.toml").write_text('extend-select = ["CLM4"]\n')
    done = claims("check", draft, "--no-store")
    assert done.code == 0
    assert "CLM401, CLM402, CLM403: only pages of the evidence library are known: --allow-network" in done.err
    (tmp_path / "claims.toml").write_text("")
    assert "allow-network" not in claims("check", draft, "--no-store").err
    assert "no check that runs looks links up" in claims("check", draft, "--no-store", "--allow-network").err


def test_without_a_network_the_other_checks_are_done_and_the_run_ends_in_2(claims, draft, tmp_path, monkeypatch):
    asked = []

    def offline(self, links, **kinds):
        asked.append(links[0].url)
        raise ClaimsError("no network: its links could not be looked up")

    monkeypatch.setattr(Lookup, "look", offline)
    (tmp_path / "second.md").write_text(QUOTED + "\nThe flood left 45 people dead.\n", encoding="utf-8")
    options = ("--no-store", "--extend-select", "CLM4", "--allow-network", "--format", "json")
    done = claims("check", draft, tmp_path / "second.md", *options)
    assert (done.code, codes(done), len(asked)) == (2, ["CLM101"], 1)
    assert f"{draft}: no network: its links could not be looked up" in done.err


def test_no_setting_allows_the_network(claims, draft, tmp_path):
    (tmp_path / "claims.toml").write_text("[network]\nallow = true\n")
    done = claims("check", draft, "--no-store")
    assert (done.code, "network.allow" in done.err) == (2, True)


def test_what_the_web_says_becomes_findings(claims, draft, monkeypatch):
    asked = []

    def look(self, links, *, pages, copies):
        asked.append((pages, copies))
        return [replace(one, there=False, why="404 Not Found", archived=False) for one in links]

    monkeypatch.setattr(Lookup, "look", look)
    done = claims("check", draft, "--no-store", "--select", "CLM4", "--allow-network", "--format", "json")
    assert codes(done) == ["CLM401", "CLM402"]
    assert asked == [(True, True)]
    shown = claims("check", draft, "--no-store", "--select", "CLM401", "--allow-network", "--ui", "ar").out
    assert asked[1:] == [(True, False)]
    assert "هذه الصفحة لم تعد موجودة: https://council.example/road" in shown


def test_a_page_of_the_evidence_library_is_known_without_the_network(claims, draft, tmp_path, monkeypatch):
    monkeypatch.setattr(Lookup, "look", never)
    page = tmp_path / "page.txt"
    page.write_text("Hana Aziz told the council: “We will never open the road again.”\n", encoding="utf-8")
    claims("evidence", "add", page, "--url", "https://council.example/road/")
    assert codes(claims("check", draft, "--select", "CLM403", "--format", "json")) == ["CLM403"]
    draft.write_text(QUOTED.replace("We will open the road again in spring", "We will never open the road again"))
    assert codes(claims("check", draft, "--select", "CLM403", "--format", "json")) == []


def identity(claims, draft, words):
    (told,) = json.loads(claims("verify", draft, "--format", "json").out)
    return next(c["identity"] for c in told["claims"] if words in json.dumps(c["claim"], ensure_ascii=False))


def test_a_verdict_on_words_that_were_changed_is_told_until_somebody_decides_again(claims, draft, tmp_path):
    (tmp_path / "notes.txt").write_text("The council met on Sunday.\n")
    claims("evidence", "add", tmp_path / "notes.txt")
    old = identity(claims, draft, "in spring")
    claims("review", old, "--verdict", "true", "--by", "A. Desk")
    assert codes(claims("check", draft, "--format", "json")) == []
    draft.write_text(QUOTED.replace("spring", "autumn"), encoding="utf-8")
    done = claims("check", draft)
    assert "CLM404" in done.out
    assert "decided on when it read “We will open the road again in spring,” (True, A. Desk)" in done.out
    assert done.code == 0  # a warning
    claims("report", "-o", tmp_path / "report")
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "report").rglob("*.json")]
    assert any("CLM404" in page for page in pages)
    claims("review", identity(claims, draft, "in autumn"), "--verdict", "false", "--by", "A. Desk")
    assert codes(claims("check", draft, "--format", "json")) == []


def test_a_verdict_that_was_withdrawn_is_not_told(claims, draft, tmp_path):
    (tmp_path / "notes.txt").write_text("The council met on Sunday.\n")
    claims("evidence", "add", tmp_path / "notes.txt")
    old = identity(claims, draft, "in spring")
    for verdict in ("true", "withdrawn"):
        claims("review", old, "--verdict", verdict, "--by", "A. Desk")
    draft.write_text(QUOTED.replace("spring", "autumn"), encoding="utf-8")
    assert codes(claims("check", draft, "--format", "json")) == []


def test_what_stands_in_other_surroundings_goes_back_when_the_edit_does(claims, draft, tmp_path):
    (tmp_path / "notes.txt").write_text("The council met on Sunday.\n")
    claims("evidence", "add", tmp_path / "notes.txt")
    claims("review", identity(claims, draft, "in spring"), "--verdict", "true", "--by", "A. Desk")
    draft.write_text(QUOTED.replace("spring", "autumn"), encoding="utf-8")
    assert codes(claims("check", draft, "--format", "json")) == ["CLM404"]
    draft.write_text(QUOTED, encoding="utf-8")
    assert codes(claims("check", draft, "--format", "json")) == []
