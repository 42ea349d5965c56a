"""GitHub workflow commands: annotations on the lines of a pull request, columns in UTF-16 code units."""

from __future__ import annotations

from .paths import from_root
from .result import Result
from .safety import command_message, command_property

_LEVEL = {"error": "error", "warning": "warning", "note": "notice"}


def github(result: Result) -> str:
    """One command a finding that counts."""
    out = []
    for article, found in result.new():
        place = found.place
        where = {
            "file": from_root(article.extraction.article.path),
            "line": str(place.line),
            "endLine": str(place.end_line),
        }
        if place.line == place.end_line:  # columns of several lines are refused
            where |= {"col": str(place.column("utf16")), "endColumn": str(place.end_column("utf16"))}
        where["title"] = f"{found.finding.code} {found.rule.name}"
        properties = ",".join(f"{key}={command_property(value)}" for key, value in where.items())
        out.append(f"::{_LEVEL[found.finding.severity]} {properties}::{command_message(found.message)}\n")
    out += [
        f"::error file={command_property(from_root(path))}::{command_message(error)}\n" for path, error in result.failed
    ]
    return "".join(out)
