"""Findings for people on a terminal: where, what, and the line with the place underlined."""

from __future__ import annotations

import unicodedata

from .paths import from_here
from .result import Result
from .safety import line_start, plain

WIDTH = 100  # columns of the line that is shown
# Isolates, so that a right-to-left line does not reorder what stands around it; no-break spaces for padding.
_ISOLATE, _RIGHT, _END, _PAD = "\u2068", "\u2067", "\u2069", "\u00a0"


def full(result: Result) -> str:
    """The findings that count, each with its line."""
    out = []
    for article, found in result.new():
        place, span = found.place, found.finding.span
        where = f"{plain(from_here(article))}:{place.line}:{place.column('codepoint')}"
        said = f"{where}: {found.finding.severity} {found.finding.code} {found.rule.name}: {plain(found.message)}"
        out.append(line_start(said) + "\n")
        out += [f"    {shown}\n" for shown in underlined(article.extraction.article.text, span.start, span.end)]
    return "".join(out)


def underlined(text: str, start: int, end: int) -> list[str]:
    """The line of a place, cut to the terminal's width, and a line of carets under the place.

    >>> underlined("Some 40 people left.", 5, 7)
    ['\\u2068Some 40 people left.\\u2069', '     ^^']
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    end = min(end, last)
    cut_before = cut_after = ""
    if last - first > WIDTH:
        begin, whole = first, last
        first = max(first, start - WIDTH // 3)
        last = min(last, max(first + WIDTH, min(end, first + 2 * WIDTH)))
        end = min(end, last)
        cut_before, cut_after = "…" * (first > begin), "…" * (last < whole)
    line = text[first:last]
    ways = (unicodedata.bidirectional(ch) for ch in line)
    rtl = next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"  # as the isolate takes its direction
    shown = f"{_ISOLATE}{cut_before}{plain(line)}{cut_after}{_END}"
    before, under = width(cut_before + plain(line[: start - first])), max(1, width(plain(text[start:end])))
    if rtl:
        # Laid out as the line is: padded to its width, in an isolate of its own. Trailing spaces would be moved to
        # the other side (UAX #9, L1), no-break spaces are not.
        after = max(0, width(cut_before + plain(line) + cut_after) - before - under)
        return [shown, f"{_RIGHT}{_PAD * before}{'^' * under}{_PAD * after}{_END}"]
    return [shown, " " * before + "^" * under]


def width(text: str) -> int:
    """Columns of a terminal that a text takes: two for wide letters, none for what combines or is not seen.

    >>> width("م\u0651\u200fـ 🌊")
    5
    """
    seen = (ch for ch in text if unicodedata.category(ch) not in ("Mn", "Me", "Cf"))
    return sum(1 + (unicodedata.east_asian_width(ch) in "WF") for ch in seen)
