"""A name as the words that tell it from others: without titles, articles and particles, joined where they are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..rulebook import Rulebook
from ..rulebook.names import NamesFile
from .letters import bare

_WORDS = re.compile(r"[^\W\d_]+")
_JOINING = re.compile("['\u2018\u2019\u02bc\u0060\u00b4]")
SHORTEST = 3  # letters that must be left of a word without its article or prefix
LESS_PREFIX, LESS_ARTICLE = 0.04, 0.01  # taken off the similarity of a word read without its prefix or article


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: ways to read it with what each takes off, its class key, its weight among the words."""

    readings: tuple[tuple[str, str, float], ...]  # letters, class key, taken off
    script: str
    weight: float
    initial: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A name read for comparing."""

    text: str
    words: tuple[Word, ...]
    whole: Word | None  # all of it as one word, where it was written as more than one


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
        self.scripts = {
            code: self._script(code, [f for f in files if f.script == code]) for code in {f.script for f in files}
        }
        self._of_letter: dict[str, str] = {}
        for code, script in self.scripts.items():
            for group in script.sounds:
                self._of_letter.update(dict.fromkeys(group, code))

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
            sounds={bare(k, self.letters): v for f in files for k, v in f.sounds.items()},
        )

    def script_of(self, word: str) -> Script:
        """The script of a word, told by the first of its letters that a pack knows."""
        code = next((self._of_letter[c] for c in word if c in self._of_letter), "")
        return self.scripts.get(code) or Script(code)

    def read(self, text: str) -> Name:
        """The words of a name.

        >>> from claims.rulebook import rulebook
        >>> name = Reader(rulebook()).read("Dr. Abd al-Rahman bin Ali")
        >>> [word.readings[0][0] for word in name.words]
        ['abdalrahman', 'ali']
        """
        words = _WORDS.findall(_JOINING.sub("", bare(text, self.letters)))
        whole = "".join(words)
        kept = self._without_titles(words)
        joined = self._joined(kept)
        plain = [w for w in joined if w not in self.script_of(w).particles and w not in self.script_of(w).articles]
        parts = plain or joined or words
        last = len(parts) - 1
        return Name(
            " ".join(words),
            tuple(self._word(w, family=0 < last == i) for i, w in enumerate(parts)),
            self._word(whole, family=False) if len(words) > 1 else None,
        )

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

    def _word(self, word: str, *, family: bool) -> Word:
        script = self.script_of(word)
        readings = [(word, script.key(word), 0.0)]
        for heads, less in ((script.articles, LESS_ARTICLE), (script.prefixes, LESS_PREFIX)):
            for head in heads:
                rest = word[len(head) :]
                if len(head) > 1 and word.startswith(head) and len(rest) >= SHORTEST:
                    readings.append((rest, script.key(rest), less))
                    break
        initial = len(word) == 1
        weight = 0.3 if initial else 0.7 if len(word) < 4 else 1.0
        return Word(tuple(readings), script.code, weight * (1.2 if family else 1.0), initial)
