"""Fractions: half, ثلثا, three-quarters, 3/4, 2½; with the scale after them."""

from __future__ import annotations

from math import gcd

from ...language.scan import NUMBER, WORD
from .entries import Cat, Entry
from .text import Reading, Text, Value

# Denominators that people write with a slash beyond ten; other a/b may be a date or a grade.
_SLASH_DENOMINATORS = {16, 20, 32, 50, 64, 100, 1000}


def share(top: Value, bottom: Value) -> Value:
    """A quotient, whole where it is."""
    value = top / bottom
    return int(value) if value.is_integer() else value


def times(value: Value, scale: Value) -> Value:
    """A product without the noise of binary fractions."""
    product = value * scale
    if isinstance(product, float):
        near = round(product)
        if abs(product - near) < 1e-6 * max(1.0, abs(product)) and abs(near) < 10**15:
            return near
    return product


def fraction(t: Text, i: int, entry: Entry) -> Reading | None:
    """A half, ثلثا, three-quarters, one-third; with the scale after it."""
    if entry.pieces:
        return hyphenated(t, i, entry)
    top, bottom = entry.parts, entry.value
    if entry.cat is not Cat.PART:
        if not entry.part or entry.definite or not definite_noun(t, i + 1):
            return _one_part(t, i, entry)
        top, bottom = 1, entry.part
    if not top or not bottom or (entry.definite and not _whole_definite(t, i)):
        return None
    if entry.cat is Cat.PART and not t.norm[i][-1].isdigit():
        if no_part(t, i):
            return None
        if entry.accusative and not scale_after(t, i + 1) and not _article_before(t, i):
            return None
    reading = Reading(i, i, t.begin(i), t.end[i], share(top, bottom), kind="fraction", joined=entry.joined)
    return scaled(t, reading)


def definite_noun(t: Text, i: int) -> bool:
    article = t.lex.article
    word = t.word(i)
    return bool(article) and word.startswith(article) and len(word) > len(article) + 1 and t.entry(i) is None


def _whole_definite(t: Text, i: int) -> bool:
    """A definite half that is a quantity (cut to *the half*), not a name of a stretch."""
    after = t.entry(i + 1)
    return not definite_noun(t, i + 1) and (after is None or not after.ordinal) and not t.entries[i].joined  # type: ignore[union-attr]  # a part stands here


def no_part(t: Text, i: int) -> bool:
    """A half of a match, a quarter of a year, a half-final: names of stretches, no quantities."""
    before = t.entry(i - 1)
    after = t.entry(i + 1)
    if before is not None and before.ordinal and not before.joined:
        return True
    if after is not None and after.ordinal and t.lex.article and t.entries[i] is not None and t.entries[i].definite:  # type: ignore[union-attr]  # checked just before
        return True
    return t.has("not_halves", i + 1) or t.has("not_halves_after", i - 1)


def _article_before(t: Text, i: int) -> bool:
    return t.has("articles", i - 1)


def _one_part(t: Text, i: int, entry: Entry) -> Reading | None:
    """A fifth of: an ordinal after an article, before what shows that it is a part."""
    shown = t.has("one_part", i + 1) or t.has("part_of_many", i + 1) or t.kind[i + 1 : i + 2] != [WORD]
    shown = shown or (t.has("one_part_after", i - 2) and not t.has("which_one", i + 1))  # fell by a third last year
    if entry.ordinal and _article_before(t, i) and shown and entry.value and entry.value > 2:
        return scaled(t, Reading(i, i, t.start[i], t.end[i], share(1, entry.value), kind="fraction"))
    return None


def one_ordinal(t: Text, i: int, entry: Entry) -> Reading | None:
    """One hundredth, one millionth."""
    after = t.entry(i + 1)
    if entry.cat is not Cat.UNIT or entry.value != 1 or entry.pieces or entry.ordinal or entry.definite:
        return None
    if after is None or not after.ordinal or after.cat not in (Cat.HUNDRED, Cat.SCALE) or not after.value:
        return None
    if not t.has("one_part", i + 2):
        return None
    return Reading(i, i + 1, t.begin(i), t.end[i + 1], share(1, after.value), kind="fraction")


def hyphenated(t: Text, i: int, entry: Entry) -> Reading | None:
    last = entry.pieces[-1]
    if len(entry.pieces) < 2 or entry.tail:
        return None
    first = entry.pieces[0]
    if first.cat is Cat.PART and first.value and last.cat in (Cat.SCALE, Cat.COLLECTIVE) and last.value:
        if len(entry.pieces) > 2 or not (first.parts or first.accusative) or last.plural:
            return None
        return Reading(i, i, t.start[i], t.end[i], times(share(first.parts or 1, first.value), last.value))
    if any(piece.ordinal for piece in entry.pieces[:-1]):
        return None  # third-quarter
    top = sum(int(p.value or 0) for p in entry.pieces[:-1])
    if last.cat is Cat.PART and last.value and not last.bound:
        bottom: Value = last.value
    elif last.ordinal and last.value and top == 1 and last.value > 2:
        bottom = last.value
    else:
        return None
    return scaled(t, Reading(i, i, t.start[i], t.end[i], share(top, bottom), kind="fraction"))


def scale_after(t: Text, i: int) -> Entry | None:
    entry = t.entry(i)
    if entry is None or entry.joined or entry.plural or entry.short or entry.pieces or entry.prefixed:
        return None
    return entry if entry.cat in (Cat.SCALE, Cat.COLLECTIVE, Cat.HUNDRED) and not entry.ordinal else None


def scaled(t: Text, reading: Reading) -> Reading:
    """Half *a million*, quarter *of a million*, نصف *المليون*."""
    i = reading.last + 1
    skipped = 0
    while skipped < 2 and t.has("of", i):
        i += 1
        skipped += 1
    scale = scale_after(t, i)
    if scale is None or scale.value is None or reading.value is None:
        return reading
    reading.value = times(reading.value, scale.value)
    reading.kind, reading.last, reading.end = "number", i, t.end[i]
    return reading


def mixed_digits(t: Text, i: int, entry: Entry) -> Reading | None:
    """3/4, 10 1/2, 2½."""
    if entry.cat is not Cat.DIGITS:
        return None
    if not entry.plain:
        return _hyphened_fraction(t, i, entry)
    top = _slash(t, i)
    if top is not None:
        return top
    hyphened = _hyphened_fraction(t, i, entry)
    if hyphened is not None:
        return hyphened
    after = t.entry(i + 1)
    if after is None or after.value is None or entry.value is None:
        return None
    gap = t.text[t.end[i] : t.start[i + 1]]
    if len(gap) > 1:
        return None
    value: Value | None = None
    last = i + 1
    if after.cat is Cat.PART and "\u2044" in t.norm[i + 1] and after.parts < after.value:
        value = entry.value + share(after.parts, after.value)
    elif after.cat is Cat.DIGITS and gap:
        fraction = _slash(t, i + 1)
        if fraction is not None and fraction.value is not None and fraction.value < 1:
            value, last = entry.value + fraction.value, fraction.last
    if value is None:
        return None
    reading = Reading(i, last, t.begin(i), t.end[last], value, digits=True, joined=entry.joined)
    return scaled(t, reading)


def _hyphened_fraction(t: Text, i: int, entry: Entry) -> Reading | None:
    """3-1/2 inches; as grain is priced, 5.21-1/4 dollars: a quarter of the last digit."""
    if t.word(i + 1) != "-" or not (t.glued(i) and t.glued(i + 1)) or entry.value is None:
        return None
    part = _slash(t, i + 2) if t.kind[i + 2 : i + 3] == [NUMBER] else None
    decimals = t.norm[i].partition(".")[2]
    if part is None or part.value is None or not 0 < part.value < 1 or not (entry.plain or len(decimals) == 2):
        return None
    value = entry.value + part.value / 10 ** len(decimals)
    return Reading(i, part.last, t.begin(i), part.end, float(f"{value:.12g}"), digits=True, joined=entry.joined)


def _slash(t: Text, i: int) -> Reading | None:
    """Digits over digits; None where a third follows (a date)."""
    if not (t.word(i + 1) == "/" and t.glued(i) and t.glued(i + 1) and t.kind[i + 2 : i + 3] == [NUMBER]):
        return None
    top, bottom = t.entries[i], t.entries[i + 2]
    if top is None or bottom is None or not bottom.plain or not top.plain or (i and t.word(i - 1) == "/"):
        return None
    if t.word(i + 3) == "/" and t.glued(i + 2):
        return None
    a, b = top.value, bottom.value
    reading = Reading(i, i + 2, t.begin(i), t.end[i + 2], None, kind="fraction", digits=True, joined=top.joined)
    if not isinstance(a, int) or not isinstance(b, int) or b == 0:
        return None
    part = t.has("one_part", i + 3)  # 1/40 of the width
    if a < b and (part or b in _SLASH_DENOMINATORS or (b <= 10 and gcd(a, b) == 1)):
        reading.value = share(a, b)
        return scaled(t, reading)
    reading.reason = "fraction-or-date"
    return reading


def joined_part(t: Text, i: int) -> tuple[Value, int] | None:
    """A fraction joined to what stands before: its value, without a scale, and its last token."""
    entry = t.entry(i)
    if t.has("joiners", i):
        i += 1
        if t.has("articles", i):
            i += 1
        entry = t.entry(i)
    elif entry is None or not entry.joined:
        return None
    if entry is None or entry.definite or entry.prefixed:
        return None
    if entry.pieces:
        found = hyphenated(t, i, entry)
        return (found.value, i) if found and found.value is not None and found.kind == "fraction" else None
    if entry.cat is Cat.PART and entry.parts and entry.value:
        if no_part(t, i):
            return None
        return share(entry.parts, entry.value), i
    if entry.cat is Cat.UNIT and entry.value and not entry.ordinal:
        after = t.entry(i + 1)
        if after is not None and after.cat is Cat.PART and after.value and not after.joined and not after.bound:
            if after.plural or entry.value == 1:
                return share(entry.value, after.value), i + 1
        elif after is not None and after.ordinal and entry.value == 1 and after.value and after.value > 2:
            return share(1, after.value), i + 1
    return None
