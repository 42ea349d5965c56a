"""Lines and columns in the units that outputs ask for: code points, UTF-16 code units, UTF-8 bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ..model import Article
from ..reading.source import source_of

Unit = Literal["codepoint", "utf16", "utf8"]
_LINE_END = re.compile(r"\r\n|\r|\n")  # where editors begin a new line
_SIZE = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of a text stands: lines from 1, and what stands before it on its lines.

    Attributes:
        line, end_line: its first and last line, from 1.
        before: the first line up to the stretch.
        until: the last line up to the stretch's end.
        exact: whether it is known; else it is the beginning of the file.
    """

    line: int
    end_line: int
    before: str
    until: str
    exact: bool = True

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Place:
        """The place of a stretch, given by code points.

        >>> place = Place.of("a\\n🌊 بلغ 40", 8, 10)
        >>> place.line, place.column("codepoint"), place.column("utf16"), place.column("utf8")
        (2, 7, 8, 13)
        """
        first = [0, *(found.end() for found in _LINE_END.finditer(text, 0, start))]
        last = [first[-1], *(found.end() for found in _LINE_END.finditer(text, start, end))]
        return cls(len(first), len(first) + len(last) - 1, text[first[-1] : start], text[last[-1] : end])

    @classmethod
    def in_file(cls, article: Article, start: int, end: int, encoding: str | None = None) -> Place:
        """The place of a stretch of an article in its file, whose lines editors and diffs show: a page's in its markup.

        Args:
            article: from ``claims.reading``.
            start, end: the stretch of its text, in code points.
            encoding: of its file, where given.
        """
        source = source_of(article, encoding)
        if source is None:
            return cls.of(article.text, start, end)
        found = source.span(start, end)
        return cls.of(source.markup, *found) if found else cls(1, 1, "", "", exact=False)

    def column(self, unit: Unit) -> int:
        """Where it begins, from 1."""
        return size(self.before, unit) + 1

    def end_column(self, unit: Unit) -> int:
        """Where it ends, from 1; the stretch ends before this column."""
        return size(self.until, unit) + 1


def size(text: str, unit: Unit) -> int:
    """The length of a text in a unit.

    >>> [size("ع🌊", unit) for unit in ("codepoint", "utf16", "utf8")]
    [2, 3, 6]
    """
    if unit == "codepoint":
        return len(text)
    encoding, width = _SIZE[unit]
    return len(text.encode(encoding, "surrogatepass")) // width
