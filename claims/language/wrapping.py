"""Line ends that only wrap a paragraph: text of mails, wires and editors that break their lines at a fixed width.

A line is broken where its next word would not have fitted. Where most lines of a text end so, and end within a
sentence, these line ends are blanks, and a paragraph ends at an empty line or at a line that had room left.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from ..model import Article, Span

NARROWEST, WIDEST = 40, 132  # columns of a wrapped text: a phone's, a line printer's
_FEWEST = 3  # broken lines that tell a layout from chance; one less where empty lines part the paragraphs
_WITHIN = 0.95  # of the lines are no longer than the width: an address cannot be broken
# How full a broken line is, of the width with its next word; of the lines that another follows at once, how many are
# broken at least; of these, how many end within a sentence, as lines that end paragraphs seldom do. Text that was
# typed is broken at its width, even where many short paragraphs stand without empty lines between them; the letters
# of print are not all as wide.
_LAYOUTS = ((1.0, 0.4, 0.6), (1.0, 0.2, 0.85), (0.9, 0.5, 0.7))
_ITEM = re.compile(r"[-*+•·#|]|\d{1,3}[.)]\s")  # opens an item of a list, a heading, a row of a table
FINISHED = frozenset('.!?:;\u061f\u061b\u06d4\u2026"\u201d\u00bb)')  # end a sentence, or close behind one


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that another follows at once: where its end stands, how long it and the next line's first word are."""

    start: int
    end: int
    length: int
    next_word: int
    last: str

    @property
    def finished(self) -> bool:
        return self.last in FINISHED

    def breaks(self, width: float) -> bool:
        """Whether the next word would not have fitted."""
        return self.length + 1 + self.next_word > width


def soft_breaks(text: str) -> tuple[Span, ...]:
    r"""The line ends of a text that only wrap its paragraphs, in their order; none in a text that is not wrapped.

    >>> text = "The flood swept through the town late on\nTuesday, and the road to the north was\nclosed. Many of"
    >>> [s.start for s in soft_breaks(text + " those who had left the\ntown came back\non Friday.")]
    [40, 79, 118]
    """
    lines = text.splitlines(keepends=True)
    lengths = sorted(filter(None, map(len, map(str.strip, lines))))
    if len(lengths) < _FEWEST:
        return ()
    width = lengths[min(len(lengths) - 1, int(len(lengths) * _WITHIN))]
    if not NARROWEST <= width <= WIDEST:
        return ()
    ends = list(accumulate(map(len, lines)))
    pairs = [
        (here, here.strip(), after.strip(), end) for (here, after), end in zip(pairwise(lines), ends, strict=False)
    ]
    spaced = any(line and not after for _, line, after, _ in pairs)
    followed = [
        _Line(len(here.splitlines()[0]) + end - len(here), end, len(line), len(after.split(None, 1)[0]), line[-1])
        for here, line, after, end in pairs
        if line and after and not _ITEM.match(after)
    ]
    for full, least, within in _LAYOUTS:
        broken = [line for line in followed if line.breaks(full * width)]
        unfinished = sum(not line.finished for line in broken)
        if len(broken) >= max(_FEWEST - spaced, least * len(followed)) and unfinished >= within * len(broken):
            soft = [
                line
                for line in followed
                if (line.breaks(full * width) and (spaced or not line.finished))
                or (spaced and not line.finished and line.length > width / 2)  # broken by hand
            ]
            return tuple(Span(line.start, line.end, text[line.start : line.end]) for line in soft)
    return ()


def logical_lines(text: str, soft: Iterable[Span]) -> Iterator[tuple[int, int]]:
    r"""Where each line of a text begins and ends, its own end not counted, lines that only wrap taken together.

    Args:
        text: any text.
        soft: its line ends that only wrap a paragraph.

    >>> list(logical_lines("ab\ncd\n\nef", [Span(2, 3, "\n")]))
    [(0, 5), (6, 6), (7, 9)]
    """
    joined = {span.end for span in soft}
    begin = at = 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        if at not in joined:
            yield begin, at - len(line) + len(line.splitlines()[0])
            begin = at
    if begin < at:
        yield begin, at


def wraps(article: Article) -> list[Span]:
    """The line ends of an article that only wrap its paragraphs."""
    return [span for span in article.boilerplate if span.text.isspace()]


def paragraph(article: Article, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph of a stretch begins and ends: at line ends that do not only wrap it.

    Args:
        article: from ``claims.reading``, which finds those that do.
        start, end: the stretch, in code points.
    """
    text = article.text
    begin = text.rfind("\n", 0, start)
    while begin >= 0 and is_soft(article, begin):
        begin = text.rfind("\n", 0, begin)
    stop = text.find("\n", end)
    while stop >= 0 and is_soft(article, stop):
        stop = text.find("\n", stop + 1)
    return begin + 1, len(text) if stop < 0 else stop


def is_soft(article: Article, offset: int) -> bool:
    """Whether the line end at an offset only wraps a paragraph."""
    at = bisect.bisect_right(article.boilerplate, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < article.boilerplate[at].end and article.boilerplate[at].text.isspace()
