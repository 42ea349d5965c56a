"""Schema of ``sources.toml``: nouns that tell what kind of source speaks, outlets and agencies, places."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from . import RuleFile
from .cues import Example


class SourceGroup(RuleFile):
    """Source words of one kind.

    Attributes:
        type: what a source headed by such a word is.
        outlet: it publishes what others said (an agency, a paper, a channel): in a chain it relays.
        names: the words are names of their own (رويترز, Reuters), not common nouns.
        words: one word or phrase a string, forms separated by slashes: singular, feminine, plural; no article.
        gender, number: of the first form, where the group shares them.
    """

    type: Literal["person", "organization", "document", "anonymous"] = "organization"
    outlet: bool = False
    names: bool = False
    words: list[str] = Field(default_factory=list)
    gender: Literal["m", "f"] | None = None
    number: Literal["singular", "dual", "plural"] | None = None


class SourceFile(RuleFile):
    """``sources.toml``.

    Attributes:
        groups: source words by kind.
        outlet_nouns: common nouns before an outlet's name (صحيفة, newspaper).
        outlet_endings: last words of outlets' names (Times, Herald), where a name of several words ends in one.
        body_endings: last words of the names of companies and bodies (Steel, Airlines).
        generic: nouns that take up any body named before (the company, the agency).
        places: countries and towns; alone they speak as bodies, and in a title's ``X: …`` they are no speaker.
        countries: countries among them, which do speak (أعلنت تونس).
        not_speakers: what may stand before a title's colon and is a topic (عاجل, video).
        standards: nouns of what is acted by and says nothing (وفق القانون، وفق نظام).
        pointers: nouns which, definite and alone, mean whoever spoke last (المصدر).
        same: words that make a description mean the one just named (ذاته, same).
    """

    groups: dict[str, SourceGroup] = Field(default_factory=dict)
    outlet_nouns: list[str] = Field(default_factory=list)
    outlet_endings: list[str] = Field(default_factory=list)
    body_endings: list[str] = Field(default_factory=list)
    generic: list[str] = Field(default_factory=list)
    places: list[str] = Field(default_factory=list)
    countries: list[str] = Field(default_factory=list)
    not_speakers: list[str] = Field(default_factory=list)
    standards: list[str] = Field(default_factory=list)
    pointers: list[str] = Field(default_factory=list)
    same: list[str] = Field(default_factory=list)
    examples: list[Example] = Field(default_factory=list)
