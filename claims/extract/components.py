"""Quotes and figures as components of anybody's spaCy pipeline: ``nlp.add_pipe("claims_quotes")``.

The components need no model and nothing of the pipeline before them: claims are read from the text itself, since a
tokenizer may leave a quotation mark inside a word. ``doc._.claims`` holds the extraction, whose spans count code
points; ``doc.spans`` holds the same places as spaCy spans, widened to whole tokens where a token reaches over an end.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> quotes, figures = nlp.add_pipe("claims_quotes"), nlp.add_pipe("claims_figures")
>>> doc = nlp("The mayor said that 40 people left.")
>>> [(span.text, span.label_) for span in doc.spans["claims_quotes"]]
[('40 people left', 'indirect')]
>>> doc._.claims.figures[0].value, doc._.claims.quotes[0].speaker.name
(40, 'The mayor')
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from ..model import Cue, Extraction, Figure, Span
from ..reading.plain import article_from_text
from ..rulebook import rulebook
from .pipeline import extract_article

QUOTES, CUES, SOURCES, FIGURES = "claims_quotes", "claims_cues", "claims_sources", "claims_figures"
"""Names of the span groups in ``doc.spans``. Labels: kind of the quote, stance of the cue, type of the speaker, kind
of the figure; the span's ``id_`` is the claim's id in ``doc._.claims``."""

_SETTINGS: dict[str, object] = {"rules": [], "all_senses": False}

if not Doc.has_extension("claims"):
    Doc.set_extension("claims", default=None)


class _Reader:
    """What both components share: the extraction of a document, made by whichever of them runs first."""

    def __init__(self, rules: list[str], all_senses: bool) -> None:
        self.overlays = tuple(Path(folder) for folder in rules)
        self.all_senses = all_senses

    def extraction(self, doc: Doc) -> Extraction:
        if doc._.claims is None:
            packs = rulebook(self.overlays)
            language = doc.lang_ if doc.lang_ in packs.languages else None
            article = article_from_text(doc.text, packs, language=language)
            doc._.claims = extract_article(article, overlays=self.overlays, all_senses=self.all_senses)
        found: Extraction = doc._.claims
        return found


class QuoteComponent(_Reader):
    """Fills the groups ``claims_quotes``, ``claims_cues`` and ``claims_sources``."""

    def __call__(self, doc: Doc) -> Doc:
        quotes = self.extraction(doc).quotes
        _group(doc, QUOTES, ((q.id, q.kind, q.content) for q in quotes))
        _group(doc, CUES, ((q.id, q.cue.stance, q.cue) for q in quotes if q.cue))
        _group(doc, SOURCES, ((q.id, q.speaker.type if q.speaker else "none", q.source) for q in quotes if q.source))
        return doc


class FigureComponent(_Reader):
    """Fills the group ``claims_figures``."""

    def __call__(self, doc: Doc) -> Doc:
        _group(doc, FIGURES, ((f.id, f.kind, f) for f in self.extraction(doc).figures))
        return doc


def _group(doc: Doc, name: str, found: Iterable[tuple[str, str, Span | Cue | Figure]]) -> None:
    spans = (
        doc.char_span(place.start, place.end, label=label, span_id=claim, alignment_mode="expand")
        for claim, label, place in found
    )
    doc.spans[name] = SpanGroup(doc, name=name, spans=[span for span in spans if span is not None])


@Language.factory(QUOTES, assigns=["doc.spans", "doc._.claims"], default_config=_SETTINGS)
def make_quotes(nlp: Language, name: str, rules: list[str], all_senses: bool) -> QuoteComponent:
    """The component that finds quotes.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        rules: folders of rules laid over the built-in packs.
        all_senses: keep what cues of thought, wish and plan introduce, too.
    """
    return QuoteComponent(rules, all_senses)


@Language.factory(FIGURES, assigns=["doc.spans", "doc._.claims"], default_config=_SETTINGS)
def make_figures(nlp: Language, name: str, rules: list[str], all_senses: bool) -> FigureComponent:
    """The component that finds figures; see ``make_quotes``."""
    return FigureComponent(rules, all_senses)
