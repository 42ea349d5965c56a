"""What findings, verifications and verdicts say, in the interface's language."""

from __future__ import annotations

from ..model import Finding, Review, Verification
from ..rulebook import Rulebook
from .entry import Claim
from .interface import Interface


def finding_says(finding: Finding, rules: Rulebook, interface: Interface) -> str:
    """The message of a check."""
    return ", ".join(finding.details.values())


def verification_says(found: Verification, rules: Rulebook, interface: Interface) -> str:
    """What the evidence says and why, in a sentence or two."""
    return found.reason


def settles(claim: Claim, rules: Rulebook, interface: Interface) -> str:
    """What would settle the claim."""
    return interface.word("settle", claim.source_status)


def verdict_says(review: Review, interface: Interface) -> str:
    """What a verdict is called."""
    return interface.word("verdict", review.verdict)
