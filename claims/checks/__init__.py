"""Checks: what an article's claims lack, or what in them does not hold; a finding, no verdict."""

from .context import Check, Context, Hit
from .registry import all_checks, known, message
from .running import run

__all__ = ["Check", "Context", "Hit", "all_checks", "known", "message", "run"]
