"""Repairs pairs of marks by what cues tell: a mark set on the wrong side of its space, speech that is never closed."""

from __future__ import annotations

from ...language.marks import Pair
from ...language.scan import LINE
from . import dateline
from . import words as w
from .cited import cite
from .reading import STOPS, Reading

_SUBJECT = 8  # tokens from a cue over its subject to the mark


def marks(reading: Reading) -> None:
    """Set right the pairs of a reading, and the sentences that depend on them."""
    changed = False
    for index in range(len(reading.pairs)):
        pair = reading.pairs[index]
        if pair.closed:
            stop = _introduced(reading, pair)
            if stop is not None:
                left = Pair(pair.open, stop, closed=False, depth=pair.depth)
                reading.pairs[index] = Pair(pair.open, end_of_speech(reading, left), closed=False, depth=pair.depth)
                reading.pairs.append(_opened(reading, pair.close))
                changed = True
        else:
            last = end_of_speech(reading, pair)
            if last != pair.close:
                reading.pairs[index] = Pair(pair.open, last, closed=False, depth=pair.depth)
    if not changed:
        return
    reading.pairs.sort(key=lambda p: p.open)
    reading.sentences = dateline.sentences_of(reading.scan, reading.words, reading.pairs, reading.lexicon.abbreviations)
    reading.index()


def _introduced(reading: Reading, pair: Pair) -> int | None:
    """The stop before a cue inside a pair whose subject leads to its closing mark, which then opens: قال الوزير" لن."""
    scan = reading.scan
    if scan.raw[pair.open] != scan.raw[pair.close]:
        return None
    for i in range(pair.close - 1, max(pair.open + 1, pair.close - _SUBJECT), -1):
        if scan.raw[i] in STOPS or i in reading.opens or i in reading.closes:
            return None
        hit = reading.hits_at.get(i)
        if hit is not None and reading.words[i].lead and scan.raw[i - 1] in STOPS and hit.form.frame("quote"):
            return i - 1
    return None


def _opened(reading: Reading, opening: int) -> Pair:
    """The pair that a mark opens which was taken for a closing one."""
    scan = reading.scan
    last = opening
    for i in range(opening + 1, len(scan)):
        if scan.kind[i] == LINE:
            break
        if scan.raw[i] == scan.raw[opening]:
            return Pair(opening, i)
        last = i
    return Pair(opening, last, closed=False)


def end_of_speech(reading: Reading, pair: Pair) -> int:
    """Where speech ends whose mark is never closed: before the sentence in which the article speaks again."""
    scan = reading.scan
    for i in range(pair.open + 1, pair.close):
        after = i + 1
        if i in reading.phrases_at and scan.kind[i - 1] != "w":
            hit = reading.phrases_at[i]
            if hit.form.entry.own or cite(reading, hit, pair.close + 1) is not None:
                return i - 1
        if i > pair.open + 2 and i in reading.hits_at and reading.hits_at[i].form.role == "participle":
            nxt = reading.hits_at[i].last + 1
            leads = w.COMPLEMENTIZER | w.PREPOSITION | w.QUESTION
            if nxt <= pair.close and (reading.words[nxt].flags & leads or scan.raw[nxt] == ":"):
                return i - 1
        if scan.raw[i] not in STOPS or after > pair.close:
            continue
        word = reading.words[after]
        if after in reading.hits_at and word.lead:
            return i
        if reading.is_class(after, w.ARTICLE_VOICE):
            return i
        if reading.is_class(after, w.CONJUNCTION) and not word.lead:
            return i
    return pair.close
