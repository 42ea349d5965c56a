"""The subject of a sentence where subjects stand first: the noun phrase it opens with, behind adjuncts."""

from __future__ import annotations

from . import noun_right
from . import words as w
from .reading import COMMAS, Reading

Range = tuple[int, int]


def of_sentence(reading: Reading, start: int, limit: int) -> Range | None:
    """The subject of the sentence that begins at ``start``, before token ``limit``.

    >>> from claims.language.scan import scan
    >>> from claims.rulebook import rulebook
    >>> from .lexicon import lexicon
    >>> from .reading import read
    >>> s = scan("Speaking in Oslo, Anna Weiss attacked the plan.", "en")
    >>> s.cut(*of_sentence(read(s, lexicon(rulebook(), "en")), 0, len(s)))
    'Anna Weiss'
    """
    words, first = reading.words, start
    while first < limit and reading.scan.kind[first] == "p":
        if first in reading.opens:
            return None
        first += 1
    opens = w.PREPOSITION | w.SUBORDINATOR | w.ADVERB | w.CONJUNCTION | w.PARTICIPLE
    if first < limit and words[first].flags & opens and not words[first].flags & w.DETERMINER:
        if words[first].flags & (w.CONJUNCTION | w.ADVERB):
            first += 1
        else:
            first = next((i + 1 for i in range(first, limit) if reading.scan.raw[i] in COMMAS), limit)
    return noun_right.right(reading, first, limit) if first < limit else None
