"""The gate: checks an article under the settings, and tells new findings from those already known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from .baseline import Known, read_baseline
from .changed import changed_lines, touches
from .checks.fingerprint import fingerprints
from .checks.links import UNARCHIVED
from .checks.running import chosen, run
from .config import Configuration
from .decided import Decided
from .errors import ClaimsError
from .formats.place import Place
from .formats.result import Checked, Located, Result, located
from .links import Pages
from .model import Article, Extraction, Finding, Link, Severity, Span, Verification
from .rulebook import Rulebook
from .rulebook.checks import CheckRule
from .suppression import Fault, SideEntry, Suppression, read_side_file, suppressions_in

UNUSED, FAULTY, STALE = "CLM901", "CLM902", "CLM903"


@dataclass(frozen=True, slots=True)
class Use:
    """A suppression as an overview shows it, one code each.

    Attributes:
        path, line: where it stands.
        code: the check that it silences.
        reason: why.
        state: ``used``, ``unused``, ``expired``, or ``off`` where the check does not run on the article.
        by, date, expires: of an entry of the side file, where it says so (dates ISO 8601).
    """

    path: str
    line: int
    code: str
    reason: str
    state: str
    by: str = ""
    date: str | None = None
    expires: str | None = None


@dataclass
class Gate:
    """What a run is held against.

    Attributes:
        configuration: the settings.
        rules: the packs.
        select, ignore, extend: checks given on the command line, over those of the settings.
        since: commit; only lines changed since then count.
        baseline: file of known findings; None for none.
        ui: language of the messages.
        encoding: of the articles, where given.
        severities: by code, over those of the settings.
        pages: what is known of linked pages; None for nothing.
    """

    configuration: Configuration
    rules: Rulebook
    select: list[str] | None = None
    ignore: list[str] = field(default_factory=list)
    extend: list[str] = field(default_factory=list)
    since: str | None = None
    baseline: Path | None = None
    ui: str = "en"
    encoding: str | None = None
    severities: dict[str, Severity] = field(default_factory=dict)
    pages: Pages | None = None

    def __post_init__(self) -> None:
        settings = self.configuration.settings
        self._select = self.select if self.select is not None else settings.select
        self._extend = [*settings.extend_select, *self.extend]
        self._accepted = self.configuration.accepted()
        self._expect_checks()
        stated = self._by_code(settings.severity, lambda named: self.configuration.origin(f"severity.{named}"))
        self._severities = stated | self._by_code(self.severities, lambda named: f"--severity {named}")
        spoken = {language for rule in chosen(self.rules, ["ALL"]).values() for language in rule.message}
        if self.ui not in spoken:
            where = self.configuration.origin("ui") if self.ui == settings.ui else "--ui"
            raise ClaimsError(f"{where} {self.ui}: no messages in this language: {', '.join(sorted(spoken))}")
        self._known = read_baseline(self.baseline) if self.baseline else {}
        self._met: set[str] = set()
        self._paths: set[str] = set()
        self._side, self._side_text = self._read_side()
        self._used: set[int] = set()
        self._uses: list[Use] = []

    def _expect_checks(self) -> None:
        """Refuses what names no check, with the place where it does."""
        settings = self.configuration.settings
        lists = {"select": settings.select or (), "extend-select": settings.extend_select, "ignore": settings.ignore}
        lists |= {f"per-file-ignores.{glob}": keys for glob, keys in settings.per_file_ignores.items()}
        for key, named in lists.items():
            self._checks(named, self.configuration.origin(key))
        for option, given in (("--select", self.select), ("--ignore", self.ignore), ("--extend-select", self.extend)):
            self._checks(given or (), option)

    def _checks(self, named: Iterable[str], where: str) -> dict[str, CheckRule]:
        try:
            return chosen(self.rules, named)
        except ClaimsError as error:
            raise ClaimsError(f"{where}: {error}") from error

    def _by_code(self, severities: Mapping[str, Severity], where: Callable[[str], str]) -> dict[str, Severity]:
        """Severities by the codes of their checks, which are given by code or name."""
        out: dict[str, Severity] = {}
        for named, severity in severities.items():
            found = self._checks([named], where(named))
            if len(found) != 1:
                raise ClaimsError(f"{where(named)}: these are {len(found)} checks: give the code or the name of one")
            out |= dict.fromkeys(found, severity)
        return out

    def _read_side(self) -> tuple[list[SideEntry], str]:
        path = self.side_path
        return read_side_file(path) if path.is_file() else ([], "")

    @property
    def side_path(self) -> Path:
        """Where the side file of suppressions stands, if there is one."""
        return self.configuration.path(self.configuration.settings.suppressions)

    def _runs(self, ignored: Iterable[str]) -> dict[str, CheckRule]:
        return chosen(self.rules, self._select, [*self.ignore, *ignored], self._extend)

    def check(
        self,
        extraction: Extraction,
        *,
        verifications: Iterable[Verification] = (),
        references: Iterable[Extraction] = (),
        decided: Iterable[Decided] = (),
    ) -> Checked:
        """The findings of an article, each marked: new, in the baseline, suppressed, or on lines not asked about."""
        article = extraction.article
        path = self.configuration.relative(article.path)
        ignored = self.configuration.ignored_for(article.path)
        runs = self._runs(ignored)
        found = run(
            extraction,
            self.rules,
            select=self._select,
            ignore=[*self.ignore, *ignored],
            extend=self._extend,
            severities=self._severities,
            verifications=verifications,
            references=references,
            links=self._links(article, runs),
            decided=decided,
            accepted=self._accepted,
            phrases=self.configuration.settings.vocabulary.allow_phrases,
        )
        placed = self._located(extraction, found, path)
        suppressions, faults = suppressions_in(article, encoding=self.encoding)
        marked, used = self._suppressed(placed, suppressions, path)
        self._uses += self._comment_uses(article, path, suppressions, used, runs)
        own = self._own_findings(article, suppressions, faults, used, runs)
        marked += self._located(extraction, own, path)
        marked = [self._in_baseline(one) for one in marked]
        if self.since is not None:
            lines = changed_lines(article.path, self.since)
            marked = [_if_changed(one, lines) for one in marked]
        self._paths.add(path)
        marked.sort(key=lambda one: (one.finding.span.start, one.finding.span.end, one.finding.code))
        return Checked(path, extraction, tuple(marked))

    def _located(self, extraction: Extraction, found: list[Finding], path: str) -> list[Located]:
        told = fingerprints(extraction, found, path)
        return located(extraction, told, self.rules, ui=self.ui, encoding=self.encoding)

    def _links(self, article: Article, runs: dict[str, CheckRule]) -> list[Link]:
        """What the article links to, where a check that runs asks for it."""
        asked = {code for code, rule in runs.items() if rule.needs == "links"}
        if not asked or self.pages is None:
            return []
        pages, copies = bool(asked - {UNARCHIVED}), UNARCHIVED in asked
        return self.pages.of(article, pages=pages, copies=copies, encoding=self.encoding)

    def linked(self) -> list[str]:
        """The checks that run and look at linked pages."""
        return [code for code, rule in self._runs(self.configuration.settings.ignore).items() if rule.needs == "links"]

    def _suppressed(
        self, placed: list[Located], suppressions: list[Suppression], path: str
    ) -> tuple[list[Located], set[tuple[int, str]]]:
        """The findings with those marked that a suppression covers, and which codes of which suppressions did."""
        used: set[tuple[int, str]] = set()
        today = datetime.now(UTC).date()
        out = []
        for one in placed:
            code, span = one.finding.code, one.finding.span
            reason = ""
            for number, suppression in enumerate(suppressions):
                if code in suppression.codes and suppression.start <= span.start < suppression.end:
                    used.add((number, code))
                    reason = suppression.reason
            for number, entry in enumerate(self._side):
                words = (span.text, one.finding.details.get("text", ""))
                if not entry.expired(today) and entry.covers(code, path, one.fingerprint, *words):
                    self._used.add(number)
                    reason = entry.reason
            out.append(replace(one, state="suppressed", reason=reason) if reason else one)
        return out, used

    def _own_findings(
        self,
        article: Article,
        suppressions: list[Suppression],
        faults: list[Fault],
        used: set[tuple[int, str]],
        runs: dict[str, CheckRule],
    ) -> list[Finding]:
        """What is wrong with the suppressions themselves. One of a check that did not run is not called unused."""
        out = []
        if UNUSED in runs:
            for (at, code), (_, was_used) in _comments(suppressions, used).items():
                if not was_used and (code in runs or code not in chosen(self.rules, ["ALL"])):
                    out.append(self._finding(UNUSED, article.text, at, {"code": code}))
        if FAULTY in runs:
            out += [self._finding(FAULTY, article.text, fault.at, {}) for fault in faults]
        return out

    def _comment_uses(
        self,
        article: Article,
        path: str,
        suppressions: list[Suppression],
        used: set[tuple[int, str]],
        runs: Iterable[str],
    ) -> Iterator[Use]:
        """How each suppression in an article's comments is used."""
        for (at, code), (reason, was_used) in _comments(suppressions, used).items():
            state = "used" if was_used else "unused" if code in runs else "off"
            yield Use(path, Place.in_file(article, *at, self.encoding).line, code, reason, state)

    def _finding(self, code: str, text: str, at: tuple[int, int], details: dict[str, str]) -> Finding:
        start, end = at
        cut = text[start:end].rstrip()
        return Finding(code, self._severity(code), Span(start, start + len(cut), cut), None, details)

    def _severity(self, code: str) -> Severity:
        return self._severities.get(code, chosen(self.rules, [code])[code].severity)

    def uses(self) -> list[Use]:
        """Every suppression met so far: those in the articles' comments, then those of the side file."""
        side = self.configuration.relative(str(self.side_path))
        today = datetime.now(UTC).date()
        told = [
            Use(
                side,
                entry.line,
                entry.code,
                entry.reason,
                "expired" if entry.expired(today) else "used" if number in self._used else "unused",
                entry.by,
                entry.date.isoformat() if entry.date else None,
                entry.expires.isoformat() if entry.expires else None,
            )
            for number, entry in enumerate(self._side)
        ]
        return [*self._uses, *told]

    def _in_baseline(self, one: Located) -> Located:
        if one.fingerprint not in self._known:
            return one
        self._met.add(one.fingerprint)
        return replace(one, state="baseline") if one.state == "new" else one

    def stale(self) -> list[Known]:
        """Entries of the baseline whose finding is gone from an article that was checked, or whose article is gone."""
        return [
            known
            for fingerprint, known in self._known.items()
            if fingerprint not in self._met
            and (known.path in self._paths or not self.configuration.path(known.path).exists())
        ]

    def finish(self, result: Result) -> None:
        """Adds what is wrong with the side file and the baseline themselves."""
        runs = self._runs(self.configuration.settings.ignore)
        if UNUSED in runs and self._side and self.since is None:
            self._add_unused_entries(result, runs)
        stale = self.stale()
        if STALE in runs and stale and self.baseline:
            text = self.baseline.read_text(encoding="utf-8-sig")
            finding = self._finding(STALE, text, (0, text.find("\n") + 1), {"count": str(len(stale))})
            self._add(result, self.baseline, text, [finding])

    def _add_unused_entries(self, result: Result, runs: dict[str, CheckRule]) -> None:
        starts = [0]
        for line in self._side_text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        found = []
        today = datetime.now(UTC).date()
        every = chosen(self.rules, ["ALL"])
        for number, entry in enumerate(self._side):
            tried = entry.code in runs or entry.code not in every
            if number not in self._used and tried and entry.is_for(self._paths, self.configuration.folder):
                at = (starts[entry.line - 1], starts[entry.line])
                details = {"code": entry.code}
                if entry.expired(today):
                    details |= {"variant": "expired", "expires": str(entry.expires)}
                found.append(self._finding(UNUSED, self._side_text, at, details))
        if found:
            self._add(result, self.side_path, self._side_text, found)

    def _add(self, result: Result, path: Path, text: str, findings: list[Finding]) -> None:
        shown = self.configuration.relative(str(path))
        extraction = Extraction(Article(text, str(path)))
        placed = self._located(extraction, findings, shown)
        result.articles.append(Checked(shown, extraction, tuple(placed)))


def _comments(
    suppressions: list[Suppression], used: set[tuple[int, str]]
) -> dict[tuple[tuple[int, int], str], tuple[str, bool]]:
    """By comment and code, its reason and whether it silenced anything: a comment over several blocks is one."""
    out: dict[tuple[tuple[int, int], str], tuple[str, bool]] = {}
    for number, one in enumerate(suppressions):
        for code in one.codes:
            before = out.get((one.at, code), ("", False))[1]
            out[one.at, code] = (one.reason, before or (number, code) in used)
    return out


def _if_changed(one: Located, lines: list[range] | None) -> Located:
    """Where a page does not show the words as they are, any change counts for them."""
    place = one.place
    inside = touches(lines, place.line, place.end_line) if place.exact else lines is None or bool(lines)
    return one if inside or one.state != "new" else replace(one, state="elsewhere")
