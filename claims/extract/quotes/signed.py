"""Quotations with their speaker's name under or behind them: "It is over." — Anna Weiss, mayor of Norwell."""

from __future__ import annotations

from . import words as w
from .candidate import Candidate
from .mentions import mention
from .reading import COMMAS, DASHES, LINE, Reading

_LONGEST = 12  # tokens of a name with its office
_OFFICE = 3  # tokens of an office before a name
_FEWEST = 2  # words of what is said


def propose(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Candidates for the marked strings that a dash and a name follow to the end of their line, or on the next one.

    Args:
        found: the candidates of the text's cues and phrases; what one of them reports has its speaker.
    """
    taken = {c.content[0] for c in found}
    out = []
    for pair in reading.pairs:
        if not pair.closed or pair.depth or pair.open + 1 in taken:
            continue
        dash = _dash(reading, pair.close + 1)
        if dash is None or sum(reading.scan.kind[i] in "wn" for i in range(pair.open + 1, pair.close)) < _FEWEST:
            continue
        source = _signature(reading, dash + 1)
        if source is not None:
            content = (pair.open + 1, pair.close - 1)
            out.append(
                Candidate(content, source=source, frame="colon", path="signed", cue_range=(dash, dash), kind="direct")
            )
    return out


def _dash(reading: Reading, at: int) -> int | None:
    """The dash that follows a closing mark, on its line or opening the next."""
    scan = reading.scan
    for i in range(at, min(at + 3, len(scan))):
        if scan.raw[i] in DASHES:
            return i
        if scan.kind[i] != LINE and scan.raw[i] not in COMMAS:
            return None
    return None


def _signature(reading: Reading, first: int) -> tuple[int, int] | None:
    """The name of a person that fills the rest of a line."""
    scan, last = reading.scan, first
    while last < len(scan) and scan.kind[last] != LINE:
        last += 1
    last -= 1
    while last > first and scan.raw[last] == ".":
        last -= 1
    if last < first or last - first >= _LONGEST or scan.kind[first] != "w":
        return None
    if any(reading.words[i].flags & (w.COPULA | w.AUXILIARY) for i in range(first, last + 1)):
        return None
    one = mention(reading, (first, last))
    if one.name is None or one.name[0] - first > _OFFICE or (one.name == (first, first) and last == first):
        return None
    return first, last
