"""Sources right of their cue, or left of it, or implied; contents after them, where languages put the verb first."""

from __future__ import annotations

from . import after_verb, extent, link, objects, relayed, subject, unlinked
from . import words as w
from .candidate import Candidate
from .cited import cite
from .mentions import mention
from .reading import COMMAS, LINE, STOPS, Hit, Reading
from .words import CueForm

Range = tuple[int, int]

_KNOWN = w.TITLE | w.SOURCE_NOUN | w.OUTLET | w.COUNTRY | w.PLACE | w.GIVEN_NAME
_PHRASE = 12  # tokens from a verb over its subject to its own preposition
_LEAST = 2  # tokens of a content
_ADDRESSED = 8  # tokens from a noun over whom it was said to (قوله لإحدى القنوات، إن)


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
    limit = relayed.limit(reading, hit, found.begins) if found else _limit(reading, hit, stop)
    source, path = _source(reading, hit, start, limit, linked=found is not None)
    ordinary = bool(hit.form.entry.needs) and found is None  # a verb of other meanings too
    before = _document_before(reading, hit, start) if hit.form.entry.documents else None
    if before is not None and path == "verb-first" and source is not None and not _names(reading, source):
        source, path = None, "implied"  # كما أظهر تضرر 40 منزلا
    if source is None and path == "implied":
        source = relayed.in_document(reading, hit, start)
        path = "left" if source is not None else path
    if source is not None:
        _remember(reading, hit, source, path, ordinary=ordinary, linked=found is not None)
    made = Candidate((0, 0), hit=hit, source=source, path=path, agreement=hit.form.agreement)
    if path == "implied" and _is_passive(reading, hit):
        made.path = "passive"
    made.polarity = polarity(reading, hit)
    if hit.form.entry.documents:
        shows = source or (before if path == "implied" else None)
        if shows and relayed.holds(reading, shows, w.DOCUMENT):
            made.sense = "speech"
    if made.path == "implied" and hit.form.role == "noun":
        relayed.cited_before(reading, made, hit, start)
    if found is not None and found.frame == "quote" and unlinked.leads(reading, hit, found):
        phrased = unlinked.propose(reading, hit, made, start, stop)
        if phrased:
            return phrased
    if found is not None:
        told = reading.words[hit.last + 1].norm.startswith(reading.lexicon.addressing)
        near = _ADDRESSED if told else _LEAST
        if source is not None and path == "noun":
            near += source[1] - source[0]  # قول وزير الخارجية إن
        if found.frame == "that" and hit.form.role == "noun" and found.begins > hit.last + near:
            return []
        if found.frame == "quote" and hit.form.entry.needs == "quote" and not _next_to(reading, hit, source, found):
            return []
        return _linked(reading, hit, made, found, stop)
    found_apart = unlinked.propose(reading, hit, made, start, stop)
    here = reading.sentence_index(hit.first)
    if made.source is not None and reading.subjects.get(here) == source != made.source:
        reading.subjects[here] = made.source  # without the object
    told = source is not None and path == "verb-first"
    counted = told and source is not None and hit.form.entry.counts and _names(reading, source)
    if not found_apart and (counted or ((told or made.sense == "speech") and not ordinary)):
        _note(reading, made, source, stop)
    return found_apart


def _is_passive(reading: Reading, hit: Hit) -> bool:
    """Whether a vowel sign makes a past verb passive, so that nobody is said to have said it (ذُكر أن)."""
    sign, lead = reading.lexicon.passive_sign, reading.words[hit.first].lead
    if not sign or hit.form.role != "finite" or reading.scan.norm[hit.first][lead] in reading.lexicon.present_letters:
        return False
    return reading.scan.text.startswith(sign, reading.offset(hit.first) + 1)


def _remember(reading: Reading, hit: Hit, source: Range, path: str, *, ordinary: bool, linked: bool) -> None:
    """Keep the subject of a verb: whoever speaks next without being named may be the same."""
    if path == "verb-first" and not _is_no_subject(reading, hit.first, ordinary=ordinary, linked=linked):
        reading.verb_subjects.append((hit.first, source))
    sentence = reading.sentence_index(hit.first)
    if hit.form.role == "finite" and not ordinary and (linked or sentence not in reading.subjects):
        reading.subjects[sentence] = source


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
    if (
        first < stop
        and isinstance(form, CueForm)
        and (form.entry.counts or any(f.kind.startswith("np") for f in form.frames))
    ):
        made.content = (first, extent.end_of(reading, first, stop))
        made.flags.append("no-proposition")
        reading.stated.append(made)


def _is_verb(reading: Reading, hit: Hit, found: link.Link | None, start: int) -> bool:
    """Whether a form is the cue and not the noun or preposition of the same letters (قائد، عقب، بين)."""
    word, form = reading.words[hit.first], hit.form
    if form.role == "noun":
        return True
    if hit.first > start and link.is_construct(reading, hit):
        return False
    before = reading.words[hit.first - 1].flags if hit.first > start else 0
    if form.role == "finite" and not word.lead and before & w.PREPOSITION and not before & w.SUBORDINATOR:
        return False  # في تجاوب القاهرة
    if word.flags & w.DETERMINER and form.role == "finite" and not word.lead:
        return False  # نصف, half
    if word.flags & w.NAMING and form.role == "finite":
        # يدعى فلان: the name of somebody; but وصف الوزير القرار بأنه
        subject_follows = reading.words[min(hit.last + 1, len(reading.words) - 1)].flags & _KNOWN
        if found is None:
            named = bool(subject_follows) or _marks_led(reading, hit)
            return form.entry.stance == "describe" and named and _opens(reading, hit.first, start)
        told = bool(subject_follows) or (form.entry.object and _opens(reading, hit.first, start))
        return found.begins == hit.last + 1 or (found.frame == "that" and told)
    verb = reading.hits_at.get(hit.first - 1)
    if word.flags & w.SOURCE_NOUN and not word.lead and verb is not None and verb.form.role == "finite":
        return False  # أكدت أسرة السجين: its subject
    if word.flags & (w.TITLE | w.SOURCE_NOUN) and not word.lead:
        return found is not None and (form.role == "finite" or found.begins <= hit.last + 2)
    bare = reading.lexicon[word.norm[1:]] if word.norm[:1] in reading.lexicon.conjunction_letters else word
    if form.agreement == "md" and bare.flags & w.ADJUNCT:
        return False  # ردا على، وردا على
    if form.role == "finite" and word.flags & (w.PREPOSITION | w.ADJUNCT):
        if not (word.lead or _opens(reading, hit.first, start)):
            return False
        if found is None:  # من جهته عبر الحزب عن, not عبر الحدود
            own = {p[0] for f in form.frames for p in f.patterns if f.kind.startswith("np")}
            stop = reading.sentence(hit.first)[1]
            return any(reading.scan.norm[i] in own for i in range(hit.last + 2, min(stop, hit.last + _PHRASE)))
        after = hit.last + 1
        if found.begins == after or reading.words[after].flags & _KNOWN or reading.words[after].definite:
            return True
        return found.frame == "that" and found.begins <= after + _LEAST  # وبين بوناب أن: a bare name
    return True


def _marks_led(reading: Reading, hit: Hit) -> bool:
    """Whether the verb's own preposition leads to marked words near it."""
    near = range(hit.last + 2, min(len(reading.words) - 1, hit.last + _PHRASE))
    return any(reading.scan.norm[i] in hit.form.prepositions and i + 1 in reading.opens for i in near)


def _is_no_subject(reading: Reading, token: int, *, ordinary: bool, linked: bool) -> bool:
    """Whether what follows a verb need not be its subject.

    After a relative pronoun its object may follow (التي أوردت الخبر); the form of an ordinary verb may be a noun,
    right after another verb's subject (استنكرت الوزارة نشر أخبار).
    """
    if token and not linked and reading.words[token - 1].flags & (w.RELATIVE | w.COMPLEMENTIZER):
        return True
    return (
        ordinary
        and any(phrase[1] == token - 1 for _, phrase in reading.verb_subjects)
        and not reading.words[token].lead
    )


def _opens(reading: Reading, token: int, start: int) -> bool:
    """Whether a token opens its sentence, after a conjunction or short adjuncts (من جهته) at most."""
    at = start
    while at < token and (size := reading.is_class(at, w.CONJUNCTION | w.ADJUNCT)):
        at += size
        at += at < token and reading.scan.raw[at] in COMMAS
    return at == token


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
    own = hit.form.prepositions
    stop = min(stop, hit.last + 1 + after_verb.LONGEST)
    joined = tuple(prep for prep in own if prep in reading.lexicon.prefixes and not hit.form.entry.needs)
    letters = tuple(prep for prep in own if prep in reading.lexicon.prefixes) if hit.form.entry.needs else ()
    for i in range(hit.last + 1, stop):
        if reading.scan.kind[i] == LINE or reading.scan.raw[i] in STOPS:
            return i
        if reading.scan.norm[i] in own and not _of_apposition(reading, i, stop):
            return i
        if i in reading.hits_at and reading.words[i].lead:
            return i
        begins = joined and reading.words[i].norm.startswith(joined)
        if begins and any(unlinked.is_prefixed_event(reading, i, prep) for prep in joined):
            return i
        if (
            letters
            and i > hit.last + 1
            and reading.words[i].norm.startswith(letters)
            and objects.leads(reading, i, own)
        ):
            return i
    return stop


def _of_apposition(reading: Reading, i: int, stop: int) -> bool:
    """Whether a preposition goes on with an office between commas, behind which the verb's own follows (شكك فلان،
    الخبير *في* معهد، في صحة الرواية)."""
    if not reading.words[i - 1].flags & w.TITLE or reading.scan.raw[i - 2] not in COMMAS:
        return False
    norm = reading.scan.norm
    return any(norm[k] == norm[i] and reading.scan.raw[k - 1] in COMMAS for k in range(i + 2, stop))


def _source(reading: Reading, hit: Hit, start: int, limit: int, *, linked: bool) -> tuple[Range | None, str]:
    role = hit.form.role
    if role == "participle":
        return None, "shared"
    if role == "noun":
        known = hit.last + 1 < limit and reading.words[hit.last + 1].flags & (_KNOWN)
        right = after_verb.source(reading, hit.last + 1, limit) if known else None
        return (right, "noun") if right else (None, "implied")
    counted = hit.form.agreement[1:] in ("p", "d")  # a verb before its subject is in the singular
    at = after_verb.over_adverbs(reading, hit.last + 1, limit)
    right = after_verb.source(reading, at, limit) if not counted else None
    act = not linked and right is not None and _is_act(reading, right[0])
    if right is not None and not act:
        return _subject(reading, hit, right, limit), "verb-first"
    fronted = subject.before(reading, hit.first, start)
    if fronted is not None:
        return fronted, "left"
    if right is not None and not hit.form.frame("np"):
        return _subject(reading, hit, right, limit), "verb-first"
    return None, "implied"


def _subject(reading: Reading, hit: Hit, found: Range, limit: int) -> Range:
    """The subject out of the nouns behind a verb, among which its object may be."""
    if hit.form.tells:
        return objects.without_addressee(reading, found)
    after = found[1] + 1
    led = hit.form.entry.object and (after == limit or after in reading.opens)
    held = led and not reading.lexicon.has_object(reading.words[hit.last])
    return objects.without_object(reading, found) if held else objects.before_participle(reading, found)


def _is_act(reading: Reading, token: int) -> bool:
    """Whether a noun right behind a verb that no clause follows is an act that it states, and not its subject."""
    word, lexicon = reading.words[token], reading.lexicon
    if lexicon.is_listed_event(word):
        return True
    after = reading.words[token + 1] if token + 1 < len(reading.words) else None
    return lexicon.is_bare_event(word) and after is not None and not lexicon.is_bare_event(after)


def polarity(reading: Reading, hit: Hit) -> str:
    """``denied`` and ``hypothetical`` by the particles before a cue (لم يقل، لو قال، أن يقول)."""
    for i in (hit.first - 1, hit.first - 2):
        if i < 0 or reading.scan.kind[i] != "w":
            break
        flags = reading.words[i].flags
        if flags & w.NEGATION and (i == hit.first - 1 or flags & w.AUXILIARY):
            return "denied"
        suspends = flags & w.HYPOTHETICAL and (not reading.words[i].lead or flags & w.AUXILIARY)
        if suspends and _suspends(reading, hit, i):
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
    relayed.chain(reading, hit, made, found)
    if found.pair is not None:
        linked = found.frame == "that"
        made.content, made.kind = extent.marked(reading, found.pair, stop, linked=linked)
        if not reading.pairs[found.pair].closed:
            made.content = (made.content[0], extent.trimmed_speech(reading, made.content))
            made.flags.append("unclosed")
        if made.content[0] > made.content[1]:
            return []
        return [made]
    last = extent.end_of(reading, found.first, stop, clause=not found.frame.startswith("np"))
    if last - found.first + 1 < _LEAST and not _is_clause(reading, found):
        return []
    made.content = (found.first, last)
    made.kind = extent.kind_of(reading, made.content)
    return [made]


def _is_clause(reading: Reading, found: link.Link) -> bool:
    """Whether a word behind a complementizer is a verb, or says something of its pronoun (أن يستقيل، أنه طبيب)."""
    word = reading.words[found.first]
    comp = reading.words[found.first - 1]
    if found.frame == "that" and comp.flags & w.COMPLEMENTIZER and comp.norm.endswith(reading.lexicon.owned):
        return reading.scan.kind[found.first] == "w"
    present = word.norm[:1] in reading.lexicon.present_letters and reading.scan.kind[found.first] == "w"
    return found.frame == "that" and (present or bool(word.flags & w.FINITE))


def _next_to(reading: Reading, hit: Hit, source: Range | None, found: link.Link) -> bool:
    """Whether nothing but punctuation or another cue stands between a verb, or its subject, and the marks."""
    before = found.begins - 1
    ends = {hit.last, source[1] if source else hit.last}
    if source is not None and isinstance(hit.form, CueForm) and hit.form.entry.stance == "urge":
        called = range(source[1] + 1, found.begins)  # ناشدت الشرطة السكان "عدم الخروج"
        if len(called) <= _LEAST and all(reading.words[i].definite for i in called):
            return True
    if before in ends or reading.scan.kind[before] in "pl" or reading.scan.raw[found.begins] == ":":
        return True
    return any(h.last == before for i in (before, before - 1) if (h := reading.hits_at.get(i)) is not None)
