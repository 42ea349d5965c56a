"""How often each check is right: its findings held against labelled texts.

A file a check, ``CLM101.toml``, with lists of texts by language. What the check must flag stands between ⟦ and ⟧; a
text without these marks must raise nothing. A case may be a table of ``text`` and what that is held against:
``evidence``, a ``reference`` article, the article as it was ``earlier``, ``pages`` that it links to.
``[parts.<lang>]`` are passages that cases name as ``{a}``. Under ``und`` the language is told from the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from ..checks.registry import all_checks
from ..checks.trial import trial
from ..errors import InputError
from ..model import Span
from ..rulebook import Rulebook
from ..rulebook.checks import Against
from ..rulebook.loading import read_toml
from ..rulebook.precision import Measured

_MARK = re.compile("[⟦⟧]")
_PART = re.compile(r"\{(\w+)\}")


class _Table(Against):
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """A text with what a check must flag in it.

    Attributes:
        code: of the check.
        language: as the file states it; ``und`` to tell it from the text.
        text: without marks.
        spans: what must be flagged.
        against: what it is held against.
    """

    code: str
    language: str
    text: str
    spans: tuple[tuple[int, int], ...]
    against: Against = field(default_factory=Against)


@dataclass
class Tally:
    """Counts of findings: right ones, false alarms, and what was missed; with an error a line."""

    cases: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: list[str] = field(default_factory=list)

    def measured(self) -> Measured:
        """The counts, as the packs keep them."""
        return Measured(cases=self.cases, right=self.right, wrong=self.wrong, missed=self.missed)


def read_cases(folder: Path, rules: Rulebook) -> Iterator[Case]:
    """The labelled texts of a folder, in order of the codes.

    Raises:
        InputError: where a file belongs to no check, or is not of the form above.
    """
    checks = all_checks(rules)
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise InputError(f"{folder}: no labelled findings (CLM101.toml, …) in this folder")
    for path in paths:
        if path.stem not in checks:
            raise InputError(f"{path}: no check has this code: see 'claims rules list'")
        table = read_toml(path)
        parts = table.pop("parts", {})
        for language, cases in table.items():
            for number, case in enumerate(cases, 1):
                try:
                    read = _Table.model_validate({"text": case} if isinstance(case, str) else case)
                    yield _case(path.stem, language, read, parts.get(language, {}))
                except (ValidationError, KeyError, ValueError) as error:
                    raise InputError(f"{path}: {language}, case {number}: {error}") from error


def _case(code: str, language: str, read: _Table, parts: dict[str, str]) -> Case:
    marked = _PART.sub(lambda m: parts[m[1]], read.text)
    begun: list[int] = []
    spans = []
    text = ""
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[0] == "⟦":
            begun.append(len(text))
        elif begun:
            spans.append((begun.pop(), len(text)))
        else:
            raise ValueError("a ⟧ without its ⟦")
    if begun:
        raise ValueError("a ⟦ without its ⟧")
    return Case(code, language, text + marked[at:], tuple(spans), read)


def measure(cases: Iterable[Case], rules: Rulebook) -> dict[tuple[str, str], Tally]:
    """What each check found in its cases, by code and language. A finding is right where it touches a marked stretch.

    Args:
        cases: from ``read_cases``.
        rules: the packs.

    >>> from claims.rulebook import rulebook
    >>> case = Case("CLM101", "en", "The flood left 45 people dead.", ((15, 17),))
    >>> tally = measure([case], rulebook())["CLM101", "en"]
    >>> tally.right, tally.wrong, tally.missed
    (1, 0, 0)
    """
    out: dict[tuple[str, str], Tally] = {}
    for case in cases:
        tally = out.setdefault((case.code, case.language), Tally())
        tally.cases += 1
        left = list(case.spans)
        for found in _findings(case, rules):
            hit = next((s for s in left if s[0] < found.end and found.start < s[1]), None)
            if hit:
                left.remove(hit)
                tally.right += 1
            else:
                tally.wrong += 1
                tally.errors.append(f"false alarm “{found.text}”: {case.text}")
        tally.missed += len(left)
        tally.errors += [f"missed “{case.text[a:b]}”: {case.text}" for a, b in left]
    return out


def _findings(case: Case, rules: Rulebook) -> list[Span]:
    _, found = trial(case.code, case.text, case.language, rules, case.against)
    return [f.span for f in found]


def precision_toml(tallies: dict[tuple[str, str], Tally]) -> str:
    """The counts as ``precision.toml`` holds them."""
    lines = [_HEAD, "[checks]"]
    for code, language in sorted(tallies):
        t = tallies[code, language]
        counts = f"cases = {t.cases}, right = {t.right}, wrong = {t.wrong}, missed = {t.missed}"
        lines.append(f"{code}.{language} = {{ {counts} }}")
    return "\n".join(lines) + "\n"


_HEAD = """# How often each check was right on labelled findings, by language.
# Written by `claims rules precision fixtures/findings --write rules`, and kept near what that writes by a test.
"""
