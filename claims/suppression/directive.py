"""What a comment asks for: ``claims: ignore[CLM104] reason="named above"``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Action = Literal["ignore", "ignore-file", "off", "on"]
LONGEST = 2000  # code points of a comment that is looked at
_FORM = re.compile(r'^claims: ?(ignore-file|ignore|off|on)(?: ?\[([^\]]*)\])?(?: reason ?= ?"([^"]*)")? ?$')
_CODE = re.compile(r"CLM\d{3}")


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment read."""

    action: Action
    codes: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Suppression:
    """Checks that are silent over a stretch of the article's text.

    Attributes:
        codes: of the checks.
        reason: why.
        start, end: the stretch, in code points.
        at: where the comment itself stands, as far as the text has it.
    """

    codes: tuple[str, ...]
    reason: str
    start: int
    end: int
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fault:
    """A comment that is meant to suppress and lacks its code or its reason; it suppresses nothing."""

    at: tuple[int, int]


def directive(comment: str) -> Directive | Fault | None:
    """What a comment's text asks for; None where it is not for this program.

    >>> directive(' claims: ignore[CLM104, CLM101] reason="named above" ')
    Directive(action='ignore', codes=('CLM104', 'CLM101'), reason='named above')
    >>> directive("claims: ignore[CLM104]"), directive("claims made in 2020")
    (Fault(at=(0, 0)), None)
    """
    flat = " ".join(comment[: LONGEST + 1].split())
    if not flat.startswith("claims:"):
        return None
    found = _FORM.match(flat) if len(comment) <= LONGEST else None
    if not found:
        return Fault((0, 0))
    action: Action = found[1]  # type: ignore[assignment]  # one of them, by the pattern
    codes = tuple(part.strip().upper() for part in (found[2] or "").split(","))
    reason = (found[3] or "").strip()
    if not all(map(_CODE.fullmatch, codes)) or not (reason or action == "on"):
        return Fault((0, 0))
    return Directive(action, codes, reason)
