"""Number expressions of running text: ``find_numbers`` over a scan, ``claims.numbers`` over a text."""

from __future__ import annotations

from ...language.scan import Scan
from ...model import Number
from ...rulebook import Rulebook
from .lexicon import Cat, lexicon
from .quantities import joined_part, read_quantity
from .ranges import read_range
from .text import Reading, Text
from .vague import read_vague

__all__ = ["find_numbers"]


def find_numbers(scan: Scan, rules: Rulebook) -> list[Number]:
    """Every number expression of the scan, in order, with its value.

    Args:
        scan: the text as tokens, with the language whose pack reads it.
        rules: where the packs come from.
    """
    lex = lexicon(rules, scan.language)
    entries = list(map(lex.words.__getitem__, scan.norm))
    hits = [i for i, entry in enumerate(entries) if entry is not None]
    if not hits:
        return []
    t = Text(scan, lex, entries)
    out: list[Number] = []
    done = -1
    for i in hits:
        if i <= done:
            continue
        reading = read(t, i)
        if reading is None:
            continue
        done = reading.last
        out.append(
            Number(
                reading.start,
                reading.end,
                scan.text[reading.start : reading.end],
                reading.value,
                reading.high,
                reading.kind,  # type: ignore[arg-type]  # one of NumberKind
                reading.bound,  # type: ignore[arg-type]  # one of Bound
                reading.unit,
                reading.reason,
                reading.first,
                reading.last,
                reading.date,
            )
        )
    return out


def read(t: Text, i: int) -> Reading | None:
    """The number expression at token ``i``."""
    entry = t.entries[i]
    if entry is None or entry.short:
        return None
    if entry.cat is Cat.VAGUE or (entry.plural and entry.cat is Cat.SCALE):
        return read_vague(t, i, entry)
    if entry.cat is Cat.DUAL_NOUN:
        return _dual(t, i)
    if entry.cat is Cat.PART and entry.joined and entry.parts == 1:
        found = _noun_and_part(t, i)
        if found is not None:
            return found
    reading = read_quantity(t, i)
    return read_range(t, reading) if reading is not None else None


def _dual(t: Text, i: int) -> Reading:
    """A noun that counts two by its form, with a half after it (شهرين ونصف)."""
    reading = Reading(i, i, t.begin(i), t.finish(i), 2, kind="dual", unit=t.text[t.begin(i) : t.finish(i)])
    found = joined_part(t, i + 1)
    if found is not None and not t.has("durations", found[1] + 1):
        reading.value, reading.last, reading.end = 2 + found[0], found[1], t.end[found[1]]
    return reading


def _noun_and_part(t: Text, i: int) -> Reading | None:
    """A year and a half: one of the noun before, and a part."""
    noun = i - 1
    if not (t.has_prefixed("durations", noun) or t.has_prefixed("measures", noun)):
        return None
    found = joined_part(t, i)
    if found is None or t.has("durations", found[1] + 1) or t.has("measures", found[1] + 1):
        return None
    if t.lex.article and t.word(noun).startswith(t.lex.article):
        return None
    return Reading(noun, found[1], t.start[noun], t.end[found[1]], 1 + found[0], unit=t.raw[noun])
