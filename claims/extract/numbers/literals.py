"""Numbers in digits that fill several tokens: 1 000 000, 1'234, 10 1/2, 1.2e6; and unclear separators."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...language.scan import MARK, NUMBER, WORD
from .digits import whole
from .entries import Cat
from .text import Text, Value

_EXPONENT = re.compile(r"e(\d{1,2})?$")


@dataclass(slots=True)
class Literal:
    """A number in digits.

    Attributes:
        last: its last token.
        value: None where ``reason`` says why.
        plain: digits only.
    """

    last: int
    value: Value | None
    reason: str | None = None
    plain: bool = False


def read_literal(t: Text, i: int) -> Literal:
    """The number in digits at token ``i``."""
    entry = t.entries[i]
    assert entry is not None  # noqa: S101 - called where digits stand
    digits = t.norm[i][entry.lead : entry.tail or None]
    grouped = _grouped(t, i, digits) if entry.plain and len(digits) <= 3 and digits[0] != "0" else None
    if grouped is not None:
        return grouped
    value, reason = entry.value, entry.reason
    if entry.plain and leading_point(t, i):
        return Literal(i, float(f"0.{digits}"))
    if entry.other is not None:
        value, reason = _decide(t, i, entry.value, entry.other)
    last = i
    if value is not None and t.glued(i) and t.kind[i + 1] == WORD:
        power = _EXPONENT.match(t.norm[i + 1])
        if power and power[1]:
            return Literal(i + 1, whole(float(value) * 10.0 ** int(power[1])))
        if power and t.word(i + 2) in {"+", "-"} and t.glued(i + 1) and t.glued(i + 2) and t.kind[i + 3] == NUMBER:
            sign = -1 if t.word(i + 2) == "-" else 1
            if t.norm[i + 3].isdigit() and len(t.norm[i + 3]) <= 2:
                return Literal(i + 3, whole(float(value) * 10.0 ** (sign * int(t.norm[i + 3]))))
    if value is not None and not entry.plain and _likely_grouped(t, i):
        return Literal(i, None, "separator")
    if value is not None:
        powered = _power(t, i, value)
        if powered is not None:
            return powered
    return Literal(last, value, reason, entry.plain)


def _likely_grouped(t: Text, i: int) -> bool:
    """Three decimals before a counted noun (3.000 people): nobody counts thousandths of people."""
    number = t.norm[i]
    mark = "\u066b" if "\u066b" in number else "."
    head, _, tail = number.partition(mark)
    return (
        mark not in t.lex.writing.group
        and not (i and t.kind[i - 1] == MARK and t.glued(i - 1))
        and len(tail) == 3
        and head.lstrip("0") != ""
        and t.kind[i + 1 : i + 2] == [WORD]
        and t.entry(i + 1) is None
        and not t.has("measures", i + 1)
        and not t.has("durations", i + 1)
        and not t.has("particles", i + 1)
        and not t.match(t.lex.phrases["percent"], i + 1)
    )


def _power(t: Text, i: int, value: Value) -> Literal | None:
    """10^6, 6.2x10^-4: a power of ten."""
    times_ten = t.glued(i) and t.word(i + 1) in {"x10", "\u00d710"}
    k = i + 1 if times_ten else i
    if not (times_ten or value == 10) or t.word(k + 1) != "^" or not t.glued(k) or not t.glued(k + 1):
        return None
    sign = t.word(k + 2) if t.word(k + 2) in {"-", "+"} else ""
    end = k + 2 + bool(sign)
    if t.kind[end : end + 1] != [NUMBER] or not t.norm[end].isdigit() or len(t.norm[end]) > 2:
        return None
    power = int(t.norm[end]) * (-1 if sign == "-" else 1)
    return Literal(end, whole(float(f"{value if times_ten else 1}e{power}")))


def leading_point(t: Text, i: int) -> bool:
    """A decimal point with nothing before it touches the digits (.5)."""
    return (
        t.word(i - 1) in {".", "\u066b"}
        and t.word(i - 1) in t.lex.writing.decimal
        and t.glued(i - 1)
        and (i == 1 or not t.glued(i - 2) or t.kind[i - 2] == MARK)
    )


def _grouped(t: Text, i: int, digits: str) -> Literal | None:
    """Groups of three digits parted by a space, an apostrophe or an Arabic comma."""
    writing = t.lex.writing
    j, groups, mark, decimals = i, [digits], "", ""
    while not decimals:
        k = j + 1
        if k < t.length and t.kind[k] == NUMBER:
            gap = t.text[t.end[j] : t.start[k]]
        elif k + 1 < t.length and t.kind[k] == MARK and t.kind[k + 1] == NUMBER and t.glued(j) and t.glued(k):
            gap = t.raw[k]
            k += 1
        elif t.word(k) in {",", "."} and t.kind[k + 1 : k + 2] == [NUMBER] and _spread(t, j, k):
            if t.word(k) == ".":
                if mark or not t.norm[k + 1].isdigit() or not t.match(t.lex.phrases["percent"], k + 2):
                    break
                return Literal(k + 1, float(f"{digits}.{t.norm[k + 1]}"))
            gap = t.raw[k]
            k += 1
        else:
            break
        if len(gap) != 1 or (mark and gap != mark):
            break
        found = t.norm[k]
        if gap not in writing.group:
            break
        head, point, rest = found.partition(".") if "." in found else (found, "", "")
        if len(head) != 3 or not head.isdigit():
            if (
                not mark
                and t.word(j + 1) != ","
                and gap in writing.decimal
                and found.isdigit()
                and t.kind[k + 1 : k + 2] != [MARK]
            ):
                return _marked_decimal(t, k, digits, found)
            break
        mark = gap
        groups.append(head)
        if point and rest.isdigit():
            decimals = rest
        j = k
    if len(groups) == 1:
        return None
    if mark == " " and len(groups) == 2 and t.match_before(t.lex.phrases["months"], i, 2):
        return None
    text = "".join(groups)
    return Literal(j, whole(float(text + "." + decimals)) if decimals else int(text))


def _spread(t: Text, i: int, mark: int) -> bool:
    """A mark between digits has a space on either side, as in texts that were cut into tokens (59 . 2 %)."""
    return t.text[t.end[i] : t.start[mark]] == " " == t.text[t.end[mark] : t.start[mark + 1]]


def _marked_decimal(t: Text, last: int, whole_part: str, decimals: str) -> Literal | None:
    """Digits around a comma that may part decimals or two numbers: told by what follows."""
    after = t.entry(last + 1)
    if (after is not None and after.cat is Cat.SCALE) or t.match(t.lex.phrases["percent"], last + 1):
        return Literal(last, float(f"{whole_part}.{decimals}"))
    return Literal(last, None, "separator")


def _decide(t: Text, i: int, grouped: Value | None, decimal: Value) -> tuple[Value | None, str | None]:
    """An unclear separator, told by what follows and by the other numbers of the text."""
    entry = t.entries[i]
    if entry is None or entry.reason is None:
        # The usual reading, unless the rest of the text has the other habit.
        mark = next(c for c in t.norm[i] if not c.isalnum())
        if habit(t, mark) == "decimal":
            return decimal, None
        return grouped, None
    after = t.entry(i + 1)
    if after is not None and after.cat is Cat.SCALE:
        return decimal, None
    if t.match(t.lex.phrases["percent"], i + 1) or (i and t.match(t.lex.phrases["percent"], i - 1) == 1):
        return decimal, None
    word = t.word(i + 1)
    if t.kind[i + 1 : i + 2] == [WORD] and word not in t.lex.sets["measures"] and word not in t.lex.sets["particles"]:
        return grouped, None
    found = habit(t, ".")
    if found == "decimal":
        return decimal, None
    return (grouped, None) if found == "group" else (None, "separator")


def habit(t: Text, mark: str) -> str | None:
    """How the text's other numbers use a mark: ``decimal``, ``group``, or None where they do not tell."""
    if mark not in t.habits:
        t.habits[mark] = _habit(t, mark)
    return t.habits[mark]


def _habit(t: Text, mark: str) -> str | None:
    seen: set[str] = set()
    for j, entry in enumerate(t.entries):
        if (
            entry is None
            or entry.cat is not Cat.DIGITS
            or entry.plain
            or entry.value is None
            or entry.other is not None
        ):
            continue
        number = t.norm[j]
        marks = [c for c in number if not c.isalnum()]
        if marks[-1] == mark:
            seen.add("decimal" if isinstance(entry.value, float) or len(number.rsplit(mark, 1)[1]) != 3 else "group")
        elif mark in marks or (isinstance(entry.value, float) and marks[-1] in ",."):
            seen.add("group")
    return seen.pop() if len(seen) == 1 else None
