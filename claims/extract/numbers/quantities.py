"""One quantity: a number with its sign, decimals in words, fraction and scale."""

from __future__ import annotations

from dataclasses import replace
from math import gcd

from ...language.scan import MARK, NUMBER, WORD
from .entries import Cat, Entry
from .sums import read_sum
from .text import Reading, Text, Value

_DASHES = {"-", "\u2013", "\u2212"}
# Denominators that people write with a slash beyond ten; other a/b may be a date or a grade.
_SLASH_DENOMINATORS = {16, 20, 32, 50, 64, 100, 1000}


def read_quantity(t: Text, i: int, *, until_joiner: bool = False) -> Reading | None:
    """The quantity whose first number word is token ``i``.

    Args:
        t: the text.
        i: a token with an entry.
        until_joiner: stop before a joining word (between five and twenty).
    """
    if i >= len(t.entries):
        return None
    entry = t.entries[i]
    if entry is None or entry.cat in (Cat.VAGUE, Cat.DUAL_NOUN):
        return None
    if entry.scarce and _definite_noun(t, i + 1):
        return None
    reading = _fraction(t, i, entry) or _one_ordinal(t, i, entry)
    if reading is None:
        if entry.cat is Cat.PART:
            return None
        reading = _mixed_digits(t, i, entry) or read_sum(t, i, until_joiner=until_joiner)
        if reading is None:
            return None
        if reading.value is not None and reading.kind == "number" and t.word(reading.last + 1):
            reading = _parts(t, reading) or _point(t, reading) or reading
            if not until_joiner:
                reading = _and_part(t, reading) or reading
    _leading_one(t, reading)
    _sign(t, reading)
    return reading


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


def _fraction(t: Text, i: int, entry: Entry) -> Reading | None:
    """A half, ثلثا, three-quarters, one-third; with the scale after it."""
    if entry.pieces:
        return _hyphenated(t, i, entry)
    top, bottom = entry.parts, entry.value
    if entry.cat is not Cat.PART:
        if not entry.part or entry.definite or not _definite_noun(t, i + 1):
            return _one_part(t, i, entry)
        top, bottom = 1, entry.part
    if not top or not bottom or (entry.definite and not _whole_definite(t, i)):
        return None
    if entry.cat is Cat.PART and not t.norm[i][-1].isdigit():
        if _no_part(t, i):
            return None
        if entry.accusative and not _scale_after(t, i + 1) and not _article_before(t, i):
            return None
    reading = Reading(i, i, t.begin(i), t.end[i], share(top, bottom), kind="fraction", joined=entry.joined)
    return _scaled(t, reading)


def _definite_noun(t: Text, i: int) -> bool:
    article = t.lex.article
    word = t.word(i)
    return bool(article) and word.startswith(article) and len(word) > len(article) + 1 and t.entry(i) is None


def _whole_definite(t: Text, i: int) -> bool:
    """A definite half that is a quantity (cut to *the half*), not a name of a stretch."""
    after = t.entry(i + 1)
    return not _definite_noun(t, i + 1) and (after is None or not after.ordinal) and not t.entries[i].joined  # type: ignore[union-attr]  # a part stands here


def _no_part(t: Text, i: int) -> bool:
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
    shown = t.has("one_part", i + 1) or t.kind[i + 1 : i + 2] != [WORD]
    if entry.ordinal and _article_before(t, i) and shown and entry.value and entry.value > 2:
        return _scaled(t, Reading(i, i, t.start[i], t.end[i], share(1, entry.value), kind="fraction"))
    return None


def _one_ordinal(t: Text, i: int, entry: Entry) -> Reading | None:
    """One hundredth, one millionth."""
    after = t.entry(i + 1)
    if entry.cat is not Cat.UNIT or entry.value != 1 or entry.pieces or entry.ordinal or entry.definite:
        return None
    if after is None or not after.ordinal or after.cat not in (Cat.HUNDRED, Cat.SCALE) or not after.value:
        return None
    if not t.has("one_part", i + 2):
        return None
    return Reading(i, i + 1, t.begin(i), t.end[i + 1], share(1, after.value), kind="fraction")


def _hyphenated(t: Text, i: int, entry: Entry) -> Reading | None:
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
    return _scaled(t, Reading(i, i, t.start[i], t.end[i], share(top, bottom), kind="fraction"))


def _scale_after(t: Text, i: int) -> Entry | None:
    entry = t.entry(i)
    if entry is None or entry.joined or entry.plural or entry.short or entry.pieces or entry.prefixed:
        return None
    return entry if entry.cat in (Cat.SCALE, Cat.COLLECTIVE, Cat.HUNDRED) and not entry.ordinal else None


def _scaled(t: Text, reading: Reading) -> Reading:
    """Half *a million*, quarter *of a million*, نصف *المليون*."""
    i = reading.last + 1
    skipped = 0
    while skipped < 2 and t.has("of", i):
        i += 1
        skipped += 1
    scale = _scale_after(t, i)
    if scale is None or scale.value is None or reading.value is None:
        return reading
    reading.value = times(reading.value, scale.value)
    reading.kind, reading.last, reading.end = "number", i, t.end[i]
    return reading


def _mixed_digits(t: Text, i: int, entry: Entry) -> Reading | None:
    """3/4, 10 1/2, 2½."""
    if entry.cat is not Cat.DIGITS or not entry.plain:
        return None
    top = _slash(t, i)
    if top is not None:
        return top
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
    return _scaled(t, reading)


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
    if a < b and (b in _SLASH_DENOMINATORS or (b <= 10 and gcd(a, b) == 1)):
        reading.value = share(a, b)
        return _scaled(t, reading)
    reading.reason = "fraction-or-date"
    return reading


def _parts(t: Text, reading: Reading) -> Reading | None:
    """Three quarters, خمسة أسداس, one fifth."""
    i = reading.last + 1
    if t.word(i) == "-" and t.kind[reading.last] == WORD and t.kind[i + 1 : i + 2] == [WORD]:
        i += 1
    entry = t.entry(i)
    if entry is None or entry.joined or reading.value is None or reading.scale or not isinstance(reading.value, int):
        return None
    last = entry.pieces[-1] if entry.pieces else entry
    bottom = sum(int(p.value or 0) for p in entry.pieces) if entry.pieces else entry.value
    of_one = reading.value == 1 and reading.bare
    named = last.cat is Cat.PART and (last.plural and (not last.bound or bool(entry.pieces)))
    ordered = of_one and last.ordinal and not entry.definite and (bottom or 0) > 2
    single = of_one and last.cat is Cat.PART and last.parts == 1
    if not bottom or not (named or ordered or single):
        return None
    if last.cat is Cat.PART and not entry.pieces and _no_part(t, i):
        return None
    found = replace(reading, last=i, end=t.end[i], value=share(reading.value, bottom), kind="fraction", bare=False)
    return _scaled(t, found)


def _point(t: Text, reading: Reading) -> Reading | None:
    """Two point five; with the scale after it."""
    i = reading.last + 1
    if not t.has("point", i) or reading.scale or not isinstance(reading.value, int):
        return None
    decimals = ""
    j = i + 1
    entry = t.entry(j)
    if entry is not None and entry.cat is Cat.DIGITS and entry.plain:
        decimals = t.norm[j]
    else:
        while entry is not None and entry.cat in (Cat.ZERO, Cat.UNIT) and not entry.joined and not entry.ordinal:
            decimals += str(entry.value)
            j += 1
            entry = t.entry(j)
        j -= 1
        after = t.entry(j + 1)
        if len(decimals) <= 1 and after is not None and (after.joined or after.cat in (Cat.TEEN, Cat.TENS)):
            whole = read_sum(t, i + 1)
            if whole is not None and isinstance(whole.value, int) and not whole.scale:
                decimals, j = str(whole.value), whole.last
    if not decimals:
        return None
    found = replace(reading, last=j, end=t.end[j], value=float(f"{reading.value}.{decimals}"), bare=False)
    if float(found.value or 0).is_integer():
        found.value = int(found.value or 0)
    scale = _scale_after(t, j + 1)
    if scale is not None and scale.value is not None and found.value is not None:
        found.scale, found.times = scale.value, found.value
        found.value, found.last, found.end = times(found.value, scale.value), j + 1, t.end[j + 1]
    return found


def _and_part(t: Text, reading: Reading) -> Reading | None:
    """Two and a half, مليون ونصف المليون, five and a half million, three days and a half."""
    if not isinstance(reading.value, int):
        return None
    i, unit = reading.last + 1, None
    if t.kind[i : i + 1] == [WORD] and (t.has("durations", i) or t.has("measures", i)):
        unit = t.raw[i]
        i += 1
    found = joined_part(t, i)
    if found is None:
        return None
    value, last = found
    after = t.entry(last + 1)
    scale = _scale_after(t, last + 1)
    out = replace(reading, last=last, end=t.end[last], bare=False)
    if unit:
        if t.has("durations", last + 1) or t.has("measures", last + 1):
            return None
        out.value, out.unit = reading.value + value, unit
        return out
    if scale is not None and scale.value is not None:
        if reading.scale:
            if scale.value > reading.scale:
                return None
            out.value = times(reading.value + value * scale.value, 1)
        else:
            out.value = times(reading.value + value, scale.value)
            out.scale, out.times = scale.value, reading.value + value
        out.last, out.end = last + 1, t.end[last + 1]
        return out
    if after is not None and after.cat is Cat.SCALE and not after.joined:
        return None
    if _definite_noun(t, last + 1) or t.has("one_part", last + 1):
        return None
    out.value = times(reading.value + value * reading.scale, 1) if reading.scale else reading.value + value
    return out


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
        found = _hyphenated(t, i, entry)
        return (found.value, i) if found and found.value is not None and found.kind == "fraction" else None
    if entry.cat is Cat.PART and entry.parts and entry.value:
        if _no_part(t, i):
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


def _leading_one(t: Text, reading: Reading) -> None:
    """*a* million, *a* quarter: the article belongs to the number."""
    i = reading.first
    if not t.lex.sets["articles"] or not t.has("articles", i - 1):
        return
    entry = t.entries[i]
    if (entry is not None and entry.cat in (Cat.HUNDRED, Cat.SCALE, Cat.COLLECTIVE, Cat.PART)) or (
        reading.kind == "fraction" and entry is not None and entry.ordinal
    ):
        reading.first, reading.start, reading.bare = i - 1, t.start[i - 1], False


def _sign(t: Text, reading: Reading) -> None:
    """Minus: a sign that touches the number, or a word."""
    i = reading.first - 1
    if reading.value is None or reading.kind == "ordinal" or i < 0:
        return
    if t.word(i) in t.lex.sets["minus"]:
        reading.value = -reading.value
        reading.first, reading.start = i, t.start[i]
        return
    k = i
    if t.kind[k] == MARK and t.raw[k] not in _DASHES and t.glued(k) and k and t.raw[k - 1] in _DASHES:
        k -= 1  # -$5
    if t.raw[k] not in _DASHES or not reading.digits:
        return
    alone = k == 0 or t.start[k] > t.end[k - 1] or not (t.raw[k - 1][-1].isalnum() or t.raw[k - 1] in ")%٪")
    if t.glued(k) and alone and not (k and t.kind[k - 1] == NUMBER):
        if k == i:
            reading.first, reading.start = k, t.start[k]
        reading.value = -reading.value
    elif k == i and (k == 0 or not t.word(k - 1)) and _signed_unit(t, reading.last + 1):
        reading.first, reading.start, reading.value = k, t.start[k], -reading.value


def below_zero(t: Text, reading: Reading) -> int:
    """Make two degrees below zero negative; how many tokens after the number say so."""
    if reading.value is None or reading.kind not in ("number", "dual", "range"):
        return 0
    i = reading.last + 1
    if t.has("signed", i):
        i += 1
        if t.has("signed", i):
            i += 1
    n = t.match(t.lex.phrases["below_zero"], i)
    if not n:
        return 0
    if reading.high is None:
        reading.value = -reading.value
    else:
        reading.value, reading.high = -reading.high, -reading.value
    return i + n - 1 - reading.last


def _signed_unit(t: Text, i: int) -> bool:
    return t.has("signed", i)
