"""Cues of languages that put the subject first: X said that, "…," X said, "…," said X, …, X said, … and said."""

from __future__ import annotations

from . import main_subject, noun_phrase, noun_right, reported
from . import words as w
from .bare_clause import Reported
from .candidate import Candidate
from .content import is_clause_start
from .noun_phrase import Range
from .part_of_speech import is_nominal, is_possessive, is_verb
from .reading import COMMAS, STOPS, Hit, Reading
from .said_before import CueRead, at_rest, closed_before, is_document, may_trail, said_before, speaks
from .verb_group import is_capital, is_name, verb_group

_BARE = 4  # words of an office without article before a name
_QUOTED_WITHIN = 14  # tokens between "quoted" and "as saying"
_QUOTED_APPOSED = 32  # the same with an apposition between commas


def propose(reading: Reading, hit: Hit) -> list[Candidate]:
    """Candidates for a cue whose subject stands before it, or after it once the content has been said."""
    if is_name(reading, hit.first) or _inside_speech(reading, hit.first):
        return []
    start, stop = reading.sentence(hit.first)
    if hit.form.role == "noun":
        return reported.by_noun(reading, hit, start, stop)
    group = verb_group(reading, hit, start)
    bare = group.bare
    if bare and hit.form.role in ("adjective", "passive"):
        return []
    owned = group.participle and _is_owned(reading, hit, start)
    if bare and (owned or not (group.participle or is_verb(reading, hit.first))):
        noun = next((c for c in reading.forms_at(hit.first) if c.role == "noun"), None)
        return reported.by_noun(reading, Hit(hit.first, hit.last, noun), start, stop) if noun else []
    if group.participle and reading.words[hit.first].flags & w.PREPOSITION:  # regarding, concerning
        return []
    cue = CueRead(hit, group, start, stop, after=hit.last + 1)
    found = _inverted(reading, cue) or _subject_left(reading, cue)
    sentence = reading.sentence_index(hit.first)
    if found and cue.source is not None and hit.first > reading.reported.get(sentence, -1):
        reading.subjects[sentence] = cue.source
        reading.reported[sentence] = max(c.content[1] for c in found)
    return found


def _is_owned(reading: Reading, hit: Hit, start: int) -> bool:
    """Whether an -ing form is somebody's (the union's *warning* that …), and no verb (he's warning that …)."""
    before = hit.first - 1
    if before < start or not any(c.role == "noun" for c in reading.forms_at(hit.first)):
        return False
    flags = reading.words[before].flags
    return bool(flags & w.POSSESSIVE) or (is_possessive(reading, before) and not flags & w.PRONOUN)


def _inside_speech(reading: Reading, token: int) -> bool:
    """Whether a token stands in somebody's quoted words, whose cues are his own."""
    index = reading.pair_around(token)
    return index is not None and (index in reading.speech or reading.pairs[index].closed)


# -- the subject ---------------------------------------------------------------------------------------------


def _inverted(reading: Reading, cue: CueRead) -> list[Candidate]:
    """Content, cue, source: "…," said X."""
    group, before = cue.group, cue.group.first - 1
    if group.first < cue.hit.first or group.participle or cue.hit.form.role != "finite":
        return []
    quoted = closed_before(reading, before)
    clause_before = before > cue.start and reading.scan.raw[before] in COMMAS and may_trail(reading, cue)
    opening = group.first == cue.start and group.first == cue.hit.first
    if quoted is None and not clause_before and not opening:
        return []
    source = noun_right.right(reading, cue.after, cue.stop, any_start=quoted is not None or _names_soon(reading, cue))
    if source is None or (quoted is None and source[0] == source[1] and reading.words[source[0]].flags & w.PRONOUN):
        return []
    after = source[1] + 1
    if quoted is None and not opening and noun_phrase.left(reading, before, cue.start) is not None:
        return []  # X, head of Y, said Z
    if not opening and not at_rest(reading, after, cue.stop):
        return []
    cue.source, cue.path, cue.after = source, "inverted", after
    if opening:
        right = reported.right(reading, cue.hit, after, cue.stop, quotes_only=True)
        return [cue.candidate(reading, right.content, right.frame)] if right else []
    return said_before(reading, cue, before, quoted)


def _names_soon(reading: Reading, cue: CueRead) -> bool:
    """Whether bare nouns lead to a name behind a cue: …, wrote film director *Omar Haddad*."""
    for i in range(cue.after, min(cue.stop, cue.after + _BARE)):
        if is_capital(reading, i):
            return i > cue.after
        if not is_nominal(reading, i) or reading.scan.kind[i] != "w":
            return False
    return False


def _subject_left(reading: Reading, cue: CueRead) -> list[Candidate]:
    """Source, cue, content; or content, source, cue."""
    group, before = cue.group, cue.group.first - 1
    speaks_for_itself = False
    if group.participle or group.infinitive:
        cue.source, cue.path = _main_subject(reading, cue), "participle" if group.participle else "infinitive"
        speaks_for_itself = True
        quoted_as = _quoted_as(reading, cue) if group.participle else None
        if quoted_as is not None:
            cue.source, cue.relay = quoted_as
            cue.path, speaks_for_itself = "quoted-as", False
        elif group.participle and before >= cue.start:
            # a participle right after its noun is that noun's (a man claiming that…)
            apart = reading.scan.raw[before] in COMMAS or before in reading.closes
            own = None if apart else noun_phrase.left(reading, before, cue.start, reduced=False)
            addressed = own is not None and own[0] > cue.start and reading.words[own[0] - 1].flags & w.INFINITIVE
            cue.source = own if own is not None and not addressed else cue.source  # wrote to the board warning of …
        if group.participle and cue.path == "participle":
            _fronted(reading, cue)
    elif group.passive and cue.hit.form.role != "passive":
        cue.path = "passive"
        if cue.after < cue.stop and reading.words[cue.after].flags & w.AGENT:
            cue.source = noun_right.right(reading, cue.after + 1, _agent_end(reading, cue))
            cue.after = cue.source[1] + 1 if cue.source else cue.after
    else:
        cue.path = "left"
        if before >= cue.start:
            cue.source = noun_phrase.left(reading, before, cue.start)
        if cue.source is None:
            joined = before >= cue.start and reading.words[before].flags & w.CONJUNCTION
            comma = before >= cue.start and reading.scan.raw[before] in COMMAS
            if not (joined or comma) or not group.first > cue.start:
                return []
            cue.source, cue.path = _main_subject(reading, cue), "joined"
    if cue.source is not None and cue.path == "left":
        cue.stop = _subordinate_end(reading, cue)
        if cue.hit.form.agreement == "p" and not speaks(reading, cue):
            return []
    right = reported.right(reading, cue.hit, cue.after, cue.stop, passive=group.passive)
    split = _split(reading, cue, right) if right is not None else []
    if split:
        return split
    if right is not None and (right.sure or not cue.source):
        return _with_rest(reading, cue, right)
    if not speaks_for_itself and cue.source is not None and cue.path in ("left", "quoted-as"):
        opens = cue.source[0] if cue.relay is None else min(cue.source[0], cue.relay[0])
        before = opens - 1  # …, the agency quoted sources as saying
        quoted = closed_before(reading, before)
        clause_before = before > cue.start and reading.scan.raw[before] in COMMAS
        clause_before = clause_before and not reading.words[cue.source[0]].flags & w.RELATIVE
        clause_before = clause_before and cue.hit.form.frame("clause") is not None
        if (quoted is not None or clause_before) and at_rest(reading, cue.after, cue.stop):
            found = said_before(reading, cue, before, quoted)
            if found:
                return found
    return _with_rest(reading, cue, right) if right is not None else []


def _agent_end(reading: Reading, cue: CueRead) -> int:
    """Where whoever did it must end in a passive: before what its verb leads to (by police *of* …, by them *to* …)."""
    of = cue.hit.form.frame("of")
    leads = {p[-1] for p in of.patterns} if of is not None else set()
    for i in range(cue.after + 1, cue.stop):
        if reading.scan.norm[i] in leads or reading.words[i].flags & (w.INFINITIVE | w.COMPLEMENTIZER):
            return i
    return cue.stop


def _split(reading: Reading, cue: CueRead, right: Reported) -> list[Candidate]:
    """Both stretches of a quotation that its cue splits: "A," X said, "B."."""
    if right.frame != "quote" or cue.path != "left" or cue.source is None:
        return []
    quoted = closed_before(reading, cue.source[0] - 1)
    if quoted is None or reading.pairs[quoted].depth:
        return []
    pair = reading.pairs[quoted]
    if pair.open - cue.start > 1:
        return []  # When somebody shouted, "No," she said, "Yes."
    if reading.scan.raw[pair.close - 1] not in COMMAS and reading.scan.raw[cue.source[0] - 1] not in COMMAS:
        return []
    first = said_before(reading, cue, cue.source[0] - 1, quoted)[:1]
    if not first:
        return []
    rest = cue.candidate(reading, right.content, right.frame, right.cue_last)
    rest.flags.append("resumed")
    return [*first, rest]


def _quoted_as(reading: Reading, cue: CueRead) -> tuple[Range, Range | None] | None:
    """Who speaks and who quotes him: an agency quoted *a source* as saying; *X* was quoted by an agency as saying."""
    at = cue.group.first - 1
    phrase = reading.phrases_at.get(at)
    if phrase is None or not phrase.form.entry.verbs:
        return None
    apposed = reading.scan.raw[at - 1] in COMMAS  # quoted X, the mayor, as saying
    within = _QUOTED_APPOSED if apposed else _QUOTED_WITHIN
    for i in range(at - 1, max(cue.start, at - within) - 1, -1):
        if reading.scan.kind[i] == "p" and reading.scan.raw[i] in (STOPS if apposed else STOPS | COMMAS):
            return None
        cites = reading.phrases_at.get(i)
        if cites is not None and cites.form.entry.relay:  # citing officials as saying
            spoken = noun_right.right(reading, cites.last + 1, at, any_start=True)
            return (spoken, noun_phrase.left(reading, i - 1, cue.start)) if spoken is not None else None
        hit = reading.hits_at.get(i)
        if hit is None or hit.form.role != "finite" or not is_verb(reading, i):
            continue
        group = verb_group(reading, hit, cue.start)
        subject = noun_phrase.left(reading, group.first - 1, cue.start) if group.first > cue.start else None
        if group.passive:
            agent = reading.words[hit.last + 1].flags & w.AGENT
            by = noun_right.right(reading, hit.last + 2, at) if agent else None
            return (subject, by) if subject is not None else None
        spoken = noun_right.right(reading, hit.last + 1, at, any_start=True)
        return (spoken, subject) if spoken is not None else None
    return None


def _fronted(reading: Reading, cue: CueRead) -> None:
    """After saying that …, *Lund* left: a participle that opens its sentence shares the subject behind its clause."""
    opens = w.PREPOSITION | w.SUBORDINATOR | w.CONJUNCTION | w.ADVERB | w.AUXILIARY
    if any(not reading.words[i].flags & opens and i not in reading.opens for i in range(cue.start, cue.group.first)):
        return
    i = cue.after
    while i < cue.stop - 1:
        if i in reading.opens:
            i = reading.pairs[reading.opens[i]].close
        if reading.scan.raw[i] in COMMAS or (i in reading.closes and reading.scan.raw[i - 1] in COMMAS):
            subject = noun_right.right(reading, i + 1, cue.stop)
            after = subject[1] + 1 if subject is not None else cue.stop
            while after < cue.stop and reading.words[after].flags & w.ADVERB:
                after += 1
            if subject is not None and after < cue.stop and is_verb(reading, after):
                cue.source, cue.stop = subject, i if reading.scan.raw[i] in COMMAS else i + 1
                return
        i += 1


def _subordinate_end(reading: Reading, cue: CueRead) -> int:
    """Where the content can last to: in a subordinate clause that opens the sentence, to the comma that ends it."""
    assert cue.source is not None  # noqa: S101 - the caller has it
    before = cue.source[0] - 1
    if reading.words[cue.source[0]].flags & w.RELATIVE and before > cue.start and reading.scan.raw[before] in COMMAS:
        # X, who said that he would go, stayed: to the comma that the main verb follows
        commas = (i for i in range(cue.after, cue.stop - 1) if reading.scan.raw[i] in COMMAS)
        return next((i for i in commas if is_verb(reading, i + 1)), cue.stop)
    if before < cue.start or not reading.words[before].flags & w.SUBORDINATOR or is_name(reading, before):
        return cue.stop
    opened = reading.words[cue.start].flags & w.SUBORDINATOR  # If we hear him right when he says …
    if not opened and any(is_verb(reading, i) for i in range(cue.start, before)):
        return cue.stop
    i = cue.after
    while i < cue.stop:
        if i in reading.opens:
            i = reading.pairs[reading.opens[i]].close
            if reading.scan.raw[i - 1] in COMMAS and is_clause_start(reading, i + 1, cue.stop):
                return i + 1
        elif reading.scan.raw[i] in COMMAS and i > cue.after and is_clause_start(reading, i + 1, cue.stop):
            return i
        i += 1
    return cue.stop


def _with_rest(reading: Reading, cue: CueRead, right: Reported) -> list[Candidate]:
    doubtful = not right.sure or right.frame in ("inf", "wh")
    if doubtful and cue.path == "left" and not speaks(reading, cue):
        return []
    made = cue.candidate(reading, right.content, right.frame, right.cue_last)
    if right.weak:
        made.flags.append("no-proposition")
    if cue.path == "infinitive" and not right.sure:
        return []
    if cue.hit.form.entry.stance == "describe" and _names(reading, cue, right):
        return []
    if cue.hit.form.entry.documents and cue.source and is_document(reading, cue.source):
        made.sense = "speech"
    return [made]


def _names(reading: Reading, cue: CueRead, right: Reported) -> bool:
    """Whether marked words are the name of the new thing before them: a group called "The Eight"."""
    at_once = cue.after in reading.opens and right.content[0] - cue.after in (0, 1)
    return at_once and (cue.source is None or bool(reading.words[cue.source[0]].flags & w.INDEFINITE))


def _main_subject(reading: Reading, cue: CueRead) -> Range | None:
    """The subject of the sentence's main clause: of its last cue, or its first noun phrase before a verb."""
    known = reading.subjects.get(reading.sentence_index(cue.hit.first))
    return known if known is not None else main_subject.of_sentence(reading, cue.start, cue.group.first)
