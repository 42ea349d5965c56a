"""Where the words of a page's text stand in its markup, so that a finding is shown on its line of the file."""

from __future__ import annotations

import html
from array import array
from bisect import bisect_left
from functools import lru_cache
from html.parser import HTMLParser

from ..model import Article
from .blocks import SILENT, page_markup

_AROUND = (40, 20, 8)  # characters beside a stretch by which it is found where its line is not in the page as it is
_PATIENCE = 100  # searches in vain, after which a page is taken for another than the text's


class _Words(HTMLParser):
    """Reads the characters of a page that are no white space, each with its place; those of the title come last."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=False)
        self.text: list[str] = []
        self.start, self.end = array("L"), array("L")
        self._lines = array("L", [0])
        self._title: list[tuple[str, int, int]] = []
        self._silent: list[str] = []
        for line in markup.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(markup)
        self.close()
        for ch, start, end in self._title:
            self._keep(ch, start, end)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and self._silent:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        start = self._offset()
        for n, ch in enumerate(data, start):
            self._read(ch, n, n + 1)

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def _reference(self, reference: str) -> None:
        start = self._offset()
        for ch in html.unescape(reference):
            self._read(ch, start, start + len(reference))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _read(self, ch: str, start: int, end: int) -> None:
        if ch.isspace():
            return
        if not self._silent:
            self._keep(ch, start, end)
        elif self._silent == ["title"]:
            self._title.append((ch, start, end))

    def _keep(self, ch: str, start: int, end: int) -> None:
        self.text.append(ch)
        self.start.append(start)
        self.end.append(end)


class Source:
    """The markup that a text was extracted from; white space is left out of account.

    Args:
        markup: of the page.
        text: what was extracted from it.

    >>> page = "<p>Some <b>40</b> left.</p><p>Fish &amp; 50 came.</p>"
    >>> source = Source(page, "Some 40 left.\\nFish & 50 came.")
    >>> [page[slice(*source.span(*there))] for there in ((5, 7), (19, 23))]
    ['40', '&amp; 50']
    """

    def __init__(self, markup: str, text: str) -> None:
        self.markup = markup
        self._text = text
        self._offsets = array("L", (n for n, ch in enumerate(text) if not ch.isspace()))
        self._bare = "".join(text.split())
        self._page = _Words(markup)
        self._words = "".join(self._page.text)
        self._found: dict[int, int] = {}
        self._cursor = self._misses = 0

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of the text stands in the markup, in code points; None where the page does not show it."""
        first, last = bisect_left(self._offsets, start), bisect_left(self._offsets, end) - 1
        if last < first:
            return None
        begins, ends = self._place(first), self._place(last)
        if begins is None or ends is None or ends < begins:
            return None
        return self._page.start[begins], self._page.end[ends]

    def _place(self, at: int) -> int | None:
        """Where a character of the text stands among those of the page: by its line, or by what stands beside it."""
        offset = self._offsets[at]
        begin = bisect_left(self._offsets, self._text.rfind("\n", 0, offset) + 1)
        stop = self._text.find("\n", offset)
        end = bisect_left(self._offsets, len(self._text) if stop < 0 else stop)
        if begin not in self._found:
            line = self._bare[begin:end]
            self._found[begin] = self._search(line)
            if self._found[begin] < 0 and line.startswith("-"):  # put before the items of lists by the extraction
                self._found[begin] = self._search(line.lstrip("-"), len(line) - len(line.lstrip("-")))
        if self._found[begin] >= 0:
            return self._found[begin] + at - begin
        for around in _AROUND:
            first = max(begin, at - around)
            found = self._search(self._bare[first : min(end, at + around)])
            if found >= 0:
                return found + at - first
        return None

    def _search(self, words: str, before: int = 0) -> int:
        """Where words stand in the page, behind those found last if they can; less the characters ``before`` them."""
        if not words or self._misses > _PATIENCE:
            return -1
        found = self._words.find(words, self._cursor)
        if found < 0:
            found = self._words.find(words)
        if found < 0:
            self._misses += 1
            return -1
        self._cursor = found + len(words)
        return found - before


def source_of(article: Article, encoding: str | None = None) -> Source | None:
    """The markup of an HTML article; None for other formats, and where its file cannot be read again.

    Args:
        article: from ``claims.reading``.
        encoding: of its file, where given.
    """
    return _source(article.path, article.text, encoding)


@lru_cache(maxsize=4)  # an article is asked about once a finding
def _source(path: str, text: str, encoding: str | None) -> Source | None:
    markup = page_markup(path, encoding)
    return Source(markup, text) if markup else None
