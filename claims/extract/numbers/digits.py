"""Numbers in digits: what the separators inside them mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

Value = int | float
_SPLIT = re.compile(r"[^\d]")


@dataclass(frozen=True, slots=True)
class Writing:
    """Characters that part groups of three digits, characters before decimals, and those that stay unclear."""

    group: str = ",'\u2019\u202f\u2009\u00a0 "
    decimal: str = "."
    unclear: str = ""


def whole(value: float) -> Value:
    """A whole number as such."""
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def literal(text: str, writing: Writing) -> tuple[Value | None, Value | None, str | None]:
    """What a number in ASCII digits with separators is: value, what else it may be, and why it has no value.

    >>> arabic = Writing(group=".,\u066c", decimal=".,\u066b", unclear=".")
    >>> literal("1.234.567", arabic), literal("2,5", arabic), literal("2.500", arabic)
    ((1234567, None, None), (2.5, None, None), (2500, 2.5, 'separator'))
    >>> literal("2.500", Writing()), literal("1,234.5", Writing()), literal("4,56", Writing())
    ((2.5, None, None), (1234.5, None, None), (None, None, 'separator'))
    """
    if text.isdigit():
        return int(text), None, None
    marks = _SPLIT.findall(text)
    digits = _SPLIT.split(text)
    last = marks[-1]
    grouped = len(digits[0]) <= 3 and digits[0] != "" and all(len(d) == 3 for d in digits[1:])
    one_mark = len(set(marks)) == 1
    as_group = grouped and one_mark and last in writing.group and (len(marks) > 1 or digits[0].lstrip("0") != "")
    if as_group and digits[0].startswith("0"):
        as_group = False
    indian = one_mark and last in writing.group and len(marks) > 1 and len(digits[-1]) == 3 and _indian(digits)
    inner = marks[:-1]
    as_decimal = (
        last in writing.decimal
        and last not in inner
        and (not inner or (len(set(inner)) == 1 and inner[0] in writing.group and _groups(digits[:-1])))
    )
    group_value = int("".join(digits)) if as_group or indian else None
    decimal_value = whole(float("".join(digits[:-1]) + "." + digits[-1])) if as_decimal else None
    if group_value is not None and decimal_value is not None:
        if last in writing.unclear:
            return group_value, decimal_value, "separator"
        return group_value, decimal_value, None
    if group_value is not None:
        return group_value, None, None
    if decimal_value is not None:
        return decimal_value, None, None
    return None, None, "separator"


def _groups(digits: list[str]) -> bool:
    return 1 <= len(digits[0]) <= 3 and all(len(d) == 3 for d in digits[1:])


def _indian(digits: list[str]) -> bool:
    """Lakh and crore groups: 12,34,567."""
    return 1 <= len(digits[0]) <= 2 and all(len(d) == 2 for d in digits[1:-1])
