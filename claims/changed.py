"""Lines that changed since a commit, by git."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from .errors import ClaimsError

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.M)
_TIMEOUT = 60  # seconds


def changed_lines(path: str, since: str) -> list[range] | None:
    """The lines of a file that are new or changed since a commit; None for a file that the commit does not have.

    Args:
        path: the file.
        since: a commit, branch or tag.

    Raises:
        ClaimsError: where git is missing, the file is in no repository, or there is no such commit.
    """
    folder = Path(path).resolve().parent
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}").strip()
    if not commit:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
        remedy = ": only part of its history was fetched: fetch all of it (fetch-depth: 0)" if shallow else ""
        raise ClaimsError(f"--since {since}: no such commit in the repository of {path}{remedy}")
    name = Path(path).name
    if not _git(folder, "ls-tree", "--name-only", commit, "--", f"./{name}").strip():
        return None
    diff = _git(
        folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", commit, "--", f"./{name}"
    )
    hunks = ((int(m[1]), int(m[2] or 1)) for m in _HUNK.finditer(diff))
    return [range(first, first + count) for first, count in hunks if count]


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_TIMEOUT, check=False)  # noqa: S603 - no shell
    except FileNotFoundError as error:
        raise ClaimsError("--since needs git, which is not installed") from error
    except subprocess.TimeoutExpired as error:
        raise ClaimsError(f"git took longer than {_TIMEOUT} seconds in {folder}") from error
    if done.returncode not in (0, 1):
        raise ClaimsError(f"--since: git: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout.decode("utf-8", "replace")


def touches(lines: list[range] | None, first: int, last: int) -> bool:
    """Whether a stretch of lines holds a changed one; everything of a new file does.

    >>> touches([range(3, 5)], 4, 9), touches([range(3, 5)], 5, 9), touches(None, 1, 1)
    (True, False, True)
    """
    return lines is None or any(first < r.stop and r.start <= last for r in lines)
