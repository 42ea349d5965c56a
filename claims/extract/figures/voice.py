"""Who did it and to whom: a number that counts those who killed tells nothing of the killed."""

from __future__ import annotations

from ...language.scan import NUMBER, WORD, Scan
from .bounds import stands_at
from .draft import Draft
from .words import ACTIVE, AGENT, ARTICLE, FUNCTION, PASSIVE, Lexicon

_BETWEEN = 2  # words between an auxiliary and its participle (were later found shot)


def counts_doers(scan: Scan, i: int, d: Draft, lexicon: Lexicon, taken: dict[int, int]) -> bool:
    """Whether a figure counts those who did what a verb says, and not those to whom it was done.

    Args:
        scan: the text, read.
        i: the verb, whose word has ``PAST`` or ``ACTIVE``.
        d: the figure.
        lexicon: the packs.
        taken: tokens of numbers, to the index of their draft.
    """
    if i < d.first:
        return bool(_flags(scan, lexicon, d.left - 1) & AGENT)  # shot by two policemen
    if _flags(scan, lexicon, i) & ACTIVE:
        return True  # two gunmen opened fire, killing a guard
    helped = any(_flags(scan, lexicon, k) & PASSIVE for k in range(max(d.last + 1, i - _BETWEEN), i))
    return not helped and _object(scan, i + 1, d, lexicon, taken)


def _flags(scan: Scan, lexicon: Lexicon, i: int) -> int:
    word = lexicon.words[scan.norm[i]] if i >= 0 and scan.kind[i] == WORD else None
    return word.flags if word is not None else 0


def _object(scan: Scan, i: int, d: Draft, lexicon: Lexicon, taken: dict[int, int]) -> bool:
    """Whether a noun phrase begins at a token: a number, a determiner, a name."""
    if i >= d.high:
        return False
    flags = _flags(scan, lexicon, i)
    word = lexicon.words[scan.norm[i]] if scan.kind[i] == WORD else None
    if scan.kind[i] == NUMBER or i in taken or flags & ARTICLE:
        return True
    if word is not None and any(p.role == "object" and stands_at(scan, i, p, lexicon, d.high) for p in word.starts):
        return True
    name = scan.kind[i] == WORD and scan.raw[i][:1].isupper() and not flags & FUNCTION
    return name and scan.norm[i] not in lexicon.months
