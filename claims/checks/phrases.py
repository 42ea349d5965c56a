"""Phrases of a list, found in a scan in one pass, looked up by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..language.fold import fold
from ..language.scan import Scan
from ..rulebook import Rulebook
from ..rulebook.grammar import GrammarFile
from ..rulebook.verify import VerifyRules

Index = dict[str, list[tuple[str, ...]]]


@lru_cache(maxsize=256)  # lists of the packs, of which there are few
def _index(phrases: tuple[str, ...], prefixes: tuple[str, ...]) -> Index:
    out: Index = {}
    for phrase in phrases:
        first, *rest = (fold(word) for word in phrase.split())
        for prefix in ("", *prefixes):
            out.setdefault(prefix + first, []).append(tuple(rest))
    for group in out.values():
        group.sort(key=len, reverse=True)
    return out


def phrase_index(phrases: Iterable[str], prefixes: Iterable[str] = ()) -> Index:
    """The rests of phrases by first word, longest first, in folded form.

    Args:
        phrases: one or more words each.
        prefixes: letters that may be written before a phrase's first word (an attached conjunction).

    >>> phrase_index(["It is said", "It"], ["un"])
    {'it': [('is', 'said'), ()], 'unit': [('is', 'said'), ()]}
    """
    return _index(tuple(p for p in phrases if p.split()), tuple(prefixes))


def find_phrases(scan: Scan, index: Index) -> Iterator[tuple[int, int]]:
    """Where phrases stand: first and last token of each, left to right, none within another.

    Args:
        scan: the tokens.
        index: from ``phrase_index``.
    """
    norm, last = scan.norm, -1
    for i, word in enumerate(norm):
        group = index.get(word)
        if group is None or i <= last:
            continue
        found = next((rest for rest in group if not rest or tuple(norm[i + 1 : i + 1 + len(rest)]) == rest), None)
        if found is not None:
            last = i + len(found)
            yield i, last


def conjunctions(rules: Rulebook, language: str) -> list[str]:
    """Letters that may be attached before a word and change no content."""
    return rules.load(language, "verify", VerifyRules).prefixes


def attached(rules: Rulebook, language: str) -> list[str]:
    """Letters that may be written before a noun: conjunctions, prepositions and the article, and these together.

    >>> from claims.rulebook import rulebook
    >>> {"ال", "وال", "بال"} <= set(attached(rulebook(), "ar")), attached(rulebook(), "en")
    (True, [])
    """
    grammar = rules.load(language, "grammar", GrammarFile)
    inner = [grammar.article, *grammar.noun_proclitics]
    return [fold(first + second) for first in ("", *grammar.proclitics) for second in ("", *inner) if first + second]
