"""What rules there are: the files of each language with how much they hold, and the checks."""

from __future__ import annotations

from typing import Any

from .checks import CheckRule, ChecksFile
from .loading import Rulebook
from .packs import read_all
from .precision import PrecisionFile


def inventory(rules: Rulebook, ui: str = "en") -> dict[str, Any]:
    """Languages with their files and the number of entries of each, and the checks.

    Args:
        rules: the packs.
        ui: language of the titles.

    Returns:
        ``{"languages": {code: {file: entries}}, "checks": [{"code", "name", "severity", "precision",
        "title"}]}``; the severity of a check that runs only when asked for is ``off``; the precision is that in the
        language where it is lowest, None where it was not measured.

    Raises:
        RuleError: where a file of the packs does not hold what it must.

    >>> from claims.rulebook import rulebook
    >>> inventory(rulebook())["languages"]["ar"]["cues"] > 100
    True
    """
    languages: dict[str, dict[str, int]] = {code: {} for code in rules.languages}
    for language, name, content in read_all(rules):
        if language:
            languages[language][name] = _entries(content.model_dump(exclude_defaults=True))
    return {"languages": languages, "checks": _checks(rules, ui)}


def _entries(found: object) -> int:
    """Values of lists, and keys that lead to a plain value or a table of such: what a person would count."""
    if isinstance(found, dict):
        return sum(_entries(value) for value in found.values())
    return len(found) if isinstance(found, (list, tuple)) else 1


def _checks(rules: Rulebook, ui: str) -> list[dict[str, Any]]:
    found = rules.load("", "checks", ChecksFile).checks
    measured = rules.load("", "precision", PrecisionFile)
    return [
        {
            "code": code,
            "name": rule.name,
            "severity": rule.severity if rule.default else "off",
            "precision": measured.of(code),
            "title": title(rule, ui),
        }
        for code, rule in sorted(found.items())
    ]


def title(rule: CheckRule, ui: str = "en") -> str:
    """What a check is called in a language, in English where it has no name in that, or in the first that it has."""
    return rule.title.get(ui) or rule.title.get("en") or next(iter(rule.title.values()), "")
