"""Schemas of ``<lang>/names.toml`` and of ``names-<script>-<script>.toml``."""

from __future__ import annotations

from .loading import RuleFile


class NamesFile(RuleFile):
    """How names of people are written in a language's script; packs of one script are read together.

    Attributes:
        script: ISO 15924 code of the script (``Arab``, ``Latn``).
        articles: may be missing at the head of a word, or stand alone before it.
        glued_articles: they are always written on the word.
        particles: words between the parts of a name that may be missing.
        sons: those of the particles that say whose child somebody is; the order of the words around them tells who.
        numerals: number to the words for it behind a sovereign's name (VI, السادس).
        finals: letters at the end of a word, as written, to how they are read as well.
        also: words to how they are read as well.
        open_endings: what a word ends in for which another script may write a feminine ending.
        feminine_endings, not_feminine: endings of women's names, for which another script writes an open one; and
            endings that only look so.
        joined_to_next, joined_to_previous: words that make one name with their neighbour.
        prefixes: what a word may begin with and lack elsewhere.
        titles: words before a name that are no part of it.
        letters: letters that are read as others.
        sounds: letters to their class of sound; classes are shared by all scripts.
    """

    script: str = ""
    articles: list[str] = []
    glued_articles: bool = False
    particles: list[str] = []
    sons: list[str] = []
    numerals: dict[str, list[str]] = {}
    finals: dict[str, str] = {}
    also: dict[str, str] = {}
    open_endings: list[str] = []
    feminine_endings: list[str] = []
    not_feminine: list[str] = []
    joined_to_next: list[str] = []
    joined_to_previous: list[str] = []
    prefixes: list[str] = []
    titles: list[str] = []
    letters: dict[str, str] = {}
    sounds: dict[str, str] = {}


class ScriptPairFile(RuleFile):
    """How the letters of one script are spelled in another.

    Attributes:
        left, right: ISO 15924 codes of the scripts.
        vowels: what the right script writes beside its consonants and the left leaves out.
        silent: those of them that may stand at the end of a word and are not spoken.
        spellings: letters of the left script to spellings of the right, separated by spaces; written by hand.
        costs: −ln of the share of each pair of letter groups; computed (``tests/benchmarks/learn_names.py``).
    """

    left: str = ""
    right: str = ""
    vowels: list[str] = []
    silent: list[str] = []
    spellings: dict[str, str] = {}
    costs: dict[str, dict[str, float]] = {}


class FixedNames(RuleFile):
    """Names that have one spelling; two of them that differ are two names."""

    names: list[str] = []


class SpelledNames(RuleFile):
    """``names.toml`` of the top folder: names that letters alone do not tell apart or together.

    Attributes:
        given: given names by any key to their spellings in every script.
        fixed: names that have one spelling.
    """

    given: dict[str, list[str]] = {}
    fixed: FixedNames = FixedNames()
