"""What a mention of a source says: a name with its role, a body, a document, or a description."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...model import SpeakerType
from . import words as w
from .cased import head as cased_head
from .cased import kind as cased_kind
from .cased import name as cased_name
from .cased import role as cased_role
from .cased import together as cased_together
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


@dataclass(slots=True)
class Mention:
    """A noun phrase that stands for a source.

    Attributes:
        first, last: its tokens.
        type: what it is.
        name: tokens of a person's name in it.
        role: tokens that say what he is.
        words: its content words in comparable form without article; of the name alone where there is one.
        head, head_at: lemma and token of its head noun.
        heads: lemmas of all the titles beside a name.
        titles: content words of the mention beside a name.
        gender, number: ``m`` ``f`` ``""``; ``s`` ``d`` ``p`` ``""``.
        definite: it points back, or to an office known to all.
        same: it says that it is the one just named.
        guessed: it is taken for a body only because its name stands in marks.
        members: the people whom it names together (Anna Weiss and Omar Haddad).
    """

    first: int
    last: int
    type: SpeakerType = "person"
    name: Range | None = None
    role: Range | None = None
    words: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    head: str = ""
    heads: frozenset[str] = frozenset()
    head_at: int = 0
    titles: frozenset[str] = frozenset()
    gender: str = ""
    number: str = ""
    definite: bool = False
    same: bool = False
    guessed: bool = False
    members: tuple[Mention, ...] = ()
    pronoun: bool = False
    full: Mention | None = field(default=None, repr=False)

    def agrees(self, agreement: str) -> bool:
        """Whether a verb or pronoun of that agreement can mean it."""
        gender = next((c for c in agreement if c in "mf"), "")
        number = next((c for c in agreement if c in "sdp"), "")
        thing = self.type in ("organization", "document")
        if (gender and thing and not self.gender) or ("n" in agreement and self.type == "person"):
            return False
        if "1" in agreement or "2" in agreement:
            return True
        if gender and self.gender and gender != self.gender:
            return False
        if self.members:
            return number != "s"
        if gender and number == "s" and self.number == "p" and self.type == "anonymous" and not self.gender:
            return False  # she is none of the officers
        if number in ("p", "d") and self.number == "s" and self.type == "person":
            return False
        return not (number == "s" and self.number in ("p", "d") and self.gender == "m")

    def meant_by(self, agreement: str) -> Mention | None:
        """The mention itself, or whom of those it names a verb or pronoun of that agreement can mean."""
        if self.agrees(agreement):
            return self
        return next((m for m in reversed(self.members) if m.agrees(agreement)), None)


def mention(reading: Reading, span: Range, *, possessor: bool = False) -> Mention:
    """Read the tokens of a source; a ``possessor`` has the ending of one (Lund's claim)."""
    first, last = span
    words, scan = reading.words, reading.scan
    made = Mention(first, last)
    marked = False
    if (
        reading.lexicon.article
        and first in reading.opens
        and reading.pairs[reading.opens[first]].close == last > first + 1
    ):
        first, last = first + 1, last - 1  # قالت "الصحيفة"
        marked = True
    together = cased_together(reading, first, last) if not reading.lexicon.article else []
    if together:
        return _joint(reading, made, [mention(reading, each) for each in together])
    pronominal = words[first].flags & (w.PRONOUN | w.POSSESSIVE)
    if first == last and pronominal and not words[first].flags & (w.TITLE | w.SOURCE_NOUN):
        made.pronoun = True
        _agree(made, words[first].agreement)
        return made
    at = first
    partial = bool(words[first].flags & w.INDEFINITE)  # أحد المسؤولين
    counting = w.NUMERAL if reading.lexicon.article else 0  # ثلاثة مصادر
    determining = w.DETERMINER | w.SAME | counting

    def determines(i: int) -> bool:
        counted = counting and scan.kind[i] == "n"
        return bool(words[i].flags & determining or counted) or scan.norm[i] in reading.lexicon.articles

    while at < last and determines(at):
        made.same = made.same or bool(words[at].flags & w.SAME)
        made.definite = made.definite or not words[at].flags & w.INDEFINITE
        at += 1
    made.same = made.same or any(words[i].flags & w.SAME for i in range(at + 1, last + 1))
    cased = any(raw[0].isupper() for raw in scan.raw[first : last + 1])
    counted = at > first and not made.same and not any(words[i].flags & w.TITLE for i in range(at, last + 1))
    plain = not reading.lexicon.article and any(raw[0].lower() != raw[0].upper() for raw in scan.raw[first : last + 1])
    name = None
    if plain:
        name = cased_name(reading, at, last, determined=at > first, possessor=possessor)
    elif not counted:
        name = _name(reading, at, last)
    if cased and not plain and name is None:
        name = cased_name(reading, at, last)
    head = _head(reading, at, last, cased=cased or plain)
    made.head, made.head_at = words[head].lemma or stem(reading, head), head
    made.definite = (made.definite or words[head].definite) and not partial
    kind = _type(reading, at, last, head, name) if reading.lexicon.article else cased_kind(reading, at, last, head)
    made.type = kind
    if marked and kind == "person" and not _is_persons(reading, first, last):
        made.type, made.guessed, name = "organization", True, None  # بحسب "الراصد"
    if (
        not plain
        and made.type in ("organization", "document")
        and name is not None
        and words[head].flags & (w.SOURCE_NOUN | w.STANDARD)
    ):
        name = None
    if name is not None and plain and _is_thing(reading, last):
        made.type, name = "organization", None
    if name is not None:
        made.name, made.type = name, "person"
        made.order = tuple(stem(reading, i) for i in range(name[0], name[1] + 1) if scan.kind[i] in "wn")
        made.role = (cased_role if plain else _role)(reading, first, last, name)
        if made.role is not None:
            beside = [span for span in ((first, name[0] - 1), (name[1] + 1, last)) if span[0] <= span[1]]
            spans = beside if reading.lexicon.article else [made.role]
            made.titles = frozenset().union(*(_content(reading, *span) for span in spans))
            made.heads = frozenset(_title_heads(reading, spans))
        made.head = _title_head(reading, made.role) if made.role else ""
    else:
        made.order = tuple(stem(reading, i) for i in range(at, last + 1) if _counts(reading, i))
        made.titles = _content(reading, at, last)
    made.words = frozenset(made.order)
    _gender(reading, made, head)
    return made


def _is_thing(reading: Reading, last: int) -> bool:
    """Whether a relative pronoun of things follows behind a comma (Norwell Vacations, *which* rents out villas)."""
    scan = reading.scan
    return last + 2 < len(scan) and scan.raw[last + 1] in COMMAS and scan.norm[last + 2] in reading.lexicon.things


def _is_persons(reading: Reading, first: int, last: int) -> bool:
    """Whether a name in marks is a person's: by a given name, particle or title in it, or before it elsewhere."""
    personal = w.GIVEN_NAME | w.NAME_PARTICLE | w.TITLE
    if any(reading.words[i].flags & personal for i in range(first, last + 1)):
        return True
    return reading.names_person(first)


def _joint(reading: Reading, made: Mention, members: list[Mention]) -> Mention:
    """The mention of several people by their names."""
    spans = [m.name or (m.first, m.last) for m in members]
    made.name, made.members = (spans[0][0], spans[-1][1]), tuple(members)
    made.order = tuple(word for m in members for word in m.order)
    made.words, made.number, made.head_at = frozenset(made.order), "p", made.last
    return made


def stem(reading: Reading, token: int) -> str:
    """A word without what is joined to it, as names compare."""
    word = reading.words[token]
    text = word.stem
    article = reading.lexicon.article
    if word.joined:
        return text
    if not article and text.endswith(reading.lexicon.possessives or ("\n",)):
        return text.rpartition("'")[0]
    if article and text.startswith(article) and len(text) > len(article) + 1:
        return text[len(article) :]
    return text


def _counts(reading: Reading, token: int) -> bool:
    return reading.scan.kind[token] in "wn" and not reading.words[token].flags & (w.SAME | w.DETERMINER | w.PREPOSITION)


def _content(reading: Reading, first: int, last: int) -> frozenset[str]:
    return frozenset(
        reading.words[i].lemma if reading.words[i].flags & w.TITLE and reading.words[i].lemma else stem(reading, i)
        for i in range(first, last + 1)
        if _counts(reading, i)
    )


def _agree(made: Mention, agreement: str) -> None:
    made.gender = next((c for c in agreement if c in "mf"), made.gender)
    made.number = next((c for c in agreement if c in "sdp"), made.number)


def _gender(reading: Reading, made: Mention, head: int) -> None:
    words = reading.words
    if made.name is not None:
        given = words[made.name[0]]  # a second one is a father's
        if given.flags & w.GIVEN_NAME and given.agreement:
            _agree(made, given.agreement)
        if not made.gender:
            told = range(made.first, made.name[0]) if made.role is None else range(made.first, made.role[1] + 1)
            for i in told:
                if words[i].flags & w.TITLE and words[i].agreement[:1] in ("m", "f") and not _owned(reading, i):
                    _agree(made, words[i].agreement)
                    break
        made.number = "s"
        return
    _agree(made, words[head].agreement)
    if not reading.lexicon.article:
        return
    if words[head].flags & (w.COUNTRY | w.PLACE) and not made.gender and head + 1 not in reading.compound:
        made.gender = "f"
    if made.number == "p" and made.type in ("organization", "document"):
        made.gender, made.number = "f", "s"  # things in the plural agree like a feminine


def _owned(reading: Reading, token: int) -> bool:
    """Whether what reads like a feminine ending is written as a possessor's pronoun (نظيره, not نظيرة)."""
    word, lexicon = reading.words[token], reading.lexicon
    if not lexicon.article or word.agreement[:1] != "f" or not word.norm.endswith(lexicon.own):
        return False
    return not reading.scan.raw[token].endswith(tuple(lexicon.grammar.feminine_endings))


# -- names ---------------------------------------------------------------------------------------------------


def _head(reading: Reading, first: int, last: int, *, cased: bool) -> int:
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


def _type(reading: Reading, first: int, last: int, head: int, name: Range | None) -> SpeakerType:
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


def _name(reading: Reading, first: int, last: int) -> Range | None:
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


def _role(reading: Reading, first: int, last: int, name: Range) -> Range | None:
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


def _title_head(reading: Reading, role: Range) -> str:
    if not reading.lexicon.article:
        return cased_head(reading, *role)
    return next(_title_heads(reading, [role]), "")


def _title_heads(reading: Reading, spans: list[Range]) -> Iterator[str]:
    """Lemmas of the titles in some stretches; an honorific alone tells nothing of whom it is said."""
    for first, last in spans:
        for i in range(first, last + 1):
            flags = reading.words[i].flags
            if flags & w.TITLE and (not flags & w.HONORIFIC or (i < last and reading.scan.kind[i + 1] == "w")):
                if flags & w.HONORIFIC and reading.words[i + 1].flags & w.TITLE:
                    continue  # الدكتور الوزير
                yield reading.words[i].lemma
