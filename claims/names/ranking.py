"""One name against many, and many against many."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

from ..rulebook import Rulebook
from .similarity import comparer


def _rules(rules: Rulebook | None) -> Rulebook:
    if rules is not None:
        return rules
    from ..rulebook import rulebook  # noqa: PLC0415 - the built-in packs are read when first needed

    return rulebook()


def rank(
    query: str,
    names: Iterable[str],
    *,
    limit: int | None = 5,
    score_cutoff: float = 0.0,
    rules: Rulebook | None = None,
) -> list[tuple[str, float, int]]:
    """The names most like a name, best first, in the manner of ``rapidfuzz.process.extract``.

    Args:
        query: a name in any script.
        names: the names to choose from, in any scripts.
        limit: at most so many; None for all.
        score_cutoff: leave out what is less alike, 0 to 1.
        rules: the packs; the built-in ones where not given.

    Returns:
        Name, similarity and place among ``names``; names equally alike in the order given.

    >>> [(name, place) for name, _, place in rank("حفتر", ["Hafez", "Haftar", "Hamdan"], limit=1)]
    [('Haftar', 1)]
    """
    by = comparer(_rules(rules))
    asked = by.read(query)
    found = []
    for place, name in enumerate(names):
        alike = 1.0 if name == query else by.names(asked, by.read(name))
        if alike >= score_cutoff:
            found.append((-alike, place, name))
    best = sorted(found) if limit is None else heapq.nsmallest(limit, found)
    return [(name, -alike, place) for alike, place, name in best]


def cdist(queries: Sequence[str], names: Sequence[str], *, rules: Rulebook | None = None) -> list[list[float]]:
    """Similarity of every query to every name: a row a query, in the manner of ``rapidfuzz.process.cdist``.

    >>> [[round(x) for x in row] for row in cdist(["حفتر", "صالح"], ["Saleh", "Haftar"])]
    [[0, 1], [1, 0]]
    """
    by = comparer(_rules(rules))
    read = [by.read(name) for name in names]
    return [[by.names(asked, name) for name in read] for asked in map(by.read, queries)]
