"""The text of an article with its claims marked in place: spans that nest or cross become properly nested marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..language.wrapping import logical_lines, paragraph, wraps
from ..model import Article, Extraction

MarkKind = Literal["quote", "figure", "cue", "source", "skipped", "found"]
_RANK: dict[MarkKind, int] = {"skipped": 0, "found": 1, "quote": 2, "source": 3, "cue": 4, "figure": 5}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to be marked: what it is, of which claim, and how that is written in the page."""

    start: int
    end: int
    kind: MarkKind
    claim: str | None = None
    style: str = ""  # direct, mixed, indirect


@dataclass(frozen=True, slots=True)
class Token:
    """A step of writing marked text: ``open`` a mark, ``text``, ``close`` it, ``ref`` (it ended for good)."""

    step: Literal["open", "text", "close", "ref"]
    text: str = ""
    mark: Mark | None = None
    first: bool = False  # of an open: the mark begins here and is not a continuation


def marked(text: str, marks: Sequence[Mark], start: int = 0, end: int | None = None) -> list[Token]:
    """The steps that write ``text[start:end]`` with its marks, nested; a mark that crosses another is cut and resumed.

    Args:
        text: what the marks' offsets count in.
        marks: in any order.
        start: where to begin, in code points.
        end: where to stop; the text's end where not given.

    >>> marks = [Mark(0, 5, "quote", "q1"), Mark(2, 3, "figure", "f1")]
    >>> "".join({"open": "(", "close": ")", "text": t.text, "ref": ""}[t.step] for t in marked("ab1cde", marks))
    '(ab(1)cd)e'
    """
    stop = len(text) if end is None else end
    within = [m for m in marks if m.start < stop and m.end > start and m.start < m.end]
    within.sort(key=lambda m: (m.start, -m.end, _RANK[m.kind]))
    cuts = sorted({start, stop} | {p for m in within for p in (m.start, m.end) if start < p < stop})
    tokens: list[Token] = []
    stack: list[Mark] = []
    waiting = 0
    active: list[Mark] = []
    for here, there in zip(cuts, [*cuts[1:], stop], strict=True):
        active = [m for m in active if m.end > here]
        while waiting < len(within) and within[waiting].start <= here:
            if within[waiting].end > here:
                active.append(within[waiting])
            waiting += 1
        wanted = sorted(active, key=lambda m: (m.start, -m.end, _RANK[m.kind])) if here < stop else []
        keep = 0
        while keep < min(len(stack), len(wanted)) and stack[keep] is wanted[keep]:
            keep += 1
        while len(stack) > keep:
            closing = stack.pop()
            tokens.append(Token("close", mark=closing))
            if closing.end == here:
                tokens.append(Token("ref", mark=closing))
        for mark in wanted[keep:]:
            tokens.append(Token("open", mark=mark, first=mark.start == here))
            stack.append(mark)
        if here < there:
            tokens.append(Token("text", text[here:there]))
    while stack:
        tokens.append(Token("close", mark=stack.pop()))
    return tokens


def left_out(article: Article) -> list[Mark]:
    """What of an article no claim is taken from."""
    return [Mark(s.start, s.end, "skipped") for s in article.boilerplate if not s.text.isspace()]


def article_marks(extraction: Extraction) -> list[Mark]:
    """All marks of an article: contents, cues and sources of quotes, figures, and what was left out."""
    marks = left_out(extraction.article)
    for q in extraction.quotes:
        marks.append(Mark(q.content.start, q.content.end, "quote", q.id, q.kind))
        if q.cue:
            marks.append(Mark(q.cue.start, q.cue.end, "cue", q.id))
        if q.source:
            marks.append(Mark(q.source.start, q.source.end, "source", q.id))
    marks += [Mark(f.start, f.end, "figure", f.id, f.kind) for f in extraction.figures]
    seen: set[tuple[int, int, str]] = set()
    once = []
    for mark in marks:  # two quotes of one speech share cue and source
        key = (mark.start, mark.end, mark.kind if mark.kind in ("cue", "source", "skipped") else mark.claim or "")
        if key not in seen:
            seen.add(key)
            once.append(mark)
    return once


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article, marked; ``title`` where it is the article's."""

    start: int
    tokens: list[Token]
    title: bool
    skipped: bool


def lines(article: Article, marks: Sequence[Mark]) -> list[Line]:
    """The article's lines that hold something, each with its marks; what is wrapped is one line."""
    found = []
    title_end = article.title_span.end if article.title_span else -1
    title_start = article.title_span.start if article.title_span else -1
    coming = sorted(marks, key=lambda m: m.start, reverse=True)
    held: list[Mark] = []
    for begin, stop in logical_lines(article.text, wraps(article)):
        body = article.text[begin:stop].rstrip()
        end = begin + len(body)
        held = [m for m in held if m.end > begin]
        while coming and coming[-1].start < end:
            held.append(coming.pop())
        if not body.strip():
            continue
        skipped = any(m.kind == "skipped" and m.start <= begin and m.end >= end for m in held)
        found.append(Line(begin, marked(article.text, held, begin, end), title_start <= begin < title_end, skipped))
    return found


def context(
    text: str, spans: Sequence[tuple[int, int]], reach: int = 160, article: Article | None = None
) -> tuple[int, int]:
    """Where to cut the surroundings of some spans: the lines that hold them, at most ``reach`` code points away; of an
    article, the paragraphs.

    >>> context("One line.\\nThe second line.", [(14, 20)])
    (10, 26)
    """
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    start, end = paragraph(article or Article(text), first, last)
    if first - start > reach:
        start = text.find(" ", first - reach, first) + 1 or first - reach
    if end - last > reach:
        cut = text.rfind(" ", last, last + reach)
        end = cut if cut > 0 else last + reach
    return start, end
