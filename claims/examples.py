"""Runs the examples that stand in the rule packs beside the rules: each kind of example says how.

A new kind of example is a ``RuleFile`` whose instances stand in a pack, and a function registered here with
``@failures.register``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from .checks import all_checks
from .checks.trial import trial
from .extract.figures.examples import failures as figure_failures
from .extract.numbers import find_numbers
from .extract.quotes import find_quotes
from .language.scan import scan
from .model import Number
from .rulebook import Rulebook, RuleFile
from .rulebook.checks import CheckExample
from .rulebook.cues import Example as QuoteExample
from .rulebook.figures import FigureExample
from .rulebook.numbers import NumberExample
from .rulebook.packs import read_all


@dataclass(frozen=True, slots=True)
class Stated:
    """An example with the file and key it stands at; ``rule`` is the last key before it (a lemma, a check's code)."""

    language: str
    place: str
    example: RuleFile

    @property
    def rule(self) -> str:
        return self.place.removesuffix(".examples").rpartition(".")[2]

    def failures(self, rules: Rulebook) -> list[str]:
        """What the example expects and does not get, one line each; empty where all is as expected."""
        return failures(self.example, rules, self.language, self.rule)


def stated_examples(rules: Rulebook, language: str | None = None) -> Iterator[Stated]:
    """The examples of all packs, or of one language.

    Args:
        rules: the packs.
        language: code of the language whose examples are wanted; all where not given.

    >>> from claims.rulebook import rulebook
    >>> any(stated.place.startswith("en/topics.toml") for stated in stated_examples(rulebook()))
    True
    """
    for lang, name, content in read_all(rules):
        if language is None or lang == language:
            path = f"{lang}/{name}.toml" if lang else f"{name}.toml"
            for place, example in _inside(content, path, ": "):
                yield Stated(lang, place, example)


def _inside(found: object, place: str, joint: str) -> Iterator[tuple[str, RuleFile]]:
    if isinstance(found, RuleFile):
        if failures.dispatch(type(found)) is not failures.dispatch(object):
            yield place, found
            return
        for key in type(found).model_fields:
            yield from _inside(getattr(found, key), f"{place}{joint}{key}", ".")
    elif isinstance(found, dict):
        for key, value in found.items():
            yield from _inside(value, f"{place}.{key}", ".")
    elif isinstance(found, (list, tuple)):
        for value in found:
            yield from _inside(value, place, joint)


@singledispatch
def failures(example: object, rules: Rulebook, language: str, rule: str = "") -> list[str]:
    """What an example expects and does not get, one line each; empty where all is as expected.

    Args:
        example: an example out of a pack.
        rules: the packs to run it with.
        language: code of the language whose pack it stands in.
        rule: the key that it stands under.

    Raises:
        TypeError: for what is no example.
    """
    raise TypeError(f"{type(example).__name__} is no kind of example")


@failures.register
def _quotes(example: QuoteExample, rules: Rulebook, language: str, rule: str = "") -> list[str]:
    found = find_quotes(scan(example.text, language), rules)
    got = [q.content.text for q in found]
    out = [] if got == example.content else [f"contents are {got}, expected {example.content}"]
    if example.speaker:
        speakers = [q.speaker.name if q.speaker else "" for q in found]
        if speakers != example.speaker:
            out.append(f"speakers are {speakers}, expected {example.speaker}")
    return out


@failures.register
def _figures(example: FigureExample, rules: Rulebook, language: str, rule: str = "") -> list[str]:
    return figure_failures(rules, language, example)


@failures.register
def _numbers(example: NumberExample, rules: Rulebook, language: str, rule: str = "") -> list[str]:
    got = [_number(n) for n in find_numbers(scan(example.text, language), rules)]
    return [] if got == example.numbers else [f"numbers are {got}, expected {example.numbers}"]


@failures.register
def _checks(example: CheckExample, rules: Rulebook, language: str, rule: str = "") -> list[str]:
    if rule not in all_checks(rules) or all_checks(rules)[rule].needs == "command":
        return []
    out = []
    for text, wanted in ((example.before, True), (example.after, False)):
        _, found = trial(rule, text, example.language, rules, example)
        if bool(found) is not wanted:
            out.append(f"{rule} is {'not found' if wanted else 'found'} in {text!r}")
    return out


def _number(number: Number) -> str:
    """A number as examples write it: ``"5..10 percent"``, ``"? date"``."""
    value = "?" if number.value is None else f"{number.value}"
    high = "" if number.value_high is None else f"..{number.value_high}"
    kind = "" if number.kind == "number" else f" {number.kind}"
    return f"{value}{high}{kind}"
