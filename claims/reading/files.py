"""Files, folders, globs and standard input as articles, each by its format; what cannot be read says why."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import InputError
from ..model import Article
from ..rulebook import Rulebook, rulebook
from .encoding import Decoded, decode
from .plain import article_from_text

PAGES = (".html", ".htm", ".xhtml")
MARKDOWN = (".md", ".markdown")
SUFFIXES = (".txt", *MARKDOWN, *PAGES)
_MAGIC = ("<!doctype html", "<html")


@dataclass(frozen=True, slots=True)
class Limits:
    """What is read at most: a larger file is a mistake or an attack.

    Attributes:
        file_bytes: size of one file.
        files: number of files of one run.
        line_length: code points of the longest line of an article's text; a book has some 500,000 in all.
    """

    file_bytes: int = 20_000_000
    files: int = 100_000
    line_length: int = 500_000


def read_article(
    path: str | Path,
    rules: Rulebook | None = None,
    *,
    language: str | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    name: str | None = None,
) -> Article:
    """The article in a file, or on standard input (``-``).

    Args:
        path: the file.
        rules: the packs; the built-in ones where not given.
        language: code of its language; told by script where not given.
        encoding: its encoding; told from the bytes where not given.
        limits: what is read at most.
        name: file name to report for standard input.

    Raises:
        InputError: naming the path, what is wrong and the remedy.
    """
    # A file name of the file system may hold bytes that are no UTF-8; they are told, not passed on.
    shown = name or str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace") or "''"
    data = _bytes(path, shown, limits or Limits())
    decoded = decode(data, shown, encoding=encoding)
    article = _article(decoded, shown, rules or rulebook(), language)
    longest = max(map(len, article.text.split("\n")))
    most = (limits or Limits()).line_length
    if longest > most:
        raise InputError(
            f"{shown}: a line of {longest:,} characters is no paragraph of an article: break it into lines,"
            f" or raise limits.line-length (now {most:,}) in claims.toml"
        )
    return article


def read_articles(
    paths: Iterable[str | Path],
    rules: Rulebook | None = None,
    *,
    language: str | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    name: str | None = None,
) -> Iterator[Article | InputError]:
    """The articles of files, folders, globs and ``-``, in order; an ``InputError`` in place of what cannot be read."""
    for path in expand(paths, limits or Limits()):
        if isinstance(path, InputError):
            yield path
            continue
        try:
            shown = name if path == "-" else None
            yield read_article(path, rules, language=language, encoding=encoding, limits=limits, name=shown)
        except InputError as error:
            yield error


def expand(
    paths: Iterable[str | Path], limits: Limits | None = None, suffixes: tuple[str, ...] = SUFFIXES
) -> Iterator[str | InputError]:
    """The files that paths name: a folder's articles (by suffix, hidden ones left out), a glob's matches, each once."""
    most = (limits or Limits()).files
    seen: set[str] = set()
    for path in paths:
        for found in _expand_one(str(path), suffixes):
            key = found if isinstance(found, InputError) or found == "-" else os.path.realpath(found)
            if isinstance(key, str):
                if key in seen:
                    continue
                seen.add(key)
                if len(seen) > most:
                    yield InputError(f"{path}: more than {most:,} files: give fewer, or raise limits.files")
                    return
            yield found


def _expand_one(path: str, suffixes: tuple[str, ...]) -> Iterator[str | InputError]:
    found: list[str | InputError]
    if path == "-":
        yield path
    elif os.path.isdir(path):
        found = [str(p) for p in sorted(Path(path).rglob("*")) if _wanted(p, Path(path), suffixes)]
        yield from found or [InputError(f"{path}: no {', '.join(suffixes)} file in this folder")]
    elif glob.has_magic(path) and not os.path.exists(path):
        found = [p for p in sorted(glob.glob(path, recursive=True)) if os.path.isfile(p)]
        yield from found or [InputError(f"{path}: no file matches")]
    else:
        yield path


def _wanted(path: Path, top: Path, suffixes: tuple[str, ...]) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(top).parts)
    return path.suffix.lower() in suffixes and not hidden and path.is_file()


def _bytes(path: str | Path, shown: str, limits: Limits) -> bytes:
    too_large = InputError(
        f"{shown}: larger than {limits.file_bytes / 1e6:g} MB: split it, or raise limits.file-bytes in claims.toml"
    )
    try:
        if str(path) == "-":
            data = sys.stdin.buffer.read(limits.file_bytes + 1)
        else:
            file = Path(path)
            if file.is_dir() or not (file.is_file() or file.is_fifo() or not file.exists()):
                raise InputError(f"{shown}: not a file that can be read" if str(path) else f"{shown}: no such file")
            with file.open("rb") as opened:
                data = opened.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise InputError(f"{shown}: no such file") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{shown}: cannot be read: {reason}") from error
    if len(data) > limits.file_bytes:
        raise too_large
    if not data.strip():
        raise InputError(f"{shown}: empty: nothing to read")
    return data


def _article(decoded: Decoded, path: str, rules: Rulebook, language: str | None) -> Article:
    suffix = Path(path).suffix.lower()
    text = decoded.text
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b\u200e\u200f"):
        raise InputError(f"{path}: empty: nothing to read")
    start = text[:200].lstrip("\ufeff \t\r\n").lower()
    if suffix in PAGES or (suffix not in (*MARKDOWN, ".txt") and start.startswith(_MAGIC)):
        from .html import read_page  # noqa: PLC0415 - heavy

        page = read_page(text, path)
        article = article_from_text(page.text, rules, path=path, language=language)
        article = replace(article, title=page.title or article.title, date=page.date, url=page.url)
    elif suffix in MARKDOWN:
        from .markdown import front_matter, no_prose  # noqa: PLC0415

        stated = front_matter(text)
        known = language or (stated.language if stated.language in rules.languages else None)
        article = article_from_text(text, rules, path=path, language=known, skip=no_prose(text))
        span = article.title_span
        if stated.title and span and article.title != stated.title and not _is_heading(text, span.start):
            article = replace(article, title_span=None)  # the first paragraph, and no title
        article = replace(article, title=stated.title or article.title, date=stated.date)
    else:
        article = article_from_text(text, rules, path=path, language=language)
    if article.date is None:
        from .dates import stated_date  # noqa: PLC0415

        article = replace(article, date=stated_date(article, rules))
    return replace(article, encoding=decoded.encoding, encoding_method=decoded.method)


def _is_heading(text: str, start: int) -> bool:
    return text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start].lstrip().startswith("#")
