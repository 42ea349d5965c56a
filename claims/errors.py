"""Errors that are for people: what was wrong, where, and what to do."""

from __future__ import annotations


class ClaimsError(Exception):
    """An input, a rule pack or a setting that cannot be used. Its text is shown as it is; exit code 2."""


class RuleError(ClaimsError):
    """A rule pack that does not hold what it must: names file, key and expectation."""


class InputError(ClaimsError):
    """An article that cannot be read: names the path and the remedy."""


class StoreError(ClaimsError):
    """A store that cannot be opened or written."""
