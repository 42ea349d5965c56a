"""The date that an article states for itself: in a line of its head that holds a date and little else."""

from __future__ import annotations

from functools import lru_cache

from ..language.fold import fold
from ..model import Article
from ..rulebook import Rulebook

_HEAD = 1_500  # code points in which a dateline stands
_LONGEST = 90  # code points of such a line


def stated_date(article: Article, rules: Rulebook) -> str | None:
    """ISO 8601 date of the article, from its head, where a line states one; else None.

    Only a line that the packs know as boilerplate (a date alone) is believed: a date within the prose is of what is
    told there.
    """
    title = article.title_span.end if article.title_span else 0
    head = [s for s in article.boilerplate if s.start <= _HEAD and len(s.text) <= _LONGEST]
    # A date over the title is as often the day the page was printed as the day it was written: the one below wins.
    for span in (*(s for s in head if s.start >= title), *(s for s in head if s.start < title)):
        found = _date(span.text, article.language) if any(ch.isdigit() for ch in span.text) else None
        if found:
            return found
    return None


@lru_cache(maxsize=8)
def _months(language: str) -> dict[str, int]:
    """Month names of a language as CLDR has them, all territories' traditions, folded."""
    from babel import Locale, localedata  # noqa: PLC0415 - reads files

    out: dict[str, int] = {}
    for name in localedata.locale_identifiers():
        if name == language or name.startswith(language + "_"):
            months = Locale.parse(name).months
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    for number, month in months[context][width].items():
                        out.setdefault(fold(month).rstrip("."), number)
    return out


def _date(line: str, language: str) -> str | None:
    from datetime import date  # noqa: PLC0415

    words = _words(line)
    months = _months(language) if language != "und" else {}
    numbers = [(n, int(w)) for n, w in enumerate(words) if w.isdecimal() and len(w) <= 4]
    for n, year in numbers:
        if not 1900 <= year <= 2100:
            continue
        near = words[max(0, n - 4) : n]
        month = next((months[w.rstrip(".")] for w in reversed(near) if w.rstrip(".") in months), None)
        day = next((int(w) for w in reversed(near) if w.isdecimal() and 1 <= int(w) <= 31), None)
        if month and day:
            try:
                return date(year, month, day).isoformat()
            except ValueError:
                continue
    iso = [int(w) for w in words if w.isdecimal()]
    if len(iso) >= 3 and 1900 <= iso[0] <= 2100:
        try:
            return date(iso[0], iso[1], iso[2]).isoformat()
        except ValueError:
            return None
    return None  # 5/6/2020 is the fifth of June or the sixth of May: not guessed


def _words(line: str) -> list[str]:
    out, word = [], ""
    for ch in fold(line):
        if ch.isalnum():
            if word and ch.isdecimal() != word[-1].isdecimal():
                out.append(word)
                word = ""
            word += ch
        elif word:
            out.append(word)
            word = ""
    return [*out, word] if word else out
