"""What a pack says of a single word: its entry; and phrases by their words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from ...language.fold import fold


class Cat(IntEnum):
    """What a number word does in a number."""

    ZERO = 0
    UNIT = 1
    TEEN = 2
    TENS = 3
    HUNDRED = 4
    HUNDREDS = 5
    SCALE = 6
    DUAL_SCALE = 7
    COLLECTIVE = 8
    PART = 9
    VAGUE = 10
    DIGITS = 11
    DUAL_NOUN = 12


Value = int | float


@dataclass(slots=True)
class Entry:
    """A word of numbers.

    Attributes:
        cat, value: what it is and counts; of a part, the number of parts of the whole.
        lead, tail: letters in comparable form before the number (prefixes), and where the number ends; 0 for all.
        joined: it has a joining prefix. definite: it has the article. prefixed: it has a preposition.
        ordinal, bound, plural, accusative, short: see the schema.
        parts: of a part, how many parts it is by itself; 0 where a number must stand before it.
        part: denominator of the part that the same word names before a definite noun.
        other: what digits may also mean.
        pieces: the numbers of a compound with hyphens.
        reason: why digits have no value.
        plain: digits without separators.
        scarce: before a definite noun it is another word.
        split: the entry of the same letters as a joining prefix and another word (وأحد), and how that word is spelled.
    """

    cat: Cat
    value: Value | None
    lead: int = 0
    tail: int = 0
    joined: bool = False
    definite: bool = False
    prefixed: bool = False
    ordinal: bool = False
    bound: bool = False
    plural: bool = False
    accusative: bool = False
    short: bool = False
    unclear: bool = False
    parts: int = 0
    part: int = 0
    other: Value | None = None
    pieces: tuple[Entry, ...] = ()
    reason: str | None = None
    plain: bool = False
    scarce: bool = False
    split: tuple[Entry, str] | None = None


def category(value: int) -> Cat:
    """What a word of this value does."""
    if value == 0:
        return Cat.ZERO
    if value < 10:
        return Cat.UNIT
    if value < 20:
        return Cat.TEEN
    if value < 100:
        return Cat.TENS
    if value == 100:
        return Cat.HUNDRED
    return Cat.HUNDREDS if value < 1000 else Cat.SCALE


class Phrases(dict[str, list[tuple[str, ...]]]):
    """Phrases by their first word, longest first; ``last`` holds their last words."""

    def __init__(self, items: list[str]) -> None:
        super().__init__()
        self.last: set[str] = set()
        for item in items:
            words = tuple(fold(w) for w in item.split())
            self.setdefault(words[0], []).append(words)
            self.last.add(words[-1])
        for group in self.values():
            group.sort(key=len, reverse=True)


def folded(items: list[str]) -> frozenset[str]:
    """Words in comparable form."""
    return frozenset(fold(w) for w in items)
