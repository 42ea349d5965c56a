"""SARIF 2.1.0 for code scanning: all checks listed, known findings marked and kept, columns in UTF-16 code units."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ..rulebook.checks import CheckRule
from ..rulebook.precision import PrecisionFile
from .json import rows
from .paths import from_root
from .result import Checked, Located, Result
from .safety import json_text

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 25_000  # GitHub refuses a run with more
_GRADES = ((0.95, "very-high"), (0.9, "high"), (0.7, "medium"))
LONGEST = 1024  # code points of a description, as GitHub keeps them


def sarif(result: Result) -> str:
    """The run as a SARIF log; a clean run has an empty list of results, so that alerts close."""
    order = list(result.checks)
    measured = result.rules.load("", "precision", PrecisionFile)
    found = sorted(rows(result), key=lambda pair: pair[1].state != "new")[:MOST_RESULTS]
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "claims",
                "version": result.version,
                "rules": [_rule(code, rule, result.ui, measured.of(code)) for code, rule in result.checks.items()],
            }
        },
        "automationDetails": {"id": "claims/"},
        "columnKind": "utf16CodeUnits",
        "invocations": [
            {
                "executionSuccessful": not result.failed,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": error}} for _, error in result.failed
                ],
            }
        ],
        "results": [_result(article, one, order) for article, one in found],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str, rule: CheckRule, ui: str, precision: float | None) -> dict[str, Any]:
    def said(texts: dict[str, str]) -> str:
        return (texts.get(ui) or texts.get("en") or rule.name)[:LONGEST]

    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": said(rule.title)},
        "fullDescription": {"text": said(rule.why)},
        "help": {"text": said(rule.clear)},
        "defaultConfiguration": {"level": rule.severity, "enabled": rule.default},
        "properties": {
            "problem.severity": _problem(rule.severity),
            "tags": ["claims"],
            **({"precision": _grade(precision)} if precision is not None else {}),
        },
    }


def _grade(precision: float) -> str:
    """The measured precision in the words that code scanning sorts by."""
    return next((word for least, word in _GRADES if precision >= least), "low")


def _problem(severity: str) -> str:
    return "recommendation" if severity == "note" else severity


def _result(article: Checked, found: Located, order: list[str]) -> dict[str, Any]:
    place = found.place
    region = {
        "startLine": place.line,
        "startColumn": place.column("utf16"),
        "endLine": place.end_line,
        "endColumn": place.end_column("utf16"),
    }
    where = {"artifactLocation": {"uri": uri(from_root(article.extraction.article.path))}, "region": region}
    out: dict[str, Any] = {
        "ruleId": found.finding.code,
        "ruleIndex": order.index(found.finding.code),
        "level": found.finding.severity,
        "message": {"text": found.message},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"primaryLocationLineHash": found.fingerprint},
        "baselineState": "unchanged" if found.state == "baseline" else "new",
    }
    if found.state in ("baseline", "suppressed"):
        kind = "external" if found.state == "baseline" else "inSource"
        out["suppressions"] = [{"kind": kind, **({"justification": found.reason} if found.reason else {})}]
    return out


def uri(path: str) -> str:
    """A relative path as a URI reference.

    >>> uri("مسودات/a b.txt")
    '%D9%85%D8%B3%D9%88%D8%AF%D8%A7%D8%AA/a%20b.txt'
    """
    return quote(path.removeprefix("./"), safe="/-._~", errors="surrogateescape")
