"""Number expressions of running text: ``find_numbers`` over a scan, ``claims.numbers`` over a text."""

from __future__ import annotations

from functools import lru_cache

from ...language.scan import WORD, Scan
from ...model import Number
from ...rulebook import Rulebook
from .calendar import chained, read_calendar, worded_date
from .entries import Cat
from .fractions import joined_part
from .labels import label, read_label
from .lexicon import Lexicon, lexicon
from .ones import one_after, one_before
from .plain import Neighbours, read_plain
from .quantities import below_zero, read_quantity
from .ranges import after_sign, read_range
from .text import Reading, Text
from .vague import read_vague

__all__ = ["find_numbers"]


def find_numbers(scan: Scan, rules: Rulebook, *, date: str | None = None) -> list[Number]:
    """Every number expression of the scan, in order, with its value.

    Args:
        scan: the text as tokens, with the language whose pack reads it.
        rules: where the packs come from.
        date: the article's date in ISO 8601, which gives dates without a year theirs.
    """
    lex = lexicon(rules, scan.language)
    entries = list(map(lex.words.__getitem__, scan.norm))
    hits = [i for i, entry in enumerate(entries) if entry is not None]
    if not hits:
        return []
    for i in hits:
        if scan.raw[i] in lex.marked:
            entries[i] = lex.marked[scan.raw[i]]
    t = Text(scan, lex, entries)
    neighbours = _neighbours(lex)
    out: list[Number] = []
    done = -1
    before: Reading | None = None
    for i in hits:
        if i <= done:
            continue
        if scan.start[i] and scan.text[scan.start[i] - 1] in "^±":
            continue  # the power of a unit (km^2), a tolerance
        if done == i - 1 and before is not None and scan.norm[i] in lex.sets["durations"]:
            continue  # five seconds
        entry = entries[i]
        plain = read_plain(t, i, entry, neighbours) if entry is not None and entry.plain else None
        if plain is not None:
            done, before = i, plain
            out.append(Number(plain.start, plain.end, scan.raw[i], plain.value, first=i, last=i))
            continue
        reading = read(t, i, before, date)
        if reading is None:
            continue
        while out and out[-1].end > reading.start:
            out.pop()  # a date that begins with a word read as a number before (صفر 1445)
        one = one_before(t, reading, done)
        if one is not None:
            out.append(one)
        done = after_sign(t, reading) - 1 + below_zero(t, reading)
        before = reading
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
        one = one_after(t, reading)
        if one is not None:
            out.append(one)
            done = one.last
    return out


@lru_cache(maxsize=64)
def _neighbours(lex: Lexicon) -> Neighbours:
    return Neighbours(lex)


def read(t: Text, i: int, before: Reading | None, date: str | None) -> Reading | None:
    """The number expression at token ``i``."""
    entry = t.entries[i]
    if entry is None or entry.short:
        return None
    if entry.cat is Cat.SCALE and (before_it := t.entry(i - 1)) is not None and before_it.tail:
        return None  # the rest of a range in one word (5 million-7 million)
    if entry.cat is Cat.VAGUE or (entry.plural and entry.cat is Cat.SCALE):
        return read_vague(t, i, entry)
    if entry.cat is Cat.DUAL_NOUN:
        return _dual(t, i)
    if entry.cat is Cat.DIGITS:
        found = read_label(t, i, entry) or read_calendar(t, i, before, date)
        if found is not None:
            return found
    elif entry.cat is Cat.PART and entry.parts == 1:
        found = _noun_and_part(t, i)
        if found is not None:
            return found
    reading = read_quantity(t, i)
    if reading is None:
        return None
    if reading.kind in ("number", "ordinal"):
        found = worded_date(t, reading, date)
        if found is not None:
            return found
    found = label(t, read_range(t, reading))
    if found is not None and found.kind == "number" and found.plain and before is not None:
        lone = t.kind[found.last + 1 : found.last + 2] != [WORD] or t.has("particles", found.last + 1)
        if before.kind == "reference" and lone and chained(t, before.last, i):
            found.kind = "reference"  # articles 5 and 7
    return found


def _dual(t: Text, i: int) -> Reading:
    """A noun that counts two by its form, with a half after it (شهرين ونصف)."""
    reading = Reading(i, i, t.begin(i), t.finish(i), 2, kind="dual", unit=t.text[t.begin(i) : t.finish(i)])
    reading.joined = t.entries[i].joined  # type: ignore[union-attr]  # a dual stands here
    found = joined_part(t, i + 1)
    if found is not None and not t.has("durations", found[1] + 1):
        reading.value, reading.last, reading.end = 2 + found[0], found[1], t.end[found[1]]
    return reading


def _noun_and_part(t: Text, i: int) -> Reading | None:
    """A year and a half: one of the noun before, and a part."""
    noun = i - 1
    entry = t.entries[i]
    if entry is not None and not entry.joined:
        if t.has("articles", noun):
            noun -= 1
        if not t.has("joiners", noun):
            return None
        i, noun = noun, noun - 1
    if not (t.has_prefixed("durations", noun) or t.has_prefixed("measures", noun)):
        return None
    found = joined_part(t, i)
    if found is None or t.has("durations", found[1] + 1) or t.has("measures", found[1] + 1):
        return None
    if t.lex.article and t.word(noun).startswith(t.lex.article):
        return None
    first = noun - 1 if t.has("articles", noun - 1) else noun
    return Reading(first, found[1], t.start[first], t.end[found[1]], 1 + found[0], unit=t.raw[noun])
