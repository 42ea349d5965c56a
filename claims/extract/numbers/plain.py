"""The most frequent case, told fast: digits whose neighbours say nothing about them.

What this takes for a plain number the full grammar would read the same (a property test holds it to that); it only
saves asking every rule.
"""

from __future__ import annotations

from ...language.scan import LINE, WORD
from .entries import Entry
from .lexicon import Lexicon
from .text import Reading, Text

_ENDS = frozenset('.!?;»”"\u061b\u061f')
_OPENS = frozenset('«“"')
_LONGEST = 6  # digits; longer ones may be telephone numbers
_LIMIT = 100_000  # words remembered

# Sets of words that have a say on a number after them or before them, beside the phrases.
_BEFORE = (
    "joiners", "articles", "minus", "point", "of", "references", "ranks", "names", "groups", "phones", "years",
    "year_prepositions", "weak_year_prepositions", "year_bounds", "days", "date_of", "hours",
)  # fmt: skip
_AFTER = (
    "joiners", "point", "after", "ordinal_suffixes", "signed", "eras", "this_month", "date_of", "zones", "of",
    "single_durations",
)  # fmt: skip
_PHRASES_BEFORE = ("months", "above", "below", "percent", "every", "references")
_PHRASES_AFTER = (
    "months", "above", "below", "but", "percent", "points", "shares", "every", "of_one", "few", "over", "part",
    "below_zero",
)  # fmt: skip


class Neighbours:
    """Which words of a language say nothing about a number beside them; looked up once a word."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self.before: dict[str, bool] = {}
        self.after: dict[str, bool] = {}
        self.loud_before = frozenset().union(
            *(lex.sets[name] for name in _BEFORE), *(lex.phrases[name].last for name in _PHRASES_BEFORE)
        )
        self.loud_after = frozenset().union(
            *(lex.sets[name] for name in _AFTER),
            *(lex.phrases[name] for name in _PHRASES_AFTER),
            *(between for _, between in lex.ranges),
            *(major for major, _, _ in lex.compounds),
            lex.clock,
        )

    def quiet_before(self, word: str) -> bool:
        """A word before a number that says nothing about it."""
        found = self.before.get(word)
        if found is None:
            found = self.before[word] = self._quiet(word, self.loud_before, self.before) and (
                len(word) > 1 or not word.isascii()
            )
        return found

    def quiet_after(self, word: str) -> bool:
        """A word after a number that says nothing about it."""
        found = self.after.get(word)
        if found is None:
            found = self.after[word] = self._quiet(word, self.loud_after, self.after)
        return found

    def _quiet(self, word: str, loud: frozenset[str], memo: dict[str, bool]) -> bool:
        if len(memo) >= _LIMIT:
            memo.clear()
        if self.lex.words[word] is not None or word in loud:
            return False
        return word[0] not in self.lex.prefixes_by_letter or not any(rest in loud for rest in self.lex.bare(word))


def read_plain(t: Text, i: int, entry: Entry, neighbours: Neighbours) -> Reading | None:
    """The digits of token ``i`` as a number; None where a neighbour may say something about them."""
    norm, kind, length = t.norm, t.kind, t.length
    if entry.lead or len(norm[i]) > _LONGEST or norm[i][0] == "0":
        return None
    after = i + 1
    if after < length and kind[after] != LINE:
        if kind[after] == WORD:
            if t.end[i] == t.start[after] or not neighbours.quiet_after(norm[after]):
                return None
            second = after + 1
            if second < length and kind[second] != LINE:
                if kind[second] == WORD:
                    if not neighbours.quiet_after(norm[second]):
                        return None
                elif t.raw[second] not in _ENDS:
                    return None
        elif t.raw[after] not in _ENDS or i == 0 or (after + 1 < length and t.end[after] == t.start[after + 1]):
            return None
    if i:
        previous = kind[i - 1]
        if previous == WORD:
            if t.end[i - 1] == t.start[i] or not neighbours.quiet_before(norm[i - 1]):
                return None
        elif previous == LINE:
            if after < length and kind[after] not in (WORD, LINE):
                return None
        elif t.raw[i - 1] not in _OPENS:
            return None
    return Reading(i, i, t.start[i], t.end[i], entry.value, digits=True, plain=True)
