"""Compiles a language's packs into one dictionary from a word in comparable form to what is known of it.

Every word of a text is looked up once (``lexicon[norm]``, memoised), so nothing else searches lists. Forms of
several words stand under their first word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from weakref import WeakKeyDictionary

from ...language.fold import fold
from ...rulebook import Rulebook
from ...rulebook.cues import CueFile, Inflection
from ...rulebook.grammar import GrammarFile
from ...rulebook.sources import SourceFile
from ...rulebook.titles import TitleFile
from . import words as w
from .words import ClassPhrase, CueForm, Frame, PhraseForm, Role, Word

_GRAMMAR_CLASSES = {
    "complementizers": w.COMPLEMENTIZER,
    "not_complementizers_after": w.NO_COMPLEMENTIZER_AFTER,
    "prepositions": w.PREPOSITION,
    "relatives": w.RELATIVE,
    "negations": w.NEGATION,
    "hypotheticals": w.HYPOTHETICAL,
    "auxiliaries": w.AUXILIARY,
    "adjuncts": w.ADJUNCT,
    "occasions": w.OCCASION,
    "appositions": w.APPOSITION,
    "narrator": w.NARRATOR,
    "addressees": w.ADDRESSEE,
    "conjunctions": w.CONJUNCTION,
    "article_voice": w.ARTICLE_VOICE,
    "naming": w.NAMING,
    "first_person": w.FIRST_PERSON,
    "verbal_nouns": w.VERBAL_NOUN,
    "finite": w.FINITE,
    "determiners": w.DETERMINER,
    "about": w.ABOUT,
    "adjectives": w.ADJECTIVE,
    "adverbs": w.ADVERB,
    "copulas": w.COPULA,
    "questions": w.QUESTION,
    "subordinators": w.SUBORDINATOR,
    "controls": w.CONTROL,
    "infinitives": w.INFINITIVE,
    "times": w.TIME,
    "agents": w.AGENT,
    "between": w.BETWEEN,
    "missions": w.MISSION,
    "objects": w.OBJECT,
    "others": w.OTHER,
    "numerals": w.NUMERAL,
    "possessive_pronouns": w.POSSESSIVE,
    "indefinites": w.INDEFINITE,
    "participles": w.PARTICIPLE,
    "predicatives": w.PREDICATIVE,
}
_TITLE_KINDS = {
    "honorific": w.HONORIFIC,
    "office": w.OFFICE,
    "guest": w.GUEST,
    "counterpart": w.COUNTERPART,
    "envoy": w.ENVOY,
}
_SOURCE_TYPES = {"organization": w.ORGANIZATION, "document": w.DOCUMENT, "anonymous": w.ANONYMOUS, "person": w.TITLE}
_LEAST_STEM = 4  # letters of a noun that takes regular endings: shorter ones with them read as other words (عمّان)
_LEAST_OWNED = 3  # letters of a title before its possessor's pronoun
_MEMO_LIMIT = 100_000  # words; more than the vocabulary of a year of a newspaper
_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class _Known:
    """What is stored under one first word."""

    flags: int = 0
    lemma: str = ""
    agreement: str = ""
    cues: list[CueForm] = field(default_factory=list)
    phrases: list[PhraseForm] = field(default_factory=list)
    classes: list[ClassPhrase] = field(default_factory=list)


class Lexicon(dict[str, Word]):
    """The words of a language; looking one up gives its ``Word``, an empty one for what no pack knows.

    Args:
        rules: the rule packs.
        language: code; a language without packs gives an empty lexicon.
    """

    def __init__(self, rules: Rulebook, language: str) -> None:
        super().__init__()
        self.grammar = rules.load(language, "grammar", GrammarFile)
        self.cues = rules.load(language, "cues", CueFile)
        self.titles = rules.load(language, "titles", TitleFile)
        self.sources = rules.load(language, "sources", SourceFile)
        self.abbreviations = frozenset(map(fold, self.grammar.abbreviations))
        self.article = fold(self.grammar.article)
        self.articles = frozenset(map(fold, self.grammar.articles))
        self.plural_endings = tuple(map(fold, self.grammar.plurals)) or ("\n",)
        self.possessives = tuple(map(fold, self.grammar.possessives))
        self._known: dict[str, _Known] = {}
        self._bare_events: dict[str, bool] = {}
        self._with_object: dict[str, bool] = {}
        self._patterns: list[tuple[re.Pattern[str], int]] = []
        self._proclitics = tuple(map(fold, self.grammar.proclitics))
        self._verb_proclitics = tuple(map(fold, self.grammar.verb_proclitics))
        self._noun_proclitics = {fold(a): fold(b) for a, b in self.grammar.noun_proclitics.items()}
        self._noun_proclitic_forms = tuple(self._noun_proclitics)
        self._noun_proclitics_by_letter: dict[str, list[tuple[str, str]]] = {}
        for proclitic, article in self._noun_proclitics.items():
            self._noun_proclitics_by_letter.setdefault(proclitic[:1], []).append((proclitic, article))
        self.owned = tuple(map(fold, self.grammar.attached)) or ("\n",)
        self.owners = tuple(suffix for suffix in map(fold, self.grammar.attached) if len(suffix) > 1) or ("\n",)
        third = {
            suffix: who for suffix, who in self.grammar.attached.items() if len(suffix) > 1 and who[:1] not in "12"
        }
        self.own = tuple(fold(s) for s, who in self.grammar.attached.items() if who in ("ms", "fs"))
        self.possessors = tuple(map(fold, third)) or ("\n",)
        self.nisba = tuple(map(fold, self.grammar.nisba)) or ("\n",)
        self.feminine_nisba = tuple(
            a + b for a in map(fold, self.grammar.nisba) for b in map(fold, self.grammar.feminine_endings)
        ) or ("\n",)
        self.nisba_forms = tuple(a + b for a in self.nisba for b in ("", *map(fold, self.grammar.feminine_endings)))
        self.addressing = tuple(map(fold, self.grammar.addressee_proclitics)) or ("\n",)
        self.prefixes = frozenset(key[0] for key in self._noun_proclitics if key)
        self.conjunction_letters = frozenset(self._proclitics)
        self.accusative = fold(self.grammar.accusative)
        self.present_letters = frozenset(self.grammar.present_letters)
        self.things = frozenset(map(fold, self.grammar.things))
        self.topic_openers = frozenset(map(fold, self.grammar.topic_openers))
        self.prepositions = frozenset(self.grammar.prepositions)  # as they are spelt
        others = [fold(p) for p, agreement in self.grammar.attached.items() if agreement[:1] not in "12"]
        self._third = tuple(sorted(others, key=len, reverse=True)) if self.article else ()
        self.passive_sign = self.grammar.passive_sign
        self.feminine_verbs = tuple(map(fold, self.grammar.feminine_verbs))
        self.attached = {fold(suffix): agreement for suffix, agreement in self.grammar.attached.items()}
        self._feminine = tuple(map(fold, self.grammar.feminine_endings))
        self.unconstructed = tuple(
            fold(ending) for ending, number in self.grammar.noun_endings.items() if number in ("d", "p")
        ) or ("\n",)
        endings = (*self.grammar.noun_endings.items(), *self.grammar.feminine_noun_endings.items())
        self.plurals = tuple(fold(ending) for ending, number in endings if number == "p") or ("\n",)
        self._add_grammar()
        self._add_titles()
        self._add_sources()
        self._add_cues()
        both = w.GIVEN_NAME | w.PREPOSITION
        alike = [norm for norm, known in self._known.items() if known.flags & both == both]
        self.homographs = frozenset(lead + norm for norm in alike for lead in ("", *self._proclitics))

    # -- reading the packs ---------------------------------------------------------------------------------

    def _at(self, first: str) -> _Known:
        return self._known.setdefault(first, _Known())

    def _add_class(self, phrase: str, flag: int, lemma: str = "", agreement: str = "") -> None:
        first, *rest = fold(_SPACES.sub(" ", phrase.strip())).split(" ")
        known = self._at(first)
        if rest:
            known.classes.append(ClassPhrase(tuple(rest), flag, lemma or fold(phrase), agreement))
        else:
            known.flags |= flag
            known.lemma = known.lemma or lemma
            known.agreement = known.agreement or agreement

    def _add_grammar(self) -> None:
        grammar = self.grammar
        patterns: dict[int, list[str]] = {}
        for name, flag in _GRAMMAR_CLASSES.items():
            for phrase in getattr(grammar, name):
                if phrase.startswith("^"):
                    patterns.setdefault(flag, []).append(phrase)
                else:
                    self._add_class(phrase, flag)
        for flag, shapes in patterns.items():
            self._patterns.append((re.compile("|".join(f"(?:{shape})" for shape in shapes)), flag))
        for comp in grammar.complementizers:
            for suffix, agreement in grammar.attached.items():
                self._add_class(comp + suffix, w.COMPLEMENTIZER, agreement=agreement)
        for possessor, agreement in grammar.possessors.items():
            self._add_class(possessor, w.POSSESSIVE, agreement=agreement)
        for pronoun, agreement in grammar.pronouns.items():
            self._add_class(pronoun, w.PRONOUN, agreement=agreement)

    def _add_titles(self) -> None:
        for group in self.titles.groups.values():
            flag = w.TITLE | _TITLE_KINDS.get(group.kind, 0)
            for line in group.words:
                self._add_forms(line, flag, gendered=group.gendered)
        for gender, names in self.titles.given.items():
            for name in names:
                self._add_class(name, w.GIVEN_NAME, agreement=f"{gender}s" if gender != "any" else "")
        for particle in self.titles.particles:
            self._add_class(particle, w.NAME_PARTICLE)
        for suffix in self.titles.suffixes:
            self._add_class(suffix, w.NAME_SUFFIX)

    def _add_forms(self, line: str, flag: int, *, gendered: bool, gender: str = "", number: str = "s") -> None:
        forms = [form.strip() for form in line.split("/")]
        lemma = fold(forms[0])
        agreements = (f"{gender or ('m' if gendered else '')}{number}", "fs", f"{gender or ('m' if gendered else '')}p")
        for i, form in enumerate(forms):
            if form:
                self._add_class(form, flag, lemma, agreements[i % 3])
        for form, agreement in self._regular(forms[:2]):
            if form not in self._known:
                self._add_class(form, flag, lemma, agreement)

    def _regular(self, forms: list[str]) -> Iterator[tuple[str, str]]:
        """The regular duals and plurals of a noun's singulars: مصدران، متحدثتان."""
        for form in map(fold, forms):
            if len(form) < _LEAST_STEM or " " in form:
                continue
            feminine = bool(self._feminine) and form.endswith(self._feminine)
            regular = {**self.grammar.noun_endings, **self.grammar.construct_endings}
            endings = self.grammar.feminine_noun_endings if feminine else regular
            for ending, number in endings.items():
                yield (form[:-1] if feminine else form) + fold(ending), ("f" if feminine else "m") + number

    def _add_sources(self) -> None:
        sources = self.sources
        for group in sources.groups.values():
            flag = _SOURCE_TYPES[group.type] | (w.OUTLET if group.outlet else 0) | (w.PROPER if group.names else 0)
            for line in group.words:
                gender = group.gender or ""
                if not gender and self._feminine:
                    gender = "f" if fold(line.split("/")[0].split(" ")[0]).endswith(self._feminine) else "m"
                self._add_forms(line, flag, gendered=False, gender=gender, number=(group.number or "s")[0])
        for name, flag in (
            ("outlet_nouns", w.OUTLET_NOUN | w.OUTLET | w.ORGANIZATION),
            ("places", w.PLACE),
            ("countries", w.PLACE | w.COUNTRY),
            ("not_speakers", w.NOT_SPEAKER),
            ("same", w.SAME),
            ("outlet_endings", w.OUTLET_ENDING),
            ("standards", w.STANDARD),
            ("pointers", w.POINTER),
            ("body_endings", w.BODY_ENDING),
            ("generic", w.GENERIC),
        ):
            for phrase in getattr(sources, name):
                self._add_class(phrase, flag)

    def _add_cues(self) -> None:
        for lemma, entry in self.cues.cues.items():
            frames = parse_frames(entry.frames or self.cues.default_frames)
            table = self.cues.inflections.get(entry.inflect, Inflection())
            for role, written, derived in (
                ("finite", entry.forms, table.finite),
                ("participle", entry.participles, table.participles),
                ("noun", entry.nouns, table.nouns),
                ("passive", entry.passive, table.passive),
                ("adjective", entry.adjectives, table.adjectives),
            ):
                forms = {**dict.fromkeys(written, ""), **inflected(derived, entry.parts)}
                self._add_cue(forms, lemma, role, entry, frames)  # type: ignore[arg-type]  # role is one of Role
        for lemma, phrase in self.cues.phrases.items():
            for form in phrase.forms:
                *_, last = words = fold(form).split(" ")
                prefix = last if len(words) > 1 and last in self._noun_proclitics else ""
                kept = words[:-1] if prefix else words
                self._at(kept[0]).phrases.append(PhraseForm(tuple(kept[1:]), lemma, phrase, prefix))

    def _add_cue(self, forms: dict[str, str], lemma: str, role: Role, entry: object, frames: tuple[Frame, ...]) -> None:
        seen = set()
        for form, agreement in forms.items():
            first, *rest = fold(form).split(" ")
            if (first, *rest) in seen:
                continue
            seen.add((first, *rest))
            bare = role != "noun" and all(f.kind == "np-quoted" for f in frames)
            made = CueForm(tuple(rest), lemma, role, agreement, entry, frames, bare)  # type: ignore[arg-type]
            self._at(first).cues.append(made)

    def lists(self, norm: str) -> bool:
        """Whether a pack holds a word itself, so that its classes do not come from a pattern only.

        >>> from claims.rulebook import rulebook
        >>> lexicon(rulebook(), "ar").lists("كان"), lexicon(rulebook(), "ar").lists("سيترك")
        (True, False)
        """
        return norm in self._known

    def is_event(self, norm: str) -> bool:
        """Whether a word, with its article or without, is a noun of event.

        >>> from claims.rulebook import rulebook
        >>> lexicon(rulebook(), "ar").is_event("تقديم")
        True
        """
        return bool(self[norm].flags & w.VERBAL_NOUN)

    def is_bare_event(self, word: Word) -> bool:
        """Whether a word is a noun of event that a verb can have for its object: no article, nothing joined."""
        found = self._bare_events.get(word.norm)
        if found is None:
            found = self._bare_events[word.norm] = self._is_bare_event(word)
        return found

    def _is_bare_event(self, word: Word) -> bool:
        if word.definite or word.lead or word.joined or word.flags & w.GIVEN_NAME:
            return False
        accusative = self.accusative and word.norm.endswith(self.accusative) and self.is_event(word.norm[:-1])
        endings = self.owners if word.norm.endswith(self.owners) else ()
        owned = any(word.norm.endswith(s) and self.is_event(word.norm[: -len(s)]) for s in endings)
        return bool(word.flags & w.VERBAL_NOUN) or bool(accusative) or owned

    def has_object(self, word: Word) -> bool:
        """Whether a cue carries its object, so that its subject follows and no content (رصده، نشرته)."""
        found = self._with_object.get(word.norm)
        if found is None:
            found = self._with_object[word.norm] = self._has_object(word)
        return found

    def _has_object(self, word: Word) -> bool:
        norm = word.norm
        cues = {c.lemma for c in word.cues if c.role == "finite"}
        if not cues:
            return False
        bare = (norm[: -len(s)] for s in self.attached if norm.endswith(s) and len(norm) > len(s) + 2)
        return any(c.lemma in cues for form in bare for c in self[form].cues)

    def is_feminine(self, word: Word) -> bool:
        """Whether a word has the ending of feminine nouns (استقالة), which few names have that no pack lists."""
        return bool(self._feminine) and word.norm.endswith(self._feminine)

    def is_listed_event(self, word: Word) -> bool:
        """Whether a pack names a bare word as a noun of event; others only look like one, and may be names."""
        known = self._known.get(word.norm)
        return known is not None and bool(known.flags & w.VERBAL_NOUN) and self.is_bare_event(word)

    def verb_agreement(self, norm: str) -> str:
        """What a verb that no pack knows tells about its subject by its ending."""
        return "fs" if self.feminine_verbs and norm.endswith(self.feminine_verbs) and len(norm) > 3 else ""

    # -- looking words up ----------------------------------------------------------------------------------

    def __missing__(self, norm: str) -> Word:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
            self._bare_events.clear()
            self._with_object.clear()
        word = self[norm] = self._look_up(norm)
        word.names = tuple(phrase for phrase in word.classes if phrase.flag & NOUN_CLASSES)
        return word

    def _look_up(self, norm: str) -> Word:
        found = self._take(norm, norm, 0)
        if found.flags or found.cues:
            return found
        for proclitic in self._proclitics:
            rest = norm[len(proclitic) :]
            if norm.startswith(proclitic) and len(rest) > 1:
                inner = self._take(norm, rest, len(proclitic))
                listed = inner.flags or inner.trigger or inner.classes
                if listed or (inner.definite and not self._is_owned_noun(norm)):
                    inner.classes += found.classes  # phrases written with their conjunction
                    inner.phrases += found.phrases
                    inner.trigger = inner.trigger or found.trigger
                    return inner
        return found

    def _is_owned_noun(self, norm: str) -> bool:
        """Whether a known noun carries a pronoun, and its first letter is no conjunction (والدها)."""
        bare = (norm[: -len(suffix)] for suffix in self.owned if norm.endswith(suffix))
        return any(known.flags & NOUN_CLASSES for form in bare if (known := self._known.get(form)) is not None)

    def _take(self, norm: str, form: str, lead: int) -> Word:
        """The word for ``form``, which is ``norm`` without ``lead`` letters."""
        known = self._known.get(form)
        word = Word(norm, form, lead=lead)
        if known is not None:
            self._fill(word, known, form)
        if known is None and form.startswith(self._verb_proclitics):
            for proclitic in self._verb_proclitics:
                rest = form[len(proclitic) :] if form.startswith(proclitic) else ""
                inner = self._known.get(rest)
                present = rest[:1] in self.present_letters  # سيقول، سأقول; and not: سلام
                of_verb = (c for c in inner.cues if c.role == "finite") if inner else ()
                cues = tuple(c for c in of_verb if present or c.agreement == "1s")
                if cues:
                    word.cues, word.trigger = cues, True
                    word.flags |= w.FINITE
        if known is None or not known.flags & ~_VERBAL:
            for pattern, flag in self._patterns:
                if pattern.search(form):
                    word.flags |= flag
        if self.article and form.startswith(self.article) and len(form) > len(self.article) + 1:
            word.definite = True
            inner = self._known.get(form[len(self.article) :])
            plain = known is None or not (known.cues or known.phrases or known.classes or known.flags & NOUN_CLASSES)
            if inner and plain:
                self._fill(word, inner, form[len(self.article) :], noun=True)
                word.classes += self._with_article(word.classes)
            elif inner:  # الأمين is a name, and begins الأمين العام
                word.classes += self._with_article(tuple(c for c in inner.classes if c.flag & NOUN_CLASSES))
        if known is None and not word.definite and form.startswith(self._noun_proclitic_forms):
            for proclitic, article in self._noun_proclitics_by_letter[form[0]]:
                if form.startswith(proclitic) and len(form) > len(proclitic) + 1:
                    stem = form[len(proclitic) :]
                    inner = self._known.get(stem)
                    if inner and (inner.flags & NOUN_CLASSES or (article and inner.classes)):
                        self._fill(word, inner, stem, noun=True)
                        word.joined, word.definite = proclitic, bool(article)
                        word.classes += self._with_article(word.classes) if article else ()
                        if proclitic in self.addressing and inner.flags & (w.OUTLET | w.OUTLET_NOUN):
                            word.flags |= w.ADDRESSEE
                        break
                    if article:
                        word.joined, word.definite, word.stem = proclitic, True, stem
                        break
                    if inner and proclitic in self.addressing:  # the outlet's name, if its other words follow
                        word.classes, word.stem = tuple(c for c in inner.classes if c.flag & w.OUTLET), stem
        if known is None and form.endswith(self._third) and not (word.flags & ~_SHAPES or word.joined or word.definite):
            self._own(word, form)
        if not word.agreement and self._feminine and word.stem.endswith(self._feminine):
            word.agreement = "fs"
        return word

    def _own(self, word: Word, form: str) -> None:
        """Fill the word for people with a possessor's pronoun, which is definite (أمينها العام، زوجته، سكانها)."""
        for pronoun in self._third:
            if not form.endswith(pronoun) or len(form) - len(pronoun) < _LEAST_OWNED:
                continue
            base = form[: -len(pronoun)]
            if pronoun in self._feminine and not base.endswith(self.feminine_verbs):
                continue  # ناجية: the feminine, which is spelt alike once levelled
            feminine = base.endswith(self.feminine_verbs)
            for ending in ("", *self._feminine) if feminine else ("",):
                stem = base[:-1] + ending if ending else base
                inner = self._known.get(stem)
                if inner is not None and inner.flags & (w.TITLE | w.ANONYMOUS) and not inner.flags & w.DOCUMENT:
                    self._fill(word, inner, stem, noun=True)
                    word.flags &= ~(w.GIVEN_NAME | _SHAPES)  # أمينها
                    word.definite, word.classes = True, self._with_article(word.classes)
                    return

    def _with_article(self, classes: tuple[ClassPhrase, ...]) -> tuple[ClassPhrase, ...]:
        """The phrases of a noun that carries the article, whose adjectives carry it too (الحماية المدنية)."""
        return tuple(
            replace(c, rest=tuple(r if self._is_bare(r) else self.article + r for r in c.rest))
            for c in classes
            if not all(r.startswith(self.article) for r in c.rest)
        )

    def _is_bare(self, form: str) -> bool:
        """Whether a word of a phrase takes no article: it has one, or it is a preposition (الناطق الرسمي باسمها)."""
        known = self._known.get(form)
        linked = form[:1] in self.prefixes and form.endswith(self.owners) and len(form) > _LEAST_OWNED
        return form.startswith(self.article) or linked or bool(known and known.flags & w.PREPOSITION)

    @staticmethod
    def _fill(word: Word, known: _Known, stem: str, *, noun: bool = False) -> None:
        word.stem = stem
        word.flags |= known.flags & NOUN_CLASSES if noun else known.flags
        word.lemma, word.agreement = known.lemma or stem, known.agreement
        word.classes = tuple(c for c in known.classes if not noun or c.flag & NOUN_CLASSES)
        word.cues = tuple(c for c in known.cues if not noun or c.role == "noun")
        if not noun:
            word.phrases = tuple(known.phrases)
        word.trigger = bool(word.cues or word.phrases)


_VERBAL = w.CONTROL | w.NEGATION | w.NARRATOR | w.NAMING  # classes of verbs, which the patterns of verbs hold for too
_SHAPES = w.VERBAL_NOUN | w.FINITE  # classes that a word's shape alone may give
NOUN_CLASSES = (
    w.TITLE | w.SOURCE_NOUN | w.PLACE | w.GIVEN_NAME | w.OCCASION | w.OUTLET_NOUN | w.VERBAL_NOUN | w.NAMING | w.SAME
    | w.HONORIFIC | w.OFFICE | w.ENVOY | w.COUNTERPART | w.GUEST | w.OUTLET | w.COUNTRY | w.PROPER
    | w.STANDARD | w.POINTER
)  # fmt: skip


def parse_frames(frames: Iterable[str]) -> tuple[Frame, ...]:
    """Frames as written in a pack, in comparable form.

    >>> parse_frames(["that: أن | إلى أن", "quote"])
    (Frame(kind='that', patterns=(('ان',), ('الي', 'ان'))), Frame(kind='quote', patterns=()))
    """
    out = []
    for frame in frames:
        kind, _, patterns = frame.partition(":")
        split = (tuple(fold(p).split()) for p in patterns.split("|"))
        out.append(Frame(kind.strip(), tuple(p for p in split if p)))
    return tuple(out)


def inflected(table: dict[str, str], parts: dict[str, str]) -> dict[str, str]:
    """The forms that a table of patterns makes of a lemma's parts, with their agreement.

    >>> inflected({"{past}ت": "fs", "ي{present}": "ms"}, {"past": "أكد"})
    {'أكدت': 'fs'}
    """
    out: dict[str, str] = {}
    for pattern, agreement in table.items():
        try:
            form = pattern.format_map(parts)
        except KeyError:
            continue
        if not agreement:
            out[form] = ""  # a past like its base form (read) tells nothing
        out.setdefault(form, agreement)
    return out


_compiled: WeakKeyDictionary[Rulebook, dict[str, Lexicon]] = WeakKeyDictionary()


def lexicon(rules: Rulebook, language: str) -> Lexicon:
    """The compiled lexicon of a language, made once a rulebook."""
    of_book = _compiled.setdefault(rules, {})
    if language not in of_book:
        of_book[language] = Lexicon(rules, language)
    return of_book[language]
