"""Evidence, findings and verdicts as rows."""

import hashlib
import sqlite3

import pytest
from sqlite_utils import Database

from claims.errors import StoreError
from claims.model import Change, Evidence, Review, Span, Speaker, Verification
from claims.store.evidence import (
    ClaimKey,
    add_evidence,
    add_verifications,
    candidates,
    describe_evidence,
    evidence_migrations,
    evidence_pieces,
    find_evidence,
    remove_evidence,
    verifications,
)
from claims.store.reviews import add_review, review_migrations, reviews


@pytest.fixture
def db():
    opened = Database(memory=True)
    evidence_migrations.apply(opened)
    review_migrations.apply(opened)
    return opened


def piece(text, **origin):
    return Evidence(hashlib.sha256(text.encode()).hexdigest(), text, **origin)


def test_the_same_piece_twice_changes_nothing(db):
    assert add_evidence(db, piece("أعلنت البلدية خطة", language="ar", meta={"low": "arabic-pdf"}))
    assert not add_evidence(db, piece("أعلنت البلدية خطة", language="ar"))
    (kept,) = evidence_pieces(db)
    assert kept.meta == {"low": "arabic-pdf"}
    assert kept.language == "ar"


def test_vowelled_words_are_found_by_bare_ones(db):
    add_evidence(db, piece("أَعْلَنَتِ البَلَدِيَّةُ خُطَّةً", language="ar"))
    add_evidence(db, piece("The council met", language="en"))
    assert len(candidates(db, ["البلديه"], 5)) == 1
    assert candidates(db, ['"', ""], 5) == []


def test_removed_evidence_leaves_no_finding_standing_but_can_come_back(db):
    report = piece("Twelve people died at the bridge")
    add_evidence(db, report)
    found = Verification("f1", "supported", report.id, 1.0, Span(0, 18, report.text[0:18]), reason="same-value")
    add_verifications(db, [(ClaimKey("uid1"), found)], {report.id: report.text})
    assert verifications(db, ClaimKey("uid1"), "f9")[0].claim == "f9"
    remove_evidence(db, report.id[:8])
    assert verifications(db, ClaimKey("uid1"), "f9") == []
    assert list(evidence_pieces(db)) == []
    assert add_evidence(db, report)
    assert len(verifications(db, ClaimKey("uid1"), "f9")) == 1


def test_a_finding_comes_back_as_it_was(db):
    report = piece("“We will not leave,” she said.")
    add_evidence(db, report)
    found = Verification(
        "q1",
        "altered",
        report.id,
        0.8,
        Span(1, 18, report.text[1:18]),
        (Change("equal", "We will", "We will"), Change("insert", "", "not")),
        "negation-changed",
        {"words": "not"},
        True,
        Speaker("Hana Aziz", "person", "engineer"),
    )
    add_verifications(db, [(ClaimKey("uid1"), found)], {report.id: report.text})
    assert verifications(db, ClaimKey("uid1"), "q1") == [found]


def test_a_new_run_replaces_the_findings_of_its_claims_only(db):
    add_verifications(
        db, [(ClaimKey("a"), Verification("q1", "not found")), (ClaimKey("b"), Verification("q2", "not found"))], {}
    )
    add_verifications(db, [(ClaimKey("a"), Verification("q1", "not found", reason="nowhere"))], {})
    assert [v.reason for v in verifications(db, ClaimKey("a"), "q1")] == ["nowhere"]
    assert len(verifications(db, ClaimKey("b"), "q2")) == 1


def test_a_run_over_chosen_pieces_leaves_what_others_say(db):
    one, two = piece("Twelve people died"), piece("Nine people died")
    add_evidence(db, one)
    add_evidence(db, two)
    key = ClaimKey("uid1", "hana aziz")
    add_verifications(db, [(key, Verification("q1", "verbatim", one.id))], {})
    add_verifications(db, [(key, Verification("q1", "not found", reason="nowhere"))], {}, [two.id])
    assert [v.status for v in verifications(db, key, "q1")] == ["verbatim"]
    add_verifications(db, [(key, Verification("q1", "altered", two.id))], {}, [two.id])
    assert [v.status for v in verifications(db, key, "q1")] == ["verbatim", "altered"]
    add_verifications(db, [(key, Verification("q1", "not found", reason="nowhere"))], {})
    assert [v.status for v in verifications(db, key, "q1")] == ["not found"]


def test_the_same_words_given_to_another_are_another_claim(db):
    add_verifications(db, [(ClaimKey("uid1", "hana aziz"), Verification("q1", "not found"))], {})
    assert verifications(db, ClaimKey("uid1", "omar said"), "q1") == []


def test_where_a_piece_comes_from_is_corrected_and_the_rest_stays(db):
    report = piece("Twelve people died", publisher="Civil Defence")
    add_evidence(db, report)
    assert describe_evidence(db, report.id, publisher=None, date="2026-01-02", kind="report") == ["date", "kind"]
    (kept,) = evidence_pieces(db)
    assert (kept.publisher, kept.date, kept.kind) == ("Civil Defence", "2026-01-02", "report")
    assert describe_evidence(db, report.id, date="2026-01-02") == []


@pytest.mark.parametrize("prefix", ["", "zz", "%"])
def test_an_id_that_names_no_piece_is_told(db, prefix):
    add_evidence(db, piece("one"))
    with pytest.raises(StoreError, match="evidence list"):
        find_evidence(db, prefix)


def test_verdicts_are_kept_in_order_and_never_changed(db):
    first = Review("uid1", "unproven", "A. Reader", "2026-01-02T10:00:00Z")
    second = Review("uid1", "false", "B. Reader", "2026-01-03T10:00:00Z", "the ministry corrected it")
    add_review(db, first)
    add_review(db, second)
    assert reviews(db, "uid1") == [first, second]
    for statement in ("UPDATE reviews SET verdict = 'true'", "DELETE FROM reviews"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            db.execute(statement)
    assert reviews(db) == [first, second]
