"""Pairs gold with found: one to one, the best overlap first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from ..language.fold import fold
from ..rulebook import Rulebook
from ..rulebook.grammar import GrammarFile

A = TypeVar("A")
B = TypeVar("B")
_WORD = re.compile(r"\w+")


def iou(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two spans, 0 to 1.

    >>> iou((0, 10), (5, 15))
    0.3333333333333333
    """
    inter = min(a[1], b[1]) - max(a[0], b[0])
    return inter / (max(a[1], b[1]) - min(a[0], b[0])) if inter > 0 else 0.0


def pairs(
    gold: Sequence[A], found: Sequence[B], likeness: Callable[[A, B], float], least: float
) -> list[tuple[int, int, float]]:
    """Greedy one-to-one pairs (index of gold, index of found, likeness) of at least ``least``, best first.

    >>> pairs([(0, 10)], [(0, 4), (0, 9)], iou, 0.5)
    [(0, 1, 0.9)]
    """
    table = [(likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    out = []
    for score, i, j in sorted(table, reverse=True):
        if score < least:
            break
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            out.append((i, j, score))
    return out


def same_value(gold: tuple[float | None, float | None], found: tuple[float | None, float | None]) -> bool:
    """Whether two figures state the same number; a range whose ends are equal is that number.

    >>> same_value((5, None), (5.0, 5)), same_value((5, 6), (5, None))
    (True, False)
    """
    (low, high), (found_low, found_high) = gold, found
    if not _close(low, found_low):
        return False
    return (
        _close(high, found_high) or (high is None and found_high == found_low) or (found_high is None and high == low)
    )


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is None and b is None
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


class Names:
    """Compares names as a reader of results does: the same words, or one's words all among the other's.

    Articles do not count; which words and prefixes are articles, the packs' grammars say.
    """

    def __init__(self, rules: Rulebook) -> None:
        grammars = [rules.load(language, "grammar", GrammarFile) for language in rules.languages]
        self._prefixes = tuple(fold(g.article) for g in grammars if g.article)
        self._articles = frozenset(fold(a) for g in grammars for a in g.articles)
        self._words = lru_cache(maxsize=None)(self._split)

    def _split(self, name: str) -> frozenset[str]:
        plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        out = set()
        for word in _WORD.findall(fold(plain)):
            prefix = next((p for p in self._prefixes if word.startswith(p)), "")
            out.add("" if word in self._articles else word[len(prefix) :])
        return frozenset(out - {""})

    def same(self, gold: str | None, found: str | None) -> bool:
        """Whether two names mean the same; no name at all is the same as none.

        >>> from claims.rulebook import rulebook
        >>> Names(rulebook()).same("the Port Authority", "Port authority of Tobruk")
        True
        """
        a, b = self._words(gold or ""), self._words(found or "")
        return a == b or bool(a and b and (a <= b or b <= a))
