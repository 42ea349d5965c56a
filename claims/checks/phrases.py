"""Phrases of a list, found in a scan in one pass, looked up by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..language.fold import fold
from ..language.scan import Scan
from ..rulebook import Rulebook
from ..rulebook.grammar import GrammarFile
from ..rulebook.verify import VerifyRules

Index = dict[str, list[tuple[str, ...]]]


def phrase_index(phrases: Iterable[str]) -> Index:
    """Phrases by first word, longest first, in folded form.

    >>> phrase_index(["It is said", "It"])["it"]
    [('it', 'is', 'said'), ('it',)]
    """
    out: Index = {}
    for phrase in phrases:
        words = tuple(fold(word) for word in phrase.split())
        if words:
            out.setdefault(words[0], []).append(words)
    for group in out.values():
        group.sort(key=len, reverse=True)
    return out


def find_phrases(scan: Scan, index: Index, prefixes: Iterable[str] = ()) -> Iterator[tuple[int, int]]:
    """Where phrases stand: first and last token of each, left to right, none within another.

    Args:
        scan: the tokens.
        index: from ``phrase_index``.
        prefixes: letters that may be written before a phrase's first word (an attached conjunction).
    """
    norm, last = scan.norm, -1
    attached = tuple(prefixes)
    for i, word in enumerate(norm):
        if i <= last:
            continue
        for form in (word, *(word[len(p) :] for p in attached if word.startswith(p))):
            found = next((w for w in index.get(form, ()) if tuple(norm[i + 1 : i + len(w)]) == w[1:]), None)
            if found:
                last = i + len(found) - 1
                yield i, last
                break


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
