"""Bodies, countries and nations that are known by name: the United Nations is الأمم المتحدة and the UN."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..extract.figures.cldr import territories
from ..language.fold import fold
from ..rulebook import Rulebook
from ..rulebook.bodies import BodiesFile
from ..rulebook.figures import FigureFrames
from ..rulebook.names import NamesFile
from ..rulebook.verify import VerifyRules

_WORD = re.compile(r"[^\W\d_]+")
_JOINING = re.compile("['\u2018\u2019\u02bc\u0060\u00b4]")
SHORTEST = 3  # letters that must be left of a word without its article
WHOLLY, MORE_WORDS, MORE_KEYS = 0.98, 0.88, 0.85  # the same body: by all of the name; one names more beside it
OTHER = 0.2  # bodies that are known, and differ


@dataclass(frozen=True, slots=True)
class Known:
    """What of a name is known: keys of bodies and of nations, and the words that are left."""

    bodies: frozenset[str]
    nations: frozenset[str]
    rest: tuple[str, ...]


class KnownNames:
    """The names that the packs of all languages know, and CLDR's names of countries in these languages."""

    def __init__(self, rules: Rulebook) -> None:
        self._articles: set[str] = set()
        self._common: set[str] = set()
        self._names: dict[tuple[str, ...], str] = {}
        self._bodies: set[str] = set()
        for language in rules.languages:
            names = rules.load(language, "names", NamesFile)
            self._articles |= {fold(a) for a in names.articles} if names.glued_articles else set()
            self._common |= {fold(w) for w in rules.load(language, "verify", VerifyRules).function_words}
        for language in rules.languages:
            locale = rules.load(language, "figures", FigureFrames).place_locale
            for code, name in territories(locale).items() if locale else ():
                self._add(name, code)
            file = rules.load(language, "bodies", BodiesFile)
            for key, known in (*file.nations.items(), *file.bodies.items()):
                for name in known:
                    self._add(name, key)
            self._bodies |= set(file.bodies)
        self._longest = max(map(len, self._names), default=1)

    def _add(self, name: str, key: str) -> None:
        words = tuple(self.words(name))
        if words:
            self._names[words] = key

    def words(self, name: str) -> list[str]:
        """The words of a name in comparable form, without articles; single letters in a row are one word."""
        out: list[str] = []
        letters = False
        for raw in _WORD.findall(_JOINING.sub("", name)):
            word, acronym = fold(raw), len(raw) > 1 and raw.isupper()
            for article in self._articles:
                if word.startswith(article) and len(word) >= len(article) + SHORTEST:
                    word = word.removeprefix(article)
            if len(word) == 1 and letters:
                out[-1] += word
            elif word not in self._common or len(word) == 1 or acronym:
                out.append(word)
            letters = len(word) == 1
        return out

    def read(self, name: str) -> Known | None:
        """What is known of a name; None where it is nothing.

        >>> from claims.rulebook import rulebook
        >>> known = KnownNames(rulebook())
        >>> known.read("وزارة الصحة التونسية") == known.read("Tunisian Health Ministry")
        True
        """
        words = self.words(name)
        keys: list[str] = []
        rest: list[str] = []
        i = 0
        while i < len(words):
            size = self._size(words, i)
            if size:
                keys.append(self._names[tuple(words[i : i + size])])
                i += size
            else:
                rest.append(words[i])
                i += 1
        bodies = frozenset(k for k in keys if k in self._bodies)
        if not keys or (rest and not bodies):
            return None  # Jordan Smith is no country
        return Known(bodies, frozenset(keys) - bodies, tuple(rest))

    def _size(self, words: Sequence[str], start: int) -> int:
        """How many words from a place on make the longest known name."""
        for size in range(min(self._longest, len(words) - start), 0, -1):
            if tuple(words[start : start + size]) in self._names:
                return size
        return 0


def known_alike(one: Known, two: Known, rest: float) -> float | None:
    """How alike two names are of which something is known; None where that does not decide.

    Args:
        one, two: the names.
        rest: how alike the words are that are not known, 0 to 1.
    """
    if not (one.bodies and two.bodies) and (one.rest or two.rest):
        return None
    if one.bodies != two.bodies:
        return OTHER
    if one.nations != two.nations:
        return MORE_KEYS if not (one.nations and two.nations) and not (one.rest and two.rest) else OTHER
    if bool(one.rest) != bool(two.rest):
        return MORE_WORDS
    return WHOLLY if not one.rest else OTHER + (WHOLLY - OTHER) * rest
