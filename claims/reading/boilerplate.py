"""Lines that news pages leave in the text and that are not the article: found by the rules of the packs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..language.fold import UNSEEN, fold
from ..language.wrapping import logical_lines
from ..model import Span
from ..rulebook import Rulebook
from ..rulebook.boilerplate import BoilerplateFile
from .dates import DateLines, date_lines

_LEFT = re.compile(r"^[\s\-–•|*>]+")
_BETWEEN = re.compile(r"\s[|·•]\s")
_UNSEEN = dict.fromkeys(UNSEEN)
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


class BoilerplateRules:
    """A language's lines, compiled: whole lines by look-up, beginnings by first word, dates, shapes by pattern."""

    def __init__(self, pack: BoilerplateFile, dates: DateLines) -> None:
        self.dates = dates
        self.lines = {_plain(line) for line in pack.lines}
        self.longest = pack.longest
        self.beginnings: dict[str, list[str]] = {}
        for phrase in pack.beginnings:
            folded = " ".join(fold(phrase).split())
            self.beginnings.setdefault(_first(folded), []).append(folded)
        self.patterns = [re.compile(pattern, re.I) for pattern in pack.patterns]

    def covers(self, line: str) -> bool:
        """Whether a line is no part of an article: as a whole, or each of the pieces that signs divide it into."""
        if len(line) > self.longest:
            return False
        pieces = _BETWEEN.split(line)
        return self._covers(line) or (len(pieces) > 1 and all(map(self._covers, pieces)))

    def _covers(self, line: str) -> bool:
        plain = _plain(line)
        if not plain or plain in self.lines:
            return bool(plain)
        begun = " ".join(_LEFT.sub("", fold(line)).split())
        if any(_begins(begun, phrase) for phrase in self.beginnings.get(_first(begun), ())):
            return True
        seen = line.translate(_UNSEEN).strip()
        return self.dates.covers(seen) or any(pattern.fullmatch(seen) for pattern in self.patterns)


def _first(line: str) -> str:
    return line.split(" ", 1)[0].rstrip(":")


def _begins(line: str, phrase: str) -> bool:
    """Whether a line begins with the words of a phrase, and with its colon where it has one."""
    return line.startswith(phrase) and (phrase.endswith(":") or not line[len(phrase) : len(phrase) + 1].isalnum())


def _plain(line: str) -> str:
    return " ".join(_EDGE.sub("", fold(line)).split())


@lru_cache(maxsize=64)
def _compiled(rules: Rulebook, language: str) -> BoilerplateRules:
    return BoilerplateRules(rules.load(language, "boilerplate", BoilerplateFile), date_lines(rules, language))


def boilerplate(
    text: str, language: str, title: Span | None, rules: Rulebook, soft: Iterable[Span] = ()
) -> tuple[Span, ...]:
    """The lines of a text that are no part of the article, in their order.

    Args:
        text: the article's text.
        language: code of its language.
        title: where its title stands; repetitions of it are boilerplate, itself never.
        rules: the packs.
        soft: line ends that only wrap a paragraph.
    """
    known = _compiled(rules, language)
    plain_title = _plain(title.text) if title else ""
    out: list[Span] = []
    for start, end in logical_lines(text, soft):
        bare = text[start:end]
        if bare.strip() and not (title and start <= title.start < end):
            repeated = bool(plain_title) and len(bare) < 400 and _plain(bare) == plain_title
            if repeated or known.covers(bare):
                out.append(Span(start, end, bare))
    return tuple(out)
