"""Schemas of the two kinds of ``topics.toml``: concepts that all languages share, and the words that tell each."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, RootModel

from .figures import FigureExample
from .loading import RuleFile

Counted = Literal["people", "things", "money", "share", "measure", "duration", "age", "score", "bare", "any"]


class Concept(RuleFile):
    """What a figure about the concept counts (``of``), whether its nouns decide alone, the ``units`` that mean it
    where nothing governs the number, the units without which its words say nothing (``needs``), and those that stand
    for what it counts (``also``: 72 cases of death)."""

    of: list[Counted] = ["any"]
    decides: bool = False
    units: list[str] = Field(default_factory=list)
    needs: list[str] = Field(default_factory=list)
    also: list[str] = Field(default_factory=list)


class Concepts(RootModel[dict[str, Concept]]):
    """``rules/topics.toml``: the concepts by their keys."""

    root: dict[str, Concept] = Field(default_factory=dict)


class Topic(RuleFile):
    """Which words of a language tell that a figure is about the concept that is the key of this table.

    ``nouns`` are what is counted: they decide, or stand back behind what governs the number, as the concept says.
    ``words`` govern the number from before or behind (verbs, verbal nouns, participles, phrases), ``before`` and
    ``after`` from one side only.
    """

    nouns: list[str] = Field(default_factory=list)
    words: list[str] = Field(default_factory=list)
    before: list[str] = Field(default_factory=list)
    after: list[str] = Field(default_factory=list)
    examples: list[FigureExample] = Field(default_factory=list)


class Topics(RuleFile):
    """``rules/<lang>/topics.toml``."""

    topics: dict[str, Topic] = Field(default_factory=dict)
    examples: list[FigureExample] = Field(default_factory=list)
