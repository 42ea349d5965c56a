"""Where the content after a complementizer ends when verbs come first, and of what kind it is."""

from __future__ import annotations

from ...model import QuoteKind
from . import cited, link
from . import words as w
from .reading import COMMAS, LINE, STOPS, Hit, Reading

Range = tuple[int, int]


_NEAR = 10  # tokens from a verb over what it describes to the marks
_PHRASE = 2  # words
_MAY_END = w.NARRATOR | w.CONJUNCTION


def end_of(reading: Reading, first: int, stop: int, *, clause: bool = True) -> int:
    """The last token of the content that begins at ``first``; ``stop`` is one past the sentence.

    Args:
        clause: the content is one, and may go on with another; a noun phrase ends where a clause sets in behind a
            comma (أعلنت تسريح العمال، فيما بدأ إضراب).
    """
    scan, words = reading.scan, reading.words
    i = first - 1 if first - 1 in reading.opens else first
    kind = scan.kind
    while i < stop:
        word = words[i]
        if kind[i] == "w" and not (word.trigger or word.classes or word.flags & _MAY_END):
            i += 1
            continue
        if i in reading.opens and reading.pairs[reading.opens[i]].closed:
            i = min(reading.pairs[reading.opens[i]].close, stop - 1) + 1
            continue
        raw = scan.raw[i]
        if kind[i] == LINE or raw in ("؛", ";"):
            break
        if i > first:
            if reading.is_class(i, w.NARRATOR) or cited.ends_at(reading, i, stop):
                break
            hit = reading.hits_at.get(i)
            if hit is not None and goes_on(reading, hit, stop):
                break
            joining = reading.is_class(i, w.CONJUNCTION)
            if joining and i + joining in reading.hits_at and _next_cue(reading, i + joining, stop):
                break
            if joining and not clause and scan.raw[i - 1] in COMMAS and reading.is_class(i, w.SUBORDINATOR):
                break
        i += 1
    return trimmed(reading, first, i - 1)


def _next_cue(reading: Reading, at: int, stop: int) -> bool:
    """A finite cue with something to report, behind a conjunction of its own (كما، في حين)."""
    hit = reading.hits_at[at]
    if hit.form.role != "finite" or hit.form.entry.sense != "speech":
        return False
    return not hit.form.entry.needs or link.find(reading, hit, stop) is not None


def goes_on(reading: Reading, hit: Hit, stop: int) -> bool:
    """Whether a cue inside a content goes on with the narrator's report (، مضيفا أن; وقال إن), and ends it."""
    form, first = hit.form, hit.first
    word = reading.words[first]
    if form.entry.sense != "speech":
        return False
    before = first - 1
    if form.role == "participle":
        if word.lead and reading.scan.raw[before] not in COMMAS:
            return False
        if reading.words[before].flags & (w.COPULA | w.AUXILIARY):
            return False
        leads = link.find(reading, hit, stop)
        if word.flags & (w.TITLE | w.SOURCE_NOUN):
            return leads is not None and leads.begins == hit.last + 1  # مشيرين إلى أن, which are field marshals too
        return reading.scan.raw[before] in COMMAS or leads is not None
    if form.role == "finite" and not word.lead and not form.entry.needs:  # … في الحال قال المتحدث إن
        subject = hit.last + 1 < stop and not reading.words[hit.last + 1].joined  # and not: قال للصحف
        after = reading.words[hit.last + 1].flags if subject else 0
        bound = (
            w.RELATIVE
            | w.COMPLEMENTIZER
            | w.NEGATION
            | w.SUBORDINATOR
            | w.QUESTION
            | w.CONJUNCTION
            | w.PREPOSITION
            | w.DETERMINER
        )
        named = after & (w.TITLE | w.SOURCE_NOUN | w.GIVEN_NAME) and not reading.words[before].flags & bound
        return bool(named) and reading.scan.kind[before] == "w" and link.find(reading, hit, stop) is not None
    if form.role == "finite" and word.lead:
        found = link.find(reading, hit, stop)
        if found is None:
            return reading.scan.raw[before] in STOPS or _describes(reading, hit, stop)
        return True
    return False


def _describes(reading: Reading, hit: Hit, stop: int) -> bool:
    """Whether a verb calls somebody what stands in marks after it (، ووصف الخطة ب"الكارثية")."""
    near = range(hit.last + 1, min(stop, hit.last + _NEAR))
    return hit.form.entry.stance == "describe" and any(i in reading.opens for i in near)


def trimmed(reading: Reading, first: int, last: int) -> int:
    """``last`` without punctuation at its end, but with marks and brackets that open inside."""
    scan = reading.scan
    while last > first and scan.kind[last] in "pl":
        if last in reading.closes and reading.pairs[reading.closes[last]].open >= first:
            break
        if scan.raw[last] in ")]%٪":
            break
        last -= 1
    return last


def trimmed_speech(reading: Reading, content: Range) -> int:
    """The last token of speech that no mark closes, without the comma before what the article adds."""
    last = content[1]
    while last > content[0] and (reading.scan.raw[last] in COMMAS or reading.scan.kind[last] == LINE):
        last -= 1
    return last


def marked(reading: Reading, index: int, stop: int, *, linked: bool) -> tuple[Range, QuoteKind]:
    """The content that begins with a pair of marks, and its kind.

    Args:
        index: of the pair.
        linked: after a complementizer, so that a clause may go on behind the marks.
    """
    pair = reading.pairs[index]
    inside = (pair.open + 1, pair.close - 1 if pair.closed else pair.close)
    if not linked or not pair.closed or pair.close + 1 >= stop:
        return inside, "direct"
    last = end_of(reading, pair.open + 1, stop)
    if last <= pair.close:
        return inside, "direct"
    return (pair.open, last), kind_of(reading, (pair.open, last))


def kind_of(reading: Reading, content: Range) -> QuoteKind:
    """``mixed`` where a content holds a marked string that is no name, else ``indirect``."""
    first, last = content
    for i in range(first, last + 1):
        if i in reading.opens and (reading.opens[i] in reading.own_words or _is_phrase(reading, i)):
            return "mixed"
    return "indirect"


def _is_phrase(reading: Reading, opening: int) -> bool:
    """Whether a few marked words read as a phrase of speech and no name (نقص حاد، لن توقع، في غضون أيام)."""
    words, close = reading.words, reading.pairs[reading.opens[opening]].close
    inside = range(opening + 1, close)
    naming = w.NAMING | w.OUTLET_NOUN | w.SOURCE_NOUN
    if len(inside) < _PHRASE or not reading.lexicon.article:
        return False
    if words[opening + 1].flags & (w.NEGATION | w.COMPLEMENTIZER | w.FINITE):
        return True
    if opening and words[opening - 1].flags & naming:
        return False
    first = words[opening + 1]
    acts = reading.lexicon.is_event(first.norm.removeprefix(reading.lexicon.article))
    if first.flags & w.PREPOSITION or (acts and not (first.definite and len(inside) <= _PHRASE)):
        return True
    if first.flags & w.DETERMINER and any(words[i].flags & w.PREPOSITION for i in inside):
        return True  # "عدد من الضحايا"
    if words[opening + 1].definite and words[opening + 1].norm.endswith(reading.lexicon.plurals):
        return True  # دعم "الجماعات الإرهابية": how somebody calls them
    names = naming | w.PLACE | w.PROPER | w.GIVEN_NAME | w.TITLE
    return not any(words[i].definite or words[i].flags & names or reading.scan.kind[i] != "w" for i in inside)
