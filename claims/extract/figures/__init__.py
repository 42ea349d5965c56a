"""Figures: the numbers that state a quantity, with bound, unit, topic and speaker."""

from __future__ import annotations

from collections.abc import Sequence

from ...language.scan import Scan
from ...model import Figure, Number, Quote
from ...rulebook import Rulebook


def find_figures(
    scan: Scan,
    numbers: Sequence[Number],
    quotes: Sequence[Quote],
    rules: Rulebook,
    *,
    date: str | None = None,
) -> list[Figure]:
    """The figures among the numbers, in order.

    Args:
        scan: the text, read.
        numbers: what ``find_numbers`` found in it.
        quotes: what ``find_quotes`` found in it, for the speaker.
        rules: the packs.
        date: the article's date (ISO 8601), against which dates are resolved.
    """
    return [
        Figure(f"f{i + 1}", n.start, n.end, n.text, n.value, n.value_high, n.bound)
        for i, n in enumerate(n for n in numbers if n.value is not None and n.kind in ("number", "dual"))
    ]
