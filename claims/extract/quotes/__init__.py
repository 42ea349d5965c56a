"""Attributed quotes: ``find_quotes`` over a scan."""

from __future__ import annotations

from ...language.marks import pair_marks
from ...language.scan import Scan
from ...model import Quote, Span
from ...rulebook import Rulebook


def find_quotes(scan: Scan, rules: Rulebook, *, all_senses: bool = False) -> list[Quote]:
    """The quotes of the scan, in order of their content.

    Args:
        scan: the text, read.
        rules: the packs; ``scan.language`` names the one to use.
        all_senses: keep what cues of thought, wish and plan introduce, too.
    """
    found: list[Quote] = []
    for pair in pair_marks(scan):
        if pair.closed and pair.close - pair.open > 6:
            start, end = scan.start[pair.open + 1], scan.end[pair.close - 1]
            found.append(Quote(f"q{len(found) + 1}", "direct", Span(start, end, scan.text[start:end]), rule="marks"))
    return found
