"""Reads rule packs: TOML files of the built-in packs with the user's overlays laid over them.

A pack is a folder ``<lang>/`` of TOML files, one file a kind of knowledge. An overlay folder has the same
shape; it is laid over key by key: tables are merged, lists of plain values are joined (what is already
there is not repeated), a single value replaces, and ``false`` in place of a table or list removes it.
"""

from __future__ import annotations

import hashlib
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from ..errors import RuleError
from ..locate import data_folder


class RuleFile(BaseModel):
    """Base of every rule file's schema: unknown keys are errors, instances do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


M = TypeVar("M", bound=BaseModel)


def overlay(base: dict[str, Any], upper: dict[str, Any]) -> dict[str, Any]:
    """Lay one TOML table over another, key by key.

    >>> overlay({"a": {"x": [1], "y": 2}}, {"a": {"x": [3], "y": 4}, "b": 5})
    {'a': {'x': [1, 3], 'y': 4}, 'b': 5}
    >>> overlay({"a": {"x": 1}}, {"a": False})
    {}
    """
    out = dict(base)
    for key, value in upper.items():
        old = out.get(key)
        if value is False and isinstance(old, (dict, list)):
            del out[key]
        elif isinstance(value, dict) and isinstance(old, dict):
            out[key] = overlay(old, value)
        elif isinstance(value, list) and isinstance(old, list):
            out[key] = old + [item for item in value if item not in old]
        else:
            out[key] = value
    return out


def read_toml(path: Path) -> dict[str, Any]:
    """The table of a TOML file; a syntax error names the file and the place."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{path}: not valid TOML: {error}") from error
    except UnicodeDecodeError as error:
        raise RuleError(f"{path}: not UTF-8 (byte {error.start}): save the file as UTF-8") from error
    except OSError as error:
        raise RuleError(f"{path}: cannot be read: {error.strerror}") from error


class Rulebook:
    """The built-in packs with overlays, read and validated on demand, each file once.

    Args:
        overlays: folders of the same shape as ``rules/``, the last on top.

    Raises:
        RuleError: where an overlay is no folder, or a file does not hold what its schema asks for.

    >>> "ar" in Rulebook().languages and "en" in Rulebook().languages
    True
    """

    def __init__(self, overlays: tuple[Path, ...] = ()) -> None:
        for folder in overlays:
            if not folder.is_dir():
                raise RuleError(f"{folder}: no such folder of rules (--rules takes a folder like rules/)")
        self.folders = (data_folder("rules"), *overlays)
        self._loaded: dict[tuple[str, str], BaseModel] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that have a pack, sorted."""
        return tuple(
            sorted(
                {p.name for f in self.folders for p in f.iterdir() if p.is_dir() and not p.name.startswith((".", "_"))}
            )
        )

    @cached_property
    def sha256(self) -> str:
        """Hash of all rule files, to tell runs with different rules apart."""
        digest = hashlib.sha256()
        for folder in self.folders:
            for path in sorted(folder.rglob("*.toml")):
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()

    def files(self, lang: str, name: str) -> list[Path]:
        """The files that make up ``<lang>/<name>.toml``, lowest first; ``lang`` "" is the top folder."""
        return [p for f in self.folders if (p := f / lang / f"{name}.toml").is_file()]

    def table(self, lang: str, name: str) -> dict[str, Any]:
        """The merged TOML table; empty where no folder has the file."""
        out: dict[str, Any] = {}
        for path in self.files(lang, name):
            out = overlay(out, read_toml(path))
        return out

    def load(self, lang: str, name: str, schema: type[M]) -> M:
        """The merged file, validated against its schema; loaded once.

        Raises:
            RuleError: naming file, key and what was expected.
        """
        key = (lang, name)
        if key not in self._loaded:
            try:
                self._loaded[key] = schema.model_validate(self.table(lang, name))
            except ValidationError as error:
                raise self._explain(schema, error, lang, name) from error
        found = self._loaded[key]
        assert isinstance(found, schema)  # noqa: S101 - one schema a file name, by construction
        return found

    def _explain(self, schema: type[BaseModel], error: ValidationError, lang: str, name: str) -> RuleError:
        from .slips import explain  # noqa: PLC0415 - only a wrong file needs it

        lines = []
        for slip in error.errors()[:10]:
            holder = self._holder(lang, name, [str(part) for part in slip["loc"]])
            lines.append(f"{holder}: {explain(schema, slip)}")
        return RuleError("\n".join(lines))

    def _holder(self, lang: str, name: str, place: list[str]) -> Path:
        """The topmost file that holds the key, as far down as it can be followed."""
        files = self.files(lang, name)
        for path in reversed(files):
            here: Any = read_toml(path)
            for part in place[:2]:
                here = here.get(part) if isinstance(here, dict) else None
            if here is not None:
                return path
        return files[-1] if files else Path(lang) / f"{name}.toml"


_books: dict[tuple[Path, ...], Rulebook] = {}


def rulebook(overlays: tuple[Path, ...] = ()) -> Rulebook:
    """The process-wide rulebook for these overlays, read once.

    Raises:
        RuleError: where an overlay is no folder, or holds a file that no pack has.
    """
    if overlays not in _books:
        from .packs import check_names  # noqa: PLC0415 - imports the schemas, which import this module

        made = Rulebook(overlays)
        for folder in overlays:
            check_names(folder)
        _books[overlays] = made
    return _books[overlays]
