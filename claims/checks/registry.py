"""Which checks there are: their functions by code, their words from ``rules/checks.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..model import Finding
from ..rulebook import Rulebook
from ..rulebook.checks import CheckRule, ChecksFile
from . import between, dates, figures, links, quotations, sourcing, speakers, writing
from .context import Check

_FAMILIES = (sourcing, speakers, quotations, figures, between, dates, links, writing)
FUNCTIONS: Mapping[str, Check] = {code: check for family in _FAMILIES for code, check in family.CHECKS.items()}
_PLACE = re.compile(r"\{(\w+)\}")
_FALLBACK = "en"


def all_checks(rules: Rulebook) -> dict[str, CheckRule]:
    """Every check by its code, in order of the codes."""
    return dict(sorted(rules.load("", "checks", ChecksFile).checks.items()))


def known(rules: Rulebook, code: str) -> CheckRule | None:
    """The check of a code or name, or None.

    >>> from claims.rulebook import rulebook
    >>> known(rulebook(), "unsourced-figure") is known(rulebook(), "CLM101")
    True
    """
    checks = all_checks(rules)
    return checks.get(code.upper()) or next((c for c in checks.values() if c.name == code), None)


def message(finding: Finding, rules: Rulebook, ui: str = _FALLBACK) -> str:
    """What a finding says, in the language of the interface.

    Args:
        finding: what a check found.
        rules: the packs.
        ui: code of the language; English where the check does not speak it.
    """
    rule = all_checks(rules).get(finding.code)
    texts = (rule.variants.get(finding.details.get("variant", "")) or rule.message) if rule else {}
    template = texts.get(ui) or texts.get(_FALLBACK, "")

    def filled(place: re.Match[str]) -> str:
        key = place[1]  # words of the interface among the details stand there in each of its languages
        return finding.details.get(f"{key}.{ui}") or finding.details.get(key, place[0])

    return _PLACE.sub(filled, template)
