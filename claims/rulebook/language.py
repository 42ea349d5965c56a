"""Schema of ``language.toml``: what a language is told by."""

from __future__ import annotations

from pydantic import Field

from .loading import RuleFile


class LanguageFile(RuleFile):
    """How texts of a language are told from those of others.

    Attributes:
        script: the first word of the Unicode names of its letters (``ARABIC``, ``LATIN``); a pack that names none is
            used only where the language is given.
        words: its most frequent words, which tell it from other languages of the script.
        beginnings: what many of its words begin with (the Arabic article); a word that begins so counts as one of them.
        least: how large a share of a running text these words are at least, 0 to 1.
    """

    script: str = ""
    words: list[str] = Field(default_factory=list)
    beginnings: list[str] = Field(default_factory=list)
    least: float = Field(default=0.0, ge=0, le=1)
