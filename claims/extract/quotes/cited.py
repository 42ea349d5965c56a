"""According-to phrases and their sources where verbs come first: وفقا لـ X، حسبما أفاد X، على حد قوله."""

from __future__ import annotations

from . import after_verb
from . import words as w
from .reading import COMMAS, DASHES, LINE, STOPS, PhraseHit, Reading

Range = tuple[int, int]

_SPEAKERS = w.TITLE | w.SOURCE_NOUN | w.OUTLET | w.COUNTRY | w.PLACE | w.GIVEN_NAME
_VERB_WITHIN = 3  # words between what means "as" and its verb


def ends_at(reading: Reading, token: int, stop: int) -> bool:
    """Whether an according-to phrase begins at a token and ends the content before it."""
    hit = reading.phrases_at.get(token)
    if hit is None:
        return False
    entry = hit.form.entry
    if entry.own:
        return True
    cited = cite(reading, hit, stop)
    if cited is None:
        return False
    _, _, after = cited
    return not interrupts(reading, token, after, stop)


def _bare(reading: Reading, verb: int, stop: int) -> bool:
    """Whether nothing follows a verb that could be its subject."""
    return verb + 1 >= stop or reading.scan.raw[verb + 1] in DASHES | COMMAS | STOPS


def cite(reading: Reading, hit: PhraseHit, stop: int) -> tuple[Range, Range, int] | None:
    """Source, cue and the first token after a phrase with its source; None where no speaker follows."""
    entry = hit.form.entry
    at = hit.last + 1
    cue = (hit.first, hit.last)
    if "before" not in entry.places and hit.first <= reading.sentence(hit.first)[0]:
        return None  # كما أكد الوزير أن …: "also"
    if entry.verbs:
        verb = next((reading.hits_at[k] for k in range(at, min(at + _VERB_WITHIN, stop)) if k in reading.hits_at), None)
        if verb is None or verb.form.role != "finite":
            return None
        between = (word.flags for word in reading.words[at : verb.first])
        if any(flags & w.FINITE and not flags & w.AUXILIARY for flags in between):
            return None  # كما تمت إحالة الملف: another verb
        if verb.form.entry.sense != "speech" and not verb.form.entry.documents:
            return None
        if any(reading.words[k].flags & w.COMPLEMENTIZER for k in range(at, min(verb.last + 3, stop))):
            return None
        at = verb.last + 1
        if _bare(reading, verb.last, stop):
            return None  # كما قال، … : whose words these are was said before
        while at < stop and reading.is_class(at, w.ADJUNCT) and reading.scan.kind[at] == "w":
            at += 1
        source = after_verb.source(reading, at, stop)
        if source is None:
            return None
        beside = reading.words[source[1] + 1 : min(source[1] + 3, stop)]
        aside = source[1] + 1 < stop and reading.scan.raw[source[1] + 1] in DASHES
        if not aside and any(word.flags & w.COMPLEMENTIZER and not word.lead for word in beside):
            return None  # but فإن takes the clause up
        after = _after(reading, source[1] + 1, stop)
        if "before" not in entry.places and after < stop and reading.scan.raw[after] not in COMMAS | STOPS:
            return None  # كما اتهم الوزير …: "also", which goes on with its own object
        if "before" not in entry.places and _goes_on(reading, source[1] + 1, stop):
            return None
        return source, cue, after
    if at >= stop:
        return None
    source = joined(reading, at, stop)
    if source is None or not _speaks(reading, source, relay=entry.relay):
        return None
    return source, cue, source[1] + 1


def _goes_on(reading: Reading, token: int, stop: int) -> bool:
    """Whether a noun follows a verb's subject: its object, where an adjunct does not begin (كما شهد المجلس إعلان)."""
    if token >= stop or reading.scan.kind[token] not in "wn":
        return False
    beside = w.PREPOSITION | w.ADJUNCT | w.ADDRESSEE | w.TIME | w.BETWEEN | w.RELATIVE | w.CONJUNCTION
    return not (reading.words[token].joined or reading.words[token].lead or reading.is_class(token, beside))


def joined(reading: Reading, at: int, stop: int) -> Range | None:
    """The noun phrase at a token that may carry the phrase's preposition (وفقا لـلوزارة)."""
    if at >= stop:
        return None
    word = reading.words[at]
    if reading.scan.raw[at] in "لـ" and at + 1 < stop:
        at += 1
        word = reading.words[at]
    if not word.joined and word.norm[:1] not in reading.lexicon.prefixes and at not in reading.opens:
        return after_verb.source(reading, at, stop)
    if at in reading.opens:
        return after_verb.source(reading, at, stop)
    if word.joined and word.flags & _SPEAKERS:
        return after_verb.source(reading, at, stop, joined=True)
    rest = after_verb.source(reading, at + 1, stop)
    if rest is not None and _continues(reading, at, at + 1):
        return at, rest[1]
    return at, at


def _continues(reading: Reading, head: int, token: int) -> bool:
    word = reading.words[token]
    return not word.lead and reading.scan.kind[token] in "wnp" and token not in reading.hits_at


def _speaks(reading: Reading, source: Range, *, relay: bool) -> bool:
    """Whether a phrase's source can speak: laws and customs do not (وفق القانون)."""
    if relay:
        return True
    words = reading.words
    if words[source[0]].flags & w.STANDARD and not words[source[0]].flags & w.SOURCE_NOUN:
        return False
    for i in range(source[0], min(source[1], source[0] + 3) + 1):
        adjective = i > source[0] and words[i].definite and words[i - 1].definite  # وفق الخارطة السياسية
        flags = words[i].flags & (_SPEAKERS & ~w.TITLE if adjective else _SPEAKERS)
        if flags or (words[i].flags & w.OCCASION and not words[i].flags & w.NAMING):
            return True
    if source[1] > source[0]:
        return not words[source[0]].definite
    word = words[source[0]]
    if word.definite:
        return not word.flags and word.norm.endswith(reading.lexicon.nisba)
    return not word.flags and reading.names_person(source[0])


def _after(reading: Reading, at: int, stop: int) -> int:
    """The end of what goes on with a phrase's own clause (حسبما أفاد الوزير في تصريح)."""
    while at < stop and reading.scan.raw[at] not in COMMAS and reading.scan.raw[at] not in STOPS:
        if reading.scan.kind[at] == LINE or at in reading.opens or at in reading.hits_at:
            break
        at += 1
    return at


def interrupts(reading: Reading, phrase: int, after: int, stop: int) -> bool:
    """Whether the clause goes on behind the phrase, which only interrupts it."""
    if after >= stop or reading.scan.kind[after] == LINE:
        return False
    raw = reading.scan.raw[after]
    if raw in STOPS:
        return False
    if raw in DASHES and reading.scan.raw[phrase - 1] in DASHES:
        return after + 1 < stop and reading.scan.kind[after + 1] in "wn"
    if raw in COMMAS:
        if after + 1 >= stop or reading.scan.raw[phrase - 1] not in COMMAS:
            return False
        word = reading.words[after + 1]
        if word.lead or reading.scan.norm[after + 1][:1] in reading.lexicon.conjunction_letters:
            return False
        if word.flags & (w.RELATIVE | w.CONJUNCTION | w.SUBORDINATOR) or after + 1 in reading.hits_at:
            return False
        return not reading.is_class(after + 1, w.NARRATOR)
    if reading.scan.kind[after] == "p":
        return False
    word = reading.words[after]
    if word.flags & (w.RELATIVE | w.PREPOSITION | w.CONJUNCTION | w.SUBORDINATOR) or word.lead:
        return False
    if after in reading.hits_at or reading.is_class(after, w.ADJUNCT) or reading.is_class(after, w.NARRATOR):
        return False
    return not word.definite
