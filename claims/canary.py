"""A canary for the gate: the checks' own examples, held against the settings of a place."""

from __future__ import annotations

from dataclasses import dataclass

from .checks.registry import FUNCTIONS
from .checks.running import chosen
from .config import Configuration
from .extract.pipeline import extract_with
from .formats.result import Result
from .gate import Gate
from .reading.plain import article_from_text
from .rulebook import Rulebook

NAME = "claims-self-test.txt"  # no file: globs of the settings do not mean it


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a check's example: found or not, and whether it alone makes the exit code 1."""

    code: str
    language: str
    fires: bool
    stops: bool


def tried(here: Configuration, rules: Rulebook, fail_level: str) -> list[Tried]:
    """Holds the example of each check that runs here against the gate.

    Args:
        here: the settings.
        rules: the packs.
        fail_level: the least severity that fails.

    >>> from claims.rulebook import rulebook
    >>> found = tried(Configuration(), rulebook(), "error")
    >>> all(one.fires for one in found), any(one.stops for one in found)
    (True, True)
    """
    settings = here.settings
    runs = chosen(rules, settings.select, settings.ignore, settings.extend_select)
    out = []
    for code, rule in runs.items():
        for example in rule.examples if code in FUNCTIONS and not rule.needs else ():
            gate = Gate(here, rules, [code])
            article = article_from_text(example.before, rules, path=NAME, language=example.language)
            checked = gate.check(extract_with(article, rules))
            result = Result(rules, "", fail_level, articles=[checked])
            fires = any(found.finding.code == code for found in checked.new())
            out.append(Tried(code, example.language, fires, result.fails))
    return out
