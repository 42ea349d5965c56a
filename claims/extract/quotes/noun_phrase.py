"""The noun phrase left of a cue, without a parser: where it begins, over appositions and adjuncts."""

from __future__ import annotations

from . import words as w
from .part_of_speech import VERBAL, ends_speech, is_abbreviation, is_nominal, is_possessive, is_verb, kind_of_number
from .reading import COMMAS, DASHES, LINE, Reading
from .verb_group import is_name

Range = tuple[int, int]

_BREAKS = w.SUBORDINATOR | w.COMPLEMENTIZER | w.RELATIVE | w.QUESTION
_JOINED = 6  # words looked back over for the start of a phrase that a conjunction joins
_REACH = 25  # words between a name and its verb, over an apposition
_OCCASION_REACH = 6  # words of an adjunct like "in an interview" between source and cue


def left(reading: Reading, last: int, start: int) -> Range | None:
    """The noun phrase that ends at ``last`` or, over an apposition or adjunct, shortly before it.

    >>> from claims.language.scan import scan
    >>> from claims.rulebook import rulebook
    >>> from .lexicon import lexicon
    >>> from .reading import read
    >>> s = scan("On Friday Anna Weiss, head of the port authority, said no.", "en")
    >>> s.cut(*left(read(s, lexicon(rulebook(), "en")), 10, 0))
    'Anna Weiss, head of the port authority'
    """
    last = _before_adjuncts(reading, last, start)
    if last < start:
        return None
    found = _left(reading, last, start)
    if found is not None and reading.words[found[0]].flags & (w.RELATIVE | w.PRONOUN) and found[0] == found[1]:
        return found
    if found is not None and found[0] - 2 >= start and reading.scan.raw[found[0] - 1] in COMMAS:
        if reading.words[found[0]].flags & w.DETERMINER and reading.scan.raw[last] in COMMAS:
            # Anna Weiss, a teacher from Graz, Austria, said: the comma inside belongs to the place
            named = _phrase(reading, found[0] - 2, start)
            if named is not None and reading.scan.raw[named[1]][0].isupper():
                return named[0], found[1]
        # "…," an old friend, Anna Weiss said: the description stands before the name
        described = _phrase(reading, found[0] - 2, start)
        if described is not None and described[0] - 1 in reading.closes:
            return described[0], found[1]
    return found


def _left(reading: Reading, last: int, start: int) -> Range | None:
    if reading.scan.raw[last] in COMMAS:
        return _over_apposition(reading, last, start)
    if reading.scan.raw[last] in DASHES:
        return _over_dashes(reading, last, start)
    return _phrase(reading, last, start)


def _over_dashes(reading: Reading, dash: int, start: int) -> Range | None:
    """The phrase before a remark between dashes, with it: Many — nurses among them — said …"""
    for i in range(dash - 1, max(start, dash - _REACH), -1):
        if reading.scan.raw[i] in DASHES and reading.scan.start[i] > reading.scan.end[i - 1]:
            found = _phrase(reading, i - 1, start)
            return (found[0], dash - 1) if found is not None else None
    return None


def _before_adjuncts(reading: Reading, last: int, start: int) -> int:
    """Step left over adverbs, and over times and occasions with their prepositions (X in a statement said)."""
    scan, words = reading.scan, reading.words
    while last > start:
        flags = words[last].flags
        if scan.kind[last] == "w" and flags & w.ADVERB and not flags & w.PRONOUN and not is_name(reading, last):
            last -= 1
        elif flags & w.TIME and last > start and scan.kind[last - 1] in "wn":
            last -= 1
            if words[last].flags & (w.PREPOSITION | w.DETERMINER) and last > start:
                last -= 1
                if words[last].flags & w.PREPOSITION and last > start:
                    last -= 1
        elif flags & w.OCCASION:
            for i in range(last - 1, max(start, last - _OCCASION_REACH), -1):
                if words[i].flags & w.PREPOSITION:
                    # "Trump in a statement said", not "the author of the book said" or "In a statement said"
                    if words[i].flags & w.ADJUNCT and _speaks_alone(reading, i - 1):
                        last = i - 1
                        break
                    return last
            else:
                return last
        else:
            break
    return last


def _phrase(reading: Reading, last: int, start: int) -> Range | None:
    """The noun phrase that ends right at ``last``."""
    scan, words = reading.scan, reading.words
    word = words[last]
    if scan.kind[last] == LINE:
        return None
    if scan.kind[last] == "w" and not is_name(reading, last):
        if word.flags & w.PRONOUN and not word.flags & w.SOURCE_NOUN:
            return last, last
        if word.flags & w.RELATIVE:
            return (last, last) if last > start else None
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
                if flags & w.SUBORDINATOR:
                    break
                if p > start and is_nominal(reading, p - 1) and not words[p - 1].flags & w.TIME:
                    i = p - 1
                    continue
                break
            if flags & w.CONJUNCTION:
                if p > start and is_nominal(reading, p - 1) and _joins(reading, p, i):
                    i = p - 1
                    continue
                break
            if flags & w.DETERMINER:
                if flags & w.COMPLEMENTIZER and p > start:
                    break
                i = p
                continue
            if flags & (w.ADVERB | w.PREPOSITION) and (kind_of_number(reading, i) and not flags & w.SUBORDINATOR):
                i = p  # only four percent, about half
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
                if is_verb(reading, p) and not inside:
                    break
            if flags & w.ADVERB and not (p > start and words[p - 1].flags & w.DETERMINER):
                break
        i = p
    return i


def _speaks_alone(reading: Reading, token: int) -> bool:
    """Whether a phrase that ends here is complete without what a preposition would add: a name, a title, a pronoun."""
    word = reading.words[token]
    return reading.scan.raw[token][0].isupper() or bool(word.flags & (w.PRONOUN | w.TITLE))


def _joins(reading: Reading, conjunction: int, right: int) -> bool:
    """Whether a conjunction joins two noun phrases: both are names, or nothing verbal stands left of it."""
    raw, words = reading.scan.raw, reading.words
    if raw[conjunction - 1][0].isupper() and raw[right][0].isupper():
        return True
    if not words[right].flags & w.DETERMINER:
        return raw[conjunction - 1][0].isupper() == raw[right][0].isupper()
    for i in range(
        conjunction - 1, max(-1, conjunction - _JOINED), -1
    ):  # the port and the union, not: late but the union
        if words[i].flags & w.DETERMINER or raw[i][0].isupper():
            return True
        if not is_nominal(reading, i):
            break
    return False


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
    for i in range(closing - 1, max(start - 1, closing - _REACH), -1):
        if reading.scan.raw[i] == "(":
            return i
    return -1


def _over_apposition(reading: Reading, comma: int, start: int) -> Range | None:
    """The phrase before an apposition that ends at ``comma``, with it unless it is a clause or adjunct."""
    words, scan = reading.words, reading.scan
    end = comma - 1
    keep = True
    i = comma - 1
    while i > max(start, comma - _REACH):
        if scan.kind[i] == LINE or scan.raw[i] in (";", ":") or scan.raw[i] in DASHES:
            return None
        if i in reading.closes:
            i = reading.pairs[reading.closes[i]].open - 1
            continue
        if scan.raw[i] in COMMAS:
            inner = i + 1
            flags = words[inner].flags
            clause = flags & (w.RELATIVE | w.SUBORDINATOR | w.PREPOSITION | w.ADVERB | w.CONJUNCTION | w.COMPLEMENTIZER)
            participle = any(c.role == "participle" for c in words[inner].cues)
            if (clause or participle) and not is_name(reading, inner):
                keep, end = False, i - 1
            elif any(is_verb(reading, k) for k in range(inner + 1, end + 1)) and not flags & w.DETERMINER:
                return None
            outer = _phrase(reading, i - 1, start)
            if outer is None:
                if scan.kind[i - 1] == "n" or clause:
                    i -= 1
                    continue
                return None
            if scan.kind[outer[1]] == "n" and outer[0] == outer[1]:  # an age between commas
                i -= 1
                continue
            of = outer[0] - 1
            if of - 2 >= start and words[of].flags & w.PREPOSITION and scan.raw[of - 1] in COMMAS:
                named = _phrase(reading, of - 2, start)  # Anna Weiss, of the port, who led it, said
                outer = (named[0], outer[1]) if named is not None else outer
            return (outer[0], comma - 1) if keep else outer
        i -= 1
    return None
