"""The one way to the rules of comparison, and their words."""

from __future__ import annotations

import re
import unicodedata

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


def brief_reason(key: str, rules: Rulebook, ui: str = "en") -> str:
    """Why two figures have their verdict, in few words and without them."""
    entry = compare_rules(rules).brief.get(key, {})
    return entry.get(ui) or entry.get("en", key)


def event_text(key: str, rules: Rulebook, ui: str = "en") -> str:
    """Why two articles seem to be of two events; empty where they are of one."""
    entry = compare_rules(rules).events.get(key, {})
    return entry.get(ui) or entry.get("en", "")


def reason_parts(key: str, a: Figure, b: Figure, rules: Rulebook, ui: str = "en") -> list[tuple[str, Figure | None]]:
    """The same in parts: words of the interface, and figures as they stand, for who sets these apart."""
    which = {"a": a, "b": b}
    return [(worded(f), f) if (f := which.get(part)) else (part, None) for part in _parts(key, rules, ui)]


def _parts(key: str, rules: Rulebook, ui: str) -> list[str]:
    entry = compare_rules(rules).reasons.get(key, {})
    return [part for part in _PLACE.split(entry.get(ui) or entry.get("en", key)) if part]


def stated(figure: Figure, text: str) -> str:
    """A figure as its article states it: with the bound, sign and unit where they touch it, else as ``worded``.

    >>> text = "a fee of about €14.5 million, and a 10-hour delay"
    >>> stated(Figure("f", 16, 28, "14.5 million", 14.5e6, kind="money", unit="euro", bound_text="about"), text)
    'about €14.5 million'
    >>> stated(Figure("f", 36, 38, "10", 10, kind="duration", unit="hour"), text)
    '10-hour'
    """
    start, end = figure.start, figure.end
    if start and (text[start - 1] in "+-\u2212" or unicodedata.category(text[start - 1]) == "Sc"):
        start -= 1
        sign = True
    else:
        sign = False
    bound = figure.bound_text
    if bound and text[:start].rstrip().endswith(bound):
        start, bound = len(text[:start].rstrip()) - len(bound), None
    unit = figure.unit
    after = text[end : end + 1 + len(unit or "")]
    if unit and after[1:] == unit and after[0] in " -\u2010\u2011\u00a0":
        end, unit = end + len(after), None
    elif sign or figure.kind == "percent" or (unit and unit in figure.text):
        unit = None
    percent = ""
    if figure.kind == "percent" and end == figure.end:
        end += text[end : end + 1] in ("%", "٪")
        percent = "%" if end == figure.end else ""
    own = " ".join(text[start:end].split()) + percent
    outer = bound if bound and bound not in figure.text else None
    return " ".join(part for part in (outer, own, unit) if part)


def worded(figure: Figure) -> str:
    """A figure as it stands, with the words that bound it and its unit."""
    unit = figure.unit if figure.unit and figure.unit not in figure.text and figure.kind != "percent" else None
    sign = "%" if figure.kind == "percent" and "%" not in figure.text else ""
    bound = figure.bound_text if figure.bound_text and figure.bound_text not in figure.text else None
    return " ".join(part for part in (bound, figure.text + sign, unit) if part)
