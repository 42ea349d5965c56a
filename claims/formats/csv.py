"""CSV for spreadsheets: no cell is a formula; a byte order mark, so that Arabic opens as it should."""

from __future__ import annotations

import csv as rows
import io

from .json import rows as every
from .result import Result
from .safety import cell

HEAD = ("path", "line", "column", "severity", "code", "name", "message", "text", "state", "reason", "fingerprint")


def csv(result: Result) -> str:
    """A row a finding, known ones too; columns are code points."""
    out = io.StringIO()
    writer = rows.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    for article, found in every(result):
        finding, place = found.finding, found.place
        said = (finding.severity, finding.code, found.rule.name, found.message, finding.span.text)
        known = (found.state, found.reason, found.fingerprint)
        texts = (article.path, str(place.line), str(place.column("codepoint")), *said, *known)
        writer.writerow([cell(text) for text in texts])
    return "\ufeff" + out.getvalue()
