"""Figures that nobody gives (CLM101): which figures need a source, and where one may stand.

A newsroom wants the tolls, sums, shares and counts that its article states by itself. It wants none of what a number
names rather than states (the nine parties), of what everybody knows or the article itself counts (24 governorates, 10
conditions), of what is set, planned or supposed rather than found (a 15 percent threshold, if two more agree), nor of
the title, whose figures the text repeats.

A source may stand in the figure's sentence, as a speaker or as what the number was read from; before it, where a figure
goes on from a sourced one in the same paragraph or a share from a survey that was named; behind it ("these figures come
from"); at the head, where a dateline names the agency; or with the same figure elsewhere in the article.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from functools import cached_property

from ..extract.quotes.lexicon import lexicon
from ..extract.quotes.words import DOCUMENT, INDEFINITE, OFFICE, ORGANIZATION, POSSESSIVE
from ..language.scan import LINE
from ..model import Figure
from ..rulebook.checks import ChecksFile
from ..rulebook.sources import SourceFile
from .context import Context, Hit
from .phrases import Index, attached, find_phrases, phrase_index

_COUNTED = ("count", "money", "percent", "rate")  # what stands for a claim; ages, scores and distances rarely do
_SHARES = ("percent", "rate")
DATELINE = 14  # tokens in which a dateline names its agency: place, date, agency
SURVEY_LINES = 4  # paragraphs over which a survey that was named is what shares are from
_BEFORE = 2  # tokens before a number in which an article or owner makes it a known one (the two largest)
_SHORT, _CAPITALS = 3, 0.7  # letters of words that titles do not capitalise, and the share of the others they do
HEAD = 2  # paragraphs above the one that may open with it: the title, a line below it
_DASHES = frozenset("-–—―:")


def unsourced_figures(context: Context) -> Iterator[Hit]:
    """CLM101: a figure in the article's own voice, with no source in its sentence, nor for it elsewhere."""
    sources = _Sources(context)
    if sources.agency:
        return
    figures = context.extraction.figures
    given: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if sources.gives(figure):
            given.setdefault(_value(figure), []).append(figure)
    for figure in figures:
        if (
            not sources.needed(figure)
            or sources.gives(figure)
            or any(_same(figure, f) for f in given.get(_value(figure), ()))
        ):
            continue
        if context.in_quotation(figure.start, figure.end) or context.allowed(figure.text):
            continue
        yield Hit(context.span(figure.start, figure.end), figure.id, {"text": shown(figure, context.article.text)})


def _value(figure: Figure) -> tuple[object, ...]:
    return (figure.value, figure.value_high, figure.kind)


def _same(a: Figure, b: Figure) -> bool:
    """Whether two figures of one value are one, told twice: of one thing as far as the words say."""
    return a.unit_norm == b.unit_norm or a.topic == b.topic or (a.kind == "count" and None in (a.unit, b.unit))


def shown(figure: Figure, text: str) -> str:
    """A figure as it stands: with the words of its bound and its unit where these stand beside it.

    >>> shown(Figure("f1", 5, 7, "45", 45, unit="people"), "Some 45 people left.")
    '45 people'
    """
    start, end = figure.start, figure.end
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if figure.bound_text and before.endswith(figure.bound_text):
        start = len(before) - len(figure.bound_text)
    if figure.unit and after.startswith(figure.unit):
        end = len(text) - len(after) + len(figure.unit)
    return " ".join(text[start:end].split())


class _Sources:
    """What an article has of sources for its figures."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.words = context.words
        self.topics = context.rules.load("", "checks", ChecksFile).figures
        self.lexicon = lexicon(context.rules, context.article.language)
        self._given: dict[str, bool] = {}

    # -- which figures need a source -----------------------------------------------------------------------

    def needed(self, figure: Figure) -> bool:
        """Whether a figure states what somebody must have found."""
        topics, topic = self.topics, figure.topic
        if figure.value is None or figure.kind not in _COUNTED or self._in_headline(figure):
            return False
        if topic in topics.always:
            return figure.kind != "rate" or figure.unit is not None
        if topic in topics.never or self._supposed(figure):
            return False
        if figure.kind == "rate":
            return topic is not None and figure.unit is not None
        if figure.kind == "percent":
            return not self._definite(figure)  # the top 1 percent
        if figure.kind != "count":
            return True
        if topic is None and figure.unit is None and figure.bound == "exact":
            return False  # most often a name or a number of something
        top = max(figure.value, figure.value_high or 0)
        return top > topics.few and not self._definite(figure) and not self._listed(figure)

    def _in_headline(self, figure: Figure) -> bool:
        """Whether the figure stands in the title.

        A first line that ends in a full stop is a sentence and no title, unless its words are capitalised as in one.
        """
        text, span = self.context.article.text, self.context.article.title_span
        first = len(text) - len(text.lstrip())
        start, end = (span.start, span.end) if span else (first, self.context.paragraph_at(first)[1])
        if not start <= figure.start < end:
            return False
        title = text[start:end].rstrip()
        words = [word for word in title.split()[1:] if len(word) > _SHORT and word.isalpha()]
        capitals = sum(word[:1].isupper() for word in words)
        sentence = title.endswith(".") or span is None
        return not sentence or (bool(words) and capitals >= _CAPITALS * len(words))

    def _definite(self, figure: Figure) -> bool:
        """Whether an article or an owner stands before the number: it says which, and not how many."""
        read, at = self.context.scan, self._token(figure)
        if at < len(read) and self.lexicon[read.norm[at]].definite:
            return True
        for i in range(max(0, at - _BEFORE), at):
            word = self.lexicon[read.norm[i]]
            article = word.norm == self.lexicon.article or word.norm in self.lexicon.articles
            if word.flags & POSSESSIVE or word.norm.endswith(self.lexicon.possessives):
                return True
            if article and not word.flags & INDEFINITE:
                return True
        return False

    def _listed(self, figure: Figure) -> bool:
        """Whether the counted things are such as the article itself lists, or as everybody can count."""
        after = self._token(figure, figure.end)
        return self._any("listed", after, after + _BEFORE + 1)

    def _supposed(self, figure: Figure) -> bool:
        """Whether the sentence sets, plans or supposes the figure, or asks."""
        start, end = self.context.sentence_at(figure.start)
        asks = self.context.article.text[start:end].rstrip(' "”»').endswith(("?", "\u061f"))
        return asks or self._within("norms", start, end)

    # -- where a source may stand --------------------------------------------------------------------------

    def gives(self, figure: Figure) -> bool:
        """Whether anything in the article gives a source for the figure."""
        if figure.id not in self._given:
            self._given[figure.id] = False  # while looking back
            self._given[figure.id] = self._gives(figure)
        return self._given[figure.id]

    def _gives(self, figure: Figure) -> bool:
        if figure.speaker is not None or figure.quote is not None:
            return True
        start, end = self.context.sentence_at(figure.start)
        if any(q.speaker is not None for q in self.context.quotes_in(start, end)):
            return True
        if self._recorded(figure) or self._counted(start, end):
            return True
        return self._goes_on(start) or self._surveyed(figure) or self._told_behind(end)

    def _recorded(self, figure: Figure) -> bool:
        """Whether the figure's sentence names what it was read from; a counted document is none."""
        start, end = self.context.sentence_at(figure.start)
        read, after = self.context.scan, self._token(figure, figure.end)
        first, last = bisect.bisect_left(read.start, start), bisect.bisect_left(read.start, end)
        return any(
            not after <= i <= after + 1 and not self.context.in_quotation(read.start[i], read.end[i])
            for i in self._between("records", first, last)
        )

    def _goes_on(self, start: int) -> bool:
        """Whether the sentence before in the same paragraph gives a sourced figure, or names what figures are from."""
        spans = self.context.sentence_spans
        at = bisect.bisect_left(spans, (start, 0)) - 1
        if at < 0 or "\n" in self.context.article.text[spans[at][0] : start]:
            return False
        if self._within("records", *spans[at]) or self._counted(*spans[at]):
            return True
        figures = self.context.extraction.figures
        here = bisect.bisect_left(self._starts, spans[at][0])
        return any(self.gives(f) for f in figures[here : bisect.bisect_left(self._starts, spans[at][1])])

    def _surveyed(self, figure: Figure) -> bool:
        """Whether a share stands below a survey that was named."""
        text = self.context.article.text
        first = self.context.paragraph_at(figure.start)[0]
        for _ in range(SURVEY_LINES):
            first = text.rfind("\n", 0, max(0, first - 1)) + 1
            while first > 1 and text[first - 1 : first + 1] == "\n\n":
                first = text.rfind("\n", 0, first - 1) + 1
        end = self.context.sentence_at(figure.start)[1]
        share = figure.kind in _SHARES or figure.topic in self.topics.shares
        sample = self._within("surveys", *self.context.paragraph_at(figure.start))
        return (share and self._within("surveys", first, end)) or sample

    def _told_behind(self, end: int) -> bool:
        """Whether the next sentence of the paragraph begins by saying where this came from."""
        last = self.context.paragraph_at(end - 1)[1]
        follows = self.context.sentence_at(end + 1)[0] if end + 1 < last else last
        return self._within("told_behind", end, min(follows + 1, last))

    @cached_property
    def agency(self) -> bool:
        """Whether a dateline at the head names the agency whose report the article is."""
        read = self.context.scan
        groups = self.context.rules.load(self.context.article.language, "sources", SourceFile).groups.values()
        names = [form for g in groups if g.names and g.outlet for word in g.words for form in word.split("/") if form]
        paragraphs = starts = 0
        for a, b in find_phrases(read, phrase_index(names)):
            for i in range(starts, a):
                if read.kind[i] == LINE:
                    paragraphs += i > starts  # empty lines part nothing
                    starts = i + 1
            if paragraphs > HEAD:
                return False
            before = read.raw[a - 1] if a > starts else ""
            after = read.raw[b + 1] if b + 1 < len(read) else ""
            beside = (before == "(" and after == ")") or before in _DASHES or after in _DASHES
            if beside and a - starts <= DATELINE:
                return True
        return False

    def _counted(self, start: int, end: int) -> bool:
        """Whether a body counts in the sentence (the civil defence put the toll at), or one that has a name."""
        read = self.context.scan
        first, last = bisect.bisect_left(read.start, start), bisect.bisect_left(read.start, end)
        counting = self._between("counters", first, last)
        if any(i > first and read.raw[i - 1][:1].isupper() for i in counting):
            return True
        bodies = (self.lexicon[read.norm[i]].flags & (ORGANIZATION | DOCUMENT | OFFICE) for i in range(first, last))
        return bool(counting) and any(bodies)

    # -- places of words -----------------------------------------------------------------------------------

    def _token(self, figure: Figure, offset: int | None = None) -> int:
        return bisect.bisect_left(self.context.scan.start, figure.start if offset is None else offset)

    def _within(self, name: str, start: int, end: int) -> bool:
        read = self.context.scan
        return self._any(name, bisect.bisect_left(read.start, start), bisect.bisect_left(read.start, end))

    def _any(self, name: str, first: int, last: int) -> bool:
        return bool(self._between(name, first, last))

    def _between(self, name: str, first: int, last: int) -> list[int]:
        """The tokens from ``first`` to before ``last`` at which a word or phrase of a list begins."""
        found = self._found[name]
        return found[bisect.bisect_left(found, first) : bisect.bisect_left(found, last)]

    @cached_property
    def _starts(self) -> list[int]:
        return [f.start for f in self.context.extraction.figures]

    @cached_property
    def _found(self) -> dict[str, list[int]]:
        """Where the words of each list begin, as tokens in order."""
        before = attached(self.context.rules, self.context.article.language)
        lists: dict[str, Index] = {
            name: phrase_index(getattr(self.words, name), before)
            for name in ("norms", "listed", "records", "surveys", "told_behind", "counters")
        }
        read = self.context.scan
        return {name: [i for i, _ in find_phrases(read, index)] for name, index in lists.items()}
