"""HTML: one page with every finding and its line, no script, no request, both writing directions."""

from __future__ import annotations

import base64
import hashlib

from markupsafe import Markup

from ..reporting import interface
from ..reporting.environment import environment
from .result import Checked, Located, Result
from .safety import plain

AROUND = 160  # code points of the line on each side of the place

STYLE = """
:root{color-scheme:light dark}
body{font-family:system-ui,"Noto Naskh Arabic",sans-serif;line-height:1.7;max-inline-size:60rem;margin-inline:auto;
padding:1rem}
article{border-block-start:1px solid;padding-block:.5rem}
li{margin-block:.6rem}
mark{padding-inline:.1em}
.known{opacity:.75}
[dir=rtl] em{font-style:normal}
code,.place{font-family:ui-monospace,monospace}
@media print{li{break-inside:avoid}}
"""


def html(result: Result) -> str:
    """The run as a page; its security policy allows its own style sheet and nothing else."""
    digest = hashlib.sha256(STYLE.encode()).digest()
    return (
        environment(interface(result.ui))
        .get_template("findings.html")
        .render(
            articles=[_article(a) for a in result.articles],
            failed=[(plain(path), plain(error)) for path, error in result.failed],
            counts=result.counts(),
            fails=result.fails,
            version=result.version,
            ui=result.ui,
            style=Markup(STYLE),  # noqa: S704 - the constant above, no input
            policy=base64.b64encode(digest).decode(),
        )
    )


def _article(article: Checked) -> dict[str, object]:
    held = article.extraction.article
    return {
        "path": plain(article.path),
        "title": plain(held.title or ""),
        "language": held.language,
        "findings": [_finding(held.text, found) for found in article.findings],
    }


def _finding(text: str, found: Located) -> dict[str, object]:
    span = found.finding.span
    first = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
    last = text.find("\n", span.end)
    last = min(len(text) if last < 0 else last, span.end + AROUND)
    return {
        "code": found.finding.code,
        "name": found.rule.name,
        "severity": found.finding.severity,
        "message": plain(found.message),
        "place": f"{found.place.line}:{found.place.column('codepoint')}",
        "before": plain(text[first : span.start]),
        "text": plain(span.text),
        "after": plain(text[span.end : last]),
        "state": found.state,
        "reason": plain(found.reason),
    }
