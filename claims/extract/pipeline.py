"""The way from an article to its claims: scan, numbers, quotes, figures."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path

from ..language.scan import scan
from ..model import Article, Extraction, Figure, Quote
from ..rulebook import Rulebook, rulebook
from .figures import find_figures
from .numbers import find_numbers
from .quotes import find_quotes

_BATCH = 16  # articles that a process is given at once
_AHEAD = 3  # batches a process that are read before the first of them is done
LONGEST = 40_000  # code points; the longest of the news texts of development has 33,672


def extract_article(article: Article, *, overlays: tuple[Path, ...] = (), all_senses: bool = False) -> Extraction:
    """The claims of an article whose language, title and boilerplate are known.

    Args:
        article: what ``claims.reading`` gives.
        overlays: folders of rules laid over the built-in ones.
        all_senses: keep what cues of thought, wish and plan introduce, too.
    """
    return extract_with(article, rulebook(overlays), all_senses=all_senses)


def extract_with(article: Article, rules: Rulebook, *, all_senses: bool = False) -> Extraction:
    """The claims of an article by these packs; see ``extract_article``."""
    quotes: list[Quote] = []
    figures: list[Figure] = []
    for part in parts(article.text):
        said, counted = _part(article, rules, part, all_senses)
        if quotes or figures:
            said, counted = _renumbered(said, counted, len(quotes), len(figures))
        quotes += said
        figures += counted
    return Extraction(article, tuple(quotes), tuple(figures))


def _part(
    article: Article, rules: Rulebook, within: tuple[int, int], all_senses: bool
) -> tuple[list[Quote], list[Figure]]:
    read = scan(
        article.text,
        article.language,
        skip=[(s.start, s.end) for s in article.boilerplate],
        title_end=article.title_span.end if article.title_span else 0,
        within=within,
    )
    numbers = find_numbers(read, rules, date=article.date)
    stated: list[Quote] = []
    quotes = find_quotes(read, rules, all_senses=all_senses, stated=stated, numbers=numbers)
    figures = find_figures(read, numbers, quotes, rules, date=article.date, stated=stated)
    return list(quotes), list(figures)


def parts(text: str, longest: int = LONGEST) -> list[tuple[int, int]]:
    """The stretches of a text that are read by themselves: one for any article, several for a file of many.

    A speaker is looked for in all that was said before, so the time grows with the square of the length; a stretch
    ends at an empty line where there is one, else at a line's end, else between words.

    Args:
        text: any text.
        longest: length of a stretch in code points.

    >>> parts("One line.\\n\\nAnother line.\\n", 16)
    [(0, 11), (11, 25)]
    """
    out = []
    start = 0
    while len(text) - start > longest:
        reach = start + longest
        cuts = (text.rfind(mark, start + longest // 2, reach) + len(mark) for mark in ("\n\n", "\n", "\r", ". ", " "))
        end = next((cut for cut in cuts if cut > start + longest // 2), reach)
        out.append((start, end))
        start = end
    return [*out, (start, len(text))]


def _renumbered(
    quotes: list[Quote], figures: list[Figure], said: int, counted: int
) -> tuple[list[Quote], list[Figure]]:
    """The claims of a later part with ids that go on from those before."""
    ids = {q.id: f"q{said + n}" for n, q in enumerate(quotes, 1)}
    ids |= {f.id: f"f{counted + n}" for n, f in enumerate(figures, 1)}
    return [replace(q, id=ids[q.id]) for q in quotes], [
        replace(f, id=ids[f.id], quote=f.quote and ids.get(f.quote), part_of=f.part_of and ids.get(f.part_of))
        for f in figures
    ]


def extract_articles(
    articles: Iterable[Article],
    *,
    overlays: tuple[Path, ...] = (),
    all_senses: bool = False,
    processes: int = 1,
) -> Iterator[Extraction]:
    """The claims of many articles, in their order, over ``processes`` processes."""
    if processes <= 1:
        for article in articles:
            yield extract_article(article, overlays=overlays, all_senses=all_senses)
        return
    pool = ProcessPoolExecutor(processes)
    try:
        # Only so many are read ahead that no process waits: of a million articles a few dozen are in memory.
        waiting: deque[Future[list[Extraction]]] = deque()
        source = iter(articles)
        while batch := list(islice(source, _BATCH)):
            waiting.append(pool.submit(_extract_batch, batch, overlays, all_senses))
            if len(waiting) > _AHEAD * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _extract_batch(articles: list[Article], overlays: tuple[Path, ...], all_senses: bool) -> list[Extraction]:
    return [extract_article(article, overlays=overlays, all_senses=all_senses) for article in articles]
