"""Articles under the settings, read and extracted, for commands that check them."""

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
) -> Iterator[Extraction]:
    """The claims of articles, in order; what cannot be read is told and counted."""
    from ..extract.pipeline import extract_articles
    from ..reading import Limits, read_articles
    from ..rulebook import rulebook

    limits = Limits(here.settings.limits.file_bytes, here.settings.limits.files)
    language = lang or here.settings.lang
    read = read_articles(articles, rulebook(overlays), language=language, encoding=encoding, limits=limits, name=name)
    yield from progress(extract_articles(unreadable.told(read), overlays=overlays), "articles")
