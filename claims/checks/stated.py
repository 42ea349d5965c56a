"""Which figures state what somebody must have found (CLM101).

A newsroom wants a source for the tolls, sums, shares and counts that its article states by itself. It wants none for
what a number names rather than states (the nine parties, a three-judge panel), for what everybody can look up or the
article itself counts (24 governorates, the population of a country, the price of a share, the runs of a match), for
what is set, planned or supposed rather than found (a 15 percent threshold, if two more agree), nor for the title,
whose figures the text repeats.
"""

from __future__ import annotations

from functools import cached_property

from ..extract.quotes.lexicon import lexicon
from ..extract.quotes.words import INDEFINITE, POSSESSIVE
from ..language.fold import fold
from ..model import Figure
from ..rulebook.checks import ChecksFile
from .context import Context
from .places import Places

_COUNTED = ("count", "money", "percent", "rate")  # what stands for a claim; ages, scores and distances rarely do
_BEFORE = 2  # tokens before a number in which an article or owner makes it a known one (the two largest)
_SOUGHT = 5  # tokens before a number in which words say that it is asked for (a campaign for a 3 percent rise)
_EQUAL = 4  # code points between a number and an equals sign
_SHORT, _CAPITALS = 3, 0.7  # letters of words that titles do not capitalise, and the share of the others they do
_HYPHENS = frozenset("-\u2010\u2011")
_GAME_WORDS = 2  # different words of games that make a report of one
_GAME_REACH = 80  # tokens to either side of a figure in which they stand


class Stated:
    """An article's figures that need a source.

    Args:
        context: the article.
        places: where its words stand.
    """

    def __init__(self, context: Context, places: Places) -> None:
        self.context = context
        self.places = places
        self.topics = context.rules.load("", "checks", ChecksFile).figures
        self.lexicon = lexicon(context.rules, context.article.language)

    def needs(self, figure: Figure) -> bool:
        """Whether a figure states what somebody must have found."""
        topics, topic = self.topics, figure.topic
        if figure.value is None or figure.kind not in _COUNTED or self._in_headline(figure) or self._names(figure):
            return False
        if topic in topics.always:
            points = figure.unit is None and self._in_game(figure)
            return (figure.kind != "rate" or figure.unit is not None) and not points and not self._taken_up(figure)
        if topic in topics.never or self._background(figure) or self._supposed(figure):
            return False
        if self._public(figure):
            return False
        if figure.kind == "rate":
            return topic is not None and figure.unit is not None
        if figure.kind == "money":
            return True
        return (
            not self._definite(figure)
            and not self._in_game(figure)
            and (figure.kind == "percent" or self._counts(figure))
        )

    def _background(self, figure: Figure) -> bool:
        """Whether the figure is what everybody can look up: a population of 3 million, which neither grew nor fell."""
        units = self.topics.background.get(figure.topic or "")
        named = figure.unit_norm is None or (units is not None and figure.unit_norm in units)
        return units is not None and named and figure.rule == "governed" and figure.change is None

    def _counts(self, figure: Figure) -> bool:
        """Whether a count is more than a few, and of things that the article does not list."""
        if figure.topic is None and figure.unit is None and figure.bound == "exact":
            return False  # most often a name or a number of something
        few = max(figure.value or 0, figure.value_high or 0) <= self.topics.few
        return not few and fold(figure.text) not in self._rounded and not self._listed(figure)

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

    def _names(self, figure: Figure) -> bool:
        """Whether the number is the first half of a word that says of what kind a thing is: a three-judge panel."""
        behind = self.context.article.text[figure.end : figure.end + 2]
        hyphen = len(behind) == 2 and behind[0] in _HYPHENS and behind[1].isalpha()
        return hyphen and figure.kind in ("count", "rate")

    def _taken_up(self, figure: Figure) -> bool:
        """Whether a toll is one that the text has told (the three gunmen), or somebody's (his four friends)."""
        at = self._first(figure)
        owner = at > 0 and bool(self.lexicon[self.context.scan.norm[at - 1]].flags & POSSESSIVE)
        listed = self.places.any("wholes", max(0, at - 1), at) and self._listed(figure)  # all 35 counties
        return owner or listed or (self._definite(figure) and self._earlier(figure))

    def points_at(self, token: int) -> bool:
        """Whether an article is joined to a word or stands right before it: the patients."""
        norm = self.context.scan.norm
        before = norm[token - 1] if token else ""
        indefinite = self.lexicon[before].flags & INDEFINITE
        return bool(self.lexicon[norm[token]].definite or (before in self.lexicon.articles and not indefinite))

    def _earlier(self, figure: Figure) -> bool:
        figures = self.context.extraction.figures
        return any(
            f.value == figure.value and f.value_high == figure.value_high for f in figures if f.start < figure.start
        )

    def _definite(self, figure: Figure) -> bool:
        """Whether an article or an owner stands before the number: it says which, and not how many."""
        read, number, at = self.context.scan, self.places.token(figure.start), self._first(figure)
        if number < len(read) and self.lexicon[read.norm[number]].definite:
            return True
        if self.places.any("wholes", max(0, at - 1), at):
            return True
        for i in range(max(0, at - _BEFORE), at):
            word = self.lexicon[read.norm[i]]
            article = word.norm == self.lexicon.article or word.norm in self.lexicon.articles
            if word.flags & POSSESSIVE or word.norm.endswith(self.lexicon.possessives):
                return True
            if article and not word.flags & INDEFINITE:
                return True
        return False

    def _first(self, figure: Figure) -> int:
        """The first token of a figure with the words of its bound, where these stand before it."""
        before = self.context.article.text[: figure.start].rstrip()
        bound = figure.bound_text or ""
        return self.places.token(len(before) - len(bound) if bound and before.endswith(bound) else figure.start)

    def _listed(self, figure: Figure) -> bool:
        """Whether the counted things are such as the article itself lists, or as everybody can count."""
        after = self.places.token(figure.end)
        return self.places.any("listed", after, after + _BEFORE + 1)

    def _supposed(self, figure: Figure) -> bool:
        """Whether the sentence sets, plans or supposes the figure, or asks."""
        start, end = self.context.sentence_at(figure.start)
        asks = self.context.article.text[start:end].rstrip(' "”»').endswith(("?", "\u061f"))
        at = self.places.token(figure.start)
        sought = self.places.any("sought", max(self.places.token(start), at - _SOUGHT), at)
        return asks or sought or self.places.within("norms", start, end)

    def _public(self, figure: Figure) -> bool:
        """Whether the sentence tells what everybody can look up: a price, a rate of exchange ($1 = 3.75 riyals)."""
        text = self.context.article.text
        equal = any(sign in text[max(0, figure.start - _EQUAL) : figure.end + _EQUAL] for sign in "=≈")
        return equal or self.places.within("public", *self.context.sentence_at(figure.start))

    def _in_game(self, figure: Figure) -> bool:
        """Whether the figure belongs to a report of a game, whose points everybody saw."""
        norm, at = self.context.scan.norm, self.places.token(figure.start)
        found = self.places.between("games", max(0, at - _GAME_REACH), at + _GAME_REACH)
        return len({norm[i] for i in found}) >= _GAME_WORDS

    @cached_property
    def _rounded(self) -> frozenset[str]:
        return frozenset(map(fold, self.context.words.rounded))
