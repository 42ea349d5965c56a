"""Names of the report's files: readable, safe on every system, and never outside the report's folder."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import unicodedata
from pathlib import Path, PurePath

from ..errors import InputError
from ..model import Article

MOST = 48  # code points of the readable part; 96 bytes in Arabic, well under every file system's 255


def page_name(article: Article) -> str:
    """A name made of the article's file name and a hash of its path and text, so that two never meet.

    >>> page_name(Article("text", path="../../etc/pass<wd>.txt"))
    'pass-wd-0672226e'
    """
    stem = PurePath(article.path.replace("\\", "/")).stem
    plain = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", stem)).strip("-")[:MOST].strip("-")
    digest = hashlib.sha256(f"{article.path}\0{article.text}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain or 'article'}-{digest}".lower()


def write_file(folder: Path, name: str, text: str) -> Path:
    """Writes a page whole or not at all, inside the folder and never through a link.

    Args:
        folder: the report's folder.
        name: path of the page in it.
        text: its content.

    Raises:
        InputError: where the place lies outside the folder or cannot be written.
    """
    path = folder / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.parent.resolve().is_relative_to(folder.resolve()):
            raise InputError(f"{path}: leads out of {folder}: remove the link or choose another folder with -o")
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write(text)
            os.chmod(temporary, 0o666 & ~_umask())
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(
            f"{path}: cannot be written ({error.strerror or error}): choose another folder with -o"
        ) from error
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
