"""Markdown: the text of the file itself, without what is no prose (front matter, code, comments, link targets)."""

from __future__ import annotations

import re

from ..model import Span

_FRONT = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})[^\n]*$", re.M)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_CODE = re.compile(r"`[^`\n]{1,500}`")
_TARGET = re.compile(r"(?<=\])\([^()\s]{1,2000}(?:\s+\"[^\"\n]{0,300}\")?\)")


def no_prose(text: str) -> tuple[Span, ...]:
    """The stretches of a Markdown text from which no claim is taken, in their order.

    >>> [s.text for s in no_prose("Said [he](https://example.org/a).")]
    ['(https://example.org/a)']
    """
    found: list[tuple[int, int]] = []
    front = _FRONT.match(text)
    if front:
        found.append(front.span())
    found += _fences(text)
    for pattern in (_COMMENT, _CODE, _TARGET):
        found += [m.span() for m in pattern.finditer(text)]
    out: list[Span] = []
    for start, end in sorted(found, key=lambda s: (s[0], -s[1])):
        if not out or start >= out[-1].end:
            out.append(Span(start, end, text[start:end]))
    return tuple(out)


def _fences(text: str) -> list[tuple[int, int]]:
    out = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1][0] == opened[1][0] and len(fence[1]) >= len(opened[1]):
            out.append((opened.start(), fence.end()))
            opened = None
    if opened:
        out.append((opened.start(), len(text)))
    return out
