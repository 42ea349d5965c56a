"""Characters that hide or spoil what is written (CLM801 to CLM803), and languages with no rules (CLM904)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .context import Check, Context, Hit

# Embeddings, overrides and isolates (UAX #9). The marks RLM, LRM and ALM are normal in Arabic and are not meant.
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_NUMBER = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]{2,}")
_SYSTEMS = (range(0x30, 0x3A), range(0x660, 0x66A), range(0x6F0, 0x6FA))
# Arabic or typographic UTF-8 read as Windows-1252: the letter of a lead byte, then the sign of a continuation byte.
_SIGNS = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
_MOJIBAKE = re.compile(
    f"(?:[\u00d8-\u00db][{_SIGNS}]){{2,}}|\u00e2\u20ac[\u0098-\u00ba\u02dc\u0153\u2122\u201c\u201d]|\ufffd{{2,}}"
)


def bidi_controls(context: Context) -> Iterator[Hit]:
    """CLM801: an invisible character that turns the direction of what follows."""
    for match in _CONTROLS.finditer(context.article.text):
        character = f"U+{ord(match.group()):04X}"
        yield Hit(context.span(*match.span()), None, {"character": character})


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


CHECKS: dict[str, Check] = {
    "CLM801": bidi_controls,
    "CLM802": mixed_digits,
    "CLM803": mojibake,
    "CLM904": unknown_language,
}
