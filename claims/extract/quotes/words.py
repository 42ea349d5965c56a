"""What the packs know of one word: its classes, the cues and phrases that begin with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ...model import SpeakerType
from ...rulebook.cues import CueEntry, PhraseEntry

Role = Literal["finite", "participle", "noun", "passive", "adjective"]

# Classes of words, as bits of ``Word.flags``. Each is a list of ``grammar.toml`` or a kind of title or source group.
COMPLEMENTIZER = 1 << 0
NO_COMPLEMENTIZER_AFTER = 1 << 1
PREPOSITION = 1 << 2
RELATIVE = 1 << 3
PRONOUN = 1 << 4
NEGATION = 1 << 5
HYPOTHETICAL = 1 << 6
AUXILIARY = 1 << 7
ADJUNCT = 1 << 8
OCCASION = 1 << 9
APPOSITION = 1 << 10
NARRATOR = 1 << 11
ADDRESSEE = 1 << 12
CONJUNCTION = 1 << 13
ARTICLE_VOICE = 1 << 14
NAMING = 1 << 15
FIRST_PERSON = 1 << 16
VERBAL_NOUN = 1 << 17
FINITE = 1 << 18
TITLE = 1 << 19
HONORIFIC = 1 << 20
OFFICE = 1 << 21
GUEST = 1 << 22
ORGANIZATION = 1 << 23
DOCUMENT = 1 << 24
ANONYMOUS = 1 << 25
OUTLET = 1 << 26
PLACE = 1 << 27
COUNTRY = 1 << 28
GIVEN_NAME = 1 << 29
NAME_PARTICLE = 1 << 30
SAME = 1 << 31
NOT_SPEAKER = 1 << 32
OUTLET_NOUN = 1 << 33
PROPER = 1 << 34  # a source group of names
NAME_SUFFIX = 1 << 35
DETERMINER = 1 << 36
ADVERB = 1 << 37
COPULA = 1 << 38
QUESTION = 1 << 39
SUBORDINATOR = 1 << 40
CONTROL = 1 << 41
INFINITIVE = 1 << 42
TIME = 1 << 43
AGENT = 1 << 44
NUMERAL = 1 << 45
POSSESSIVE = 1 << 46
BETWEEN = 1 << 47
OTHER = 1 << 48
INDEFINITE = 1 << 49
PARTICIPLE = 1 << 50
OUTLET_ENDING = 1 << 51
PREDICATIVE = 1 << 52
ADJECTIVE = 1 << 53
STANDARD = 1 << 54
POINTER = 1 << 55
BODY_ENDING = 1 << 56
GENERIC = 1 << 57
ABOUT = 1 << 58
OBJECT = 1 << 59
COUNTERPART = 1 << 60
ENVOY = 1 << 61
MISSION = 1 << 62

SOURCE_NOUN = ORGANIZATION | DOCUMENT | ANONYMOUS


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of a cue: its kind, and the comparable words between source and content."""

    kind: str
    patterns: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class CueForm:
    """One form of a cue: ``rest`` are its words after the first; ``agreement`` as in ``Inflection``."""

    rest: tuple[str, ...]
    lemma: str
    role: Role
    agreement: str
    entry: CueEntry
    frames: tuple[Frame, ...]
    objects_only: bool = False  # it takes nothing but noun phrases, which state nothing without marks
    prepositions: frozenset[str] = field(init=False, compare=False, repr=False)  # that lead to its noun phrases
    _by_kind: dict[str, Frame] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        leading = frozenset(p[0] for f in self.frames if f.kind.startswith("np") for p in f.patterns)
        object.__setattr__(self, "prepositions", leading)
        object.__setattr__(self, "_by_kind", {f.kind: f for f in reversed(self.frames)})

    @property
    def tells(self) -> bool:
        """Whether somebody who is told may stand between the verb and what it says (told *reporters* that)."""
        frame = self.frame("that")
        return frame is not None and any(p and p[0] == "*" for p in frame.patterns)

    def frame(self, kind: str) -> Frame | None:
        """Its frame of a kind, the first if it has several."""
        return self._by_kind.get(kind)


@dataclass(frozen=True, slots=True)
class PhraseForm:
    """One form of an according-to phrase. ``prefix``: what its last word has joined to the next (وفقا لـ)."""

    rest: tuple[str, ...]
    lemma: str
    entry: PhraseEntry
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class ClassPhrase:
    """A phrase of several words that belongs to a class; ``rest`` are its words after the first."""

    rest: tuple[str, ...]
    flag: int
    lemma: str = ""
    agreement: str = ""


@dataclass(slots=True)
class Word:
    """A word in comparable form with all that the packs know of it.

    Attributes:
        norm: comparable form as it stands.
        stem: the form without conjunction and article.
        flags: its classes.
        lead: letters of the conjunction written together with it (وقال: 1); what follows belongs to the word.
        joined: preposition written together with it (للوزير: "ل").
        definite: it carries the article.
        lemma: of a title or source noun, its first form.
        agreement: gender and number where known: ``ms``, ``fp``…
        cues, phrases, classes: what begins with it.
    """

    norm: str
    stem: str
    flags: int = 0
    lead: int = 0
    joined: str = ""
    definite: bool = False
    lemma: str = ""
    agreement: str = ""
    cues: tuple[CueForm, ...] = ()
    phrases: tuple[PhraseForm, ...] = ()
    classes: tuple[ClassPhrase, ...] = ()
    names: tuple[ClassPhrase, ...] = ()  # those of its classes that are titles and names
    trigger: bool = False  # a cue or an according-to phrase begins here

    def source_type(self) -> SpeakerType:
        if self.flags & ANONYMOUS:
            return "anonymous"
        if self.flags & DOCUMENT:
            return "document"
        if self.flags & (ORGANIZATION | COUNTRY | PLACE):
            return "organization"
        return "person"
