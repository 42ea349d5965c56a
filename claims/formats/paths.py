"""How an article's path is written: for people from where the command runs, for code hosts from the repository's root.

What stays the same wherever the command runs (fingerprints, the baseline, JSON) has it from the settings' folder.
"""

from __future__ import annotations

import os
from pathlib import Path

from ..config import repository
from .result import Checked


def from_here(article: Checked) -> str:
    """The path from the current folder, as terminals, editors and reviewdog open it."""
    path = article.extraction.article.path
    return path if path == "-" else Path(os.path.relpath(path)).as_posix()


def from_root(path: str) -> str:
    """A path from the root of its repository, as hosts of code name files; as it is where it is in none.

    Args:
        path: from the current folder, or absolute.
    """
    whole = Path(os.path.abspath(path))  # a link is the file that the repository names, not its target
    root = repository(whole.parent)
    return whole.relative_to(root).as_posix() if root and path != "-" else path
