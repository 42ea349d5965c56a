"""From articles, or from the store, to the entries of a report: everything that is known of each claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..checks import run
from ..gate import Gate
from ..identity import claim_uids
from ..model import Evidence, Extraction, Figure, Finding, Quote, Review, Verification
from ..rulebook import Rulebook
from ..store import Store
from ..verify.attribution import Mention, mentions
from ..verify.choosing import queries
from ..verify.factchecks import Similar, similar_factchecks
from ..verify.library import Library
from ..verify.speakers import is_of
from ..verify.whole import verify_extraction
from .entry import Entry

MANY = 300  # pieces; a library of more is asked through its index: reading it all takes seconds


@dataclass(slots=True)
class Knowledge:
    """What is known beside the articles: evidence to hold them against, and people's verdicts.

    Attributes:
        rules: the packs.
        evidence: pieces beside the store's; all of the library where that is small.
        reviews: verdicts by the identity of their claim, oldest first.
        store: where findings of an earlier verification are kept, if there is one.
        large: whether the store's library is too large to be read for each article.
    """

    rules: Rulebook
    evidence: Library
    reviews: dict[str, list[Review]] = field(default_factory=dict)
    store: Store | None = None
    large: bool = False

    def library(self, extraction: Extraction, ids: Iterable[str] = ()) -> Library:
        """The evidence that an article is held against: all, or of a large library what its index gives.

        Args:
            extraction: the article.
            ids: of pieces that are wanted in any case.
        """
        if not self.large or self.store is None:
            return self.evidence
        found = self.store.evidence_among(queries(extraction, self.rules), ids)
        return Library([*found, *self.evidence.pieces], self.rules)


def knowledge(rules: Rulebook, store: Store | None = None, evidence: Iterable[Evidence] = ()) -> Knowledge:
    """What the store, if there is one, and some further evidence know.

    Args:
        rules: the packs.
        store: an open store.
        evidence: pieces beside the store's.
    """
    large = store is not None and store.evidence_count() > MANY
    pieces = [*(store.evidence() if store and not large else ()), *evidence]
    reviews: dict[str, list[Review]] = {}
    for review in store.reviews() if store else ():
        reviews.setdefault(review.claim, []).append(review)
    return Knowledge(rules, Library(pieces, rules), reviews, store, large)


def gather(extractions: Iterable[Extraction], known: Knowledge, gate: Gate | None = None) -> Iterator[Entry]:
    """An entry for each article: its claims, what checks find in them, what evidence says, what people decided.

    Args:
        extractions: the articles.
        known: what they are held against.
        gate: the settings that say which checks run and what was suppressed; the default checks where not given.

    >>> import claims
    >>> from claims.rulebook import rulebook
    >>> text = "Some 40 people left."
    >>> (entry,) = gather([claims.extract(text)], knowledge(rulebook()))
    >>> list(entry.identities)
    ['f1']
    """
    for extraction in extractions:
        uids = claim_uids(extraction)
        kept = known.store.verifications(extraction) if known.store else []
        library = known.library(extraction, {one.evidence for one in kept if one.evidence})
        found = kept or (verify_extraction(extraction, library, known.rules) if len(library) else [])
        checks = _factchecks(extraction, library)
        sources = _mentions(extraction, library)
        used = {v.evidence for v in found} | {m.evidence for ms in sources.values() for m in ms}
        yield Entry(
            extraction,
            findings=_findings(extraction, found, known, gate),
            verifications=tuple(found),
            evidence={piece.id: piece for piece in library.pieces if piece.id in used},
            reviews=_reviews(extraction, uids, known),
            identities=uids,
            factchecks=checks,
            mentions=sources,
            counterparts=_counterparts(extraction, found, library),
        )


def _findings(
    extraction: Extraction, found: list[Verification], known: Knowledge, gate: Gate | None
) -> tuple[Finding, ...]:
    decided = known.store.decided(extraction) if known.store else ()
    if gate is None:
        return tuple(run(extraction, known.rules, verifications=found, decided=decided))
    checked = gate.check(extraction, verifications=found, decided=decided)
    return tuple(one.finding for one in checked.findings if one.state != "suppressed")


def _reviews(extraction: Extraction, uids: dict[str, str], known: Knowledge) -> dict[str, tuple[Review, ...]]:
    """What people decided about each claim; what they decided of the same words from another mouth is left out."""
    out = {}
    every: tuple[Quote | Figure, ...] = (*extraction.quotes, *extraction.figures)
    for claim in every:
        history = known.reviews.get(uids[claim.id], ())
        held = tuple(one for one in history if is_of(one, claim, extraction.article.language, known.rules))
        if held:
            out[claim.id] = held
    return out


def _counterparts(
    extraction: Extraction, found: Iterable[Verification], library: Library
) -> dict[str, tuple[tuple[str, Figure], ...]]:
    """The evidence's own figures at the places where a figure was found."""
    numbers = {piece.id: n for n, piece in enumerate(library.pieces)}
    ours = {figure.id for figure in extraction.figures}
    out: dict[str, list[tuple[str, Figure]]] = {}
    for v in found:
        if v.claim not in ours or v.evidence not in numbers or v.span is None:
            continue
        for figure in library.extraction(numbers[v.evidence]).figures:
            if figure.value is not None and figure.start < v.span.end and v.span.start < figure.end:
                out.setdefault(v.claim, []).append((v.evidence, figure))
                break
    return {claim: tuple(figures) for claim, figures in out.items()}


def _factchecks(extraction: Extraction, library: Library) -> dict[str, tuple[Similar, ...]]:
    if not any(piece.kind == "fact-check" for piece in library.pieces):
        return {}
    found = {q.id: tuple(similar_factchecks(extraction, q, None, library)) for q in extraction.quotes}
    found |= {f.id: tuple(similar_factchecks(extraction, None, f.id, library)) for f in extraction.figures}
    return {claim: similar for claim, similar in found.items() if similar}


def _mentions(extraction: Extraction, library: Library) -> dict[str, tuple[Mention, ...]]:
    """Where the evidence has each named source; looked up once a source."""
    by_source: dict[tuple[str, str], tuple[Mention, ...]] = {}
    found = {}
    for quote in extraction.quotes if len(library) else ():
        who = quote.speaker
        if who is None or not who.name or who.type in ("anonymous", "none"):
            continue
        if (who.name, who.type) not in by_source:
            by_source[who.name, who.type] = tuple(mentions(who, library, extraction.article.language))
        if by_source[who.name, who.type]:
            found[quote.id] = by_source[who.name, who.type]
    return found
