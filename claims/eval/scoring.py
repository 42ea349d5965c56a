"""Scores extractions against gold: counts, ratios and the errors themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from ..model import Extraction, Figure, Quote
from ..rulebook.confidence import rule_key
from .gold import Gold, GoldArticle, GoldFigure, GoldQuote, Offsets
from .pairing import Names, iou, pairs, same_value

HIT = 0.5  # least overlap of contents for a quote to be found, as PolNeAR's and our own figures count it
EXACT = 0.9  # overlap from which contents count as the same


@dataclass(frozen=True, slots=True)
class EvalError:
    """Something missed, spurious or wrong: where, what was expected and what was found."""

    doc: str
    what: str
    start: int
    end: int
    text: str
    gold: str | None = None
    found: str | None = None
    rule: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(slots=True)
class Scores:
    """Counts over articles. ``by_rule`` counts found and right claims by language, family and rule."""

    n: Counter[str] = field(default_factory=Counter)
    by_rule: dict[tuple[str, str, str], Counter[str]] = field(default_factory=dict)
    errors: list[EvalError] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def ratios(self, hit: str, gold: str, found: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of counts named ``hit``, ``gold`` and ``found``."""
        precision = self.share(hit, found) or 0.0
        recall = self.share(hit, gold) or 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0

    def share(self, part: str, whole: str) -> float | None:
        return self.n[part] / self.n[whole] if self.n[whole] else None

    def count_rule(self, language: str, family: str, rule: str, right: bool) -> None:
        counts = self.by_rule.setdefault((language, family, rule), Counter())
        counts["found"] += 1
        counts["right"] += right

    def to_dict(self) -> dict[str, Any]:
        """All figures, for ``--format json``."""
        quote, figure = (
            self.ratios("quotes hit", "quotes gold", "quotes found"),
            self.ratios("figures hit", "figures gold", "figures found"),
        )
        return {
            "quotes": {
                "gold": self.n["quotes gold"],
                "found": self.n["quotes found"],
                "precision": quote[0],
                "recall": quote[1],
                "f1": quote[2],
                "exact_f1": self.ratios("quotes exact", "quotes gold", "quotes found")[2],
                "speaker_f1": self.ratios("quotes speaker", "quotes gold", "quotes found")[2],
                "speaker": self.share("quotes speaker", "quotes hit"),
                "speaker_persons": self.share("persons right", "persons hit"),
                "kind": self.share("quotes kind", "quotes hit"),
                "direct_recall": self.share("direct hit", "direct gold"),
                "names_taken": self.n["names taken"],
            },
            "figures": {
                "gold": self.n["figures gold"],
                "found": self.n["figures found"],
                "precision": figure[0],
                "recall": figure[1],
                "f1": figure[2],
                **{key: self.share(f"figures {key}", "figures hit") for key in ("bound", "kind", "unit", "speaker")},
            },
            "rules": [
                {"language": language, "family": family, "rule": rule, **counts}
                for (language, family, rule), counts in sorted(self.by_rule.items())
            ],
            "missing": self.missing,
        }


def score(gold: Gold, extractions: Iterable[Extraction], names: Names, *, strict: bool = False) -> Scores:
    """Score extractions against the gold of their articles.

    Args:
        gold: the annotations; an article is found by the stem of its path.
        extractions: what was extracted; those without gold are left out.
        names: how names are compared.
        strict: optional entries count as required.

    Returns:
        The counts and errors; gold articles without an extraction count as all missed.
    """
    scores = Scores()
    found = {PurePath(e.article.path).stem: e for e in extractions}
    for doc, article in sorted(gold.articles.items()):
        extraction = found.get(doc)
        if extraction is None:
            scores.missing.append(doc)
        if article.quotes is not None:
            _quotes(scores, article, extraction, names, strict)
        if article.figures is not None:
            _figures(scores, article, extraction, names, strict)
    return scores


def _quotes(scores: Scores, article: GoldArticle, extraction: Extraction | None, names: Names, strict: bool) -> None:
    n = scores.n
    stated = [(q, q.content) for q in article.quotes or () if q.content is not None]
    required = [pair for pair in stated if strict or not pair[0].optional]
    spare = [] if strict else [content for q, content in stated if q.optional]
    quotes = list(extraction.quotes) if extraction else []

    def likeness(gold: tuple[GoldQuote, Offsets], quote: Quote) -> float:
        return iou(gold[1], _span(quote))

    hits = pairs(required, quotes, likeness, HIT)
    hit_found = {j for _, j, _ in hits}
    debatable = {j for j, q in enumerate(quotes) if j not in hit_found and any(iou(s, _span(q)) >= HIT for s in spare)}
    n["quotes gold"] += len(required)
    n["quotes found"] += len(quotes) - len(debatable)
    n["direct gold"] += sum(q.kind == "direct" for q, _ in required)
    for i, j, overlap in hits:
        expected, quote = required[i][0], quotes[j]
        name = quote.speaker.name if quote.speaker else None
        right = names.same(expected.speaker, name)
        person, direct = expected.source_type == "person", expected.kind == "direct"
        n["quotes hit"] += 1
        n["quotes exact"] += overlap >= EXACT
        n["quotes speaker"] += right
        n["quotes kind"] += expected.kind == quote.kind
        n["persons hit"] += person
        n["persons right"] += person and right
        n["direct hit"] += direct
        n["direct speaker"] += direct and right
        if not right:
            _note(scores, article, extraction, "speaker", _span(quote), expected.speaker, name, quote.rule)
        if overlap < EXACT:
            words = extraction.article.text[slice(*required[i][1])] if extraction else ""
            _note(scores, article, extraction, "boundary", _span(quote), words, quote.content.text, quote.rule)
    for i in sorted(set(range(len(required))) - {i for i, _, _ in hits}):
        _note(scores, article, extraction, "missed quote", required[i][1], required[i][0].speaker)
    for j, quote in enumerate(quotes):
        if j in debatable:
            continue
        right = j in hit_found
        language = extraction.article.language if extraction else ""
        scores.count_rule(language, "quotes", rule_key(quote.rule, quote.flags), right)
        if not right:
            n["names taken"] += any(iou(s, _span(quote)) > HIT for s in article.not_quotes)
            name = quote.speaker.name if quote.speaker else None
            _note(scores, article, extraction, "spurious quote", _span(quote), None, name, quote.rule)


def _figures(scores: Scores, article: GoldArticle, extraction: Extraction | None, names: Names, strict: bool) -> None:
    n = scores.n
    numeric = [f for f in article.figures or () if f.kind != "vague" and f.value is not None]
    required = [f for f in numeric if strict or not f.optional]
    spare = [] if strict else [f for f in article.figures or () if f.optional]
    figures = [f for f in (extraction.figures if extraction else ()) if f.kind != "vague" and f.value is not None]

    def likeness(gold: GoldFigure, figure: Figure) -> float:
        if not same_value((gold.value, gold.value_high), (figure.value, figure.value_high)):
            return 0.0
        return iou(gold.span, (figure.start, figure.end))

    hits = pairs(required, figures, likeness, 1e-9)
    hit_found = {j for _, j, _ in hits}
    debatable = {
        j for j, f in enumerate(figures) if j not in hit_found and any(iou(g.span, (f.start, f.end)) > 0 for g in spare)
    }
    n["figures gold"] += len(required)
    n["figures found"] += len(figures) - len(debatable)
    for i, j, _ in hits:
        gold, figure = required[i], figures[j]
        name = figure.speaker.name if figure.speaker else None
        right = {
            "bound": gold.bound == figure.bound,
            "kind": gold.kind == figure.kind,
            "unit": names.same(gold.unit, figure.unit),
            "speaker": names.same(gold.speaker, name),
        }
        expected = {"bound": gold.bound, "kind": gold.kind, "unit": gold.unit, "speaker": gold.speaker}
        shown = {"bound": figure.bound, "kind": figure.kind, "unit": figure.unit, "speaker": name}
        n["figures hit"] += 1
        for key, good in right.items():
            n[f"figures {key}"] += good
            if not good:
                place = (figure.start, figure.end)
                _note(scores, article, extraction, f"figure's {key}", place, expected[key], shown[key], figure.rule)
    for i in sorted(set(range(len(required))) - {i for i, _, _ in hits}):
        _note(scores, article, extraction, "missed figure", required[i].span, str(required[i].value))
    for j, figure in enumerate(figures):
        if j in debatable:
            continue
        language = extraction.article.language if extraction else ""
        scores.count_rule(language, "figures", figure.rule, j in hit_found)
        if j not in hit_found:
            place = (figure.start, figure.end)
            _note(scores, article, extraction, "spurious figure", place, None, str(figure.value), figure.rule)


def _span(quote: Quote) -> Offsets:
    return quote.content.start, quote.content.end


def _note(
    scores: Scores,
    article: GoldArticle,
    extraction: Extraction | None,
    what: str,
    place: Offsets,
    gold: str | None = None,
    found: str | None = None,
    rule: str = "",
) -> None:
    text = extraction.article.text[place[0] : place[1]] if extraction else ""
    scores.errors.append(EvalError(article.doc, what, place[0], place[1], text, gold, found, rule))
