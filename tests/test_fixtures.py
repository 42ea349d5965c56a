"""The gold of the fixtures lies where it says, and holds what the definition of a claim asks for."""

import json
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOLD = [json.loads(line) for line in (FIXTURES / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
MARKS = '"«»“”'
BOUNDS = {"exact", "approx", "at_least", "more_than", "at_most", "less_than", "range"}


def text_of(doc: str) -> str:
    return (FIXTURES / "articles" / f"{doc}.txt").read_text(encoding="utf-8")


def test_every_article_has_gold_and_every_gold_an_article():
    assert {entry["doc"] for entry in GOLD} == {path.stem for path in (FIXTURES / "articles").glob("*.txt")}
    assert sorted(entry["doc"][:2] for entry in GOLD) == ["ar"] * 4 + ["en"] * 4


@pytest.mark.parametrize("entry", GOLD, ids=lambda entry: entry["doc"])
def test_quotes_lie_where_the_gold_says(entry):
    text = text_of(entry["doc"])
    for quote in entry["quotes"]:
        for field in ("content", "cue", "source"):
            if quote[field] is not None:
                start, end = quote[field]
                assert text[start:end] == text[start:end].strip() != ""
        start, end = quote["content"]
        marked = any(mark in text[start:end] for mark in MARKS)
        if quote["kind"] == "direct":
            assert text[start - 1] in MARKS
            assert text[end] in MARKS
            assert not marked
        else:
            assert marked == (quote["kind"] == "mixed")
        assert (quote["speaker"] is None) == (quote["source_type"] == "none")
    for start, end in entry["not_quotes"]:
        assert text[start - 1] in MARKS
        assert text[end] in MARKS


@pytest.mark.parametrize("entry", GOLD, ids=lambda entry: entry["doc"])
def test_figures_lie_where_the_gold_says(entry):
    text = text_of(entry["doc"])
    speakers = {quote["speaker"] for quote in entry["quotes"]} | {None}
    for figure in entry["figures"]:
        start, end = figure["span"]
        assert text[start:end] == text[start:end].strip() != ""
        assert figure["bound"] in BOUNDS
        assert (figure["value"] is None) == (figure["kind"] == "vague")
        assert (figure["value_high"] is not None) == (figure["bound"] == "range")
        assert figure["speaker"] in speakers
        if str(figure["value"]).isdigit() and text[start:end].isdigit():
            assert figure["value"] == int(text[start:end])


def test_each_event_is_told_with_different_figures():
    for event in ("flood", "port"):
        for language in ("ar", "en"):
            values = [
                {(f["topic"], f["value"]) for f in entry["figures"]}
                for entry in GOLD
                if entry["doc"].startswith(f"{language}-{event}")
            ]
            assert len(values) == 2
            topics = {topic for topic, _ in values[0]} & {topic for topic, _ in values[1]}
            assert any(
                {v for t, v in values[0] if t == topic} != {v for t, v in values[1] if t == topic} for topic in topics
            )
