"""One article, by whatever name a command is given it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Extraction
    from ..rulebook import Rulebook


def opened(article: str, packs: Rulebook, overlays: tuple[Path, ...], db: Path, lang: str | None) -> Extraction:
    """An article with its claims.

    Args:
        article: a file, ``-`` for standard input, or the number, path or address of an article in the store.
        packs: the packs.
        overlays: folders laid over the built-in packs.
        db: the store.
        lang: language of a file; told by its script where not given.

    Raises:
        InputError: where there is no such article.
    """
    from ..errors import InputError
    from ..extract.pipeline import extract_article
    from ..reading import read_article
    from ..store import Store

    if article == "-" or Path(article).is_file():
        return extract_article(read_article(article, packs, language=lang), overlays=overlays)
    if db.is_file():
        with Store(db, create=False) as store:
            number = store.find(article)
            if number is not None:
                return store.extraction(number)
    raise InputError(f"{article}: no such file, and no such article in {db}")
