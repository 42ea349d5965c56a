"""Do two figures of two articles count the same thing: evidence for and against, added up."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from ..language.fold import fold
from ..language.marks import pair_marks
from ..language.scan import scan
from ..language.sentences import sentences
from ..model import Extraction, Figure
from ..names import name_similarity
from ..rulebook import Rulebook
from ..rulebook.compare import CompareFile
from ..rulebook.verify import VerifyRules
from .values import common, stretch

_KINDS = ({"percent", "rate"}, {"count"}, {"money"}, {"measure"}, {"duration"}, {"age"}, {"score"}, {"vague"})


@dataclass(frozen=True, slots=True)
class Setting:
    """A figure with what stands around it: the telling words of its sentence, the topics and values beside it."""

    figure: Figure
    language: str
    words: frozenset[str]
    beside: frozenset[str]
    position: float  # 0 at the article's start, 1 at its end


def settings(extraction: Extraction, rules: Rulebook) -> list[Setting]:
    """The figures of an article with their surroundings."""
    article = extraction.article
    read = scan(article.text, article.language, skip=[(s.start, s.end) for s in article.boilerplate])
    spans = [(read.start[a], read.end[b - 1], a, b) for a, b in sentences(read, pair_marks(read))]
    starts = [s[0] for s in spans]
    common_words = {fold(w) for w in rules.load(article.language, "verify", VerifyRules).function_words}
    out = []
    for figure in extraction.figures:
        at = bisect.bisect_right(starts, figure.start) - 1
        start, end, first, last = spans[at] if at >= 0 else (0, len(article.text), 0, len(read))
        words = {
            read.norm[i].removeprefix("ال")
            for i in range(first, last)
            if read.kind[i] == "w" and read.norm[i] not in common_words and len(read.norm[i]) > 2
        }
        others = [o for o in extraction.figures if start <= o.start < end and o is not figure]
        beside = {f"topic {o.topic}" for o in others if o.topic} | {f"value {o.value:g}" for o in others if o.value}
        position = figure.start / (len(article.text) or 1)
        out.append(Setting(figure, article.language, frozenset(words), frozenset(beside), position))
    return out


def likeness(a: Setting, b: Setting, rules: CompareFile) -> float:
    """How much speaks for two figures counting the same thing, above the least that makes a pair; 0 for none.

    Args:
        a: a figure of one article.
        b: a figure of the other.
        rules: from ``rules/compare.toml``.
    """
    f, g, w = a.figure, b.figure, rules.weights
    if f.value is None or g.value is None or not any(f.kind in k and g.kind in k for k in _KINDS):
        return 0.0
    factor = common(f, g)
    if factor is None and f.kind != "money":
        return 0.0
    value = _value(f, g, factor, rules)
    if f.topic and g.topic and f.topic != g.topic and value < min(w.within_bounds, w.same_small_value):
        return 0.0  # different topics are never in conflict
    score = value + _thing(f, g, a.language == b.language, rules) + _around(a, b, rules)
    if (f.part_of is None) != (g.part_of is None):
        score += w.part_and_whole
    return max(0.0, score - w.least)


def _thing(f: Figure, g: Figure, one_language: bool, rules: CompareFile) -> float:
    w = rules.weights
    score = 0.0
    if f.topic and g.topic:
        score += w.same_topic if f.topic == g.topic else w.other_topic
    if f.unit_norm and g.unit_norm:
        if f.unit_norm == g.unit_norm:
            score += w.same_unit if f.kind in ("count", "money") else w.same_dimension
        elif f.kind == "money" or (f.kind == "count" and one_language and f.topic is None and g.topic is None):
            score += w.other_unit
        elif f.kind in ("measure", "duration"):
            score += w.same_dimension
    return score


def _value(f: Figure, g: Figure, factor: float | None, rules: CompareFile) -> float:
    w, j = rules.weights, rules.judgement
    if factor is None or f.value is None or g.value is None:
        return 0.0
    one, other = float(f.value), float(g.value) * factor
    if abs(one - other) <= j.same * max(abs(one), abs(other)):
        return w.same_small_value if abs(f.value) <= j.small and abs(g.value) <= j.small else w.same_value
    ratio = max(abs(one), abs(other)) / (min(abs(one), abs(other)) or 1e-9)
    if stretch(f, j).meets(stretch(g, j, factor)):
        return w.within_bounds if ratio <= j.far else 0.0  # an open bound meets everything beyond it
    return w.near_value if ratio <= j.near else w.far_value if ratio > j.far else 0.0


def _around(a: Setting, b: Setting, rules: CompareFile) -> float:
    f, g, w = a.figure, b.figure, rules.weights
    score = abs(a.position - b.position) * w.position
    if a.language == b.language and a.words and b.words:
        score += w.same_words * len(a.words & b.words) / min(len(a.words), len(b.words))
    if a.beside and b.beside:
        score += w.same_neighbours * len(a.beside & b.beside) / min(len(a.beside), len(b.beside))
    if f.place and g.place:
        alike = name_similarity(f.place, g.place) >= rules.names.same_place
        score += w.same_place if alike else w.other_place
    if f.time and g.time:
        alike = f.time.startswith(g.time) or g.time.startswith(f.time)
        score += w.same_time if alike else w.other_time
    if f.speaker and g.speaker and f.speaker.type == g.speaker.type == "person":
        alike = name_similarity(f.speaker.name, g.speaker.name) >= rules.names.same_speaker
        score += w.same_speaker if alike else w.other_speaker
    return score
