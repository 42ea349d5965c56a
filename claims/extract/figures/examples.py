"""Runs the examples that stand in the packs beside the rules of figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...language.scan import scan
from ...model import Figure
from ...rulebook import Rulebook
from ...rulebook.bounds import Bounds
from ...rulebook.figures import ExpectedFigure, FigureExample, FigureFrames
from ...rulebook.loading import RuleFile
from ...rulebook.topics import Topics
from ...rulebook.units import Units
from ..numbers import find_numbers
from . import find_figures

_FILES: dict[str, type[RuleFile]] = {"bounds": Bounds, "units": Units, "topics": Topics, "figures": FigureFrames}
ABSENT = "none"  # what an example says of a field that must not be set


def examples(rules: Rulebook, language: str) -> Iterator[tuple[str, FigureExample]]:
    """The examples of a language's files about figures, each with the file and key it stands at."""
    for name, schema in _FILES.items():
        yield from _inside(rules.load(language, name, schema), f"{language}/{name}.toml")


def _inside(found: object, place: str) -> Iterator[tuple[str, FigureExample]]:
    if isinstance(found, FigureExample):
        yield place, found
    elif isinstance(found, RuleFile):
        for key in type(found).model_fields:
            yield from _inside(getattr(found, key), f"{place}: {key}")
    elif isinstance(found, dict):
        for key, value in found.items():
            yield from _inside(value, f"{place}.{key}")
    elif isinstance(found, list):
        for value in found:
            yield from _inside(value, place)


def failures(rules: Rulebook, language: str, example: FigureExample) -> list[str]:
    """What an example expects and does not get; empty where all is as expected.

    Only the figures' own fields are looked at; no quotes are searched.
    """
    read = scan(example.text, language)
    found = find_figures(read, find_numbers(read, rules, date=example.date), [], rules, date=example.date)
    if len(found) != len(example.figures):
        texts = ", ".join(repr(f.text) for f in found) or "none"
        return [f"{len(example.figures)} figures expected, found {len(found)}: {texts}"]
    return [
        f"{figure.text!r}: {key} is {got!r}, expected {wanted!r}"
        for figure, expected in zip(found, example.figures, strict=True)
        for key, wanted, got in _compared(figure, expected, found)
        if got != wanted
    ]


def _compared(figure: Figure, expected: ExpectedFigure, found: list[Figure]) -> Iterator[tuple[str, Any, Any]]:
    for key in type(expected).model_fields:
        wanted = getattr(expected, key)
        if wanted is None:
            continue
        got = getattr(figure, key)
        if key == "part_of" and got is not None:
            got = next(f.value for f in found if f.id == got)
        yield key, None if wanted == ABSENT else wanted, got
