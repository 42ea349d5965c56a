"""Schema of ``confidence.toml``: how often each rule was right on a gold file, written by ``claims eval``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from pydantic import Field

from . import RuleFile


def rule_key(rule: str, flags: Iterable[str]) -> str:
    """What confidence is kept for: the rule with the flags that tell how sure its content and speaker are.

    >>> rule_key("quote/left", ["resumed"])
    'quote/left+resumed'
    """
    return "+".join((rule, *sorted(flags)))


class Measured(RuleFile):
    """Claims that a rule found in articles with gold, and how many of them were right."""

    found: int = Field(ge=0)
    right: int = Field(ge=0)


class ConfidenceTable(RuleFile):
    """The measured rules.

    Attributes:
        weight: how many claims of average precision are counted with each rule, so that a rule seen twice is not
            thought certain.
        rules: counts by rule.
    """

    weight: float = Field(default=4.0, gt=0)
    rules: dict[str, Measured] = Field(default_factory=dict)

    @cached_property
    def average(self) -> float:
        """Precision over all rules, (right + 1) / (found + 2); 0.5 where nothing was measured."""
        found = sum(m.found for m in self.rules.values())
        return (sum(m.right for m in self.rules.values()) + 1) / (found + 2)

    @cached_property
    def _known(self) -> dict[str, float]:
        return {
            rule: (m.right + self.weight * self.average) / (m.found + self.weight) for rule, m in self.rules.items()
        }

    def of(self, rule: str) -> float:
        """The confidence of a rule, 0 to 1: (right + weight x average) / (found + weight).

        A rule that was not measured has the confidence of the same rule without its flags, or the average.

        >>> table = ConfidenceTable(rules={"quote/left": Measured(found=96, right=95)})
        >>> round(table.of("quote/left"), 2), round(table.of("unheard/of"), 2)
        (0.99, 0.98)
        """
        known = self._known
        return known.get(rule) or known.get(rule.partition("+")[0]) or self.average


class ConfidenceFile(RuleFile):
    """``confidence.toml``: what was measured of the rules that find quotes."""

    quotes: ConfidenceTable = Field(default_factory=ConfidenceTable)
