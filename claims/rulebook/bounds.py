"""Schema of ``bounds.toml``: the words that say how exactly a figure holds."""

from __future__ import annotations

from pydantic import Field

from .figures import FigureExample
from .loading import RuleFile


class BoundRule(RuleFile):
    """Phrases of one bound. In a phrase ``*`` stands for up to three words, at its end for words before the number."""

    before: list[str] = Field(default_factory=list)
    after: list[str] = Field(default_factory=list)
    round: list[str] = Field(default_factory=list)  # verbs that reach far to a definite number: exceeded … the 2000
    examples: list[FigureExample] = Field(default_factory=list)


class Bounds(RuleFile):
    """The bounds of a language, by the name they have in the JSON."""

    approx: BoundRule = BoundRule()
    at_least: BoundRule = BoundRule()
    more_than: BoundRule = BoundRule()
    at_most: BoundRule = BoundRule()
    less_than: BoundRule = BoundRule()
    exact: BoundRule = BoundRule()  # phrases that only look like bounds: handed over, adds up to
    during: list[str] = Field(default_factory=list)  # bounds that before a duration mean during (paid over 20 years) …
    not_during: list[str] = Field(default_factory=list)  # … but not behind these words (for over 20 years)
    passing: list[str] = Field(default_factory=list)  # bounds that people do to things otherwise (passed 12 bills)
    negations: list[str] = Field(default_factory=list)  # words before a bound that deny it (never below 85)
    negated_across: int = Field(default=0, ge=0, le=3)  # words that may stand between: never fell below 85
    no_negations: list[str] = Field(default_factory=list)  # words between that undo that: not only more than 20
    estimates: list[str] = Field(default_factory=list)  # bounds among those above that say somebody estimated
    examples: list[FigureExample] = Field(default_factory=list)
