"""Figures that nobody gives (CLM101): where a source for a figure may stand.

A source may stand in the figure's sentence, as a speaker, as what the number was read from or as the paper that sets
it; before it, where a figure goes on from a sourced one in the same paragraph, a share from a survey that was named, or
a sum from a budget or the results of a year; around it, where the sentence before and the one behind it have one
speaker; behind it ("these figures come from"); above it, where a line that ends in a colon opens a list; at the head,
where a dateline names the agency; or with the same figure elsewhere in the article. What is told twice is found once.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from functools import cached_property

from ..compare.settings import stated as as_stated
from ..extract.figures.words import lexicon as counted
from ..extract.quotes.words import ANONYMOUS, DOCUMENT, OFFICE, ORGANIZATION, PRONOUN, Word
from ..language.fold import fold
from ..language.scan import LINE, Scan
from ..model import Figure
from ..rulebook.sources import SourceFile
from .context import Context, Hit
from .phrases import find_phrases, phrase_index
from .places import Places
from .stated import Stated

_SHARES = ("percent", "rate")
_SUMS = ("money", "percent")
DATELINE = 14  # tokens in which a dateline names its agency: place, date, agency
SURVEY_LINES = 4  # paragraphs over which a survey that was named is what shares are from
LIST_LINES = 12  # items of a list that may stand below the line that opens it
HEAD = 2  # paragraphs above the one that may open with it: the title, a line below it
_EXACT = 1000  # above it two equal counts of people in one article are rarely two counts
_FURTHER = 3  # tokens at the head of a sentence in which it says others or another
_PAPER, _PROVIDES = 5, 2  # words from an opener to its paper (under a revised plan); from a paper to what it does
_BODY = ORGANIZATION | DOCUMENT | OFFICE
_DASHES = frozenset("-–—―:")


def unsourced_figures(context: Context) -> Iterator[Hit]:
    """CLM101: a figure in the article's own voice, with no source in its sentence, nor for it elsewhere."""
    places = Places(context)
    sources = _Sources(context, places)
    if sources.agency:
        return
    stated = Stated(context, places)
    figures = context.extraction.figures
    given: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if sources.gives(figure):
            for value in _values(figure):
                given.setdefault(value, []).append(figure)
    told: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if (
            not stated.needs(figure)
            or sources.gives(figure)
            or any(_same(figure, f) or sources.of_people(figure, f) for f in given.get(_value(figure), ()))
            or any(_again(figure, f) for f in told.get(_value(figure), ()))
        ):
            continue
        if context.in_quotation(figure.start, figure.end) or context.allowed(figure.text):
            continue
        told.setdefault(_value(figure), []).append(figure)
        yield Hit(context.span(figure.start, figure.end), figure.id, {"text": as_stated(figure, context.article.text)})


def _value(figure: Figure) -> tuple[object, ...]:
    return (figure.value, figure.value_high, figure.kind)


def _values(figure: Figure) -> list[tuple[object, ...]]:
    """What a figure gives: its value, and of a range its ends too."""
    ends = [(v, None, figure.kind) for v in (figure.value, figure.value_high) if figure.value_high is not None]
    return [_value(figure), *ends]


def _same(a: Figure, b: Figure) -> bool:
    """Whether two figures of one value are one, told twice: of one thing as far as the words say."""
    return a.unit_norm == b.unit_norm or a.topic == b.topic or (a.kind == "count" and None in (a.unit, b.unit))


def _again(a: Figure, b: Figure) -> bool:
    """Whether two figures of one value are plainly one: of one topic, or of none and one unit."""
    return a.topic == b.topic and (a.topic is not None or a.unit_norm == b.unit_norm)


def _is_name(read: Scan, i: int) -> bool:
    """Whether a word in the first person belongs to a name (World War I, the My Valley party)."""
    return read.raw[i - 1][:1].isupper() or (
        read.raw[i][:1].isupper() and len(read.raw[i]) > 1 and read.raw[i][1:2].isalpha()
    )


def _is_saying(word: Word) -> bool:
    """Whether a word is the past of a verb that says a clause (said, announced), and nothing else."""
    pasts = (c for c in word.cues if c.role == "finite" and not (c.agreement or c.rest))
    return any(c.entry.sense == "speech" and c.frame("clause") is not None for c in pasts)


class _Sources:
    """What an article has of sources for its figures."""

    def __init__(self, context: Context, places: Places) -> None:
        self.context = context
        self.places = places
        self.stated = Stated(context, places)
        self.lexicon = self.stated.lexicon
        self._verbs_first = bool(self.lexicon.article)  # a language that joins its article to the noun puts verbs first
        self._given: dict[str, bool] = {}

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
        if self._spoken(start, end) or self._recorded(figure) or self._counted(start, end):
            return True
        if self._held(start, end) or self._set_down(start, end):
            return True
        if self._goes_on(start) or self._surveyed(figure) or self._told_behind(end):
            return True
        return self._enclosed(start, end) or self._below_colon(start) or self._explained(figure, end)

    def of_people(self, a: Figure, b: Figure) -> bool:
        """Whether two figures of one value count people under two names (50,000 customers, 50,000 passengers)."""
        return (a.value or 0) > _EXACT and self._people(a) and self._people(b)

    def _people(self, figure: Figure) -> bool:
        words = counted(self.context.rules, self.context.article.language).words
        word = words[fold(figure.unit)] if figure.kind == "count" and figure.unit else None
        return word is not None and word.unit is not None and word.unit.group == "people"

    # -- in its sentence -----------------------------------------------------------------------------------

    def _spoken(self, start: int, end: int) -> bool:
        """Whether anybody speaks in the sentence: somebody it quotes, or its author of himself."""
        if any(q.speaker is not None for q in self.context.quotes_in(start, end)) or self._says(start, end):
            return True
        read, here = self.context.scan, self.places.tokens(start, end)
        own = (
            i for i in self.places.between("author", here.start, here.stop) if i == here.start or not _is_name(read, i)
        )
        return any(not self.context.in_quotation(read.start[i], read.end[i]) for i in own)

    def _says(self, start: int, end: int) -> bool:
        """Whether a pronoun or source right before a verb of saying tells who says so, in a quote that was not read."""
        read = self.context.scan
        here = self.places.tokens(start, end)
        for i in here[1:]:
            if self.lexicon[read.norm[i - 1]].flags & (PRONOUN | ANONYMOUS | _BODY) and _is_saying(
                self.lexicon[read.norm[i]]
            ):
                return not self.context.in_quotation(read.start[i], read.end[i])
        return False

    def _recorded(self, figure: Figure) -> bool:
        """Whether the figure's sentence names what it was read from; a counted document is none (300 letters)."""
        start, end = self.context.sentence_at(figure.start)
        read, after = self.context.scan, self.places.token(figure.end)
        here = self.places.tokens(start, end)
        counted = range(after, after + 2) if figure.kind == "count" else range(0)
        return any(
            i not in counted and not self.context.in_quotation(read.start[i], read.end[i])
            for i in self.places.between("records", here.start, here.stop)
        )

    def _counted(self, start: int, end: int) -> bool:
        """Whether a body counts in the sentence (the civil defence put the toll at), or one that has a name."""
        read, here = self.context.scan, self.places.tokens(start, end)
        counting = self.places.between("counters", here.start, here.stop)
        if any(i > here.start and read.raw[i - 1][:1].isupper() for i in counting):
            return True
        bodies = (self.lexicon[read.norm[i]].flags & _BODY for i in here)
        return bool(counting) and any(bodies)

    def _held(self, start: int, end: int) -> bool:
        """Whether somebody in the sentence expects: the union fears, analysts expect, يتوقع البنك."""
        read, here = self.context.scan, self.places.tokens(start, end)
        beside = (-1, 1) if self._verbs_first else (-1,)
        holders = self.places.between("holders", here.start, here.stop)
        return any(
            i + step in here
            and (read.raw[i + step][:1].isupper() or self.lexicon[read.norm[i + step]].flags & (_BODY | ANONYMOUS))
            for i in holders
            for step in beside
        )

    def _set_down(self, start: int, end: int) -> bool:
        """Whether a paper sets the figure: under the plan, in a budget proposal, the deal calls for."""
        here = self.places.tokens(start, end)
        for paper in self.places.between("papers", here.start, here.stop):
            if self.places.any("paper_openers", max(here.start, paper - _PAPER), paper):
                return True
            first = paper - _PROVIDES if self._verbs_first else paper + 1
            if self.places.any("provisions", max(here.start, first), min(here.stop, paper + 1 + _PROVIDES)):
                return True
        return False

    # -- before it -----------------------------------------------------------------------------------------

    def _goes_on(self, start: int) -> bool:
        """Whether the sentence before gives a sourced figure, or names what figures are from.

        It stands in the same paragraph, unless this one says that it adds to it.
        """
        before = self._before(start)
        if before is None or (self.context.paragraph_at(before[0])[1] < start and not self._further(start)):
            return False
        if self.places.within("records", *before) or self._counted(*before) or self._set_down(*before):
            return True
        figures = self.context.extraction.figures
        here = bisect.bisect_left(self._starts, before[0])
        return any(self.gives(f) for f in figures[here : bisect.bisect_left(self._starts, before[1])])

    def _further(self, start: int) -> bool:
        """Whether a sentence begins by adding to what the one before counted: 18 others were injured."""
        first = self.places.token(start)
        return self.places.any("further", first, first + _FURTHER)

    def _before(self, start: int) -> tuple[int, int] | None:
        spans = self.context.sentence_spans
        at = bisect.bisect_left(spans, (start, 0)) - 1
        return spans[at] if at >= 0 else None

    def _surveyed(self, figure: Figure) -> bool:
        """Whether a share stands below a survey that was named, or a sum below a budget or the results of a year."""
        end = self.context.sentence_at(figure.start)[1]
        share = figure.kind in _SHARES or figure.topic in self.stated.topics.shares
        if self.places.within("surveys", *self.context.paragraph_at(figure.start)):
            return True
        first = self._lines_above(figure.start)
        return (share and self.places.within("surveys", first, end)) or self._accounted(figure, first, end)

    def _accounted(self, figure: Figure, first: int, end: int) -> bool:
        """Whether accounts are named between two offsets, and the figure or one beside it is a sum or a share."""
        start = self.context.sentence_at(figure.start)[0]
        beside = self.context.extraction.figures[
            bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)
        ]
        return any(f.kind in _SUMS for f in beside) and self.places.within("accounts", first, end)

    def _lines_above(self, offset: int) -> int:
        """Where the paragraphs begin over which a survey that was named tells."""
        first = self.context.paragraph_at(offset)[0]
        for _ in range(SURVEY_LINES):
            first = self.context.paragraph_before(first)
        return first

    def _below_colon(self, start: int) -> bool:
        """Whether the figure stands below a line with a colon that says what the lines below it are from.

        Where that line only has a speaker, they are a list, of one sentence each.
        """
        text = self.context.article.text
        line = self.context.paragraph_at(start)
        listed = True
        for _ in range(LIST_LINES):
            if line[0] == 0:
                return False
            listed = listed and self.context.sentence_at(line[0])[1] >= len(text[: line[1]].rstrip())
            line = self.context.paragraph_at(self.context.paragraph_before(line[0]))
            if text[line[0] : line[1]].rstrip().endswith(":"):
                return self.places.within("records", *line) or (listed and self._spoken(*line))
        return False

    # -- behind and around it ------------------------------------------------------------------------------

    def _behind(self, end: int) -> tuple[int, int] | None:
        spans = self.context.sentence_spans
        at = bisect.bisect_left(spans, (end, 0))
        return spans[at] if at < len(spans) else None

    def _told_behind(self, end: int) -> bool:
        """Whether the next sentence of the paragraph begins by saying where this came from."""
        last = self.context.paragraph_at(end - 1)[1]
        follows = self.context.sentence_at(end + 1)[0] if end + 1 < last else last
        return self.places.within("told_behind", end, min(follows + 1, last))

    def _enclosed(self, start: int, end: int) -> bool:
        """Whether the sentences before and behind it are of one speaker, the latter at its end (…, he said)."""
        before, behind = self._before(start), self._behind(end)
        if before is None or behind is None or self.context.paragraph_at(end)[1] < behind[0]:
            return False
        said = {q.speaker.name for q in self.context.quotes_in(*before) if q.speaker}
        trailing = (q for q in self.context.quotes_in(*behind) if q.cue is not None and q.cue.start > q.content.start)
        return any(q.speaker and q.speaker.name in said for q in trailing)

    def _explained(self, figure: Figure, end: int) -> bool:
        """Whether somebody speaks of them in the first sentence behind the opening paragraph: the patients, he said."""
        behind = self._behind(end)
        first = self.context.paragraph_at(figure.start)
        if figure.kind != "count" or not figure.unit or behind is None or behind[0] < first[1]:
            return False
        if self.context.article.text[: first[0]].count("\n\n") > 1:
            return False
        unit = fold(figure.unit.split()[-1])
        names = (unit, self.lexicon.article + unit)  # patients, المرضى
        for quote in self.context.quotes_in(*behind):
            for i in self.places.tokens(quote.content.start, quote.content.end):
                if quote.speaker is not None and self.context.scan.norm[i] in names and self.stated.points_at(i):
                    return True
        return False

    # -- at the head ---------------------------------------------------------------------------------------

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

    @cached_property
    def _starts(self) -> list[int]:
        return [f.start for f in self.context.extraction.figures]
