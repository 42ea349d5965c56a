"""What evidence says of an article's claims, as a table for the terminal and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ..evidence.selectors import select
from ..model import Evidence, Figure, Quote, Verification
from ..reporting.entry import AGAINST, FOR, Claim, Entry, claims_of, evidence_dict
from ..reporting.interface import Interface
from ..rulebook import Rulebook
from ..statement import pointed
from ..verify.attribution import Mention, chain
from ..verify.messages import reason_text, settle_text, status_text
from .place import Place
from .safety import plain

SHOWN = 8  # hexadecimal digits of an identity: enough to name a claim of a few thousand
LONGEST = 160  # code points of a claim in the table
_SIGNS = {"against": "≠", "for": "=", "unclear": "~", "nothing": "∅"}  # beside the word, never instead of it


def stand(found: Verification) -> str:
    """Whether a finding speaks ``against`` a claim, ``for`` it, is ``unclear``, or found ``nothing``."""
    if found.status == "not found":
        return "nothing"
    return "against" if found.status in AGAINST else "for" if found.status in FOR else "unclear"


def verification_rows(entry: Entry, rules: Rulebook, shown: Interface) -> list[tuple[str, str, str]]:
    """The rows of the terminal's table: what a finding is called, the claim, and what the evidence says.

    The claim stands in the first row of its findings only. A figure without a value has no row.
    """
    rows = []
    for claim in claims_of(entry):
        for n, found in enumerate(claim.verifications):
            ours = _claim(claim, entry, shown) if n == 0 else ""
            status = f"{_SIGNS[stand(found)]} {shown.word('evidence status', found.status)}"
            rows.append((status, ours, _says(found, claim, entry, rules, shown)))
        for check in claim.factchecks:
            review = check.evidence.meta.get("claim_review") or {}
            by = " · ".join(part for part in (check.evidence.publisher, str(review.get("rating") or "")) if part)
            told = (_apart(by), plain(check.evidence.url or ""), _apart(check.evidence.text))
            text = "\n".join(part for part in told if part)
            rows.append((shown.word("evidence kind", "fact-check"), "", text))
    return rows


def _claim(claim: Claim, entry: Entry, shown: Interface) -> str:
    place = Place.in_file(entry.extraction.article, *claim.span)
    head = f"{(claim.identity or '')[:SHOWN]} ({claim.id}, {place.line}:{place.column('codepoint')})"
    held = claim.quote or claim.figure
    words = _apart(pointed(entry.extraction, held)) if held else ""
    who = " ← ".join(_apart(s.name) for s in (chain(claim.quote) if claim.quote else _speaker(held)) if s.name)
    return f"{head}\n{words}\n{shown.word('source status', claim.source_status)}{': ' + who if who else ''}"


def _speaker(held: Quote | Figure | None) -> list[Any]:
    return [held.speaker] if held and held.speaker else []


def _says(found: Verification, claim: Claim, entry: Entry, rules: Rulebook, shown: Interface) -> str:
    piece = entry.evidence.get(found.evidence or "")
    lines = []
    if piece:
        by = f" ({piece.publisher})" if piece.publisher else ""
        lines.append(plain(f"{piece.id[:SHOWN]} ") + _apart(piece.name + by))
    said = status_text(found.status, rules, shown.language)
    if found.status != "not found":  # which the reason says in other words
        lines.append(f"{said[:1].upper()}{said[1:]}.")
    if found.reason:
        lines.append(plain(reason_text(found, rules, shown.language)))
    if found.span and stand(found) != "for":
        lines.append(_apart(found.span.text))
        if found.speaker and found.speaker.name:
            lines.append(f"{shown.text('Said there by')}: {_apart(found.speaker.name)}")
    if found.status == "not found" and piece is None:
        lines += (_mention(mention, entry, shown) for mention in claim.mentions if mention.evidence in entry.evidence)
        settles = settle_text(claim.evidence_status, claim.speaker, rules, shown.language)
        lines.append(f"{shown.text('What would settle it')}: {plain(settles)}")
    return "\n".join(lines)


def _mention(mention: Mention, entry: Entry, shown: Interface) -> str:
    """That a piece of evidence has the claim's source, though not the claim."""
    piece = entry.evidence[mention.evidence]
    told = shown.text("is quoted there") if mention.quoted else shown.text("is only named there")
    role = f", {shown.text('as')} {_apart(mention.role)}" if mention.role else ""
    other = f" ({shown.text('another role than here')})" if mention.role_agrees is False else ""
    name = _apart(piece.name)
    return f"{shown.text('The source in the evidence')}: {name}: {told}{role}{other}"


def _apart(text: str) -> str:
    """Words of an article in a line of the interface: isolated, whatever their direction, and not too long."""
    words = plain(" ".join(text.split()))
    return "\u2068" + (words if len(words) <= LONGEST else words[:LONGEST] + "…") + "\u2069"


def verification_dict(entry: Entry, rules: Rulebook, shown: Interface) -> dict[str, Any]:
    """An article's claims with what the evidence says of each, and the evidence that was found to speak of them."""
    return {
        "article": entry.extraction.article.to_dict(),
        "claims": [_claim_dict(claim, entry, rules, shown) for claim in claims_of(entry)],
        "evidence": [evidence_dict(piece) for piece in entry.evidence.values()],
    }


def _claim_dict(claim: Claim, entry: Entry, rules: Rulebook, shown: Interface) -> dict[str, Any]:
    article = entry.extraction.article
    told = claim.to_dict()
    del told["findings"]  # of the checks, not of the evidence: 'claims check' prints them
    told["selectors"] = select(article.text, *claim.span).to_dict()
    told["chain"] = [s.to_dict() for s in chain(claim.quote)] if claim.quote else []
    told["settle"] = settle_text(claim.evidence_status, claim.speaker, rules, shown.language)
    told["verifications"] = [_found_dict(v, entry.evidence, rules, shown) for v in claim.verifications]
    return told


def _found_dict(found: Verification, evidence: Any, rules: Rulebook, shown: Interface) -> dict[str, Any]:
    told = {key: value for key, value in asdict(found).items() if key not in ("reason", "span")}
    told |= {
        "reason": reason_text(found, rules, shown.language),
        "reason_key": found.reason,
        "span": found.span.to_dict() if found.span else None,
        "speaker": found.speaker.to_dict() if found.speaker else None,
    }
    piece: Evidence | None = evidence.get(found.evidence or "")
    if piece and found.span:
        told["selectors"] = select(piece.text, found.span.start, found.span.end).to_dict()
    return told


def against(entries: list[Entry]) -> int:
    """How many claims some evidence speaks against."""
    return sum(claim.stand == "against" for entry in entries for claim in claims_of(entry))
