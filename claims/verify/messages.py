"""What verification found, in words of the interface's language."""

from __future__ import annotations

import re

from ..model import Speaker, Verification
from ..rulebook import Rulebook
from ..rulebook.compare import CompareFile
from ..rulebook.verify import VerifyThresholds

_FALLBACK = "en"
_PLACE = re.compile(r"\{(\w+)\}")


def status_text(status: str, rules: Rulebook, ui: str = _FALLBACK) -> str:
    """What a status says.

    >>> from claims.rulebook import rulebook
    >>> status_text("contradicted", rulebook())
    'the evidence gives another figure'
    """
    return _said(rules.load("", "verify", VerifyThresholds).statuses, status, ui, {})


def told(found: Verification, rules: Rulebook) -> dict[str, str]:
    """A verification's status and reason in each language that speaks of it: ``status``, ``why.ar``…

    >>> from claims.rulebook import rulebook
    >>> told(Verification("q1", "not found", reason="nowhere"), rulebook())["status.en"]
    'nothing in the evidence speaks of it'
    """
    spoken = rules.load("", "verify", VerifyThresholds).statuses.get(found.status, {})
    out = {"status": status_text(found.status, rules), "why": reason_text(found, rules)}
    for ui in spoken:
        out |= {f"status.{ui}": status_text(found.status, rules, ui), f"why.{ui}": reason_text(found, rules, ui)}
    return out


def reason_text(found: Verification, rules: Rulebook, ui: str = _FALLBACK) -> str:
    """Why a verification has its status; its details stand in the sentence."""
    texts = rules.load("", "compare", CompareFile).reasons | rules.load("", "verify", VerifyThresholds).reasons
    said = _said(texts, found.reason, ui, found.details)
    return f"{said[:1].upper()}{said[1:].rstrip('.')}." if said else ""


def settle_text(status: str | None, speaker: Speaker | None, rules: Rulebook, ui: str = _FALLBACK) -> str:
    """What would settle a claim: by what the evidence says of it, else by who its source is."""
    texts = rules.load("", "verify", VerifyThresholds).settle
    kind = speaker.type if speaker else "none"
    key = status if status in texts else {"person": "named"}.get(kind, kind)
    return _said(texts, key, ui, {"speaker": speaker.name if speaker else ""})


def _said(texts: dict[str, dict[str, str]], key: str, ui: str, details: dict[str, str]) -> str:
    entry = texts.get(key, {})
    template = entry.get(ui) or entry.get(_FALLBACK) or key
    return _PLACE.sub(lambda place: details.get(place[1], place[0]), template)
