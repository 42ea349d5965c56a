"""Number expressions of running text: ``find_numbers`` over a scan, ``claims.numbers`` over a text."""

from __future__ import annotations

from ...language.scan import NUMBER, Scan
from ...model import Number
from ...rulebook import Rulebook


def find_numbers(scan: Scan, rules: Rulebook) -> list[Number]:
    """Every number expression of the scan, in order, with its value."""
    out = []
    for i, kind in enumerate(scan.kind):
        if kind == NUMBER:
            text = scan.norm[i].replace(",", "")
            if text.count(".") <= 1 and text.replace(".", "").isdigit():
                value = float(text)
                out.append(Number(scan.start[i], scan.end[i], scan.raw[i], int(value) if value.is_integer() else value))
    return out
