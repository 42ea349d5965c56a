"""The noun phrase that ends at a token, without a parser: how far it goes to the left."""

from __future__ import annotations

from . import words as w
from .part_of_speech import (
    VERBAL,
    ends_speech,
    is_abbreviation,
    is_nominal,
    is_noun_like,
    is_possessive,
    is_verb,
    kind_of_number,
)
from .reading import COMMAS, LINE, Reading
from .verb_group import is_name

Range = tuple[int, int]

_BREAKS = w.SUBORDINATOR | w.COMPLEMENTIZER | w.RELATIVE | w.QUESTION
_JOINED = 12  # words looked back over for a verb left of a conjunction
_INSIDE = frozenset(("'", "\u2019", "-", "/", "&", "%", "."))  # marks inside a noun phrase
_BRACKETS = 25  # words in brackets


def ending_at(reading: Reading, last: int, start: int) -> Range | None:
    """The noun phrase that ends right at ``last``."""
    scan, words = reading.scan, reading.words
    word = words[last]
    if scan.kind[last] == LINE:
        return None
    if scan.kind[last] == "w" and not is_name(reading, last):
        if word.flags & w.PRONOUN and not word.flags & w.SOURCE_NOUN:
            emphasised = ending_at(reading, last - 1, start) if word.flags & w.ADVERB and last > start else None
            return (emphasised[0], last) if emphasised is not None else (last, last)  # Lund herself
        if word.flags & w.RELATIVE:
            return (last, last) if last > start else None
        if word.flags & w.DETERMINER and not word.flags & (w.SOURCE_NOUN | w.NUMERAL):
            return None
    if not is_nominal(reading, last):
        return None
    i = last
    if scan.raw[last] == ")":
        i = _opening(reading, last, start)
        if i <= start:
            return None
        i -= 1
    elif last in reading.closes:
        pair = reading.closes[last]
        if pair in reading.speech or ends_speech(reading, last):
            return None
        i = reading.pairs[pair].open
    i = _extend(reading, i, start)
    i = _after_adjunct(reading, i, last, start)
    while i < last and (words[i].flags & (w.CONJUNCTION | w.PREPOSITION)) and not is_name(reading, i):
        if kind_of_number(reading, i + 1) and not words[i].flags & w.CONJUNCTION:
            break
        i += 1
    return i, last


def _extend(reading: Reading, i: int, start: int) -> int:
    """The leftmost token of the noun phrase whose token ``i`` is known to belong to it."""
    scan, words = reading.scan, reading.words
    while i > start:
        p = i - 1
        kind, raw = scan.kind[p], scan.raw[p]
        if kind == LINE:
            break
        if kind == "p":
            if raw == "." and p > start and scan.end[p - 1] == scan.start[p] and is_abbreviation(reading, p - 1):
                i = p - 1
            elif p in reading.closes and reading.closes[p] not in reading.speech and not ends_speech(reading, p):
                i = reading.pairs[reading.closes[p]].open
            elif raw == ")" and _opening(reading, p, start) > start:
                i = _opening(reading, p, start)
            elif raw in "$#@":
                i = p
            elif raw in ("'", "\u2019", "-", "/", "&", "%", "+") and p > start and p not in reading.closes:
                if raw in "-/" and scan.start[p] > scan.end[p - 1]:
                    break
                i = p - 1
            elif raw in COMMAS and p > start and _in_list(reading, p, start):
                i = p - 1
            else:
                break
            continue
        flags, here = words[p].flags, words[i].flags
        name = is_name(reading, p)
        if not name:
            if flags & w.PREPOSITION and not flags & w.PRONOUN and not kind_of_number(reading, i):
                if flags & w.SUBORDINATOR or _in_phrase(reading, p):
                    break
                counted = p > start and words[p - 1].flags & w.DETERMINER and not words[p - 1].flags & w.COMPLEMENTIZER
                if p > start and (counted or is_nominal(reading, p - 1)) and not words[p - 1].flags & w.TIME:
                    i = p - 1  # both of his aides
                    continue
                break
            if flags & w.CONJUNCTION:
                if p > start and p - 1 in reading.closes and ends_speech(reading, p - 1):
                    break  # "It is late," and the port said …
                if p > start and is_nominal(reading, p - 1) and _joins(reading, p, i, start):
                    i = p - 1
                    continue
                break
            if flags & w.DETERMINER:
                if flags & w.COMPLEMENTIZER and p > start:
                    break
                i = p
                continue
            quantified = kind_of_number(reading, i) or (here & w.PREPOSITION and kind_of_number(reading, i + 1))
            if flags & (w.ADVERB | w.PREPOSITION) and quantified and not flags & w.SUBORDINATOR:
                i = p  # only four percent, about half, only about ten
                continue
        if here & w.DETERMINER and not is_name(reading, i) and not flags & w.DETERMINER:
            break
        if flags & w.TIME and not (p > start and words[p - 1].flags & w.DETERMINER):
            break
        if not name:
            if flags & (_BREAKS | w.PRONOUN):
                break
            if flags & VERBAL or words[p].cues:
                inside = p > start and (words[p - 1].flags & w.DETERMINER or is_possessive(reading, p - 1))
                adjective = p == start and flags & w.FINITE and not flags & w.AUXILIARY  # Retired surgeon Ben Moss
                if is_verb(reading, p) and not inside and not adjective:
                    break
            if flags & w.ADVERB and not (p > start and words[p - 1].flags & w.DETERMINER):
                break
        i = p
    return i


def _in_phrase(reading: Reading, token: int) -> bool:
    """Whether an according-to phrase ends with a token: what stands before it is no part of what follows."""
    for back in range(3):
        hit = reading.phrases_at.get(token - back)
        if hit is not None and hit.last == token:
            return bool(reading.words[token - 1].flags & w.PARTICIPLE)  # according to
    return False


def _joins(reading: Reading, conjunction: int, right: int, start: int) -> bool:
    """Whether a conjunction joins two noun phrases: both are names, or nothing verbal stands left of it."""
    raw, words = reading.scan.raw, reading.words
    if raw[conjunction - 1][0].isupper() and raw[right][0].isupper():
        return True
    for i in range(conjunction - 1, max(start, conjunction - _JOINED) - 1, -1):
        if reading.scan.kind[i] == "p" and raw[i] not in _INSIDE:
            return True
        if is_name(reading, i):
            continue
        if words[i].flags & (w.COMPLEMENTIZER | w.SUBORDINATOR | w.RELATIVE) and not words[i].flags & w.DETERMINER:
            return True
        noun = i == conjunction - 1 and is_noun_like(words[i])  # the campaign and the party
        if is_verb(reading, i) and not noun:  # sales fell at the port and the union said
            return False
    return conjunction - start <= _JOINED


def _in_list(reading: Reading, comma: int, start: int) -> bool:
    """Whether a comma stands inside a list of names (Anna, Ben and Carl said)."""
    raw, words = reading.scan.raw, reading.words
    after = comma + 1
    if not (raw[comma - 1][0].isupper() and raw[after][0].isupper()) or reading.scan.kind[comma - 1] != "w":
        return False
    for i in range(after, min(after + 6, len(raw))):
        if raw[i] in COMMAS:
            continue
        if words[i].flags & w.CONJUNCTION:
            return True
        if not raw[i][0].isupper():
            return False
    return False


def _after_adjunct(reading: Reading, first: int, last: int, start: int) -> int:
    """Cut an opening adjunct off (*In a statement* Trump said): the source then begins with its first name."""
    words, raw = reading.words, reading.scan.raw
    opener = first - 1 if first > start else first
    if not words[opener].flags & w.PREPOSITION or (opener > start and reading.scan.kind[opener - 1] == "w"):
        return first
    for i in range(last, first, -1):
        if words[i].flags & w.DETERMINER:
            return i if not words[i - 1].flags & w.PREPOSITION else first
        if raw[i][0].isupper() and not raw[i - 1][0].isupper() and not words[i - 1].flags & (w.DETERMINER | w.TITLE):
            return i if not words[i - 1].flags & (w.PREPOSITION | w.NAME_PARTICLE) else first
    return first


def _opening(reading: Reading, closing: int, start: int) -> int:
    for i in range(closing - 1, max(start - 1, closing - _BRACKETS), -1):
        if reading.scan.raw[i] == "(":
            return i
    return -1
