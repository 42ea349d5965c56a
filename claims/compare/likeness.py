"""Do two figures of two articles count the same thing: evidence for and against, added up."""

from __future__ import annotations

import math
from collections.abc import Container, Mapping

from ..model import Figure
from ..names import name_similarity
from ..rulebook.compare import CompareFile
from .surroundings import Setting
from .values import Scale, common, digits, dimension, judge, may_share_unit, stretch

_KINDS = ({"percent", "rate"}, {"count"}, {"money"}, {"measure"}, {"duration", "age"}, {"score"})
_WITH_UNIT = frozenset(("count", "money", "measure"))  # whose unit a bare number may leave out
IMPOSSIBLE = -math.inf


def likeness(a: Setting, b: Setting, rules: CompareFile) -> float:
    """How much speaks for two figures counting the same thing, above the least that makes a pair; 0 for none.

    Args:
        a: a figure of one article.
        b: a figure of the other.
        rules: from ``rules/compare.toml``.
    """
    return max(0.0, evidence(a, b, rules) - rules.weights.least)


def evidence(a: Setting, b: Setting, rules: CompareFile) -> float:
    """The same before the least is taken off; minus infinity where the two cannot count one thing."""
    f, g, w = a.figure, b.figure, rules.weights
    kinds = {dimension(f), dimension(g)}
    alike = any(kinds <= alike for alike in _KINDS) or (kinds <= _WITH_UNIT and may_share_unit(f, g))
    if f.value is None or g.value is None or not alike:
        return IMPOSSIBLE
    scale = common(f, g)
    if scale is None and f.kind != "money":
        return IMPOSSIBLE
    value = _value(f, g, scale, rules)
    topics = _topics(a, b, rules)
    conflict = judge(f, g, rules.judgement).verdict == "conflict"
    if a.vague or b.vague:
        value = 0.0 if conflict else w.vague_value
        if topics != "same" and (conflict or topics != "open" or not _same_things(f, g, rules)):
            return IMPOSSIBLE  # what gives no number says little: it must be of the same thing
    if conflict and not _may_conflict(a, b, topics, value, rules):
        return IMPOSSIBLE
    if value < w.same_small_value and (topics == "other" or a.year != b.year):
        return IMPOSSIBLE  # at least 16 dead and 30 injured are not compatible, nor are two years' budgets
    if {f.kind, g.kind} == {"age", "duration"} and value < w.same_small_value:
        return IMPOSSIBLE  # a length of time may be somebody's age that was not seen to be one, where both are as long
    score = value + _thing(a, b, topics, rules) + _around(a, b, rules)
    if conflict and f.topic in rules.generic:
        score += w.generic_conflict
    elif conflict and topics == "open":
        score += w.open_conflict
    if a.role != b.role:
        score += w.part_and_whole
    return score


def _may_conflict(a: Setting, b: Setting, topics: str, value: float, rules: CompareFile) -> bool:
    """Whether two figures that cannot both be true may be of one thing: never where their topics differ, or one of them
    is of what was before."""
    if topics == "other" or a.elsewhen != b.elsewhen:
        return False
    if any(f.topic is None and f.unit_norm in rules.rest_units for f in (a.figure, b.figure)):
        return False  # seven others: of what is not told
    return topics == "same" or value > rules.weights.far_value


def _topics(a: Setting, b: Setting, rules: CompareFile) -> str:
    """How the topics stand to each other: same, kin, other; open where one says no more than its unit, or nothing."""
    f, g = a.figure, b.figure
    if f.topic is None or g.topic is None:
        return "open"
    if f.topic == g.topic or (a.whole and b.whole and a.whole == b.whole):
        return "same"
    if (a.weak or b.weak) and (f.unit_norm is None or g.unit_norm is None or f.unit_norm == g.unit_norm):
        return "open"
    if any(f.topic in kin and g.topic in kin for kin in rules.kin):
        return "kin"
    if f.topic in rules.generic and g.topic in rules.generic:
        return "open"
    return "other"


def _thing(a: Setting, b: Setting, topics: str, rules: CompareFile) -> float:
    f, g, w = a.figure, b.figure, rules.weights
    score = {"same": w.same_topic, "kin": w.kin_topic, "other": w.other_topic, "open": 0.0}[topics]
    if topics == "same" and f.topic in rules.generic:
        score = w.same_generic_topic
    elif topics == "same" and a.weak and b.weak:
        score = w.same_weak_topic
    if f.unit_norm and g.unit_norm:
        if f.unit_norm == g.unit_norm:
            score += w.same_unit if f.kind in ("count", "money") else w.same_dimension
        elif f.kind == "money" or (f.kind == "count" and _other_things(a, b, topics, rules)):
            score += w.other_unit
        elif f.kind in ("measure", "duration"):
            score += w.same_dimension
    return score


def _other_things(a: Setting, b: Setting, topics: str, rules: CompareFile) -> bool:
    """Whether two nouns of one language count different things; words such as people may mean any of them."""
    units = {a.figure.unit_norm, b.figure.unit_norm}
    return a.language == b.language and topics not in ("same", "kin") and units.isdisjoint(rules.generic_units)


def _same_things(f: Figure, g: Figure, rules: CompareFile) -> bool:
    """Whether one noun, which is no word for any people, says what both count."""
    return f.kind == "count" and f.unit_norm == g.unit_norm is not None and f.unit_norm not in rules.generic_units


def _value(f: Figure, g: Figure, scale: Scale | None, rules: CompareFile) -> float:
    w, j = rules.weights, rules.judgement
    if scale is None or f.value is None or g.value is None:
        return 0.0
    one, other = float(f.value), scale.of(g.value)
    if abs(one - other) <= j.same * max(abs(one), abs(other)):
        if abs(f.value) <= j.small and abs(g.value) <= j.small:
            return w.same_small_value
        return w.same_long_value if digits(f.value) > j.short else w.same_value
    ratio = max(abs(one), abs(other)) / (min(abs(one), abs(other)) or 1e-9)
    if stretch(f, j).meets(stretch(g, j, scale)):
        return w.within_bounds if ratio <= j.far else 0.0  # an open bound meets everything beyond it
    return w.near_value if ratio <= j.near else w.far_value if ratio > j.far else 0.0


def _around(a: Setting, b: Setting, rules: CompareFile) -> float:
    f, g, w = a.figure, b.figure, rules.weights
    score = abs(a.position - b.position) * w.position
    own = {
        f"topic {t}" for t in {f.topic, g.topic} if t in rules.generic
    }  # the words for "lasting" stand by every length
    shared = _shared(a.concepts, b.concepts, own)
    if a.language == b.language:
        shared += _shared(a.terms, b.terms)
    else:
        shared += _same_names(a, b, rules.names.same_word)
    score += w.surroundings * shared / (shared + rules.weights.surroundings_half)
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


def _shared(one: Mapping[str, float], other: Mapping[str, float], but: Container[str] = ()) -> float:
    """How much two surroundings share: for each common term (``but`` some) the geometric mean of its weights."""
    if len(one) > len(other):
        one, other = other, one
    return sum(math.sqrt(weight * other[term]) for term, weight in one.items() if term in other and term not in but)


def _same_names(a: Setting, b: Setting, least: float) -> float:
    """The same of words that may be one name in two scripts."""
    total = 0.0
    for name, weight in a.names:
        best = max(((name_similarity(name, n), w) for n, w in b.names), default=(0.0, 0.0))
        if best[0] >= least:
            total += math.sqrt(weight * best[1])
    return total
