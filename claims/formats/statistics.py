"""Counts: how many findings that count each check has, the most first."""

from __future__ import annotations

from collections import Counter

from .result import LEVELS, Result


def statistics(result: Result) -> str:
    """A line a check that found something: count, code, severity, name."""
    counts = Counter((found.finding.code, found.finding.severity) for _, found in result.new())
    names = {code: rule.name for code, rule in result.checks.items()}
    order = sorted(counts, key=lambda one: (-counts[one], LEVELS.index(one[1]), one[0]))
    return "".join(f"{counts[code, level]:6}  {code}  {level:<7}  {names[code]}\n" for code, level in order)
