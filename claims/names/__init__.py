"""Names of persons within a script and across scripts: how alike two are, and which of many is meant."""

from __future__ import annotations

from .ranking import cdist, rank
from .similarity import name_similarity

__all__ = ["cdist", "name_similarity", "rank"]
