"""Schema of ``figures.toml``: how a language puts numbers into sentences; and the examples of figures in all packs."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .loading import RuleFile


class ExpectedFigure(RuleFile):
    """What an example expects of one figure; what it leaves out is not asked for."""

    text: str | None = None
    value: float | None = None
    value_high: float | None = None
    bound: str | None = None
    bound_text: str | None = None
    kind: str | None = None
    unit: str | None = None
    unit_norm: str | None = None
    topic: str | None = None
    place: str | None = None
    time: str | None = None
    change: str | None = None
    part_of: float | None = None  # the value of the whole


class FigureExample(RuleFile):
    """A text and all the figures it holds, in order; ``none`` as a value of a field asks for its absence."""

    text: str
    figures: list[ExpectedFigure] = Field(default_factory=list)
    date: str | None = None  # the article's date


class Counted(RuleFile):
    """Where the counted noun stands after a number.

    ``head = "first"``: the next word that can be one. ``head = "plural"``: the first plural after it, past adjectives.
    """

    head: Literal["first", "plural"] = "first"
    of: list[str] = Field(default_factory=list)  # words between the number and its noun: of, من
    skip: list[str] = Field(default_factory=list)  # words passed over: more, other
    function_words: list[str] = Field(default_factory=list)  # words that are never a counted noun
    verb_shapes: list[tuple[str, str]] = Field(default_factory=list)  # beginning and ending of words that are verbs
    noun_shapes: list[tuple[str, str]] = Field(default_factory=list)  # exceptions to those
    not_prefixes: list[str] = Field(default_factory=list)  # written on a word, tell that it is not what is counted
    plural_endings: list[str] = Field(default_factory=list)
    singular_endings: list[str] = Field(default_factory=list)  # look like plurals and are none
    plurals: list[str] = Field(default_factory=list)  # without such an ending
    articles: list[str] = Field(default_factory=list)  # words that make a noun definite
    possessives: list[str] = Field(default_factory=list)  # endings of a word that owns what is counted: the company's
    shared_across: list[str] = Field(default_factory=list)  # between numbers that count the same: or, and
    forecasters: list[str] = Field(
        default_factory=list
    )  # behind a definite number they do not count: the 5 analysts saw
    glued_articles: list[str] = Field(default_factory=list)  # the same, written on the noun


class Voice(RuleFile):
    """Verbs whose object is what a topic counts, where their subject may stand before them (two gunmen killed 12).

    Attributes:
        pasts: their past and participle in one form: behind an auxiliary or with no object the subject is counted.
        actives: forms that never count their subject (killing).
        auxiliaries: what makes a past passive (were).
        objects: words that begin the verb's object, besides numbers and names.
        agents: what puts whoever did it behind the verb (by).
    """

    pasts: list[str] = Field(default_factory=list)
    actives: list[str] = Field(default_factory=list)
    auxiliaries: list[str] = Field(default_factory=list)
    objects: list[str] = Field(default_factory=list)
    agents: list[str] = Field(default_factory=list)


class FigureFrames(RuleFile):
    """The frames of a language around its figures."""

    prefixes: list[str] = Field(default_factory=list)  # written on a word, not part of it
    whole_words: list[str] = Field(default_factory=list)  # words that only look as if something were written on them
    shortest: int = 2  # letters that must be left of a word without its ending
    endings: list[tuple[str, str]] = Field(default_factory=list)  # ending of a word, what stands there in its entry
    conjunctions: list[str] = Field(default_factory=list)
    conjunction_prefixes: list[str] = Field(default_factory=list)
    counted: Counted = Counted()
    voice: Voice = Voice()
    labels: list[str] = Field(default_factory=list)  # what stands before a number that is a name: Route 7, رقم
    not_before: list[str] = Field(default_factory=list)  # phrases after a number word that make it no figure: one of
    one: list[str] = Field(default_factory=list)  # words for one that count only where a known noun says so
    parts: list[str] = Field(default_factory=list)  # before a part: among them, بينهم
    parts_after: list[str] = Field(default_factory=list)  # after it: of them, منهم
    number_of: list[str] = Field(default_factory=list)  # before what a number behind it counts: the number of, عدد
    wholes: list[str] = Field(default_factory=list)  # between part and whole: out of, من أصل
    per: list[str] = Field(default_factory=list)  # makes a rate of a unit: per, a
    rise: list[str] = Field(default_factory=list)
    fall: list[str] = Field(default_factory=list)
    age_before: list[str] = Field(default_factory=list)
    age_beside: list[str] = Field(
        default_factory=list
    )  # the same, right before a number that counts nothing: she was 19
    age_after: list[str] = Field(default_factory=list)
    age_bounds: list[str] = Field(default_factory=list)  # bounds of ages, right behind people: under, over
    score_words: list[str] = Field(default_factory=list)
    place_before: list[str] = Field(default_factory=list)  # prepositions of place
    place_prefixes: list[str] = Field(default_factory=list)  # the same, written on the name
    place_nouns: list[str] = Field(default_factory=list)  # city of, محافظة
    place_heads: list[str] = Field(default_factory=list)  # first words of place names of two (وادي سلمى، بيت لحم)
    places: list[str] = Field(default_factory=list)  # towns, besides those of sources.toml and CLDR's countries
    place_locale: str | None = None  # CLDR locale of the territory names
    place_capitals: bool = False  # names of places are told by their capital
    months: list[str] = Field(default_factory=list)  # capitalised words that are no place
    examples: list[FigureExample] = Field(default_factory=list)
