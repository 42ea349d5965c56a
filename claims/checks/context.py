"""What a check sees, and what it gives back."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from ..decided import Decided
from ..extract.quotes.lexicon import lexicon
from ..language.fold import fold
from ..language.marks import Pair, pair_marks
from ..language.scan import Scan, scan
from ..language.sentences import sentences
from ..language.wrapping import paragraph
from ..model import Article, Extraction, Link, Quote, Span, Verification
from ..rulebook import Rulebook
from ..rulebook.checks import CheckWords

NAMED = ("person", "organization", "document")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a check finds fault with; the check's rule gives it code, severity and words."""

    span: Span
    claim: str | None = None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Context:
    """An article with its claims and what checks ask about them; each answer is computed once.

    Attributes:
        extraction: the article and its claims.
        rules: the packs.
        verifications: what evidence says of its claims.
        references: articles whose figures it is held against.
        links: what it links to, with what is known of the pages.
        decided: verdicts on claims of its earlier versions that it no longer holds as they were.
        accepted: folded names of sources that the settings accept as known.
        phrases: folded phrases that the settings allow.
    """

    extraction: Extraction
    rules: Rulebook
    verifications: tuple[Verification, ...] = ()
    references: tuple[Extraction, ...] = ()
    links: tuple[Link, ...] = ()
    decided: tuple[Decided, ...] = ()
    accepted: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()

    @property
    def article(self) -> Article:
        """The article."""
        return self.extraction.article

    @cached_property
    def words(self) -> CheckWords:
        """The words that checks look for in the article's language."""
        return self.rules.load(self.article.language, "checks", CheckWords)

    @cached_property
    def scan(self) -> Scan:
        """The article's tokens, boilerplate left out."""
        article = self.article
        title = article.title_span.end if article.title_span else 0
        skip = [(s.start, s.end) for s in article.boilerplate]
        return scan(article.text, article.language, skip=skip, title_end=title)

    @cached_property
    def pairs(self) -> list[Pair]:
        """The pairs of quotation marks."""
        return pair_marks(self.scan)

    @cached_property
    def sentence_spans(self) -> list[tuple[int, int]]:
        """The sentences, as offsets in order."""
        read = self.scan
        short = lexicon(self.rules, self.article.language).abbreviations
        return [(read.start[a], read.end[b - 1]) for a, b in sentences(read, self.pairs, short)]

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds an offset."""
        at = bisect.bisect_right(self.sentence_spans, (offset, len(self.article.text) + 1)) - 1
        return self.sentence_spans[at] if at >= 0 else (0, len(self.article.text))

    def paragraph_at(self, offset: int) -> tuple[int, int]:
        """The paragraph that holds an offset."""
        return paragraph(self.article, offset, offset)

    def paragraph_before(self, start: int) -> int:
        """Where the paragraph before the one that begins at ``start`` begins; empty ones do not count."""
        end = len(self.article.text[:start].rstrip())
        return self.paragraph_at(end)[0]

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """The stretches within closed quotation marks, in order, marks and nested ones included."""
        read = self.scan
        return sorted((read.start[p.open], read.end[p.close]) for p in self.pairs if p.closed)

    @cached_property
    def _outermost(self) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        for start, end in self.quoted:
            if not out or end > out[-1][1]:
                out.append((start, end))
        return out

    def in_quotation(self, start: int, end: int) -> bool:
        """Whether a stretch stands within quotation marks."""
        at = bisect.bisect_right(self._outermost, (start, len(self.article.text) + 1)) - 1
        return at >= 0 and end <= self._outermost[at][1]

    @cached_property
    def _parts(self) -> tuple[list[int], list[int], list[Quote]]:
        """Of all contents, cues and sources in order: where each begins, the farthest end so far, and its quote."""
        spans = [(p.start, p.end, q) for q in self.extraction.quotes for p in (q.content, q.cue, q.source) if p]
        spans.sort(key=lambda part: part[:2])
        return [s for s, _, _ in spans], list(accumulate((e for _, e, _ in spans), max)), [q for _, _, q in spans]

    def quotes_in(self, start: int, end: int) -> list[Quote]:
        """The quotes any part of whose cue, source or content stands in a stretch."""
        starts, ends, quotes = self._parts
        found = {}
        at = bisect.bisect_left(starts, end) - 1
        while at >= 0 and ends[at] > start:
            quote = quotes[at]
            parts = (quote.content, quote.cue, quote.source)
            if any(p is not None and p.start < end and start < p.end for p in parts):
                found[quote.id] = quote
            at -= 1
        return [*found.values()][::-1]

    @cached_property
    def _sayings(self) -> list[int]:
        """Where words of saying begin outside quotations: finite verbs, participles, phrases like according to.

        Verbs that say something only beside a quotation (began) are none: there they were read with it.
        """
        read, known = self.scan, lexicon(self.rules, self.article.language)
        out = []
        for i, norm in enumerate(read.norm):
            word = known[norm]
            if not word.trigger:
                continue
            verbs = (c for c in word.cues if c.role not in ("noun", "adjective") and c.entry.needs != "quote")
            cues = (c.rest for c in verbs if c.entry.sense == "speech")
            forms = [*cues, *(p.rest for p in word.phrases)]
            whole = any(tuple(read.norm[i + 1 : i + 1 + len(rest)]) == rest for rest in forms)
            if whole and not self.in_quotation(read.start[i], read.end[i]):
                out.append(read.start[i])
        return out

    def said_in(self, start: int, end: int) -> bool:
        """Whether a word of saying stands in a stretch, outside quotations."""
        at = bisect.bisect_left(self._sayings, start)
        return at < len(self._sayings) and self._sayings[at] < end

    def in_title(self, start: int) -> bool:
        """Whether an offset stands in the title."""
        title = self.article.title_span
        return title is not None and title.start <= start < title.end

    def span(self, start: int, end: int) -> Span:
        """A stretch of the article."""
        return Span(start, end, self.article.text[start:end])

    def allowed(self, text: str) -> bool:
        """Whether the settings allow a phrase."""
        return fold(text) in self.phrases


def shortened(text: str, most: int = 60) -> str:
    """Words of an article for a message: on one line, cut at a word.

    >>> shortened("The road\\nwill be open", 12)
    'The road…'
    """
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rpartition(" ")[0] + "…"


Check = Callable[[Context], Iterator[Hit]]
