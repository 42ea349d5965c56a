"""One quantity: a number with its sign, decimals in words, fraction and scale."""

from __future__ import annotations

from dataclasses import replace

from ...language.scan import MARK, NUMBER, WORD
from .entries import Cat
from .fractions import (
    definite_noun,
    fraction,
    joined_part,
    mixed_digits,
    no_part,
    one_ordinal,
    scale_after,
    scaled,
    share,
    times,
)
from .sums import read_sum
from .text import Reading, Text

_DASHES = {"-", "\u2013", "\u2212"}


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
    if entry.scarce and definite_noun(t, i + 1):
        return None
    reading = fraction(t, i, entry) or one_ordinal(t, i, entry)
    if reading is None:
        if entry.cat is Cat.PART:
            return None
        reading = mixed_digits(t, i, entry) or read_sum(t, i, until_joiner=until_joiner)
        if reading is None:
            return None
        if reading.value is not None and reading.kind == "number" and t.word(reading.last + 1):
            reading = _parts(t, reading) or _point(t, reading) or reading
            if not until_joiner:
                reading = _and_part(t, reading) or reading
    _leading_one(t, reading)
    _sign(t, reading)
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
    if last.cat is Cat.PART and not entry.pieces and no_part(t, i):
        return None
    found = replace(reading, last=i, end=t.end[i], value=share(reading.value, bottom), kind="fraction", bare=False)
    return scaled(t, found)


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
    scale = scale_after(t, j + 1)
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
    scale = scale_after(t, last + 1)
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
    if definite_noun(t, last + 1) or t.has("one_part", last + 1):
        return None
    out.value = times(reading.value + value * reading.scale, 1) if reading.scale else reading.value + value
    return out


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
    if t.match_before(t.lex.phrases["plus_minus"], reading.first):
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
