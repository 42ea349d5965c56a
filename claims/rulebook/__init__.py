"""Rule packs: what a newsroom can read and change. See ``rules/`` and the schema modules here."""

from __future__ import annotations

from .loading import Rulebook, RuleFile, rulebook

__all__ = ["RuleFile", "Rulebook", "rulebook"]
