"""Names that look like prepositions once spelling is levelled (علي, على): told apart by the text's own habits."""

from __future__ import annotations

from dataclasses import replace

from ...language.scan import Scan
from . import words as w
from .lexicon import Lexicon

_CLOSING = frozenset((",", "\u060c", ":"))  # may follow a name


def tell(scan: Scan, words: list[w.Word], lexicon: Lexicon) -> None:
    """Part names from prepositions that fold like them (علي, على), where the text writes both, or where another name
    stands beside one that is not spelt as the preposition is."""
    alike = lexicon.homographs
    found = [i for i, norm in enumerate(scan.norm) if norm in alike]
    if not found:
        return
    both = w.GIVEN_NAME | w.PREPOSITION
    spelt = [i for i in found if scan.raw[i][words[i].lead :] in lexicon.prepositions]
    named = sorted(set(found) - set(spelt))
    for i in named:
        beside = (words[k].flags & both == w.GIVEN_NAME for k in (i - 1, i + 1) if 0 <= k < len(words))
        if spelt or any(beside):
            words[i] = replace(words[i], flags=w.GIVEN_NAME, classes=(), phrases=(), cues=())
    for i in spelt if named else ():
        words[i] = replace(words[i], flags=words[i].flags & ~w.GIVEN_NAME)
    among = [i for i in spelt if _is_among_names(scan, words, i)] if not named else []
    if among and _writes_otherwise(scan, words, lexicon):
        for i in among:
            words[i] = replace(words[i], flags=w.GIVEN_NAME, classes=(), phrases=(), cues=())


def _writes_otherwise(scan: Scan, words: list[w.Word], lexicon: Lexicon) -> bool:
    """Whether a text spells prepositions with another letter (فى), as papers of Egypt do: then names have it too."""
    for word, raw in zip(words, scan.raw, strict=True):
        if not word.flags & w.PREPOSITION or raw in lexicon.prepositions:
            continue
        if len(raw) == len(word.norm) and not (word.lead or word.joined or word.flags & w.GIVEN_NAME):
            return True
    return False


def _is_among_names(scan: Scan, words: list[w.Word], i: int) -> bool:
    """Whether a token ends a name (محمد على، …), or stands between a verb of saying and a name (قال على حسن)."""
    before, after = words[max(0, i - 1)], words[min(i + 1, len(words) - 1)]
    closes = scan.raw[min(i + 1, len(words) - 1)] in _CLOSING or after.flags & w.COMPLEMENTIZER
    told = any(cue.role == "finite" and cue.entry.sense == "speech" for cue in before.cues)
    opens = told or (before.flags & w.TITLE and before.definite)  # قال النائب على عبد الواحد
    named = after.flags & (w.GIVEN_NAME | w.NAME_PARTICLE)
    return bool(before.flags & w.GIVEN_NAME and closes) or bool(opens and named)
