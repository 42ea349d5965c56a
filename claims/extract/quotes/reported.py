"""Contents by the frames of their cue: clauses, quoted words, infinitives, noun phrases; the clauses of nouns."""

from __future__ import annotations

from ...model import QuoteKind
from . import content, noun_phrase
from . import words as w
from .bare_clause import Reported, bare_clause, clause_from, is_phrase_start, takes_object, verb_within
from .candidate import Candidate
from .noun_phrase import Range
from .part_of_speech import is_possessive, is_verb
from .reading import COMMAS, DASHES, LINE, STOPS, Hit, Reading
from .verb_group import is_name

_BESIDE = w.PREPOSITION | w.ADVERB | w.ADJUNCT | w.ADDRESSEE | w.PRONOUN
_TERMINAL = STOPS | COMMAS
_BETWEEN = 16  # tokens of addressee and adjuncts that may stand between a cue and its complementizer or quote
_EVENT_WITHIN = 6  # words of a noun phrase within which it names its event
_FRAGMENT = 7  # a marked string of fewer words goes on as part of a clause (admitted "one or two cases" where…)
_FEW = 3  # words before a parenthetical cue that are too few to be a content (Still, he said, …)


def right(
    reading: Reading, hit: Hit, at: int, stop: int, *, quotes_only: bool = False, passive: bool = False
) -> Reported | None:
    """What a cue whose words (and inverted source) end before ``at`` introduces.

    Args:
        at: first token after the cue.
        stop: one past the last token of the sentence.
        quotes_only: take marked words only.
        passive: the cue is passive, so that a noun phrase after it is no object.
    """
    needs = hit.form.entry.needs
    if quotes_only or needs == "quote":
        return _quoted(reading, hit, at, stop)
    found = (
        _quoted(reading, hit, at, stop, passive=passive)
        or _that(reading, hit, at, stop)
        or _question(reading, hit, at, stop)
        or _infinitive(reading, hit, at, stop, passive=passive)
        or _with_object(reading, hit, at, stop, passive=passive)
        or bare_clause(reading, hit, at, stop)
    )
    if found is None and needs != "clause-or-quote" and not passive:
        found = _noun_phrase(reading, hit, at, stop)
    elif found is None and passive:
        found = _noun_phrase(reading, hit, at, stop, prepositions_only=True)
    return found


def kind_of(reading: Reading, content: Range) -> QuoteKind:
    """How a content stands: all of it between marks, partly, or not."""
    before = content[0] - 1
    if before in reading.opens:
        pair = reading.pairs[reading.opens[before]]
        if content[1] == pair.close - 1 or (not pair.closed and content[1] <= pair.close):
            return "direct"
    return "mixed" if _has_pair(reading, *content) else "indirect"


def _has_pair(reading: Reading, first: int, last: int) -> bool:
    return any(i in reading.opens for i in range(first, last + 1))


def _quoted(reading: Reading, hit: Hit, at: int, stop: int, *, passive: bool = False) -> Reported | None:
    """Marked words right after the cue, after a colon or comma, or after an addressee with one of these."""
    if not hit.form.frame("quote"):
        return None
    scan, limit = reading.scan, len(reading.scan)
    i = at
    while i < limit and i <= at + _BETWEEN:
        if i in reading.opens:
            if scan.raw[i - 1] in COMMAS and i > at + 1 and not _stands_between(reading, hit, at):
                return None  # said the plan, "a joke" in her words, was late
            if i == at or scan.raw[i - 1] in COMMAS or scan.raw[i - 1] == ":" or scan.kind[i - 1] == LINE:
                return _from_mark(reading, i, stop)
            return None
        raw = scan.raw[i]
        if raw == ":":
            following = i + 1
            while following < limit and scan.kind[following] == LINE:
                following += 1
            if following < limit and following in reading.opens:
                return _from_mark(reading, following, max(stop, following))
            if following < stop and scan.kind[i + 1] != LINE and not passive:
                last = content.end_of(reading, following, stop, clause=True)
                return Reported((following, last), "quote") if last >= following else None
            return None
        if i >= stop or scan.kind[i] == LINE or raw in STOPS:
            return None
        flags = reading.words[i].flags
        if flags & w.COMPLEMENTIZER or (i > at and (is_verb(reading, i) or _is_participle(reading, i))):
            return None
        if i == at and flags & w.INFINITIVE and hit.form.frame("inf"):
            return None
        if raw in COMMAS and i + 1 not in reading.opens and i > at + 1 and not _goes_on_to_quote(reading, i, stop):
            return None
        i += 1
    return None


def _stands_between(reading: Reading, hit: Hit, at: int) -> bool:
    """Whether an adjunct or addressee begins behind a cue, so that marks behind its comma can be what was said."""
    if reading.scan.raw[at] in COMMAS or any(takes_object(hit, kind) for kind in ("that", "wh", "inf", "clause")):
        return True
    flags = reading.words[at].flags
    return bool(flags & _BESIDE) or not flags & w.DETERMINER


def _is_participle(reading: Reading, token: int) -> bool:
    return any(c.role == "participle" for c in reading.forms_at(token))


def _goes_on_to_quote(reading: Reading, comma: int, stop: int) -> bool:
    """Whether after an adjunct between commas a quote follows (said, on Friday, "…")."""
    for i in range(comma + 1, min(stop, comma + 8)):
        if reading.scan.raw[i] in COMMAS:
            return i + 1 in reading.opens
        if is_verb(reading, i):
            return False
    return False


def _from_mark(reading: Reading, opening: int, stop: int) -> Reported:
    """Words from an opening mark: all direct, or a clause that begins with quoted words."""
    pair = reading.pairs[reading.opens[opening]]
    scan = reading.scan
    if not pair.closed:
        return Reported((opening + 1, pair.close), "quote")
    after = pair.close + 1
    direct = (opening + 1, pair.close - 1)
    if direct[1] < direct[0]:
        return Reported((opening, pair.close), "quote")
    if scan.raw[pair.close - 1] in _TERMINAL or after >= stop or scan.raw[after] in _TERMINAL | DASHES:
        return Reported(direct, "quote")
    if scan.kind[after] == LINE:
        return Reported(direct, "quote")
    word = reading.words[after]
    if word.flags & w.CONJUNCTION and after + 1 < stop and is_verb(reading, after + 1):
        return Reported(direct, "quote")
    whole = pair.close - pair.open > _FRAGMENT
    if whole and word.flags & (w.PREPOSITION | w.SUBORDINATOR | w.RELATIVE) and not word.flags & w.CONJUNCTION:
        return Reported(direct, "quote")
    last = content.end_of(reading, opening, stop, clause=True)
    return Reported((opening, last), "quote") if last > pair.close else Reported(direct, "quote")


def _that(reading: Reading, hit: Hit, at: int, stop: int) -> Reported | None:
    """A clause after a complementizer, an addressee or adjunct standing before it or not."""
    if not hit.form.frame("that"):
        return None
    words, scan = reading.words, reading.scan
    for i in range(at, min(stop, at + _BETWEEN)):
        flags = words[i].flags
        if scan.kind[i] == LINE or scan.raw[i] in STOPS or i in reading.opens or scan.raw[i] == ":":
            return None
        if flags & w.COMPLEMENTIZER and i + 1 < stop:
            if scan.raw[i + 1] in COMMAS and any(
                c.role == "participle" for c in reading.forms_at(min(i + 2, stop - 1))
            ):
                return None  # disputed that, saying …
            if i > at and words[i - 1].flags & (w.NO_COMPLEMENTIZER_AFTER | w.PREPOSITION):
                return None
            nominal = (
                i > at + 1 and not takes_object(hit, "that") and any(c.role == "noun" for c in reading.forms_at(i - 1))
            )
            if nominal and not any(words[k].flags & w.PREPOSITION for k in range(at, i - 1)):
                return None  # dismissed the suggestion that …
            if i > at and is_verb(reading, i + 1) and not words[i + 1].flags & w.PRONOUN:
                return None  # reported a centre that works with children
            if i > at and not verb_within(reading, i + 1, stop):
                return None
            return clause_from(reading, i + 1, stop, "that")
        joined = i not in reading.phrases_at and any(c.role == "participle" for c in reading.forms_at(i))
        if i > at and (joined or is_verb(reading, i)):
            return None
        if i == at and not _may_stand_between(reading, hit, i):
            return None
    return None


def _may_stand_between(reading: Reading, hit: Hit, at: int) -> bool:
    """Whether an addressee or adjunct can begin here, between a cue and its complementizer."""
    if reading.words[at].flags & _BESIDE or reading.is_class(at, w.TIME):
        return True
    raw = reading.scan.raw[at]
    return raw in COMMAS or raw[0].isupper() or takes_object(hit, "that")


def _question(reading: Reading, hit: Hit, at: int, stop: int) -> Reported | None:
    """A clause with a question word, which belongs to it unless it is a mere complementizer."""
    if not hit.form.frame("wh") or at >= stop:
        return None
    words = reading.words
    reach = at + _BETWEEN // 2 if takes_object(hit, "wh") else at + 1
    for i in range(at, min(stop, reach)):
        if words[i].flags & w.QUESTION and not (i > at and words[i].flags & w.RELATIVE):
            if not verb_within(reading, i + 1, stop) and not words[i + 1 if i + 1 < stop else i].flags & w.INFINITIVE:
                return None
            return clause_from(reading, i, stop, "wh")
        if reading.scan.kind[i] != "w" or (is_verb(reading, i) and i > at):
            return None
    return None


def _infinitive(reading: Reading, hit: Hit, at: int, stop: int, *, passive: bool = False) -> Reported | None:
    """An infinitive: promised to resign; urged them to resign; they were urged to resign."""
    words = reading.words
    for frame in hit.form.frames:
        if frame.kind != "inf" or at >= stop:
            continue
        for pattern in frame.patterns:
            if pattern[0] != "*" or (passive and words[at].flags & (w.INFINITIVE | w.NEGATION)):
                i = at
                if words[i].flags & w.NEGATION and i + 1 < stop:
                    i += 1
                if (
                    words[i].flags & w.INFINITIVE
                    and i + 1 < stop
                    and (reading.scan.kind[i + 1] == "w" or i + 1 in reading.opens)
                ):
                    if words[i + 1].flags & (w.DETERMINER | w.PRONOUN) or is_name(reading, i + 1):
                        return None
                    return Reported((at, content.end_of(reading, at, stop, clause=False)), "inf")
            else:
                if words[at].flags & w.NEGATION:  # asked not to be named
                    continue
                for i in range(at + 1, min(stop, at + _BETWEEN // 2)):
                    if words[i].flags & w.INFINITIVE and i + 1 < stop and reading.scan.kind[i + 1] != "n":
                        following = words[i + 1].flags
                        if following & (w.DETERMINER | w.PRONOUN) or is_name(reading, i + 1):
                            break
                        wished = hit.form.entry.sense != "speech"
                        denied = words[i - 1].flags & w.NEGATION  # urged them not to go
                        first = at if wished else i - 1 if denied else i
                        return Reported((first, content.end_of(reading, i, stop, clause=False)), "inf")
                    if reading.scan.kind[i] == "p" or is_verb(reading, i):
                        break
    return None


def _with_object(reading: Reading, hit: Hit, at: int, stop: int, *, passive: bool = False) -> Reported | None:
    """Somebody, a preposition, what he did: accused X of Y; X was accused of Y."""
    frame = hit.form.frame("of")
    if frame is None or at >= stop:
        return None
    if passive and at + 1 < stop and any(reading.scan.norm[at] == p[-1] for p in frame.patterns):
        last = content.end_of(reading, at + 1, stop, clause=False)
        return Reported((at + 1, last), "of", cue_last=at if at == hit.last + 1 else None) if last > at else None
    if not is_phrase_start(reading, at):
        return None
    for i in range(at + 1, min(stop, at + _BETWEEN)):
        if any(reading.scan.norm[i] == p[-1] for p in frame.patterns):
            return Reported((at, content.end_of(reading, i, stop, clause=False)), "of")
        if reading.scan.raw[i] in STOPS or is_verb(reading, i):
            break
    return None


def _noun_phrase(reading: Reading, hit: Hit, at: int, stop: int, *, prepositions_only: bool = False) -> Reported | None:
    """A noun phrase: stating something with ``np`` frames, else only where it holds quoted words."""
    if at >= stop:
        return None
    words = reading.words
    for frame in hit.form.frames:
        if frame.kind not in ("np", "np-quoted"):
            continue
        for pattern in frame.patterns or ((),):
            first, cue_last = at, None
            if pattern and pattern[0] != "*":
                if reading.scan.norm[at] != pattern[-1] or at + 1 >= stop:
                    continue
                first, cue_last = at + 1, at
            elif prepositions_only:
                continue
            if not is_phrase_start(reading, first):
                continue
            if not pattern and words[first].flags & w.PREPOSITION and not words[first].flags & w.DETERMINER:
                continue
            last = content.end_of(reading, first, stop, clause=False)
            if last < first:
                continue
            weak = frame.kind == "np-quoted" and not _has_pair(reading, first, last)
            if frame.kind == "np" and not states_event(reading, first, last):
                weak = True
            if first == last and words[first].flags & (w.PRONOUN | w.DETERMINER):  # denied it
                weak = True
            if first in reading.opens and reading.pairs[reading.opens[first]].close == last > first + 1:
                first, last = first + 1, last - 1  # all of it stands in marks
            return Reported((first, last), frame.kind, sure=False, weak=weak, cue_last=cue_last)
    return None


def states_event(reading: Reading, first: int, last: int) -> bool:
    """Whether a noun phrase states something: it tells an event or a number (announced *the loss of 40 jobs*)."""
    for i in range(first, min(last, first + _EVENT_WITHIN) + 1):
        if reading.scan.kind[i] == "n" or reading.words[i].flags & w.VERBAL_NOUN:
            return True
    return False


# -- clauses before their cue, and nouns ---------------------------------------------------------------------


def clause(reading: Reading, first: int, stop: int) -> Range | None:
    """A clause that begins at ``first``, if it has words enough."""
    last = content.end_of(reading, first, stop, clause=True)
    return (first, last) if last > first else None


def clause_before(reading: Reading, start: int, comma: int, *, whole: bool = False) -> Range | None:
    """The clause from a sentence's start to the comma before its trailing source and cue.

    Args:
        whole: nothing of it comes after the cue, so that a noun phrase in front shows it even without a known verb.
    """
    first = start
    scan = reading.scan
    while first < comma and (reading.words[first].flags & w.CONJUNCTION or scan.kind[first] == "p"):
        if first in reading.opens or scan.raw[first] in "$£€#@(":
            break
        first += 1
    last = content.trimmed(reading, first, comma - 1)
    words = sum(scan.kind[i] in "wn" for i in range(first, last + 1))
    opens = w.PREPOSITION | w.ADVERB | w.SUBORDINATOR | w.CONJUNCTION | w.TIME
    shown = whole and not reading.words[first].flags & opens
    if words < _FEW or not (shown or any(is_verb(reading, i) for i in range(first, last + 1))):
        return None
    return first, last


def _main_verb(reading: Reading, first: int, start: int, noun: int, stop: int) -> int:
    """Where the clause of a noun ends that is its sentence's subject: at the second verb (his claim that it sank *is*).

    ``first`` is the clause's first token, ``start`` the sentence's, ``noun`` the noun's.
    """
    if any(is_verb(reading, i) or reading.scan.raw[i] in COMMAS for i in range(start, noun)):
        return stop
    seen = False
    for i in range(first, stop):
        flags = reading.words[i].flags
        if reading.scan.raw[i] in COMMAS or flags & (w.CONJUNCTION | w.RELATIVE | w.COMPLEMENTIZER | w.SUBORDINATOR):
            return stop
        if not is_verb(reading, i):
            continue
        light = i > first and reading.words[i - 1].flags & (w.AUXILIARY | w.COPULA | w.ADVERB | w.NEGATION)
        if seen and not light:
            return i
        seen = True
    return stop


def by_noun(reading: Reading, hit: Hit, start: int, stop: int) -> list[Candidate]:
    """A noun of saying with its clause: the minister's claim that…, a statement that…"""
    words, scan = reading.words, reading.scan
    at = hit.last + 1
    if at + 1 >= stop or not words[at].flags & w.COMPLEMENTIZER or not verb_within(reading, at + 1, stop):
        return []
    found = clause_from(reading, at + 1, _main_verb(reading, at + 1, start, hit.first, stop), "noun")
    if found is None:
        return []
    source: Range | None = None
    before = hit.first - 1
    for i in range(before, max(start - 1, before - 4), -1):
        if scan.kind[i] == "w" and is_possessive(reading, i):
            source = noun_phrase.left(reading, i, start)
            break
        if words[i].flags & w.DETERMINER:
            source = (i, i) if words[i].flags & w.POSSESSIVE and words[i].agreement else None
            break
    made = Candidate(found.content, hit=hit, source=source, frame="noun", path="possessive" if source else "noun")
    if source is None:
        made.flags.append("no-proposition")
    return [made]
