"""A text that was not read well stops no build: its findings are notes."""

import claims
from claims.checks import run
from claims.rulebook import rulebook

TORN = "T h e f l o o d l e f t 45 people dead. W e l o s t e v e r y t h i n g. The storm displaced 2,000 families."


def test_findings_in_a_badly_extracted_text_are_notes():
    found = run(claims.extract(TORN, language="en"), rulebook())
    assert {f.code for f in found} >= {"CLM905", "CLM101"}
    assert {f.severity for f in found} == {"note"}
    whole = run(claims.extract("The storm displaced 2,000 families.", language="en"), rulebook())
    assert [f.severity for f in whole] == ["error"]
