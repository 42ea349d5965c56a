"""JSON: an object a run with every article, and JSON lines: an object a finding."""

from __future__ import annotations

from typing import Any

from .result import Checked, Located, Result
from .safety import json_text

SCHEMA = "claims-check/1"


def json(result: Result) -> str:
    """Every article with its findings, known ones marked; what could not be read has ``error`` instead."""
    files: list[dict[str, Any]] = []
    for article in result.articles:
        held = article.extraction.article
        files.append(
            {
                "path": article.path,
                "sha256": held.sha256,
                "language": held.language,
                "findings": [_finding(found) for found in article.findings],
            }
        )
    files += [{"path": path, "error": error} for path, error in result.failed]
    whole = {**_head(result), "files": files}
    return json_text(whole, indent=1) + "\n"


def jsonl(result: Result) -> str:
    """A line a finding, then a line an input that could not be read."""
    lines = [
        json_text({"type": "finding", "path": article.path, **_finding(found)})
        for article in result.articles
        for found in article.findings
    ]
    lines += [json_text({"type": "error", "path": path, "error": error}) for path, error in result.failed]
    return "".join(line + "\n" for line in lines)


def _head(result: Result) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "tool": {"name": "claims", "version": result.version, "rules": result.rules.sha256},
        "columnUnit": "codepoint",
        "gate": {"failLevel": result.fail_level, "fails": result.fails},
        "counts": dict(result.counts()),
    }


def _finding(found: Located) -> dict[str, Any]:
    span = found.finding.span
    out: dict[str, Any] = {
        "code": found.finding.code,
        "name": found.rule.name,
        "severity": found.finding.severity,
        "message": found.message,
        "claim": found.finding.claim,
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "line": found.place.line,
        "column": found.place.column("codepoint"),
        "endLine": found.place.end_line,
        "endColumn": found.place.end_column("codepoint"),
        "fingerprint": found.fingerprint,
        "state": found.state,
    }
    if found.reason:
        out["reason"] = found.reason
    return out


def rows(result: Result) -> list[tuple[Checked, Located]]:
    """Every finding with its article, known ones too."""
    return [(article, found) for article in result.articles for found in article.findings]
