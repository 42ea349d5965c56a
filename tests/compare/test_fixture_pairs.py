"""The pairs of reports in ``fixtures/pairs``: which figures are the same, and whether they agree."""

import json
from pathlib import Path

import pytest

from claims.compare.comparison import compare_extractions
from claims.extract.pipeline import extract_article
from claims.names import name_similarity
from claims.reading import read_article
from claims.rulebook import rulebook

FOLDER = Path(__file__).parents[2] / "fixtures" / "pairs"
GOLD = [json.loads(line) for line in (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
LEAST_F1, LEAST_RIGHT = 0.92, 0.9


def compared(gold):
    a, b = (extract_article(read_article(str(FOLDER / f"{gold[side]}.txt"), rulebook())) for side in "ab")
    return compare_extractions(a, b, rulebook())


def on(figure, spans):
    return any(figure.start < end and start < figure.end for start, end in spans)


@pytest.mark.parametrize("gold", GOLD, ids=[g["pair"] for g in GOLD])
def test_figures_meet_as_a_reader_pairs_them(gold):
    free = list(compared(gold).pairs)
    meant = [w for w in gold["alignments"] if not w.get("optional")]
    if not meant:  # reports of two events
        assert free == []
        return
    hits = right = 0
    for wanted in meant:
        hit = next((p for p in free if on(p.a, wanted["a"]) and on(p.b, wanted["b"])), None)
        if hit:
            free.remove(hit)
            hits += 1
            right += (hit.verdict or "not comparable") in (wanted["verdict"], wanted.get("verdict_alt"))
    free = [p for p in free if not any(on(p.a, w["a"]) and on(p.b, w["b"]) for w in gold["alignments"])]
    precision, recall = hits / (hits + len(free)), hits / len(meant)
    assert 2 * precision * recall / (precision + recall) >= LEAST_F1
    assert right / hits >= LEAST_RIGHT


@pytest.mark.parametrize("gold", GOLD, ids=[g["pair"] for g in GOLD])
def test_no_conflict_is_made_up(gold):
    for pair in compared(gold).conflicts:
        meant = [w for w in gold["alignments"] if on(pair.a, w["a"]) and on(pair.b, w["b"])]
        assert meant, (pair.a.text, pair.b.text)
        assert all("conflict" in (w["verdict"], w.get("verdict_alt")) for w in meant), (pair.a.text, pair.b.text)


@pytest.mark.parametrize("gold", GOLD, ids=[g["pair"] for g in GOLD])
def test_speakers_meet(gold):
    speakers = compared(gold).speakers
    met = sum(any(name_similarity(w["a"], s.a.name) > 0.9 for s in speakers) for w in gold["speakers"])
    assert met == len(gold["speakers"])


@pytest.mark.parametrize("gold", GOLD, ids=[g["pair"] for g in GOLD])
def test_the_gold_names_figures(gold):
    for side in "ab":
        text = (FOLDER / f"{gold[side]}.txt").read_text(encoding="utf-8")
        spans = [s for w in gold["alignments"] for s in w[side]] + [s for o in gold[f"only_{side}"] for s in o["spans"]]
        assert all(0 <= start < end <= len(text) and text[start:end].strip() == text[start:end] for start, end in spans)
