"""The links of an article, at their places in its text: of Markdown, of pages, and addresses written out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ..model import Article, Link, Span
from ..reading.blocks import Blocks, Places, page_markup
from ..reading.files import MARKDOWN

_WRITTEN = re.compile(r"https?://[^\s<>\"“”«»]{1,2000}")
_BEHIND = ".,;:!?'*_`\u060c\u061b\u061f\u2026"  # end a sentence or an emphasis, no address
_CLOSING = {")": "(", "]": "["}  # belong to an address only where it opens them too


@dataclass(frozen=True, slots=True)
class _Place:
    """An address, and where in the text it or its words stand."""

    start: int
    end: int
    url: str


def links_in(article: Article, *, encoding: str | None = None) -> list[Link]:
    """The links of an article to pages of the web, in the order of their places; those in its boilerplate are left out.

    Args:
        article: from ``claims.reading``; an HTML article's file is read again for its links.
        encoding: of that file, where given.

    >>> from claims.reading.plain import article_from_text
    >>> from claims.rulebook import rulebook
    >>> article = article_from_text("The count (https://example.org/a).", rulebook())
    >>> [(link.url, link.span.start) for link in links_in(article)]
    [('https://example.org/a', 11)]
    """
    text = article.text
    found: list[_Place] = []
    if Path(article.path).suffix.lower() in MARKDOWN:
        found = list(_in_markdown(text))
    elif markup := page_markup(article.path, encoding):
        found = list(_in_page(markup, text, article.url))
    known = {place.url for place in found}
    found += [place for place in _written(text) if place.url not in known]
    return [
        Link(place.url, Span(place.start, place.end, text[place.start : place.end]))
        for place in sorted(found, key=lambda p: (p.start, p.end))
        if not any(s.start <= place.start and place.end <= s.end for s in article.boilerplate)
    ]


def web_address(url: str) -> bool:
    """Whether an address names a page of the web: ``http`` or ``https``, and a host.

    >>> web_address("https://example.org/a"), web_address("mailto:a@example.org"), web_address("http://[")
    (True, False, False)
    """
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _written(text: str) -> Iterator[_Place]:
    for found in _WRITTEN.finditer(text):
        url = found[0]
        while url and (url[-1] in _BEHIND or url.count(url[-1]) > url.count(_CLOSING.get(url[-1], url[-1]))):
            url = url[:-1]
        if web_address(url):
            yield _Place(found.start(), found.start() + len(url), url)


def _in_markdown(text: str) -> Iterator[_Place]:
    """Links as the document has them: an address in code is none, one given at the foot belongs to its words."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    starts = [0, *(m.end() for m in re.finditer(r"\r\n?|\n", text))]
    for token in MarkdownIt("commonmark").parse(text):
        if token.type != "inline" or token.map is None:
            continue
        cursor = starts[token.map[0]]
        end = starts[token.map[1]] if token.map[1] < len(starts) else len(text)
        url, begin = "", -1
        for child in token.children or ():
            if child.type == "link_open":
                url, begin = str(child.attrs.get("href") or ""), -1
            elif child.type == "link_close":
                if begin >= 0 and web_address(url):
                    yield _Place(begin, cursor, url)
                url = ""
            elif child.content:
                at = text.find(child.content, cursor, end)
                if at >= 0:  # written with escapes, it stands there otherwise
                    cursor = at + len(child.content)
                    begin = at if url and begin < 0 else begin


class _Anchors(Blocks):
    """Reads a page's links with the block that each stands in, and from where to where in it."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[str, list[tuple[int, int, str]]]] = []
        self.base = ""
        self._links: list[tuple[int, int, str]] = []
        self._open: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        href = dict(attrs).get("href")
        if tag == "base" and href:
            self.base = href
        elif tag == "a":
            self._end_link()
            self._open = (self.length, href) if href else None

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        super().handle_endtag(tag)

    def end_block(self) -> None:
        self._end_link()
        super().end_block()
        self._links = []

    def block(self, text: str) -> None:
        self.blocks.append((text, self._links))

    def _end_link(self) -> None:
        if self._open and self.length > self._open[0]:
            self._links.append((self._open[0], self.length, self._open[1]))
        self._open = None


def _in_page(markup: str, text: str, url: str | None) -> Iterator[_Place]:
    reader = _Anchors()
    reader.feed(markup)
    reader.close()
    base = urljoin(url or "", reader.base)
    places, cursor = Places(text), 0
    for block, links in reader.blocks:
        at = places.find(block, cursor)
        if at < 0:
            continue  # a menu, a list of other stories: no part of the article
        cursor = at + len(block)
        for start, end, href in links:
            try:
                whole = urljoin(base, href.strip())
            except ValueError:
                continue
            if web_address(whole):
                begin, stop = places.span(at + start, end - start)
                yield _Place(begin, stop, whole)
