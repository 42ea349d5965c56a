"""An article's figures of one topic beside each other, for the number line of the report."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Figure


def by_topic(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    """The figures that have a value and a topic, by topic, in their order; parts of a stated whole are left out.

    >>> a = Figure("f1", 0, 2, "12", 12, topic="killed")
    >>> b = Figure("f2", 5, 6, "3", 3, topic="killed", part_of="f1")
    >>> {topic: [f.id for f in found] for topic, found in by_topic([a, b]).items()}
    {'killed': ['f1']}
    """
    out: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.topic and figure.value is not None and figure.part_of is None:
            out.setdefault(figure.topic, []).append(figure)
    return out


def others(figure: Figure, figures: Iterable[Figure]) -> list[Figure]:
    """The article's other values of what the figure is about, measured alike, in their order.

    >>> a = Figure("f1", 0, 2, "12", 12, topic="killed")
    >>> b = Figure("f2", 5, 7, "15", 15, topic="killed")
    >>> c = Figure("f3", 9, 11, "4", 4, kind="percent", topic="killed")
    >>> [f.id for f in others(a, [a, b, c])]
    ['f2']
    """
    if figure.topic is None:
        return []
    return [
        f
        for f in figures
        if f.id != figure.id
        and f.topic == figure.topic
        and f.kind == figure.kind
        and f.value is not None
        and (f.kind not in ("money", "measure") or f.unit_norm == figure.unit_norm)
    ]
