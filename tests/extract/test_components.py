"""The components of a spaCy pipeline, as somebody else's program uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

import claims

ARABIC = 'قالت رئيسة البلدية سهام الدريدي لـ"صوت الساحل":"لن نغلق المدرسة قبل الصيف"، مضيفة أن 40 تلميذا انتقلوا.'
GROUPS = ("claims_quotes", "claims_cues", "claims_sources", "claims_figures")


def pipeline(language: str, *names: str, **settings: object) -> Language:
    nlp = spacy.blank(language)
    for name in names:
        nlp.add_pipe(name, config=settings)
    return nlp


def test_the_factories_are_found_by_their_entry_points() -> None:
    assert {"claims_quotes", "claims_figures"} <= set(spacy.blank("ar").factory_names)


def test_a_document_carries_the_claims_that_extract_finds() -> None:
    doc = pipeline("ar", "claims_quotes", "claims_figures")(ARABIC)
    assert doc._.claims == claims.extract(ARABIC)
    assert [(f.text, f.value) for f in doc._.claims.figures] == [("40", 40)]


def test_spans_cover_their_claims_though_the_tokenizer_leaves_marks_inside_words() -> None:
    doc = pipeline("ar", "claims_quotes", "claims_figures")(ARABIC)
    by_id = {q.id: q for q in doc._.claims.quotes}
    assert len(doc.spans["claims_quotes"]) == len(by_id) == 2
    for span in doc.spans["claims_quotes"]:
        content = by_id[span.id_].content
        assert span.start_char <= content.start < content.end <= span.end_char
        assert span.label_ == by_id[span.id_].kind


@pytest.mark.parametrize("order", [("claims_quotes", "claims_figures"), ("claims_figures", "claims_quotes")])
def test_the_order_of_the_components_changes_nothing(order: tuple[str, str]) -> None:
    doc = pipeline("ar", *order)(ARABIC)
    assert {name: len(doc.spans[name]) for name in GROUPS} == {
        "claims_quotes": 2,
        "claims_cues": 2,
        "claims_sources": 1,
        "claims_figures": 1,
    }


@pytest.mark.parametrize("text", ["", " ", "\n\n", "!"])
def test_a_document_without_claims_has_empty_groups(text: str) -> None:
    doc = pipeline("en", "claims_quotes", "claims_figures")(text)
    assert [len(doc.spans[name]) for name in GROUPS] == [0, 0, 0, 0]


def test_folders_of_rules_are_laid_over_the_built_in_ones(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "cues.toml").write_text('[cues.yodel]\nforms = ["yodelled"]\n', encoding="utf-8")
    text = "The mayor yodelled that the bridge is closed."
    assert not pipeline("en", "claims_quotes")(text)._.claims.quotes
    assert pipeline("en", "claims_quotes", rules=[str(tmp_path)])(text)._.claims.quotes


def test_a_pipeline_goes_to_disk_and_back(tmp_path: Path) -> None:
    pipeline("ar", "claims_quotes").to_disk(tmp_path / "pipe")
    again = spacy.load(tmp_path / "pipe")
    assert len(again(ARABIC).spans["claims_quotes"]) == 2
