"""Where a subject ends and the object of its verb begins, where only their order parts them (وصف الوزير الخطة)."""

from __future__ import annotations

from . import words as w
from .reading import Hit, Reading

Range = tuple[int, int]

_NAMES = w.GIVEN_NAME | w.NAME_PARTICLE


def without_addressee(reading: Reading, source: Range) -> Range:
    """A bare name without the body or person that is told something (أخبر العوني السلطات بأن)."""
    words = reading.words
    if words[source[0]].flags & (w.TITLE | w.SOURCE_NOUN) and not words[source[0]].definite:
        bodies = w.ORGANIZATION | w.OUTLET | w.OUTLET_NOUN
        told = (i for i in range(source[0] + 2, source[1] + 1) if words[i].flags & bodies and not words[i].joined)
        at = next((i for i in told if i - 1 in reading.compound or _is_complete(reading, i - 1)), None)
        return source if at is None else (source[0], at - 1)  # أبلغ شهود عيان وكالة الأنباء
    one_of_many = bool(words[source[0]].flags & w.DETERMINER)  # أخبر أحد الجيران الشرطة بأن
    for i in range(source[0] + 1 + one_of_many, source[1] + 1):
        if words[i].flags & (w.SOURCE_NOUN | w.TITLE) and words[i].definite:
            return source[0], i - 1
    return source


def _is_complete(reading: Reading, i: int) -> bool:
    """Whether a word without the article ends as no word does that heads a construct (أمريكيون)."""
    word = reading.words[i]
    return not word.definite and word.norm.endswith(reading.lexicon.unconstructed)


def own_phrase(reading: Reading, hit: Hit, stop: int) -> int:
    """Where the phrase begins behind a verb's subject that the verb's own preposition leads (أشاد الوزير *بجهود*), or
    ``stop``."""
    own = hit.form.prepositions
    for i in range(hit.last + 2, stop):
        if reading.scan.norm[i] in own or leads(reading, i, own):
            return i
    return stop


def leads(reading: Reading, i: int, own: frozenset[str]) -> bool:
    """Whether one of a verb's prepositions is joined to a word (رحب الوزير *بالقرار*)."""
    joined, before = reading.words[i].joined, reading.words[i - 1]
    if before.flags & (w.TITLE | w.SOURCE_NOUN) and not before.definite:
        return False  # طالب مسؤول بالوزارة: his office
    if joined and not reading.words[i].lead:
        return any(joined.startswith(prep) for prep in own)
    return any(_is_prefixed(reading, i, prep) for prep in own)


def _is_prefixed(reading: Reading, i: int, preposition: str) -> bool:
    """Whether a word that no pack knows, behind one with the article, carries the verb's preposition (بجهود)."""
    word, before = reading.words[i], reading.words[i - 1]
    unknown = not (word.flags or word.definite or word.lead or word.joined or word.classes)
    letter = preposition in reading.lexicon.prefixes and word.norm.startswith(preposition) and len(word.norm) > 3
    return letter and unknown and before.definite and reading.scan.kind[i] == "w"


def before_participle(reading: Reading, source: Range) -> Range:
    """The subject of a verb of any meaning, before a participle of saying that shares it (رفضت المعارضة المقترح معتبرة
    أنه): without the object where that is of the other gender.

    Args:
        reading: the text.
        source: the nouns behind the verb (inclusive).
    """
    first, last = source
    turned = [i for i in range(first + 1, last + 1) if _can_begin(reading, first, i) and _disagrees(reading, i)]
    follows = reading.hits_at.get(last + 1)
    shared = follows is not None and follows.form.role == "participle"
    if not shared or not turned or not reading.words[turned[-1] - 1].definite:
        return source
    return first, turned[-1] - 1


def without_object(reading: Reading, source: Range) -> Range:
    """The subject of a verb whose object follows it at once, out of the nouns up to what is said of that object.

    The object is the last noun with the article that is no adjective of what stands before it: an adjective agrees
    with its noun (الوزير السابق), so that a noun of the other gender begins another phrase (الوزير *الخطة* الجديدة);
    relative adjectives (الدولية) stand behind a noun in any case.

    Args:
        reading: the text.
        source: the nouns (inclusive), subject and object.
    """
    first, last = source
    begins = [i for i in range(first + 1, last + 1) if _can_begin(reading, first, i)]
    if not begins:
        return source
    turned = [i for i in begins if _disagrees(reading, i)]
    nouns = [i for i in begins if not _is_relative(reading, i)]
    at = (turned or nouns or begins)[-1]
    return first, at - 1


def _can_begin(reading: Reading, first: int, i: int) -> bool:
    """Whether another noun phrase can begin at a token: with the article, behind a name or a noun with the article."""
    word, before = reading.words[i], reading.words[i - 1]
    if not word.definite or word.lead or word.joined or word.flags & _NAMES or i in reading.compound:
        return False
    if reading.scan.kind[i - 1] != "w" or before.flags & w.PREPOSITION:
        return False
    named = w.GIVEN_NAME | w.PROPER | w.TITLE | w.COUNTRY
    behind = i - 1 == first or any(word.flags & named for word in reading.words[max(first, i - 3) : i - 1])
    bare = behind and not before.flags & (w.TITLE | w.SOURCE_NOUN | w.ORGANIZATION)
    return before.definite or (bool(before.flags & (w.GIVEN_NAME | w.PROPER) or bare) and not before.joined)


def _disagrees(reading: Reading, i: int) -> bool:
    """Whether a noun cannot be an adjective of the one before: one of the two ends as feminines do."""
    if _is_relative(reading, i) or not reading.words[i - 1].definite:
        return not _is_relative(reading, i) and not reading.words[i - 1].definite
    return _feminine(reading, i) != _feminine(reading, i - 1)


def _feminine(reading: Reading, i: int) -> bool:
    return reading.words[i].agreement.startswith("f")


def _is_relative(reading: Reading, i: int) -> bool:
    """Whether a word is an adjective by its ending or by its class (الدولي، العام)."""
    word = reading.words[i]
    endings = reading.lexicon.nisba + reading.lexicon.feminine_nisba
    return bool(word.flags & w.ADJECTIVE) or word.norm.endswith(endings)
