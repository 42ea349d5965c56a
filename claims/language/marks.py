"""Quotation marks, paired on the scan's tokens: by type and direction, nested, mixed, over paragraphs, unclosed.

Typed marks (« », “ ”, „ “, ‘ ’) pair by type; straight ones by the side on which a word touches them. Either is
forgiving: a mark that plainly closes closes what is open, whatever its shape. Single marks are apostrophes unless a
pair of them stands around words. A quotation that opens each of its paragraphs anew and closes in the last is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .scan import LINE, Scan

_CLOSING = {"«": "»", "“": "”", "„": "“”", "‹": "›", "‘": "’'", "``": "''", "「": "」", "『": "』"}
_STRAIGHT = frozenset(('"', "''"))
_SINGLE = frozenset(("'", "‘", "’"))
_CLOSERS = frozenset(("»", "”", "›", "」", "』"))
_MARKS = frozenset(_CLOSING) | _STRAIGHT | _SINGLE | _CLOSERS
_FAMILY = {**dict.fromkeys("“”„\"", "double"), "''": "double", "``": "double", **dict.fromkeys("‘’'", "single"),
           **dict.fromkeys("«»", "guillemets"), **dict.fromkeys("‹›", "small"), **dict.fromkeys("「」", "corner"),
           **dict.fromkeys("『』", "white")}  # fmt: skip
_BEFORE_OPENING = frozenset("([{-–—:/")
_INTRODUCES = frozenset(",،:")
_ENDS = frozenset(".,;:!?؟،؛)")  # stand before no opening mark's first word
_ENDS_SPEECH = frozenset(".,!?…؟،")


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair of quotation marks: tokens ``open`` and ``close``; ``closed`` is False where the second is missing
    (``close`` is then the last token of what it can hold)."""

    open: int
    close: int
    closed: bool = True
    depth: int = 0


def pair_marks(scan: Scan) -> list[Pair]:
    """The pairs of quotation marks, in order of their opening.

    >>> from .scan import scan
    >>> [(p.open, p.close) for p in pair_marks(scan('a "b" «c»'))]
    [(1, 3), (4, 6)]
    >>> [(p.open, p.close, p.closed) for p in pair_marks(scan("the '90s weren't 'easy', she said"))]
    [(5, 7, True)]
    """
    pairs: list[Pair] = []
    stack: list[int] = []
    for first, last, marks in _paragraphs(scan):
        marks = _Paragraph(scan, marks).real()
        if stack and marks and marks[0] == first and _reopens(scan, stack[0], first):
            marks = marks[1:]  # the convention of speech over several paragraphs
            _close_all(stack, pairs, first - 1, keep=1)
        else:
            _close_all(stack, pairs, _before_line(scan, first))
        _pair_paragraph(scan, marks, stack, pairs)
        if last >= len(scan) - 1:
            break
    _close_all(stack, pairs, len(scan) - 1)
    pairs.sort(key=lambda p: p.open)
    return pairs


def _paragraphs(scan: Scan) -> Iterator[tuple[int, int, list[int]]]:
    """First and last token of each paragraph that is not empty, and its quotation marks and apostrophes."""
    first, raw = 0, scan.raw
    marks: list[int] = []
    for i, kind in enumerate(scan.kind):
        if kind == LINE:
            if i > first:
                yield first, i - 1, marks
            first, marks = i + 1, []
        elif kind == "p" and raw[i] in _MARKS:
            marks.append(i)
    if first < len(scan):
        yield first, len(scan) - 1, marks


def _before_line(scan: Scan, first: int) -> int:
    """The last token before the line ends that precede ``first``."""
    i = first - 1
    while i > 0 and scan.kind[i] == LINE:
        i -= 1
    return i


def _close_all(stack: list[int], pairs: list[Pair], last: int, keep: int = 0) -> None:
    while len(stack) > keep:
        opened = stack.pop()
        pairs.append(Pair(opened, max(last, opened), closed=False, depth=len(stack)))


def _reopens(scan: Scan, opened: int, first: int) -> bool:
    """Whether a paragraph's first mark goes on with the quotation that is open."""
    before, now = scan.raw[opened], scan.raw[first]
    return _FAMILY[before] == _FAMILY[now] and now not in _CLOSERS and _opens(scan, first)


def _touch(scan: Scan, i: int) -> tuple[bool, bool]:
    """Whether something stands right before and right after a mark, without a space."""
    text, start, end = scan.text, scan.start[i], scan.end[i]
    return start > 0 and not text[start - 1].isspace(), end < len(text) and not text[end].isspace()


def _opens(scan: Scan, i: int) -> bool:
    """Whether a mark can open by the characters beside it."""
    left, right = _touch(scan, i)
    if not right:
        return (not left or _after_colon(scan, i)) and i + 1 < len(scan)
    if _before_stop(scan, i):
        return False
    return not left or scan.text[scan.start[i] - 1] in _BEFORE_OPENING or (i > 0 and scan.raw[i - 1] in _MARKS)


def _closes(scan: Scan, i: int) -> bool:
    """Whether a mark can close by the characters beside it."""
    left, right = _touch(scan, i)
    return left and not _after_colon(scan, i) and (not right or not scan.text[scan.end[i]].isalnum())


def _before_stop(scan: Scan, i: int) -> bool:
    """Whether punctuation that ends a clause stands right after a mark, which then opens nothing."""
    end = scan.end[i]
    return end < len(scan.text) and scan.text[end] in _ENDS and not scan.text.startswith("..", end)


def _after_colon(scan: Scan, i: int) -> bool:
    """Whether a colon stands right before a mark: then it opens, on whatever side its space is (وتابع :" لن)."""
    return i > 0 and scan.raw[i - 1] == ":"


class _Paragraph:
    """Tells the quotation marks of a paragraph from its apostrophes."""

    def __init__(self, scan: Scan, marks: list[int]) -> None:
        self.scan, self.marks = scan, marks

    def real(self) -> list[int]:
        """The marks without apostrophes."""
        if not any(self.scan.raw[i] in _SINGLE for i in self.marks):
            return self.marks
        out, taken, position = [], set(), 0
        for position, i in enumerate(self.marks):
            if self.scan.raw[i] not in _SINGLE or i in taken:
                out.append(i)
            elif self._single_opens(i):
                close = self._closing_of(position)
                if close is not None:
                    out.append(i)
                    taken.add(close)
        return out

    def _single_opens(self, i: int) -> bool:
        scan = self.scan
        if scan.raw[i] == "’" or not _opens(scan, i) or i + 1 >= len(scan):
            return False
        return scan.kind[i + 1] != "n"  # the '90s

    def _closing_of(self, position: int) -> int | None:
        """The mark that closes a single one: after the end of a sentence, else the first that is no possessive."""
        scan, doubtful = self.scan, None
        for i in self.marks[position + 1 :]:
            raw = scan.raw[i]
            if raw not in _SINGLE or raw == "‘":
                if raw == "‘" and self._single_opens(i):
                    break
                continue
            if not _closes(scan, i):
                continue
            possessive = scan.text[scan.start[i] - 1] in "sS" and i + 1 < len(scan) and scan.kind[i + 1] == "w"
            if not possessive:
                return i
            doubtful = i if doubtful is None else doubtful
        return doubtful


def _pair_paragraph(scan: Scan, marks: list[int], stack: list[int], pairs: list[Pair]) -> None:
    for position, i in enumerate(marks):
        raw = scan.raw[i]
        family = _FAMILY[raw]
        at = next((k for k in range(len(stack) - 1, -1, -1) if _FAMILY[scan.raw[stack[k]]] == family), None)
        if at is not None and _is_closing(scan, i, stack[at], marks[position + 1 :]):
            _close_all(stack, pairs, i - 1, keep=at + 1)
            pairs.append(Pair(stack.pop(), i, depth=len(stack)))
        elif raw in _CLOSERS:
            if at is None and _opens_by_mistake(scan, i, marks[position + 1 :]):
                stack.append(i)
        elif at is None and _before_stop(scan, i):
            continue  # a stray mark: no word follows it
        elif raw in _CLOSING or raw in _STRAIGHT or raw in _SINGLE:
            if at is not None and not _balanced(scan, family, marks[position + 1 :]):
                _close_all(stack, pairs, i - 1, keep=at)  # what was open was never closed
            stack.append(i)


def _opens_by_mistake(scan: Scan, i: int, rest: list[int]) -> bool:
    """Whether a mark of closing shape opens: more of its kind close after it than open (He says,” no one …”)."""
    left, right = _touch(scan, i)
    before = scan.text[scan.start[i] - 1] if left else " "
    proclitic = left and i > 0 and len(scan.norm[i - 1]) == 1  # ب” before a word
    if right and ((before.isalnum() and not proclitic) or not scan.text[scan.end[i]].isalnum()):
        return False
    if right and (before in _INTRODUCES or proclitic):
        return True
    family = [k for k in rest if _FAMILY[scan.raw[k]] == _FAMILY[scan.raw[i]]]
    return sum(1 if scan.raw[k] in _CLOSERS else -1 for k in family) > 0 or (
        len(family) == 1 and not left and not right and not _opens(scan, family[0])
    )


def _is_closing(scan: Scan, i: int, opened: int, rest: list[int]) -> bool:
    """Whether a mark closes the open one of its family rather than opening another inside it."""
    raw = scan.raw[i]
    if i == opened + 1 or _after_colon(scan, i):
        return raw in _CLOSERS and i == opened + 1
    if scan.raw[opened] in _CLOSERS and raw in _CLOSING:
        return not _touch(scan, i)[1]  # ” turned round “
    if raw in _CLOSERS or (raw in _SINGLE and raw != "‘"):
        return True
    if raw in _CLOSING and raw not in _CLOSING.get(scan.raw[opened], ""):
        return _closes(scan, i) and not _opens(scan, i)  # “like this“
    # joined on both sides, or free on both, it closes what is open
    return _closes(scan, i) or not _opens(scan, i) or not any(_touch(scan, i))


def _balanced(scan: Scan, family: str, rest: list[int]) -> bool:
    """Whether enough closing marks follow for one more to open inside the one that is open."""
    depth = 2
    for i in rest:
        if _FAMILY[scan.raw[i]] != family:
            continue
        if scan.raw[i] in _CLOSERS or (_closes(scan, i) and not _opens(scan, i)):
            depth -= 1
            if depth == 0:
                return True
        elif _opens(scan, i):
            if depth == 1:
                return False
            depth += 1
    return False
