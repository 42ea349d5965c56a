"""Contents that nothing links to their cue: before it, accusations, stated noun phrases, words quoted in a phrase."""

from __future__ import annotations

from . import extent, link, source_end
from . import words as w
from .candidate import Candidate
from .cited import cite
from .marked import is_name, length
from .reading import COMMAS, STOPS, Hit, Reading
from .words import Frame

Range = tuple[int, int]

_OBJECT = 14  # tokens between an accusation's verb and what somebody is accused of
_QUOTING = ("describe", "accuse")  # stances of verbs whose object in marks is the speaker's own word, however short
_CALLING = frozenset(("urge", "threaten", "warn", "promise"))  # stances whose few marked words are an act
_LEAST = 2  # tokens of a content


def propose(reading: Reading, hit: Hit, made: Candidate, start: int, stop: int) -> list[Candidate]:
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
    if is_name(reading, index) and (pair.open > start or pair.close == hit.first - 1):
        return []  # "الساحل" تجدد: the subject, where no comma parts them
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
    speaks = i + 1 < len(scan) and (reading.words[i + 1].lead or reading.words[i + 1].flags & w.FINITE)
    if i < len(scan) and i in reading.opens and (speaks or not is_name(reading, reading.opens[i])):
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
            last = extent.end_of(reading, i, stop, clause=False)
            made.content, made.frame, made.inside = (i, last), "of", len(joined)
            made.kind = extent.kind_of(reading, made.content)
            if made.source and made.source[1] >= i:
                made.source = (made.source[0], i - 1)
            if made.source == (hit.last + 1, i - 1) and i - hit.last <= _LEAST:
                made.source, made.path = None, "implied"  # اتهم قطر بدعم …: the accused alone
            return [made]
    return []


def _stated(reading: Reading, hit: Hit, made: Candidate, frame: Frame, stop: int) -> list[Candidate]:
    """A noun of event that an assertive verb states (أعلنت الشركة عن تسريح، نفى الوزير وجود)."""
    source = made.source if made.path == "verb-first" else None
    at = (source[1] if source else hit.last) + 1
    scan, words = reading.scan, reading.words
    pattern = frame.patterns[0] if frame.patterns else ()
    if len(pattern) == 1 and pattern[0] in reading.lexicon.prefixes:
        return _stated_with_prefix(reading, hit, made, pattern[0], stop)
    if pattern:
        limit = min(stop, hit.last + 2 * _OBJECT)
        at = next((i for i in range(hit.last + 1, limit) if tuple(scan.norm[i : i + len(pattern)]) == pattern), -1)
        if at < 0 or any(words[i].lead and scan.raw[i - 1] in COMMAS for i in range(hit.last + 1, at)):
            return []  # كشفت فلانة الأمر، وذلك بعد أنباء عن
        if at == hit.last + 1 and made.path == "implied":
            made.cue_range = (hit.first, at + len(pattern) - 1)
        at += len(pattern)
    else:
        at, source = _object(reading, hit, made, source, stop)
    if at < 0 or at >= stop or words[at].lead:
        return []
    event = words[at].flags & w.VERBAL_NOUN or reading.lexicon.is_bare_event(words[at])
    if not event and not source_end.is_act(reading, at):
        return []
    last = extent.end_of(reading, at, stop, clause=False)
    if last - at < 1:
        return []
    made.source = source if made.path == "verb-first" else made.source
    made.content, made.frame = (at, last), "np"
    made.kind = extent.kind_of(reading, made.content)
    return [made]


def _stated_with_prefix(reading: Reading, hit: Hit, made: Candidate, prefix: str, stop: int) -> list[Candidate]:
    """A noun of event that its preposition is joined to (أفاد شهود بانهيار جسر)."""
    words, scan = reading.words, reading.scan
    if made.source is None and not words[hit.first].lead and hit.first > reading.sentence(hit.first)[0]:
        return []  # أخبار تفيد بتمويل
    at = (made.source[1] if made.source and made.path == "verb-first" else hit.last) + 1
    for i in range(at, min(stop, at + _OBJECT)):
        other = reading.hits_at.get(i)
        if scan.raw[i] in STOPS or words[i].flags & (w.RELATIVE | w.COMPLEMENTIZER):
            break
        if other is not None and link.takes_over(reading, other):
            break
        if is_prefixed_event(reading, i, prefix):
            last = extent.end_of(reading, i, stop, clause=False)
            if last > i:
                made.content, made.frame, made.inside = (i, last), "np", len(prefix)
                made.kind = extent.kind_of(reading, made.content)
                return [made]
            break
    return []


def is_prefixed_event(reading: Reading, token: int, prefix: str) -> bool:
    """Whether a noun of event stands at a token with a preposition of one letter (بانهيار)."""
    norm = reading.words[token].norm
    return norm.startswith(prefix) and reading.lexicon.is_event(norm[len(prefix) :])


def _object(reading: Reading, hit: Hit, made: Candidate, source: Range | None, stop: int) -> tuple[int, Range | None]:
    """Where the object of a verb begins: the first noun of event behind the first word of its subject."""
    first = source[0] + 1 if source else hit.last + 1
    last = max(first + _OBJECT, (source[1] if source else first) + _LEAST + 1)
    skip = -1
    for i in range(first, min(stop, last)):
        phrase = reading.phrases_at.get(i)
        if phrase is not None and phrase.form.entry.relay and (spoken := cite(reading, phrase, stop)) is not None:
            made.relay, made.source, made.path = made.source, spoken[0], "relayed"
            source, skip = spoken[0], spoken[2]  # أعلنت الشركة، على لسان مديرها، تعليق الرحلات
        if i < skip:
            continue
        if reading.scan.kind[i] == "p" and reading.scan.raw[i] not in COMMAS:
            return -1, source
        word = reading.words[i]
        other = reading.hits_at.get(i)
        told = other is not None and other.form.role == "finite" and reading.lexicon.has_object(word)
        if told and not reading.lexicon.is_listed_event(word):  # نفت النيابة علمها بالأمر
            return -1, source  # نفت الوزيرة ما تداولته المواقع
        act = word.definite and not word.lead and not word.joined and source_end.is_act(reading, i)
        if act or reading.lexicon.is_bare_event(word):
            before = reading.words[i - 1]
            construct = bool(before.flags & (w.TITLE | w.SOURCE_NOUN)) and not before.definite and source is not None
            if construct and i - 1 >= source[0] and i <= source[1] + 1 if source else False:
                continue  # وزارة الداخلية، هيئة تنظيم: the second word of a name
            if source and i <= source[1]:
                source = (source[0], i - 1)
            return i, source
        barrier = word.flags & (w.RELATIVE | w.COMPLEMENTIZER) or (
            word.flags & w.PREPOSITION and not _is_occasion(reading, i, stop)
        )
        if barrier and (source is None or i > source[1]):
            return -1, source
    return -1, source


def _is_occasion(reading: Reading, i: int, stop: int) -> bool:
    """Whether a preposition opens an adjunct of time or occasion (في بيان، منذ أمس)."""
    return i + 1 < stop and bool(reading.is_class(i + 1, w.OCCASION | w.ADJUNCT | w.TIME))


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
        if reading.words[i].flags & w.COMPLEMENTIZER and reading.scan.raw[i - 1] in COMMAS:
            return []  # وأضاف الطبيب، الذي طلب عدم ذكر اسمه، أن
    if opening < 0:
        return []
    index = reading.opens[opening]
    pair = reading.pairs[index]
    if not pair.closed or (length(reading, index) < _LEAST and not _own_words(reading, hit, frame, opening)):
        return []
    predicate = hit.form.entry.object and not frame.patterns
    first = at if predicate else _phrase_start(reading, frame, at, opening)
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
    if hit.form.entry.object and not frame.patterns:  # اعتبر النائب القرار "طعنة في الظهر"
        return reading.words[opening - 1].definite and not reading.words[opening + 1].definite
    if hit.form.entry.stance in _QUOTING:
        inside = reading.words[opening + 1]  # "بالكارثي": the preposition inside the marks
        joined = bool(inside.joined) and any(p == (inside.norm[:1],) for p in frame.patterns)
        return _attached(reading, opening) or joined
    leads = any(tuple(reading.scan.norm[opening - len(p) : opening]) == p for p in frame.patterns)
    act = reading.scan.norm[opening + 1].removeprefix(reading.lexicon.article)
    if leads and reading.words[opening + 1].norm.endswith((*reading.lexicon.possessors, *reading.lexicon.own)):
        return True  # أعرب عن "قلقه الشديد"
    size = reading.pairs[reading.opens[opening]].close - opening - 1
    if leads and size > _LEAST and reading.lexicon.is_event(act):
        return True  # لافتا إلى "تطويق المكان بالكامل"
    if not leads or hit.form.entry.stance not in _CALLING:
        return False
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


def leads(reading: Reading, hit: Hit, found: link.Link) -> bool:
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
