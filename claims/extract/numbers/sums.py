"""Spelled-out and mixed whole numbers: parts that are added within a group of three digits, and scales.

A number is read as long as its parts fit: each part takes places (ones, tens, hundreds) that are still free in the
group, and each scale is smaller than the one before. What does not fit begins another number.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from ...language.scan import WORD
from .entries import Cat, Entry
from .literals import leading_point, read_literal
from .text import Reading, Text, Value

_SHORTEST_PLURAL = 4  # letters of a shorter word may end like a plural by chance: has, less
_ADJECTIVES = 3  # first, second and third are said of nouns that a number counts
_MULTIPLIED = (Cat.SCALE, Cat.HUNDRED, Cat.HUNDREDS)
_ONES, _TENS, _HUNDREDS, _ALL = 1, 2, 4, 7
_PLACES = {Cat.UNIT: _ONES, Cat.TEEN: _ONES | _TENS, Cat.TENS: _TENS}


@dataclass(slots=True)
class Sum:
    """A number while its parts are added.

    Attributes:
        total: what stands before the last scale, multiplied out.
        group: what stands after it.
        used: places taken in the group.
        scale: the last scale; 0 for none.
        addend: what the last scale made, and ``times`` what it multiplied.
        last: what the last part was.
    """

    joined_parts: bool
    units_first: bool
    total: Value = 0
    group: Value = 0
    used: int = 0
    scale: Value = 0
    addend: Value = 0
    times: Value = 0
    last: Cat | None = None
    bound: bool = False
    ordinal: bool = False
    closed: bool = False

    @property
    def value(self) -> Value:
        return self.total + self.group

    def add(self, entry: Entry, joined: bool) -> bool:
        """Add a part; False where it does not fit (nothing has changed then)."""
        if self.closed or entry.value is None or (entry.prefixed and self.last is not None):
            return False
        cat, value = entry.cat, entry.value
        started = self.last is not None
        if cat in _PLACES:
            fits = self._add_small(cat, value, joined, entry)
        elif cat is Cat.HUNDRED:
            fits = self._add_hundred(joined)
        elif cat is Cat.HUNDREDS:
            fits = not self.group and (not started or joined == self.joined_parts)
            if fits:
                self.group, self.used = value, _HUNDREDS
        elif cat is Cat.SCALE:
            fits = self._add_scale(entry, value, joined)
        elif cat is Cat.DUAL_SCALE:
            fits = (
                not self.group and (not started or joined) and (self._below_scale(value) or self._after_hundreds(value))
            )
            if fits:
                self.total += 2 * value
                self.scale, self.addend, self.times, self.used = value, 2 * value, 2, 0
        elif cat is Cat.COLLECTIVE:
            fits = not joined and not self.total
            if fits:
                self.group = (self.group or 1) * value
                self.closed = True
        elif cat is Cat.ZERO:
            fits = not started
            self.closed = self.closed or fits
        elif cat is Cat.DIGITS:
            fits = self._add_digits(value, joined)
        else:
            fits = False
        if fits:
            self.last = cat if cat is not Cat.DUAL_SCALE else Cat.SCALE
            self.bound = entry.bound
            if entry.ordinal:
                self.ordinal = True
                # In languages that write units first, the unit of an ordinal comes before its tens.
                self.closed = not self.units_first
        return fits

    def _add_small(self, cat: Cat, value: Value, joined: bool, entry: Entry) -> bool:
        started = self.last is not None
        if started and self.units_first and value == 10 and not joined and self.last is Cat.UNIT:
            self.group += value
            self.used |= _TENS
            return True
        if started and self.joined_parts and not joined:
            return False
        if started and not self.joined_parts and joined and self.last not in (Cat.HUNDRED, Cat.SCALE):
            return False
        places = _PLACES[cat]
        if self.used & places:
            return False
        if self.used & _ONES and not (self.units_first and joined):
            return False
        if cat is Cat.TEEN and self.used & (_ONES | _TENS):
            return False
        self.group += value
        self.used |= places
        return True

    def _add_hundred(self, joined: bool) -> bool:
        started = self.last is not None
        if self.group and not joined and self.last in (Cat.UNIT, Cat.TEEN, Cat.TENS, Cat.DIGITS) and self.group < 1000:
            if self.last is not Cat.DIGITS and (self.group >= 100 or self.group % 10 == 0):
                return False
            self.group = self.group * 100
            self.used = _HUNDREDS
            return True
        if self.group or (started and not joined):
            return False
        self.group, self.used = 100, _HUNDREDS
        return True

    def _add_scale(self, entry: Entry, scale: Value, joined: bool) -> bool:
        started = self.last is not None
        if entry.short and (not self.group or (entry.unclear and self.last is not Cat.DIGITS)):
            return False
        if self.group:
            if joined or not self._below_scale(scale):
                return False
            self.times, self.addend = self.group, _product(self.group, scale)
            self.total += self.addend
        elif started and not joined:
            # thousand million, ألف مليار
            if self.last is not Cat.SCALE or scale <= self.scale or self.total != self.addend:
                return False
            self.times, self.addend = self.total, self.total * scale
            self.total = self.addend
        else:
            if entry.plural or not (self._below_scale(scale) or self._after_hundreds(scale)):
                return False
            self.times = 2 if entry.accusative else 1
            self.addend = scale * self.times
            self.total += self.addend
        self.group, self.used, self.scale = 0, 0, scale
        return True

    def _below_scale(self, scale: Value) -> bool:
        return not self.scale or scale < self.scale

    def _after_hundreds(self, scale: Value) -> bool:
        """One or two of a scale, joined to hundreds of it: مئة ألف وألفان."""
        return self.joined_parts and scale == self.scale and self.times >= 100 and self.times % 100 == 0

    def _add_digits(self, value: Value, joined: bool) -> bool:
        if self.last is None:
            self.group, self.used = value, _ALL
            return True
        if not isinstance(value, int):
            return False
        if self.last is Cat.SCALE and value < self.scale and not self.group:
            self.group, self.used = value, _ALL
            return True
        if self.last is Cat.HUNDRED and joined and value < 100:
            self.group += value
            self.used = _ALL
            return True
        return False


def _product(a: Value, b: Value) -> Value:
    """The product without the noise of binary fractions: 2.3 million is 2300000."""
    product = a * b
    if isinstance(a, float):
        product = round(product, 6)
        return int(product) if product.is_integer() and abs(product) < 1e15 else product
    return product


def read_sum(t: Text, i: int, *, until_joiner: bool = False) -> Reading | None:
    """The whole or decimal number that begins at token ``i``; ``until_joiner`` stops it before a joining word."""
    grammar = t.lex.pack.grammar
    sum_ = Sum(grammar.joined, grammar.units_first)
    first = t.entries[i]
    if first is None or first.cat in (Cat.PART, Cat.VAGUE, Cat.DUAL_NOUN) or first.short:
        return None
    reading = Reading(i, i, t.begin(i), t.finish(i), None, joined=first.joined, definite=first.definite)
    j = i
    joined = False
    good = -1  # the last token with which it is a number
    saved: Sum | None = None  # the sum up to there, while what follows may have to be taken back
    whole: tuple[Sum, int] | None = None  # the sum and its last token before something was joined to a scale
    while j < t.length:
        entry = t.entries[j]
        if entry is None or (until_joiner and j > i and entry.joined):
            break
        last = j
        if entry.cat is Cat.DIGITS:
            if sum_.last is not None and not joined and not entry.joined and not _scale_follows(t, j):
                break
            if sum_.last is not None and joined and not grammar.joined and not _scale_follows(t, j):
                break
            if sum_.last is not None and (joined or entry.joined) and _own_noun(t, j):
                break
            number = read_literal(t, j)
            last = number.last
            if j == i and leading_point(t, j):
                reading.first, reading.start = j - 1, t.start[j - 1]
            if number.value is None:
                if sum_.last is None:
                    reading.last, reading.end, reading.reason = last, t.end[last], number.reason
                    reading.digits = True
                    while _scale_follows(t, reading.last):  # its scale says no more than it does
                        reading.last, reading.end = reading.last + 1, t.end[reading.last + 1]
                    return reading
                break
            if entry.value != number.value:
                entry = replace(entry, value=number.value)
            if sum_.last is None:
                reading.digits, reading.plain = True, number.plain
        elif entry.cat is Cat.SCALE and entry.unclear and not scale_is_clear(t, i, j):
            unit = t.has("measured", j + 1) or (t.word(j + 1) == "-" and t.has("measured", j + 2))
            unit = unit or any(t.has("measured_before", k) for k in range(i - 3, i))
            if t.glued(j - 1) and not unit and t.raw[j].islower() and good >= 0:
                reading.last, reading.end, reading.reason = j - 1, t.end[j - 1], "scale-or-unit"
                return reading
            break
        elif entry.split is not None and (sum_.last is not None or t.raw[j].endswith(entry.split[1])):
            ten = t.entry(j + 1)
            if ten is not None and ten.value == 10 and not ten.joined:
                entry = entry.split[0]
                if j == i:
                    reading.start, reading.joined = t.inside(i, entry.lead), True
        elif reading.digits and not joined and entry.cat in _PLACES and not entry.joined and not _scale_follows(t, j):
            break  # 3 million three years ago: words do not go on with what digits began
        elif entry.accusative and _joined_follows(t, j):
            entry = replace(entry, accusative=False)  # the construct dual stands before its noun only
        elif entry.accusative and ("\u064b" in t.raw[j][-2:] or not _in_construct(t, j)):
            entry = replace(entry, accusative=False)
        if (
            sum_.last in _MULTIPLIED
            and not (joined or entry.joined)
            and _is_another_ordinal(sum_, entry, reading.digits)
        ):
            break
        if entry.bound or entry.pieces:
            saved = replace(sum_)
        if (joined or entry.joined) and sum_.last in _MULTIPLIED:
            whole = replace(sum_), good
        if not _add_pieces(sum_, entry, joined or entry.joined):
            if entry.pieces and saved is not None:
                sum_ = saved
            if whole is not None and last == good + 1 and entry.cat in (Cat.SCALE, Cat.HUNDRED) and not entry.joined:
                sum_, good = whole  # three million and two million: what was joined is the next number's
            break
        if not sum_.bound:
            good, saved = last, None
        if entry.tail:
            break
        j = last + 1
        joined = False
        if entry.cat is Cat.DIGITS and j < t.length and _code_between(t, j):
            j += 1
            continue
        if t.word(j) == "," and not grammar.joined and sum_.last is Cat.SCALE and t.kind[last] == WORD:
            group = _group_after(t, j + 1, sum_.scale)
            if group is not None:
                sum_.total += group.value or 0
                sum_.last, good = (Cat.SCALE if group.scale else Cat.HUNDREDS), group.last
                sum_.scale, sum_.times = (group.scale, group.times) if group.scale else (sum_.scale, 0)
                break
        if t.word(j) in t.lex.sets["joiners"] and not until_joiner and not _part_follows(t, j + 1):
            joined = True
            j += 1
        elif t.word(j) == "-" and t.kind[j - 1] == "w" and not t.lex.pack.grammar.joined and _spaced_compound(t, j):
            j += 1
        elif _part_follows(t, j) and (sum_.last is not Cat.TENS or t.entries[j].joined):  # type: ignore[union-attr]  # it has an entry
            break
    if good < 0:
        return None
    if sum_.bound and saved is not None:
        sum_ = saved
    last = good
    reading.last, reading.end = last, t.finish(last)
    reading.value = sum_.value
    if sum_.ordinal:
        reading.kind = "ordinal"
    if sum_.last is Cat.SCALE:
        reading.scale, reading.times = sum_.scale, sum_.times
    reading.bare = last == i and not reading.digits
    return reading


def _is_another_ordinal(sum_: Sum, entry: Entry, digits: bool) -> bool:
    """An ordinal that a noun after the number begins with (280 million first mortgages, a hundred third-graders); the
    hundred first is one."""
    last = entry.pieces[-1] if entry.pieces else entry
    if not last.ordinal or last.cat is Cat.SCALE:
        return False
    adjective = not entry.pieces and (last.value or 0) <= _ADJECTIVES
    return digits or bool(entry.tail) or (sum_.last is Cat.SCALE and adjective)


def _group_after(t: Text, i: int, scale: Value) -> Reading | None:
    """The lower groups that a comma parts from a scale: two thousand, three hundred and five."""
    entry = t.entry(i)
    if entry is None or entry.cat is Cat.DIGITS:
        return None
    group = read_sum(t, i)
    if group is None or group.digits or group.kind != "number" or not isinstance(group.value, int):
        return None
    whole = 100 <= group.value < scale and not t.has("of", group.last + 1)  # of whom: a part of it, told apart
    return group if whole else None


def _add_pieces(sum_: Sum, entry: Entry, joined: bool) -> bool:
    if not entry.pieces:
        return sum_.add(entry, joined)
    return all(sum_.add(piece, joined and k == 0) for k, piece in enumerate(entry.pieces))


def _spaced_compound(t: Text, i: int) -> bool:
    """``twenty - five`` as tokenised texts write it."""
    a, b = t.entry(i - 1), t.entry(i + 1)
    return a is not None and b is not None and a.cat is Cat.TENS and b.cat is Cat.UNIT


def _scale_follows(t: Text, i: int) -> bool:
    after = t.entry(i + 1)
    return after is not None and after.cat in (Cat.SCALE, Cat.HUNDRED) and not after.joined


def _code_between(t: Text, i: int) -> bool:
    """A currency code stands between the digits and their scale (75 USD million)."""
    scale = t.entry(i + 1)
    if scale is None or scale.cat is not Cat.SCALE or scale.joined or scale.short:
        return False
    return len(t.raw[i]) == 3 and t.raw[i].isupper() and t.raw[i].isascii()


def _joined_follows(t: Text, i: int) -> bool:
    k = i + 1
    joined = t.has("joiners", k)
    after = t.entry(k + joined)
    return after is not None and (joined or after.joined)


def _in_construct(t: Text, i: int) -> bool:
    """A noun can follow in the genitive, as it must behind a construct dual: no particle, no accusative (نقدا)."""
    word = t.word(i + 1)
    if t.kind[i + 1 : i + 2] != [WORD] or t.has("particles", i + 1) or word.endswith(t.lex.accusative_endings):
        return False
    return word[0] not in t.lex.prefixes_by_letter or not word[1:].startswith(t.lex.article)


def _own_noun(t: Text, i: int) -> bool:
    """The digits after a scale have their own sign (two million and 20 %)."""
    return bool(t.match(t.lex.phrases["percent"], i + 1))


def _part_follows(t: Text, i: int) -> bool:
    """A fraction stands here (three quarters), so the number before does not take its first word in."""
    entry, after = t.entry(i), t.entry(i + 1)
    if entry is None:
        return False
    if entry.pieces and entry.pieces[-1].cat is Cat.PART:
        return True
    return (
        entry.cat is Cat.UNIT
        and not entry.pieces
        and not entry.ordinal
        and after is not None
        and after.cat is Cat.PART
        and after.plural
        and not after.joined
    )


def scale_is_clear(t: Text, first: int, i: int) -> bool:
    """An abbreviation that may be a unit (5m) is a scale: beside a currency sign, or before a noun."""
    raw = t.raw[i]
    before = t.raw[first - 1] if first else ""
    if before and (unicodedata.category(before[-1]) == "Sc"):
        return True
    after = t.raw[i + 1] if i + 1 < t.length else ""
    if after and unicodedata.category(after[0]) == "Sc":
        return True
    if raw.isupper():
        return True
    return t.has("counted", i + 1) or _plural_follows(t, i + 1)


def _plural_follows(t: Text, i: int) -> bool:
    """A plural, which no abbreviated unit stands before, unless it says how that was measured (5m walls)."""
    return (
        t.kind[i : i + 1] == [WORD]
        and len(t.norm[i]) > _SHORTEST_PLURAL
        and t.norm[i].endswith(t.lex.plural_endings)
        and not t.norm[i].endswith(t.lex.singular_endings)
        and not (t.has("measured", i) or t.has("particles", i))
    )
