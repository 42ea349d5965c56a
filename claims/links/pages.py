"""An article's links with all that is known of their pages: from the evidence library, and from the network."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..errors import ClaimsError
from ..model import Article, Evidence, Link
from .found import links_in
from .lookup import Lookup


class Pages:
    """Knows linked pages.

    Args:
        library: pieces of evidence; one with an address is the page of that address, as it was added.
        lookup: asks the network; None to ask nothing.

    Attributes:
        trouble: why the network could not be asked, with the path of the article at which that was found; empty where
            it could.
    """

    def __init__(self, library: Iterable[Evidence] = (), lookup: Lookup | None = None) -> None:
        self._library = {_same(piece.url): piece for piece in library if piece.url}
        self._lookup = lookup
        self.trouble = ""

    def of(
        self, article: Article, *, pages: bool = True, copies: bool = False, encoding: str | None = None
    ) -> list[Link]:
        """The links of an article; only what the library knows of them from where the network fails.

        Args:
            article: from ``claims.reading``.
            pages: whether the pages themselves are asked for.
            copies: whether the archive is asked for a copy of each.
            encoding: of an HTML article's file, where given.

        >>> from claims.reading.plain import article_from_text
        >>> from claims.rulebook import rulebook
        >>> pages = Pages([Evidence("e1", "It rained.", "en", url="https://example.org/a/")])
        >>> pages.of(article_from_text("See https://example.org/a now.", rulebook()))[0].text
        'It rained.'
        """
        links = links_in(article, encoding=encoding)
        if self._lookup and links:
            try:
                links = self._lookup.look(links, pages=pages, copies=copies)
            except ClaimsError as error:
                self.trouble = f"{article.path}: {error}"
                self._lookup = None
        return [self._known(link) for link in links]

    def _known(self, link: Link) -> Link:
        piece = self._library.get(_same(link.url))
        return replace(link, text=piece.text, language=piece.language) if piece else link


def _same(url: str) -> str:
    """An address without what makes no other page of it: its fragment, a last slash."""
    return url.partition("#")[0].rstrip("/")
