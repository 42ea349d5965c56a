"""Markdown: the text of the file itself, without what is no prose (front matter, code, comments, links, marks)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..language.wrapping import FINISHED, NARROWEST, soft_breaks
from ..model import Span

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_STATED = re.compile(r"^(title|date|lang|language):[ \t]*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\n#]*))", re.M)
_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})[^\n]*$", re.M)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_CODE = re.compile(r"`[^`\n]{1,500}`")
_TARGET = re.compile(r"\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)")
# A line that goes on the paragraph above it opens nothing; nothing goes on a heading, a row of a table, a drawn line.
_DRAWN = r"(?:[-*_][ ]?){3,9}[ \t]*$"
_OPENS = re.compile(rf"[ ]{{0,9}}(?:[-*+•][ \t]|\d{{1,9}}[.)][ \t]|[#|>`~<=]|\[[^\]\n]{{1,99}}\]:|{_DRAWN})|[ \t]*$")
_ALONE = re.compile(rf"[ ]{{0,3}}(?:[#|<=]|{_DRAWN})")
_QUOTED = re.compile(r"[ ]{0,3}>[ ]?")
_MARKS = (
    re.compile(r"^[ ]{0,3}(?:>[ ]?|#{1,6}[ \t]{1,9}|[-*+][ \t]{1,9}){1,9}", re.M),  # quotation, heading, bullet
    re.compile(r"[ \t]#+[ \t]*$", re.M),  # behind a heading
    re.compile(r"^[ ]{0,3}(?:=+|(?:-[ ]?){3,}|(?:\*[ ]?){3,}|(?:_[ ]?){3,})[ \t]*$", re.M),  # lines drawn
    re.compile(r"^[ ]{0,3}\[\^[^\[\]\s]{1,99}\]:[ \t]?|\[\^[^\[\]\s]{1,99}\]", re.M),  # of a footnote
    re.compile(r"!?\[(?=[^\[\]\n]{0,500}\]\()"),
    re.compile(r"\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}|(?<!\w)_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w)"),  # emphasis
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says of itself above its text."""

    title: str | None = None
    date: str | None = None
    language: str | None = None


def front_matter(text: str) -> FrontMatter:
    """Title, date (ISO 8601) and language as a file's front matter gives them.

    >>> front_matter("---\\ntitle: 'The bridge'\\ndate: 2026-03-14 10:00\\n---\\nIt opened.")
    FrontMatter(title='The bridge', date='2026-03-14', language=None)
    """
    front = _FRONT.match(text)
    found = {m[1]: (m[2] or m[3] or m[4] or "").strip() for m in _STATED.finditer(front[1])} if front else {}
    date = re.match(r"\d{4}-\d{2}-\d{2}", found.get("date", ""))
    language = found.get("lang") or found.get("language")
    return FrontMatter(found.get("title") or None, date[0] if date else None, language or None)


def no_prose(text: str) -> tuple[Span, ...]:
    """The stretches of a Markdown text from which no claim is taken, in their order.

    >>> [s.text for s in no_prose("> **Said** [he](https://example.org/a).")]
    ['> ', '**', '**', '[', '](https://example.org/a)']
    """
    found: list[tuple[int, int]] = []
    front = _FRONT.match(text)
    if front:
        found.append(front.span())
    found += _fences(text)
    found += [(s.start, s.end) for s in soft_breaks(text)]
    found += _soft(text, front.end() if front else 0, titled=front_matter(text).title is not None)
    for pattern in (_COMMENT, _CODE, _TARGET, *_MARKS):
        found += [m.span() for m in pattern.finditer(text)]
    out: list[Span] = []
    for start, end in sorted(found, key=lambda s: (s[0], -s[1])):
        if not out or start >= out[-1].end:
            out.append(Span(start, end, text[start:end]))
    return tuple(out)


def _soft(text: str, start: int, *, titled: bool) -> Iterator[tuple[int, int]]:
    """The line ends within a paragraph: they are blanks in Markdown, unless two blanks or a backslash make them breaks.

    Only of lines of some length that do not end as a sentence does: articles whose every line is a paragraph are seen
    too, with bylines and places on lines of their own, and a first line that may be their title.
    """
    at = start
    for here, after in pairwise(text[start:].splitlines(keepends=True)):
        at += len(here)
        above, below = (_QUOTED.sub("", line, count=1) for line in (here, after))
        words = above.rstrip("\r\n")
        goes_on = len(words) >= NARROWEST and words.rstrip()[-1:] not in FINISHED and not words.endswith(("  ", "\\"))
        within = (above == here) == (below == after) and not _ALONE.match(above) and not _OPENS.match(below)
        if titled and goes_on and within:
            yield at - len(here) + len(here.rstrip("\r\n")), at
        titled = titled or bool(here.strip())


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
