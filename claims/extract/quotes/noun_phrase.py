"""The noun phrase left of a cue, without a parser: where it begins, over appositions and adjuncts."""

from __future__ import annotations

from . import words as w
from .part_of_speech import is_verb
from .phrase_left import ending_at
from .reading import COMMAS, DASHES, LINE, Reading
from .verb_group import is_name

Range = tuple[int, int]

_REACH = 25  # words between a name and its verb, over an apposition
_OCCASION_REACH = 6  # words of an adjunct like "in an interview" between source and cue


def left(reading: Reading, last: int, start: int, *, reduced: bool = True) -> Range | None:
    """The noun phrase that ends at ``last`` or, over an apposition or adjunct, shortly before it.

    Args:
        reduced: a past participle may go on with it (a report published by the port); not before a participle,
            which its own verb may govern (she wrote on Friday saying …).

    >>> from claims.language.scan import scan
    >>> from claims.rulebook import rulebook
    >>> from .lexicon import lexicon
    >>> from .reading import read
    >>> s = scan("On Friday Anna Weiss, head of the port authority, said no.", "en")
    >>> s.cut(*left(read(s, lexicon(rulebook(), "en")), 10, 0))
    'Anna Weiss, head of the port authority'
    """
    whole, last = last, _before_adjuncts(reading, last, start)
    if last < start:
        return None
    found = _left(reading, last, start)
    described = _reduced(reading, last, start, found) if reduced else None
    if described is not None:
        return described[0], whole
    if found is not None and reading.words[found[0]].flags & (w.RELATIVE | w.PRONOUN) and found[0] == found[1]:
        return found
    if found is not None and found[0] - 2 >= start and reading.scan.raw[found[0] - 1] in COMMAS:
        if reading.words[found[0]].flags & w.DETERMINER and reading.scan.raw[last] in COMMAS:
            # Anna Weiss, a teacher from Graz, Austria, said: the comma inside belongs to the place
            named = ending_at(reading, found[0] - 2, start)
            if named is not None and _is_named(reading, named):
                return named[0], found[1]
        # "…," an old friend, Anna Weiss said: the description stands before the name
        described = ending_at(reading, found[0] - 2, start)
        if described is not None and described[0] - 1 in reading.closes:
            return described[0], found[1]
    return found


def _is_named(reading: Reading, span: Range) -> bool:
    """Whether a phrase ends in a name and not in a day (… on Friday, the mayor)."""
    return reading.scan.raw[span[1]][0].isupper() and not reading.words[span[1]].flags & w.TIME


def _reduced(reading: Reading, last: int, start: int, found: Range | None) -> Range | None:
    """The phrase that a past participle goes on with up to ``last``: drivers interviewed by the paper; a poll taken."""
    words = reading.words
    verb = last if found is None else found[0] - 1
    if found is not None:
        if verb <= start or not words[verb].flags & w.PREPOSITION or is_name(reading, verb):
            return None
        verb -= 1
    light = w.AUXILIARY | w.COPULA
    if verb <= start or words[verb].flags & light or not words[verb].flags & w.FINITE or is_name(reading, verb):
        return None
    described = ending_at(reading, verb - 1, start)
    if described is None or described[0] == described[1] or words[described[1]].flags & w.PRONOUN:
        return None
    return described[0], last


def _left(reading: Reading, last: int, start: int) -> Range | None:
    if reading.scan.raw[last] in COMMAS:
        return _over_apposition(reading, last, start)
    if reading.scan.raw[last] in DASHES:
        return _over_dashes(reading, last, start)
    return ending_at(reading, last, start)


def _over_dashes(reading: Reading, dash: int, start: int) -> Range | None:
    """The phrase before a remark between dashes, with it: Many — nurses among them — said …"""
    for i in range(dash - 1, max(start, dash - _REACH), -1):
        if reading.scan.raw[i] in DASHES and reading.scan.start[i] > reading.scan.end[i - 1]:
            found = ending_at(reading, i - 1, start)
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
                    before = i - 2 if scan.raw[i - 1] in COMMAS else i - 1  # Anna Weiss, in a phone call, said
                    if words[i].flags & w.ADJUNCT and before >= start and _speaks_alone(reading, before):
                        last = i - 1
                        break
                    return last
            else:
                return last
        else:
            break
    return last


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
            participle = flags & w.PARTICIPLE or any(c.role == "participle" for c in words[inner].cues)
            participle = participle or (flags & w.FINITE and not flags & w.TITLE and is_verb(reading, inner))
            if (clause or participle) and not is_name(reading, inner):
                keep, end = False, i - 1
            elif any(is_verb(reading, k) for k in range(inner + 1, end + 1)) and not flags & w.DETERMINER:
                return None
            outer = ending_at(reading, i - 1, start)
            if outer is None:
                if scan.kind[i - 1] == "n" or clause:
                    i -= 1
                    continue
                return None
            letters = words[outer[1]].flags & w.NAME_SUFFIX and scan.raw[outer[1]].isupper()  # Anna Weiss, QC, who …
            if outer[0] == outer[1] and (letters or scan.kind[outer[1]] == "n"):  # or an age between commas
                i -= 1
                continue
            of = outer[0] - 1
            if of - 2 >= start and words[of].flags & w.PREPOSITION and scan.raw[of - 1] in COMMAS:
                named = ending_at(reading, of - 2, start)  # Anna Weiss, of the port, who led it, said
                outer = (named[0], outer[1]) if named is not None else outer
            return (outer[0], comma - 1) if keep else outer
        i -= 1
    return None


def _speaks_alone(reading: Reading, token: int) -> bool:
    """Whether a phrase that ends here is complete without what a preposition would add: a name, a title, a pronoun."""
    word = reading.words[token]
    return reading.scan.raw[token][0].isupper() or bool(
        word.flags & (w.PRONOUN | w.TITLE | w.ORGANIZATION | w.ANONYMOUS)
    )
