"""Number words of a pack, compiled: one look-up per word of a text tells whether a number may start there.

A word that is not listed is taken apart once (prefixes, hyphens, digits) and remembered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product

from ...language.fold import fold
from ...language.scan import scan
from ...rulebook import Rulebook
from ...rulebook.calendar import CalendarFile
from ...rulebook.numbers import NumberFile
from ...rulebook.topics import Topics
from ...rulebook.units import Units
from .calendar_names import month_names
from .digits import Writing, literal
from .entries import Cat, Entry, Phrases, category, folded

_GLUED = re.compile(r"\d+(?:[.,\u066b\u066c]\d+)*$")
_WITH_NOUN = re.compile(r"(\d+(?:[.,\u066b\u066c]\d+)*)[^\W\d_]{2,}$")
_MONEY = re.compile(r"([a-z]{2,3})(\d[\d.,]*)$")
_VULGAR = re.compile(r"(\d+)\u2044(\d+)$")
_MEMO_LIMIT = 200_000


class Words(dict[str, Entry | None]):
    """Word in comparable form -> entry; an unknown word is analysed once."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon.base)
        self.lexicon = lexicon

    def __missing__(self, word: str) -> Entry | None:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
            self.update(self.lexicon.base)
        found = self[word] = self.lexicon.analyse(word)
        return found


@dataclass(slots=True, eq=False)
class Lexicon:
    """A pack's number words and phrases in the form in which they are looked up."""

    pack: NumberFile
    calendar: CalendarFile
    nouns: list[str] = field(default_factory=list)  # what is counted: people and things
    base: dict[str, Entry | None] = field(default_factory=dict)
    writing: Writing = field(default_factory=Writing)
    prefixes_by_letter: dict[str, list[tuple[str, bool, bool, bool]]] = field(default_factory=dict)
    words: Words = field(init=False)
    article: str = ""
    accusative_endings: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    singular_endings: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    months: dict[tuple[str, ...], int] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    phrases: dict[str, Phrases] = field(default_factory=dict)
    shares: dict[tuple[str, ...], float] = field(default_factory=dict)
    ranges: list[tuple[Phrases, Phrases]] = field(default_factory=list)
    vague_before: dict[str, frozenset[str]] = field(default_factory=dict)
    vague_sizes: dict[str, float] = field(default_factory=dict)
    compounds: list[tuple[Phrases, Phrases, int]] = field(default_factory=list)
    stems: dict[str, list[str]] = field(default_factory=dict)
    marked: dict[str, Entry | None] = field(default_factory=dict)
    clock: dict[str, int] = field(default_factory=dict)
    half_past: dict[str, int] = field(default_factory=dict)
    fixed: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        pack, grammar = self.pack, self.pack.grammar
        self.writing = Writing(pack.writing.group, pack.writing.decimal, pack.writing.unclear)
        self.article = fold(grammar.article)
        self.conjunctions = tuple(map(fold, grammar.conjunctions))
        self.plural_endings = tuple(map(fold, pack.plural_endings))
        self.singular_endings = tuple(map(fold, pack.singular_endings))
        self.accusative_endings = tuple(map(fold, grammar.accusative_endings))
        self._cardinals()
        self._scales()
        self._parts()
        self._duals()
        for word in grammar.not_before_definite:
            entry = self.base.get(fold(word))
            if entry is not None:
                entry.scarce = True
        self.marked.update(dict.fromkeys(grammar.never_marked))
        for word in grammar.never:
            self.base[fold(word)] = None
        combined: dict[str, tuple[bool, bool, bool]] = {}
        for c, p in product(["", *map(fold, grammar.conjunctions)], ["", *map(fold, grammar.prepositions)]):
            for article in {"", fold(grammar.article)}:
                combined[c + p + article] = (bool(c), bool(p), bool(article))
            if grammar.contracted:
                combined[c + fold(grammar.contracted)] = (bool(c), True, True)
        combined.pop("", None)
        for prefix in sorted(((k, *v) for k, v in combined.items()), key=lambda item: -len(item[0])):
            self.prefixes_by_letter.setdefault(prefix[0][0], []).append(prefix)
        for conjunction in map(fold, grammar.conjunctions):
            for forms in pack.bound_units.values():
                for form in forms:
                    whole, part = self.base.get(conjunction + fold(form)), self.base[fold(form)]
                    if whole is not None and part is not None:
                        whole.split = (replace(part, lead=len(conjunction), joined=True), form)
        self.months = month_names(self.calendar)
        labels, percent, ratios, compare = pack.labels, pack.percent, pack.ratios, pack.comparisons
        calendar = self.calendar
        self.sets = {
            name: folded(items)
            for name, items in {
                "joiners": grammar.joiners,
                "articles": grammar.articles,
                "minus": grammar.minus,
                "point": grammar.point,
                "of": grammar.of,
                "after": grammar.after,
                "ordinal_suffixes": pack.ordinal_suffixes,
                "particles": pack.particles,
                "counted": pack.counted,
                "nouns": self.nouns,
                "measured": pack.measured,
                "measured_before": pack.measured_before,
                "one_part": grammar.one_part,
                "part_of_many": grammar.part_of_many,
                "one_part_after": grammar.one_part_after,
                "which_one": grammar.which_one,
                "measures": pack.measures,
                "signed": pack.signed,
                "durations": pack.durations,
                "single_durations": pack.single_durations,
                "changes": pack.changes,
                "references": labels.references,
                "ranks": labels.ranks,
                "numbered": labels.numbered,
                "names": labels.names,
                "few_after": ratios.few_after,
                "money_codes": labels.money_codes,
                "groups": labels.groups,
                "phones": labels.phones,
                "scores": labels.scores,
                "not_halves": labels.not_halves,
                "not_halves_after": labels.not_halves_after,
                "pronouns": labels.pronouns,
                "pronouns_after": labels.pronouns_after,
                "years": calendar.years,
                "year_prepositions": calendar.year_prepositions,
                "weak_year_prepositions": calendar.weak_year_prepositions,
                "year_bounds": calendar.year_bounds,
                "year_determiners": calendar.year_determiners,
                "less": calendar.less,
                "eras": calendar.eras,
                "days": calendar.days,
                "this_month": calendar.this_month,
                "weekdays": [name for names in calendar.weekdays.values() for name in names],
                "date_of": calendar.date_of,
                "hours": calendar.hours,
                "zones": calendar.zones,
                "unclear_months": calendar.unclear_months,
            }.items()
        }
        self.phrases = {
            name: Phrases(items)
            for name, items in {
                "percent": [*percent.signs, *percent.words],
                "points": percent.points,
                "shares": list(percent.shares),
                "every": ratios.every,
                "references": labels.reference_phrases,
                "plus_minus": grammar.plus_minus,
                "of_one": ratios.of_one,
                "but": compare.but,
                "below_zero": pack.below_zero,
                "few": ratios.few,
                "over": ratios.over,
                "part": ratios.part,
                "above": compare.above,
                "below": compare.below,
            }.items()
        }
        self.shares = {tuple(fold(w) for w in key.split()): value for key, value in percent.shares.items()}
        self.ranges = [(Phrases(r.opening), Phrases(r.between)) for r in pack.ranges]
        self.vague_sizes = {fold(word): size for word, size in pack.vague_sizes.items()}
        self.vague_before = {fold(word): folded(after) for word, after in pack.vague_before.items()}
        self.phrases["months"] = Phrases([" ".join(name) for name in self.months])
        for name in labels.fixed:
            words = tuple(scan(name).norm)
            self.fixed.setdefault(words[0], []).append(words)
        self.compounds = [(Phrases(c.major), Phrases(c.minor), c.per) for c in pack.compounds]
        self.clock = {fold(word): hours for word, hours in calendar.clock.items()}
        self.half_past = {fold(word): minutes for word, minutes in calendar.half_past.items()}
        self.words = Words(self)

    def between_joins(self, between: Phrases) -> bool:
        """The word between the ends of a range is one that joins (and, و)."""
        return any(word in between for word in self.sets["joiners"])

    def bare(self, word: str) -> list[str]:
        """A word in comparable form without each of the prefixes that it may have; looked up once a word."""
        found = self.stems.get(word)
        if found is None:
            if len(self.stems) >= _MEMO_LIMIT:
                self.stems.clear()
            prefixes = self.prefixes_by_letter.get(word[:1], ())
            found = [word[len(p[0]) :] for p in prefixes if word.startswith(p[0]) and len(word) > len(p[0]) + 1]
            self.stems[word] = found
        return found

    def _cardinals(self) -> None:
        pack = self.pack
        for table, bound, ordinal in (
            (pack.cardinals, False, False),
            (pack.bound_units, True, False),
            (pack.bound_ordinals, True, True),
        ):
            for key, forms in table.items():
                value = int(key)
                for form in forms:
                    self.base[fold(form)] = Entry(category(value), value, bound=bound, ordinal=ordinal)
        for key, forms in pack.collectives.items():
            for form in forms:
                self.base[fold(form)] = Entry(Cat.COLLECTIVE, int(key))
        for form in pack.vague:
            self.base[fold(form)] = Entry(Cat.VAGUE, None)
        for form in pack.vague_before:
            self.base[fold(form)] = Entry(Cat.VAGUE, None, bound=True)
        for key, forms in pack.ordinals.items():
            for form in forms:
                self.base[fold(form)] = Entry(category(int(key)), int(key), ordinal=True)
                if pack.grammar.part_ending and int(key) > 0:
                    self.base[fold(form + pack.grammar.part_ending)] = Entry(
                        Cat.PART, int(key), bound=int(key) <= 2, plural=True
                    )

    def _scales(self) -> None:
        for key, scale in self.pack.scales.items():
            value = int(key)
            for form in scale.plural:
                self.base[fold(form)] = Entry(Cat.SCALE, value, plural=True)
            for form in scale.dual:
                self.base[fold(form)] = Entry(Cat.DUAL_SCALE, value)
            for form in scale.accusative:
                self.base[fold(form)] = Entry(Cat.SCALE, value, accusative=True)
            for form in scale.forms:
                self.base[fold(form)] = Entry(Cat.SCALE, value)
            for form in (*scale.short, *scale.short_unclear):
                self.base[fold(form)] = Entry(Cat.SCALE, value, short=True, unclear=form in scale.short_unclear)

    def _parts(self) -> None:
        for key, fraction in self.pack.fractions.items():
            value = int(key)
            for count, forms in ((1, fraction.one), (2, fraction.two), (0, fraction.many)):
                for form in forms:
                    self.base[fold(form)] = Entry(Cat.PART, value, parts=count, plural=not count)
            for count, forms in ((1, fraction.marked), (2, fraction.marked_two)):
                for form in forms:
                    self.marked[form] = Entry(Cat.PART, value, parts=count)
                    for conjunction in self.pack.grammar.conjunctions:
                        joined = Entry(Cat.PART, value, lead=len(conjunction), joined=True, parts=count)
                        self.marked[conjunction + form] = joined
            for form in fraction.with_article:
                self.base[fold(form)] = Entry(Cat.PART, value, parts=1, accusative=True)
            for form in fraction.definite:
                number = self.base.get(fold(form))
                if number is not None:
                    number.part = value

    def _duals(self) -> None:
        duals = self.pack.duals
        for nouns, endings in ((duals.nouns, list(duals.endings)), (duals.plural_alike, duals.clear)):
            for noun in map(fold, nouns):
                for ending in endings:
                    old = fold(duals.endings[ending])
                    if noun.endswith(old):
                        form = noun[: len(noun) - len(old)] + fold(ending)
                        longer = any(len(fold(v)) > len(old) and noun.endswith(fold(v)) for v in duals.endings.values())
                        if not longer and form not in self.base:
                            self.base[form] = Entry(Cat.DUAL_NOUN, 2)
        for word in map(fold, duals.never):
            entry = self.base.get(word)
            if entry is not None and entry.cat is Cat.DUAL_NOUN:
                del self.base[word]

    def analyse(self, word: str) -> Entry | None:
        """The entry of a word that is not in the pack as it stands."""
        if not word:  # a token of nothing but marks
            return None
        first = word[0]
        if first.isdigit():
            vulgar = _VULGAR.match(word)
            if vulgar:
                top, bottom = int(vulgar[1]), int(vulgar[2])
                return Entry(Cat.PART, bottom, parts=top) if bottom else None
            if not _GLUED.match(word):
                return None
            value, other, reason = literal(word, self.writing)
            return Entry(Cat.DIGITS, value, other=other, reason=reason, plain=word.isdigit())
        for prefix, conjunction, preposition, article in self.prefixes_by_letter.get(first, ()):
            if word.startswith(prefix) and len(word) > len(prefix):
                rest = word[len(prefix) :]
                found = self.base.get(rest)
                if found is None and rest[0].isdigit():
                    found = self._glued(rest, len(prefix))
                if found is not None and not (found.cat is Cat.DUAL_NOUN and article):
                    own = article and found.cat is not Cat.DIGITS  # the article belongs to a word, not to digits
                    return replace(
                        found,
                        lead=len(prefix) - (len(self.article) if own and prefix.endswith(self.article) else 0),
                        joined=conjunction and not preposition,
                        prefixed=preposition,
                        definite=article,
                    )
        money = _MONEY.match(word) if first.isascii() else None
        if money and money[1] in self.sets["money_codes"]:
            found = self.analyse(money[2])
            return replace(found, lead=len(money[1])) if found is not None else None
        if len(word) == 4 and word[1:] in self.sets["money_codes"]:
            scale = self.base.get(word[0])  # 120 MEUR
            if scale is not None and scale.short:
                return replace(scale, unclear=True, tail=1)
        if "-" in word:
            return self._compound(word.split("-"))
        return None

    def _glued(self, rest: str, lead: int) -> Entry | None:
        """Digits behind a prefix, alone or with their noun written on them (ب20دولارا)."""
        if _GLUED.match(rest):
            return self.analyse(rest)
        noun = _WITH_NOUN.match(rest)
        found = self.analyse(noun[1]) if noun else None
        return replace(found, tail=lead + len(noun[1])) if found is not None and noun else None

    def _compound(self, parts: list[str]) -> Entry | None:
        """Numbers joined by hyphens (twenty-five), also before other words (four-year)."""
        pieces: list[Entry] = []
        length = between = 0
        for i, part in enumerate(parts):
            if part in self.sets["joiners"] and pieces and i + 1 < len(parts):
                half = self.base.get(parts[-1])
                if parts[i + 1 : -1] in ([], sorted(self.sets["articles"])[:1]) and half and half.parts:
                    value = sum(int(p.value or 0) for p in pieces) + half.parts / int(half.value or 1)
                    return Entry(Cat.UNIT, value)  # three-and-a-half
                between += len(part) + 1
                continue
            entry = self.base.get(part)
            if entry is not None and entry.cat is Cat.PART and pieces and pieces[-1].cat is Cat.PART:
                break
            if entry is None or entry.cat is Cat.VAGUE or entry.short or entry.cat is Cat.DUAL_NOUN:
                break
            pieces.append(entry)
            length += between + len(part) + bool(i)
            between = 0
        else:
            return Entry(pieces[0].cat, None, pieces=tuple(pieces)) if pieces else None
        first = pieces[0] if pieces else None
        ratio = len(parts) == 3 and len(pieces) == 1 and (parts[1],) in self.phrases["few"].get(parts[1], ())
        if ratio and (of := self.base.get(parts[2])) is not None and of.value and first is not None and first.value:
            return Entry(Cat.PART, of.value, parts=int(first.value))  # a one-in-five chance
        if between or first is None or first.cat is Cat.PART:
            return None
        counted = parts[len(pieces)] in self.sets["durations"] or parts[len(pieces)] in self.sets["measures"]
        if first.value == 1 and not first.ordinal and not counted:
            return None  # one-sided
        return Entry(first.cat, None, pieces=tuple(pieces), tail=length)


@lru_cache(maxsize=64)
def lexicon(rules: Rulebook, language: str) -> Lexicon:
    """The compiled number words of a language's pack; compiled once a rulebook."""
    units = rules.load(language, "units", Units)
    nouns = [form for unit in (*units.people.values(), *units.things.values()) for form in unit.forms]
    nouns += [noun for topic in rules.load(language, "topics", Topics).topics.values() for noun in topic.nouns]
    pack, calendar = rules.load(language, "numbers", NumberFile), rules.load(language, "calendar", CalendarFile)
    return Lexicon(pack, calendar, nouns)
