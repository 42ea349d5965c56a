"""Where: the place that the sentence gives a figure."""

from __future__ import annotations

from ...language.scan import WORD, Scan
from .bounds import stands_at
from .draft import Draft
from .words import ARTICLE, CONJUNCTION, FUNCTION, Lexicon

_FAR = 14  # words between a figure and its place
_LONGEST = 4  # words of a place name


def find_place(scan: Scan, d: Draft, lexicon: Lexicon) -> str | None:
    """The place nearest to the figure in its sentence, after a preposition of place; what follows goes first."""
    for tokens in (
        range(d.right + 1, min(d.high, d.right + _FAR)),
        range(d.left - 1, max(d.low, d.left - _FAR) - 1, -1),
    ):
        for i in tokens:
            if scan.kind[i] != WORD:
                continue
            norm = scan.norm[i]
            for prefix in lexicon.place_prefixes:
                if norm.startswith(prefix) and norm[len(prefix) :] in lexicon.territories:
                    return lexicon.territories[norm[len(prefix) :]]
            word = lexicon.words[norm]
            for phrase in word.starts if word else ():
                found = None
                if phrase.role == "place" and stands_at(scan, i, phrase, lexicon, d.high):
                    found = _name(scan, i + len(phrase.words), d, lexicon)
                elif phrase.role == "place_noun" and lexicon.is_place_noun(norm) and not lexicon.frames.place_capitals:
                    found = _name(scan, i, d, lexicon)
                if found:
                    return found
    return None


def _name(scan: Scan, i: int, d: Draft, lexicon: Lexicon) -> str | None:
    """The place name that begins at token ``i``."""
    high = min(len(scan), d.high)
    if i >= high or scan.kind[i] != WORD:
        return None
    if lexicon.frames.place_capitals:
        while i < high and (word := lexicon.words[scan.norm[i]]) and word.flags & ARTICLE:
            i += 1
        last = i
        while last < high and last - i < _LONGEST and scan.kind[last] == WORD and scan.raw[last][0].isupper():
            last += 1
        if last == i or scan.norm[i] in lexicon.months:
            return None
        after = lexicon.words[scan.norm[last]] if last < high and scan.kind[last] == WORD else None
        if last < high and scan.kind[last] == WORD and not (after and after.flags & (FUNCTION | CONJUNCTION)):
            return None  # in Boeing factories: the name is another word's
        if scan.norm[last - 1].endswith("'s"):
            return None
        return scan.cut(i, last - 1)
    for n in (3, 2, 1):
        if i + n <= high and all(scan.kind[i + k] == WORD for k in range(n)):
            name = lexicon.territories.get(" ".join(scan.norm[i : i + n]))
            if name:
                return scan.cut(i, i + n - 1)
    word = lexicon.words[scan.norm[i]]
    named = word and not word.flags & ARTICLE and lexicon.is_place_noun(scan.norm[i])
    if named and i + 1 < high and scan.kind[i + 1] == WORD:
        after = lexicon.words[scan.norm[i + 1]]
        if after is None or not after.flags & (FUNCTION | CONJUNCTION):
            # A name of two words has the article on its second: عين الريحان.
            second = lexicon.words[scan.norm[i + 2]] if i + 2 < high and scan.kind[i + 2] == WORD else None
            article = second and second.flags & ARTICLE and not (after and after.flags & ARTICLE)
            longer = article or (scan.norm[i + 1] in lexicon.place_heads and scan.kind[i + 2 : i + 3] == [WORD])
            return scan.cut(i + 1, i + 2 if longer else i + 1)
    return None
