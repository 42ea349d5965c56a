"""Articles under the settings, read and extracted, for all commands that take articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .terminal import Unreadable, progress

if TYPE_CHECKING:
    from ..config import Configuration
    from ..model import Extraction


def extractions(
    articles: list[str],
    here: Configuration,
    unreadable: Unreadable,
    *,
    overlays: tuple[Path, ...] = (),
    lang: str | None = None,
    encoding: str | None = None,
    name: str | None = None,
    all_senses: bool = False,
    processes: int = 1,
) -> Iterator[Extraction]:
    """The claims of articles, in order; what cannot be read is told and counted."""
    from ..extract.pipeline import extract_articles
    from ..reading import read_articles
    from ..rulebook import rulebook

    read = read_articles(
        articles,
        rulebook(overlays),
        language=lang or here.settings.lang,
        encoding=encoding,
        limits=here.read_limits(),
        name=name,
    )
    found = extract_articles(unreadable.told(read), overlays=overlays, all_senses=all_senses, processes=processes)
    yield from progress(found, "articles")
