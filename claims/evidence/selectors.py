"""Places in a text that can be found again: the text quote and text position selectors of the W3C Web Annotation
Data Model, and what becomes of them when the text has changed.

Source: W3C Web Annotation Data Model (Recommendation, 2017), 4.2.4 and 4.2.5: positions count code points, and a
text quote that stands in several places means all of them unless what stands around it tells them apart. The
weights (quote 50, prefix 20, suffix 20, position 2) are those of the Hypothesis client's matching.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from rapidfuzz import fuzz

from ..model import Span

CONTEXT = 32  # code points before and after; the data model leaves the length open
SHORTEST_FUZZY = 20  # code points; shorter words are found by likeness where they do not stand
LEAST_ALIKE = 0.75  # ratio; below it what is most alike is another text
LEAST_APART = 0.05  # of likeness; position alone (at most 2 of 92) never tells two places apart
_WEIGHTS = {"exact": 50, "prefix": 20, "suffix": 20, "position": 2}

AnchorState = Literal["exact", "exact-context", "moved", "fuzzy", "ambiguous", "orphan"]


@dataclass(frozen=True, slots=True)
class Selector:
    """Words with what stands before and after them, and their position, all in code points."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int

    def to_dict(self) -> list[dict[str, Any]]:
        """The two selectors as the data model writes them."""
        return [
            {"type": "TextQuoteSelector", "exact": self.exact, "prefix": self.prefix, "suffix": self.suffix},
            {"type": "TextPositionSelector", "start": self.start, "end": self.end},
        ]

    @classmethod
    def from_dict(cls, selectors: list[dict[str, Any]]) -> Selector:
        """The reverse of ``to_dict``.

        Raises:
            KeyError: where one of the two selectors is missing.
        """
        both = {s["type"]: s for s in selectors}
        quote, position = both["TextQuoteSelector"], both["TextPositionSelector"]
        return cls(quote["exact"], quote.get("prefix", ""), quote.get("suffix", ""), position["start"], position["end"])


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a selector stands in a text now, and how that is known; ``fuzzy`` and ``ambiguous`` need a person."""

    state: AnchorState
    span: Span | None = None
    likeness: float = 1.0  # ratio, 0 to 1

    @property
    def needs_person(self) -> bool:
        return self.state in ("fuzzy", "ambiguous", "orphan")


def select(text: str, start: int, end: int) -> Selector:
    """The selector of a stretch of a text; its context grows until it stands there alone, if it can.

    >>> select("It rose. It rose again.", 9, 16).prefix
    'It rose. '
    """
    exact, width = text[start:end], CONTEXT
    while True:
        prefix, suffix = text[max(0, start - width) : start], text[end : end + width]
        around = prefix + exact + suffix
        once = text.find(around) == text.rfind(around)
        if once or width > 8 * CONTEXT:
            return Selector(exact, prefix, suffix, start, end)
        width *= 2


def anchor(text: str, selector: Selector) -> Anchor:
    """Where a selector's words stand in a text that may have changed since.

    Exact words are looked for first, told apart by their context; only where there are none, the most alike
    stretch is given as ``fuzzy``: to be looked at, never relied on.

    Args:
        text: the text as it is now.
        selector: from ``select``.

    >>> anchor("Today it rose again.", select("It rose. Then it rose again.", 9 + 8, 28)).state
    'moved'
    """
    if selector.exact and text[selector.start : selector.end] == selector.exact:
        return Anchor("exact", Span(selector.start, selector.end, selector.exact))
    places = _places(text, selector.exact)
    if len(places) == 1:
        return Anchor("moved", _span(text, places[0], len(selector.exact)))
    if places:
        ranked = sorted(((_likeness(text, at, selector), at) for at in places), reverse=True)
        (best, at), (second, _) = ranked[0], ranked[1]
        state: AnchorState = "exact-context" if best - second >= LEAST_APART else "ambiguous"
        return Anchor(state, _span(text, at, len(selector.exact)), best)
    return _fuzzy(text, selector)


def _places(text: str, exact: str) -> list[int]:
    found: list[int] = []
    at = text.find(exact) if exact else -1
    while at >= 0:
        found.append(at)
        at = text.find(exact, at + 1)
    return found


def _span(text: str, start: int, length: int) -> Span:
    return Span(start, start + length, text[start : start + length])


def _likeness(text: str, at: int, selector: Selector) -> float:
    """How well what stands around a place agrees with the selector's context, 0 to 1."""
    end = at + len(selector.exact)
    prefix = fuzz.ratio(text[max(0, at - len(selector.prefix)) : at], selector.prefix) / 100
    suffix = fuzz.ratio(text[end : end + len(selector.suffix)], selector.suffix) / 100
    near = 1 - min(1.0, abs(at - selector.start) / (len(text) or 1))
    score = _WEIGHTS["exact"] + prefix * _WEIGHTS["prefix"] + suffix * _WEIGHTS["suffix"] + near * _WEIGHTS["position"]
    return float(score) / sum(_WEIGHTS.values())


def _fuzzy(text: str, selector: Selector) -> Anchor:
    if len(selector.exact) < SHORTEST_FUZZY or not text:
        return Anchor("orphan", likeness=0.0)
    found = fuzz.partial_ratio_alignment(selector.exact, text, score_cutoff=LEAST_ALIKE * 100)
    if found is None or found.dest_end <= found.dest_start:
        return Anchor("orphan", likeness=0.0)
    span = Span(found.dest_start, found.dest_end, text[found.dest_start : found.dest_end])
    return Anchor("fuzzy", span, found.score / 100)
