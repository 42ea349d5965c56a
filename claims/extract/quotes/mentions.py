"""What a mention of a source says: a name with its role, a body, a document, or a description."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...model import SpeakerType
from . import naming
from . import words as w
from .cased import kind as cased_kind
from .cased import name as cased_name
from .cased import role as cased_role
from .cased import together as cased_together
from .reading import COMMAS, Reading

Range = tuple[int, int]


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
        name = naming.name(reading, at, last)
    if cased and not plain and name is None:
        name = cased_name(reading, at, last)
    head = naming.head(reading, at, last, cased=cased or plain)
    made.head, made.head_at = words[head].lemma or stem(reading, head), head
    made.definite = (made.definite or words[head].definite) and not partial
    kind = (
        naming.kind(reading, at, last, head, name) if reading.lexicon.article else cased_kind(reading, at, last, head)
    )
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
        made.role = (cased_role if plain else naming.role)(reading, first, last, name)
        if made.role is not None:
            beside = [span for span in ((first, name[0] - 1), (name[1] + 1, last)) if span[0] <= span[1]]
            spans = beside if reading.lexicon.article else [made.role]
            made.titles = frozenset().union(*(_content(reading, *span) for span in spans))
            made.heads = frozenset(naming.title_heads(reading, spans))
        made.head = naming.title_head(reading, made.role) if made.role else ""
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
