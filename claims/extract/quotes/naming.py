"""A person's name within a source, what he is called beside it, and what kind of source it is, where letters have no
capitals."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import SpeakerType
from . import words as w
from .cased import head as cased_head
from .reading import COMMAS, DASHES, Reading
from .source_end import accusative, of_body

Range = tuple[int, int]

_NAME_WORDS = 5  # words of a person's name
_SMALL = 2  # letters of a word that tells nothing of a name
_PARTING = COMMAS | DASHES | frozenset("()")  # what stands between a name and its apposition
NO_NAME = (
    w.TITLE
    | w.SOURCE_NOUN
    | w.OUTLET
    | w.COUNTRY
    | w.PLACE
    | w.OUTLET_NOUN
    | w.PREPOSITION
    | w.DETERMINER
    | w.NAMING
    | w.BETWEEN
    | w.SAME
    | w.NEGATION
    | w.NUMERAL
)


def head(reading: Reading, first: int, last: int, *, cased: bool) -> int:
    """The head noun: the first word where adjectives follow it, else the last before a preposition or comma."""
    if not cased or reading.lexicon.article:
        return first
    head = first
    for i in range(first, last + 1):
        if reading.scan.raw[i] in COMMAS or reading.words[i].flags & w.PREPOSITION:
            break
        if reading.scan.kind[i] in "wn" and not reading.scan.norm[i].endswith(reading.lexicon.possessives or ("\n",)):
            head = i
    return head


def kind(reading: Reading, first: int, last: int, head: int, name: Range | None) -> SpeakerType:
    flags = reading.words[head].flags | accusative(reading, head)
    if flags & w.TITLE and name is not None:
        return "person"
    if flags & (w.DOCUMENT | w.STANDARD):
        return "document"
    if flags & (w.ORGANIZATION | w.OUTLET | w.COUNTRY | w.PLACE | w.OUTLET_NOUN):
        return "organization"
    if flags & (w.ANONYMOUS | w.TITLE):
        return "anonymous"
    if head in reading.opens or reading.scan.raw[first] in '"«“':
        return "organization"
    inside = [reading.words[i].flags for i in range(first, last + 1)]
    if any(f & w.PROPER for f in inside) or _is_of_place(reading, first, last):
        return "organization"
    if name is not None:
        return "person"
    return "anonymous" if reading.words[head].definite else "person"


def _is_of_place(reading: Reading, first: int, last: int) -> bool:
    """Whether a bare noun stands in the construct with a country or town: its ministry or police (صحة غزة)."""
    if last != first + 1 or reading.scan.kind[first] != "w":
        return False
    word = reading.words[first]
    plain = not (word.definite or word.joined or word.flags & (w.GIVEN_NAME | w.NAME_PARTICLE | w.TITLE))
    return plain and bool(reading.words[last].flags & w.PLACE)


def name(reading: Reading, first: int, last: int) -> Range | None:
    """A person's name in a script without capitals: after titles, between commas, or the whole mention."""
    words = reading.words
    source = w.SOURCE_NOUN | w.OUTLET | w.COUNTRY | w.PLACE | w.OUTLET_NOUN
    segments = _segments(reading, first, last)
    segments = [s for s in segments if reading.scan.kind[s[0]] != "n"] or segments  # (45 عاما) is no name
    plain = [
        s
        for s in segments
        if words[s[0]].flags & w.GIVEN_NAME
        or not any(words[i].flags & (w.TITLE | source) for i in range(s[0], s[1] + 1))
    ]
    titled = any(words[i].flags & w.TITLE for i in range(first, last + 1))
    if words[first].flags & source and not words[first].flags & w.TITLE:
        return _name_of_somebody(reading, first, last)
    if accusative(reading, first) or _is_of_place(reading, first, last):
        return None
    if not titled and any(words[i].flags & w.OUTLET_NOUN and not words[i].joined for i in range(first, last + 1)):
        return None  # تقريرنشره موقع "…": a body's name stands in it
    marked = reading.closes.get(last)
    if titled and marked is not None and reading.pairs[marked].open > first:
        opening = reading.pairs[marked].open
        if words[opening + 1].flags & w.GIVEN_NAME and last - opening > 2:
            return opening + 1, last - 1  # المدير الفني "روبرتو لوران"
    if titled and len(segments) > 1:
        for segment in plain:
            begins = not words[segment[0]].definite or _is_whole_name(reading, *segment)
            if segment[1] - segment[0] < _NAME_WORDS and begins:
                return segment
    a, b = segments[0]
    described = _described_name(reading, a, b)
    if described is not None:
        return described, _name_end(reading, described, b)
    if not words[a].flags & w.TITLE or (
        words[a].flags & w.NAME_PARTICLE and b > a and words[a + 1].flags & w.GIVEN_NAME
    ):
        if words[a].definite and not words[a].flags & w.GIVEN_NAME and b > a:
            return None
        end = _name_end(reading, a, b)
        if words[a].definite and not words[a].flags & w.GIVEN_NAME and not _single_name(reading, a):
            return None
        return (a, end)
    for a, b in segments:
        honoured = a < b and words[b].definite and all(words[i].flags & w.HONORIFIC for i in range(a, b))
        if honoured and _single_name(reading, b):
            return b, b  # الدكتور السديري
        start = _name_start(reading, a, b)
        if start is not None:
            return start, _name_end(reading, start, b)
    return None


def _is_whole_name(reading: Reading, first: int, last: int) -> bool:
    """Whether a given name with the article and a surname are all that stands there (الهادي فلان), and no office."""
    given = reading.words[first].flags & w.GIVEN_NAME and last > first and first + 1 not in reading.compound
    return bool(given) and not any(word.flags & w.TITLE for word in reading.words[first + 1 : last + 1])


def _name_of_somebody(reading: Reading, first: int, last: int) -> Range | None:
    """The name right behind what somebody is, which alone would leave him unnamed (المحتج سالم)."""
    words, at = reading.words, first + 1
    who = words[first]
    while at < last and words[at].definite and not words[at].flags & (w.GIVEN_NAME | w.SOURCE_NOUN):
        at += 1  # المحتج العدني سالم
    somebody = who.flags & w.ANONYMOUS and who.definite and not who.flags & w.ORGANIZATION and at <= last
    if not somebody or who.agreement[1:] == "p" or not words[at].flags & w.GIVEN_NAME:
        return None
    return at, _name_end(reading, at, last)


def _described_name(reading: Reading, first: int, last: int) -> int | None:
    """Where a known name begins behind a noun that no pack knows for a title, with the article or with whose it is
    (الطالب كريم ناصر، جارته أم ياسر)."""
    words = reading.words
    head = words[first]
    owned = head.norm.endswith(reading.lexicon.owned) and not head.flags
    if head.flags & ~w.ANONYMOUS or head.joined or not (head.definite or owned):
        return None
    for i in range(first + 1, min(last, first + _SMALL) + 1):
        particle = words[i].flags & w.NAME_PARTICLE and i < last
        given = words[i].flags & w.GIVEN_NAME and not words[i].flags & w.TITLE
        if (particle or given) and not words[i].definite:
            return i
        if not words[i].definite or words[i].flags:
            return None
    return None


def _single_name(reading: Reading, token: int) -> bool:
    """A surname with its article stands alone (المسماري); a common noun the packs know does not."""
    return not reading.words[token].flags & (w.SOURCE_NOUN | w.TITLE | w.PLACE)


def _segments(reading: Reading, first: int, last: int) -> list[Range]:
    out = []
    start = first
    for i in range(first, last + 2):
        if i > last or reading.scan.raw[i] in _PARTING:
            if i > start:
                out.append((start, i - 1))
            start = i + 1
    return out or [(first, last)]


def _name_start(reading: Reading, first: int, last: int) -> int | None:
    """Where a name begins after a title: at a given name, or at the first bare word after a word with the article."""
    around = reading.pair_around(first)
    names = (i for i in range(first + 1, last + 1) if _begins_name(reading, i, last))
    start = next((i for i in names if reading.pair_around(i) == around), None)  # مدرب "النسور" فلان
    return None if start is None or _of_another(reading, first, start) else start


def _begins_name(reading: Reading, i: int, last: int) -> bool:
    words = reading.words
    before, word = words[i - 1], words[i]
    if i in reading.compound or word.joined or reading.scan.kind[i] != "w":
        return False
    given = word.flags & w.GIVEN_NAME or (word.flags & w.NAME_PARTICLE and i < last and not word.flags & w.TITLE)
    if (
        given
        and word.definite
        and not reading.lexicon.lists(word.norm)
        and i < last
        and words[i + 1].flags & w.GIVEN_NAME
    ):
        return False  # الرئيس التركي رجب: an adjective
    if given and not _of_body(reading, i) and reading.is_class(i, w.TITLE) <= 1:  # الأمين العام
        return True
    if word.definite or word.lead or word.flags & NO_NAME or len(word.stem) <= _SMALL or of_body(reading, i):
        return False
    of_place = i < last and (words[i + 1].definite or words[i + 1].flags & w.PLACE)
    if of_place and word.norm.startswith(reading.lexicon.addressing):
        return False  # وزير الدولة لشؤون الإعلام، المدير الفني لمنتخب مصر
    return before.definite or bool(before.flags & w.COUNTRY)


def _of_another(reading: Reading, first: int, name: int) -> bool:
    """Whether a name is that of whom an unnamed person works for (متحدث باسم رئيس الوزراء X, not وزير الداخلية X)."""
    words = reading.words
    if words[first].definite or not words[first].flags & w.TITLE:
        return False
    size = reading.is_class(first, w.TITLE)
    after = first + size
    indefinite = size > 1 and not any(words[i].definite for i in range(first, after)) and not words[after].definite
    return indefinite and any(words[i].flags & w.TITLE and not words[i].joined for i in range(after, name))


def _name_end(reading: Reading, start: int, last: int) -> int:
    """Where a name ends: before a title or description that follows it without a comma (رباب المهدي أستاذ العلوم)."""
    words = reading.words
    least = start + 2 if words[start].flags & w.GIVEN_NAME else start + 1  # أحمد الصديق: a surname may be a noun of kin
    stops = w.TITLE | w.ANONYMOUS | w.PREPOSITION | w.DETERMINER | w.NUMERAL
    particles = sum(bool(words[i].flags & w.NAME_PARTICLE) for i in range(start, min(last, start + _NAME_WORDS) + 1))
    most = start + _NAME_WORDS - 1 + particles
    for i in range(least, min(last, most) + 1):
        opens_title = i + 1 in reading.compound and words[i].flags & w.TITLE  # سامي فلان الأمين العام
        ends = words[i].flags & stops and not words[i].flags & (w.GIVEN_NAME | w.NAME_PARTICLE)
        if opens_title or ends or words[i].lead:
            return i - 1
    return min(last, most)


def _of_body(reading: Reading, token: int) -> bool:
    """Whether a given name belongs to a body named after somebody (مؤسسة محمد السادس)."""
    flags = reading.words[token - 1].flags
    if reading.words[token - 1].definite and not reading.words[token].definite:
        return False  # رئيس الكتلة علي العوني, and not: مدير المركز العربي
    return bool(flags & (w.ORGANIZATION | w.OUTLET_NOUN)) and not flags & w.TITLE


def role(reading: Reading, first: int, last: int, name: Range) -> Range | None:
    """What stands beside a name: before it, else after its comma."""
    scan = reading.scan
    if name[0] > first:
        end = name[0] - 1
        plural = reading.words[first]  # أحد المؤسسين الصحفي فلان
        if plural.flags & w.TITLE and plural.definite and plural.agreement[1:] == "p":
            first = next((i for i in range(first + 1, name[0]) if reading.words[i].flags & w.TITLE), first)
        while end > first and scan.kind[end] == "p" and end not in reading.closes:
            end -= 1
        honorific = all(reading.words[i].flags & w.HONORIFIC for i in range(first, end + 1))
        while not honorific and reading.words[end].flags & w.HONORIFIC:
            end -= 1  # وزير الصحة د. فلان
        while end > first and scan.raw[end] in COMMAS:
            end -= 1  # وزير الصحة، الدكتور فلان
        if name[1] >= last or not (honorific or (end == first and _tells_more(reading, name[1] + 1, last))):
            return first, end
    start = name[1] + 1
    while start <= last and scan.kind[start] == "p":
        start += 1
    while last > start and scan.raw[last] in COMMAS:
        last -= 1
    return (start, last) if start <= last else None


def _tells_more(reading: Reading, first: int, last: int) -> bool:
    """Whether an apposition names an office with its body (السفير X، *المتحدث باسم الوزارة*)."""
    inside = [i for i in range(first, last + 1) if reading.scan.kind[i] == "w"]
    titled = any(reading.words[i].flags & w.TITLE for i in inside)
    return bool(reading.lexicon.article) and titled and len(inside) > 1


def title_head(reading: Reading, role: Range) -> str:
    if not reading.lexicon.article:
        return cased_head(reading, *role)
    return next(title_heads(reading, [role]), "")


def title_heads(reading: Reading, spans: list[Range]) -> Iterator[str]:
    """Lemmas of the titles in some stretches; an honorific alone tells nothing of whom it is said."""
    for first, last in spans:
        for i in range(first, last + 1):
            flags = reading.words[i].flags
            if flags & w.TITLE and (not flags & w.HONORIFIC or (i < last and reading.scan.kind[i + 1] == "w")):
                if flags & w.HONORIFIC and reading.words[i + 1].flags & w.TITLE:
                    continue  # الدكتور الوزير
                yield reading.words[i].lemma
