"""CSV tables as evidence: each cell with a number becomes a sentence of its headers, so that it reads like a claim."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from ..errors import InputError

MOST_CELLS = 1_000_000


def read_table(text: str, path: str) -> list[list[str]]:
    """The rows of a CSV text; comma, semicolon and tab are told apart.

    Raises:
        InputError: where the table has no header row and a row of values, or is too large.

    >>> read_table("place;dead\\nTall Amra;12\\n", "t.csv")
    [['place', 'dead'], ['Tall Amra', '12']]
    """
    sample = text[:10_000]
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(sample, delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    try:
        rows = _within(csv.reader(io.StringIO(text), dialect), path)
    except csv.Error as error:
        raise InputError(f"{path}: not a readable table ({error})") from error
    if len(rows) < 2:
        raise InputError(f"{path}: the table needs a header row and at least one row of values")
    return rows


def _within(reader: Iterable[list[str]], path: str) -> list[list[str]]:
    """The rows that hold something, as long as they are not too many."""
    rows: list[list[str]] = []
    cells = 0
    for row in reader:
        cells += len(row)
        if cells > MOST_CELLS:
            raise InputError(f"{path}: more than {MOST_CELLS:,} cells: cut the table down to what the claims need")
        if any(cell.strip() for cell in row):
            rows.append(row)
    return rows


def table_text(rows: list[list[str]]) -> str:
    """The table as lines that the figures' rules can read: ``value header, row name``.

    The first column names the row where it holds no number.

    >>> table_text([["place", "dead"], ["Tall Amra", "12"]])
    '12 dead (Tall Amra)'
    """
    header, *body = ([cell.strip() for cell in row] for row in rows)
    lines = []
    for row in body:
        names = [cell for cell in row if cell and not any(ch.isdigit() for ch in cell)]
        for column, cell in enumerate(row):
            if any(ch.isdigit() for ch in cell):
                label = header[column] if column < len(header) else ""
                lines.append(f"{cell} {label} ({', '.join(names)})" if names else f"{cell} {label}".rstrip())
    return "\n".join(lines)
