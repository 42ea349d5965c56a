"""The baseline: findings that are known and wait their turn, so that only new ones stop a build.

A file of JSON, sorted, one entry a line, so that two branches seldom clash. Entries are keyed by fingerprint.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .errors import ClaimsError
from .formats.result import Checked, Located
from .formats.safety import json_text

SCHEMA = "claims-baseline/1"
EXCERPT = 60  # code points of a claim's words that an entry shows


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """One entry."""

    path: str
    code: str
    fingerprint: str
    text: str


def entry(article: Checked, found: Located) -> Known:
    """The entry of a finding."""
    flat = " ".join(found.finding.span.text.split())
    return Known(article.path, found.finding.code, found.fingerprint, flat[:EXCERPT])


def read_baseline(path: Path) -> dict[str, Known]:
    """The entries by fingerprint.

    Raises:
        ClaimsError: where the file is missing or is no baseline: a gate never goes on without what it was told to use.
    """
    try:
        whole = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise ClaimsError(f"{path}: no such baseline: make it with 'claims baseline create'") from error
    except (OSError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ClaimsError(f"{path}: not a baseline: {error}") from error
    if not isinstance(whole, dict) or whole.get("schema") != SCHEMA or not isinstance(whole.get("findings"), list):
        raise ClaimsError(f"{path}: not a baseline of this version ({SCHEMA})")
    out = {}
    for number, one in enumerate(whole["findings"], 1):
        keys = ("path", "code", "fingerprint", "text")
        if not isinstance(one, dict) or not all(isinstance(one.get(key), str) for key in keys):
            raise ClaimsError(f"{path}: finding {number}: an entry has path, code, fingerprint and text")
        out[one["fingerprint"]] = Known(*(one[key] for key in keys))
    return out


def write_baseline(path: Path, known: Iterable[Known]) -> None:
    """Writes the entries, sorted.

    Raises:
        ClaimsError: where the file cannot be written.
    """
    lines = [
        json_text({"path": k.path, "code": k.code, "fingerprint": k.fingerprint, "text": k.text}) for k in sorted(known)
    ]
    body = ",\n".join(lines)
    text = f'{{"schema": "{SCHEMA}", "findings": [\n{body}\n]}}\n'
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ClaimsError(f"{path}: cannot be written: {error.strerror or error}") from error
