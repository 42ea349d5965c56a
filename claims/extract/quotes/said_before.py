"""What was said before its cue: "…," X said; …, said X; and what the speaker goes on to say after it."""

from __future__ import annotations

from dataclasses import dataclass

from . import reported
from . import words as w
from .candidate import Candidate
from .noun_phrase import Range
from .part_of_speech import is_noun_like, is_possessive, is_verb
from .reading import COMMAS, DASHES, LINE, STOPS, Hit, Reading
from .verb_group import VerbGroup, is_name

_ENDERS = STOPS | COMMAS | DASHES | {":", ")"}


@dataclass(slots=True)
class CueRead:
    """A cue being read: its hit and verb group, its sentence, and its subject once found."""

    hit: Hit
    group: VerbGroup
    start: int
    stop: int
    source: Range | None = None
    path: str = ""
    relay: Range | None = None
    after: int = 0  # first token to the right of cue and source

    def candidate(self, reading: Reading, content: Range, frame: str, cue_last: int | None = None) -> Candidate:
        last = self.group.last if cue_last is None else cue_last
        return Candidate(
            content,
            hit=self.hit,
            source=self.source,
            frame=frame,
            path=self.path,
            relay=self.relay,
            cue_range=(self.group.first, last),
            polarity=self.group.polarity,
            agreement=self.hit.form.agreement,
            kind=reported.kind_of(reading, content),
        )


def may_trail(reading: Reading, cue: CueRead) -> bool:
    """Whether a cue can follow a clause that it reports (…, said X): it takes a clause, and no object."""
    frame = cue.hit.form.frame("clause")
    return frame is not None and not any(p and p[0] == "*" for p in frame.patterns)


def speaks(reading: Reading, cue: CueRead) -> bool:
    """Whether a form that may be a noun (states, claims) has a subject that shows it to be a verb."""
    if not cue.group.bare or not is_noun_like(reading.words[cue.hit.first]):
        return True
    if cue.source is None:
        return False
    last = cue.source[1]
    before = cue.source[0] - 1
    opener = reading.words[before].flags if before >= cue.start and not is_name(reading, before) else 0
    if opener & w.PREPOSITION and not opener & w.SUBORDINATOR:
        return False  # during this week's party debate
    if cue.hit.form.agreement == "p":
        return is_plural(reading, cue.source)  # not: Oslo state senators
    known = w.PRONOUN | w.SOURCE_NOUN | w.TITLE | w.RELATIVE | w.GIVEN_NAME
    return is_name(reading, last) or reading.scan.raw[last][0].isupper() or bool(reading.words[last].flags & known)


def is_plural(reading: Reading, source: Range) -> bool:
    """Whether a subject can go with a verb in the plural: its head is plural or a body, or it joins several."""
    first, last = source
    words = reading.words
    if any(words[i].flags & w.CONJUNCTION or reading.scan.raw[i] in COMMAS for i in range(first, last)):
        return True
    bodies = w.ORGANIZATION | w.OUTLET | w.OUTLET_NOUN
    head = last
    for i in range(first, last + 1):
        if reading.scan.kind[i] == "n" or words[i].flags & w.NUMERAL or "p" in words[i].agreement:
            return True
        if i > first and words[i].flags & w.PREPOSITION and not is_name(reading, i):
            head = i - 1
            break
    word = words[head]
    if word.flags & (w.PRONOUN | w.RELATIVE):
        return True
    return bool(word.flags & bodies) or (
        word.norm.endswith(reading.lexicon.plural_endings) and not is_possessive(reading, head)
    )


def is_document(reading: Reading, source: Range) -> bool:
    return any(reading.words[i].flags & w.DOCUMENT for i in range(source[0], source[1] + 1))


def closed_before(reading: Reading, token: int) -> int | None:
    """The pair of marks that ends at ``token``, or right before a comma there."""
    if token < 0:
        return None
    for at in (token, token - 1) if reading.scan.raw[token] in COMMAS else (token,):
        if at in reading.closes:
            return reading.closes[at]
    return None


def at_rest(reading: Reading, token: int, stop: int) -> bool:
    """Whether nothing that could be a content follows: the sentence ends, or only an adjunct or addressee stands."""
    if token >= stop:
        return True
    raw, word = reading.scan.raw[token], reading.words[token]
    if raw in _ENDERS or reading.scan.kind[token] == LINE:
        return True
    if token in reading.opens or word.flags & w.COMPLEMENTIZER:
        return False
    if word.flags & (w.PREPOSITION | w.TIME | w.ADVERB | w.SUBORDINATOR | w.RELATIVE | w.CONJUNCTION | w.ADDRESSEE):
        return True
    if any(c.role == "participle" for c in word.cues):
        return True
    for i in range(token, stop):  # an addressee: told Reuters.
        if reading.scan.raw[i] in _ENDERS:
            return True
        if is_verb(reading, i) or i in reading.opens:
            return False
        if reading.words[i].flags & (w.PREPOSITION | w.TIME | w.SUBORDINATOR):
            return True
    return True


def said_before(reading: Reading, cue: CueRead, before: int, quoted: int | None) -> list[Candidate]:
    """What stands left of a cue that has nothing to its right, with what goes on after it."""
    form = cue.hit.form
    if quoted is not None:
        if not any(form.frame(kind) for kind in ("quote", "that", "clause")):
            return []
        pair = reading.pairs[quoted]
        if form.entry.needs == "quote" and reading.scan.raw[pair.close - 1] == "." and not _speaks_on(reading, cue):
            return []  # "It is gone." Rain began at noon.
        content: Range | None = (pair.open + 1, pair.close - 1)
        frame = "quote"
        if pair.open > cue.start and reading.scan.raw[pair.open - 1] not in STOPS | {":"}:
            # words of the sentence stand before the marks: a paraphrase that ends in quoted words
            content, frame = reported.clause_before(reading, cue.start, pair.close + 1), "clause-before"
        if content is None or content[1] < content[0]:
            return []
        return [cue.candidate(reading, content, frame), *_resumed(reading, cue, direct=True)]
    stated = form.entry.documents and cue.source is not None and is_document(reading, cue.source)
    if cue.path == "left" and not speaks(reading, cue):
        return []
    if form.entry.needs == "quote" or not (form.frame("clause") or form.frame("that")):
        return []
    if form.entry.sense != "speech" and not stated:
        return []
    resumed = _resumed(reading, cue, direct=False)
    clause = reported.clause_before(reading, cue.start, before, whole=not resumed)
    if clause is None and resumed and is_verb(reading, resumed[0].content[0]):
        clause = (cue.start, before - 1)  # The roof, the mayor said, was never safe: a subject
    if clause is None:
        return resumed  # In the long run, many say, the effect will fade: too little stands before
    made = [cue.candidate(reading, clause, "clause-before"), *resumed]
    for one in made:
        one.sense = "speech" if stated else one.sense
    return made


def _speaks_on(reading: Reading, cue: CueRead) -> bool:
    """Whether the subject of an ordinary verb behind a finished quotation is plainly somebody."""
    if cue.source is None:
        return False
    flags = reading.words[cue.source[0]].flags | reading.words[cue.source[1]].flags
    return bool(flags & (w.PRONOUN | w.TITLE | w.GIVEN_NAME))


def _resumed(reading: Reading, cue: CueRead, *, direct: bool) -> list[Candidate]:
    """What the speaker goes on to say after his cue: "A," he said, "B." or A, he said, B."""
    scan, limit = reading.scan, len(reading.scan)
    at = cue.after
    while at < cue.stop and scan.raw[at] not in _ENDERS and at not in reading.opens:
        at += 1
    if direct and at + 1 not in reading.opens and at < cue.stop:
        at = cue.stop - 1  # after an adjunct with commas of its own, in the next sentence
    if at >= limit:
        return []
    if direct and at == cue.stop - 1 and at in reading.closes and scan.raw[at - 1] in STOPS:
        at_stop = True
    else:
        at_stop = scan.raw[at] in STOPS
    if at < cue.stop and (at_stop or scan.raw[at] in COMMAS | {":"} | DASHES):
        opening = at + 1
        if opening < limit and opening in reading.opens:
            index = reading.opens[opening]
            pair = reading.pairs[index]
            last = pair.close - 1 if pair.closed else pair.close
            if at_stop and pair.closed and _introduces_next(reading, pair.close):
                return []
            if last > opening and (scan.raw[at] in COMMAS or direct):
                made = cue.candidate(reading, (opening + 1, last), "quote")
                made.flags.append("resumed")
                return [made]
            return []
        if not direct and scan.raw[at] in COMMAS and opening < cue.stop:
            word = reading.words[opening]
            apart = word.flags & (w.RELATIVE | w.SUBORDINATOR | w.PREPOSITION | w.PARTICIPLE)
            if cue.path == "inverted":
                apart = True  # what follows an inverted source is its apposition
            if word.flags & w.CONJUNCTION:
                apart = not is_verb(reading, opening + 1)
            if apart or any(c.role == "participle" for c in reading.forms_at(opening)):
                return []
            content = reported.clause(reading, opening, cue.stop)
            if content is not None:
                made = cue.candidate(reading, content, "clause-before")
                made.flags.append("resumed")
                return [made]
    return []


def _introduces_next(reading: Reading, closing: int) -> bool:
    """Whether a marked string is introduced by what follows it, so that it is not the speech before going on."""
    raw, nxt = reading.scan.raw, closing + 1
    if raw[closing - 1] in COMMAS:
        return True
    return nxt < len(raw) and raw[nxt] in COMMAS
