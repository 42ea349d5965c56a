"""A name as the words that tell it from others: without titles, articles and particles, joined where they are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from ..rulebook import Rulebook
from ..rulebook.language import LanguageFile
from ..rulebook.names import NamesFile, SpelledNames
from .known import Known, KnownNames
from .letters import bare

_WORDS = re.compile(r"[^\W\d_]+")
_JOINING = re.compile("['\u2018\u2019\u02bc\u0060\u00b4]")
SHORTEST = 3  # letters that must be left of a word without its article or prefix
# Taken off the similarity of a word read without its prefix, its article, or the word that it is joined to.
LESS_PREFIX, LESS_ARTICLE, LESS_JOINED = 0.04, 0.01, 0.12


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: ways to read it with what each takes off, its class key, its weight among the words."""

    readings: tuple[tuple[str, str, float], ...]  # letters, class key, taken off
    script: str
    weight: float
    initial: bool
    named: frozenset[str] = frozenset()  # the given names that it spells
    fixed: bool = False  # it is a name that has one spelling
    feminine: bool = False  # it ends as women's names do
    open: bool = True  # it may stand for one that does
    numeral: int | None = None  # what number it is behind a sovereign's name


@dataclass(frozen=True, slots=True)
class Name:
    """A name read for comparing."""

    text: str
    words: tuple[Word, ...]
    whole: Word | None  # all of it as one word, where it was written as more than one
    son_of: bool = False  # says whose son or daughter it is: the order of its words tells who
    known: Known | None = None  # what the packs know of it: bodies, countries


@dataclass(frozen=True)
class Script:
    """What the packs of one script say of names, in comparable form."""

    code: str
    articles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    to_next: frozenset[str] = frozenset()
    to_previous: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
    sons: frozenset[str] = frozenset()
    open_endings: tuple[str, ...] = ()
    feminine_endings: tuple[str, ...] = ()
    not_feminine: tuple[str, ...] = ()
    numerals: dict[str, int] = field(default_factory=dict)
    sounds: dict[str, str] = field(default_factory=dict)

    def key(self, word: str) -> str:
        """The classes of sound of a word; letters that have none, and repeated classes, are left out."""
        out, i = "", 0
        sounds = self.sounds
        while i < len(word):
            for size in (4, 3, 2, 1):
                sound = sounds.get(word[i : i + size])
                if sound is not None and i + size <= len(word):
                    break
            else:
                sound = ""
            if sound and not (out.endswith(sound) and word[i - 1 : i] == word[i : i + 1]):
                out += sound
            i += size
        return out


class Reader:
    """Reads names by the packs of all languages."""

    def __init__(self, rules: Rulebook) -> None:
        files = [f for lang in rules.languages if (f := rules.load(lang, "names", NamesFile)).script]
        self.letters = {k: v for f in files for k, v in f.letters.items()}
        self.also = {bare(k, self.letters): bare(v, self.letters) for f in files for k, v in f.also.items()}
        self.finals = {k: v for f in files for k, v in f.finals.items()}
        self.scripts = {
            code: self._script(code, [f for f in files if f.script == code]) for code in {f.script for f in files}
        }
        self._known = KnownNames(rules)
        spelled = rules.load("", "names", SpelledNames)
        self._fixed = frozenset(bare(name, self.letters) for name in spelled.fixed.names)
        self._given: dict[str, frozenset[str]] = {}
        for key, forms in spelled.given.items():
            for form in forms:
                word = "".join(bare(_JOINING.sub("", form), self.letters).split())  # as its parts are joined below
                self._given[word] = self._given.get(word, frozenset()) | {key}
        named = {
            language.script: names.script
            for lang in rules.languages
            if (names := rules.load(lang, "names", NamesFile)).script
            and (language := rules.load(lang, "language", LanguageFile)).script
        }
        self._script_names = tuple(named.items())
        self._of_letter: dict[str, str] = {}

    def _script(self, code: str, files: list[NamesFile]) -> Script:
        def forms(words: Iterable[str]) -> frozenset[str]:
            return frozenset(bare(w, self.letters) for w in words)

        return Script(
            code,
            articles=forms(w for f in files for w in f.articles),
            particles=forms(w for f in files for w in f.particles),
            to_next=forms(w for f in files for w in f.joined_to_next),
            to_previous=forms(w for f in files for w in f.joined_to_previous),
            prefixes=tuple(sorted(forms(w for f in files for w in f.prefixes), key=len, reverse=True)),
            titles=forms(w for f in files for w in f.titles),
            sons=forms(w for f in files for w in f.sons),
            open_endings=tuple(forms(w for f in files for w in f.open_endings)),
            feminine_endings=tuple(forms(w for f in files for w in f.feminine_endings)),
            not_feminine=tuple(forms(w for f in files for w in f.not_feminine)),
            numerals={
                "".join(bare(w, self.letters).split()): int(n)
                for f in files
                for n, words in f.numerals.items()
                for w in words
            },
            sounds={bare(k, self.letters): v for f in files for k, v in f.sounds.items()},
        )

    def script_of(self, word: str) -> Script:
        """The script of a word, told by its first letter."""
        letter = word[0]
        code = self._of_letter.get(letter)
        if code is None:
            name = unicodedata.name(letter, "")
            code = self._of_letter[letter] = next((c for n, c in self._script_names if name.startswith(n)), "")
        return self.scripts.get(code) or Script(code)

    def read(self, text: str) -> Name:
        """The words of a name.

        >>> from claims.rulebook import rulebook
        >>> name = Reader(rulebook()).read("Dr. Abd al-Rahman bin Ali")
        >>> [word.readings[0][0] for word in name.words]
        ['abdalrahman', 'ali']
        """
        text = _JOINING.sub("", text)
        words = _WORDS.findall(bare(text, self.letters))
        seconds = self._second_readings(text)
        kept = self._without_titles(words)
        joined = self._joined(kept)
        plain = list(_with_particles(joined, self._is_particle))
        parts = plain or [(w, "") for w in joined or words]
        last = len(parts) - 1
        whole = "".join(kept)
        return Name(
            " ".join(words),
            tuple(self._word(w, before, seconds.get(w), place=i, last=last) for i, (w, before) in enumerate(parts)),
            self._word(whole, "", None, place=0, last=0) if len(kept) > 1 else None,
            any(w in self.script_of(w).sons for w in kept[1:-1]),
            self._known.read(text),
        )

    def _second_readings(self, text: str) -> dict[str, str]:
        """Words to how they are read as well, for their last letter or a silent one."""
        found = dict(self.also)
        for raw in _WORDS.findall(text):
            other = self.finals.get(raw[-1])
            if other:
                word = bare(raw, self.letters)
                found[word] = word[:-1] + other
        return found

    def _is_particle(self, word: str) -> bool:
        script = self.script_of(word)
        return word in script.particles or word in script.articles

    def _without_titles(self, words: list[str]) -> list[str]:
        start, end = 0, len(words)
        while start < end - 1 and words[start] in self.script_of(words[start]).titles:
            start += 1
        while start < end - 1 and words[end - 1] in self.script_of(words[end - 1]).titles:
            end -= 1
        return words[start:end]

    def _joined(self, words: list[str]) -> list[str]:
        """Words that belong to their neighbour put together, with an article that stands between."""
        out: list[str] = []
        waiting = ""  # begins a name that goes on in the next word
        article = ""
        for word in words:
            script = self.script_of(word)
            if waiting:
                waiting += word
                if word not in script.articles:
                    out.append(waiting)
                    waiting = ""
            elif word in script.articles:
                article = word
                continue
            elif word in script.to_previous and out:
                out[-1] += article + word
            elif word in script.to_next and word is not words[-1]:
                waiting = word
            else:
                out.append(word)
            article = ""
        if waiting or article:
            out.append(waiting or article)
        return out

    def _word(self, word: str, before: str, second: str | None, *, place: int, last: int) -> Word:
        """A word of a name, with the particle before it and its second reading; ``place`` of ``last``."""
        script = self.script_of(word)
        readings = [(word, script.key(word), 0.0)]
        for heads, less in (
            (script.articles, LESS_ARTICLE),
            (script.prefixes, LESS_PREFIX),
            (script.to_next, LESS_JOINED),
        ):
            for head in sorted(heads, key=len, reverse=True):
                rest = word[len(head) :]
                if len(head) > 1 and word.startswith(head) and len(rest) >= SHORTEST:
                    readings.append((rest, script.key(rest), less))
                    break
        if second:
            readings.append((second, script.key(second), 0.0))
        if before:
            readings.append((before + word, script.key(before + word), 0.0))
        initial = len(word) == 1
        weight = 0.3 if initial else 0.7 if len(word) < 4 else 1.0
        return Word(
            tuple(readings),
            script.code,
            weight * (1.2 if 0 < place == last else 1.0),
            initial,
            next((self._given[w] for w, _, less in readings if less <= LESS_ARTICLE and w in self._given), frozenset()),
            word in self._fixed,
            word.endswith(script.feminine_endings) and not word.endswith(script.not_feminine),
            not script.open_endings or word.endswith(script.open_endings),
            script.numerals.get(word) if 0 < place == last else None,
        )


def _with_particles(words: list[str], is_particle: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """The words that are no particles, each with those before it."""
    before = ""
    for word in words:
        if is_particle(word):
            before += word
        else:
            yield word, before
            before = ""
