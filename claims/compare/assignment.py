"""The one-to-one pairing whose scores add up to the most."""

from __future__ import annotations

from collections.abc import Sequence


def assign(scores: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column), one to one, with the largest sum; a pair that adds nothing (score 0 or less) is none.

    The Hungarian method with potentials, in the time of the cube of the smaller side (Kuhn 1955, Munkres 1957).

    >>> assign([[3, 2], [3, 0]])
    [(0, 1), (1, 0)]
    """
    if not scores or not scores[0]:
        return []
    if len(scores) > len(scores[0]):
        return sorted((r, c) for c, r in assign(list(zip(*scores, strict=True))))
    n, m = len(scores), len(scores[0])
    row_price, column_price = [0.0] * (n + 1), [0.0] * (m + 1)
    row_of = [0] * (m + 1)
    for i in range(1, n + 1):
        _augment(scores, i, m, row_price, column_price, row_of)
    return sorted((row_of[j] - 1, j - 1) for j in range(1, m + 1) if row_of[j] and scores[row_of[j] - 1][j - 1] > 0)


def _augment(
    scores: Sequence[Sequence[float]],
    row: int,
    m: int,
    row_price: list[float],
    column_price: list[float],
    row_of: list[int],
) -> None:
    """Finds a column for one more row, moving others along the cheapest path (costs are negative scores)."""
    infinite = float("inf")
    row_of[0] = row
    column, least, way, seen = 0, [infinite] * (m + 1), [0] * (m + 1), [False] * (m + 1)
    while row_of[column]:
        seen[column] = True
        here, delta, following = row_of[column], infinite, 0
        for j in range(1, m + 1):
            if seen[j]:
                continue
            cost = -max(0.0, scores[here - 1][j - 1]) - row_price[here] - column_price[j]
            if cost < least[j]:
                least[j], way[j] = cost, column
            if least[j] < delta:
                delta, following = least[j], j
        for j in range(m + 1):
            if seen[j]:
                row_price[row_of[j]] += delta
                column_price[j] -= delta
            else:
                least[j] -= delta
        column = following
    while column:
        row_of[column] = row_of[way[column]]
        column = way[column]
