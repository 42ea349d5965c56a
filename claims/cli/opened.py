"""One article, by whatever name a command is given it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..config import Configuration
    from ..model import Extraction
    from ..rulebook import Rulebook


def opened(
    article: str,
    packs: Rulebook,
    here: Configuration,
    *,
    overlays: tuple[Path, ...] = (),
    db: Path | None = None,
    lang: str | None = None,
    encoding: str | None = None,
) -> Extraction:
    """An article with its claims.

    The language of the settings is that of the desk; an article beside its own may be in another. So it is only used
    for what no pack is told by.

    Args:
        article: a file, ``-`` for standard input, or the number, path or address of an article in the store.
        packs: the packs.
        here: the settings that hold.
        overlays: folders laid over the built-in packs.
        db: the store; that of the settings where not given.
        lang: language of a file; told by its script where not given.
        encoding: of a file; told from its bytes where not given.

    Raises:
        InputError: where there is no such article.
    """
    from ..errors import InputError
    from ..extract.pipeline import extract_article
    from ..language.detect import UNKNOWN
    from ..reading import read_article
    from ..store import Store

    if article == "-" or Path(article).is_file():
        read = read_article(article, packs, language=lang, encoding=encoding, limits=here.read_limits())
        if read.language == UNKNOWN and here.settings.lang:
            read = replace(read, language=here.settings.lang)
        return extract_article(read, overlays=overlays)
    kept = db or here.path(here.settings.db)
    if kept.is_file():
        with Store(kept, create=False) as store:
            number = store.find(article)
            if number is not None:
                return store.extraction(number)
    raise InputError(f"{article}: no such file, and no such article in {kept}")
