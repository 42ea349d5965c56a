"""Where the packaged data lies: beside the package in a checkout, inside it in an installation."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_folder(name: str) -> Path:
    """The folder ``rules`` or ``reports``, in a checkout or in an installed wheel.

    >>> (data_folder("rules") / "ar").is_dir()
    True
    """
    package = Path(__file__).parent
    for folder in (package / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the packaged folder {name!r} is missing: reinstall claims")
