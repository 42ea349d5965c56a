"""Schema of ``<lang>/bodies.toml``: bodies, countries and nations under all their names."""

from __future__ import annotations

from pydantic import Field

from .loading import RuleFile


class BodiesFile(RuleFile):
    """Names of what is one thing in every language.

    Attributes:
        bodies: key, the same in all languages, to the names of an organisation or office.
        nations: ISO 3166 code to the words for a country's people and its other names; its name comes from CLDR.
    """

    bodies: dict[str, list[str]] = Field(default_factory=dict)
    nations: dict[str, list[str]] = Field(default_factory=dict)
