"""The side file of suppressions, ``.claims-ignore.toml``: for text files, pages of others, standard input.

::

    [[ignore]]
    code = "CLM101"
    path = "drafts/flood.txt"     # a glob, from the settings' folder
    text = "45"                   # the claim's own words; or fingerprint = "…" from --format json
    reason = "counted by our reporter"
    by = "desk"
    date = 2026-03-01
    expires = 2026-09-01
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - a field is called date
from fnmatch import fnmatch
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from ..errors import ClaimsError
from ..language.fold import fold
from ..rulebook.slips import explain


class SideEntry(BaseModel):
    """One suppression: code, reason, and the finding by fingerprint, or by path and the claim's words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str
    reason: str = Field(min_length=1)
    fingerprint: str = ""
    path: str = ""
    text: str = ""
    by: str = ""
    date: Date | None = None
    expires: Date | None = None
    line: int = 1

    @field_validator("code")
    @classmethod
    def _is_code(cls, code: str) -> str:
        if not re.fullmatch(r"CLM\d{3}", code):
            raise ValueError("should be the code of a check, as in CLM101")
        return code

    @model_validator(mode="after")
    def _names_a_finding(self) -> SideEntry:
        if not self.fingerprint and not (self.path and self.text):
            raise ValueError("give the fingerprint, or path and text (the claim's own words)")
        return self

    def expired(self, today: Date) -> bool:
        """Whether its day has passed."""
        return self.expires is not None and self.expires < today

    def covers(self, code: str, path: str, fingerprint: str, *texts: str) -> bool:
        """Whether it means this finding.

        Args:
            code: of the check.
            path: of the article, from the settings' folder.
            fingerprint: of the finding.
            texts: the claim's own words, as they are marked and as the message has them.
        """
        if code != self.code:
            return False
        if self.fingerprint:
            return fingerprint == self.fingerprint
        return fnmatch(path, self.path) and any(_words(text) == _words(self.text) for text in texts)

    def is_for(self, paths: Iterable[str], folder: Path) -> bool:
        """Whether it is for one of some articles, or for one that is gone.

        Args:
            paths: of the articles, from the settings' folder.
            folder: that folder.
        """
        named = self.path and not any(sign in self.path for sign in "*?[")
        return any(fnmatch(path, self.path) for path in paths) or bool(named and not (folder / self.path).exists())


def read_side_file(path: Path) -> tuple[list[SideEntry], str]:
    """The entries of a side file, and its text.

    Raises:
        ClaimsError: naming file and entry.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimsError(f"{path}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ClaimsError(f"{path}: not valid TOML: {error}") from error
    entries = table.pop("ignore", [])
    if table or not isinstance(entries, list):
        raise ClaimsError(f"{path}: only [[ignore]] entries stand here, not {', '.join(table) or 'a single [ignore]'}")
    lines = [text.count("\n", 0, m.start()) + 1 for m in re.finditer(r"^[ \t]*\[\[ignore\]\]", text, re.M)]
    out = []
    for number, one in enumerate(entries):
        try:
            entry = SideEntry.model_validate(one)
        except ValidationError as error:
            first = error.errors()[0]
            said = explain(SideEntry, first) if first["loc"] else first["msg"].removeprefix("Value error, ")
            raise ClaimsError(f"{path}: entry {number + 1}: {said}") from error
        out.append(entry.model_copy(update={"line": lines[number] if number < len(lines) else 1}))
    return out, text


def _words(text: str) -> str:
    return " ".join(fold(text).split())
