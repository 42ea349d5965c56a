"""Markdown: a summary for a merge request or a step summary; article text is never markup in it."""

from __future__ import annotations

from .result import Result
from .safety import markdown as escaped

MOST = 1_000_000  # bytes; GitHub refuses a step summary above 1 MiB
_CUT = "\n*The list is cut here; the other formats hold all of it.*\n"


def markdown(result: Result) -> str:
    """Counts, then a table of the findings that count, cut where a host would refuse the length."""
    counts = result.counts()
    told = ", ".join(f"{n} {level}{'s' if n != 1 else ''}" for level, n in counts.items())
    gate = "fails" if result.fails else "passes"
    out = [f"## claims: {told}\n\n{len(result.articles)} articles checked; the gate ({result.fail_level}) {gate}.\n"]
    if any(counts.values()):
        out.append("\n| Place | | Check | Finding |\n|---|---|---|---|\n")
    size = sum(len(part.encode()) for part in out)
    for article, found in result.new():
        place = f"{escaped(article.path)}:{found.place.line}:{found.place.column('codepoint')}"
        check = f"{found.finding.code} {escaped(found.rule.name)}"
        row = f"| {place} | {found.finding.severity} | {check} | {escaped(found.message)} |\n"
        size += len(row.encode())
        if size > MOST:
            return "".join(out) + _CUT
        out.append(row)
    if result.failed:
        out.append("\nNot read:\n\n")
        out += [f"- {escaped(error)}\n" for _, error in result.failed]
    return "".join(out)
