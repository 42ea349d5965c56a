"""A text made ready for alignment: its comparable words with their places, and where each word stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from ..language.fold import fold
from ..language.marks import pair_marks
from ..language.scan import LINE, NUMBER, WORD, Scan, scan
from ..language.sentences import sentences
from ..rulebook import Rulebook
from ..rulebook.verify import VerifyRules


@dataclass(frozen=True, slots=True)
class Wording:
    """What a language says about wordings, in comparable form. Compiled from ``<lang>/verify.toml``."""

    negations: frozenset[str]
    function_words: frozenset[str]
    prefixes: tuple[str, ...]
    equal: dict[str, tuple[str, ...]]


@lru_cache(maxsize=32)
def wording(rules: Rulebook, language: str) -> Wording:
    """The compiled wording rules of a language; empty ones where the pack has none."""
    pack = rules.load(language, "verify", VerifyRules)
    return Wording(
        frozenset(map(fold, pack.negations)),
        frozenset(map(fold, pack.function_words)),
        tuple(map(fold, pack.prefixes)),
        {fold(short): tuple(fold(long).split()) for short, long in pack.equal.items()},
    )


@dataclass(slots=True)
class Words:
    """The words of a text for alignment.

    Attributes:
        read: the scan they come from.
        words: comparable forms; a contraction gives the words it stands for.
        token: index of each word's token in the scan.
        places: where each word stands, ascending.
        sentence: number of the sentence each word stands in.
    """

    read: Scan
    words: list[str]
    token: list[int]
    places: dict[str, list[int]]
    sentence: list[int]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of words ``first`` to ``last``, inclusive."""
        return self.read.start[self.token[first]], self.read.end[self.token[last]]

    def marks(self, first: int, last: int) -> str:
        """The punctuation between words ``first`` and ``last``, inclusive, with nothing else."""
        return "".join(
            self.read.norm[i]
            for i in range(self.token[first], self.token[last] + 1)
            if self.read.kind[i] not in (WORD, NUMBER, LINE)
        )


def read_words(text: str, language: str, rules: Rulebook) -> Words:
    """Read a text into words for alignment.

    >>> from ..rulebook import rulebook
    >>> read_words("We can't: no.", "en", rulebook()).words
    ['we', 'can', 'not', 'no']
    """
    read = scan(text, language)
    equal = wording(rules, language).equal
    words: list[str] = []
    token: list[int] = []
    for i, kind in enumerate(read.kind):
        if kind in (WORD, NUMBER):
            norm = read.norm[i]
            for word in equal.get(norm) or (norm,):
                words.append(word)
                token.append(i)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(words):
        places[word].append(j)
    ends = [last for _, last in sentences(read, pair_marks(read))]
    sentence, k = [], 0
    for i in token:
        while k < len(ends) and i >= ends[k]:
            k += 1
        sentence.append(k)
    return Words(read, words, token, dict(places), sentence)
