"""The one way to the rules of comparison, and their words."""

from __future__ import annotations

import re

from ..model import Figure
from ..rulebook import Rulebook
from ..rulebook.compare import CompareFile

_PLACE = re.compile(r"\{([ab])\}")


def compare_rules(rules: Rulebook) -> CompareFile:
    """``compare.toml``."""
    return rules.load("", "compare", CompareFile)


def reason_text(key: str, a: Figure, b: Figure, rules: Rulebook, ui: str = "en") -> str:
    """Why two figures have their verdict, in the language of the interface."""
    return "".join(worded(a) if part == "a" else worded(b) if part == "b" else part for part in _parts(key, rules, ui))


def reason_parts(key: str, a: Figure, b: Figure, rules: Rulebook, ui: str = "en") -> list[tuple[str, Figure | None]]:
    """The same in parts: words of the interface, and figures as they stand, for who sets these apart."""
    which = {"a": a, "b": b}
    return [(worded(f), f) if (f := which.get(part)) else (part, None) for part in _parts(key, rules, ui)]


def _parts(key: str, rules: Rulebook, ui: str) -> list[str]:
    entry = compare_rules(rules).reasons.get(key, {})
    return [part for part in _PLACE.split(entry.get(ui) or entry.get("en", key)) if part]


def worded(figure: Figure) -> str:
    """A figure as it stands, with the words that bound it and its unit."""
    unit = figure.unit if figure.unit and figure.unit not in figure.text and figure.kind != "percent" else None
    sign = "%" if figure.kind == "percent" and "%" not in figure.text else ""
    bound = figure.bound_text if figure.bound_text and figure.bound_text not in figure.text else None
    return " ".join(part for part in (bound, figure.text + sign, unit) if part)
