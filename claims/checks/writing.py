"""Characters that hide or spoil what is written (CLM801 to CLM803), and texts read badly (CLM904, CLM905)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .context import Check, Context, Hit

# Embeddings, overrides and isolates (UAX #9). The marks RLM, LRM and ALM are normal in Arabic and are not meant.
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROLS_AND_ENDS = re.compile("[\u202a-\u202e\u2066-\u2069\n]")
_LEFT, _RIGHT, _EITHER = "left", "right", "either"
# What opens, and the direction it gives; none for overrides, which turn letters over.
_OPENING = {"\u202a": _LEFT, "\u202b": _RIGHT, "\u2066": _LEFT, "\u2067": _RIGHT, "\u2068": _EITHER}
_OPENING |= {"\u202d": "", "\u202e": ""}
_CLOSING = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_AGAINST = {_LEFT: {"R", "AL"}, _RIGHT: {"L"}, _EITHER: set[str]()}
_NUMBER = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]{2,}")
_SYSTEMS = (range(0x30, 0x3A), range(0x660, 0x66A), range(0x6F0, 0x6FA))
# Arabic or typographic UTF-8 read as Windows-1252: the letter of a lead byte, then the sign of a continuation byte.
_SIGNS = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
_MOJIBAKE = re.compile(
    f"(?:[\u00d8-\u00db][{_SIGNS}]){{2,}}|\u00e2\u20ac[\u0098-\u00ba\u02dc\u0153\u2122\u201c\u201d]|\ufffd{{2,}}"
)
# What a text of whole words does not hold: Arabic letters as glyphs, which PDFs store, and what no encoding could read.
_BROKEN = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\ufffd]")
_WORDS = re.compile(r"\S+")
FEWEST_WORDS, MOST_BROKEN = 12, 0.25  # below it initials, lists of letters and formulas are meant


def bidi_controls(context: Context) -> Iterator[Hit]:
    """CLM801: an invisible character that turns the direction of what follows.

    What word processors leave is passed over: an embedding or isolate that is closed on its line, around letters that
    run in its own direction anyway. Overrides never are.
    """
    text = context.article.text
    harmless: set[int] = set()
    opened: list[int] = []
    for match in _CONTROLS_AND_ENDS.finditer(text):
        at, ch = match.start(), match.group()
        if ch == "\n":
            opened = []
        elif ch in _OPENING:
            opened.append(at)
        elif opened:
            begin = opened.pop()
            way = _OPENING[text[begin]]
            pair = ch == _CLOSING.get(text[begin])
            if pair and way and all(unicodedata.bidirectional(c) not in _AGAINST[way] for c in text[begin + 1 : at]):
                harmless |= {begin, at}
    for match in _CONTROLS.finditer(text):
        if match.start() not in harmless:
            yield Hit(context.span(*match.span()), None, {"character": f"U+{ord(match.group()):04X}"})


def mixed_digits(context: Context) -> Iterator[Hit]:
    """CLM802: digits of two systems in one number."""
    for match in _NUMBER.finditer(context.article.text):
        if sum(any(ord(ch) in system for ch in match.group()) for system in _SYSTEMS) > 1:
            yield Hit(context.span(*match.span()), None, {"text": match.group()})


def mojibake(context: Context) -> Iterator[Hit]:
    """CLM803: text that was read in the wrong encoding; the first place of each line."""
    line = -1
    text = context.article.text
    for match in _MOJIBAKE.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        if start != line:
            line = start
            yield Hit(context.span(*match.span()), None, {"text": match.group()[:30]})


def unknown_language(context: Context) -> Iterator[Hit]:
    """CLM904: an article in a language that no pack knows."""
    article = context.article
    if article.language not in context.rules.languages and any(ch.isalpha() for ch in article.text):
        yield Hit(context.span(0, min(1, len(article.text))), None, {"language": article.language})


def badly_extracted(context: Context) -> Iterator[Hit]:
    """CLM905: a text many of whose words are broken, as those of a scanned or a right-to-left PDF are."""
    words = list(_WORDS.finditer(context.article.text))
    broken = [w for w in words if _BROKEN.search(w[0]) or (len(w[0]) == 1 and w[0].isalpha())]
    if len(words) >= FEWEST_WORDS and len(broken) > MOST_BROKEN * len(words):
        details = {"share": f"{100 * len(broken) // len(words)}%"}
        yield Hit(context.span(*broken[0].span()), None, details)


CHECKS: dict[str, Check] = {
    "CLM801": bidi_controls,
    "CLM802": mixed_digits,
    "CLM803": mojibake,
    "CLM904": unknown_language,
    "CLM905": badly_extracted,
}
