"""Findings for people on a terminal: where, what, the line with the place underlined, and how it is cleared."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ..checks.registry import all_checks, message
from ..model import Extraction, Finding
from ..rulebook import Rulebook

WIDTH = 100  # columns of the line that is shown
_ISOLATE, _RIGHT, _END, _PAD = (
    "\u2068",
    "\u2067",
    "\u2069",
    "\u00a0",
)  # so that a right-to-left line does not reorder what stands around it


def full(extraction: Extraction, findings: Iterable[Finding], rules: Rulebook, *, ui: str = "en") -> str:
    """The findings of an article, each with its line.

    Args:
        extraction: the article.
        findings: from ``claims.checks.run``.
        rules: the packs.
        ui: language of the messages.
    """
    article = extraction.article
    out = []
    checks = all_checks(rules)
    for finding in findings:
        line, column = position(article.text, finding.span.start)
        head = f"{plain(article.path)}:{line}:{column}: {finding.severity} {finding.code}"
        rule = checks.get(finding.code)
        name = f" {rule.name}" if rule else ""
        out.append(f"{head}{name}: {plain(message(finding, rules, ui))}\n")
        out += [f"    {shown}\n" for shown in underlined(article.text, finding.span.start, finding.span.end)]
    return "".join(out)


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, in code points.

    >>> position("a\\nbc", 3)
    (2, 2)
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def underlined(text: str, start: int, end: int) -> list[str]:
    """The line of a place, cut to the terminal's width, and a line of carets under the place.

    >>> underlined("Some 40 people left.", 5, 7)
    ['\\u2068Some 40 people left.\\u2069', '     ^^']
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    end = min(end, last)
    if last - first > WIDTH:
        first = max(first, start - WIDTH // 3)
        last = min(last, max(first + WIDTH, min(end, first + 2 * WIDTH)))
        end = min(end, last)
    line = text[first:last]
    rtl = any(unicodedata.bidirectional(ch) in ("R", "AL") for ch in line)
    shown = f"{_ISOLATE}{plain(line)}{_END}"
    before, under = width(line[: start - first]), max(1, width(text[start:end]))
    if rtl:
        # Laid out as the line is: padded to its width, in an isolate of its own. Trailing spaces would be moved to
        # the other side (UAX #9, L1), no-break spaces are not.
        after = max(0, width(line) - before - under)
        return [shown, f"{_RIGHT}{_PAD * before}{'^' * under}{_PAD * after}{_END}"]
    return [shown, " " * before + "^" * under]


def width(text: str) -> int:
    """Columns of a terminal that a text takes: two for wide letters, none for marks that combine."""
    return sum(0 if unicodedata.combining(ch) else 1 + (unicodedata.east_asian_width(ch) in "WF") for ch in text)


def plain(text: str) -> str:
    """A text that can neither steer a terminal nor hide anything: control and direction characters are shown."""
    return "".join(ch if ch.isprintable() or ch in "\u200c\u200d\u200e\u200f\u061c" else _shown(ch) for ch in text)


def _shown(ch: str) -> str:
    return " " if ch.isspace() else f"<U+{ord(ch):04X}>"
