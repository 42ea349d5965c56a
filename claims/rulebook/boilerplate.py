"""Schema of ``boilerplate.toml``: lines that pages leave in the text and that are not the article."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from .loading import RuleFile


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    return pattern


class BoilerplateFile(RuleFile):
    """What is left out of claims, though not out of the text.

    Attributes:
        longest: lines longer than this many code points are never boilerplate.
        lines: whole lines, compared without punctuation at their edges.
        beginnings: words that such a line begins with.
        beside_dates: words that may stand beside a date in a line of its own (published, at).
        patterns: regular expressions for whole lines (weather, counters, credits).
    """

    longest: int = 120
    lines: list[str] = []
    beginnings: list[str] = []
    beside_dates: list[str] = []
    patterns: list[Annotated[str, AfterValidator(_compiles)]] = []
