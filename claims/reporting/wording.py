"""What findings, verifications and verdicts say, in the interface's language; the words stand in the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..checks import known, message
from ..model import Evidence, Finding, Review, Verification
from ..rulebook import Rulebook
from ..rulebook.checks import ChecksFile, Texts
from ..verify.messages import reason_text, settle_text, status_text
from .entry import Claim
from .environment import BEGIN, END
from .interface import FALLBACK, Interface


def finding_says(finding: Finding, rules: Rulebook, interface: Interface) -> str:
    """The message of a check."""
    return message(replace(finding, details=_isolated(finding.details)), rules, interface.language)


def finding_clears(finding: Finding, rules: Rulebook, interface: Interface) -> str:
    """How a finding is put right."""
    rule = known(rules, finding.code)
    return _in(rule.clear, interface) if rule else ""


def verification_says(found: Verification, rules: Rulebook, interface: Interface) -> str:
    """What the evidence says and why, in a sentence or two."""
    status = status_text(found.status, rules, interface.language)
    apart = replace(found, details=_isolated(found.details))
    why = reason_text(apart, rules, interface.language) if found.reason else ""
    says = f"{status[:1].upper()}{status[1:]}."
    return f"{says} {why}" if why else says


def weakness_says(piece: Evidence, rules: Rulebook, interface: Interface) -> str:
    """Why the figures of a piece of evidence verify nothing by themselves; nothing where they do."""
    key = piece.meta.get("low")
    return reason_text(Verification("", "not found", reason=str(key)), rules, interface.language) if key else ""


def settles(claim: Claim, rules: Rulebook, interface: Interface) -> str:
    """What would settle the claim."""
    who = claim.speaker
    apart = replace(who, name=BEGIN + who.name.replace(BEGIN, "").replace(END, "") + END) if who else None
    return settle_text(claim.evidence_status, apart, rules, interface.language)


def verdict_says(review: Review, rules: Rulebook, interface: Interface) -> str:
    """What a verdict is called; as it stands where the rules do not know it."""
    verdict = rules.load("", "checks", ChecksFile).verdicts.get(review.verdict)
    return (_in(verdict.label, interface) if verdict else "") or review.verdict


def _isolated(details: Mapping[str, str]) -> dict[str, str]:
    """Details between characters that the pages turn into ``bdi``: they may run in another direction."""
    return {key: BEGIN + value.replace(BEGIN, "").replace(END, "") + END for key, value in details.items()}


def _in(texts: Texts, interface: Interface) -> str:
    return texts.get(interface.language) or texts.get(FALLBACK, "")
