"""The noun phrase right of a cue or phrase, without a parser: where it begins and how far it goes."""

from __future__ import annotations

from . import words as w
from .part_of_speech import is_abbreviation, is_nominal, is_possessive, is_verb
from .reading import COMMAS, LINE, STOPS, Reading
from .verb_group import is_capital, is_name

Range = tuple[int, int]

_JOINED = 5  # words of a phrase without article behind a conjunction

_STOPS_RIGHT = w.SUBORDINATOR | w.COMPLEMENTIZER | w.RELATIVE | w.AUXILIARY | w.COPULA | w.TIME | w.PRONOUN


def right(reading: Reading, first: int, stop: int, *, any_start: bool = False) -> Range | None:
    """The noun phrase that begins at ``first``, before token ``stop`` (said *X, the head of Y*, on Friday).

    Args:
        any_start: where the construction shows that a noun phrase follows, so that it may begin with any adjective.

    >>> from claims.language.scan import scan
    >>> from claims.rulebook import rulebook
    >>> from .lexicon import lexicon
    >>> from .reading import read
    >>> s = scan("said Anna Weiss, head of the port authority, on Friday.", "en")
    >>> s.cut(*right(read(s, lexicon(rulebook(), "en")), 1, len(s)))
    'Anna Weiss, head of the port authority'
    """
    scan, words = reading.scan, reading.words
    if first >= stop or scan.kind[first] not in "wn":
        return None
    if not _begins(reading, first) and not (any_start and is_nominal(reading, first)):
        return None
    surname = is_name(reading, first) and first + 1 < stop and is_name(reading, first + 1)  # quoted He Biao
    if words[first].flags & w.PRONOUN and not words[first].flags & (w.DETERMINER | w.SOURCE_NOUN) and not surname:
        return (first, first) if not words[first].flags & w.FINITE else None
    i, end, comma = first, first, -1
    while i < stop:
        kind, raw, flags = scan.kind[i], scan.raw[i], words[i].flags
        if kind == "p":
            if raw == "." and i > first and scan.end[i - 1] == scan.start[i] and is_abbreviation(reading, i - 1):
                i += 1
                continue
            if raw in COMMAS:
                if _is_age(reading, i + 1, stop):
                    end, i = i + 1, i + 2
                    continue
                if comma >= 0 or i + 1 >= stop or not _is_apposition(reading, i + 1, stop):
                    break
                if _are_others(reading, first, i + 1, stop):
                    break
                comma = i
                i += 1
                continue
            if i in reading.opens and reading.opens[i] not in reading.speech and reading.pairs[reading.opens[i]].closed:
                end = reading.pairs[reading.opens[i]].close
                i = end + 1
                continue
            if raw == "(":
                close = next((k for k in range(i + 1, min(stop, i + 8)) if scan.raw[k] == ")"), -1)
                if close > 0:
                    end = close
                    i = close + 1
                    continue
                break
            if raw in ("'", "\u2019", "-", "/", "&") and i not in reading.opens and i not in reading.closes:
                i += 1
                continue
            break
        if kind == LINE:
            break
        name = is_name(reading, i)
        if not name and i > first and not (any_start and _describes(reading, i, stop)):
            if flags & _STOPS_RIGHT and not flags & w.DETERMINER:
                break
            cued = any(c.role == "participle" for c in words[i].cues) or (words[i].cues and is_verb(reading, i))
            if cued and is_verb_after(reading, i):
                break
            if flags & w.FINITE and is_verb(reading, i) and is_verb_after(reading, i):
                break
            if flags & w.PREPOSITION and not _goes_on(reading, i, stop, described=comma >= 0):
                break
            if flags & w.CONJUNCTION and not _goes_on_joined(reading, i + 1, stop):
                break
            if flags & w.ADVERB and not flags & w.DETERMINER and not words[i - 1].flags & w.DETERMINER:
                break
        elif name and flags & w.TIME:
            break
        end = i
        i += 1
    while (
        end > first and words[end].flags & (w.PREPOSITION | w.CONJUNCTION | w.DETERMINER) and not is_name(reading, end)
    ):
        end -= 1
    return (first, end) if end >= first else None


def _is_age(reading: Reading, token: int, stop: int) -> bool:
    """Whether a bare number stands between a comma and the next mark (said Anna Weiss, 52)."""
    if token >= stop or reading.scan.kind[token] != "n":
        return False
    return token + 1 >= stop or reading.scan.raw[token + 1] in COMMAS | STOPS


def _describes(reading: Reading, token: int, stop: int) -> bool:
    """Whether a past participle goes on with the thing before it (a poll *taken* by the paper)."""
    words = reading.words
    if not words[token].flags & w.FINITE or words[token].flags & (w.AUXILIARY | w.COPULA) or token + 1 >= stop:
        return False
    if reading.scan.raw[token - 1][0].isupper() or not is_nominal(reading, token - 1):
        return False
    return bool(words[token + 1].flags & (w.PREPOSITION | w.TIME))


def _goes_on_joined(reading: Reading, token: int, stop: int) -> bool:
    """Whether a noun phrase goes on behind a conjunction (a lawyer and *civil rights leader*)."""
    if token >= stop:
        return False
    if _begins(reading, token):
        return True
    known = w.TITLE | w.SOURCE_NOUN
    for i in range(token, min(stop, token + _JOINED)):
        if not is_nominal(reading, i) or reading.scan.kind[i] == "p":
            return False
        if reading.words[i].flags & known:
            return True
    return False


def is_verb_after(reading: Reading, token: int) -> bool:
    before = reading.words[token - 1].flags
    if before & w.NUMERAL:
        return True
    return not before & (w.DETERMINER | w.PREPOSITION) and not is_possessive(reading, token - 1)


def _begins(reading: Reading, token: int) -> bool:
    """Whether a noun phrase that speaks can begin here."""
    word = reading.words[token]
    if is_capital(reading, token):
        return not word.flags & (w.TIME | w.COMPLEMENTIZER | w.SUBORDINATOR)
    if word.flags & (
        w.PREPOSITION | w.SUBORDINATOR | w.AUXILIARY | w.COPULA | w.QUESTION | w.CONJUNCTION | w.INFINITIVE
    ):
        return False
    if word.flags & w.COMPLEMENTIZER:
        return False
    return bool(word.flags & (w.DETERMINER | w.PRONOUN | w.TITLE | w.SOURCE_NOUN)) or reading.scan.kind[token] == "n"


def _is_apposition(reading: Reading, token: int, stop: int) -> bool:
    """Whether a description of what stands before a comma begins here, and no clause."""
    word = reading.words[token]
    for i in range(token + 1, stop):
        if reading.scan.kind[i] == "p" or reading.words[i].flags & w.RELATIVE:
            break
        if is_verb(reading, i) and is_verb_after(reading, i):
            return False
    if word.flags & w.ADVERB and token + 1 < stop:  # Kyle Moss, then pastor of Graz
        return any(
            reading.words[i].flags & w.TITLE and reading.scan.kind[i] == "w"
            for i in range(token + 1, min(stop, token + 3))
        )
    if word.flags & (w.RELATIVE | w.CONJUNCTION | w.SUBORDINATOR | w.COMPLEMENTIZER | w.ADVERB | w.TIME):
        return False
    if any(c.role == "participle" for c in word.cues):
        return False
    if word.flags & w.PREPOSITION:
        return False
    if reading.scan.raw[token][0].isupper() and not reading.scan.raw[token - 2][0].isupper():
        return True  # the workers' leader, Omar Haddad
    return bool(word.flags & (w.DETERMINER | w.TITLE | w.SOURCE_NOUN)) and not word.flags & w.PRONOUN


def _are_others(reading: Reading, first: int, token: int, stop: int) -> bool:
    """Whether a plural stands behind a comma and one before it (according to a nurse, *the patients*)."""
    words, scan, lexicon = reading.words, reading.scan, reading.lexicon
    one = words[first].norm in lexicon.articles and words[first].flags & w.INDEFINITE
    if not one or not words[token].flags & w.DETERMINER:
        return False
    last = token
    while last + 1 < stop and scan.kind[last + 1] == "w" and not words[last + 1].flags & (w.PREPOSITION | w.RELATIVE):
        last += 1
    number = words[last].agreement
    return number == "p" or (not number and words[last].norm.endswith(lexicon.plural_endings))


def _goes_on(reading: Reading, preposition: int, stop: int, *, described: bool = False) -> bool:
    """Whether a preposition goes on with the phrase (a spokesman *for* the port) or opens an adjunct (*on* Friday).

    Args:
        described: it stands in a description behind a comma (Anna Weiss, a nurse *at* the port).
    """
    words = reading.words
    if preposition + 1 >= stop:
        return False
    if not words[preposition].flags & w.ADJUNCT:
        return True
    for i in range(preposition + 1, min(stop, preposition + 5)):
        if words[i].flags & (w.TIME | w.OCCASION | w.ADDRESSEE) or reading.scan.kind[i] == "n":
            return False
        if reading.scan.kind[i] == "p":
            break
    if words[preposition].flags & (w.SUBORDINATOR | w.INFINITIVE):
        return False
    placed = described and words[preposition + 1].flags & w.DETERMINER
    return bool(placed) or reading.scan.raw[preposition + 1][0].isupper()
