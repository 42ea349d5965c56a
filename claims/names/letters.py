"""Letters of a word as the cost tables see them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from ..language.fold import fold


def first_marked(word: str) -> list[str]:
    """The letters of a word, the first marked ``^`` and the last ``$``, because ends are spelled in their own way.

    >>> first_marked("حفتر"), first_marked("ب")
    (['^ح', 'ف', 'ت', 'ر$'], ['^ب$'])
    """
    letters = list(word)
    if letters:
        letters[0] = "^" + letters[0]
        letters[-1] += "$"
    return letters


def bare(text: str, letters: Mapping[str, str]) -> str:
    """Comparable form without marks on letters; letters that have no such form are read as ``letters`` says.

    >>> bare("Ångström Łódź", {"ł": "l"})
    'angstrom lodz'
    """
    plain = fold(text)
    if plain.isascii():
        return plain
    plain = "".join(letters.get(c, c) for c in plain)
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
