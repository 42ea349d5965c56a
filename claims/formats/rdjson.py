"""Reviewdog's diagnostic format: columns are UTF-8 bytes from 1, ends lie one past the last byte."""

from __future__ import annotations

from typing import Any

from .paths import from_here
from .result import Located, Result
from .safety import json_text

_LEVEL = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def rdjson(result: Result) -> str:
    """The findings that count as one DiagnosticResult."""
    found = [_diagnostic(from_here(article), one) for article, one in result.new()]
    return json_text({"source": {"name": "claims"}, "severity": "WARNING", "diagnostics": found}, indent=1) + "\n"


def _diagnostic(path: str, found: Located) -> dict[str, Any]:
    place = found.place
    return {
        "message": found.message,
        "location": {
            "path": path,
            "range": {
                "start": {"line": place.line, "column": place.column("utf8")},
                "end": {"line": place.end_line, "column": place.end_column("utf8")},
            },
        },
        "severity": _LEVEL[found.finding.severity],
        "code": {"value": found.finding.code},
    }
