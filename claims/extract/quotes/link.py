"""What joins a cue to its content when the subject stands between them: a complementizer, a mark, a colon."""

from __future__ import annotations

from dataclasses import dataclass

from . import words as w
from .marked import is_body, is_name, length
from .reading import COMMAS, DASHES, LINE, STOPS, Hit, Reading
from .words import Frame

_NEAR = 4  # tokens between a participle and what it introduces
_NAME = 3  # words of a speaker's name in quotation marks
_BODIES = w.OUTLET | w.ORGANIZATION | w.GIVEN_NAME | w.TITLE | w.OUTLET_NOUN
_BRACKETS = 12  # tokens of a name or remark in brackets
_TELLING = w.QUESTION | w.COMPLEMENTIZER | w.AUXILIARY  # words, cues aside, that may link or end
_WINDOW = 45  # tokens: 90 % of complementizers stand within 23 words of their verb, appositions double that


@dataclass(slots=True)
class Link:
    """A link found.

    Attributes:
        first: first token of the content.
        begins: first token of the link itself, where a source must have ended.
        frame: kind of the frame it belongs to.
        pair: index of the marks, where the content is what stands in them.
        prep: the word of the pattern before somebody (``ورد في * أن``), empty otherwise.
        with_cue: the link's prepositions follow the cue at once, and count as part of it; its last token.
    """

    first: int
    begins: int
    frame: str
    pair: int | None = None
    prep: str = ""
    with_cue: int | None = None


def find(reading: Reading, hit: Hit, stop: int) -> Link | None:
    """The first link to the right of a cue, before token ``stop``."""
    form, scan, words = hit.form, reading.scan, reading.words
    that, quote = form.frame("that"), form.frame("quote")
    i = hit.last + 1
    limit = min(stop, i + _WINDOW)
    hits, kinds = reading.hits_at, scan.kind
    while i < limit:
        raw, word = scan.raw[i], words[i]
        if kinds[i] in "wn" and not word.flags & _TELLING and i not in hits:
            i += 1
            continue
        if i in reading.opens:
            index = reading.opens[i]
            pair = reading.pairs[index]
            spoken = not _is_subject(reading, hit, i, limit) if i == hit.last + 1 else not is_name(reading, index)
            stray = not pair.closed and form.entry.needs and i > hit.last + 1 and raw != ":"
            if stray:
                i += 1
                continue
            if quote and pair.close > i + 1 and spoken:
                return Link(i + 1, i, "quote", pair=index)
            i = pair.close + 1
            continue
        if raw == ":":
            after = _after_colon(reading, i, stop) if quote else None
            if after is not None and after.pair is None and form.entry.needs and not form.entry.continues:
                return None
            return after
        if raw in DASHES and scan.start[i] > scan.end[i - 1]:
            close = next((k for k in range(i + 2, min(i + _WINDOW, stop)) if scan.raw[k] in DASHES), None)
            if close is not None:  # an aside: قال فلان - في بيان - إن
                limit = min(stop, limit + close - i)
                i = close + 1
                continue
        if raw == "(":
            i = next((k for k in range(i, min(i + _BRACKETS, limit)) if scan.raw[k] == ")"), i) + 1
            continue
        if word.flags & w.COMPLEMENTIZER and _governed(reading, hit, i):
            i += 1
            continue
        if word.flags & w.COMPLEMENTIZER and i > hit.last + 2 and reading.lexicon.has_object(words[hit.last]):
            return None  # في بيان نشرته الصحيفة أن: a verb with its object takes no clause besides
        if word.flags & w.COMPLEMENTIZER and not word.lead and that and _stands_alone(reading, i):
            link = _that(reading, hit, that, i)
            if link is not None and link.first < stop:
                return link
        asks = word.flags & w.QUESTION and form.frame("wh") is not None and i + 2 < stop
        if asks and not words[i + 1].flags & w.QUESTION:
            return Link(i, i, "wh")  # تساءل لماذا …; عما إذا begins at the second
        if scan.kind[i] == LINE or raw in STOPS:
            break
        if i > hit.last + 1 and opens_clause(reading, i):
            break
        if form.role == "participle" and word.flags & w.RELATIVE and i > hit.last + 1 and raw not in COMMAS:
            break  # مثبتا في الأرض …، والذي يعتقد أنه
        other = reading.hits_at.get(i)
        if other is not None and form.role == "noun" and _speaks_apart(reading, other):
            break
        own = that is not None and other is not None and any(scan.norm[i] in p[:-1] for p in that.patterns)
        if other is not None and i > hit.last + 1 and not own and takes_over(reading, other):
            break
        i += 1
    return None


def _speaks_apart(reading: Reading, other: Hit) -> bool:
    """Whether another verb of saying follows a comma (في معرض رده، بيّن النائب أن), behind which a noun says nothing."""
    form = other.form
    said = form.role == "finite" and form.entry.sense == "speech" and form.frame("that") is not None
    return said and reading.scan.raw[other.first - 1] in COMMAS and not reading.words[other.first].lead


def opens_clause(reading: Reading, token: int) -> bool:
    """Whether an auxiliary with its conjunction opens another clause (وقد، وكان)."""
    word = reading.words[token]
    return bool(word.flags & w.AUXILIARY) and word.norm[:1] in reading.lexicon.conjunction_letters


def _governed(reading: Reading, hit: Hit, token: int) -> bool:
    """Whether a complementizer follows another verb at once, whose clause it opens (الذي يعتقد أن)."""
    other = reading.hits_at.get(token - 1)
    if other is None or other is hit or other.first <= hit.last or other.form.role != "finite":
        return False
    return other.form.frame("that") is not None and reading.words[token - 1].norm[:1] in reading.lexicon.present_letters


def _is_subject(reading: Reading, hit: Hit, opening: int, stop: int) -> bool:
    """Whether the marked words right after a verb are who says it, a short name before what he says.

    What he says comes behind a complementizer or colon, or is the verb's object.
    """
    pair = reading.pairs[reading.opens[opening]]
    at = pair.close + 1
    if not pair.closed or at >= stop or reading.scan.raw[pair.close - 1] in STOPS | COMMAS:
        return False
    if length(reading, reading.opens[opening]) > _NAME and not is_body(reading, opening + 1, pair.close):
        return False
    words = reading.words
    for i in range(at, stop):
        if reading.scan.raw[i] == ":" or words[i].flags & w.COMPLEMENTIZER:
            return True
        if reading.scan.raw[i] in STOPS or reading.scan.kind[i] == LINE or (i in reading.hits_at and words[i].lead):
            break
    if reading.lexicon.has_object(reading.words[hit.last]):
        return True
    named = words[opening + 1].definite or bool(words[opening + 1].flags & _BODIES)
    return named and reading.scan.kind[at] == "w" and not words[at].lead


def _stands_alone(reading: Reading, i: int) -> bool:
    """Whether a word is no part of a spelt-out name (سي.إن.إن)."""
    return i == 0 or reading.scan.raw[i - 1] != "." or reading.scan.start[i] > reading.scan.end[i - 1]


def is_construct(reading: Reading, hit: Hit) -> bool:
    """Whether a verb's form is a noun of event behind another one (طلب عدم ذكر اسمه)."""
    finite = hit.form.role == "finite" and hit.first > 0 and not reading.words[hit.first].lead
    return finite and reading.lexicon.is_listed_event(reading.words[hit.first - 1])


def takes_over(reading: Reading, other: Hit) -> bool:
    """Whether another cue claims what follows it."""
    word = reading.words[other.first]
    role = other.form.role
    if (
        role == "finite"
        and not word.lead
        and (word.flags & (w.PREPOSITION | w.ADJUNCT) or reading.lexicon.has_object(reading.words[other.last]))
    ):
        return False
    if word.flags & (w.TITLE | w.SOURCE_NOUN | w.GIVEN_NAME) or other.form.entry.sense != "speech":
        return False
    if is_construct(reading, other):
        return False
    if role == "finite" and word.flags & w.NAMING:
        return False  # ويدعى فلان
    before = other.first - 1
    if role == "participle" and word.flags & w.ADVERB:
        return False  # قال متوجها إلى الحاضرين
    if role == "participle":
        return reading.scan.raw[before] in COMMAS or _leads(reading, other)
    if role == "noun":
        return True
    if reading.scan.raw[before] in COMMAS and not word.lead:  # مصدر، طلب عدم كشف اسمه، أن: a clause about the source
        stop = next((i for i in range(other.last + 1, len(reading.scan)) if reading.scan.raw[i] in COMMAS | STOPS), 0)
        return stop == 0 or find(reading, other, stop) is not None
    return bool(word.lead) or not other.form.entry.needs


def _leads(reading: Reading, hit: Hit) -> bool:
    """Whether a participle stands right before what it introduces (مدينة the noun does not)."""
    scan, words = reading.scan, reading.words
    for i in range(hit.last + 1, min(hit.last + 1 + _NEAR, len(scan))):
        if i in reading.opens or scan.raw[i] == ":" or words[i].flags & w.COMPLEMENTIZER:
            return True
        if scan.kind[i] == "p":
            return False
    return False


def _that(reading: Reading, hit: Hit, frame: Frame, i: int) -> Link | None:
    norm = reading.scan.norm
    attached = reading.lexicon.attached
    best: Link | None = None
    for pattern in frame.patterns:
        comp = pattern[-1]
        word = norm[i]
        if not word.startswith(comp) or (word != comp and word[len(comp) :] not in attached):
            continue
        before = pattern[:-1]
        prep = ""
        begins = i
        if "*" in before:
            at = before.index("*")
            prep, tail = " ".join(before[:at]), before[at + 1 :]
            if tail and tuple(norm[i - len(tail) : i]) != tail:
                continue
            begins = i - len(tail)
            if i <= hit.last + 1 or (prep and prep not in norm[hit.last + 1 : begins]):
                continue
        elif before:
            if tuple(norm[i - len(before) : i]) != before:
                continue
            begins = i - len(before)
            if begins <= hit.last:
                continue
        if begins == i and i > hit.last + 1 and reading.words[i - 1].flags & w.NO_COMPLEMENTIZER_AFTER:
            continue
        if begins == i and i > hit.last + 2 and (_false_after(reading, i) or _of_adjective(reading, i)):
            continue
        led = begins == i and i > hit.last + 1 and reading.words[i - 1].flags & w.PREPOSITION and "*" not in before
        if led and (hit.form.entry.needs or not _apart(reading, i - 2)):
            continue  # للاشتباه في أنه: the clause of a noun; but أكد X، أمس، إلى أن
        with_cue = i - 1 if begins == hit.last + 1 and begins < i else None
        found = Link(i + 1, begins, "that", prep=prep, with_cue=with_cue)
        if best is None or found.begins < best.begins or (prep and not best.prep):
            best = found
    if best is None:
        return None
    at = best.first
    if at in reading.opens:
        best.pair, best.first = reading.opens[at], at + 1
    return best


def _false_after(reading: Reading, i: int) -> bool:
    """Whether the complementizer belongs to a phrase of several words before it (على أمل أن)."""
    return any(
        phrase.flag & w.NO_COMPLEMENTIZER_AFTER and reading.follows(i - 2, phrase.rest) and len(phrase.rest) == 1
        for phrase in reading.words[i - 2].classes
    )


def _apart(reading: Reading, token: int) -> bool:
    """Whether an adjunct of time or a comma stands here, so that a preposition after it is the verb's own."""
    word = reading.words[token]
    timed = word.definite and reading.is_class(token, w.TIME | w.ADJUNCT)
    timed = timed and not word.norm.endswith(reading.lexicon.owned)  # not: إليه
    return reading.scan.raw[token] in COMMAS or bool(timed)


def _of_adjective(reading: Reading, i: int) -> bool:
    """Whether the complementizer belongs to a participle with the article before it (المتهمين بأنهم)."""
    word, article = reading.words[i - 1], reading.lexicon.article
    if not word.definite or not article:
        return False
    comp = reading.scan.norm[i]
    participles = [c for c in reading.lexicon[word.norm[len(article) :]].cues if c.role == "participle"]
    frames = [frame for c in participles if (frame := c.frame("that")) is not None]
    return any(len(p) == 1 or p[0] == "*" for f in frames for p in f.patterns if comp.startswith(p[-1]))


def _after_colon(reading: Reading, colon: int, stop: int) -> Link | None:
    scan = reading.scan
    i = colon + 1
    while i < len(scan) and scan.kind[i] == LINE and i <= colon + 2:
        i += 1
    if i >= len(scan):
        return None
    if i in reading.opens:
        return Link(i + 1, colon, "quote", pair=reading.opens[i])
    if i + 1 < stop and reading.words[i].flags & w.COMPLEMENTIZER and not reading.words[i].lead:
        opened = reading.opens.get(i + 1)  # قالت الصحيفة: إن …
        return Link(i + 1 if opened is None else i + 2, colon, "that", pair=opened)
    return Link(i, colon, "colon") if i < stop else None
