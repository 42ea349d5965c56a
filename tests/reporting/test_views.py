"""What the pages show is put together from the claims, no more and no less."""

from dataclasses import replace

import pytest

from claims.model import Article, Extraction, Figure, Quote, Span, Speaker, Verification
from claims.reporting import Entry, claims_of, interface
from claims.reporting.picture import Value, draw
from claims.reporting.views import filters_of, groups_of, others_of, pictures_of, sources_of, tiles_of, title_of
from tests.reporting.sample import entry

EN = interface("en")
MAYOR, SOURCES = Speaker("Sami Haddad", role="the mayor"), Speaker("two officials", "anonymous")


def figure(n, value, topic="killed", **more):
    return Figure(f"f{n}", n * 10, n * 10 + 2, str(value), value, topic=topic, **more)


def quote(n, speaker):
    return Quote(f"q{n}", "direct", Span(n * 10, n * 10 + 5, "words"), speaker=speaker)


def test_named_and_anonymous_sources_stand_apart():
    entry_ = Entry(
        Extraction(Article("x" * 90), (quote(1, MAYOR), quote(2, SOURCES), quote(3, replace(MAYOR, role=None))))
    )
    named, anonymous = sources_of(claims_of(entry_), EN)
    assert [(row.speaker.name, row.speaker.role, row.claims) for row in named["rows"]] == [
        ("Sami Haddad", "the mayor", ["q1", "q3"])
    ]
    assert [(row.speaker.name, row.claims) for row in anonymous["rows"]] == [("two officials", ["q2"])]


def test_figures_of_one_topic_stand_beside_each_other_and_no_others():
    figures = [figure(1, 12), figure(2, 15), figure(3, 40, "injured"), figure(4, None), figure(5, 7, None)]
    assert [f.id for f in others_of(figures[0], groups_of(figures))] == ["f2"]
    assert others_of(figures[4], groups_of(figures)) == []


def test_money_of_two_currencies_never_shares_a_line():
    figures = [
        figure(1, 5, "losses", kind="money", unit_norm="USD"),
        figure(2, 4, "losses", kind="money", unit_norm="TND"),
    ]
    assert others_of(figures[0], groups_of(figures)) == []


@pytest.mark.parametrize(("values", "drawn"), [((1, 2), 0), ((1, 2, 3), 1), ((4, 4, 4), 0)])
def test_three_different_values_of_a_topic_make_a_picture(values, drawn):
    assert len(pictures_of(groups_of([figure(n, v) for n, v in enumerate(values, 1)]), EN)) == drawn


@pytest.mark.parametrize(
    "values", [(0, 1, 2), (-5, 3, 9), (37, 41, 43), (10, 2500, 150000), (0.1, 0.2, 0.25), (1, 10**15, 3)]
)
def test_a_picture_keeps_the_order_of_its_values_and_stays_inside(values):
    picture = draw([Value(f"f{n}", v, None, "exact", str(v)) for n, v in enumerate(values)], EN)
    xs = [point.x for point in picture.points]
    assert xs == sorted(xs)
    assert all(0 <= x <= picture.width for x in (*xs, *(x for x, _ in picture.ticks)))
    assert picture.ticks[0][0] <= xs[0] <= xs[-1] <= picture.ticks[-1][0]
    assert len(picture.ticks) <= 8


def test_the_gravest_evidence_decides_what_a_claim_is_shown_as():
    extraction = Extraction(Article("x" * 90), (quote(1, MAYOR),))
    found = [Verification("q1", status) for status in ("verbatim", "altered", "not found")]
    (claim,) = claims_of(Entry(extraction, verifications=tuple(found)))
    assert (claim.evidence_status, claim.stand) == ("altered", "against")
    assert claim.borne_out == "verbatim"
    assert set(claim.tags) == {"source-named", "evidence-against", "evidence-for", "open"}


def test_filters_offer_only_what_leaves_something():
    offered = filters_of([("source-none", "open"), ("source-none", "findings")])
    assert offered == {"total": 2, "tags": [("source-none", 2), ("findings", 1)]}


def test_evidence_is_counted_only_where_something_was_verified():
    extraction = Extraction(Article("x" * 90), (quote(1, None),))
    labels = [tile.label for tile in tiles_of(claims_of(Entry(extraction)), 0, EN)]
    assert "contradicted or altered" not in labels
    verified = Entry(extraction, verifications=(Verification("q1", "verbatim"),))
    assert "borne out by evidence" in [tile.label for tile in tiles_of(claims_of(verified), 0, EN)]


def test_claims_come_in_the_order_of_the_text():
    starts = [claim.span[0] for claim in claims_of(entry("ar-flood-agency"))]
    assert starts == sorted(starts)


def test_an_article_without_a_title_is_called_by_its_first_line():
    assert title_of(Extraction(Article("\n  First line. \nSecond"))) == "First line."
    assert title_of(Extraction(Article("", path="a.txt"))) == "a.txt"
