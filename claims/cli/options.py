"""Options that several commands share, and the store that they name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..store import Store

Db = Annotated[Path | None, typer.Option("--db", help="The store; that of the settings, or claims.db, if not given.")]
Rules = Annotated[list[Path] | None, typer.Option("--rules", help="Folder laid over the built-in rules.")]
Ui = Annotated[str | None, typer.Option("--ui", help="Language of the messages: en or ar.")]


def open_store(db: Path | None, *, create: bool = False) -> Store:
    """The store that ``--db`` names, or the settings that hold here.

    Args:
        db: what was given.
        create: whether a missing one is made.

    Raises:
        StoreError: where it cannot be used.
    """
    from ..config import configuration
    from ..store import Store

    here = configuration()
    return Store(db or here.path(here.settings.db), create=create)


def interface_language(ui: str | None) -> str:
    """The language of the messages: what was given, or that of the settings.

    Raises:
        ClaimsError: where there is no interface in it.
    """
    from ..config import configuration
    from ..reporting import interface

    return interface(ui or configuration().settings.ui).language
