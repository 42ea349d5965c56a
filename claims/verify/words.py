"""A text made ready for alignment: its comparable words with their places, and where each word stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from ..language.fold import fold
from ..language.marks import pair_marks
from ..language.scan import NUMBER, WORD, Scan, scan
from ..language.sentences import sentences
from ..language.wrapping import soft_breaks
from ..rulebook import Rulebook
from ..rulebook.grammar import GrammarFile
from ..rulebook.verify import VerifyRules

_MARKS = frozenset(('"', "»", "”", "“", "›", "''", "«", "‹", "„", "``"))
_SINGLE = frozenset(("'", "’", "‘"))  # marks only in pairs; else apostrophes (the workers' pay)


_LEAST_BARE = 2  # letters of a word without what is joined to it


@dataclass(frozen=True, slots=True)
class Wording:
    """What a language says about wordings, in comparable form. Compiled from ``<lang>/verify.toml``."""

    negations: frozenset[str]
    function_words: frozenset[str]
    prefixes: tuple[str, ...]
    articles: tuple[str, ...]
    equal: dict[str, tuple[str, ...]]
    endings: dict[str, tuple[str, ...]]
    slips: frozenset[str]
    spelling_letters: int
    spelling_edges: tuple[int, int]
    abbreviations: frozenset[str]

    def tells(self, word: str) -> bool:
        """Whether a word says what a sentence is about."""
        return word not in self.function_words and word not in self.negations

    def bare(self, word: str) -> str:
        """A word without a conjunction and an article written together with it, where enough of it is left."""
        for joined in (self.prefixes, self.articles):
            found = next((one for one in joined if word.startswith(one) and len(word) - len(one) >= _LEAST_BARE), "")
            word = word.removeprefix(found)
        return word

    def spelled_out(self, word: str) -> tuple[str, ...]:
        """The words that a word stands for: a contraction's, a compound's."""
        known = self.equal.get(word)
        if known:
            return known
        for ending, words in self.endings.items():
            if word.endswith(ending) and len(word) > len(ending):
                return (word.removesuffix(ending), *words)
        if "-" in word:
            return tuple(part for part in word.split("-") if part)
        return (word.replace(".", ""),) if "." in word and not word[0].isdigit() else (word,)


@lru_cache(maxsize=32)
def wording(rules: Rulebook, language: str) -> Wording:
    """The compiled wording rules of a language; empty ones where the pack has none."""
    pack = rules.load(language, "verify", VerifyRules)
    return Wording(
        frozenset(map(fold, pack.negations)),
        frozenset(map(fold, pack.function_words)),
        tuple(map(fold, pack.prefixes)),
        tuple(map(fold, pack.articles)),
        {fold(short): tuple(fold(long).split()) for short, long in pack.equal.items() if short[:1] != "-"},
        {fold(short[1:]): tuple(fold(long).split()) for short, long in pack.equal.items() if short[:1] == "-"},
        frozenset(slip if len(slip) == 1 else "".join(sorted(slip)) for slip in pack.slips),
        pack.spelling_letters,
        pack.spelling_edges,
        frozenset(map(fold, rules.load(language, "grammar", GrammarFile).abbreviations)),
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
        singles: tokens that are single quotation marks and no apostrophes.
    """

    read: Scan
    words: list[str]
    token: list[int]
    places: dict[str, list[int]]
    sentence: list[int]
    singles: frozenset[int] = frozenset()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of words ``first`` to ``last``, inclusive."""
        return self.read.start[self.token[first]], self.read.end[self.token[last]]

    def closes(self, before: int, after: int) -> bool:
        """Whether a quotation mark closes between two words: one that no space parts from what stands before it."""
        read = self.read
        return any(
            (read.raw[i] in _MARKS or i in self.singles) and read.start[i] == read.end[i - 1]
            for i in range(self.token[before] + 1, self.token[after])
        )

    def opens(self, before: int, after: int) -> bool:
        """Whether a quotation mark opens between two words: one that no space parts from what stands after it."""
        read = self.read
        return any(
            (read.raw[i] in _MARKS or i in self.singles) and read.end[i] == read.start[i + 1]
            for i in range(self.token[before] + 1, self.token[after])
        )


def read_words(text: str, language: str, rules: Rulebook) -> Words:
    """Read a text into words for alignment.

    >>> from ..rulebook import rulebook
    >>> read_words("We can't: no.", "en", rulebook()).words
    ['we', 'can', 'not', 'no']
    """
    read = scan(text, language, skip=[(s.start, s.end) for s in soft_breaks(text)])
    spelled_out = wording(rules, language).spelled_out
    words: list[str] = []
    token: list[int] = []
    for i, kind in enumerate(read.kind):
        if kind in (WORD, NUMBER):
            for word in spelled_out(read.norm[i]):
                words.append(word)
                token.append(i)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(words):
        places[word].append(j)
    # A quotation of several sentences is several: what is left out between them, or cut after one, is told by that.
    ends = [last for _, last in sentences(read, (), wording(rules, language).abbreviations)]
    sentence, k = [], 0
    for i in token:
        while k < len(ends) and i >= ends[k]:
            k += 1
        sentence.append(k)
    return Words(read, words, token, dict(places), sentence, _singles(read))


def _singles(read: Scan) -> frozenset[int]:
    if _SINGLE.isdisjoint(read.raw):
        return frozenset()
    return frozenset(i for p in pair_marks(read) if p.closed for i in (p.open, p.close) if read.raw[i] in _SINGLE)
