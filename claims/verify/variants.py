"""Whether what differs between a quote and the evidence is only how it is written: spelling, digits or words for a
number, an attached conjunction."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from ..compare.settings import compare_rules
from ..compare.values import judge
from ..extract.figures import find_figures
from ..extract.numbers import find_numbers
from ..extract.quotes import words as w
from ..extract.quotes.lexicon import lexicon
from ..language.scan import scan
from ..model import Figure, Number
from ..rulebook import Rulebook
from .align import Change
from .words import Wording, Words

_NAMES = w.GIVEN_NAME | w.PLACE | w.COUNTRY | w.PROPER
_BEFORE_NAMES = w.GIVEN_NAME | w.HONORIFIC | w.TITLE | w.OFFICE | w.NAME_PARTICLE
_REACH = 3  # words around a difference that may belong to its number (two hundred | and forty)
_LEAST_WORD = 4  # letters of a word that a conjunction may be joined to; a shorter one is often another word


@dataclass(frozen=True, slots=True)
class Variants:
    """What is one word in two spellings.

    Attributes:
        rules: the packs.
        wording: negations, prefixes and the like of the language.
        known: words of the evidence library: a form that stands there is a word, not a slip of spelling.
    """

    rules: Rulebook
    wording: Wording
    known: Container[str]

    def weighty(self, changes: tuple[Change, ...], quote: Words, text: Words) -> list[Change]:
        """The changes that are more than a matter of writing."""
        out: list[Change] = []
        for equal, run in groupby(changes, key=lambda c: c.tag == "equal"):
            found = list(run)
            if not equal and not self._same_number(found, quote, text):
                out += (c for c in found if not self._light(c, quote, text))
        return out

    def _light(self, change: Change, quote: Words, text: Words) -> bool:
        """Whether a change is one of spelling: same number of words, each a variant of the other."""
        if change.tag != "replace" or change.quote[1] - change.quote[0] != change.text[1] - change.text[0]:
            return False
        pairs = zip(range(*change.quote), range(*change.text), strict=True)
        return all(self._variant(quote, i, text, j) for i, j in pairs)

    def _variant(self, quote: Words, i: int, text: Words, j: int) -> bool:
        a, b = quote.words[i], text.words[j]
        if self._joined(a, b) or self._joined(b, a):
            return True
        rules = self.wording
        if a in rules.negations or b in rules.negations or any(ch.isdigit() for ch in a + b):
            return False
        if min(len(a), len(b)) < rules.spelling_letters or a in self.known:
            return False
        start, end = rules.spelling_edges  # where inflection stands: another letter there makes another form
        if a[:start] != b[:start] or (end and a[-end:] != b[-end:]) or not self._slip(a, b):
            return False
        return not (self._name(quote, i) or self._name(text, j) or _capital(text, j))

    def _slip(self, a: str, b: str) -> bool:
        """Whether two words differ in one letter as slips of spelling do."""
        edits = list(Levenshtein.editops(a, b))
        if len(edits) != 1:
            return False
        edit = edits[0]
        if edit.tag == "replace":
            return "".join(sorted(a[edit.src_pos] + b[edit.dest_pos])) in self.wording.slips
        long, at = (a, edit.src_pos) if edit.tag == "delete" else (b, edit.dest_pos)
        return long[at] in self.wording.slips or long[at] in long[at - 1 : at] + long[at + 1 : at + 2]

    def _joined(self, long: str, short: str) -> bool:
        """Whether one word is the other with a conjunction written together with it."""
        rules = self.wording
        whole = len(short) >= _LEAST_WORD or short in rules.function_words or short in rules.negations
        return whole and any(long == prefix + short for prefix in rules.prefixes)

    def _name(self, words: Words, i: int) -> bool:
        """Whether a word is a name as far as the packs know: one itself, or what stands after a title or a name."""
        known = lexicon(self.rules, words.read.language)
        if known[words.words[i]].flags & _NAMES:
            return True
        return (
            i > 0
            and words.sentence[i - 1] == words.sentence[i]
            and bool(known[words.words[i - 1]].flags & _BEFORE_NAMES)
        )

    def _same_number(self, changes: list[Change], quote: Words, text: Words) -> bool:
        """Whether changes that follow each other are one number written in two ways (12, twelve)."""
        ours = (changes[0].quote[0], changes[-1].quote[1])
        theirs = (changes[0].text[0], changes[-1].text[1])
        if ours[0] == ours[1] or theirs[0] == theirs[1]:
            return False
        mine, other = self._numbers(quote, ours), self._numbers(text, theirs)
        return bool(mine) and mine == other

    def converted(self, changes: list[Change], quote: Words, text: Words) -> bool:
        """Whether all numbers that differ are measures of the evidence told in another unit: 10 miles, 16 km."""
        mine = [f for c in changes for f in self._measures(quote, c.quote)]
        other = [f for c in changes for f in self._measures(text, c.text)]
        told = sum(len(self.numbers(quote, c.quote)) for c in changes)
        if not mine or not told == len(mine) == len(other):
            return False
        rules = compare_rules(self.rules).judgement
        return all(
            a.unit_norm != b.unit_norm and judge(a, b, rules).verdict in ("agree", "compatible")
            for a, b in zip(mine, other, strict=True)
        )

    def _measures(self, words: Words, part: tuple[int, int]) -> list[Figure]:
        """The measures and lengths of time that a part of the words holds something of."""
        if part[0] == part[1]:
            return []
        last = min(len(words.words), part[1] + _REACH) - 1
        start, end = words.span(max(0, part[0] - _REACH), last)
        read = scan(words.read.text[start:end], words.read.language)
        own = words.span(part[0], part[1] - 1)
        return [
            f
            for f in find_figures(read, find_numbers(read, self.rules), (), self.rules)
            if f.kind in ("measure", "duration", "rate") and f.start + start < own[1] and own[0] < f.end + start
        ]

    def numbers(self, words: Words, part: tuple[int, int]) -> list[tuple[object, ...]]:
        """The values of the numbers that a part of the words holds something of, in digits or in words."""
        return [(n.value, n.value_high) for n, _ in self._held(words, part) if n.value is not None]

    def _numbers(self, words: Words, part: tuple[int, int]) -> list[tuple[object, ...]]:
        """The values of the numbers in a part of the words, if it holds nothing else; with what belongs to them."""
        held = self._held(words, part)
        covered = {i for _, tokens in held for i in tokens}
        if not covered.issuperset(range(*part)):
            return []
        return [(n.value, n.value_high, n.kind) for n, _ in held if n.value is not None]

    def _held(self, words: Words, part: tuple[int, int]) -> list[tuple[Number, list[int]]]:
        """The numbers that a part of the words holds something of, each with the words of the part that are its."""
        if part[0] == part[1]:
            return []
        first, last = max(0, part[0] - _REACH), min(len(words.words), part[1] + _REACH) - 1
        start, end = words.span(first, last)
        found = find_numbers(scan(words.read.text[start:end], words.read.language), self.rules)
        own = [(n, [i for i in range(*part) if _meets(n, words.span(i, i), start)]) for n in found]
        return [(n, tokens) for n, tokens in own if tokens]


def _meets(number: Number, at: tuple[int, int], shift: int) -> bool:
    return number.start + shift < at[1] and at[0] < number.end + shift


def _capital(text: Words, j: int) -> bool:
    """Whether a word of the evidence has a capital inside a sentence: a name."""
    raw = text.read.raw[text.token[j]]
    return raw[:1].isupper() and j > 0 and text.sentence[j] == text.sentence[j - 1]
