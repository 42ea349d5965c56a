"""Comparable forms of words: what a reader takes for the same word compares equal.

Diacritics, tatweel and invisible characters are dropped, hamza carriers, alef maqsura and ta marbuta are
folded, presentation forms and digits are unified, case is folded.
"""

from __future__ import annotations

import unicodedata

# Hamza carriers, alef variants, maqsura and ta marbuta; Persian kaf and yeh; typographic apostrophes; hyphens.
_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ة": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "ؤ": "و",
    "ئ": "ي",
    **dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
}
UNSEEN = (  # soft hyphen, direction marks, joiners and isolates, byte order mark
    0x00AD,
    0x061C,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
)
"""Code points that no reader sees."""
_DROPPED = (
    *UNSEEN,
    *range(0x0610, 0x061B),  # Quranic signs
    0x0640,  # tatweel
    *range(0x064B, 0x0660),  # harakat
    0x0670,  # dagger alef
    *range(0x06D6, 0x06EE),
)
_TABLE: dict[int, str | None] = {
    **{ord(a): b for a, b in _LETTERS.items()},
    **dict.fromkeys(_DROPPED),
    **{zero + n: str(n) for zero in (0x0660, 0x06F0) for n in range(10)},
}
_MEMO: dict[str, str] = {}
_LONGEST = 60  # code points of what is remembered: words and phrases, no texts
_MEMO_LIMIT = 200_000  # words; a news archive's vocabulary, some 20 MB


def fold(word: str) -> str:
    """The comparable form of a word or phrase.

    >>> fold("أُشَارَ"), fold("إلى"), fold("٢٥"), fold("Said")
    ('اشار', 'الي', '25', 'said')
    >>> fold(fold("قُـوّة")) == fold("قُـوّة")
    True
    """
    found = _MEMO.get(word)
    if found is None:
        if len(word) > _LONGEST:
            return _fold(word)
        if len(_MEMO) >= _MEMO_LIMIT:
            _MEMO.clear()
        found = _MEMO[word] = _fold(word)
    return found


def _fold(word: str) -> str:
    if word.isascii():
        return word.translate(_TABLE).lower()
    plain = unicodedata.normalize("NFKC", word).translate(_TABLE).casefold()
    if unicodedata.is_normalized("NFKC", plain):
        return plain  # casefolding makes no letter that the table has
    return unicodedata.normalize("NFKC", plain).translate(_TABLE)
