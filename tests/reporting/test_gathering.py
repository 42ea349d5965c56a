"""What is known of an article's claims comes together from the store: evidence, verdicts, earlier fact-checks."""

import hashlib
from dataclasses import replace

import pytest

from claims.identity import claim_uids
from claims.model import Article, Evidence, Extraction, Quote, Review, Span, Speaker
from claims.reporting import gather, knowledge
from claims.rulebook import rulebook
from claims.store import Store

WORDS = "We will rebuild every single house before the winter"
TEXT = f"“{WORDS},” said the mayor."
RULES = rulebook()


def evidence(text, kind="statement", **more):
    return Evidence(hashlib.sha256(text.encode()).hexdigest(), text, "en", kind, **more)


def article():
    quote = Quote("q1", "direct", Span(1, 1 + len(WORDS), WORDS), speaker=Speaker("Sami Haddad"))
    return Extraction(Article(TEXT, path="a.txt", language="en"), (quote,))


@pytest.fixture
def store():
    with Store(":memory:") as opened:
        yield opened


def test_without_evidence_nothing_is_verified():
    (entry,) = gather([article()], knowledge(RULES))
    assert (entry.verifications, dict(entry.evidence), dict(entry.mentions)) == ((), {}, {})


def test_evidence_of_the_store_is_held_against_the_claims(store):
    piece = evidence(f"Sami Haddad spoke first. He said: “{WORDS}.”")
    store.add_evidence(piece)
    store.add_evidence(evidence("Nothing about it stands here, but Sami Haddad is named."))
    (entry,) = gather([article()], knowledge(RULES, store))
    assert entry.verifications[0].status == "verbatim"
    assert piece.id in entry.evidence
    assert {m.evidence for m in entry.mentions["q1"]} <= set(entry.evidence)
    assert entry.mentions["q1"]


def test_what_an_earlier_verification_kept_is_shown_as_it_was(store):
    piece = evidence(f"He said: “{WORDS}.”")
    store.add_evidence(piece)
    (fresh,) = gather([article()], knowledge(RULES, store))
    store.add_verifications(article(), [replace(fresh.verifications[0], status="altered")])
    (entry,) = gather([article()], knowledge(RULES, store))
    assert [v.status for v in entry.verifications] == ["altered"]


def test_verdicts_belong_to_the_claim_wherever_it_stands(store):
    uid = claim_uids(article())["q1"]
    store.add_review(Review(uid, "true", "Dana Idris", "2024-03-16T09:30:00+00:00"))
    before = "A new first line.\n\n"
    (quote,) = article().quotes
    content = Span(quote.content.start + len(before), quote.content.end + len(before), quote.content.text)
    moved = Extraction(Article(before + TEXT, path="b.txt", language="en"), (replace(quote, id="q7", content=content),))
    (entry,) = gather([moved], knowledge(RULES, store))
    assert [r.by for r in entry.reviews["q7"]] == ["Dana Idris"]
    (entry,) = gather([article()], knowledge(RULES, store))
    assert [r.verdict for r in entry.reviews["q1"]] == ["true"]


def test_an_earlier_fact_check_of_the_same_words_is_found(store):
    check = evidence(WORDS, "fact-check", publisher="Harbour Fact Desk", meta={"claim_review": {"rating": "Unproven"}})
    store.add_evidence(check)
    (entry,) = gather([article()], knowledge(RULES, store))
    assert [s.evidence.publisher for s in entry.factchecks["q1"]] == ["Harbour Fact Desk"]
