"""GitLab's Code Quality report: a list of findings by line."""

from __future__ import annotations

from .paths import from_root
from .result import Result
from .safety import json_text

_LEVEL = {"error": "major", "warning": "minor", "note": "info"}


def gitlab(result: Result) -> str:
    """The findings that count; their fingerprints are unique, as GitLab shows only the first of equal ones."""
    out = []
    for article, found in result.new():
        lines = {"begin": found.place.line, "end": found.place.end_line}
        out.append(
            {
                "description": found.message,
                "check_name": f"{found.finding.code} {found.rule.name}",
                "fingerprint": found.fingerprint,
                "severity": _LEVEL[found.finding.severity],
                "location": {"path": from_root(article.extraction.article.path), "lines": lines},
            }
        )
    return json_text(out, indent=1) + "\n"
