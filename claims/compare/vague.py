"""What a vague quantity leaves possible: dozens, hundreds of thousands, عشرات الآلاف, عدة."""

from __future__ import annotations

from dataclasses import replace

from ..extract.figures.words import lexicon as figure_lexicon
from ..extract.numbers.lexicon import lexicon
from ..language.fold import fold
from ..model import Figure, FigureKind
from ..rulebook import Rulebook
from .settings import compare_rules

_KINDS: dict[str, FigureKind] = {"money": "money", "measure": "measure", "duration": "duration"}


def sized(figure: Figure, rules: Rulebook, language: str) -> Figure | None:
    """A vague figure as the range that it leaves possible; None where its words set none (many, العديد).

    Dozens are from somewhat more than one dozen to well beyond what would be told in hundreds; how far stands in
    ``rules/compare.toml``.

    Args:
        figure: a figure of kind ``vague``.
        rules: the packs.
        language: of its article.

    >>> from claims.rulebook import rulebook
    >>> [(f.value, f.value_high) for t, l in (("dozens", "en"), ("عشرات الآلاف", "ar"), ("many", "en"))
    ...     if (f := sized(Figure("f", 0, 1, t, None, kind="vague"), rulebook(), l))]
    [(18.0, 240.0), (15000.0, 200000.0)]
    """
    words = lexicon(rules, language)
    size = 0.0
    for word in fold(figure.text).split():
        entry = words.words[word]
        known = words.vague_sizes.get(word.removeprefix(words.article), entry.value if entry is not None else None)
        if known:
            size = (size or 1) * float(known)
    if not size:
        return None
    known_unit = figure_lexicon(rules, language).words[fold(figure.unit or "")]
    group = known_unit.unit.group if known_unit is not None and known_unit.unit is not None else ""
    bounds = compare_rules(rules).judgement
    low, high = size * bounds.vague_low, size * bounds.vague_high
    return replace(figure, value=low, value_high=high, bound="range", kind=_KINDS.get(group, "count"))
