"""Reported clauses without a complementizer: said the war was over; told reporters he would go."""

from __future__ import annotations

from dataclasses import dataclass

from . import content
from . import words as w
from .noun_phrase import Range
from .part_of_speech import is_nominal, is_noun_like, is_verb, kind_of_number
from .reading import COMMAS, Hit, Reading
from .verb_group import is_name

_VERB_WITHIN = 18  # tokens within which a clause shows its verb
_LONG_ENOUGH = 6  # words after which what follows "said" is a clause, even if no verb in it is known
_OBJECT = 10  # tokens of whom something is told to


@dataclass(slots=True)
class Reported:
    """A content found: ``sure`` where its form shows it (that, marks, infinitive), ``weak`` where it states nothing."""

    content: Range
    frame: str
    sure: bool = True
    weak: bool = False
    cue_last: int | None = None


def takes_object(hit: Hit, kind: str) -> bool:
    frame = hit.form.frame(kind)
    return frame is not None and any(p and p[0] == "*" for p in frame.patterns)


def clause_from(reading: Reading, first: int, stop: int, frame: str) -> Reported | None:
    while first < stop and reading.scan.raw[first] in COMMAS:
        first += 1
    if first >= stop:
        return None
    last = content.end_of(reading, first, stop, clause=True)
    if first in reading.opens and reading.pairs[reading.opens[first]].close == last > first + 1:
        return Reported((first + 1, last - 1), frame)  # all of it stands in marks
    return Reported((first, last), frame) if last >= first else None


def bare_clause(reading: Reading, hit: Hit, at: int, stop: int) -> Reported | None:
    """A clause without complementizer: said the war was over; told reporters he would go."""
    frame = hit.form.frame("clause")
    if frame is None or at >= stop:
        return None
    words, scan = reading.words, reading.scan
    if takes_object(hit, "clause"):
        after = _after_object(reading, at, stop)
        if after is None:
            return None
        at = after
    flags = words[at].flags
    if scan.raw[at] in COMMAS:  # said, however, he would go
        return None
    if flags & (w.AUXILIARY | w.COPULA) and not is_name(reading, at):  # a report that he said was false
        return None
    if flags & w.CONJUNCTION or any(c.role == "participle" for c in reading.forms_at(at)):
        return None
    if flags & w.SUBORDINATOR and not any(scan.raw[i] in COMMAS for i in range(at, stop)):
        return None
    counted = any(kind_of_number(reading, i) for i in range(at + 1, min(stop, at + 3)))
    adjunct = (
        not counted and flags & (w.PREPOSITION | w.ADVERB) and not flags & w.DETERMINER and not is_name(reading, at)
    )
    timed = reading.is_class(at, w.TIME) or (flags & w.ADJUNCT and at + 1 < stop and reading.is_class(at + 1, w.TIME))
    if (adjunct or timed) and not _opens_clause(reading, at, stop):
        # an adjunct of the cue first: said on Friday the war was over
        moved = _after_adjunct(reading, at, stop)
        if moved is None:
            return None
        at = moved
    if scan.kind[at] == "p" and scan.raw[at] not in "$£€#@(" and at not in reading.opens:
        return None
    subject = flags & w.PRONOUN and not flags & w.DETERMINER and at + 1 < stop and verb_within(reading, at + 1, stop)
    shown = subject or verb_within(reading, at, stop)
    found = clause_from(reading, at, stop, "clause")
    short = found is None or found.content[1] - at < _LONG_ENOUGH or flags & w.INDEFINITE
    offered = hit.form.frame("inf") is not None and kind_of_number(reading, at)  # pledged two million euros
    if not shown and (short or offered or _states(hit)):
        return None
    if found is not None:
        found.sure = hit.form.entry.sense == "speech" and not is_noun_like(words[hit.first])
    return found


def _opens_clause(reading: Reading, at: int, stop: int) -> bool:
    """Whether an adverb belongs to the clause: *there was* no plan, *not all* died, *once* it is shut, …"""
    words = reading.words
    flags = words[at].flags
    if not flags & w.ADVERB or at + 1 >= stop:
        return False
    after = words[at + 1]
    if after.flags & (w.COPULA | w.AUXILIARY):
        return True
    if flags & w.SUBORDINATOR and any(reading.scan.raw[i] in COMMAS for i in range(at, stop)):
        return verb_within(reading, at + 1, stop)
    quantity = after.flags & w.DETERMINER and reading.scan.norm[at + 1] not in reading.lexicon.articles
    quantity = quantity or (after.flags & w.PRONOUN and after.agreement in ("s", "p"))
    return bool(quantity) and not flags & (w.TIME | w.ADJUNCT) and not after.flags & w.POSSESSIVE


def _states(hit: Hit) -> bool:
    """Whether a cue takes a bare noun phrase too, so that one after it need not be a clause."""
    return any(f.kind == "np" for f in hit.form.frames) or hit.form.entry.sense != "speech"


def _after_object(reading: Reading, at: int, stop: int) -> int | None:
    """Where the clause begins after somebody told: at the next determiner, pronoun or number."""
    words = reading.words
    if not is_phrase_start(reading, at):
        return None
    if words[at].flags & w.PRONOUN or (words[at].flags & w.ADDRESSEE and not words[at].flags & w.DETERMINER):
        return at + 1 if at + 1 < stop else None
    i = at
    while i + 1 < min(stop, at + _OBJECT):
        i += 1
        if i in reading.opens and reading.pairs[reading.opens[i]].closed:
            i = reading.pairs[reading.opens[i]].close
            continue
        if words[i].flags & w.PREPOSITION:
            return _after_adjunct(reading, i, stop)
        if reading.scan.kind[i] == "p":
            return None
        if words[i].flags & (w.PRONOUN | w.DETERMINER) or reading.scan.kind[i] == "n":
            return i
        if is_verb(reading, i):
            return None
    return None


def _after_adjunct(reading: Reading, at: int, stop: int) -> int | None:
    """Where a clause begins after an adjunct of time or occasion of the cue, if one plainly does."""
    words = reading.words
    for i in range(at + 1, min(stop, at + 8)):
        if words[i].flags & w.SUBORDINATOR and not words[i].flags & w.PREPOSITION:
            return None
        if words[i].flags & w.PRONOUN and not words[i].flags & w.DETERMINER:
            return None if words[i - 1].flags & w.SUBORDINATOR else i  # said to survivors as he walked
        if reading.scan.kind[i] == "p" or is_verb(reading, i):
            return None
        placed = i > at + 2 and reading.scan.norm[i] in reading.lexicon.articles and is_nominal(reading, i - 1)
        if placed and verb_within(reading, i, stop):
            return i
        if not _is_past(reading, i) or reading.is_class(i, w.TIME):
            continue
        if not words[i].flags & w.PREPOSITION or (kind_of_number(reading, i + 1) and verb_within(reading, i, stop)):
            return i  # said Friday about 200 were held
    return None


def _is_past(reading: Reading, token: int) -> bool:
    """Whether words of time or occasion end right before a token (Friday, this week)."""
    if reading.words[token - 1].flags & (w.TIME | w.OCCASION):
        return True
    return any(reading.is_class(token - size, w.TIME) == size for size in (2, 3) if token >= size)


def verb_within(reading: Reading, first: int, stop: int) -> bool:
    """Whether a clause that begins here shows a verb."""
    i, end = first, min(stop, first + _VERB_WITHIN)
    while i < end:
        if i in reading.opens and reading.pairs[reading.opens[i]].closed:
            pair = reading.pairs[reading.opens[i]]
            if any(reading.words[k].flags & w.FINITE for k in range(i, min(pair.close, i + _VERB_WITHIN))):
                return True
            i = pair.close + 1
            continue
        flags = reading.words[i].flags
        if i > first and flags & w.RELATIVE and reading.scan.raw[i - 1] in COMMAS:
            return False
        if i > first and flags & w.SUBORDINATOR and not is_name(reading, i):
            return False
        joined = i > first and flags & w.CONJUNCTION and reading.scan.raw[i - 1] in COMMAS and i + 1 < end
        if joined and reading.words[i + 1].flags & (w.DETERMINER | w.PRONOUN):
            return False  # pledged two million, and a hospital is due
        if (flags & (w.FINITE | w.AUXILIARY | w.COPULA) or reading.words[i].cues) and is_verb(reading, i):
            return True
        i += 1
    return False


def is_phrase_start(reading: Reading, token: int) -> bool:
    """Whether a noun phrase (also one in object case) can begin here."""
    if token in reading.opens:
        return True
    if reading.scan.kind[token] == "n":
        return True
    if reading.scan.kind[token] != "w":
        return reading.scan.raw[token] in "$£€#@"
    if is_name(reading, token):
        return True
    flags = reading.words[token].flags
    if flags & (w.DETERMINER | w.PRONOUN | w.ADDRESSEE | w.QUESTION):
        return True
    return is_nominal(reading, token)
