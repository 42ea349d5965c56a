"""A scan as the number grammar reads it: tokens with their entries, and what was read so far."""

from __future__ import annotations

from dataclasses import dataclass

from ...language.fold import fold
from ...language.scan import LINE, Scan
from .entries import Entry, Phrases
from .lexicon import Lexicon

Value = int | float


@dataclass(slots=True)
class Reading:
    """A number expression while it is put together.

    Attributes:
        first, last: tokens; start, end: offsets.
        value, high, kind, reason: as in ``Number``.
        scale, times: the scale that ends it and what it multiplies (10 million: 1000000, 10); scale 0 where none.
        digits: it is written in digits; plain: in digits without separators.
        definite: its first word has the article.
        joined: its first word joins it to what stands before.
        unit: the counted word, where it is part of the expression.
        bare: a single word without digits (one, مئة).
    """

    first: int
    last: int
    start: int
    end: int
    value: Value | None
    high: Value | None = None
    kind: str = "number"
    reason: str | None = None
    scale: Value = 0
    times: Value = 0
    digits: bool = False
    plain: bool = False
    definite: bool = False
    joined: bool = False
    unit: str | None = None
    bare: bool = False
    date: str | None = None
    bound: str = "exact"


class Text:
    """Tokens, entries and look-ups of one text."""

    __slots__ = ("end", "entries", "habits", "kind", "length", "lex", "norm", "raw", "scan", "start", "text")

    def __init__(self, scan: Scan, lex: Lexicon, entries: list[Entry | None]) -> None:
        self.scan = scan
        self.text = scan.text
        self.raw, self.norm, self.kind, self.start, self.end = scan.raw, scan.norm, scan.kind, scan.start, scan.end
        self.lex = lex
        self.entries = entries
        self.habits: dict[str, str | None] = {}  # by mark: how the numbers of the text use it, once it was asked
        self.length = len(entries)

    def glued(self, i: int) -> bool:
        """Nothing stands between token ``i`` and the next."""
        return i + 1 < self.length and self.end[i] == self.start[i + 1]

    def word(self, i: int) -> str:
        """Token ``i`` in comparable form; empty outside the text and at line ends."""
        return self.norm[i] if 0 <= i < self.length and self.kind[i] != LINE else ""

    def entry(self, i: int) -> Entry | None:
        """The entry of token ``i``, if any."""
        return self.entries[i] if 0 <= i < self.length else None

    def match(self, table: Phrases, i: int) -> int:
        """How many tokens from ``i`` on make a phrase of the table; 0 for none."""
        if i >= self.length:
            return 0
        for phrase in table.get(self.norm[i], ()):
            if len(phrase) == 1 or tuple(self.norm[i : i + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def match_prefixed(self, table: Phrases, i: int) -> int:
        """The same, where the first word may have a prefix."""
        n = self.match(table, i)
        if n or i >= self.length or self.norm[i][0] not in self.lex.prefixes_by_letter:
            return n
        for rest in self.lex.bare(self.norm[i]):
            for phrase in table.get(rest, ()):
                if tuple(self.norm[i + 1 : i + len(phrase)]) == phrase[1:]:
                    return len(phrase)
        return 0

    def match_before(self, table: Phrases, i: int, longest: int = 4) -> int:
        """How many tokens before ``i`` make a phrase of the table; 0 for none."""
        if not i or not table.last:
            return 0
        word = self.norm[i - 1]
        if word not in table.last and not (
            word[:1] in self.lex.prefixes_by_letter and any(rest in table.last for rest in self.lex.bare(word))
        ):
            return 0
        for n in range(min(longest, i), 0, -1):
            if self.match_prefixed(table, i - n) == n:
                return n
        return 0

    def has(self, name: str, i: int) -> bool:
        """Token ``i`` is a word of the set."""
        return 0 <= i < self.length and self.norm[i] in self.lex.sets[name]

    def inside(self, i: int, letters: int) -> int:
        """Offset in the text after the first ``letters`` letters of token ``i`` and the marks on them."""
        raw, at = self.raw[i], self.start[i]
        if not letters:
            return at
        seen = k = 0
        while k < len(raw) and (seen < letters or not fold(raw[k])):
            seen += len(fold(raw[k]))
            k += 1
        return at + k

    def begin(self, i: int) -> int:
        """Where the number in token ``i`` begins, after its prefixes."""
        entry = self.entries[i]
        return self.inside(i, entry.lead) if entry is not None and entry.lead else self.start[i]

    def finish(self, i: int) -> int:
        """Where the number in token ``i`` ends."""
        entry = self.entries[i]
        return self.inside(i, entry.tail) if entry is not None and entry.tail else self.end[i]

    def has_prefixed(self, name: str, i: int) -> bool:
        """Token ``i`` is a word of the set, with or without prefixes."""
        words = self.lex.sets[name]
        if not words or not 0 <= i < self.length:
            return False
        word = self.norm[i]
        return word in words or (
            word[:1] in self.lex.prefixes_by_letter and any(rest in words for rest in self.lex.bare(word))
        )
