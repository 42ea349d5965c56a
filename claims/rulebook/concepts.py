"""Schema of ``<lang>/concepts.toml``: what stands around figures, told by its words."""

from __future__ import annotations

from pydantic import Field

from .loading import RuleFile


class ConceptsFile(RuleFile):
    """Concepts, one key in all languages, to the words that name them; a word may name several."""

    concepts: dict[str, list[str]] = Field(default_factory=dict)
