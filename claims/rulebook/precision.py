"""Schema of ``precision.toml``: how often each check was right on labelled findings (``claims rules precision``)."""

from __future__ import annotations

from pydantic import Field

from .loading import RuleFile


class Measured(RuleFile):
    """Counts of one check in one language.

    Attributes:
        cases: texts it was held against.
        right: findings that are right.
        wrong: false alarms.
        missed: what it should have flagged and did not.
    """

    cases: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Share of the findings that are right, 0 to 1; None where there were none."""
        found = self.right + self.wrong
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """Share of what had to be flagged that was, 0 to 1; None where there was nothing."""
        there = self.right + self.missed
        return self.right / there if there else None


class PrecisionFile(RuleFile):
    """``precision.toml``: counts by code and language (``und`` where it is told from the text)."""

    checks: dict[str, dict[str, Measured]] = Field(default_factory=dict)

    def of(self, code: str) -> float | None:
        """The precision of a check in the language where it is lowest; None where it was not measured."""
        measured = [m.precision for m in self.checks.get(code, {}).values() if m.precision is not None]
        return min(measured, default=None)
