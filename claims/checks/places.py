"""Where the words of a language's lists stand in an article."""

from __future__ import annotations

import bisect
from functools import cached_property

from .context import Context
from .phrases import Index, attached, find_phrases, phrase_index

_LISTS = (
    "norms", "listed", "records", "surveys", "told_behind", "counters", "holders", "sought", "games", "public",
    "papers", "paper_openers", "provisions", "accounts", "author", "wholes", "further",
)  # fmt: skip


class Places:
    """Where the words and phrases of the lists in ``checks.toml`` begin, as tokens.

    Args:
        context: the article, whose language has the lists.

    >>> from claims import extract
    >>> from claims.rulebook import rulebook
    >>> places = Places(Context(extract("A survey found that half of them left."), rulebook()))
    >>> places.between("surveys", 0, 3), places.within("surveys", 20, 30)
    ([1], False)
    """

    def __init__(self, context: Context) -> None:
        self.context = context

    def token(self, offset: int) -> int:
        """The first token at or behind an offset."""
        return bisect.bisect_left(self.context.scan.start, offset)

    def tokens(self, start: int, end: int) -> range:
        """The tokens that begin in a stretch of the text."""
        return range(self.token(start), self.token(end))

    def within(self, name: str, start: int, end: int) -> bool:
        """Whether a word or phrase of a list begins in a stretch of the text."""
        return self.any(name, self.token(start), self.token(end))

    def any(self, name: str, first: int, last: int) -> bool:
        """Whether one begins from token ``first`` to before ``last``."""
        return bool(self.between(name, first, last))

    def between(self, name: str, first: int, last: int) -> list[int]:
        """The tokens from ``first`` to before ``last`` at which a word or phrase of a list begins."""
        found = self._found[name]
        return found[bisect.bisect_left(found, first) : bisect.bisect_left(found, last)]

    @cached_property
    def _found(self) -> dict[str, list[int]]:
        before = attached(self.context.rules, self.context.article.language)
        lists: dict[str, Index] = {name: phrase_index(getattr(self.context.words, name), before) for name in _LISTS}
        return {name: [i for i, _ in find_phrases(self.context.scan, index)] for name, index in lists.items()}
