"""Outputs of ``claims check``, one module a format, each a function from a ``Result`` to a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from ..errors import ClaimsError
from .result import Checked, Located, Result, located

FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "json",
    "jsonl": "json",
    "csv": "csv",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "rdjson": "rdjson",
    "junit": "junit",
    "markdown": "markdown",
    "html": "html",
    "statistics": "statistics",
}  # name: module


def output(asked: str, where: str = "--format") -> tuple[str, Path | None]:
    """A format and the file it goes to, from ``NAME`` or ``NAME=PATH``.

    Args:
        asked: what somebody asks for.
        where: option or setting that asks, for messages.

    Raises:
        ClaimsError: where there is no such format.

    >>> output("sarif=out.sarif")
    ('sarif', PosixPath('out.sarif'))
    """
    name, equals, path = asked.partition("=")
    if name not in FORMATS:
        raise ClaimsError(f"{where} {asked}: no such format: {', '.join(FORMATS)}")
    if equals and not path:
        raise ClaimsError(f"{where} {asked}: name the file after '='")
    return name, Path(path) if equals else None


def rendered(name: str, result: Result) -> str:
    """A run in a format."""
    write: Callable[[Result], str] = getattr(import_module(f"{__name__}.{FORMATS[name]}"), name)
    return write(result)


def write_outputs(result: Result, outputs: Iterable[tuple[str, Path | None]]) -> tuple[str, list[ClaimsError]]:
    """Writes the outputs that go to files.

    Returns:
        The text for standard output, and an error for each file that could not be written.
    """
    shown, errors = [], []
    for name, path in outputs:
        text = rendered(name, result)
        if path is None:
            shown.append(text)
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="", errors="backslashreplace")
        except OSError as error:
            errors.append(ClaimsError(f"{path}: cannot be written: {error.strerror or error}"))
    return "".join(shown), errors


__all__ = ["FORMATS", "Checked", "Located", "Result", "located", "output", "rendered", "write_outputs"]
