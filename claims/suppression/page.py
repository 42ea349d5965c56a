"""Suppressions in the comments of an HTML page, found again in the text that was extracted from it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..reading.blocks import Blocks, Places
from .directive import Directive, Fault, Suppression, directive


@dataclass
class _Order:
    """A suppression as it is read: what it says, and the texts of the blocks that it covers."""

    said: Directive
    codes: tuple[str, ...]
    blocks: list[str] = field(default_factory=list)


class _Orders(Blocks):
    """Reads a page's directives with the blocks that each holds for."""

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[_Order] = []
        self.faults = 0
        self._next: list[_Order] = []
        self._on: dict[str, _Order] = {}

    def handle_comment(self, data: str) -> None:
        said = directive(data)
        if said is None or self.silent:
            return
        if isinstance(said, Fault):
            self.faults += 1
            return
        order = _Order(said, said.codes)
        if said.action == "on":
            self.end_block()
            for code in said.codes:
                self._on.pop(code, None)
            return
        self.orders.append(order)
        if said.action == "off":
            self.end_block()
            self._on |= {code: order for code in said.codes if code not in self._on}
        elif said.action == "ignore":
            self._next.append(order)

    def block(self, text: str) -> None:
        for order in {id(o): o for o in (*self._next, *self._on.values())}.values():
            order.blocks.append(text)
        self._next = []


def in_page(markup: str, text: str) -> tuple[list[Suppression], list[Fault]]:
    """The suppressions of a page, over the stretches of its extracted text.

    Args:
        markup: the page.
        text: what was extracted from it.

    >>> page = '<p>Some 40 left.</p><!-- claims: ignore[CLM101] reason="seen" --><p>50 <b>came</b>.</p>'
    >>> [(s.start, s.end) for s in in_page(page, "Some 40 left.\\n50 came.")[0]]
    [(14, 22)]
    """
    reader = _Orders()
    reader.feed(markup)
    reader.close()
    places = Places(text)
    out = []
    head = (0, min(1, len(text)))
    for order in reader.orders:
        if order.said.action == "ignore-file":
            out.append(Suppression(order.codes, order.said.reason, 0, len(text), head))
            continue
        cursor, found = 0, False
        for block in order.blocks:
            at = places.find(block, cursor)
            if at < 0:
                continue
            cursor, found = at + len(block), True
            start, end = places.span(at, len(block))
            out.append(Suppression(order.codes, order.said.reason, start, end, (start, start + 1)))
        if not found:
            out.append(Suppression(order.codes, order.said.reason, 0, 0, head))
    return out, [Fault(head)] * reader.faults
