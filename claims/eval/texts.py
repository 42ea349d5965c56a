"""The articles that a gold file annotates, extracted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import InputError
from ..extract.pipeline import extract_article
from ..model import Extraction
from ..reading.plain import article_from_text
from ..rulebook import rulebook
from .gold import Gold


def extractions(
    paths: Iterable[Path],
    gold: Gold,
    *,
    overlays: tuple[Path, ...] = (),
    language: str | None = None,
    all_senses: bool = False,
) -> Iterator[Extraction]:
    """Extract the articles among ``paths`` (files, or folders of text files) that the gold names.

    Raises:
        InputError: where a path is missing or none of the articles is annotated.
    """
    files = [file for path in paths for file in _files(path) if file.stem in gold.articles]
    if not files:
        some = ", ".join(list(gold.articles)[:3])
        raise InputError(f"{gold.path}: none of its articles ({some}…) is among the texts: a text is named DOC.txt")
    rules = rulebook(overlays)
    for file in files:
        article = article_from_text(_read(file), rules, path=str(file), language=language)
        yield extract_article(article, overlays=overlays, all_senses=all_senses)


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(path.rglob("*.txt"))
    if not path.is_file():
        raise InputError(f"{path}: no such file or folder")
    return [path]


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8, which the offsets of a gold file count in") from error
