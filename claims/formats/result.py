"""What every output walks over: articles with their findings, each at its place, marked if already known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from ..checks.registry import all_checks, message
from ..model import Extraction, Finding, Severity, Span
from ..rulebook import Rulebook
from ..rulebook.checks import CheckRule
from .place import Place

State = Literal["new", "baseline", "suppressed", "elsewhere"]
LEVELS: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with what outputs say of it.

    Attributes:
        finding: what the check found.
        rule: the check.
        message: what it says, in the interface's language.
        place: where it stands in the file.
        fingerprint: its identity across runs: code, path, the claim's words and surroundings.
        state: ``new`` counts; the others are known: in the baseline, suppressed, or outside the lines asked about.
        reason: why it is suppressed.
    """

    finding: Finding
    rule: CheckRule
    message: str
    place: Place
    fingerprint: str
    state: State = "new"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """An article that was checked."""

    path: str  # relative to the settings' folder, with slashes
    extraction: Extraction
    findings: tuple[Located, ...] = ()

    def new(self) -> Iterator[Located]:
        """The findings that count."""
        return (f for f in self.findings if f.state == "new")


@dataclass
class Result:
    """A run: its articles, what could not be read, and the gate it was held against.

    Attributes:
        rules: the packs, whose hash is kept.
        version: of the program.
        fail_level: the least severity that fails; ``none`` for no gate.
        ui: language of the messages.
        articles: what was checked, in order.
        failed: path and error of each input that was not.
        notes: warnings about the run itself (stale baseline entries): code and message.
    """

    rules: Rulebook
    version: str
    fail_level: str = "error"
    ui: str = "en"
    articles: list[Checked] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def checks(self) -> dict[str, CheckRule]:
        """Every check there is, by code."""
        return all_checks(self.rules)

    def new(self) -> Iterator[tuple[Checked, Located]]:
        """Every finding that counts, with its article."""
        return ((article, found) for article in self.articles for found in article.new())

    def counts(self) -> dict[Severity, int]:
        """New findings by severity, gravest first."""
        out: dict[Severity, int] = dict.fromkeys(LEVELS, 0)
        for _, found in self.new():
            out[found.finding.severity] += 1
        return out

    @property
    def fails(self) -> bool:
        """Whether a new finding is as grave as the gate asks."""
        if self.fail_level == "none":
            return False
        grave = LEVELS[: LEVELS.index(self.fail_level) + 1]
        return any(n for level, n in self.counts().items() if level in grave)


def located(
    extraction: Extraction,
    findings: Iterable[tuple[Finding, str]],
    rules: Rulebook,
    *,
    ui: str = "en",
    encoding: str | None = None,
) -> list[Located]:
    """Findings with their places and messages.

    Args:
        extraction: the article.
        findings: each with its fingerprint.
        rules: the packs.
        ui: language of the messages.
        encoding: of the article's file, where given.
    """
    checks = all_checks(rules)

    def placed(span: Span) -> Place:
        return Place.in_file(extraction.article, span.start, span.end, encoding)

    return [Located(f, checks[f.code], message(f, rules, ui), placed(f.span), print_) for f, print_ in findings]
