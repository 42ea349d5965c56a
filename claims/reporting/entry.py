"""What a report is made from: an article's claims with all that was found and decided about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from ..model import Evidence, Extraction, Figure, Finding, Quote, Review, Speaker, Verification

if TYPE_CHECKING:
    from ..verify.attribution import Mention
    from ..verify.factchecks import Similar

T = TypeVar("T", Finding, Verification)
SourceStatus = Literal["named", "document", "organization", "anonymous", "none"]
# What the worst of the evidence says comes first: that is what a reader must see.
GRAVITY = (
    "contradicted",
    "misattributed",
    "altered",
    "spliced",
    "truncated",
    "paraphrased",
    "compatible",
    "minor",
    "supported",
    "verbatim",
    "not found",
)
AGAINST = frozenset(GRAVITY[:5])
FOR = frozenset({"minor", "supported", "verbatim"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a report.

    Attributes:
        extraction: the article and its claims.
        findings: what the checks found.
        verifications: what evidence says; empty where nothing was verified.
        evidence: the pieces that the verifications name, by id.
        reviews: people's verdicts by the claim's id in the extraction, oldest first.
        identities: the claim's identity across extractions by its id, for those who decide on it.
        factchecks: earlier fact-checks of a similar claim by the claim's id, most alike first.
        mentions: where the evidence has the claim's source, by the claim's id.
        counterparts: the evidence's own figures that a figure was held against, with the id of their piece.
    """

    extraction: Extraction
    findings: tuple[Finding, ...] = ()
    verifications: tuple[Verification, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    reviews: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)
    identities: Mapping[str, str] = field(default_factory=dict)
    factchecks: Mapping[str, tuple[Similar, ...]] = field(default_factory=dict)
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    counterparts: Mapping[str, tuple[tuple[str, Figure], ...]] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The twin of the article's page."""
        return self.extraction.to_dict() | {
            "findings": [_plain(f) for f in self.findings],
            "verifications": [_plain(v) for v in self.verifications],
            "evidence": [evidence_dict(e) for e in self.evidence.values()],
            "reviews": {claim: [_plain(r) for r in rs] for claim, rs in self.reviews.items() if rs},
            "identities": dict(self.identities),
            "factchecks": {
                claim: [factcheck_dict(s) for s in found] for claim, found in self.factchecks.items() if found
            },
        }


@dataclass(frozen=True, slots=True)
class Claim:
    """A quote or a figure with everything about it, as pages show it."""

    id: str
    quote: Quote | None
    figure: Figure | None
    identity: str | None
    findings: tuple[Finding, ...]
    verifications: tuple[Verification, ...]
    reviews: tuple[Review, ...]
    factchecks: tuple[Similar, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def speaker(self) -> Speaker | None:
        """Who says it."""
        held = self.quote or self.figure
        return held.speaker if held else None

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands: a quote's content, a figure's number."""
        if self.quote:
            return self.quote.content.start, self.quote.content.end
        assert self.figure  # noqa: S101  # a claim is one or the other
        return self.figure.start, self.figure.end

    @property
    def text(self) -> str:
        """Its exact words."""
        return self.quote.content.text if self.quote else self.figure.text if self.figure else ""

    @property
    def source_status(self) -> SourceStatus:
        """Of what sort its source is."""
        return source_status(self.speaker)

    @property
    def evidence_status(self) -> str | None:
        """What the gravest finding of the evidence says; None where nothing was verified."""
        found = {v.status for v in self.verifications}
        return next((status for status in GRAVITY if status in found), None)

    @property
    def stand(self) -> str:
        """Whether evidence is ``against``, ``for`` or ``unclear``, ``nothing`` was found, or it is ``unverified``."""
        status = self.evidence_status
        if status is None:
            return "unverified"
        if status == "not found":
            return "nothing"
        return "against" if status in AGAINST else "for" if status in FOR else "unclear"

    @property
    def borne_out(self) -> str | None:
        """What the best of the evidence says for it, where another piece speaks against it: both must be seen."""
        if self.stand == "for":
            return None
        found = {v.status for v in self.verifications} & FOR
        return next((status for status in reversed(GRAVITY) if status in found), None)

    @property
    def severity(self) -> str | None:
        """The gravest severity among its findings."""
        held = {f.severity for f in self.findings}
        return next((s for s in ("error", "warning", "note") if s in held), None)

    @property
    def tags(self) -> tuple[str, ...]:
        """What the filter can ask for."""
        found = [f"source-{self.source_status}", f"evidence-{self.stand}"]
        if self.borne_out:
            found.append("evidence-for")
        if self.findings:
            found.append("findings")
        if self.factchecks:
            found.append("factchecked")
        found.append("decided" if self.reviews else "open")
        return tuple(found)

    def to_dict(self) -> dict[str, Any]:
        """The twin of the claim's page."""
        held = self.quote or self.figure
        return {
            "kind": "quote" if self.quote else "figure",
            "claim": held.to_dict() if held else None,
            "identity": self.identity,
            "source_status": self.source_status,
            "evidence_status": self.evidence_status,
            "findings": [_plain(f) for f in self.findings],
            "verifications": [_plain(v) for v in self.verifications],
            "reviews": [_plain(r) for r in self.reviews],
            "factchecks": [factcheck_dict(s) for s in self.factchecks],
            "mentions": [_plain(m) for m in self.mentions],
        }


def source_status(speaker: Speaker | None) -> SourceStatus:
    """Of what sort a source is.

    >>> source_status(Speaker("two officials", "anonymous")), source_status(None)
    ('anonymous', 'none')
    """
    if speaker is None:
        return "none"
    return "named" if speaker.type == "person" else speaker.type


def claims_of(entry: Entry) -> list[Claim]:
    """The claims of an article in the order of its text, quotes before the figures that they hold."""
    extraction = entry.extraction
    held: list[tuple[int, int, Quote | Figure]] = [(q.content.start, 0, q) for q in extraction.quotes]
    held += [(f.start, 1, f) for f in extraction.figures]
    findings, verifications = _by_claim(entry.findings), _by_claim(entry.verifications)
    return [
        Claim(
            claim.id,
            claim if isinstance(claim, Quote) else None,
            claim if isinstance(claim, Figure) else None,
            entry.identities.get(claim.id),
            tuple(findings.get(claim.id, ())),
            tuple(verifications.get(claim.id, ())),
            tuple(entry.reviews.get(claim.id, ())),
            tuple(entry.factchecks.get(claim.id, ())),
            tuple(entry.mentions.get(claim.id, ())),
        )
        for _, _, claim in sorted(held, key=lambda item: item[:2])
    ]


def _by_claim(found: Iterable[T]) -> dict[str, list[T]]:
    grouped: dict[str, list[T]] = {}
    for one in found:
        if one.claim is not None:
            grouped.setdefault(one.claim, []).append(one)
    return grouped


def evidence_dict(piece: Evidence) -> dict[str, Any]:
    """Where a piece of evidence comes from, without its text."""
    return {k: v for k, v in asdict(piece).items() if v and k not in ("text", "meta")}


def factcheck_dict(found: Similar) -> dict[str, Any]:
    """An earlier fact-check with how alike its claim is."""
    held = found.evidence.meta.get("claim_review")
    rating = {"claim": found.evidence.text, "rating": held.get("rating")} if isinstance(held, dict) else {}
    return evidence_dict(found.evidence) | rating | {"similarity": found.similarity, "shared": list(found.shared)}


def _plain(found: Finding | Verification | Review | Mention) -> dict[str, Any]:
    return {k: v for k, v in asdict(found).items() if v not in (None, "", (), [], {})}
