"""Subjects that stand before their cue, and the subject of a sentence, where verbs come first."""

from __future__ import annotations

from . import after_verb, objects
from . import words as w
from .reading import COMMAS, LINE, STOPS, Reading

Range = tuple[int, int]

_KNOWN = w.TITLE | w.SOURCE_NOUN | w.OUTLET | w.COUNTRY | w.PLACE | w.GIVEN_NAME
_ADJUNCTS = 3  # adjuncts between commas before a sentence's verb
_ADJUNCT = 16  # tokens of one
_FAR = 30  # tokens of a fronted subject with its relative clause


def before(reading: Reading, verb: int, start: int) -> Range | None:
    """The subject left of a verb: topic first (الوزير يقول إن), or what a relative clause describes (بيان قال إن)."""
    words, scan = reading.words, reading.scan
    at = verb - 1
    while at >= start and words[at].flags & w.AUXILIARY and not words[at].lead:
        at -= 1
    if at < start:
        return None
    word = words[verb]
    opening = _clause_start(reading, start, at)
    fronted = opening > start and scan.norm[opening - 1] in reading.lexicon.topic_openers
    if word.lead and (not fronted or (scan.raw[verb - 1] in COMMAS and words[opening - 1].flags & w.COMPLEMENTIZER)):
        return None  # معتبرا أن الفرصة قائمة، وقال: the clause before is a content of its own
    if words[at].flags & w.CONJUNCTION and words[at].norm.endswith(reading.lexicon.owned) and not words[at].lead:
        return None  # لكنه قال
    if words[at].flags & w.RELATIVE:
        return _antecedent(reading, at, start)
    if scan.kind[at] != "w" and at not in reading.closes and scan.raw[at] not in COMMAS and scan.raw[at] != ")":
        return None
    if scan.raw[at] in COMMAS and not fronted and not words[opening].flags & _KNOWN:
        return None
    rules = w.COMPLEMENTIZER | w.CONJUNCTION  # أن شهودا أفادوا، لكن مصدرا قال: in the accusative
    ruled = opening > start and bool(words[opening - 1].flags & rules)
    phrase = after_verb.source(reading, opening, verb, joined=ruled and not words[opening].flags & w.PREPOSITION)
    if phrase is None or verb - opening > _FAR:
        return None
    head = words[phrase[0] + (phrase[0] in reading.opens)]
    if phrase[1] < at and not (fronted or head.flags & _KNOWN or head.definite):
        return None
    if phrase[1] < at and not _adjunct(reading, phrase[1] + 1):
        return None
    if not (head.flags & (_KNOWN | w.NAME_PARTICLE) or head.definite or fronted):
        bare = all(not words[i].definite for i in range(phrase[0], phrase[1] + 1))
        if not bare or phrase[1] - phrase[0] > 3 or head.norm[:1] in reading.lexicon.conjunction_letters:
            return None
    return phrase


def _adjunct(reading: Reading, token: int) -> bool:
    """Whether what stands between a fronted subject and its verb is an adjunct, a comma or a relative clause."""
    if reading.scan.raw[token] in COMMAS or reading.is_class(token, w.ADJUNCT):
        return True
    return bool(reading.words[token].flags & (w.PREPOSITION | w.RELATIVE | w.AUXILIARY))


def _clause_start(reading: Reading, start: int, at: int) -> int:
    """The first token of the clause that holds ``at``: after a stop, a line, or words that open a sentence."""
    scan, words = reading.scan, reading.words
    first = start
    for i in range(at, start - 1, -1):
        if scan.kind[i] == LINE or scan.raw[i] in STOPS or scan.raw[i] == ":":
            first = i + 1
            break
        if start < i < at and scan.raw[i - 1] in COMMAS and reading.is_class(i, w.CONJUNCTION):
            first = i  # …، لكن مصدرا في الشركة قال
            break
        if i < at and words[i].flags & w.COMPLEMENTIZER:  # إلا أن الوزير قال
            first = i + 1
            break
    while first < at:
        if scan.kind[first] == "p" and first not in reading.opens:
            first += 1
            continue
        size = reading.is_class(first, w.CONJUNCTION) or reading.is_class(first, w.AUXILIARY)
        if not size:
            break
        first += size
    if words[first].flags & w.PREPOSITION or reading.is_class(first, w.ADJUNCT):
        comma = next((i for i in range(first, at) if scan.raw[i] in COMMAS), None)
        if comma is not None and comma + 1 <= at:
            return comma + 1
    return first


def _antecedent(reading: Reading, relative: int, start: int) -> Range | None:
    """The noun phrase that a relative pronoun describes."""
    scan, words = reading.scan, reading.words
    first = relative
    while first - 1 >= start and scan.kind[first - 1] == "w":
        word = words[first - 1]
        if word.flags & (w.PREPOSITION | w.RELATIVE | w.COMPLEMENTIZER) or first - 1 in reading.hits_at:
            break
        if reading.is_class(first - 1, w.ADJUNCT):
            break
        first -= 1
        if relative - first > 6:
            break
    while first < relative and not words[first].flags & _KNOWN:
        first += 1
    return (first, relative - 1) if first < relative else None


def _is_verb(reading: Reading, token: int, stop: int) -> bool:
    """Whether a word that is also a noun is the verb here, with its subject behind it (كشف الدكتور فلان عن)."""
    hit = reading.hits_at.get(token)
    if hit is None or hit.form.role != "finite" or token + 1 >= stop:
        return False
    after = reading.words[token + 1]
    return bool(after.flags & (w.TITLE | w.GIVEN_NAME))


def of_sentence(reading: Reading, start: int, stop: int) -> tuple[Range, str] | None:
    """The subject of a sentence's first clause and the agreement of its verb: VSO, else the phrase it opens with.

    Args:
        start: first token of the sentence.
        stop: one past the last token to look at.
    """
    scan, words = reading.scan, reading.words
    first = start
    while first < stop:
        size = reading.is_class(first, w.CONJUNCTION) or reading.is_class(first, w.AUXILIARY)
        if scan.kind[first] == "p" and first not in reading.opens:
            first += 1
        elif size:
            first += size
        else:
            break
    if first >= stop:
        return None
    for _ in range(_ADJUNCTS):
        verb = first in reading.hits_at and first + 1 < stop and words[first + 1].flags & _KNOWN
        if verb or not (words[first].flags & w.PREPOSITION or reading.is_class(first, w.ADJUNCT)):
            break
        comma = next((i for i in range(first, min(stop, first + _ADJUNCT)) if scan.raw[i] in COMMAS), None)
        if comma is None or comma + 1 >= stop:
            if not words[first].flags & w.SUBORDINATOR:
                return None
            first += 1  # عندما سئلت المتحدثة …، قالت: the subject of the clause before
            break
        first = comma + 1
    word = words[first]
    if word.flags & _KNOWN and not word.joined and not _is_verb(reading, first, stop):
        phrase = after_verb.source(reading, first, stop)
        return (phrase, "") if phrase else None
    if word.definite and not word.joined:
        phrase = after_verb.source(reading, first, stop)
        return (phrase, "") if phrase else None
    if scan.kind[first] != "w" or word.flags & (w.PREPOSITION | w.COMPLEMENTIZER | w.RELATIVE):
        return None
    agreement = reading.lexicon.verb_agreement(scan.norm[first])
    hit = reading.hits_at.get(first)
    limit = objects.own_phrase(reading, hit, min(stop, first + _ADJUNCT)) if hit and hit.form.entry.needs else stop
    phrase = after_verb.source(reading, after_verb.over_adverbs(reading, first + 1, limit), limit)
    if phrase is None:
        return None
    head = words[phrase[0]]
    if not (
        head.flags & (_KNOWN | w.NAME_PARTICLE) or head.definite or phrase[0] in reading.opens or agreement == "fs"
    ):
        return None
    return objects.before_participle(reading, phrase), agreement
