"""Lines and columns in the units that outputs ask for: code points, UTF-16 code units, UTF-8 bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["codepoint", "utf16", "utf8"]
_SIZE = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of a text stands: lines from 1, and what stands before it on its lines.

    Attributes:
        line, end_line: its first and last line, from 1.
        before: the first line up to the stretch.
        until: the last line up to the stretch's end.
    """

    line: int
    end_line: int
    before: str
    until: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Place:
        """The place of a stretch, given by code points.

        >>> place = Place.of("a\\n🌊 بلغ 40", 8, 10)
        >>> place.line, place.column("codepoint"), place.column("utf16"), place.column("utf8")
        (2, 7, 8, 13)
        """
        line = text.count("\n", 0, start) + 1
        first = text.rfind("\n", 0, start) + 1
        last = text.rfind("\n", 0, end) + 1
        return cls(line, line + text.count("\n", start, end), text[first:start], text[last:end])

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
