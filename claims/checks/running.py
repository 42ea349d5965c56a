"""Running the checks over an article's claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..decided import Decided
from ..errors import ClaimsError
from ..language.fold import fold
from ..model import Extraction, Finding, Link, Severity, Span, Verification
from ..rulebook import Rulebook
from ..rulebook.checks import CheckRule
from .context import Context
from .registry import FUNCTIONS, all_checks

DOUBTFUL = "CLM905"


def chosen(
    rules: Rulebook, select: Iterable[str] | None = None, ignore: Iterable[str] = (), extend: Iterable[str] = ()
) -> dict[str, CheckRule]:
    """The checks that run, by code.

    Args:
        rules: the packs.
        select: codes, beginnings of codes (``CLM1``) or names, also several with commas between; those that run by
            default where not given.
        ignore: what does not run after all.
        extend: what runs as well.

    Raises:
        ClaimsError: where one of them names no check.
    """
    checks = all_checks(rules)
    if select is None:
        wanted = {code for code, rule in checks.items() if rule.default}
    else:
        wanted = {code for key in select for code in _named(key, checks)}
    wanted |= {code for key in extend for code in _named(key, checks)}
    wanted -= {code for key in ignore for code in _named(key, checks)}
    return {code: rule for code, rule in checks.items() if code in wanted}


def _named(key: str, checks: Mapping[str, CheckRule]) -> list[str]:
    if "," in key:
        return [code for one in key.split(",") if one.strip() for code in _named(one.strip(), checks)]
    if key.upper() == "ALL":
        return list(checks)
    found = [code for code, rule in checks.items() if code.startswith(key.upper()) or rule.name == key]
    if not found or not key:
        from rapidfuzz import process  # noqa: PLC0415 - only to help after a slip

        near = process.extractOne(key, [*checks, *(r.name for r in checks.values())], score_cutoff=60)
        hint = f": did you mean {near[0]}?" if near else ": 'claims rules list' names them"
        raise ClaimsError(f"{key or repr(key)}: no such check{hint}")
    return found


def run(
    extraction: Extraction,
    rules: Rulebook,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    extend: Iterable[str] = (),
    severities: Mapping[str, Severity] | None = None,
    verifications: Iterable[Verification] = (),
    references: Iterable[Extraction] = (),
    links: Iterable[Link] = (),
    decided: Iterable[Decided] = (),
    accepted: Iterable[str] = (),
    phrases: Iterable[str] = (),
) -> list[Finding]:
    """What the checks find in an article, in order of place.

    Args:
        extraction: the article and its claims.
        rules: the packs.
        select: codes, beginnings of codes or names of the checks to run; the default ones where not given.
        ignore: those not to run.
        extend: those to run as well.
        severities: by code, in place of each check's own.
        verifications: what evidence says of the claims.
        references: articles whose figures these are held against.
        links: what the article links to, with what is known of the pages.
        decided: verdicts on claims of its earlier versions that it no longer holds as they were.
        accepted: names of sources that are taken as known.
        phrases: wordings that no check of words objects to.

    Raises:
        ClaimsError: where a code names no check.

    >>> import claims
    >>> from claims.rulebook import rulebook
    >>> found = run(claims.extract("The flood left 45 people dead."), rulebook())
    >>> [(f.code, f.severity) for f in found]
    [('CLM101', 'error')]
    """
    context = Context(
        extraction,
        rules,
        tuple(verifications),
        tuple(references),
        tuple(links),
        tuple(decided),
        frozenset(map(fold, accepted)),
        frozenset(map(fold, phrases)),
    )
    language = extraction.article.language
    found: dict[tuple[str, Span, str], Finding] = {}
    for code, rule in chosen(rules, select, ignore, extend).items():
        check = FUNCTIONS.get(code)
        unknown = language not in rules.languages and not rule.any_language
        if check is None or unknown or (rule.languages and language not in rule.languages):
            continue
        severity = (severities or {}).get(code, rule.severity)
        for hit in check(context):
            one = Finding(code, severity, hit.span, hit.claim, dict(hit.details))
            found.setdefault((code, hit.span, repr(one.details)), one)  # what two places contradict alike is told once
    told = [*found.values()]
    if any(f.code == DOUBTFUL for f in told):  # a text that was not read well stops no build
        told = [replace(f, severity="note") for f in told]
    return sorted(told, key=lambda f: (f.span.start, f.span.end, f.code))
