"""What the article's page shows, put together from its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..model import Extraction, Figure, Finding, Speaker
from ..rulebook import Rulebook
from .entry import Claim, Entry, SourceStatus, claims_of, source_status
from .environment import CONTROLS
from .interface import Interface
from .marking import Mark, Token, context, marked
from .picture import FEWEST, Picture, Value, draw
from .wording import finding_clears, finding_says, verdict_says

# What the filter offers, in this order; the words stand in the catalogue under ``filter``.
FILTERS = (
    "evidence-against",
    "evidence-unclear",
    "evidence-for",
    "evidence-nothing",
    "source-none",
    "source-anonymous",
    "findings",
    "factchecked",
    "decided",
)
MOST_OTHERS = 40  # beside a figure and in a picture: more than a reader compares
LABEL = 32  # code points of a name in a picture: what half of its width holds
LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG, POP = "\u2066", "\u2067", "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Said:
    """A finding with its message."""

    code: str
    severity: str
    says: str
    clears: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """A claim as the article's page shows it."""

    claim: Claim
    page: str
    know: list[Token]
    figures: list[Figure]
    others: list[Figure]
    findings: list[Said]
    verdict: str


@dataclass(slots=True)
class SourceRow:
    """A source with the claims that it is given for."""

    speaker: Speaker
    status: SourceStatus
    claims: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tile:
    """A count of the summary; ``tone`` says whether it asks for attention."""

    count: int
    label: str
    tone: str = ""


def title_of(extraction: Extraction) -> str:
    """The article's title, else its first line, else its path."""
    article = extraction.article
    first = next((line.strip() for line in article.text.splitlines() if line.strip()), "")
    return article.title or first[:120] or article.path


def said(findings: Iterable[Finding], rules: Rulebook, interface: Interface) -> list[Said]:
    """Findings with their messages, the gravest first."""
    order = ("error", "warning", "note")
    return [
        Said(
            f.code,
            f.severity,
            finding_says(f, rules, interface),
            finding_clears(f, rules, interface),
            f.span.text.strip()[:160],
        )
        for f in sorted(findings, key=lambda f: (order.index(f.severity), f.span.start))
    ]


def around(extraction: Extraction, claim: Claim, reach: int = 160) -> list[Token]:
    """A claim in its surroundings, with the cue and the source that tell whose it is."""
    text = extraction.article.text
    start, end = claim.span
    marks = [Mark(start, end, "quote" if claim.quote else "figure", None, claim.quote.kind if claim.quote else "")]
    if claim.quote:
        for span, kind in ((claim.quote.cue, "cue"), (claim.quote.source, "source")):
            if span:
                marks.append(Mark(span.start, span.end, "cue" if kind == "cue" else "source"))
    near = [m for m in marks if m.start >= start - 600 and m.end <= end + 600]
    cut = context(text, [(m.start, m.end) for m in near], reach, extraction.article)
    return clipped(text, marks, cut)


def clipped(text: str, marks: Sequence[Mark], cut: tuple[int, int]) -> list[Token]:
    """Marked text of a cut, with an ellipsis where a line goes on beyond it."""
    tokens = marked(text, marks, *cut)
    if cut[0] > 0 and text[cut[0] - 1] != "\n":
        tokens.insert(0, Token("text", "… "))
    if cut[1] < len(text) and text[cut[1]] != "\n":
        tokens.append(Token("text", " …"))
    return tokens


def topic_group(figure: Figure) -> tuple[str, str, str] | None:
    """What must be the same for two figures to stand on one line: topic, kind and, for money and measures, the unit."""
    if not figure.topic or figure.value is None:
        return None
    unit = (figure.unit_norm or figure.unit or "") if figure.kind in ("money", "measure", "duration") else ""
    return figure.topic, figure.kind, unit


Groups = dict[tuple[str, str, str], list[Figure]]


def groups_of(figures: Iterable[Figure]) -> Groups:
    """Figures that may stand on one line, by what they share."""
    groups: Groups = {}
    for figure in figures:
        group = topic_group(figure)
        if group:
            groups.setdefault(group, []).append(figure)
    return groups


def others_of(figure: Figure, groups: Groups) -> list[Figure]:
    """The article's other figures of the same topic, the first ones where there are very many."""
    group = topic_group(figure)
    return [f for f in groups.get(group, ()) if f.id != figure.id][:MOST_OTHERS] if group else []


def values_of(figures: Iterable[Figure], interface: Interface, current: str = "") -> list[Value]:
    """Figures as values of a number line, with their times where they differ in them."""
    made = []
    held = list(figures)
    several = len({f.time for f in held}) > 1
    for f in held:
        if f.value is None:
            continue
        bound = f"{interface.word('bound', f.bound)} " if f.bound not in ("exact", "range") else ""
        high = f"–{interface.number(f.value_high)}" if f.value_high is not None else ""
        amount = f"{bound}{interface.number(f.value)}{high}{'%' if f.kind == 'percent' else ''}"
        when = f.time if several and f.time else ""
        label = _label((amount, _shortened(f.speaker.name if f.speaker else ""), when), interface)
        made.append(Value(f.id, f.value, f.value_high, f.bound, label, f.id == current))
    return made


def counterpart_values(entry: Entry, claim: Claim, interface: Interface) -> list[Value]:
    """What the evidence gives for a figure, as values of its number line."""
    made = []
    for n, (piece, figure) in enumerate(entry.counterparts.get(claim.id, ())):
        held = entry.evidence.get(piece)
        name = (held.publisher or held.title or held.path or "") if held else ""
        theirs = values_of([replace(figure, speaker=Speaker(name))], interface)
        made += [replace(value, claim=f"~{n}", evidence=True) for value in theirs]
    return made


def _shortened(name: str) -> str:
    name = CONTROLS.sub("", name)
    return name if len(name) <= LABEL else name[:LABEL].rstrip() + "…"


def _label(said: Iterable[str], interface: Interface) -> str:
    """A label of a picture, where no element can isolate a name's direction: the characters for it must."""
    begin = RIGHT_TO_LEFT if interface.direction == "rtl" else LEFT_TO_RIGHT
    parts = [f"{FIRST_STRONG}{part}{POP}" for part in said if part]
    return begin + " · ".join(parts) + POP


def pictures_of(groups: Groups, interface: Interface) -> list[tuple[str, Picture]]:
    """A number line for each topic with at least three values."""
    drawn = []
    for (topic, _, _), held in groups.items():
        picture = draw(values_of(held[:MOST_OTHERS], interface), interface) if len(held) >= FEWEST else None
        if picture:
            drawn.append((topic, picture))
    return drawn


def sources_of(claims: Iterable[Claim], interface: Interface) -> list[dict[str, Any]]:
    """The sources of an article, named ones and anonymous ones apart, those with most claims first."""
    rows: dict[tuple[str, str], SourceRow] = {}
    for claim in claims:
        who = claim.speaker
        if who is None or not who.name or claim.source_status == "none":
            continue
        row = rows.setdefault((who.name, who.type), SourceRow(who, source_status(who)))
        if who.role and not row.speaker.role:
            row.speaker = who
        row.claims.append(claim.id)
    ordered = sorted(rows.values(), key=lambda r: -len(r.claims))
    groups: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("named", ("named", "organization", "document")),
        ("anonymous", ("anonymous",)),
    )
    return [
        {"label": interface.word("source group", key), "rows": [r for r in ordered if r.status in statuses]}
        for key, statuses in groups
    ]


def tiles_of(claims: Sequence[Claim], findings: int, interface: Interface) -> list[Tile]:
    """The counts at the head of a page; evidence is counted only where something was verified."""
    word = interface.word
    sources = Counter(c.source_status for c in claims)
    stands = Counter(c.stand for c in claims)
    tiles = [
        Tile(sum(c.quote is not None for c in claims), word("tile", "quotes")),
        Tile(sum(c.figure is not None for c in claims), word("tile", "figures")),
        Tile(sources["none"], word("tile", "without a source"), "ask" if sources["none"] else ""),
        Tile(sources["anonymous"], word("tile", "anonymous"), "ask" if sources["anonymous"] else ""),
        Tile(findings, word("tile", "findings"), "ask" if findings else ""),
    ]
    if stands["unverified"] < len(claims):
        tiles.append(Tile(stands["against"], word("tile", "against"), "alarm" if stands["against"] else ""))
        tiles.append(Tile(stands["for"], word("tile", "for"), "good" if stands["for"] else ""))
    decided = sum(bool(c.reviews) for c in claims)
    if decided:
        tiles.append(Tile(decided, word("tile", "decided")))
    return tiles


def filters_of(tags: Iterable[Iterable[str]]) -> dict[str, Any]:
    """What can be filtered for, with how many rows each leaves; only what leaves some."""
    held = [set(t) for t in tags]
    counts = Counter(tag for row in held for tag in row)
    return {"total": len(held), "tags": [(tag, counts[tag]) for tag in FILTERS if counts[tag]]}


def cards_of(entry: Entry, groups: Groups, pages: str, rules: Rulebook, interface: Interface) -> list[Card]:
    """The claims of an article as cards.

    Args:
        entry: the article.
        groups: its figures by what they share.
        pages: folder of the claims' pages, as the article's page links to it.
        rules: the packs, for messages.
        interface: the language of the interface.
    """
    extraction = entry.extraction
    held: dict[str, list[Figure]] = {}
    for f in extraction.figures:
        held.setdefault(f.quote or "", []).append(f)
    cards = []
    for claim in claims_of(entry):
        quote, figure = claim.quote, claim.figure
        know = around(extraction, claim) if figure or (quote and (quote.cue or quote.source)) else []
        cards.append(
            Card(
                claim,
                f"{pages}/{claim.id}.html",
                know,
                held.get(quote.id, []) if quote else [],
                others_of(figure, groups) if figure else [],
                said(claim.findings, rules, interface),
                verdict_says(claim.reviews[-1], rules, interface) if claim.reviews else "",
            )
        )
    return cards
