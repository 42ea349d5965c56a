"""The nouns that every step shares: articles, quotes, figures and what is found about them.

Offsets count code points of ``Article.text``; ratios run from 0 to 1. Nothing here imports another
module of the project.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerType = Literal["person", "organization", "document", "anonymous", "none"]
Bound = Literal["exact", "approx", "at_least", "more_than", "at_most", "less_than", "range"]
FigureKind = Literal["count", "money", "percent", "measure", "duration", "age", "score", "rate", "vague"]
NumberKind = Literal[
    "number", "percent", "points", "fraction", "range", "ordinal", "dual", "vague",
    "date", "year", "time", "score", "rank", "reference", "phone", "name",
]  # fmt: skip
Severity = Literal["error", "warning", "note"]
Number_ = int | float


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article's text: ``article.text[start:end] == text``, in code points."""

    start: int
    end: int
    text: str

    def to_dict(self) -> dict[str, Any]:
        return {"start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class Cue:
    """The reporting verb or phrase, with what the lexicon knows of it.

    ``sense`` is ``speech`` for what makes a quote; ``thought``, ``wish``, ``plan``… are kept for those who
    ask for all senses. ``polarity`` is ``asserted``, ``denied`` or ``hypothetical``.
    """

    start: int
    end: int
    text: str
    lemma: str
    stance: str = "say"
    sense: str = "speech"
    polarity: str = "asserted"

    def to_dict(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "lemma": self.lemma,
            "stance": self.stance,
        }


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it, resolved within the article: fullest name, type, and role as the article words it.

    ``gender`` and ``number`` are given where the language marks them on the source, its verb or its pronoun.
    """

    name: str
    type: SpeakerType = "person"
    role: str | None = None
    gender: Literal["f", "m"] | None = None
    number: Literal["singular", "dual", "plural"] | None = None

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {"name": self.name, "type": self.type, "role": self.role}
        for key in ("gender", "number"):
            if getattr(self, key) is not None:
                out[key] = getattr(self, key)
        return out


@dataclass(frozen=True, slots=True)
class Quote:
    """An attributed statement. ``rule`` names the frame and the path that found it (``--explain``)."""

    id: str
    kind: QuoteKind
    content: Span
    cue: Cue | None = None
    source: Span | None = None
    speaker: Speaker | None = None
    relayed_by: Speaker | None = None
    confidence: float = 0.5
    rule: str = ""
    flags: tuple[str, ...] = ()

    def to_dict(self, *, explain: bool = False) -> dict[str, Any]:
        out: dict[str, Any] = {
            "id": self.id,
            "kind": self.kind,
            "content": self.content.to_dict(),
            "cue": self.cue.to_dict() if self.cue else None,
            "source": self.source.to_dict() if self.source else None,
            "speaker": self.speaker.to_dict() if self.speaker else None,
            "relayed_by": self.relayed_by.to_dict() if self.relayed_by else None,
            "confidence": round(self.confidence, 2),
        }
        if self.cue and self.cue.polarity != "asserted":
            out["polarity"] = self.cue.polarity
        if explain:
            out |= {"rule": self.rule, "flags": list(self.flags)}
            if self.cue:
                out["cue"] |= {"sense": self.cue.sense}
        return out


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression of running text. ``value`` is None where it cannot be decided (``reason`` says why).

    ``first`` and ``last`` are its tokens in the scan. ``unit`` is the counted word where it is part of the
    expression (duals, a year and a half). ``date`` is ISO 8601, ``--10-07`` where the year is not known.
    """

    start: int
    end: int
    text: str
    value: Number_ | None
    value_high: Number_ | None = None
    kind: NumberKind = "number"
    bound: Bound = "exact"
    unit: str | None = None
    reason: str | None = None
    first: int = -1
    last: int = -1
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated quantity: value, bound, what is counted, and who says so."""

    id: str
    start: int
    end: int
    text: str
    value: Number_ | None
    value_high: Number_ | None = None
    bound: Bound = "exact"
    kind: FigureKind = "count"
    unit: str | None = None
    unit_norm: str | None = None  # ISO 4217 code, pint unit or lemma
    topic: str | None = None  # language-neutral concept: killed, displaced, …
    quote: str | None = None  # id of the quote that holds it
    speaker: Speaker | None = None
    confidence: float = 0.5
    bound_text: str | None = None  # the words that state the bound
    place: str | None = None
    time: str | None = None  # ISO 8601 date or period the figure is about
    change: str | None = None  # rise | fall, where the figure is one
    part_of: str | None = None  # id of the figure this is a stated part of
    estimated: bool = False  # the words of the bound say that somebody estimated
    rule: str = ""

    def to_dict(self, *, explain: bool = False) -> dict[str, Any]:
        out: dict[str, Any] = {
            "id": self.id,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "value": self.value,
            "value_high": self.value_high,
            "bound": self.bound,
            "kind": self.kind,
            "unit": self.unit,
            "unit_norm": self.unit_norm,
            "topic": self.topic,
            "quote": self.quote,
            "speaker": self.speaker.to_dict() if self.speaker else None,
            "confidence": round(self.confidence, 2),
        }
        for key in ("bound_text", "place", "time", "change", "part_of"):
            if getattr(self, key) is not None:
                out[key] = getattr(self, key)
        if self.estimated:
            out["estimated"] = True
        if explain:
            out["rule"] = self.rule
        return out


@dataclass(frozen=True, slots=True)
class Article:
    """A text with where it comes from. ``text`` is what spans count in; for a plain text file, the decoded file."""

    text: str
    path: str = "-"
    title: str | None = None
    language: str = "und"
    sha256: str = ""
    date: str | None = None  # ISO 8601, of publication, where the article states one
    url: str | None = None
    encoding: str | None = None
    encoding_method: str | None = None  # bom | declared | utf8 | detected | given
    title_span: Span | None = None
    boilerplate: tuple[Span, ...] = ()  # left out of claims, not out of the text; line ends that only wrap among them

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "path": self.path,
            "title": self.title,
            "language": self.language,
            "sha256": self.sha256,
            "length": len(self.text),
        }
        for key in ("date", "url", "encoding", "encoding_method"):
            if getattr(self, key) is not None:
                out[key] = getattr(self, key)
        return out


@dataclass(frozen=True, slots=True)
class Extraction:
    """An article with its claims; ``to_dict`` is a line of ``claims extract --format jsonl``."""

    article: Article
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()

    def to_dict(self, *, explain: bool = False) -> dict[str, Any]:
        return {
            "article": self.article.to_dict(),
            "quotes": [q.to_dict(explain=explain) for q in self.quotes],
            "figures": [f.to_dict(explain=explain) for f in self.figures],
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found at a place of an article. ``details`` fills the message's placeholders."""

    code: str
    severity: Severity
    span: Span
    claim: str | None = None  # id of the quote or figure
    details: dict[str, str] = field(default_factory=dict)


EvidenceKind = Literal["original", "transcript", "statement", "dataset", "report", "fact-check"]
QuoteStatus = Literal[
    "verbatim", "minor", "altered", "truncated", "spliced", "paraphrased", "misattributed", "not found"
]
FigureStatus = Literal["supported", "compatible", "contradicted", "not found"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source that claims are held against: a text with its origin, or a table.

    ``meta`` keeps what only some kinds have: ``table`` (rows of cells), ``claim_review`` (rating, claim,
    author), ``low`` (why its figures verify nothing by themselves, as for text from an Arabic PDF).
    """

    id: str  # the sha256 of its bytes, or a row id of the store
    text: str
    language: str = "und"
    kind: EvidenceKind = "original"
    title: str | None = None
    path: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    sha256: str = ""
    meta: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What it is called, on one line: its title, else its file, else (one of a file's fact-checks) its first words.

        >>> Evidence("e1", "It rained all day.", path="notes/rain.txt").name
        'notes/rain.txt'
        """
        file = None if self.kind == "fact-check" or self.path == "-" else self.path
        return " ".join((self.title or file or self.text[:80]).split())


@dataclass(frozen=True, slots=True)
class Link:
    """What an article links to, and what is known of the page. None stands for what was not asked or could not be told.

    Attributes:
        url: ``http`` or ``https``, whole.
        span: the linked words, or the address itself where it stands in the text.
        there: whether the page is there.
        why: what the page's host answered where the page is not there, or why it could not be told.
        archived: whether a web archive has a copy.
        text: the page's own text.
        language: code of the text's language.
    """

    url: str
    span: Span
    there: bool | None = None
    why: str = ""
    archived: bool | None = None
    text: str | None = None
    language: str = "und"


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of a word-level diff between the claim's words and the evidence's."""

    tag: Literal["equal", "replace", "insert", "delete"]
    claim: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What one piece of evidence says about one claim: a machine's finding, not truth.

    Attributes:
        claim: id of the quote or figure in its extraction.
        evidence: id of the evidence; None for ``not found`` in any.
        status: how the evidence stands to the claim.
        score: ratio of the claim's words found equal (quotes), or of agreement (figures), 0 to 1.
        span: where in the evidence's text.
        changes: word-level diff, for quotes.
        reason: key of the message that says why, with ``details`` for its placeholders.
        needs_person: the place was found by likeness, or the evidence is weak: look before relying on it.
        speaker: who the evidence gives the words to, where it says so.
    """

    claim: str
    status: QuoteStatus | FigureStatus
    evidence: str | None = None
    score: float = 0.0
    span: Span | None = None
    changes: tuple[Change, ...] = ()
    reason: str = ""
    details: dict[str, str] = field(default_factory=dict)
    needs_person: bool = False
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A named person's verdict on a claim; never overwritten."""

    claim: str  # the claim's identity across extractions
    verdict: str
    by: str
    at: str  # ISO 8601, UTC
    note: str = ""
    url: str | None = None  # where the published fact-check stands
    speaker: str = ""  # whom the article gave the words to; the same words given to another are another claim
