"""Vague quantities: dozens, hundreds of thousands, عشرات الآلاف, بضع مئات."""

from __future__ import annotations

from .entries import Cat, Entry
from .text import Reading, Text


def read_vague(t: Text, i: int, entry: Entry) -> Reading | None:
    """The vague quantity that begins at token ``i``."""
    if entry.cat is Cat.VAGUE:
        if entry.bound:
            after = t.lex.vague_before.get(t.norm[i][entry.lead :].removeprefix(t.lex.article), frozenset())
            if t.word(i + 1) not in after:
                return None
    elif not (entry.plural and entry.cat is Cat.SCALE):
        return None
    last = i
    while True:
        j = last + 1
        if t.has("of", j) and t.entry(j + 1) is not None:
            j += 1
        following = t.entry(j)
        if following is None or following.joined or following.prefixed or following.short:
            break
        if following.cat not in (Cat.SCALE, Cat.HUNDRED, Cat.COLLECTIVE, Cat.VAGUE) or following.bound:
            break
        last = j
    return Reading(i, last, t.begin(i), t.end[last], None, kind="vague", reason="vague", joined=entry.joined)
