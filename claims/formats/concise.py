"""One line a finding: path, line, column (code points), severity, code, message."""

from __future__ import annotations

from .paths import from_here
from .result import Result
from .safety import line_start, plain


def concise(result: Result) -> str:
    """The findings that count, one a line."""
    out = []
    for article, found in result.new():
        place = f"{plain(from_here(article))}:{found.place.line}:{found.place.column('codepoint')}"
        said = f"{place}: {found.finding.severity} {found.finding.code} {found.rule.name}: {plain(found.message)}"
        out.append(line_start(said) + "\n")
    return "".join(out)
