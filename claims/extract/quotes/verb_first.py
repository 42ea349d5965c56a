"""Sources right of their cue, or left of it, or implied; contents after them, where languages put the verb first."""

from __future__ import annotations

from . import after_verb, extent, link, subject
from . import words as w
from .candidate import Candidate
from .cited import cite
from .marked import is_name, length
from .mentions import mention
from .reading import COMMAS, LINE, STOPS, Hit, Reading
from .words import CueForm, Frame

Range = tuple[int, int]

_KNOWN = w.TITLE | w.SOURCE_NOUN | w.OUTLET | w.COUNTRY | w.PLACE | w.GIVEN_NAME
_OBJECT = 14  # tokens between an accusation's verb and what somebody is accused of
_LEAST = 2  # tokens of a content
_CALLING = frozenset(("urge", "threaten", "warn", "promise"))  # stances whose few marked words are an act


def propose(reading: Reading, hit: Hit) -> list[Candidate]:
    """Candidates for a cue whose subject follows it, stands before it or is implied."""
    around = reading.pair_around(hit.first)
    if around is not None and (around in reading.own_words or not reading.pairs[around].closed):
        return []
    if hit.form.role == "finite" and reading.is_class(hit.first, w.ARTICLE_VOICE):
        return []
    start, stop = reading.sentence(hit.first)
    if _in_phrase(reading, hit, stop):
        return []
    found = link.find(reading, hit, stop)
    if not _is_verb(reading, hit, found, start):
        return []
    limit = found.begins if found else _limit(reading, hit, stop)
    source, path = _source(reading, hit, start, limit)
    ordinary = hit.form.entry.needs and found is None  # a verb of other meanings too
    before = _document_before(reading, hit, start) if hit.form.entry.documents else None
    if before is not None and path == "verb-first" and source is not None and not _names(reading, source):
        source, path = None, "implied"  # كما أظهر تضرر 40 منزلا
    if source is not None and path == "verb-first":
        reading.verb_subjects.append((hit.first, source))
    if source is not None and hit.form.role == "finite" and not ordinary:
        reading.subjects[reading.sentence_index(hit.first)] = source
    made = Candidate((0, 0), hit=hit, source=source, path=path, agreement=hit.form.agreement)
    if hit.form.role == "noun" and path == "implied":
        _handed_on(reading, hit, made, start)
    made.polarity = polarity(reading, hit)
    if hit.form.entry.documents:
        shows = source or (before if path == "implied" else None)
        if shows and any(reading.words[i].flags & w.DOCUMENT for i in range(shows[0], shows[1] + 1)):
            made.sense = "speech"
    if path in ("implied", "left", "shared"):
        made.subject_of = hit.first
    if found is not None and found.frame == "quote" and _led(reading, hit, found):
        phrased = _unlinked(reading, hit, made, start, stop)
        if phrased:
            return phrased
    if found is not None:
        if found.frame == "that" and hit.form.role == "noun" and found.begins > hit.last + 2:
            return []
        return _linked(reading, hit, made, found, stop)
    unlinked = _unlinked(reading, hit, made, start, stop)
    told = source is not None and path == "verb-first"
    if not unlinked and (told or made.sense == "speech") and not ordinary:
        _note(reading, made, source, stop)
    return unlinked


def _names(reading: Reading, source: Range) -> bool:
    """Whether a phrase after a verb can be its source by its head: known, definite, or in marks."""
    head = reading.words[source[0]]
    return bool(head.flags & (_KNOWN | w.DOCUMENT)) or head.definite or source[0] in reading.opens


def _document_before(reading: Reading, hit: Hit, start: int) -> Range | None:
    """What a verb with no subject of its own goes on to say of: the subject of the sentence before, if it agrees."""
    index = reading.sentence_index(hit.first)
    if index == 0 or not _opens(reading, hit.first, start):
        return None
    first, stop = reading.sentences[index - 1]
    found = reading.subjects.get(index - 1)
    if found is None:
        told = subject.of_sentence(reading, first, stop)
        found = told[0] if told is not None else None
    if found is not None and mention(reading, found).agrees(hit.form.agreement):
        reading.subjects.setdefault(index, found)
        return found
    return None


def _note(reading: Reading, made: Candidate, source: Range | None, stop: int) -> None:
    """Keep what a cue says in a noun phrase that makes no quote: the figures in it are still its source's."""
    form = made.hit.form if made.hit is not None else None
    if form is None or made.hit is None:
        return
    first = (source[1] if source is not None else made.hit.last) + 1
    if first < stop and isinstance(form, CueForm) and any(f.kind.startswith("np") for f in form.frames):
        made.content = (first, extent.end_of(reading, first, stop))
        made.flags.append("no-proposition")
        reading.stated.append(made)


def _is_verb(reading: Reading, hit: Hit, found: link.Link | None, start: int) -> bool:
    """Whether a form is the cue and not the noun or preposition of the same letters (قائد، عقب، بين)."""
    word, form = reading.words[hit.first], hit.form
    if form.role == "noun":
        return True
    if word.flags & (w.TITLE | w.SOURCE_NOUN) and not word.lead:
        return found is not None and (form.role == "finite" or found.begins <= hit.last + 2)
    if form.role == "finite" and word.flags & (w.PREPOSITION | w.ADJUNCT):
        if found is None or not (word.lead or _opens(reading, hit.first, start)):
            return False
        after = hit.last + 1
        return found.begins == after or bool(reading.words[after].flags & _KNOWN or reading.words[after].definite)
    return True


def _opens(reading: Reading, token: int, start: int) -> bool:
    """Whether a token opens its sentence, after a conjunction of its own at most."""
    return token == start or (token == start + 1 and bool(reading.words[start].flags & w.CONJUNCTION))


def _in_phrase(reading: Reading, hit: Hit, stop: int) -> bool:
    """Whether a verb belongs to an according-to phrase (وفق ما صرح به)."""
    if not reading.phrases_at:
        return False
    for at in (hit.first - 1, hit.first - 2, hit.first - 3):
        phrase = reading.phrases_at.get(at)
        if phrase is not None and phrase.form.entry.verbs and phrase.last >= hit.first - 2:
            return cite(reading, phrase, stop) is not None
    return False


def _limit(reading: Reading, hit: Hit, stop: int) -> int:
    """Where a source must end when nothing links its cue to a content: at the next cue or stop."""
    own = {pattern[0] for frame in hit.form.frames for pattern in frame.patterns if frame.kind.startswith("np")}
    for i in range(hit.last + 1, stop):
        if reading.scan.kind[i] == LINE or reading.scan.raw[i] in STOPS or reading.scan.norm[i] in own:
            return i
        if i in reading.hits_at and reading.words[i].lead:
            return i
    return stop


def _source(reading: Reading, hit: Hit, start: int, limit: int) -> tuple[Range | None, str]:
    role = hit.form.role
    if role == "participle":
        return None, "shared"
    if role == "noun":
        known = hit.last + 1 < limit and reading.words[hit.last + 1].flags & (_KNOWN)
        right = after_verb.source(reading, hit.last + 1, limit) if known else None
        return (right, "noun") if right else (None, "implied")
    right = after_verb.source(reading, after_verb.over_adverbs(reading, hit.last + 1, limit), limit)
    act = right is not None and reading.lexicon.is_bare_event(reading.words[right[0]])
    if right is not None and not act:
        return right, "verb-first"
    fronted = subject.before(reading, hit.first, start)
    if fronted is not None:
        return fronted, "left"
    if right is not None and not hit.form.frame("np"):
        return right, "verb-first"
    return None, "implied"


def _handed_on(reading: Reading, hit: Hit, made: Candidate, start: int) -> None:
    """Whose words a noun introduces that a verb hands on, and who hands them on (نقلت الصحيفة عن مصدر قوله إن)."""
    norm = reading.scan.norm
    for i in range(hit.first - 1, start - 1, -1):
        verb = reading.hits_at.get(i)
        that = verb.form.frame("that") if verb is not None else None
        if verb is None or that is None:
            continue
        handing = {pattern[0] for pattern in that.patterns if "*" in pattern[1:]}
        at = next((k for k in range(verb.last + 1, hit.first) if norm[k] in handing), None)
        cited = after_verb.source(reading, at + 1, hit.first) if at is not None else None
        if at is not None and cited is not None:
            made.relay, made.source, made.path = after_verb.source(reading, verb.last + 1, at), cited, "relayed"
            return


def polarity(reading: Reading, hit: Hit) -> str:
    """``denied`` and ``hypothetical`` by the particles before a cue (لم يقل، لو قال، أن يقول)."""
    for i in (hit.first - 1, hit.first - 2):
        if i < 0 or reading.scan.kind[i] != "w":
            break
        flags = reading.words[i].flags
        if flags & w.NEGATION and (i == hit.first - 1 or flags & w.AUXILIARY):
            return "denied"
        if flags & w.HYPOTHETICAL and not reading.words[i].lead and _suspends(reading, hit, i):
            return "hypothetical"
    return "asserted"


def _suspends(reading: Reading, hit: Hit, particle: int) -> bool:
    """A particle that is also an auxiliary (قد) suspends only a present form."""
    if particle != hit.first - 1:
        return False
    if reading.words[particle].flags & w.AUXILIARY:
        return reading.scan.norm[hit.first][:1] in reading.lexicon.present_letters
    return True


# -- contents ------------------------------------------------------------------------------------------------


def _linked(reading: Reading, hit: Hit, made: Candidate, found: link.Link, stop: int) -> list[Candidate]:
    made.frame = found.frame
    if found.with_cue is not None:
        made.cue_range = (hit.first, found.with_cue)
    _chain(reading, hit, made, found)
    if found.pair is not None:
        linked = found.frame == "that"
        made.content, made.kind = extent.marked(reading, found.pair, stop, linked=linked)
        if not reading.pairs[found.pair].closed:
            made.content = (made.content[0], extent.trimmed_speech(reading, made.content))
            made.flags.append("unclosed")
        if made.content[0] > made.content[1]:
            return []
        return [made]
    last = extent.end_of(reading, found.first, stop)
    if last - found.first + 1 < _LEAST:
        return []
    made.content = (found.first, last)
    made.kind = extent.kind_of(reading, made.content)
    return [made]


def _led(reading: Reading, hit: Hit, found: link.Link) -> bool:
    """Whether a verb's preposition leads to the marks, so that they stand in its phrase (دعا إلى "…")."""
    if reading.scan.raw[found.begins] == ":":
        return False
    norm = reading.scan.norm
    if any(frame.kind == "np-quoted" and not frame.patterns for frame in hit.form.frames):
        return any(_is_event(reading, i) for i in range(hit.last + 2, found.begins))
    return any(
        tuple(norm[i : i + len(pattern)]) == pattern
        for frame in hit.form.frames
        if frame.kind == "np-quoted"
        for pattern in frame.patterns
        for i in range(hit.last + 1, found.begins)
    )


def _chain(reading: Reading, hit: Hit, made: Candidate, found: link.Link) -> None:
    """A source within the source: نقلت الوكالة عن الوزير أن، قالت رويترز نقلا عن مسؤول إن، ورد في التقرير أن."""
    scan = reading.scan
    for i in range(hit.last + 1, found.begins):
        phrase = reading.phrases_at.get(i)
        if phrase is not None and phrase.form.entry.relay:
            cited = after_verb.source(reading, phrase.last + 1, found.begins) or _joined(reading, phrase.last + 1)
            if cited:
                made.relay, made.source = made.source, cited
                made.cue_range = (phrase.first, phrase.last)
                made.path = "relayed"
            return
        if scan.norm[i] == (found.prep or _leading(hit, scan.norm[i], i)):
            cited = after_verb.source(reading, i + 1, found.begins) or _joined(reading, i + 1)
            if cited is None:
                return
            if i == hit.last + 1:
                made.source, made.path, made.cue_range = cited, "within", (hit.first, i)
            else:
                made.relay, made.source, made.path = made.source, cited, "relayed"
            return


def _leading(hit: Hit, word: str, at: int) -> str:
    """The preposition right after a cue that leads to its source, before marks too (جاء في البيان: "…")."""
    that = hit.form.frame("that")
    leads = at == hit.last + 1 and that is not None and any(p[:2] == (word, "*") for p in that.patterns)
    return word if leads else ""


def _joined(reading: Reading, at: int) -> Range | None:
    return (at, at) if at < len(reading.scan) and reading.scan.kind[at] == "w" else None


def _unlinked(reading: Reading, hit: Hit, made: Candidate, start: int, stop: int) -> list[Candidate]:
    """Contents without a link: before the cue, an accusation, a stated noun phrase, words quoted in a phrase."""
    form = hit.form
    if form.frame("quote") and form.role == "finite" and made.path != "left":
        inverted = _before(reading, hit, made, start, stop)
        if inverted:
            return inverted
    of = form.frame("of")
    if of is not None:
        accused = _accusation(reading, hit, made, of, stop)
        if accused:
            return accused
    for frame in sorted(form.frames, key=lambda f: f.kind != "np-quoted"):
        if frame.kind == "np-quoted":
            quoted = _quoted_phrase(reading, hit, made, frame, stop)
            if quoted:
                return quoted
        elif frame.kind == "np" and form.role in ("finite", "participle"):
            stated = _stated(reading, hit, made, frame, stop)
            if stated:
                return stated
    return []


def _before(reading: Reading, hit: Hit, made: Candidate, start: int, stop: int) -> list[Candidate]:
    """ "…"، قال X (and هكذا علّق X): marked words that the cue follows."""
    at = hit.first - 1
    scan = reading.scan
    while at >= 0 and (scan.raw[at] in COMMAS or reading.is_class(at, w.ADJUNCT)) and at > hit.first - 4:
        at -= 1
    if at < 0 or at not in reading.closes or reading.words[hit.first].lead:
        return []
    index = reading.closes[at]
    pair = reading.pairs[index]
    if is_name(reading, index) and pair.open > start:
        return []
    first = pair.open - 1
    if first >= 0 and (first in reading.hits_at or scan.raw[first] == ":"):
        return []
    made.content, made.kind, made.frame = (pair.open + 1, pair.close - 1), "direct", "quote-before"
    out = [made]
    resumed = _resumed(reading, hit, made, stop)
    return out + resumed


def _resumed(reading: Reading, hit: Hit, made: Candidate, stop: int) -> list[Candidate]:
    """What goes on in marks behind a cue that split a quotation."""
    i = (made.source[1] if made.source else hit.last) + 1
    scan = reading.scan
    while i < len(scan) and i < stop + 1 and scan.kind[i] == "p" and i not in reading.opens:
        i += 1
    if i < len(scan) and i in reading.opens and not is_name(reading, reading.opens[i]):
        pair = reading.pairs[reading.opens[i]]
        last = pair.close - 1 if pair.closed else pair.close
        return [
            Candidate(
                (i + 1, last),
                hit=hit,
                source=made.source,
                frame="quote",
                path=made.path,
                kind="direct",
                agreement=made.agreement,
                subject_of=made.subject_of,
                flags=["resumed"],
            )
        ]
    return []


def _accusation(reading: Reading, hit: Hit, made: Candidate, frame: Frame, stop: int) -> list[Candidate]:
    """What somebody is accused of, after the preposition joined to its noun (اتهم X Y بتقديم)."""
    joined = frame.patterns[0][0] if frame.patterns else ""
    at = (made.source[0] if made.source and made.path == "verb-first" else hit.last) + 1
    for i in range(at, min(stop, hit.last + _OBJECT * 2)):
        word = reading.words[i]
        if reading.scan.raw[i] in STOPS or (i in reading.hits_at and word.lead):
            break
        if reading.is_class(i, w.CONJUNCTION) and not word.lead:
            break
        if word.norm.startswith(joined) and i > hit.last + 1 and reading.lexicon.is_event(word.norm[len(joined) :]):
            last = extent.end_of(reading, i, stop)
            made.content, made.frame, made.inside = (i, last), "of", len(joined)
            made.kind = extent.kind_of(reading, made.content)
            if made.source and made.source[1] >= i:
                made.source = (made.source[0], i - 1)
            if made.source == (hit.last + 1, i - 1) and i - hit.last <= _LEAST:
                made.source, made.path, made.subject_of = (
                    None,
                    "implied",
                    hit.first,
                )  # اتهم قطر بدعم …: the accused alone
            return [made]
    return []


def _stated(reading: Reading, hit: Hit, made: Candidate, frame: Frame, stop: int) -> list[Candidate]:
    """A noun of event that an assertive verb states (أعلنت الشركة عن تسريح، نفى الوزير وجود)."""
    source = made.source if made.path == "verb-first" else None
    at = (source[1] if source else hit.last) + 1
    scan, words = reading.scan, reading.words
    pattern = frame.patterns[0] if frame.patterns else ()
    if pattern:
        limit = min(stop, hit.last + 2 * _OBJECT)
        at = next((i for i in range(hit.last + 1, limit) if tuple(scan.norm[i : i + len(pattern)]) == pattern), -1)
        if at < 0:
            return []
        if at == hit.last + 1 and made.path == "implied":
            made.cue_range = (hit.first, at + len(pattern) - 1)
        at += len(pattern)
    else:
        at, source = _object(reading, hit, source, stop)
    if at < 0 or at >= stop or words[at].lead:
        return []
    event = words[at].flags & w.VERBAL_NOUN or reading.lexicon.is_bare_event(words[at])
    if not event and not after_verb.is_act(reading, at):
        return []
    last = extent.end_of(reading, at, stop)
    if last - at < 1:
        return []
    made.source = source if made.path == "verb-first" else made.source
    made.content, made.frame = (at, last), "np"
    made.kind = extent.kind_of(reading, made.content)
    return [made]


def _object(reading: Reading, hit: Hit, source: Range | None, stop: int) -> tuple[int, Range | None]:
    """Where the object of a verb begins: the first noun of event behind the first word of its subject."""
    first = source[0] + 1 if source else hit.last + 1
    for i in range(first, min(stop, first + _OBJECT)):
        if reading.scan.kind[i] == "p" and reading.scan.raw[i] not in COMMAS:
            return -1, source
        word = reading.words[i]
        act = word.definite and not word.lead and not word.joined and after_verb.is_act(reading, i)
        if act or reading.lexicon.is_bare_event(word):
            before = reading.words[i - 1]
            construct = bool(before.flags & (w.TITLE | w.SOURCE_NOUN)) and not before.definite and source is not None
            if construct and i - 1 >= source[0] and i <= source[1] + 1 if source else False:
                continue  # وزارة الداخلية، هيئة تنظيم: the second word of a name
            if source and i <= source[1]:
                source = (source[0], i - 1)
            return i, source
        barrier = word.flags & (w.PREPOSITION | w.RELATIVE | w.COMPLEMENTIZER) and not reading.is_class(i, w.ADJUNCT)
        if barrier and (source is None or i > source[1]):
            return -1, source
    return -1, source


def _quoted_phrase(reading: Reading, hit: Hit, made: Candidate, frame: Frame, stop: int) -> list[Candidate]:
    """A phrase that holds the speaker's own words in marks (دعا إلى "حوار شامل")."""
    source = made.source if made.path == "verb-first" else None
    at = (source[1] if source else hit.last) + 1
    opening = -1
    for i in range(at, min(stop, hit.last + 2 * _OBJECT)):
        if i in reading.opens:
            index = reading.opens[i]
            if not is_name(reading, index) or _own_words(reading, hit, frame, i):
                opening = i
                break
        other = reading.hits_at.get(i)
        if other is not None and other is not hit and link.takes_over(reading, other):
            return []
        if reading.scan.raw[i] in STOPS or link.opens_clause(reading, i):
            return []
    if opening < 0:
        return []
    index = reading.opens[opening]
    pair = reading.pairs[index]
    if not pair.closed or (length(reading, index) < _LEAST and not _own_words(reading, hit, frame, opening)):
        return []
    first = _phrase_start(reading, frame, at, opening)
    last = extent.end_of(reading, opening + 1, stop)
    made.frame = "np-quoted"
    if first >= opening and (last <= pair.close or not _goes_on(reading, pair.close + 1, stop)):
        made.content, made.kind = (opening + 1, pair.close - 1), "direct"
    else:
        made.content, made.kind = (min(first, opening), max(last, pair.close)), "mixed"
    if made.content[0] > made.content[1]:
        return []
    return [made]


def _own_words(reading: Reading, hit: Hit, frame: Frame, opening: int) -> bool:
    """Whether few marked words are the speaker's: what he calls something, or an act that he calls for."""
    if hit.form.entry.stance == "describe":
        return _attached(reading, opening)
    leads = any(tuple(reading.scan.norm[opening - len(p) : opening]) == p for p in frame.patterns)
    act = reading.scan.norm[opening + 1].removeprefix(reading.lexicon.article)
    if not leads or hit.form.entry.stance not in _CALLING:
        return False
    size = reading.pairs[reading.opens[opening]].close - opening - 1
    return reading.lexicon.is_event(act) or (size >= _LEAST and not reading.words[opening + 1].definite)


def _attached(reading: Reading, opening: int) -> bool:
    """Whether a preposition of one letter is joined to an opening mark (ب"الكارثي")."""
    before = opening - 1
    return before >= 0 and reading.scan.norm[before] in reading.lexicon.prefixes


def _goes_on(reading: Reading, token: int, stop: int) -> bool:
    return token < stop and reading.scan.kind[token] == "w" and not reading.is_class(token, w.ADJUNCT)


def _phrase_start(reading: Reading, frame: Frame, at: int, opening: int) -> int:
    """Where the phrase begins that leads to a mark: behind the verb's preposition, else at the mark."""
    norm = reading.scan.norm
    for pattern in frame.patterns:
        size = len(pattern)
        for i in range(at, opening):
            if tuple(norm[i : i + size]) == pattern:
                return i + size
    if not frame.patterns:
        return next((i for i in range(at, opening) if _is_event(reading, i)), opening)
    return opening


def _is_event(reading: Reading, token: int) -> bool:
    """Whether a bare noun of event stands at a token, which a verb can have for its object."""
    word = reading.words[token]
    return bool(word.flags & w.VERBAL_NOUN) and not (word.lead or word.definite or word.joined)
