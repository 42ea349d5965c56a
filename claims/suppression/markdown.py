"""Suppressions in the comments of a Markdown article; what stands in code is no comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .directive import Directive, Fault, Suppression, directive

_LINE_END = re.compile(r"\r\n?|\n")
Lines = tuple[int, int]  # first, and one past the last


def in_markdown(text: str) -> tuple[list[Suppression], list[Fault]]:
    """The suppressions of a Markdown text.

    >>> found, faults = in_markdown('<!-- claims: ignore[CLM101] reason="counted" -->\\n40 left.\\n\\n50 came.')
    >>> found[0].reason, found[0].end
    ('counted', 58)
    """
    starts = [0, *(m.end() for m in _LINE_END.finditer(text)), len(text) + 1]

    def span(lines: Lines) -> tuple[int, int]:
        first, last = lines
        return starts[first], min(len(text), starts[min(last, len(starts) - 1)])

    out: list[Suppression] = []
    faults: list[Fault] = []
    off: dict[str, tuple[Directive, int, tuple[int, int]]] = {}
    for comment, lines, applies in _comments(MarkdownIt("commonmark").parse(text)):
        at = span(lines)
        said = directive(comment)
        if said is None:
            continue
        if isinstance(said, Fault):
            faults.append(Fault(at))
        elif said.action == "ignore-file":
            out.append(Suppression(said.codes, said.reason, 0, len(text), at))
        elif said.action == "ignore":
            start, end = span(applies) if applies else at
            out.append(Suppression(said.codes, said.reason, start, end, at))
        elif said.action == "off":
            off |= {code: (said, at[0], at) for code in said.codes if code not in off}
        else:
            for code in said.codes:
                if code in off:
                    begun, start, where = off.pop(code)
                    out.append(Suppression((code,), begun.reason, start, at[0], where))
    out += [Suppression((code,), begun.reason, start, len(text), where) for code, (begun, start, where) in off.items()]
    return out, faults


def _comments(tokens: list[Token]) -> Iterator[tuple[str, Lines, Lines | None]]:
    """Each comment with its lines and the lines of the block it stands before (or in)."""
    for i, token in enumerate(tokens):
        if token.map is None:
            continue
        lines = (token.map[0], token.map[1])
        if token.type == "html_block":
            after = next((t.map for t in tokens[i + 1 :] if t.map and t.type != "html_block"), None)
            for comment in _within(token.content):
                yield comment, lines, (after[0], after[1]) if after else None
        elif token.type == "inline":
            for child in token.children or ():
                if child.type == "html_inline":
                    for comment in _within(child.content):
                        yield comment, lines, lines


def _within(markup: str) -> Iterator[str]:
    """The texts of the comments in a piece of HTML."""
    at = markup.find("<!--")
    while at >= 0:
        end = markup.find("-->", at + 4)
        if end < 0:
            return
        yield markup[at + 4 : end]
        at = markup.find("<!--", end)
