"""The language of a text, told by its script, and where languages share a script by their most frequent words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from ..rulebook import Rulebook, rulebook
from ..rulebook.language import LanguageFile
from .fold import fold

UNKNOWN = "und"  # ISO 639-2: undetermined
_SAMPLE = 4_000  # code points in which every fourth is looked at for the script
_RUNNING = 800  # code points looked at for words
_FEWEST = 40  # words; in fewer, as in a title, the script alone decides


def detect(text: str, rules: Rulebook | None = None) -> str:
    """The code of the language whose pack can read a text; ``und`` where none can.

    The script that most letters belong to decides. Where several packs share it, the one whose frequent words make up
    most of the text; a running text with next to none of them is in a language that no pack knows.

    Args:
        text: any text.
        rules: the packs; the built-in ones where not given.

    >>> detect("قال الوزير في BBC"), detect("The minister said"), detect("12"), detect("Он сказал")
    ('ar', 'en', 'und', 'und')
    """
    packs = rules or rulebook()
    letters: Counter[str] = Counter()
    for character, count in Counter(text[:_SAMPLE:4] if len(text) > _RUNNING else text).items():
        letters[_script(character)] += count
    del letters[""]
    if not letters:
        return UNKNOWN
    known = [told for told in _told(packs) if letters[told.pack.script]]
    most = max((letters[told.pack.script] for told in known), default=0)
    if most < max(letters.values()):
        return UNKNOWN
    running = fold(text[:_RUNNING]).split()
    best, share = UNKNOWN, -1.0
    for told in known:
        if letters[told.pack.script] == most:
            found = told.share(running)
            enough = len(running) < _FEWEST or found >= told.pack.least
            if enough and found > share:
                best, share = told.language, found
    return best


@dataclass(frozen=True, slots=True)
class _Told:
    """What a language is told by, in comparable form."""

    language: str
    pack: LanguageFile
    words: frozenset[str]
    beginnings: tuple[str, ...]

    def share(self, running: list[str]) -> float:
        """The share of words in a running text that are of the language."""
        return sum(word in self.words or word.startswith(self.beginnings) for word in running) / (len(running) or 1)


@lru_cache(maxsize=8)
def _told(rules: Rulebook) -> list[_Told]:
    packs = ((lang, rules.load(lang, "language", LanguageFile)) for lang in rules.languages)
    return [
        _Told(lang, pack, frozenset(map(fold, pack.words)), tuple(map(fold, pack.beginnings)))
        for lang, pack in packs
        if pack.script
    ]


@cache
def _script(character: str) -> str:
    """The first word of the Unicode name of a letter; empty for other characters and for a mark of lengthening."""
    if not character.isalpha() or unicodedata.category(character) == "Lm":
        return ""
    return unicodedata.name(character, "").split(" ", 1)[0]
