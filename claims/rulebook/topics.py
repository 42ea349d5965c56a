"""Schema of ``topics.toml``: what figures are about, as concepts that all languages share."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .figures import FigureExample
from .loading import RuleFile

Counted = Literal["people", "things", "money", "share", "measure", "duration", "age", "score", "any"]


class Topic(RuleFile):
    """What tells that a figure is about the topic. The key of its table is the concept, the same in all languages.

    ``nouns`` decide by themselves when they are what is counted. ``words`` govern the number from before or behind
    (verbs, verbal nouns, participles, phrases), ``before`` and ``after`` from one side only. ``units`` are keys of
    ``units.toml`` that decide when nothing else does. ``needs`` are the unit keys without which ``words`` say nothing.
    """

    of: list[Counted] = ["any"]
    nouns: list[str] = Field(default_factory=list)
    words: list[str] = Field(default_factory=list)
    before: list[str] = Field(default_factory=list)
    after: list[str] = Field(default_factory=list)
    units: list[str] = Field(default_factory=list)
    needs: list[str] = Field(default_factory=list)
    examples: list[FigureExample] = Field(default_factory=list)


class Topics(RuleFile):
    """The topics of a language by concept."""

    topics: dict[str, Topic] = Field(default_factory=dict)
    examples: list[FigureExample] = Field(default_factory=list)
