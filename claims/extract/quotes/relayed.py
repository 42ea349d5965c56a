"""Sources inside the report of an outlet or document: نقلت الوكالة عن الوزير أن، قالت رويترز نقلا عن مسؤول إن."""

from __future__ import annotations

from . import after_verb, link, subject
from . import words as w
from .candidate import Candidate
from .cited import joined
from .reading import Hit, PhraseHit, Reading

Range = tuple[int, int]


def chain(reading: Reading, hit: Hit, made: Candidate, found: link.Link) -> None:
    """Give a candidate the source that its own source cites (ورد في التقرير أن، نقلت الوكالة عن الوزير أن)."""
    scan = reading.scan
    for i in range(hit.last + 1, found.begins):
        phrase = reading.phrases_at.get(i)
        if phrase is not None and (phrase.form.entry.relay or _passes_on(reading, made, phrase)):
            cited = joined(reading, phrase.last + 1, found.begins)
            if cited:
                made.relay, made.source = made.source, cited
                made.cue_range = (phrase.first, phrase.last)
                made.path = "relayed"
            return
        if scan.norm[i] == (found.prep or _prep(hit, found)):
            cited = after_verb.source(reading, i + 1, found.begins) or _joined(reading, i + 1)
            if cited is None:
                return
            if i == hit.last + 1:
                made.source, made.path, made.cue_range = cited, "within", (hit.first, i)
            else:
                outlet = made.source
                if outlet is not None and outlet[0] < i <= outlet[1]:
                    outlet = (outlet[0], i - 1)  # نقلت الصحيفة عن شهود
                made.relay, made.source, made.path = outlet, cited, "relayed"
            return


def limit(reading: Reading, hit: Hit, begins: int) -> int:
    """Where the source of a verb that hands words on ends at the latest: before whom it cites (نقلت الصحيفة *عن*)."""
    frame = hit.form.frame("that")
    preps = {p[0] for p in frame.patterns if len(p) > 2 and p[1] == "*"} if frame is not None else set()
    return next((i for i in range(hit.last + 2, begins) if reading.scan.norm[i] in preps), begins)


def cited_before(reading: Reading, made: Candidate, hit: Hit, start: int) -> None:
    """Give a noun cue the source that a verb before it cites (نقلت الصحيفة *عن مسؤول* قوله إن)."""
    for other in reversed(reading.hits):
        if not start <= other.first < hit.first or other.form.role != "finite":
            continue
        frame = other.form.frame("that")
        prep = next((p[0] for p in frame.patterns if len(p) > 2 and p[1] == "*"), "") if frame else ""
        at = next((i for i in range(other.last + 1, hit.first) if reading.scan.norm[i] == prep), None)
        cited = joined(reading, at + 1, hit.first) if at is not None else None
        if cited is not None:
            made.source, made.path = cited, "relayed"
            made.relay = after_verb.source(reading, other.last + 1, at or other.last) or subject.before(
                reading, other.first, start
            )
            return


def in_document(reading: Reading, hit: Hit, start: int) -> Range | None:
    """The document named before, in which a pronoun says that something stands (نشرت بيانا جاء فيه)."""
    frame, at = hit.form.frame("that"), hit.last + 1
    preps = {p[0] for p in frame.patterns if len(p) > 2 and p[1] == "*"} if frame is not None else set()
    if at >= len(reading.scan) or not any(reading.scan.norm[at].startswith(p) for p in preps):
        return None
    if not any(reading.scan.norm[at] == prep + ending for prep in preps for ending in reading.lexicon.attached):
        return None
    for i in range(hit.first - 1, start - 1, -1):
        word = reading.words[i]
        document = word.flags | reading.lexicon[word.norm.removesuffix(reading.lexicon.accusative)].flags
        if document & (w.DOCUMENT | w.OCCASION) and not word.joined:
            phrase = after_verb.source(reading, i, hit.first, joined=True)
            return with_topic(reading, phrase or (i, i), hit.first)
    return None


def with_topic(reading: Reading, phrase: Range, stop: int) -> Range:
    """A document with what it is about, or who gave it out, behind its preposition (تقرير عن السجون)."""
    at = phrase[1] + 1
    if at < stop and reading.words[at].flags & w.PREPOSITION:
        topic = after_verb.source(reading, at + 1, stop)
        if topic is not None:
            return phrase[0], topic[1]
    return phrase


def _prep(hit: Hit, found: link.Link) -> str:
    """The preposition before whoever is quoted, where marks stand instead of a clause (نقلت عن مصدرها: "…")."""
    frame = hit.form.frame("that")
    if frame is None or found.frame == "that":
        return ""
    return next((p[0] for p in frame.patterns if len(p) > 2 and p[1] == "*"), "")


def _passes_on(reading: Reading, made: Candidate, phrase: PhraseHit) -> bool:
    """Whether a phrase inside an outlet's report names whom the outlet quotes (نقلت الصحيفة وفقا لمسؤول أن)."""
    entry = phrase.form.entry
    if made.source is None or entry.own or entry.verbs or entry.sense != "speech":
        return False
    outlet = w.OUTLET | w.OUTLET_NOUN
    at = phrase.last + 1
    after = range(at, min(at + 2, len(reading.scan)))
    return holds(reading, made.source, outlet) and not any(reading.words[i].flags & outlet for i in after)


def holds(reading: Reading, span: Range, flags: int) -> bool:
    return any(reading.words[i].flags & flags for i in range(span[0], span[1] + 1))


def _joined(reading: Reading, at: int) -> Range | None:
    return (at, at) if at < len(reading.scan) and reading.scan.kind[at] == "w" else None
