"""How alike two names are, within a script and across scripts."""

from __future__ import annotations

import math
from functools import cached_property
from pathlib import Path

from rapidfuzz.distance import Indel, JaroWinkler

from ..rulebook import Rulebook
from ..rulebook.names import ScriptPairFile
from .costs import CostTable, through, with_unmarked, with_vowels
from .known import Known, known_alike
from .words import Name, Reader, Word

# Tuned on the odd lines of the development names (tests/benchmarks/names.py): half of the right pairs have an evidence
# share above 0.22, one in twenty below 0.06; of the best wrong ones among a thousand, one in ten is above 0.06.
MIDDLE, STEEP = 0.03, 13.0
EVIDENCE_HEAD = 8.0  # nats that a short word lacks: "Ali" proves less than "Abdelrahman"
# Share of the class keys that must be common before letters are aligned: of names of one word, and of words of longer
# names, where most words are compared with words that they are not.
ALIKE_AT_ALL, ALIKE_AMONG_WORDS = 0.5, 0.58
# Words that the packs know as spellings of one given name, and as two names.
ONE_GIVEN_NAME, TWO_NAMES = 0.95, 0.4
OTHER_GENDER = 0.6  # most that the names of a woman and a man reach: Samira, Samir
UNLIKE = 0.2  # most that words with different class keys reach
SWAPPED, ONE_MORE, LAST_ONLY, OTHER_ONLY = 0.02, 0.03, 0.90, 0.80
OTHER_FATHER = 0.4  # most that names reach whose father and child are the other way round
WORST_WORD = 0.4  # how far the least alike word, and not the mean, decides
AS_ONE_WORD = 0.97
INITIAL = 0.85
INITIAL_SHARE = 0.03  # of the spellings of a letter at the head of a word, from which it can be an initial
MEMO_LIMIT = 200_000


class NameComparer:
    """Compares names by the packs of a rulebook; keeps what it has read."""

    def __init__(self, rules: Rulebook) -> None:
        self.rules = rules
        self.reader = Reader(rules)
        self._names: dict[str, Name] = {}
        self._pairs: dict[tuple[str, str], float] = {}

    @cached_property
    def tables(self) -> dict[tuple[str, str], CostTable]:
        """Cost tables of each pair of scripts, and of each script with itself."""
        out: dict[tuple[str, str], CostTable] = {}
        stems = {p.stem for folder in self.rules.folders for p in Path(folder).glob("names-*-*.toml")}
        for stem in sorted(stems):
            pair = self.rules.load("", stem, ScriptPairFile)
            costs = with_vowels(with_unmarked(pair.costs), pair.vowels, pair.silent)
            out[pair.left, pair.right] = CostTable(costs, marked=True)
            for code, right in ((pair.left, False), (pair.right, True)):
                out.setdefault((code, code), CostTable(through(pair.costs, right=right), marked=False))
        return out

    def read(self, text: str) -> Name:
        """The name's words, read once."""
        found = self._names.get(text)
        if found is None:
            if len(self._names) >= MEMO_LIMIT:
                self._names.clear()
            found = self._names[text] = self.reader.read(text)
        return found

    def letters(self, one: str, two: str, scripts: tuple[str, str]) -> float:
        """Similarity of two words by the cheapest alignment of their letters, 0 to 1."""
        if one == two:
            return 1.0
        if scripts[0] == scripts[1] and one > two:
            one, two = two, one
        pair = (one, two)
        found = self._pairs.get(pair)
        if found is None:
            table = self.tables.get(scripts)
            if table is None:
                found = 0.9 * JaroWinkler.normalized_similarity(one, two) if scripts[0] == scripts[1] else 0.0
            else:
                gained, apart = table.evidence(one, two)
                found = 1 / (1 + math.exp(STEEP * (MIDDLE - gained / (apart + EVIDENCE_HEAD))))
            if len(self._pairs) >= MEMO_LIMIT:
                self._pairs.clear()
            self._pairs[pair] = found
        return found

    def begin_alike(self, one: str, two: str, scripts: tuple[str, str]) -> bool:
        """Whether an initial can stand for a word, either being the initial."""
        if one[0] == two[0]:
            return True
        table = self.tables.get(scripts)
        return table is not None and scripts[0] != scripts[1] and table.begin_alike(one, two) >= INITIAL_SHARE

    def words(self, one: Word, two: Word, least: float = ALIKE_AMONG_WORDS) -> float:
        """Similarity of two words of names, 0 to 1."""
        scripts = (one.script, two.script)
        if scripts not in self.tables and scripts[::-1] in self.tables:
            one, two, scripts = two, one, scripts[::-1]
        if one.numeral and two.numeral:
            return float(one.numeral == two.numeral)
        best = 0.0
        for a, key_a, less_a in one.readings:
            for b, key_b, less_b in two.readings:
                if one.initial != two.initial:
                    alike = INITIAL if self.begin_alike(a, b, scripts) else 0.0
                else:
                    common = Indel.normalized_similarity(key_a, key_b)
                    if common < least and a != b:
                        alike = UNLIKE * common
                    else:
                        alike = self.letters(a, b, scripts)
                        if less_a and less_b:
                            less_a = less_b = 0.0
                best = max(best, alike - less_a - less_b)
        if one.named and two.named:
            return max(best, ONE_GIVEN_NAME) if one.named & two.named else min(best, TWO_NAMES)
        if (one.feminine and not two.open) or (two.feminine and not one.open):
            best = min(best, OTHER_GENDER)
        return min(best, TWO_NAMES) if one.fixed and two.fixed and best < 1 else best

    def names(self, one: Name, two: Name) -> float:
        """Similarity of two names, 0 to 1; the order of the two does not matter."""
        if one.text == two.text:
            return 1.0
        if (len(one.words), one.text) > (len(two.words), two.text):
            one, two = two, one
        if not one.words or not two.words:
            return 0.0
        if one.known and two.known:
            rest = self._rest(one.known, two.known)
            decided = known_alike(one.known, two.known, rest)
            if decided is not None:
                return decided
        best = self._by_words(one, two)
        if best < AS_ONE_WORD and len(one.words) != len(two.words) and (one.whole or two.whole):
            best = max(best, AS_ONE_WORD * self._as_one(one, two))
        if one.son_of and two.son_of and best > OTHER_FATHER and self._is_swapped(one, two):
            return OTHER_FATHER
        return best

    def _is_swapped(self, one: Name, two: Name) -> bool:
        """Whether the first words of two names are each other's last: Salman bin Mohammed, Mohammed bin Salman."""
        ends = (one.words[0], one.words[-1], two.words[0], two.words[-1])
        straight = self.words(ends[0], ends[2]) + self.words(ends[1], ends[3])
        return self.words(ends[0], ends[3]) + self.words(ends[1], ends[2]) > straight

    def _rest(self, one: Known, two: Known) -> float:
        if not one.rest or not two.rest:
            return 0.0
        return self.names(self.read(" ".join(one.rest)), self.read(" ".join(two.rest)))

    def _as_one(self, one: Name, two: Name) -> float:
        a, b = one.whole or one.words[0], two.whole or two.words[0]
        key_a, key_b = a.readings[0][1], b.readings[0][1]
        if Indel.normalized_similarity(key_a, key_b) < 0.7:
            return 0.0
        return self.words(a, b)

    def _by_words(self, one: Name, two: Name) -> float:
        """The words matched one to one, best first; ``one`` has no more words than ``two``."""
        n, m = len(one.words), len(two.words)
        if n == m == 1:
            return self.words(one.words[0], two.words[0], ALIKE_AT_ALL)
        cells = sorted(
            ((self.words(a, b), -abs(i - j), i, j) for i, a in enumerate(one.words) for j, b in enumerate(two.words)),
            reverse=True,
        )
        used_one: dict[int, int] = {}
        used_two: set[int] = set()
        total = weights = 0.0
        worst = 1.0
        for alike, _, i, j in cells:
            if i in used_one or j in used_two:
                continue
            used_one[i] = j
            used_two.add(j)
            weight = one.words[i].weight + two.words[j].weight
            total += alike * weight
            weights += weight
            if weight > 1.2:
                worst = min(worst, alike)
        alike = (1 - WORST_WORD) * total / weights + WORST_WORD * min(worst, total / weights)
        if n == 1:
            alike *= LAST_ONLY if m - 1 in used_two else OTHER_ONLY
        order = [used_one[i] for i in range(n)]
        if order != sorted(order):
            alike -= SWAPPED
        return max(0.0, alike - ONE_MORE * (m - max(n, 2) if n == 1 else m - n))


def comparer(rules: Rulebook) -> NameComparer:
    """The comparer of a rulebook, made once."""
    found = rules.__dict__.get("_name_comparer")
    if not isinstance(found, NameComparer):
        found = rules.__dict__["_name_comparer"] = NameComparer(rules)
    return found


def name_similarity(one: str, two: str, *, rules: Rulebook | None = None) -> float:
    """How alike two names of persons are, 0 to 1: the same script or two.

    Titles, articles and particles count for nothing; order, missing middle names and initials for little. From about
    0.75 on, two full names are one person's in most cases; the same text gives 1.

    Args:
        one, two: names, in any script for which a pack has a table (``rules/names-*.toml``).
        rules: the packs; the built-in ones where not given.

    Returns:
        A ratio; 0 for names of scripts that no table joins.

    >>> name_similarity("خليفة حفتر", "Khalifa Haftar") > 0.8 > 0.3 > name_similarity("خليفة حفتر", "Aguila Saleh")
    True
    >>> name_similarity("Guterres", "غوتيريش") == name_similarity("غوتيريش", "Guterres")
    True
    """
    if one == two:
        return 1.0
    if rules is None:
        from ..rulebook import rulebook  # noqa: PLC0415 - the built-in packs are read when first needed

        rules = rulebook()
    by = comparer(rules)
    return by.names(by.read(one), by.read(two))
