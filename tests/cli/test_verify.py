"""``claims verify``: an article against the library, the table and the JSON, and what the exit code says."""

import json

import pytest

from tests.cli.conftest import FIXTURES

EVIDENCE = FIXTURES / "evidence"
ARTICLE = """The harbour board met on Monday.

“The crane was inspected after the storm,” Marta Quillon said.
Omar Said confirmed that 40 ships were waiting outside the port.
“Nobody told us about the ferry,” an official said, who asked not to be named.
"""
RECORD = """“The crane was never inspected after the storm,” Marta Quillon said.
Omar Said confirmed that 40 ships were waiting outside the port.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "record.txt"
    path.write_text(RECORD, encoding="utf-8")
    return path


def found(claims, *arguments):
    """Statuses of the claims of the first article, by their words, and how the command ended."""
    done = claims("verify", *arguments, "--format", "json")
    (article,) = json.loads(done.out)
    return {
        (c["claim"].get("content") or c["claim"])["text"]: [v["status"] for v in c["verifications"]]
        for c in article["claims"]
    }, done


def test_a_file_is_extracted_kept_and_held_against_the_library(claims, article, record):
    claims("evidence", "add", record)
    statuses, done = found(claims, article)
    assert done.code == 1  # the evidence speaks against a claim
    assert statuses["The crane was inspected after the storm,"] == ["altered"]
    assert statuses["40"] == ["supported"]
    assert statuses["Nobody told us about the ferry,"] == ["not found"]
    assert "article.txt" in claims("store", "list").out
    assert claims("verify", "--exit-zero").code == 0  # all that the store holds
    assert claims("verify", "1", "--exit-zero").out == claims("verify", article, "--exit-zero").out


def test_nothing_against_a_claim_ends_in_0(claims, article, tmp_path):
    path = tmp_path / "same.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    claims("evidence", "add", path)
    statuses, done = found(claims, article)
    assert done.code == 0
    assert statuses["The crane was inspected after the storm,"] == ["verbatim"]


def test_the_table_shows_claim_status_place_and_who(claims, article, record):
    claims("evidence", "add", record, "--publisher", "Harbour Office")
    done = claims("verify", article)
    assert "≠ altered" in done.out
    assert "A negation differs: never." in done.out
    assert "Harbour Office" in done.out
    assert "named person" in done.out
    assert "anonymous" in done.out  # the source's status, where there is no evidence
    assert "A second source that can be" in done.out
    assert "4 claims" in done.err


def test_the_table_is_told_in_arabic(claims, article, record):
    claims("evidence", "add", record)
    done = claims("verify", article, "--ui", "ar")
    assert "اختلفت أداة نفي: never." in done.out


def test_only_chosen_evidence_is_looked_in_and_the_rest_stays(claims, article, record, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("The weather was fine on Monday.", encoding="utf-8")
    claims("evidence", "add", record, other)
    claims("verify", article)
    begin = next(line for line in claims("evidence", "list").out.splitlines() if "other.txt" in line).split("\t")[0]
    statuses, _ = found(claims, article, "--evidence", begin)
    assert statuses["The crane was inspected after the storm,"] == ["altered"]


def test_a_file_given_as_evidence_is_added_to_a_new_library(claims, article, record):
    statuses, _ = found(claims, article, "--evidence", record)
    assert statuses["40"] == ["supported"]
    assert claims("evidence", "list").out.count("\n") == 1


def test_places_are_kept_as_selectors(claims, article, record):
    claims("evidence", "add", record)
    done = claims("verify", article, "--format", "json")
    (told,) = json.loads(done.out)
    claim = next(c for c in told["claims"] if c["kind"] == "quote")
    quote, position = claim["verifications"][0]["selectors"]
    assert (
        RECORD[position["start"] : position["end"]] == quote["exact"] == "The crane was never inspected after the storm"
    )
    assert claim["chain"] == [{"name": "Marta Quillon", "type": "person", "role": None, "number": "singular"}]


def test_earlier_fact_checks_are_shown_with_publisher_rating_and_link(claims):
    claims("evidence", "add", EVIDENCE / "port-en-claimreview.jsonld")
    done = claims("verify", FIXTURES / "articles" / "en-port-wire.txt")
    assert "Harbour Fact Desk · Unproven" in done.out
    assert "https://factcheck.example/en/nour-port-strike" in done.out


def test_an_earlier_fact_check_is_found_across_scripts(claims):
    claims("evidence", "add", EVIDENCE / "port-en-claimreview.jsonld")
    done = claims("verify", FIXTURES / "articles" / "ar-port-agency.txt")
    assert "Harbour Fact Desk" in done.out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["verify", "article.txt"], "no such store"),
        (["verify", "article.txt", "--format", "xml"], "no such format"),
        (["verify", "article.txt", "--ui", "tlh"], "the interface is written in"),
    ],
)
def test_what_cannot_be_done_is_one_line(claims, article, arguments, reason):
    done = claims(*arguments)
    assert (done.code, done.out) == (2, "")
    assert reason in done.err
    assert done.err.count("\n") == 1


def test_a_library_without_evidence_and_a_store_without_articles_say_what_to_do(claims, article, record):
    claims("check", article, "--exit-zero")
    assert "claims evidence add PATH..." in claims("verify", article).err
    claims("evidence", "add", record, "--db", "other.db")
    done = claims("verify", "--db", "other.db")
    assert done.code == 2
    assert "no article in it yet" in done.err


def test_an_article_that_cannot_be_read_is_told_and_the_others_are_verified(claims, article, record):
    claims("evidence", "add", record)
    done = claims("verify", "none.txt", article)
    assert done.code == 2
    assert "none.txt: no such file" in done.err
    assert "altered" in done.out
