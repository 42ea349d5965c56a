"""Whether a word is a verb, a noun or a number here, by the packs and its neighbours, without a tagger."""

from __future__ import annotations

from . import words as w
from .reading import COMMAS, STOPS, Reading
from .verb_group import is_name

VERBAL = w.AUXILIARY | w.COPULA | w.FINITE
_COMMANDED = w.DETERMINER | w.PRONOUN | w.PLACE | w.COUNTRY | w.COMPLEMENTIZER
_NOT_NOMINAL = (
    w.PREPOSITION | w.CONJUNCTION | w.AUXILIARY | w.COPULA | w.COMPLEMENTIZER | w.SUBORDINATOR | w.ADVERB | w.QUESTION
)


def is_verb(reading: Reading, token: int) -> bool:
    """Whether a word is a verb rather than a noun, as far as the packs and its neighbours tell."""
    word = reading.words[token]
    if not (word.flags & VERBAL or word.cues) or is_name(reading, token):
        return False
    if word.flags & (w.AUXILIARY | w.COPULA):
        return True
    if is_hyphenated(reading, token):
        return False
    if not (word.flags & w.FINITE or any(c.role == "finite" for c in reading.forms_at(token))):
        return False
    if _opens_in_base_form(reading, token):
        return False
    if token == 0:
        return True
    cued = any(c.role == "finite" for c in word.cues)
    if kind_of_number(reading, token - 1) and cued and is_noun_like(word):
        return False
    if cued and is_noun_like(word) and _is_subject(reading, token):
        return False
    before = reading.words[token - 1]
    if before.flags & (w.RELATIVE | w.PRONOUN) and not is_possessive(reading, token - 1):
        return not (is_noun_like(word) and before.flags & w.DETERMINER and not before.flags & w.RELATIVE)
    if kind_of_number(reading, token - 1) and word.flags & w.FINITE and not cued:
        return token + 1 >= len(reading.words) or not is_nominal(reading, token + 1)  # two died, not two injured men
    if before.flags & (w.DETERMINER | w.PREPOSITION) or is_possessive(reading, token - 1):
        return False
    if not word.flags & (w.TITLE | w.SOURCE_NOUN | w.OCCASION) or not is_noun_like(word):
        return True
    if word.flags & w.OCCASION and token + 1 < len(reading.words):
        # "his speech that…", "a press call on Friday": a verb only where an object follows
        after = reading.words[token + 1].flags
        object_ = after & (w.DETERMINER | w.PRONOUN) and not after & w.COMPLEMENTIZER
        return bool(object_) or token + 1 in reading.opens
    return bool(before.flags & w.ADVERB) or reading.scan.raw[token - 1][0].isupper()


def _opens_in_base_form(reading: Reading, token: int) -> bool:
    """Whether a cue's base form opens its sentence and is a noun there (*State* television), no command (*Say* it)."""
    finite = [c for c in reading.words[token].cues if c.role == "finite"]
    first, stop = reading.sentence(token)
    if not finite or token != first or any(c.agreement != "p" for c in finite) or token + 1 >= stop:
        return False
    commands = any(c.frame("clause") is not None for c in finite)
    return not commands or not reading.words[token + 1].flags & _COMMANDED


def _is_subject(reading: Reading, token: int) -> bool:
    """Whether a verb follows a form that serves as a noun too (local *reports* say), or its phrase cannot go with it.

    A base form is no verb right after a noun in the singular (the Norwell *state* army).
    """
    scan, words = reading.scan, reading.words
    before = words[token - 1]
    titled = token + 1 < len(words) and words[token + 1].flags & w.TITLE and scan.raw[token + 1][0].isupper()
    if titled and before.flags & w.CONJUNCTION and all(c.agreement == "p" for c in words[token].cues):
        return True  # but state Rep. Anna Weiss
    if before.flags & (w.PRONOUN | w.CONJUNCTION | w.ADVERB | w.AUXILIARY | w.INFINITIVE):
        return False
    start, stop = reading.sentence(token)
    opening = token - 1 == start or scan.raw[token - 1][0].islower()
    if opening and token + 1 < stop and not before.flags & w.GIVEN_NAME:
        after = words[token + 1]
        if after.flags & (w.AUXILIARY | w.COPULA) or any(c.role == "finite" and not c.agreement for c in after.cues):
            return True
        plural = any(c.agreement == "s" for c in words[token].cues)
        if plural and any(c.role == "finite" and c.agreement == "p" for c in after.cues):
            return True
    base = all(c.agreement == "p" for c in words[token].cues if c.role == "finite")
    plural_before = scan.norm[token - 1].endswith(reading.lexicon.plural_endings) or "p" in before.agreement
    determined = token - 2 >= start and words[token - 2].flags & w.DETERMINER and not words[token - 2].flags & w.NUMERAL
    bodies = w.ORGANIZATION | w.OUTLET | w.OUTLET_NOUN
    return base and bool(determined) and not plural_before and not before.flags & bodies


def is_hyphenated(reading: Reading, token: int) -> bool:
    """Whether a word is the second part of a compound (a Graz-*based* group)."""
    scan = reading.scan
    return token > 1 and scan.raw[token - 1] == "-" and scan.start[token] == scan.end[token - 1]


def is_noun_like(word: w.Word) -> bool:
    """Whether a cue's form serves as a noun more often than not (report, claims): its third person or base form."""
    return all(c.agreement for c in word.cues if c.role == "finite")


def is_possessive(reading: Reading, token: int) -> bool:
    return reading.scan.norm[token].endswith(reading.lexicon.possessives) and reading.scan.kind[token] == "w"


def ends_speech(reading: Reading, closing: int) -> bool:
    """Whether a comma or full stop stands before a closing mark, inside the marks that close with it."""
    i = closing - 1
    while i > 0 and i in reading.closes:
        i -= 1
    return reading.scan.raw[i] in COMMAS | STOPS


def is_nominal(reading: Reading, token: int) -> bool:
    """Whether a noun phrase can end with this token."""
    kind, flags = reading.scan.kind[token], reading.words[token].flags
    if kind == "p":
        return token in reading.closes or reading.scan.raw[token] == ")"
    if kind == "n":
        return True
    if kind != "w":
        return False
    if is_name(reading, token):
        return True
    verbal = flags & VERBAL or reading.words[token].cues
    return not flags & _NOT_NOMINAL and not (verbal and is_verb(reading, token))


def kind_of_number(reading: Reading, token: int) -> bool:
    """Whether a number, in digits or as a determiner (half, two), stands here."""
    if reading.scan.kind[token] == "n":
        return True
    word = reading.words[token]
    return bool(word.flags & w.NUMERAL) and not is_name(reading, token)


def is_abbreviation(reading: Reading, token: int) -> bool:
    return reading.scan.kind[token] == "w" and (
        reading.scan.norm[token] in reading.lexicon.abbreviations or len(reading.scan.raw[token]) == 1
    )
