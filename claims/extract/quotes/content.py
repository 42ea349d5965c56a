"""Where a reported clause or phrase ends, to the right of its cue."""

from __future__ import annotations

from . import words as w
from .noun_phrase import left
from .part_of_speech import is_verb
from .reading import COMMAS, DASHES, LINE, Reading
from .verb_group import is_name

_ENDS = frozenset(";")
_SPEAKS = ("finite", "participle")
_LIGHT = w.AUXILIARY | w.COPULA
_AUXILIARIES = 4  # words of a verb group before its verb
_AHEAD = 12  # words within which a subject's cue follows it


def end_of(reading: Reading, first: int, stop: int, *, clause: bool) -> int:
    """The last token of a content that begins at ``first``, its final punctuation left out.

    Args:
        first: first token of the content.
        stop: one past the last token of the sentence.
        clause: whether it is a clause; a noun phrase or infinitive ends sooner.

    >>> from claims.language.scan import scan
    >>> from claims.rulebook import rulebook
    >>> from .lexicon import lexicon
    >>> from .reading import read
    >>> s = scan("He said it was late, adding that he was tired.", "en")
    >>> s.cut(2, end_of(read(s, lexicon(rulebook(), "en")), 2, len(s), clause=True))
    'it was late'
    """
    scan = reading.scan
    i = first
    while i < stop:
        kind, raw = scan.kind[i], scan.raw[i]
        if i in reading.opens:
            pair = reading.pairs[reading.opens[i]]
            i = min(pair.close, stop - 1) + 1
            if scan.raw[i - 2] in COMMAS and i < stop and _ends_at_comma(reading, i - 1, stop, clause=clause):
                break
            continue
        if kind == LINE or raw in _ENDS:
            break
        if kind == "p" and i > first:
            if raw in COMMAS and i + 1 < stop and _ends_at_comma(reading, i, stop, clause=clause):
                break
            if raw in DASHES and _is_break(reading, i):
                closing = next((k for k in range(i + 2, stop) if scan.raw[k] in DASHES and _is_break(reading, k)), None)
                if closing is None and (not clause or _ends_at_dash(reading, i + 1, stop)):
                    break
                i = i if closing is None else closing
            if raw == ":" and not clause:
                break
        elif i > first and kind == "w" and not is_name(reading, i):
            if not clause and reading.words[i].flags & w.RELATIVE and reading.words[i].flags & w.COMPLEMENTIZER:
                clause = True  # a rift that could last if nobody gives in
            if clause and _joins_subject(reading, first, i, stop):
                i += 1
                continue
            if _ends_before(reading, i, stop, clause=clause):
                break
        i += 1
    return trimmed(reading, first, i - 1)


def _is_break(reading: Reading, dash: int) -> bool:
    """Whether a dash parts clauses: it is long, or stands between spaces."""
    scan = reading.scan
    return len(scan.raw[dash].encode()) > 1 or scan.start[dash] > scan.end[dash - 1]


def trimmed(reading: Reading, first: int, last: int) -> int:
    """``last`` without punctuation and line ends, but with a closing mark or bracket whose opening is inside."""
    scan = reading.scan
    while last > first and scan.kind[last] in "pl":
        if last in reading.closes and reading.pairs[reading.closes[last]].open >= first:
            break
        if scan.raw[last] in ")]%" or scan.raw[last] in "$€£":
            break
        if scan.raw[last] == "." and scan.norm[last - 1] in reading.lexicon.abbreviations:
            break
        last -= 1
    return last


def phrase_at(reading: Reading, token: int) -> bool:
    """Whether an according-to phrase begins at a token; those that need a verb after them end nothing by themselves."""
    hit = reading.phrases_at.get(token)
    return hit is not None and not hit.form.entry.verbs


def _ends_at_comma(reading: Reading, comma: int, stop: int, *, clause: bool) -> bool:
    words = reading.words
    after = comma + 1
    word = words[after]
    if is_name(reading, after) and not clause:
        return speaks_soon(reading, after, stop)
    if reading.is_class(after, w.NARRATOR) or phrase_at(reading, after) or opens_occasion(reading, after, stop):
        return True
    if any(c.role == "participle" for c in reading.forms_at(after)):
        return True
    if word.flags & w.SUBORDINATOR and not word.flags & w.PREPOSITION and speaks_soon(reading, after + 1, stop):
        return True
    if word.flags & w.CONJUNCTION:
        if speaks_soon(reading, after + 1, stop) or _goes_on_reporting(reading, after + 1, stop):
            return True
        return not clause and is_clause_start(reading, after + 1, stop)
    return speaks_soon(reading, after, stop)


def _joins_subject(reading: Reading, first: int, token: int, stop: int) -> bool:
    """Whether a conjunction joins two nouns that are the subject of what follows: *rescuers and police* responded."""
    if not reading.words[token].flags & w.CONJUNCTION or token + 2 >= stop:
        return False
    before, after = range(first, token), token + 1
    nouns = not any(is_verb(reading, k) or reading.scan.kind[k] == "p" for k in before)
    spoken = reading.words[after].flags & (w.PRONOUN | w.AUXILIARY | w.NEGATION | w.ADVERB) or is_verb(reading, after)
    return nouns and not spoken and not reading.words[after].flags & w.DETERMINER


def _ends_at_dash(reading: Reading, after: int, stop: int) -> bool:
    """Whether the narrator speaks behind a dash, with a verb, and not the same voice again (… — at least not soon)."""
    if after >= stop or reading.is_class(after, w.NARRATOR) or phrase_at(reading, after):
        return True
    if any(c.role == "participle" for c in reading.forms_at(after)):
        return True
    return any(reading.scan.kind[i] == LINE or is_verb(reading, i) for i in range(after, stop))


def opens_occasion(reading: Reading, token: int, stop: int) -> bool:
    """Whether an adjunct that tells the occasion of speaking begins here (in an interview)."""
    words = reading.words
    if not words[token].flags & w.PREPOSITION or not words[token].flags & w.ADJUNCT or is_name(reading, token):
        return False
    for i in range(token + 1, min(stop, token + 5)):
        if words[i].flags & w.OCCASION:
            return True
        if reading.scan.kind[i] != "w" or words[i].flags & w.PREPOSITION:
            return False
    return False


def _speaks_with_auxiliary(reading: Reading, token: int, stop: int) -> bool:
    """Whether auxiliaries and a cue follow a conjunction, so that the narrator goes on (but *did not say* when)."""
    words = reading.words
    i = token
    while i < min(stop, token + _AUXILIARIES) and words[i].flags & (w.AUXILIARY | w.NEGATION | w.ADVERB):
        i += 1
    if i == token or i >= stop or not words[token].flags & (w.AUXILIARY | w.ADVERB):
        return False
    return any(c.role == "finite" and _reports(c) for c in reading.forms_at(i)) and not _has_object(reading, i, stop)


def _opens_time(reading: Reading, token: int, stop: int) -> bool:
    """Whether a time with its preposition begins here, which is the cue's (announced the sale *on Friday*)."""
    words = reading.words
    flags = words[token].flags
    if not flags & w.PREPOSITION or not flags & w.ADJUNCT or flags & w.SUBORDINATOR or token + 1 >= stop:
        return False
    return bool(words[token + 1].flags & w.TIME) and is_name(reading, token + 1)


def is_clause_start(reading: Reading, token: int, stop: int) -> bool:
    """Whether a pronoun or determiner opens a clause of its own here."""
    if token >= stop:
        return False
    flags = reading.words[token].flags
    if flags & w.PRONOUN or is_verb(reading, token):
        return True
    return any(is_verb(reading, k) for k in range(token + 1, min(stop, token + 9)))


def speaks_soon(reading: Reading, token: int, stop: int) -> bool:
    """Whether a cue with its subject follows (…, *he said*; and *the port denied*), or a bare cue (and *said*)."""
    words, scan = reading.words, reading.scan
    for i in range(token, min(stop, token + _AHEAD)):
        if scan.kind[i] in "pl" and scan.raw[i] not in (".", "\u2019", "'", "-"):
            return False
        word = words[i]
        name = is_name(reading, i)
        if not name and any(c.role in _SPEAKS and _reports(c) for c in reading.forms_at(i)):
            if _has_object(reading, i, stop):
                return False
            if i == token:
                return not all(c.agreement == "p" for c in word.cues if c.role == "finite")
            return is_verb(reading, i)
        trails = i + 1 >= stop or (i + 1 == stop - 1 and scan.kind[i + 1] == "p")
        if not name and i > token and trails and any(c.role == "finite" and c.frame("that") for c in word.cues):
            return True  # …, an inquest has heard.
        if not name and word.flags & (w.FINITE | w.SUBORDINATOR | w.COMPLEMENTIZER) and not word.flags & _LIGHT:
            return False
    return False


def _other_speaker(reading: Reading, token: int, stop: int) -> bool:
    """Whether a joined clause gives the word to somebody else (… but *the mayor said* it was on time)."""
    for i in range(token + 1, min(stop, token + _AHEAD)):
        if reading.scan.kind[i] != "w" or reading.words[i].flags & (w.COMPLEMENTIZER | w.SUBORDINATOR):
            return False
        if is_name(reading, i):
            continue
        if any(c.role == "finite" and not c.agreement and _reports(c) for c in reading.forms_at(i)):
            return is_verb(reading, i) and bool(noun_phrase_is_whole(reading, token, i - 1))
        if is_verb(reading, i):
            return False
    return False


def noun_phrase_is_whole(reading: Reading, first: int, last: int) -> bool:
    """Whether the words from ``first`` to ``last`` are one noun phrase that can speak."""
    found = left(reading, last, first)
    return found is not None and found[0] == first


def _has_object(reading: Reading, cue: int, stop: int) -> bool:
    """Whether a noun phrase follows a cue with nothing that reports (…, and *wrote a host of songs*)."""
    after = cue + 1
    if after >= stop or any(_takes_addressee(c) for c in reading.forms_at(cue)):
        return False
    flags = reading.words[after].flags
    if not flags & w.DETERMINER or flags & (w.COMPLEMENTIZER | w.POSSESSIVE):
        return False
    if after + 1 < stop and reading.words[after + 1].flags & w.SAME:  # three quarters said the same
        return False
    return not any(is_verb(reading, i) for i in range(after + 1, min(stop, after + _AHEAD)))


def _takes_addressee(form: w.CueForm) -> bool:
    """Whether a verb takes whom it is said to as its object (told the BBC)."""
    frame = form.frame("that")
    return frame is not None and any(p and p[0] == "*" for p in frame.patterns)


def _reports(form: w.CueForm) -> bool:
    """Whether a form is a verb of reporting proper, which takes a clause and needs no marks."""
    return form.entry.sense == "speech" and not form.entry.needs and form.frame("that") is not None


def _goes_on_reporting(reading: Reading, token: int, stop: int) -> bool:
    """Whether a verb that goes on with a report stands here, with a clause or marks (but *added* they were late)."""
    after = token + 1
    past = [c for c in reading.forms_at(token) if c.role == "finite" and c.entry.sense == "speech" and not c.agreement]
    if past and any(_opens_alone(reading, after, i) for i in range(after, min(stop, after + _AHEAD))):
        return True
    if after >= stop or not any(c.entry.continues for c in past):
        return False
    if after in reading.opens or reading.words[after].flags & w.COMPLEMENTIZER:
        return True
    opens = w.PRONOUN | w.DETERMINER
    return bool(reading.words[after].flags & opens) and verb_follows(reading, after, stop)


def _opens_alone(reading: Reading, first: int, token: int) -> bool:
    """Whether marks open at a token, with no verb between ``first`` and it (and *stressed the need for “care”*)."""
    return token in reading.opens and not any(is_verb(reading, i) for i in range(first, token))


def verb_follows(reading: Reading, token: int, stop: int) -> bool:
    """Whether a verb stands within a few words behind a token."""
    return any(is_verb(reading, i) for i in range(token + 1, min(stop, token + _AHEAD)))


def _ends_before(reading: Reading, token: int, stop: int, *, clause: bool) -> bool:
    """Whether the content ends before a word in its middle."""
    word = reading.words[token]
    if phrase_at(reading, token):
        return True
    own = token + 1 < stop and reading.words[token + 1].flags & w.POSSESSIVE
    if not clause and _opens_time(reading, token, stop):
        return True
    if not own and opens_occasion(reading, token, stop):
        return not any(is_verb(reading, i) for i in range(token + 1, stop))
    if word.flags & w.CONJUNCTION:
        after = token + 1
        if after < stop and (_speaks_with_auxiliary(reading, after, stop) or _goes_on_reporting(reading, after, stop)):
            return True
        if after < stop and any(
            c.role == "finite" and not c.agreement and (_reports(c) or not clause) for c in reading.forms_at(after)
        ):
            return is_verb(reading, after)
        if not clause and after + 1 < stop and any(c.agreement == "s" for c in reading.forms_at(after)):
            opens = w.COMPLEMENTIZER | w.PRONOUN | w.DETERMINER | w.INFINITIVE | w.QUESTION
            return bool(reading.words[after + 1].flags & opens)
        if after < stop and any(c.role == "participle" and _reports(c) for c in reading.forms_at(after)):
            return True
        if clause and reading.words[token - 1].flags & ~w.CONJUNCTION and _other_speaker(reading, after, stop):
            return True
        if not clause and after < stop and reading.words[after].flags & (w.PRONOUN | w.AUXILIARY):
            return True
    if clause or not word.flags & w.SUBORDINATOR or not word.flags & w.ADJUNCT:
        return False
    return not word.flags & w.PREPOSITION or any(is_verb(reading, i) for i in range(token + 2, min(stop, token + 5)))
