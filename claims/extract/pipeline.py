"""The way from an article to its claims: scan, numbers, quotes, figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from ..language.scan import scan
from ..model import Article, Extraction, Quote
from ..rulebook import Rulebook, rulebook
from .figures import find_figures
from .numbers import find_numbers
from .quotes import find_quotes


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
    read = scan(
        article.text,
        article.language,
        skip=[(s.start, s.end) for s in article.boilerplate],
        title_end=article.title_span.end if article.title_span else 0,
    )
    numbers = find_numbers(read, rules, date=article.date)
    stated: list[Quote] = []
    quotes = find_quotes(read, rules, all_senses=all_senses, stated=stated, numbers=numbers)
    figures = find_figures(read, numbers, quotes, rules, date=article.date, stated=stated)
    return Extraction(article, tuple(quotes), tuple(figures))


def extract_articles(
    articles: Iterable[Article],
    *,
    overlays: tuple[Path, ...] = (),
    all_senses: bool = False,
    processes: int = 1,
) -> Iterator[Extraction]:
    """The claims of many articles, in their order, over ``processes`` processes."""
    work = partial(extract_article, overlays=overlays, all_senses=all_senses)
    if processes <= 1:
        yield from map(work, articles)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(work, articles, chunksize=16)
