"""Pages of an earlier report in the same folder that this one no longer has: a claim that is gone leaves no page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any

# What write_report names its pages: an article's name with its hash, and in its folder the claims' ids.
_PAGE = re.compile(r"[^\W_]+(?:-[^\W_]+)*-[0-9a-f]{8}(?:/[a-z]+\d+)?")


def pages_of_index(folder: Path) -> set[str]:
    """Names, without suffix, of the pages that the folder's index lists; none where it has no index of ours.

    Args:
        folder: the report's folder.
    """
    try:
        index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    return {name for name in _names(index) if _PAGE.fullmatch(name)}


def remove_stale(folder: Path, before: Set[str], now: Set[str]) -> None:
    """Removes the pages, and their twins, that an earlier index listed and this report does not have.

    Args:
        folder: the report's folder.
        before: what ``pages_of_index`` gave before the report was written.
        now: the names of this report's pages.
    """
    inside = folder.resolve()
    for name in sorted(before - now, reverse=True):
        for suffix in (".html", ".json"):
            path = folder / f"{name}{suffix}"
            if path.parent.resolve().is_relative_to(inside):
                path.unlink(missing_ok=True)
        emptied = folder / name
        if emptied.is_dir() and not emptied.is_symlink() and not any(emptied.iterdir()):
            emptied.rmdir()


def _names(index: Any) -> Iterator[str]:
    if not isinstance(index, dict) or not str(index.get("generator", "")).startswith("claims "):
        return
    for article in index.get("articles") or ():
        name = article.get("name") if isinstance(article, dict) else None
        if isinstance(name, str):
            yield name
            yield from (f"{name}/{c['id']}" for c in article.get("claims") or () if isinstance(c, dict) and "id" in c)
