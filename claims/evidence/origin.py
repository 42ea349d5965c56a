"""Where a piece of evidence comes from, as a person states it: checked before it is kept."""

from __future__ import annotations

import re
from datetime import date as calendar_date
from typing import get_args
from urllib.parse import urlsplit

from ..model import EvidenceKind

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def origin_problem(
    *, kind: str | None = None, date: str | None = None, url: str | None = None, **_named: str | None
) -> str | None:
    """What is wrong with a stated origin, for people; None where nothing is.

    Args:
        kind: what it is.
        date: ISO 8601 date, month or year.
        url: address of the source.

    >>> origin_problem(date="2024-02-30")
    '--date 2024-02-30: no such date: write YYYY-MM-DD, YYYY-MM or YYYY'
    >>> origin_problem(kind="transcript", date="2024-02")
    """
    kinds = get_args(EvidenceKind)
    if kind and kind not in kinds:
        return f"--kind {kind}: no such kind: {', '.join(kinds)}"
    if date and not _is_date(date):
        return f"--date {date}: no such date: write YYYY-MM-DD, YYYY-MM or YYYY"
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
        return f"--url {url}: no web address: it begins with http:// or https://"
    return None


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    try:
        calendar_date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True
