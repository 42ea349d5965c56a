"""What findings, verifications and verdicts say, in the interface's language; the words stand in the rules."""

from __future__ import annotations

from ..checks import known, message
from ..model import Finding, Review, Verification
from ..rulebook import Rulebook
from ..rulebook.checks import ChecksFile, Texts
from ..verify.messages import reason_text, settle_text, status_text
from .entry import Claim
from .interface import FALLBACK, Interface


def finding_says(finding: Finding, rules: Rulebook, interface: Interface) -> str:
    """The message of a check."""
    return message(finding, rules, interface.language)


def finding_clears(finding: Finding, rules: Rulebook, interface: Interface) -> str:
    """How a finding is put right."""
    rule = known(rules, finding.code)
    return _in(rule.clear, interface) if rule else ""


def verification_says(found: Verification, rules: Rulebook, interface: Interface) -> str:
    """What the evidence says and why, in a sentence or two."""
    status = status_text(found.status, rules, interface.language)
    why = reason_text(found, rules, interface.language) if found.reason else ""
    return f"{status}. {why}" if why else f"{status}."


def settles(claim: Claim, rules: Rulebook, interface: Interface) -> str:
    """What would settle the claim."""
    return settle_text(claim.evidence_status, claim.speaker, rules, interface.language)


def verdict_says(review: Review, rules: Rulebook, interface: Interface) -> str:
    """What a verdict is called; as it stands where the rules do not know it."""
    verdict = rules.load("", "checks", ChecksFile).verdicts.get(review.verdict)
    return (_in(verdict.label, interface) if verdict else "") or review.verdict


def _in(texts: Texts, interface: Interface) -> str:
    return texts.get(interface.language) or texts.get(FALLBACK, "")
