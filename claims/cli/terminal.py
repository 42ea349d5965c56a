"""What commands share of the terminal: formats, progress, and inputs that could not be read."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import typer

from ..errors import ClaimsError, InputError

T = TypeVar("T")


def complain(error: Exception) -> None:
    """An error for people, one line, on standard error."""
    text = "".join(ch if ch.isprintable() or ch == "\n" else "\ufffd" for ch in str(error))
    sys.stderr.write(f"claims: {text}\n")


def text_or_json(format: str) -> None:
    """Refuses a ``--format`` that is neither, for the commands that have these two."""
    if format not in ("text", "json"):
        raise ClaimsError(f"--format {format}: no such format: text or json")


def progress(items: Iterable[T], what: str, total: int | None = None) -> Iterator[T]:
    """The items, with a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=what, total=total, console=Console(stderr=True), transient=True)


class Unreadable:
    """Inputs that could not be read: told as they come, and the command ends in 2 when the rest is done."""

    def __init__(self) -> None:
        self.count = 0
        self.errors: list[tuple[str, str]] = []  # path and message of each

    def told(self, read: Iterable[T | InputError]) -> Iterator[T]:
        """What could be read; of the rest each error is told."""
        for item in read:
            if isinstance(item, InputError):
                self.tell(item)
            else:
                yield item

    def tell(self, error: Exception) -> None:
        """Tells an error and counts it."""
        self.count += 1
        self.errors.append((str(error).partition(": ")[0], str(error)))
        complain(error)

    def end(self, code: int = 0) -> None:
        """Ends the command: 2 where an input could not be read, else ``code``."""
        if self.count:
            raise typer.Exit(2)
        if code:
            raise typer.Exit(code)
