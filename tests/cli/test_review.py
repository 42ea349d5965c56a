"""``claims review`` and ``claims export claimreview``: people decide, and only what they decide is published."""

import json

import pytest

TEXT = "“We will rebuild every single house,” the mayor Omar Said said.\nOmar Said said 40 families had left.\n"


@pytest.fixture
def article(claims, tmp_path):
    """The store with an article, and the identities of its claims by their words."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    claims("evidence", "add", path)
    done = claims("verify", path, "--format", "json")
    (told,) = json.loads(done.out)
    return {(c["claim"].get("content") or c["claim"])["text"]: c["identity"] for c in told["claims"]}


QUOTE = "We will rebuild every single house,"


def history(claims, identity):
    return json.loads(claims("review", identity, "--format", "json").out)["reviews"]


def test_verdicts_are_added_to_the_history_oldest_first(claims, article):
    uid = article[QUOTE]
    assert "nobody has decided yet" in claims("review", uid[:6]).out
    done = claims("review", uid, "--verdict", "unproven", "--by", "Dana Idris", "--note", "asked the town hall")
    assert (done.code, done.err) == (0, "")
    claims("review", uid[:8], "--verdict", "correct-quote", "--by", "Sami Rahal", "--url", "https://facts.example/1")
    assert [(r["verdict"], r["by"], r["note"]) for r in history(claims, uid)] == [
        ("unproven", "Dana Idris", "asked the town hall"),
        ("correct-quote", "Sami Rahal", ""),
    ]
    shown = claims("review", uid).out
    assert shown.index("unproven (Unproven)") < shown.index("correct-quote (Correctly quoted)")
    assert QUOTE in shown


def test_a_verdict_stays_when_the_article_moves_and_is_read_again(claims, article, tmp_path):
    uid = article[QUOTE]
    claims("review", uid, "--verdict", "true", "--by", "Dana Idris")
    (tmp_path / "article.txt").write_text("A new first line, put in later.\n\n" + TEXT, encoding="utf-8")
    done = claims("verify", tmp_path / "article.txt", "--format", "json")
    (told,) = json.loads(done.out)
    (claim,) = (c for c in told["claims"] if c["identity"] == uid)
    assert [r["by"] for r in claim["reviews"]] == ["Dana Idris"]


def test_the_history_outlives_the_claim(claims, article, tmp_path):
    uid = article[QUOTE]
    claims("review", uid, "--verdict", "true", "--by", "Dana Idris")
    (tmp_path / "article.txt").write_text("All of it was rewritten.", encoding="utf-8")
    claims("check", tmp_path / "article.txt", "--exit-zero")
    done = claims("review", uid)
    assert done.code == 0
    assert "in no article that the store holds now" in done.out
    assert "Dana Idris" in claims("review", "--list").out


def test_a_verdict_on_words_that_were_changed_can_be_taken_back_and_no_other_given(claims, article, tmp_path):
    uid = article[QUOTE]
    path = tmp_path / "article.txt"
    claims("review", uid, "--verdict", "correct-quote", "--by", "Dana Idris")
    path.write_text(TEXT.replace("every single", "almost every"), encoding="utf-8")
    told = claims("check", path, "--select", "CLM404", "--format", "concise", "--exit-zero").out
    assert f"decide again, or withdraw {uid[:8]}" in told
    assert f"{QUOTE} — Omar Said — {path} (in no article that the store holds now)" in claims("review", uid[:8]).out
    done = claims("review", uid[:8], "--verdict", "true", "--by", "Dana Idris")
    assert (done.code, done.out) == (2, "")
    assert "no article holds these words any more: only 'withdrawn' can be given" in done.err
    assert claims("review", uid[:8], "--verdict", "withdrawn", "--by", "Dana Idris").code == 0
    assert [r["verdict"] for r in history(claims, uid)] == ["correct-quote", "withdrawn"]
    assert claims("check", path, "--select", "CLM404", "--format", "concise").out == ""


def test_decided_claims_and_verdicts_are_listed(claims, article):
    assert "nobody has decided anything yet" in claims("review", "--list").err
    claims("review", article["40"], "--verdict", "false", "--by", "Dana Idris")
    assert "[40] families had left. — Omar Said" in claims("review", "--list").out
    (one,) = json.loads(claims("review", "--list", "--format", "json").out)
    assert one["claim"]["text"] == "40"
    assert "misquoted" in claims("review", "--verdicts").out
    assert "اقتباس محرف" in claims("review", "--verdicts", "--ui", "ar").out
    assert json.loads(claims("review", "--verdicts", "--format", "json").out)["false"]["rating"] == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--verdict", "wrong", "--by", "A"], "no such verdict: true, mostly-true, mixture, misleading, false"),
        (["--verdict", "true"], "--by is missing"),
        (["--verdict", "true", "--by", " "], "--by is missing"),
        (["--by", "Dana Idris"], "--verdict is missing"),
        (["--verdict", "true", "--by", "A", "--url", "facts.example"], "no web address"),
    ],
)
def test_what_is_no_verdict_is_refused_with_the_remedy(claims, article, arguments, reason):
    done = claims("review", article[QUOTE], *arguments)
    assert (done.code, done.out) == (2, "")
    assert reason in done.err
    assert history(claims, article[QUOTE]) == []


def test_the_same_words_from_another_mouth_are_another_claim(claims, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("“We will rebuild every single house,” Hana Marzouki said.\n", encoding="utf-8")
    claims("verify", other)
    uid = article[QUOTE]
    done = claims("review", uid, "--verdict", "correct-quote", "--by", "Dana Idris")
    assert done.code == 2
    assert "the same words are given to" in done.err
    assert "--article" in done.err
    url = "https://facts.example/1"
    path = str(tmp_path / "article.txt")
    done = claims("review", uid, "--verdict", "correct-quote", "--by", "Dana Idris", "--url", url, "--article", path)
    assert done.code == 0
    told = {a["article"]["path"]: a for a in json.loads(claims("verify", "--format", "json").out)}
    assert [len(c["reviews"]) for c in told[path]["claims"] if c["identity"] == uid] == [1]
    assert [len(c["reviews"]) for c in told[str(other)]["claims"] if c["identity"] == uid] == [0]
    export(claims)
    (written,) = (tmp_path / "out").glob("*.jsonld")
    assert json.loads(written.read_text(encoding="utf-8"))["itemReviewed"]["author"]["name"] == "Omar Said"
    assert claims("review", uid, "--verdict", "true", "--by", "A", "--article", "none.txt").code == 2


def test_a_claim_that_is_not_there_is_told(claims, article):
    done = claims("review", "zzzz", "--verdict", "true", "--by", "A")
    assert done.code == 2
    assert "0 claims begin so" in done.err
    assert claims("review").code == 2


def export(claims, *more):
    return claims(
        "export", "claimreview", "-o", "out", "--publisher", "The Facts", "--site", "https://facts.example", *more
    )


def test_a_verdict_is_written_as_claimreview(claims, article, tmp_path):
    uid = article[QUOTE]
    claims(
        "review", uid, "--verdict", "correct-quote", "--by", "Dana Idris", "--url", "https://www.facts.example/1"
    )  # fmt: skip
    done = export(claims)
    assert done.code == 0
    written = json.loads((tmp_path / "out" / f"{uid}.jsonld").read_text(encoding="utf-8"))
    assert written["@type"] == "ClaimReview"
    assert written["claimReviewed"] == QUOTE
    assert written["itemReviewed"]["author"] == {"@type": "Person", "name": "Omar Said"}
    assert written["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Correctly quoted",
        "ratingValue": 5,
        "bestRating": 5,
        "worstRating": 1,
    }
    assert claims("evidence", "add", tmp_path / "out" / f"{uid}.jsonld").code == 0  # what we write we read


def test_nothing_is_exported_without_a_person(claims, article, tmp_path):
    done = export(claims)
    assert (done.code, done.out) == (0, "")
    assert "0 written, 0 refused" in done.err


def test_what_the_rules_refuse_is_told_and_not_written(claims, article, tmp_path):
    claims("review", article[QUOTE], "--verdict", "true", "--by", "A")
    claims("review", article["40"], "--verdict", "true", "--by", "A", "--url", "https://short.example/x")
    done = export(claims)
    assert done.code == 1
    assert "CLM506 refused" in done.err
    assert "CLM507 refused" in done.err
    assert "0 written, 2 refused" in done.err
    assert not list((tmp_path / "out").glob("*")) if (tmp_path / "out").exists() else True


def test_one_page_carries_one_fact_check(claims, article, tmp_path):
    claims("review", article[QUOTE], "--verdict", "true", "--by", "A", "--url", "https://facts.example/1")
    claims("review", article["40"], "--verdict", "false", "--by", "A", "--url", "https://facts.example/1#second")
    done = export(claims)
    assert done.code == 1
    assert "CLM510 refused: https://facts.example/1 carries another fact-check" in done.err
    assert len(list((tmp_path / "out").glob("*.jsonld"))) == 1


def test_a_withdrawn_verdict_leaves_no_file(claims, article, tmp_path):
    url = "https://facts.example/1"
    claims("review", article[QUOTE], "--verdict", "unproven", "--by", "A", "--url", url)
    export(claims)
    (path,) = (tmp_path / "out").glob("*.jsonld")
    assert json.loads(path.read_text())["reviewRating"] == {"@type": "Rating", "alternateName": "Unproven"}
    claims("review", article[QUOTE], "--verdict", "withdrawn", "--by", "A")
    assert export(claims).code == 0
    assert not path.exists()


@pytest.mark.parametrize("arguments", [["--publisher", " "], ["--site", "facts.example"], ["--ui", "tlh"]])
def test_an_export_that_cannot_be_is_told(claims, article, arguments):
    done = export(claims, *arguments)
    assert done.code == 2
    assert done.err.count("\n") == 1


def test_the_report_shows_findings_and_verdicts_of_the_store(claims, article, tmp_path):
    claims("review", article[QUOTE], "--verdict", "correct-quote", "--by", "Dana Idris", "--note", "heard it")
    assert claims("report", "-o", "out", "--ui", "en").code == 0
    (page,) = (tmp_path / "out").glob("*/q1.html")
    html = page.read_text(encoding="utf-8")
    for words in ("Word for word.", "Correctly quoted", "Dana Idris", "heard it", "What would settle it"):
        assert words in html
