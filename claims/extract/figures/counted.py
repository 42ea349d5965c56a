"""What a number counts: the unit or noun after it, before it, or in the number itself."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import cast

from ...language.fold import fold
from ...language.scan import MARK, NUMBER, WORD, Scan
from ...model import Bound, Number
from .bounds import is_definite, stands_at
from .draft import Draft
from .words import (
    AFTER,
    ARTICLE,
    CONJUNCTION,
    FORECASTER,
    FUNCTION,
    JOINED,
    OF,
    PER,
    PLURAL,
    SHARED,
    SKIP,
    VERB,
    Lexicon,
    Unit,
    Word,
)

_NUMBER_OF = 8  # words between "the number of" and the number
_PAST_ADJECTIVES = 5  # words that may stand between a number and its plural noun
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))


def find_unit(scan: Scan, d: Draft, lexicon: Lexicon) -> None:
    """Set the draft's unit, its normal form and what group it belongs to."""
    number = d.number
    if number.kind == "score":
        return None
    if number.kind == "dual":
        _set(d, number.text, lexicon.words[scan.norm[d.first]], fold(number.text))
        return
    if number.unit is not None:  # a year and a half
        return _set(d, number.unit, lexicon.words[fold(number.unit)], fold(number.unit))
    if number.kind in ("percent", "points"):
        d.unit, d.unit_key, d.group = "percent", "percent", "share"
        known = _known_at(scan, d.last + 1, d.high, lexicon) if d.last + 1 < d.high else None
        if known is not None and known[0].group == "share":
            return _take(scan, d, d.last + 1, known[1], lexicon, known[0])
    if _sign_before(scan, d, lexicon) or _sign_inside(scan, d, lexicon):
        return
    if d.rest and not d.rest[0].isalnum() and len(d.rest) > 1:
        return _hyphenated(scan, d, lexicon, d.rest[1:])
    if d.rest and d.rest[0].isalpha():  # 20km, 5pm
        return _set(d, d.rest, lexicon.words[fold(d.rest)], fold(d.rest))
    i = d.last + 1
    if i < d.high - 1 and scan.raw[i] in _HYPHENS and scan.end[d.last] == scan.start[i] == scan.start[i + 1] - 1:
        return _hyphenated(scan, d, lexicon, scan.raw[i + 1])
    if lexicon.frames.counted.head == "plural":
        _plural_after(scan, d, lexicon)
    else:
        _next_after(scan, d, lexicon)
    if d.group == "bare":
        _number_of(scan, d, lexicon)


def _set(d: Draft, text: str, word: Word | None, norm: str, unit: Unit | None = None) -> None:
    unit = unit or (word.unit if word else None)
    d.unit = text
    if unit is None and word is not None and word.noun:
        d.unit_key, d.group = word.noun, word.noun_group
    elif unit is None:
        d.unit_key, d.group = norm, "unknown"
    else:
        d.unit_key, d.group = unit.key, unit.group
        if unit.group == "share":
            d.unit = unit.name or text
        elif unit.name:
            d.unit = unit.name


def _hyphenated(scan: Scan, d: Draft, lexicon: Lexicon, rest: str, right: int = -1) -> None:
    """five-day, 28-year-old: the unit is what follows the hyphen."""
    first = rest.split("-", maxsplit=1)[0]
    if not first[:1].isalpha():
        return None  # 220-207
    word = lexicon.words[fold(first)]
    bound = next((p for p in word.starts if p.role == "bound"), None) if word else None
    if bound is not None:  # 15-plus years
        d.bound, d.bound_text = cast(Bound, bound.value), first
    if word is not None and (bound is not None or word.flags & SKIP):  # a 5,000-strong crowd
        return _plural_after(scan, d, lexicon, d.last + 3)
    d.notes.append("hyphen")
    d.notes.extend(fold(rest).split("-")[1:])
    if right >= 0:
        d.right = right
    elif scan.start[d.last] + len(first) <= scan.end[d.last]:
        d.right = d.last
    else:
        d.right = d.last + 2 if scan.raw[d.last + 1] in _HYPHENS else d.last
    _set(d, first, lexicon.words[fold(first)], fold(first))


def _known_at(scan: Scan, i: int, high: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """The unit of the packs whose words start at token ``i``, and its last token."""
    word = lexicon.words[scan.norm[i]]
    if word is None:
        return None
    for words, unit in word.units:
        n = len(words)
        if i + n <= high and all(lexicon.same(scan.norm[i + k], words[k]) for k in range(1, n)):
            return unit, i + n - 1
    return (word.unit, i) if word.unit else None


def _take(scan: Scan, d: Draft, i: int, last: int, lexicon: Lexicon, unit: Unit | None = None) -> None:
    d.right = max(d.right, last)
    norm = scan.norm[i] if i == last else fold(scan.cut(i, last))
    _set(d, scan.cut(i, last), lexicon.words[scan.norm[i]], norm, unit)


def _sign_before(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """A sign or code before the number: $20, %25, USD 20."""
    if d.glued and (glued := lexicon.words[fold(d.glued)]) and glued.unit and glued.unit.name:  # USD20
        d.unit, d.unit_key, d.group = glued.unit.name, glued.unit.key, glued.unit.group
        return True
    i = d.first - 1
    if i < d.low:
        return False
    found = lexicon.words[scan.norm[i]]
    unit = found.unit if found else None
    if i > d.low and unit is not None and scan.kind[i] == MARK and scan.kind[i - 1] == WORD:
        longer = lexicon.words[scan.norm[i - 1] + scan.norm[i]] if scan.end[i - 1] == scan.start[i] else None
        if longer is not None and longer.unit is not None and longer.unit.name:  # A$20
            i, unit = i - 1, longer.unit
    if unit is None or unit.name is None or (unit.group == "share" and scan.start[d.first] > scan.end[i]):
        return False
    if i > d.low and scan.kind[i - 1] == NUMBER and scan.end[i - 1] == scan.start[i]:
        return False  # a sign after another number is that number's own
    d.left = min(d.left, i)
    d.unit, d.unit_key, d.group = unit.name, unit.key, unit.group
    return True


def _sign_inside(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """A code between digits and their scale: 75 USD million."""
    for i in range(d.first + 1, d.last):
        found = lexicon.words[scan.norm[i]] if scan.kind[i] == WORD and scan.raw[i].isupper() else None
        if found is not None and found.unit is not None and found.unit.name and found.unit.group == "money":
            d.unit, d.unit_key, d.group = found.unit.name, found.unit.key, "money"
            return True
    return False


def share_units(scan: Scan, drafts: list[Draft], lexicon: Lexicon) -> None:
    """Numbers joined to one with a unit count the same: 10 or 12 people, 100, 200 or 300 tonnes."""
    for a, b in reversed(list(pairwise(drafts))):
        if a.group != "bare" or a.kind != "count" or a.number.value is None or b.unit is None or b.right < b.last:
            continue
        if b.number.kind == "dual" or a.number.value_high is not None or b.first - a.last > 2 or b.left < a.last:
            continue
        between = scan.norm[a.last + 1 : b.first]
        word = lexicon.words[between[0]] if between else lexicon.words[scan.norm[b.first]]
        joined = word is not None and bool(word.flags & (SHARED if between else JOINED))
        listed = between in ([","], ["\u060c"]) and b.shared
        if joined or listed:
            a.unit, a.unit_key, a.group, a.kind, a.shared = b.unit, b.unit_key, b.group, b.kind, True


def _number_of(scan: Scan, d: Draft, lexicon: Lexicon) -> None:
    """What a bare number counts is told before it: the number of houses buried reached 13. No noun is its unit."""
    for i in range(d.first - 1, max(d.low, d.first - _NUMBER_OF) - 1, -1):
        if scan.kind[i] != WORD:
            return
        word = lexicon.words[scan.norm[i]]
        for phrase in word.starts if word else ():
            if phrase.role == "number of" and stands_at(scan, i, phrase, lexicon, d.first):
                noun = lexicon.words[scan.norm[i + len(phrase.words)]] if i + len(phrase.words) < d.first else None
                if noun is not None and noun.unit is not None and noun.unit.group in ("people", "things"):
                    d.unit_key, d.group = noun.unit.key, noun.unit.group
                return


def join_duals(scan: Scan, drafts: Sequence[Draft], opening: Container[str]) -> list[Draft]:
    """The drafts with each range that begins with a dual as one: بين عامين وخمسة أعوام.

    Args:
        scan: the text, read.
        drafts: the figures, their units found.
        opening: words before the lower end of a range.
    """
    out: list[Draft] = []
    for d in drafts:
        low = out[-1] if out else None
        if low is not None and low.number.kind == "dual" and d.first == low.last + 1 and d.glued:
            one, other = low.unit_key or "", d.unit_key or ""
            same = low.group == d.group and (one == other or other.startswith(f"{one}_"))  # degree, degree_Celsius
            value, high = low.number.value, d.number.value
            opened = low.first > low.low and scan.norm[low.first - 1] in opening
            if same and opened and value is not None and high is not None and high > value:
                text = scan.text[low.number.start : d.number.end]
                d.number = Number(
                    low.number.start, d.number.end, text, value, high, "range", "range", first=low.first, last=d.last
                )
                d.first, d.glued, d.left = low.first, low.glued, low.left
                out[-1] = d
                continue
        out.append(d)
    return out


def _next_after(scan: Scan, d: Draft, lexicon: Lexicon) -> None:
    """The next word that can be a noun, past ``of``."""
    i, high = d.last + 1, d.high
    of = False
    definite = is_definite(scan, d, lexicon)
    while i < high:
        word = lexicon.words[scan.norm[i]]
        if scan.kind[i] != WORD:
            if scan.raw[i] in "(\"'«“" and i + 1 < high and not definite and i == d.last + 1:
                known = _known_at(scan, i + 1, high, lexicon)
                if known and known[0].group in ("share",):
                    i += 1
                    continue
            known = _known_at(scan, i, high, lexicon)
            if known and scan.kind[i] == MARK and i <= d.last + 1:
                return _take(scan, d, i, known[1], lexicon, known[0])
            break
        flags = word.flags if word else 0
        known = _known_at(scan, i, high, lexicon)
        if known and known[1] > i:
            return _take(scan, d, i, known[1], lexicon, known[0])
        if d.group == "share":
            if known and known[0].group == "share":
                d.right = known[1]
            break
        if flags & SKIP:
            i += 1
            continue
        if flags & OF and not of:
            of, i = True, i + 1
            continue
        if lexicon.is_no_noun(scan.norm[i]) or (known is None and scan.norm[i][-1].isdecimal()):
            break  # 6.1 و6.3: another number with its conjunction
        if flags & (FUNCTION | CONJUNCTION | VERB) and not known and not (word and word.noun):
            break
        article = bool(flags & ARTICLE)
        if article and (definite or not (of or d.number.kind in ("fraction", "vague") or d.number.value is None)):
            if not known and not (word and word.noun):
                break
            if definite and not of:
                break
        if of and not article and not known and not (word and word.noun) and d.number.kind not in ("fraction", "vague"):
            break
        return _take(scan, d, i, i, lexicon, known[0] if known else None)
    if d.group == "bare":
        _noun_before(scan, d, lexicon, definite)


def _noun_before(scan: Scan, d: Draft, lexicon: Lexicon, definite: bool) -> None:
    """A definite numeral stands behind its noun: النواب الـ25."""
    i = d.first - 1
    if i >= d.low and definite and scan.norm[i] in lexicon.frames.counted.glued_articles:
        i -= 1
    if i < d.low or scan.kind[i] != WORD:
        return
    word = lexicon.words[scan.norm[i]]
    flags = word.flags if word else 0
    if flags & (FUNCTION | CONJUNCTION | VERB | OF):
        return
    if (definite and flags & ARTICLE) or (word and word.unit and d.number.value in (1, 2) and d.number.kind != "dual"):
        d.unit = scan.raw[i]
        d.left = min(d.left, i)
        unit = word.unit if word else None
        d.unit_key, d.group = (unit.key, unit.group) if unit else (scan.norm[i], "unknown")


def _plural_after(scan: Scan, d: Draft, lexicon: Lexicon, i: int = 0) -> None:
    """The first plural behind the number, past its adjectives; a unit of the packs wherever it stands before it."""
    counted = lexicon.frames.counted
    i = i or d.last + 1
    high = min(d.high, d.stop, i + 1 + _PAST_ADJECTIVES)
    plurals = tuple(counted.plural_endings)
    fallback: tuple[int, int, Unit] | None = None
    passed = 0
    of = False
    while i < high:
        norm = scan.norm[i]
        known = _known_at(scan, i, d.high, lexicon)
        if scan.kind[i] != WORD:
            if known and scan.kind[i] == MARK and i == d.last + 1:
                return _take(scan, d, i, known[1], lexicon, known[0])
            if norm in "-\"'“‘”’" and i > d.last:
                i += 1
                continue
            break
        word = lexicon.words[norm]
        flags = word.flags if word else 0
        if i == d.last + 1 and word is not None and (after := _bound_behind(scan, i, d, word, lexicon)):
            i += after  # 250,000 or so voters
            continue
        if of and lexicon.possessives and norm.endswith(lexicon.possessives):
            i += 1  # half of the company's workers
            continue
        if flags & FORECASTER and i == d.last + 1 and is_definite(scan, d, lexicon):
            break
        if "-" in norm and not known and i == d.last + 1 and _is_measured(norm, lexicon):
            return _hyphenated(scan, d, lexicon, scan.raw[i], i)  # 25 year-old
        if known and known[0].group in ("share", "money", "measure", "duration"):
            one = d.number.value is None or -1 <= d.number.value <= 1
            if d.group != "share" and (passed == 0 or norm.endswith(plurals) or (passed <= 2 and one)):
                return _take(scan, d, i, known[1], lexicon, known[0])
            break
        if d.group == "share":
            break
        if known and (norm.endswith(plurals) or flags & PLURAL or known[1] > i):
            after = known[1] + 1
            if _heads(scan, after, d, lexicon):
                head = _known_at(scan, after, d.high, lexicon)
                return _take(scan, d, after, head[1] if head else after, lexicon, head[0] if head else None)
            return _take(scan, d, i, known[1], lexicon, known[0])
        if flags & OF and not of and not passed:
            of, i = True, i + 1
            continue
        if flags & ARTICLE and of:
            i += 1
            continue
        if flags & SKIP:
            i += 1
            continue
        if word and word.noun and not known:
            if passed == 0 or norm.endswith(plurals):
                return _take(scan, d, i, i, lexicon, None)
            break
        if d.number.kind == "fraction" and flags & PER and not passed:
            i += 1  # half an hour
            continue
        if flags & (FUNCTION | CONJUNCTION):
            break
        if known:
            if known[0].group not in ("people", "things") or d.number.value == 1 or not passed:
                fallback = fallback or (i, known[1], known[0])
        elif _is_plural(norm, lexicon):
            if _heads(scan, i + 1, d, lexicon):
                i += 1
                continue
            return _take(scan, d, i, i, lexicon)
        passed += 1
        i += 1
    if fallback and d.group == "bare":
        return _take(scan, d, fallback[0], fallback[1], lexicon, fallback[2])
    if d.number.kind == "fraction" and of and d.group == "bare":
        return _whole_of(scan, d, lexicon)
    if d.group == "bare" and d.number.value == 1 and passed == 1:
        return _take(scan, d, d.last + 1, d.last + 1, lexicon)
    return None


def _bound_behind(scan: Scan, i: int, d: Draft, word: Word, lexicon: Lexicon) -> int:
    """How many words of a bound stand behind the number and before what it counts."""
    for phrase in word.starts:
        if phrase.role == "bound" and phrase.side == AFTER and stands_at(scan, i, phrase, lexicon, d.high):
            return len(phrase.words)
    return 0


def _is_measured(norm: str, lexicon: Lexicon) -> bool:
    """Does a word with a hyphen begin with a measure: year-old, mile-long?"""
    first, _, rest = norm.partition("-")
    word = lexicon.words[first] if rest.isalpha() else None
    return word is not None and word.unit is not None and word.unit.group in ("measure", "duration")


def _whole_of(scan: Scan, d: Draft, lexicon: Lexicon) -> None:
    """What a fraction is of, where it is one thing: a third of the workforce, half of its annual budget."""
    first = last = 0
    for i in range(d.last + 1, min(d.high, d.last + 3 + _PAST_ADJECTIVES)):
        word = lexicon.words[scan.norm[i]]
        flags = word.flags if word else 0
        if scan.kind[i] == WORD and not first and flags & (OF | ARTICLE):
            continue
        if scan.kind[i] != WORD or flags & (FUNCTION | CONJUNCTION | OF):
            break
        first, last = first or i, i
        if word is not None and (word.noun or word.unit):
            break
    if first and (last == first or (known := lexicon.words[scan.norm[last]]) is None or not known.flags & VERB):
        _take(scan, d, last, last, lexicon)


def _heads(scan: Scan, i: int, d: Draft, lexicon: Lexicon) -> bool:
    """Is token ``i`` the head of the plural before it, as no verb in -s follows a plural: teachers unions?"""
    if (
        d.number.kind == "fraction"
        or i >= d.high
        or scan.kind[i] != WORD
        or scan.raw[i][0].isupper() != scan.raw[i - 1][0].isupper()
    ):
        return False
    return _is_plural(scan.norm[i], lexicon)


def _is_plural(norm: str, lexicon: Lexicon) -> bool:
    """Does the word look like a plural noun?"""
    counted = lexicon.frames.counted
    word = lexicon.words[norm]
    flags = word.flags if word else 0
    if flags & PLURAL:
        return True
    return (
        len(norm) > 3
        and not flags & (FUNCTION | CONJUNCTION)
        and norm.endswith(tuple(counted.plural_endings))
        and not norm.endswith(tuple(counted.singular_endings))
    )
