"""Figures held against evidence: texts, tables, other units, other languages, and what proves nothing."""

from __future__ import annotations

from typing import Any

import pytest

import claims
from claims.evidence.tables import read_table, table_text
from claims.language.detect import detect
from claims.model import Evidence
from claims.rulebook import rulebook
from claims.verify.figures import verify_figures
from claims.verify.library import Library

TABLE = "place,killed,injured,families displaced\nTall Amra,12,30,400\nMarsa,3,9,150\n"
ARABIC_TABLE = "البلدة,قتلى,جرحى,أسر نازحة\nتل عمرة,12,30,400\nالمرسى,3,9,150\n"
YEARS = "year,port,exports (tonnes)\n2022,Nour,2100000\n2023,Nour,2500000\n"


def table(text: str) -> Evidence:
    rows = read_table(text, "t.csv")
    words = table_text(rows)
    return Evidence("table", words, detect(words), "dataset", meta={"table": rows})


def statuses(text: str, evidence: str | Evidence, **more: Any) -> dict[str, str]:
    """Status of each figure of a text, by its words."""
    piece = evidence if isinstance(evidence, Evidence) else Evidence("text", evidence, detect(evidence), **more)
    found = claims.extract(text)
    words = {figure.id: figure.text for figure in found.figures}
    return {words[v.claim]: v.status for v in verify_figures(found, Library([piece], rulebook()))}


@pytest.mark.parametrize(
    ("text", "evidence", "expected"),
    [
        ("The flood killed 23 people.", "The flood killed 23 people.", "supported"),
        ("At least 20 people were killed in the flood.", "The flood killed 23 people.", "compatible"),
        ("The flood killed 20 people.", "The flood killed 23 people.", "contradicted"),
        ("The flood killed 20 people.", "The council met for an hour.", "not found"),
        ("The siege lasted 72 hours.", "The siege lasted three days.", "supported"),
        ("The siege lasted 72 hours.", "The siege lasted four days.", "contradicted"),
        ("The ministry spent 4 million dollars on it.", "The ministry spent 3.96 million dollars on it.", "compatible"),
        ("The ministry spent 4 million dollars on it.", "The ministry spent 4 million euros on it.", "not found"),
        ("قتل 23 شخصا في الفيضان.", "The flood killed 23 people at Tall Amra.", "supported"),
        ("قتل 27 شخصا في الفيضان.", "The flood killed 23 people at Tall Amra.", "contradicted"),
    ],
)
def test_a_figure_is_held_against_a_text(text: str, evidence: str, expected: str) -> None:
    assert next(iter(statuses(text, evidence).values())) == expected


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("The flood killed 12 people and injured 30 at Tall Amra.", TABLE, {"12": "supported", "30": "supported"}),
        ("The flood killed 14 people at Tall Amra.", TABLE, {"14": "contradicted"}),
        ("The flood killed 12 people at Marsa.", TABLE, {"12": "contradicted"}),  # twelve is the other town's
        ("The flood killed 15 people.", TABLE, {"15": "not found"}),  # of no row, and so against none
        ("نزحت 150 أسرة من المرسى.", ARABIC_TABLE, {"150": "supported"}),
        ("The flood killed 12 people at Tall Amra.", ARABIC_TABLE, {"12": "supported"}),
        ("The flood killed 13 people at Tall Amra.", ARABIC_TABLE, {"13": "contradicted"}),
        ("Exports of Nour reached 2.5 million tonnes in 2023.", YEARS, {"2.5 million": "supported"}),
        ("Exports of Nour reached 2.5 million tonnes in 2022.", YEARS, {"2.5 million": "contradicted"}),
    ],
)
def test_a_figure_is_held_against_the_row_that_it_names(text: str, rows: str, expected: dict[str, str]) -> None:
    assert statuses(text, table(rows)) == expected


def test_an_arabic_pdf_proves_nothing_by_itself() -> None:
    text = "قتل 23 شخصا في الفيضان."
    (found,) = verify_figures(
        claims.extract(text), Library([Evidence("e", text, "ar", meta={"low": "arabic-pdf"})], rulebook())
    )
    assert (found.status, found.reason, found.needs_person) == ("not found", "arabic-pdf", True)


FLOOD = (
    "The flood in Wadi Salma destroyed the old bridge on Tuesday night. Rescue crews searched houses along the river "
    "bank, and the governor promised tents. {dead} people were killed, the civil defence service announced."
)
FIRE = (
    "Flames tore through a textile factory near the capital before dawn. Owners had locked the emergency exits, "
    "inspectors said; prosecutors opened an inquiry. {dead} people were killed, firefighters reported."
)


def test_the_dead_of_one_event_contradict_no_others() -> None:
    assert statuses(FLOOD.format(dead=37), FIRE.format(dead=52)) == {"37": "not found"}
    assert statuses(FLOOD.format(dead=37), FLOOD.format(dead=41)) == {"37": "contradicted"}


def test_two_values_of_one_thing_are_both_held_against_the_evidence() -> None:
    text = "The harbour was closed for 7 days, Omar Said said. Hana Marzouki said the harbour was closed for 5 days."
    assert statuses(text, "The harbour was closed for 5 days.") == {"7": "contradicted", "5": "supported"}


def test_some_of_them_are_not_held_against_all_of_them() -> None:
    text = "The flood in Wadi Salma killed 43 people, the governor said. On Friday rescuers found two bodies there."
    assert statuses(text, "The flood in Wadi Salma killed 29 people.") == {"43": "contradicted", "two": "not found"}


def test_a_part_is_not_held_against_the_whole_of_another() -> None:
    text = "Fourteen ships were waiting outside Nour Port, five of them loaded with wheat."
    assert statuses(text, "Nine ships were waiting outside Nour Port.") == {
        "Fourteen": "contradicted",
        "five": "not found",
    }


def test_a_measure_in_another_unit_is_told_as_such():
    evidence = Evidence("text", "The depot lies 16 km from Nour.", "en")
    found = claims.extract("The depot lies 10 miles from Nour.")
    (only,) = verify_figures(found, Library([evidence], rulebook()))
    assert (only.status, only.reason) == ("compatible", "rounded-converted")
