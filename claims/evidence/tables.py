"""CSV tables as evidence: each cell with a number becomes a sentence of its headers, so that it reads like a claim."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from ..errors import InputError

MOST_CELLS = 1_000_000
_DATE = re.compile(r"(?:1[5-9]|20)\d\d(?:[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?|\d{1,2}[-/.]\d{1,2}[-/.](?:1[5-9]|20)\d\d")
_UNIT = re.compile(r"(.*?)[(\[]([^()\[\]]+)[)\]]\s*")


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
    """The table as lines that the figures' rules can read: ``value unit header (row name)``.

    The cells of a row that hold no number name it, and so do those that hold a date or a year; a unit in parentheses
    behind a header belongs to its values.

    >>> table_text([["place", "dead"], ["Tall Amra", "12"]])
    '12 dead (Tall Amra)'
    >>> table_text([["year", "exports (tonnes)"], ["2023", "2,500"]])
    '2,500 tonnes exports (2023)'
    """
    header, *body = ([" ".join(cell.split()) for cell in row] for row in rows)
    dated = _dated(header, body)
    lines = []
    for row in body:
        names = [cell for column, cell in enumerate(row) if cell and (column in dated or not _is_value(cell))]
        for column, cell in enumerate(row):
            if _is_value(cell) and column not in dated:
                label = _label(header[column]) if column < len(header) else ""
                lines.append(f"{cell} {label} ({', '.join(names)})" if names else f"{cell} {label}".rstrip())
    return "\n".join(lines)


def _is_value(cell: str) -> bool:
    return any(ch.isdigit() for ch in cell)


def _dated(header: list[str], body: list[list[str]]) -> set[int]:
    """The columns whose every cell is a year or a date, in a table that has other values too."""
    columns = range(len(header))
    cells = {n: [row[n] for row in body if n < len(row) and row[n]] for n in columns}
    dated = {n for n in columns if cells[n] and all(_DATE.fullmatch(cell) for cell in cells[n])}
    others = any(n not in dated and any(map(_is_value, cells[n])) for n in columns)
    return dated if others else set()


def _label(header: str) -> str:
    """A column's header with its unit in front, where the value stands."""
    match = _UNIT.fullmatch(header)
    return f"{match[2]} {match[1]}".strip() if match else header
