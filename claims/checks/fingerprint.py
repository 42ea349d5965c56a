"""Who a finding is, across runs: its code, its article's path, and the claim's own words and surroundings.

Never a line number or the message: a text that grows above keeps its findings, a figure that changes is a new one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ..identity import claim_uids
from ..language.fold import fold
from ..language.wrapping import paragraph
from ..model import Extraction, Finding

AROUND = 4  # words on each side, for findings that belong to no claim; as for claims
LENGTH = 32  # hexadecimal digits


def fingerprints(extraction: Extraction, findings: Iterable[Finding], path: str) -> list[tuple[Finding, str]]:
    """Each finding with its fingerprint; equal ones are told apart by their order.

    Args:
        extraction: the article.
        findings: from ``claims.checks.run``.
        path: the article's, from the settings' folder, with slashes.

    >>> import claims
    >>> from claims.checks import run
    >>> from claims.rulebook import rulebook
    >>> def prints(text):
    ...     found = claims.extract(text)
    ...     return [p for _, p in fingerprints(found, run(found, rulebook()), "a.txt")]
    >>> prints("The flood left 45 people dead.") == prints("News.\\n\\nThe flood left 45 people dead.")
    True
    >>> prints("The flood left 45 people dead.") == prints("The flood left 46 people dead.")
    False
    """
    uids = claim_uids(extraction)
    text = extraction.article.text
    seen: dict[str, int] = {}
    out = []
    for finding in findings:
        span = finding.span
        if finding.claim in uids:
            who = uids[finding.claim]
        else:
            begin, end = paragraph(extraction.article, span.start, span.end)
            before = _words(text[max(begin, span.start - 200) : span.start])[-AROUND:]
            after = _words(text[span.end : min(end, span.end + 200)])[:AROUND]
            who = "\x1f".join([" ".join(before), span.text, " ".join(after)])
        made_of = "\x1e".join([finding.code, path, who])
        digest = hashlib.sha256(made_of.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
        nth = seen[digest] = seen.get(digest, 0) + 1
        if nth > 1:
            digest = hashlib.sha256(f"{made_of}\x1e{nth}".encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
        out.append((finding, digest))
    return out


def _words(text: str) -> list[str]:
    return "".join(ch if ch.isalnum() else " " for ch in fold(text)).split()
