"""What findings, verifications and verdicts say, in the interface's language."""

from __future__ import annotations

from ..model import Finding, Review, Verification
from ..rulebook import Rulebook
from ..verify.messages import reason_text, settle_text, status_text
from .entry import Claim
from .interface import Interface


def finding_says(finding: Finding, rules: Rulebook, interface: Interface) -> str:
    """The message of a check."""
    return ", ".join(finding.details.values())


def verification_says(found: Verification, rules: Rulebook, interface: Interface) -> str:
    """What the evidence says and why, in a sentence or two."""
    status = status_text(found.status, rules, interface.language)
    why = reason_text(found, rules, interface.language) if found.reason else ""
    return f"{status}. {why}" if why else f"{status}."


def settles(claim: Claim, rules: Rulebook, interface: Interface) -> str:
    """What would settle the claim."""
    return settle_text(claim.evidence_status, claim.speaker, rules, interface.language)


def verdict_says(review: Review, interface: Interface) -> str:
    """What a verdict is called."""
    return interface.word("verdict", review.verdict)
