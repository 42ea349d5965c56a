"""Schema of ``titles.toml``: honorifics, offices, professions, ranks and kin that stand with a person's name."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from . import RuleFile
from .cues import Example

TitleKind = Literal[
    "honorific", "office", "profession", "rank", "religious", "kin", "guest", "counterpart", "envoy"
]  # fmt: skip


class TitleGroup(RuleFile):
    """Titles of one kind.

    Attributes:
        kind: an ``honorific`` stands beside a name and says nothing else; an ``office`` has one holder at a time and
            may stand for him; an ``envoy`` is sent to or stands for a place, a ``counterpart`` has the office of whom
            he meets (نظيره); the others describe.
        words: one title a string, its forms separated by slashes: singular, feminine, plural (``وزير/وزيرة/وزراء``,
            ``minister//ministers``); without the article, possibly of several words (``Secretary of State``).
        gendered: the first form is masculine, the second feminine.
    """

    kind: Literal["honorific", "office", "profession", "rank", "religious", "kin", "guest", "counterpart", "envoy"] = (
        "office"
    )
    words: list[str] = Field(default_factory=list)
    gendered: bool = False


class TitleFile(RuleFile):
    """``titles.toml``.

    Attributes:
        groups: titles by kind.
        given: given names, by gender (``m``, ``f``, ``any``): hints for where a name begins and whom a pronoun means.
        particles: words inside names (بن، عبد، أبو; van, de, bin).
        suffixes: words after names that belong to them (Jr, III).
    """

    groups: dict[str, TitleGroup] = Field(default_factory=dict)
    given: dict[Literal["m", "f", "any"], list[str]] = Field(default_factory=dict)
    particles: list[str] = Field(default_factory=list)
    suffixes: list[str] = Field(default_factory=list)
    examples: list[Example] = Field(default_factory=list)
