"""Tells which strings in quotation marks are somebody's words and which are names, titles, terms or scare quotes."""

from __future__ import annotations

from . import words as w
from .reading import COMMAS, STOPS, Hit, Reading

_WORDS_OF_SPEECH = 7  # marked strings of that many words and more are speech: 27 % of 10 159 strings in Arabic news
_WORDS_OF_NAME = 3  # 66 % of them have at most three words, nearly all names and terms
_SMALL = 3  # letters of words that titles of works keep small
_LEAST_TITLE = 2  # longer words that must be capitalised
_WORDS_IN_A_TITLE = 9  # a slogan or title after its noun may be as long as a sentence


def classify(reading: Reading) -> None:
    """Fill ``reading.speech`` (strings that are speech by their own look) and ``reading.own_words``."""
    for index in range(len(reading.pairs)):
        if not is_name(reading, index):
            reading.own_words.add(index)
            if looks_spoken(reading, index):
                reading.speech.add(index)


def length(reading: Reading, index: int) -> int:
    """How many words stand in a pair."""
    pair = reading.pairs[index]
    return sum(reading.scan.kind[i] in "wn" for i in range(pair.open + 1, pair.close))


def looks_spoken(reading: Reading, index: int) -> bool:
    """Whether a marked string that no cue introduces can be speech: long, or a sentence of its own."""
    count = length(reading, index)
    if count >= _WORDS_OF_SPEECH:
        return True
    if count <= _WORDS_OF_NAME:
        return False
    pair = reading.pairs[index]
    ends = reading.scan.raw[pair.close - 1] in STOPS
    return ends or any(reading.words[i].flags & w.FIRST_PERSON for i in range(pair.open + 1, pair.close))


def is_name(reading: Reading, index: int) -> bool:
    """Whether a marked string is a name or term, by what stands before it and how long it is."""
    pair, scan, words = reading.pairs[index], reading.scan, reading.words
    before = pair.open - 1
    count = length(reading, index)
    if count == 0:
        return True
    if before < 0 or scan.kind[before] == "l":
        return count <= _WORDS_OF_NAME
    raw, word = scan.raw[before], words[before]
    if raw == ":" or (word.flags & w.COMPLEMENTIZER and count > 1) or words[pair.open + 1].flags & w.COMPLEMENTIZER:
        return False
    noun = word.flags & (w.NAMING | w.SOURCE_NOUN | w.OUTLET_NOUN) and (not word.lead or word.cues)
    if count <= _WORDS_OF_NAME and word.flags & (w.PREPOSITION | w.ADJUNCT) and not word.lead:
        return True  # عبر "تويتر": the preposition, not the verb of its letters
    kind_of_thing = count <= _WORDS_OF_NAME and words[pair.open + 1].flags & (w.NAMING | w.OUTLET_NOUN | w.PLACE)
    if count <= _WORDS_OF_NAME and reading.lexicon.has_object(reading.words[before]):
        return True  # تصريح رصدته "…"
    hit = reading.hits_at.get(before)
    if hit is not None and not noun and not kind_of_thing and not _has_other_objects(hit, count):
        return False
    ends = any(h.last == before for h in (reading.hits_at.get(k) for k in _back(before)) if h and h.last > h.first)
    if ends and not kind_of_thing:
        return False
    if set_as_title(reading, index):
        return True
    if raw in COMMAS or raw in STOPS:
        return count <= _WORDS_OF_NAME
    named = bool(word.flags & (w.NAMING | w.OUTLET_NOUN)) or (
        before > 0 and bool(words[before - 1].flags & (w.NAMING | w.OUTLET_NOUN)) and not word.flags & w.PREPOSITION
    )
    speaks = words[pair.open + 1].flags & (w.NEGATION | w.FIRST_PERSON) and word.definite
    if named and count < _WORDS_IN_A_TITLE and not speaks:
        return True
    return count <= _WORDS_OF_NAME or (count < _WORDS_OF_SPEECH and is_body(reading, pair.open + 1, pair.close))


def is_body(reading: Reading, first: int, stop: int) -> bool:
    """Whether marked words are a body's full name: they open with its noun and have no verb (لجنة الشؤون الوطنية)."""
    words = reading.words
    if not reading.lexicon.article or not words[first].flags & w.ORGANIZATION:
        return False
    verbal = w.FINITE | w.AUXILIARY | w.NEGATION | w.FIRST_PERSON | w.PRONOUN | w.COMPLEMENTIZER
    return not any(words[i].flags & verbal for i in range(first, stop))


def _has_other_objects(hit: Hit, count: int) -> bool:
    """Whether a few marked words after a verb may be its object or subject: the verb has other meanings than saying."""
    form = hit.form
    if form.role != "finite" or count > _WORDS_OF_NAME or form.entry.stance == "describe":
        return False
    return bool(form.entry.needs)


def set_as_title(reading: Reading, index: int) -> bool:
    """Whether a marked string has the capitals of a work's title, in a sentence that has not."""
    pair, scan = reading.pairs[index], reading.scan
    long = [scan.raw[i] for i in range(pair.open + 1, pair.close) if scan.kind[i] == "w" and len(scan.raw[i]) > _SMALL]
    if len(long) < _LEAST_TITLE:
        return False
    if not all(raw[0].isupper() for raw in long):
        return False
    start, stop = reading.sentence(pair.open)
    return any(  # the sentence itself is no headline
        len(scan.raw[i]) > _SMALL and scan.raw[i][0].islower() and reading.pair_around(i) is None
        for i in range(start, stop)
    )


def _back(token: int) -> tuple[int, ...]:
    return (token - 1, token - 2)
