"""A page's blocks of text in their order, and where each stands in the text that was extracted from the page."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from ..errors import InputError
from .encoding import decode
from .files import PAGES

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
    "table", "td", "th", "tr", "ul",
))  # fmt: skip
SILENT = frozenset(("script", "style", "title", "template", "noscript"))


def page_markup(path: str, encoding: str | None = None) -> str:
    """The markup of an HTML article, its file read again; empty for other formats and for what came from elsewhere.

    Args:
        path: of the article.
        encoding: of the file, where given.
    """
    if Path(path).suffix.lower() not in PAGES:
        return ""
    try:
        return decode(Path(path).read_bytes(), path, encoding=encoding).text
    except (OSError, InputError):
        return ""  # standard input: its bytes are gone


class Blocks(HTMLParser):
    """Reads a page block by block; a subclass says what becomes of each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.length = 0  # characters of the block so far, white space left out
        self._text: list[str] = []
        self._silent = 0

    @property
    def silent(self) -> bool:
        """Whether what is being read is no text of the page (a script, a style sheet)."""
        return self._silent > 0

    def block(self, text: str) -> None:
        """Called at the end of every block that holds text, which is given without its white space."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            bare = "".join(data.split())
            self.length += len(bare)
            self._text.append(bare)

    def close(self) -> None:
        super().close()
        self.end_block()

    def end_block(self) -> None:
        """Ends the block that is being read."""
        text = "".join(self._text)
        self._text, self.length = [], 0
        if text:
            self.block(text)


class Places:
    """Where blocks stand in an extracted text, white space left out of account.

    >>> places = Places("Some 40 left.\\n50 came.")
    >>> places.span(places.find("50came."), 7)
    (14, 22)
    """

    def __init__(self, text: str) -> None:
        self._offsets = [i for i, ch in enumerate(text) if not ch.isspace()]
        self._bare = "".join(text[i] for i in self._offsets)

    def find(self, block: str, start: int = 0) -> int:
        """Where a block begins, counted without white space, from ``start`` on; -1 where it is not."""
        return self._bare.find(block, start)

    def span(self, at: int, length: int) -> tuple[int, int]:
        """The stretch of the text, in code points, of ``length`` characters from a place on."""
        return self._offsets[at], self._offsets[at + length - 1] + 1
