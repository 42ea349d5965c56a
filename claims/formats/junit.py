"""JUnit XML: a test suite an article, a test case a check with findings; those below the gate go to its output."""

from __future__ import annotations

from itertools import groupby

from .result import LEVELS, Checked, Located, Result
from .safety import line_start, xml


def junit(result: Result) -> str:
    """The run as test suites. Characters that XML forbids are named, not kept."""
    suites = [_suite(article, result) for article in result.articles]
    suites += [_unread(path, error) for path, error in result.failed]
    tests = sum(s[1] for s in suites)
    failures = sum(s[2] for s in suites)
    head = f'<testsuites name="claims" tests="{tests}" failures="{failures}" errors="{len(result.failed)}">'
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + head + "\n" + "".join(s[0] for s in suites) + "</testsuites>\n"


def _suite(article: Checked, result: Result) -> tuple[str, int, int]:
    path = xml(article.path)
    by_code = sorted(article.new(), key=lambda f: f.finding.code)
    cases: list[str] = []
    failures = 0
    for _, found in groupby(by_code, key=lambda f: f.finding.code):
        case, failed = _case(path, list(found), result.fail_level)
        cases.append(case)
        failures += failed
    cases = cases or [f'  <testcase classname="{path}" name="claims"/>\n']
    tests = len(cases)
    head = f' <testsuite name="{path}" tests="{tests}" failures="{failures}" errors="0">\n'
    return head + "".join(cases) + " </testsuite>\n", tests, failures


def _case(path: str, found: list[Located], fail_level: str) -> tuple[str, bool]:
    code, rule = found[0].finding.code, found[0].rule
    lines = [
        f"{line_start(path)}:{one.place.line}:{one.place.column('codepoint')}: {one.finding.severity}: "
        + xml(one.message)
        for one in found
    ]
    grave = [] if fail_level == "none" else LEVELS[: LEVELS.index(fail_level) + 1]
    failed = any(one.finding.severity in grave for one in found)
    told = "\n".join(lines)
    inner = (
        f'<failure type="{code}" message="{xml(found[0].message)}">{told}</failure>'
        if failed
        else f"<system-out>{told}</system-out>"
    )
    head = f'  <testcase classname="{path}" name="{code} {xml(rule.name)}">'
    return f"{head}{inner}</testcase>\n", failed


def _unread(path: str, error: str) -> tuple[str, int, int]:
    name = xml(path)
    inner = f'<error type="CLM900" message="{xml(error)}"/>'
    case = f'  <testcase classname="{name}" name="CLM900 input-unreadable">{inner}</testcase>\n'
    return f' <testsuite name="{name}" tests="1" failures="0" errors="1">\n{case} </testsuite>\n', 1, 0
