"""Wholes and their parts: 12 people, among them 3 children; 16 of 22 districts."""

from __future__ import annotations

from collections.abc import Sequence

from ...language.scan import MARK, Scan
from .bounds import stands_at
from .draft import Draft
from .words import AFTER, BEFORE, CONJUNCTION, JOINED, Lexicon

_NEAR = 3  # words between the mark of a part and its number (the bound aside)
_NO_PARTS = frozenset(("money", "age", "duration", "measure", "score", "vague"))
_ENDS = frozenset((";", "\u061b"))


def find_parts(scan: Scan, drafts: Sequence[Draft], lexicon: Lexicon) -> None:
    """Set ``part_of`` of each draft that is a stated part of another of its sentence."""
    last: Draft | None = None
    for i, d in enumerate(drafts):
        if d.kind in _NO_PARTS:
            continue
        before, last = (last if last is not None and last.low <= d.first < last.high else None), d
        if before is not None and _marked(scan, d, before, lexicon):
            d.part_marked = True
            whole = _whole(drafts, i)
            if whole is not None:
                d.part_of = whole
                continue
        if before is not None and before.part_of is not None and _continues(scan, before, d, lexicon):
            whole = before.part_of
            if whole != i and _can_hold(drafts[whole], d):
                d.part_of, d.part_marked = whole, True
                continue
        after = drafts[i + 1] if i + 1 < len(drafts) else None
        if (
            after is not None
            and after.first - d.right <= 6
            and _whole_follows(scan, d, after, lexicon)
            and _can_hold(after, d)
        ):
            d.part_of = i + 1


def _marked(scan: Scan, d: Draft, before: Draft, lexicon: Lexicon) -> bool:
    low = max(before.last + 1, d.left - _NEAR - 2)
    for i in range(d.left - 1, low - 1, -1):
        if scan.raw[i] in _ENDS:
            break
        word = lexicon.words[scan.norm[i]]
        for phrase in word.starts if word else ():
            if phrase.role == "part" and phrase.side & BEFORE and stands_at(scan, i, phrase, lexicon, d.first):
                return True
    for i in range(d.last + 1, min(d.high, d.right + 3)):
        word = lexicon.words[scan.norm[i]]
        for phrase in word.starts if word else ():
            if phrase.role == "part" and phrase.side == AFTER and stands_at(scan, i, phrase, lexicon, d.high):
                return True
    return False


def _whole(drafts: Sequence[Draft], i: int) -> int | None:
    """The nearest figure before it, in its sentence, that can hold it and is no part itself."""
    for k in range(i - 1, max(-1, i - 5), -1):
        w = drafts[k]
        if drafts[i].first >= w.high:
            return None
        if w.part_of is None and _can_hold(w, drafts[i]):
            return k
    return None


def _can_hold(whole: Draft, part: Draft) -> bool:
    if part.kind in ("percent", "rate"):
        return whole.kind in ("count", "money", "measure")
    if whole.kind != "count" or whole.number.value is None or part.number.value is None:
        return False
    return (whole.number.value_high or whole.number.value) >= part.number.value


def _continues(scan: Scan, before: Draft, d: Draft, lexicon: Lexicon) -> bool:
    """Only a conjunction (and a bound, a comma) between them: 3 children and 2 women."""
    if d.left - before.right > 4:
        return False
    joined = bool(d.glued)
    for i in range(before.right + 1, d.left + 1):
        word = lexicon.words[scan.norm[i]]
        flags = word.flags if word else 0
        if i == d.first:
            break
        if flags & (CONJUNCTION | JOINED):
            joined = True
        elif scan.kind[i] == MARK and scan.raw[i] not in (",", "\u060c"):
            return False
    return joined


def _whole_follows(scan: Scan, d: Draft, after: Draft, lexicon: Lexicon) -> bool:
    for i in range(d.last + 1, after.first):
        word = lexicon.words[scan.norm[i]]
        for phrase in word.starts if word else ():
            # A single word such as "of" must stand at the number or its unit; out of, من أصل may follow an adjective.
            near = len(phrase.words) > 1 or i in (d.last + 1, d.right + 1)
            if near and phrase.role == "whole" and stands_at(scan, i, phrase, lexicon, after.first):
                return True
    return False
