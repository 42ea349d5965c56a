"""How likely two words are one name: cheapest alignment of their letter groups.

A table holds −ln of the share of each pair of letter groups (``rules/names-*.toml``). The cost of two words is that of
their cheapest alignment; what counts is how much cheaper it is than writing both words independently of each other
(a log-likelihood ratio). Two words of one script are compared through the other: groups that spell the same letter
are near each other.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from .letters import first_marked

INSERT = 6.9  # −ln 0.001: a letter with no counterpart; 0.0001 to 0.01 give the same accuracy on the development names
ELSEWHERE = 2.0  # nats a spelling costs more at an end of a word where it was not seen
VOWEL = 3.0  # nats for a short vowel: between one in twenty and one in ten of all letters
SAME_LETTER = 0.5  # weight of a letter staying itself, beside the ways through the other script
MEMO_LIMIT = 200_000  # words

Groups = Mapping[str, Mapping[str, float]]
Left = tuple[tuple[tuple[tuple[int, Mapping[str, float]], ...], ...], tuple[float, ...], float]
Right = tuple[tuple[tuple[tuple[int, str], ...], ...], tuple[float, ...], float]


def letter_costs(shares: Mapping[str, float]) -> dict[str, float]:
    """−ln of the share of each letter in groups with the given shares.

    >>> {k: round(v, 2) for k, v in letter_costs({"a": 0.25, "ab": 0.25}).items()}
    {'a': 0.41, 'b': 1.1}
    """
    counts: dict[str, float] = defaultdict(float)
    for group, share in shares.items():
        for letter in group.replace("^", "").replace("$", ""):
            counts[letter] += share
    total = sum(counts.values())
    return {letter: -math.log(count / total) for letter, count in counts.items()}


def with_unmarked(groups: Groups) -> dict[str, dict[str, float]]:
    """Groups at the ends of words with what the same letters are spelled by elsewhere, a little dearer.

    >>> with_unmarked({"^ج": {"j": 2.0}, "ج": {"j": 2.0, "dj": 3.0}})["^ج"]
    {'j': 2.0, 'dj': 5.0}
    """
    out = {group: dict(spelled) for group, spelled in groups.items()}
    for plain in {group.strip("^$") for group in groups}:
        for group in (f"^{plain}", f"{plain}$", f"^{plain}$"):
            for other, cost in groups.get(plain, {}).items():
                out.setdefault(group, {}).setdefault(other, cost + ELSEWHERE)
    return out


def with_vowels(groups: Groups, vowels: Sequence[str], silent: Sequence[str] = ()) -> dict[str, dict[str, float]]:
    """Groups with a vowel before or after that the other script does not write, each dearer by ``VOWEL``.

    At the end of a word only a ``silent`` vowel follows: any other the left script writes (Samir, Samira: سميرة).

    >>> with_vowels({"ر": {"r": 2.0}, "ر$": {"r": 2.0}}, ["a"])
    {'ر': {'r': 2.0, 'ra': 5.0, 'ar': 5.0}, 'ر$': {'r': 2.0, 'ar': 5.0}}
    """
    out = {group: dict(spelled) for group, spelled in groups.items()}
    for group, spelled in groups.items():
        for other, cost in spelled.items():
            if other and other not in vowels:
                for vowel in vowels:
                    after = () if group.endswith("$") and vowel not in silent else (other + vowel,)
                    for written in (*after, vowel + other):
                        if cost + VOWEL < out[group].get(written, 1e9):
                            out[group][written] = cost + VOWEL
    return out


class CostTable:
    """Alignment costs of words of a left and a right script.

    Args:
        groups: left letter groups to right groups to cost (−ln of share).
        marked: left groups are marked at the ends of a word.
    """

    def __init__(self, groups: Groups, *, marked: bool) -> None:
        self.marked = marked
        self.groups = groups
        left: dict[str, float] = defaultdict(float)
        right: dict[str, float] = defaultdict(float)
        for group, spelled in groups.items():
            for other, cost in spelled.items():
                left[group] += math.exp(-cost)
                right[other] += math.exp(-cost)
        self.left_letters = letter_costs(left)
        self.right_letters = letter_costs(right)
        self.left_unknown = max(self.left_letters.values(), default=5.0) + 1
        self.right_unknown = max(self.right_letters.values(), default=5.0) + 1
        self.left_longest = max((len(g.strip("^$")) for g in groups), default=1)
        self.right_longest = max(map(len, right), default=1)
        self._left: dict[str, Left] = {}
        self._right: dict[str, Right] = {}

    def _read_left(self, word: str) -> Left:
        """For each place of the word the groups that begin there, the cost of leaving each letter, of all letters."""
        letters = first_marked(word) if self.marked else list(word)
        alone = [self.left_letters.get(letter, self.left_unknown) for letter in word]
        places = []
        for i in range(len(letters)):
            found = []
            for size in range(1, min(self.left_longest, len(letters) - i) + 1):
                spelled = self.groups.get("".join(letters[i : i + size]))
                if spelled is not None:
                    found.append((size, spelled))
            places.append(tuple(found))
        if len(self._left) >= MEMO_LIMIT:
            self._left.clear()
        read = self._left[word] = (tuple(places), tuple(INSERT + c for c in alone), sum(alone))
        return read

    def _read_right(self, word: str) -> Right:
        alone = [self.right_letters.get(letter, self.right_unknown) for letter in word]
        length = len(word)
        pieces = tuple(
            tuple((size, word[j : j + size]) for size in range(min(self.right_longest, length - j) + 1))
            for j in range(length + 1)
        )
        if len(self._right) >= MEMO_LIMIT:
            self._right.clear()
        read = self._right[word] = (pieces, tuple(INSERT + c for c in alone), sum(alone))
        return read

    def begin_alike(self, left: str, right: str) -> float:
        """The share of the spellings of the left word's first letters with which the right word begins.

        Either may be a single letter that stands for a word.
        """
        best = 0.0
        for size in range(1, min(self.left_longest, len(left)) + 1):
            spelled = self.groups.get(f"^{left[:size]}" if self.marked else left[:size], {})
            total = sum(math.exp(-cost) for other, cost in spelled.items() if other)
            fits = (c for o, c in spelled.items() if o and (right.startswith(o) or o.startswith(right)))
            best = max(best, sum(math.exp(-cost) for cost in fits) / total if total else 0.0)
        return best

    def evidence(self, left: str, right: str) -> tuple[float, float]:
        """How much cheaper the words are together than apart, and what they cost apart (both in nats)."""
        places, leave, left_alone = self._left.get(left) or self._read_left(left)
        pieces, insert, right_alone = self._right.get(right) or self._read_right(right)
        n, m = len(places), len(insert)
        far = 1e9
        rows = [[far] * (m + 1) for _ in range(n + 1)]
        rows[0][0] = 0.0
        for i in range(n + 1):
            row = rows[i]
            for j in range(m):
                step = row[j] + insert[j]
                row[j + 1] = min(row[j + 1], step)
            if i == n:
                break
            below = rows[i + 1]
            dropped = leave[i]
            for j in range(m + 1):
                step = row[j] + dropped
                below[j] = min(below[j], step)
            for size, spelled in places[i]:
                target = rows[i + size]
                get = spelled.get
                for j in range(m + 1):
                    here = row[j]
                    if here >= far:
                        continue
                    for length, piece in pieces[j]:
                        cost = get(piece)
                        if cost is not None:
                            step = here + cost
                            target[j + length] = min(target[j + length], step)
        apart = left_alone + right_alone
        return apart - rows[n][m], apart


def through(groups: Groups, *, right: bool) -> dict[str, dict[str, float]]:
    """Costs within one script, through the other: groups that stand for the same letters.

    Args:
        groups: left to right groups, −ln of shares, ends of words marked on the left.
        right: for the right script; else for the left.

    >>> near = through({"خ": {"kh": 0.7, "ch": 1.4}}, right=True)
    >>> near["kh"]["kh"] < near["kh"]["ch"] and round(near["kh"]["ch"], 2) == round(near["ch"]["kh"], 2)
    True
    """
    columns: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for group, spelled in groups.items():
        plain = group.strip("^$")
        for other, cost in spelled.items():
            key, value = (plain, other) if right else (other, plain)
            columns[key][value] += math.exp(-cost)
    joint: dict[tuple[str, str], float] = defaultdict(float)
    alone: dict[str, float] = defaultdict(float)
    for shares in columns.values():
        total = sum(shares.values())
        for one, p in shares.items():
            alone[one] += p
            for two, q in shares.items():
                if one and two:
                    joint[one, two] += (1 - SAME_LETTER) * p * q / total
    for one, p in alone.items():
        if len(one) == 1:
            joint[one, one] += SAME_LETTER * p
    out: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, two), share in joint.items():
        if share > 1e-7:
            out[one][two] = -math.log(share)
    return dict(out)
