"""What the packs know of each word that may stand near a number, compiled once and remembered word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from ...language.fold import fold
from ...language.scan import scan
from ...rulebook import Rulebook
from ...rulebook.bounds import Bounds
from ...rulebook.calendar import CalendarFile
from ...rulebook.figures import FigureFrames
from ...rulebook.numbers import NumberFile
from ...rulebook.sources import SourceFile
from ...rulebook.topics import Concept, Concepts, Topics
from ...rulebook.units import Units
from .cldr import currency_names, territory_names

BEFORE, AFTER = 1, 2
# Flags of words; VERB is any word whose shape tells that it is not what is counted.
FUNCTION, SKIP, OF, CONJUNCTION, LABEL, ARTICLE, PLURAL, PER, ONE, VERB, JOINED, SHARED, FORECASTER = (
    1 << n for n in range(13)
)
PAST, ACTIVE, PASSIVE, AGENT = (1 << n for n in range(13, 17))
_MEMO_LIMIT = 200_000  # words, as in language.fold
ANY = "*"


class Unit(NamedTuple):
    """A unit: its normal form, what it is (people, things, money, share, measure, duration), and its sign's word."""

    key: str
    group: str
    name: str | None


class Phrase(NamedTuple):
    """A phrase of the packs: its words (``*`` for up to three others), what it says, and on which side of a number."""

    words: tuple[str, ...]
    role: str
    value: str
    side: int = BEFORE | AFTER


class When(NamedTuple):
    """Words that say when: so many days, weeks, months, years off; or the name of a weekday or month."""

    words: tuple[str, ...]
    unit: str
    value: int
    named: bool = False


class Word:
    """What a word as written may be: a unit, a topic's noun, the first or last word of phrases."""

    __slots__ = ("ends", "flags", "noun", "noun_group", "nouns", "starts", "unit", "units")

    def __init__(self) -> None:
        self.unit: Unit | None = None
        self.units: tuple[tuple[tuple[str, ...], Unit], ...] = ()  # of several words, that start here
        self.noun: str | None = None
        self.noun_group = "things"  # what that topic's nouns are: people or things
        self.nouns: tuple[tuple[tuple[str, ...], str], ...] = ()  # of several words, that start here
        self.starts: tuple[Phrase, ...] = ()
        self.ends: tuple[Phrase, ...] = ()  # bounds that end here
        self.flags = 0


class TopicRule(NamedTuple):
    """What a topic asks of the figure."""

    of: frozenset[str]
    decides: bool
    needs: frozenset[str]
    also: frozenset[str]


class Memo(dict[str, "Word | None"]):
    """Words already looked up; None for those the packs do not know."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, norm: str) -> Word | None:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        word = self[norm] = self._lexicon.read(norm)
        return word


class Lexicon:
    """The packs of a language, ready for looking up words near numbers.

    Attributes:
        words: comparable form of a word to what is known of it.
        frames: the language's ``figures.toml``.
        topics: concept to what it asks of the figure.
        when: first words of phrases of time, to those phrases.
        age_bounds: bounds that make a bare number an age right behind people: people under 30.
        weak: unit key to the topic it stands for when nothing governs it.
        range_opening: last words of what opens a range.
        territories: comparable names of countries, to the name as CLDR has it.
    """

    def __init__(self, rules: Rulebook, language: str) -> None:
        bounds = rules.load(language, "bounds", Bounds)
        units = rules.load(language, "units", Units)
        topics = rules.load(language, "topics", Topics)
        concepts = rules.load("", "topics", Concepts).root
        self.frames = frames = rules.load(language, "figures", FigureFrames)
        self.words = Memo(self)
        self.topics: dict[str, TopicRule] = {}
        self.weak: dict[str, str] = {}
        self.range_opening = frozenset(
            fold(words.split()[-1])
            for pattern in rules.load(language, "numbers", NumberFile).ranges
            for words in pattern.opening
        )
        self.during: frozenset[str] = frozenset()
        self.passing: frozenset[str] = frozenset()
        self.not_during: frozenset[str] = frozenset()
        self.estimates = frozenset(fold(e) for e in bounds.estimates)
        self.territories = dict(territory_names(frames.place_locale)) if frames.place_locale else {}
        towns = (*rules.load(language, "sources", SourceFile).places, *frames.places)
        self.territories |= {fold(name): name for name in towns}
        self._place_nouns = tuple(map(fold, frames.place_nouns))
        self.place_prefixes = tuple(map(fold, frames.place_prefixes))
        self.months = frozenset(map(fold, frames.months))
        self.possessives = tuple(map(fold, frames.counted.possessives))
        self._prefixes: dict[str, list[str]] = {}  # by their first letter
        for prefix in sorted(map(fold, frames.prefixes), key=len, reverse=True):
            self._prefixes.setdefault(prefix[:1], []).append(prefix)
        self._whole = frozenset(map(fold, frames.whole_words))
        self._shortest = frames.shortest
        self._conjunction_prefixes = tuple(map(fold, frames.conjunction_prefixes))
        self._endings: dict[str, list[tuple[str, str]]] = {}  # by their last letter
        for ending, entry in frames.endings:
            self._endings.setdefault(fold(ending)[-1:], []).append((fold(ending), fold(entry)))
        self._entries: dict[str, Word] = {}
        self._forms: dict[str, frozenset[str]] = {}  # of words met, what ``variants`` gives
        self._shapes = [(fold(a), fold(b)) for a, b in frames.counted.verb_shapes]
        self._shape_ends = tuple(b for _, b in self._shapes)
        self._nouns = [(fold(a), fold(b)) for a, b in frames.counted.noun_shapes]
        self._read_units(units)
        self._read_topics(topics, concepts)
        self._read_bounds(bounds)
        self._read_frames(frames)
        self._read_calendar(rules.load(language, "calendar", CalendarFile))
        self._not_counted = tuple(map(fold, frames.counted.not_prefixes))
        self._glued = tuple(map(fold, frames.counted.glued_articles))

    def _entry(self, word: str) -> Word:
        return self._entries.setdefault(word, Word())

    def _flag(self, words: Iterable[str], flag: int) -> None:
        for word in words:
            self._entry(fold(word)).flags |= flag

    def _phrases(self, phrases: Iterable[str], role: str, value: str, side: int = BEFORE | AFTER) -> None:
        for text in phrases:
            words = tuple(fold(w) for w in text.split())
            entry = self._entry(words[0])
            entry.starts = (*entry.starts, Phrase(words, role, value, side))

    def is_place_noun(self, norm: str) -> bool:
        """Whether a word is a noun that a place's name follows, in that very form (محافظة, no محافظ), whatever is
        written before it."""
        word = self.words[norm]
        named = word is not None and any(phrase.role == "place_noun" for phrase in word.starts)
        return named and norm.endswith(self._place_nouns)

    def _read_units(self, units: Units) -> None:
        groups = {
            "money": units.currencies,
            "measure": units.measures,
            "duration": units.durations,
            "share": units.shares,
            "people": units.people,
            "things": units.things,
        }
        self.currencies_too = frozenset(key for key, unit in units.measures.items() if unit.currency)
        if units.currency_locale:
            for name, code in currency_names(units.currency_locale).items():
                self._add_unit(name, Unit(code, "money", None))
        for group, table in groups.items():
            for key, unit in table.items():
                for form in (*unit.forms, *unit.signs):
                    self._add_unit(
                        form, Unit(key, group, unit.name if form in unit.signs or group == "share" else None)
                    )

    def _add_unit(self, form: str, unit: Unit) -> None:
        letters = form[0].isalpha() and not form[-1].isalnum()  # A$ is looked up as one word
        words = (fold(form),) if letters else tuple(scan(form, "").norm)
        entry = self._entry(words[0])
        if len(words) == 1:
            entry.unit = unit
        else:
            entry.units = tuple(sorted((*entry.units, (words, unit)), key=lambda u: -len(u[0])))

    def _read_topics(self, topics: Topics, concepts: dict[str, Concept]) -> None:
        for key in {**concepts, **topics.topics}:
            concept = concepts.get(key, Concept())
            self.topics[key] = TopicRule(
                frozenset(concept.of), concept.decides, frozenset(concept.needs), frozenset(concept.also)
            )
            for unit in concept.units:
                self.weak.setdefault(unit, key)
        for key, topic in topics.topics.items():
            for noun in topic.nouns:
                self._add_noun(noun, key)
            self._phrases(topic.words, "topic", key)
            self._phrases(topic.before, "topic", key, BEFORE)
            self._phrases(topic.after, "topic", key, AFTER)

    def _add_noun(self, noun: str, topic: str) -> None:
        words = tuple(fold(w) for w in noun.split())
        entry = self._entry(words[0])
        if len(words) == 1:
            entry.noun = topic
            entry.noun_group = "people" if "people" in self.topics[topic].of else "things"
        else:
            entry.nouns = (*entry.nouns, (words, topic))

    def _read_bounds(self, bounds: Bounds) -> None:
        self.during = frozenset(map(fold, bounds.during))
        self.not_during = frozenset(map(fold, bounds.not_during))
        self.passing = frozenset(map(fold, bounds.passing))
        self.bound_negations = frozenset(map(fold, bounds.negations))
        self.no_negations = frozenset(map(fold, bounds.no_negations))
        self.negated_across = bounds.negated_across
        for name in ("exact", "approx", "at_least", "more_than", "at_most", "less_than"):
            rule = getattr(bounds, name)
            for text in rule.before:
                words = tuple(fold(w) for w in text.split())
                last = words[-2] if words[-1] == ANY else words[-1]
                entry = self._entry(last)
                entry.ends = tuple(
                    sorted((*entry.ends, Phrase(words, "bound", name, BEFORE)), key=lambda p: -len(p.words))
                )
            self._phrases(rule.after, "bound", name, AFTER)
            self._phrases(rule.round, "round", name, BEFORE)

    def _read_frames(self, frames: FigureFrames) -> None:
        counted = frames.counted
        self._flag(counted.function_words, FUNCTION)
        self._flag(counted.skip, SKIP)
        self._flag(counted.of, OF)
        self._flag(counted.articles, ARTICLE)
        self._flag(counted.plurals, PLURAL)
        self._flag(frames.conjunctions, CONJUNCTION)
        self._flag(frames.labels, LABEL)
        self._flag(frames.per, PER)
        self._flag(frames.one, ONE)
        self._flag(counted.shared_across, SHARED)
        self._flag(counted.forecasters, FORECASTER)
        self._flag(frames.voice.pasts, PAST)
        self._flag(frames.voice.actives, ACTIVE)
        self._flag(frames.voice.auxiliaries, PASSIVE)
        self._flag(frames.voice.agents, AGENT)
        self._phrases(frames.voice.objects, "object", "", AFTER)
        self._phrases(frames.not_before, "not", "", AFTER)
        self._phrases(frames.parts, "part", "", BEFORE)
        self._phrases(frames.parts_after, "part", "", AFTER)
        self._phrases(frames.wholes, "whole", "")
        self._phrases(frames.number_of, "number of", "", BEFORE)
        self._phrases(frames.rise, "change", "rise")
        self._phrases(frames.fall, "change", "fall")
        self._phrases(frames.age_before, "age", "", BEFORE)
        self._phrases(frames.age_after, "age", "", AFTER)
        self._phrases(frames.age_beside, "age beside", "", BEFORE)
        self.age_bounds = frozenset(map(fold, frames.age_bounds))
        self._phrases(frames.score_words, "score", "")
        self._phrases(frames.place_before, "place", "")
        self.place_heads = frozenset(map(fold, frames.place_heads))
        self._phrases(frames.place_nouns, "place_noun", "")

    def _read_calendar(self, calendar: CalendarFile) -> None:
        self.when: dict[str, list[When]] = {}
        for offset, phrases in calendar.relative.items():
            unit, _, amount = offset.partition(" ")
            for text in phrases:
                words = tuple(fold(w) for w in text.split())
                self.when.setdefault(words[0], []).append(When(words, unit, int(amount)))
        for unit, table in (("weekday", calendar.weekdays), ("month", calendar.months)):
            for key, names in table.items():
                for name in names:
                    words = tuple(fold(w) for w in name.split())
                    self.when.setdefault(words[0], []).append(When(words, unit, int(key), named=True))
        self.coming = frozenset(map(fold, calendar.coming))
        self.unclear_months = frozenset(map(fold, calendar.unclear_months))
        self.month_before = frozenset(map(fold, (*calendar.year_prepositions, *calendar.date_of)))

    def variants(self, norm: str) -> Iterator[str]:
        """The word itself, then without what the language writes on it, the likeliest first."""
        yield norm
        if norm in self._whole:
            return
        prefixes = self._prefixes.get(norm[:1], ())
        stems = [norm, *(norm[len(p) :] for p in prefixes if norm.startswith(p) and len(norm) > len(p) + 1)]
        yield from stems[1:]
        endings = self._endings.get(norm[-1:], ())
        for stem in stems:
            if stem in self._whole:
                continue
            for ending, entry in endings:
                if stem.endswith(ending) and len(stem) - len(ending) >= self._shortest:
                    yield stem[: len(stem) - len(ending)] + entry

    def read(self, norm: str) -> Word | None:
        """What the packs know of the word, with the language's prefixes and endings taken off where needed."""
        found = Word()
        known = False
        entries = self._entries
        for form in self.variants(norm):
            entry = entries.get(form)
            if entry is None:
                continue
            known = True
            if found.unit is None and found.noun is None:  # one reading of the word, the least taken off
                found.unit, found.noun, found.noun_group = entry.unit, entry.noun, entry.noun_group
            found.nouns = found.nouns or entry.nouns
            found.units = found.units or entry.units
            found.starts = found.starts or entry.starts
            found.ends = found.ends or entry.ends
            if form == norm:
                found.flags |= entry.flags
            elif any(norm == p + form for p in self._conjunction_prefixes):
                found.flags |= entry.flags & (FUNCTION | LABEL)
            elif norm.endswith(form):
                found.flags |= entry.flags & LABEL
        if norm.startswith(self._conjunction_prefixes) and norm not in entries:
            found.flags |= JOINED
            known = True
        if (
            not found.unit
            and not found.noun
            and norm.endswith(self._shape_ends)
            and any(norm.startswith(a) and norm.endswith(b) for a, b in self._shapes)
            and not any(norm.startswith(a) and norm.endswith(b) for a, b in self._nouns)
        ):
            found.flags |= VERB
            known = True
        if not found.unit and not found.noun and (norm.startswith(self._not_counted) or self._is_place(norm)):
            found.flags |= VERB
            known = True
        if norm.startswith(self._glued) and any(norm.startswith(a) and len(norm) > len(a) + 1 for a in self._glued):
            found.flags |= ARTICLE
            known = True
        return found if known else None

    def is_listed(self, norm: str) -> bool:
        """Does the word stand in the packs as a unit just as it is? Then it is no dual: بلدان, countries."""
        entry = self._entries.get(norm)
        return entry is not None and entry.unit is not None

    def is_no_noun(self, norm: str) -> bool:
        """Is the word no noun that a number counts: a function word or a word of change, or one with its preposition?

        Such words may read as a unit with something written on it (بينهم, of whom, as yen; بولاية, in a state).
        """
        entry = self._entries.get(norm)
        if entry is not None:
            changes = any(p.role == "change" and len(p.words) == 1 for p in entry.starts)
            return entry.unit is None and entry.noun is None and (bool(entry.flags & FUNCTION) or changes)
        return any(
            norm.startswith(p) and norm[len(p) :] in self._entries
            for p in (*self.place_prefixes, *self._conjunction_prefixes)
        )

    def _is_place(self, norm: str) -> bool:
        """Is it a country with a preposition written on it?"""
        if not norm.startswith(self.place_prefixes):
            return False
        return any(norm.startswith(p) and norm[len(p) :] in self.territories for p in self.place_prefixes)

    def same(self, norm: str, word: str) -> bool:
        """Is the written word this word of a phrase, with or without what is written on it?"""
        if norm == word:
            return True
        forms = self._forms.get(norm)
        if forms is None:
            if len(self._forms) >= _MEMO_LIMIT:
                self._forms.clear()
            forms = self._forms[norm] = frozenset(self.variants(norm))
        return word in forms


_LEXICONS: WeakKeyDictionary[Rulebook, dict[str, Lexicon]] = WeakKeyDictionary()


def lexicon(rules: Rulebook, language: str) -> Lexicon:
    """The compiled packs of a language, once a rulebook."""
    books = _LEXICONS.setdefault(rules, {})
    if language not in books:
        books[language] = Lexicon(rules, language)
    return books[language]
