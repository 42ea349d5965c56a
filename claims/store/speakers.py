"""One row a person or body across all articles, with every spelling of its name in every script."""

from __future__ import annotations

import json
import unicodedata

from sqlite_utils import Database

from ..language.fold import fold
from ..model import Speaker
from ..names import name_similarity

SAME = (
    0.75  # likeness of two full names in different scripts; different people of tests/names/people.tsv stay below 0.6
)
_WORDS = 2  # a name of one word is shared by too many to be joined across scripts


class SpeakerRows:
    """The speakers' rows of a store, read once a run.

    Args:
        db: the store's database.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: dict[tuple[str, str], int] = {}
        self._full: dict[tuple[str, str], list[tuple[str, int]]] = {}
        for row in db.query("SELECT id, name, type, aliases FROM speakers"):
            for name in (row["name"], *json.loads(row["aliases"])):
                self._remember(name, row["type"], row["id"])

    def _remember(self, name: str, kind: str, number: int) -> None:
        self._known.setdefault((fold(name), kind), number)
        if len(name.split()) >= _WORDS:
            self._full.setdefault((kind, _script(name)), []).append((name, number))

    def row(self, speaker: Speaker) -> int:
        """The number of a speaker's row; a new one where none is known under this name, in any script."""
        key = (fold(speaker.name), speaker.type)
        known = self._known.get(key)
        if known is not None:
            return known
        number = self._other_script(speaker)
        if number is None:
            # Another process may have added it since: the row it made is taken.
            self._db.execute(
                "INSERT INTO speakers(name, folded, type) VALUES (?, ?, ?) ON CONFLICT(folded, type) DO NOTHING",
                [speaker.name, *key],
            )
            found = self._db.execute("SELECT id FROM speakers WHERE folded = ? AND type = ?", list(key)).fetchone()
            number = int(found[0])
        else:
            row = self._db.execute("SELECT aliases FROM speakers WHERE id = ?", [number]).fetchone()
            aliases = json.dumps([*json.loads(row[0]), speaker.name], ensure_ascii=False)
            self._db.execute("UPDATE speakers SET aliases = ? WHERE id = ?", [aliases, number])
        self._remember(speaker.name, speaker.type, number)
        return number

    def _other_script(self, speaker: Speaker) -> int | None:
        if speaker.type != "person" or len(speaker.name.split()) < _WORDS:
            return None
        own = _script(speaker.name)
        best = (SAME, -1)
        for (kind, script), names in self._full.items():
            if kind == speaker.type and script != own:
                for name, number in names:
                    best = max(best, (name_similarity(speaker.name, name), number))
        return best[1] if best[1] >= 0 else None


def _script(name: str) -> str:
    """The script of a name's first letter, as Unicode names it."""
    letter = next((ch for ch in name if ch.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
