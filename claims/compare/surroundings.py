"""A figure with what stands around it, in terms that another article may share, in another language too."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from weakref import WeakKeyDictionary

from ..extract.figures.bounds import stands_at
from ..extract.figures.cldr import territories, weekday_names
from ..extract.figures.words import Lexicon, lexicon
from ..language.fold import fold
from ..language.marks import pair_marks
from ..language.scan import WORD, Scan, scan
from ..language.sentences import sentences
from ..model import Extraction, Figure
from ..rulebook import Rulebook
from ..rulebook.bodies import BodiesFile
from ..rulebook.calendar import CalendarFile
from ..rulebook.concepts import ConceptsFile
from ..rulebook.figures import FigureFrames
from ..rulebook.verify import VerifyRules

NEAR = 8.0  # words from a figure at which what stands there weighs half; 5 to 12 do as well on the development pairs
_NAMES = 6  # nearest names that are looked at
_SHORTEST = 3  # letters of a word that tells something
_SMALL = 12  # values up to here are too common to tell one sentence from another


Role = Literal["own", "part", "ground"]


@dataclass(frozen=True, slots=True)
class Setting:
    """A figure with its surroundings.

    Attributes:
        figure: the figure.
        language: of its article.
        words: the telling words of its sentence, in comparable form.
        concepts: concepts, values and dates of its sentence to their weight, 0 to 1: near and rare weighs most.
        terms: the same of its words, for articles of one language.
        names: words that no pack knows, which may be names, with their weight.
        sentence: number of its sentence in the article.
        position: 0 at the article's start, 1 at its end.
        weak: its topic is no more than what its unit stands for.
        role: ``part`` where it is a stated part of a figure before it (12, among them 3 children), ``ground`` where it
            is what the figure before it is out of (21 of 24 districts), else ``own``.
        whole: the topic of the figure before it that it is a part of.
        elsewhen: it has a time of its own, beside a figure of the same topic that has none: what was before.
        vague: it is what a vague quantity leaves possible.
        year: the year that it is of, where the two articles are of different years.
    """

    figure: Figure
    language: str
    words: frozenset[str]
    concepts: Mapping[str, float]
    terms: Mapping[str, float]
    names: tuple[tuple[str, float], ...]
    sentence: int
    position: float
    weak: bool
    role: Role = "own"
    whole: str | None = None
    year: str | None = None
    elsewhen: bool = False
    vague: bool = False


class ConceptWords:
    """The concepts that the words of a language name: units, topics, countries, days and ``concepts.toml``."""

    def __init__(self, rules: Rulebook, language: str) -> None:
        self.lexicon: Lexicon = lexicon(rules, language)
        self._named: defaultdict[str, set[str]] = defaultdict(set)
        for key, words in rules.load(language, "concepts", ConceptsFile).concepts.items():
            for word in words:
                self._named[fold(word)].add(key)
        for word, key in _named_places_and_days(rules, language):
            self._named[word].add(key)
        self._common = {fold(w) for w in rules.load(language, "verify", VerifyRules).function_words}
        self._articles = tuple(map(fold, self.lexicon.frames.counted.glued_articles))
        self._known: dict[str, frozenset[str]] = {}

    def of(self, norm: str) -> frozenset[str]:
        """The concepts of a word, in comparable form."""
        found = self._known.get(norm)
        if found is None:
            named = next((self._named[form] for form in self.lexicon.variants(norm) if form in self._named), set())
            word = self.lexicon.words[norm]
            units = {f"unit {word.unit.key}"} if word and word.unit else set()
            topics = {f"topic {word.noun}"} if word and word.noun else set()
            found = self._known[norm] = frozenset(named | units | topics)
        return found

    def governing(self, read: Scan, i: int, end: int) -> Iterator[str]:
        """The topics told by the phrases that begin at a token."""
        word = self.lexicon.words[read.norm[i]]
        for phrase in word.starts if word else ():
            if phrase.role == "topic" and stands_at(read, i, phrase, self.lexicon, end):
                yield f"topic {phrase.value}"

    def bare(self, norm: str) -> str:
        """A word without an article that is written on it."""
        return next((norm[len(a) :] for a in self._articles if norm.startswith(a)), norm)

    def is_common(self, norm: str) -> bool:
        """Whether a word tells nothing."""
        return norm in self._common or len(norm) < _SHORTEST


def _named_places_and_days(rules: Rulebook, language: str) -> Iterator[tuple[str, str]]:
    """Single words for countries and nations, days of the week and months, with the concept of each."""
    locale = rules.load(language, "figures", FigureFrames).place_locale
    names = [(name, f"place {code}") for code, name in territories(locale or "").items()]
    for code, words in rules.load(language, "bodies", BodiesFile).nations.items():
        names += [(word, f"place {code}") for word in words]
    names += [(word, f"weekday {day}") for word, day in weekday_names(locale or "").items()]
    calendar = rules.load(language, "calendar", CalendarFile)
    for month, words in calendar.months.items():
        names += [(word, f"month {month}") for word in words if word not in calendar.unclear_months]
    yield from ((fold(word), key) for word, key in names if " " not in word)


_CONCEPTS: WeakKeyDictionary[Rulebook, dict[str, ConceptWords]] = WeakKeyDictionary()


def concept_words(rules: Rulebook, language: str) -> ConceptWords:
    """The concepts of a language's words, once a rulebook."""
    known = _CONCEPTS.setdefault(rules, {})
    if language not in known:
        known[language] = ConceptWords(rules, language)
    return known[language]


def settings(extraction: Extraction, rules: Rulebook) -> list[Setting]:
    """The figures of an article with their surroundings."""
    article = extraction.article
    read = scan(article.text, article.language, skip=[(s.start, s.end) for s in article.boilerplate])
    words = concept_words(rules, article.language)
    spans = sentences(read, pair_marks(read))
    held = [_Sentence(read, a, b, words, extraction) for a, b in spans]
    often = Counter(term for sentence in held for term in {t for t, _ in sentence.terms})
    out = []
    at = 0
    for figure in extraction.figures:
        while at < len(held) - 1 and held[at].end <= figure.start:
            at += 1
        if held:
            out.append(_setting(figure, held[at], at, often, article.language, len(article.text), words))
    return _with_roles(out)


def _with_roles(figures: list[Setting]) -> list[Setting]:
    """The figures with what part they play in a whole and its parts."""
    by_id = {s.figure.id: s.figure for s in figures}
    grounds = {f.part_of for f in by_id.values() if f.part_of in by_id and by_id[f.part_of].start > f.start}
    now = {s.figure.topic for s in figures if s.figure.time is None and s.figure.topic is not None and not s.weak}
    out = []
    for setting in figures:
        if setting.figure.time is not None and setting.figure.topic in now:
            setting = replace(setting, elsewhen=True)
        whole = by_id.get(setting.figure.part_of or "")
        if whole is not None and whole.start < setting.figure.start:
            setting = replace(setting, role="part", whole=whole.topic)
        elif setting.figure.id in grounds:
            setting = replace(setting, role="ground")
        out.append(setting)
    return out


class _Sentence:
    """The terms of a sentence with their tokens: ``w`` words, ``c`` concepts, ``n`` possible names."""

    def __init__(self, read: Scan, first: int, last: int, words: ConceptWords, extraction: Extraction) -> None:
        self.read, self.first, self.last = read, first, last
        self.start, self.end = read.start[first], read.end[last - 1]
        self.terms: list[tuple[str, int]] = []
        for i in range(first, last):
            if read.kind[i] != WORD:
                continue
            norm = read.norm[i]
            concepts = words.of(norm) | set(words.governing(read, i, last))
            self.terms += [(f"c {c}", i) for c in concepts]
            if not words.is_common(norm):
                self.terms.append((f"w {words.bare(norm)}", i))
                if not concepts and words.lexicon.words[norm] is None:
                    self.terms.append((f"n {norm}", i))
        for figure in extraction.figures:
            if self.start <= figure.start < self.end and figure.value is not None and abs(figure.value) > _SMALL:
                self.terms.append((f"c value {figure.value:g}", self.token(figure.start)))

    def token(self, offset: int) -> int:
        """The token that holds an offset, or the next one."""
        return next((i for i in range(self.first, self.last) if self.read.end[i] > offset), self.last - 1)


def _setting(
    figure: Figure,
    sentence: _Sentence,
    number: int,
    often: Counter[str],
    language: str,
    length: int,
    words: ConceptWords,
) -> Setting:
    begin, end = sentence.token(figure.start), sentence.token(max(figure.start, figure.end - 1))
    weights: dict[str, float] = {}
    unit = set() if figure.kind in ("count", "rate") else set(fold(figure.unit or "").split())
    for term, i in sentence.terms:
        away = begin - i if i < begin else max(0, i - end)
        its_unit = 0 < i - end <= len(unit) and sentence.read.norm[i] in unit  # says nothing but the kind
        if away and not its_unit:
            weight = math.exp2(-away / NEAR) / math.sqrt(often[term])
            weights[term] = max(weight, weights.get(term, 0.0))
    weights.pop(f"c value {figure.value:g}" if figure.value is not None else "", None)

    def of(kind: str) -> dict[str, float]:
        return {t[2:]: w for t, w in weights.items() if t.startswith(kind)}

    names = sorted(of("n ").items(), key=lambda item: (-item[1], item[0]))[:_NAMES]
    weak = figure.topic is not None and words.lexicon.weak.get(figure.unit_norm or "") == figure.topic
    return Setting(
        figure,
        language,
        frozenset(t[2:] for t, _ in sentence.terms if t.startswith("w ")),
        of("c "),
        of("w "),
        tuple(names),
        number,
        figure.start / (length or 1),
        weak,
    )
