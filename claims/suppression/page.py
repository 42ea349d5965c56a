"""Suppressions in the comments of an HTML page, found again in the text that was extracted from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from .directive import Directive, Fault, Suppression, directive

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
    "table", "td", "th", "tr", "ul",
))  # fmt: skip
_SILENT = frozenset(("script", "style", "title", "template", "noscript"))


@dataclass
class _Order:
    """A suppression as it is read: what it says, and the texts of the blocks that it covers."""

    said: Directive
    codes: tuple[str, ...]
    blocks: list[str] = field(default_factory=list)


class _Blocks(HTMLParser):
    """Reads a page as blocks of text in their order, with the directives that hold for each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.orders: list[_Order] = []
        self.faults = 0
        self._next: list[_Order] = []
        self._on: dict[str, _Order] = {}
        self._text: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self._end()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self._end()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)

    def handle_comment(self, data: str) -> None:
        said = directive(data)
        if said is None or self._silent:
            return
        if isinstance(said, Fault):
            self.faults += 1
            return
        order = _Order(said, said.codes)
        if said.action == "on":
            self._end()
            for code in said.codes:
                self._on.pop(code, None)
            return
        self.orders.append(order)
        if said.action == "off":
            self._end()
            self._on |= {code: order for code in said.codes if code not in self._on}
        elif said.action == "ignore":
            self._next.append(order)

    def close(self) -> None:
        super().close()
        self._end()

    def _end(self) -> None:
        text = _bare("".join(self._text))
        self._text = []
        if not text:
            return
        for order in {id(o): o for o in (*self._next, *self._on.values())}.values():
            order.blocks.append(text)
        self._next = []


def _bare(text: str) -> str:
    return "".join(text.split())


def in_page(markup: str, text: str) -> tuple[list[Suppression], list[Fault]]:
    """The suppressions of a page, over the stretches of its extracted text.

    Args:
        markup: the page.
        text: what was extracted from it.

    >>> page = '<p>Some 40 left.</p><!-- claims: ignore[CLM101] reason="seen" --><p>50 <b>came</b>.</p>'
    >>> [(s.start, s.end) for s in in_page(page, "Some 40 left.\\n50 came.")[0]]
    [(14, 22)]
    """
    reader = _Blocks()
    reader.feed(markup)
    reader.close()
    offsets = [i for i, ch in enumerate(text) if not ch.isspace()]
    bare = "".join(text[i] for i in offsets)
    out = []
    head = (0, min(1, len(text)))
    for order in reader.orders:
        if order.said.action == "ignore-file":
            out.append(Suppression(order.codes, order.said.reason, 0, len(text), head))
            continue
        cursor, found = 0, False
        for block in order.blocks:
            at = bare.find(block, cursor)
            if at < 0:
                continue
            cursor, found = at + len(block), True
            start, end = offsets[at], offsets[cursor - 1] + 1
            out.append(Suppression(order.codes, order.said.reason, start, end, (start, start + 1)))
        if not found:
            out.append(Suppression(order.codes, order.said.reason, 0, 0, head))
    return out, [Fault(head)] * reader.faults
