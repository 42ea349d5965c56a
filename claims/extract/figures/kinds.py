"""Which numbers are figures, and of which kind."""

from __future__ import annotations

from ...language.fold import fold
from ...language.scan import LINE, NUMBER, WORD, Scan
from ...model import Number
from .bounds import is_definite, stands_at
from .draft import Draft
from .words import ARTICLE, CONJUNCTION, FUNCTION, LABEL, OF, ONE, PER, Lexicon

_NEVER = frozenset(("date", "time", "year", "ordinal", "name", "reference", "rank", "phone"))
_ADULT = 16  # years from which a bare number between commas is an age
_YEARS = (1800, 2099)  # what four plain digits that count nothing may be
_RECENT = range(1950, 2050)  # what is rather a year before adjectives, since press style parts thousands by a comma
_LONGEST = 11  # digits that somebody writes without any separator
_OLDEST = 120  # years a person may be
_COMMAS = frozenset((",", "\u060c", ":"))
_LIST_END = frozenset(("-", ")", ".", "\u2013"))


def may_be_figure(number: Number) -> bool:
    """Is the number of a kind that can state a quantity?"""
    if number.value == 1 and number.unit is not None and number.text.endswith(number.unit):
        return False  # an hour and 20 minutes: the article counts nothing
    return number.kind not in _NEVER and (number.value is not None or number.kind == "vague")


def is_figure(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """Does the number state a quantity, as far as its own neighbours tell?"""
    words, number = lexicon.words, d.number
    if _is_labelled(scan, d, lexicon):
        return False
    if number.value == 1 and any(_says_not(scan, i, d, lexicon) for i in {d.last + 1, d.right + 1}):
        return False
    if len(number.text) > _LONGEST and number.text.isdecimal():
        return False  # an identity, not a quantity
    if _is_year(scan, d, lexicon) or _is_list_mark(scan, d):
        return False
    if number.kind == "vague" and d.group == "bare" and _ends_clause(scan, d, lexicon):
        return not is_definite(scan, d, lexicon)  # the number rose: العدد
    if number.kind == "dual":
        first = words[scan.norm[d.first]]
        if d.group in ("people", "things") and lexicon.is_listed(scan.norm[d.first]):
            return False
        return not (first is not None and first.flags & ARTICLE) and not d.glued.endswith(
            tuple(lexicon.frames.counted.glued_articles)
        )
    if scan.kind[d.first] == WORD:
        if number.value == 2 and d.bound == "exact" and is_definite(scan, d, lexicon):
            return False
        one = words[scan.norm[d.first]]
        if number.value == 1 and d.first == d.last and d.bound == "exact" and is_definite(scan, d, lexicon):
            return False  # the price of the one kilogram: السعر للكيلوغرام الواحد
        if number.value == 1 and one is not None and one.flags & ONE and d.first == d.last:
            return d.group not in ("bare", "unknown") and d.kind != "age" and not d.glued
    return True


def _ends_clause(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """Does nothing that could belong to the number follow it?"""
    i = d.last + 1
    word = lexicon.words[scan.norm[i]] if i < d.high else None
    return (
        word is None
        or not word.flags & FUNCTION
        or bool(word.flags & OF and i + 1 < d.high and scan.kind[i + 1] == NUMBER)
    )


def _is_labelled(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """Room 7, القرار 2254; a label and a name before the number: من طراز ميغ 23."""
    i = d.first - 1
    if i < d.low or scan.kind[i] != WORD:
        return False
    before = lexicon.words[scan.norm[i]]
    if before is not None:
        counted = lexicon.frames.counted.head == "first" and d.group in ("people", "money", "measure", "share")
        return bool(before.flags & LABEL) and not before.unit and not counted  # حضر القمة 22 رئيسا
    if i - 1 < d.low or scan.kind[i - 1] != WORD or d.bound != "exact" or d.group not in ("bare", "unknown"):
        return False
    label = lexicon.words[scan.norm[i - 1]]
    return label is not None and bool(label.flags & LABEL) and not label.unit


def _is_year(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """The 2016 election, his 1995 return: four plain digits that count nothing the packs know."""
    low, high = d.number.value, d.number.value_high
    if d.kind != "count" or d.bound != "exact" or low is None:
        return False
    written = sum(map(str.isdecimal, d.number.text))
    if written != (4 if high is None else 8) or "," in d.number.text or "." in d.number.text:
        return False
    if not all(_YEARS[0] <= value <= _YEARS[1] for value in (low, high if high is not None else low)):
        return False
    if d.group == "bare":
        return True
    adjectives = d.right > d.last + 1 and low in _RECENT and low % 100  # the 2016 presidential candidates
    return lexicon.frames.counted.head == "plural" and bool(d.group == "unknown" or adjectives)


def _says_not(scan: Scan, i: int, d: Draft, lexicon: Lexicon) -> bool:
    """Does a phrase stand at token ``i`` that makes one before it no figure: one of the, one official said?"""
    word = lexicon.words[scan.norm[i]] if i < d.high else None
    return any(p.role == "not" and stands_at(scan, i, p, lexicon, d.high) for p in (word.starts if word else ()))


def counts_one(d: Draft, lexicon: Lexicon, scan: Scan) -> bool:
    """Does the word one count here? Known of amounts; of people and things only where the topic is what governs it:
    one person was killed, not one official said."""
    if d.number.value != 1 or scan.kind[d.first] != WORD or d.number.value_high is not None:
        return True
    word = lexicon.words[scan.norm[d.first]]
    if word is None or not word.flags & ONE or d.first != d.last:
        return True
    if d.group in ("people", "things"):
        return d.bound != "exact" or d.part_of is not None or d.rule in ("noun", "governed")
    return True


def _is_list_mark(scan: Scan, d: Draft) -> bool:
    """1- , 2) , 3. at the start of a line or sentence."""
    i = d.last + 1
    if scan.kind[d.first] == WORD and d.first == d.low == d.last and d.group == "bare" and i < len(scan):
        return scan.raw[i] in _COMMAS and d.number.value in range(1, 10)  # Two, defeat them.
    if scan.kind[d.first] != NUMBER or d.first != d.low or i >= len(scan) or scan.raw[i] not in _LIST_END:
        return False
    value = d.number.value
    if value is None or not 0 < value < 100 or not isinstance(value, int) or scan.start[i] != scan.end[d.last]:
        return False
    return i + 1 >= len(scan) or scan.start[i + 1] > scan.end[i] or scan.kind[i + 1] == LINE


def find_kind(scan: Scan, d: Draft, lexicon: Lexicon) -> None:
    """Set the draft's kind from its number and unit."""
    number = d.number
    if number.kind == "vague" or number.value is None:
        d.kind = "vague"
    elif number.kind == "score" or (number.kind == "range" and _is_score(scan, d, lexicon)):
        d.kind = "score"
    elif d.group == "share":
        d.kind = "percent"
        d.point = d.unit_key not in ("percent", None)
    elif d.group == "money":
        d.kind = "money"
    elif number.kind == "fraction" and d.group not in ("duration", "measure"):
        d.kind = "rate"
    elif d.group == "duration":
        d.kind = "age" if is_age(scan, d, lexicon) else "duration"
    elif d.group == "measure":
        d.kind = "measure"
    elif d.group in ("bare", "unknown") and is_age(scan, d, lexicon):
        d.kind = "age"
        if d.group == "unknown":
            d.unit, d.unit_key, d.group, d.right = None, None, "bare", d.last
    if (d.kind == "measure" and d.unit_key is not None and "/" in d.unit_key) or (
        d.kind in ("measure", "duration") and _per(scan, d, lexicon)
    ):
        d.kind = "rate"


def continues_age(scan: Scan, d: Draft, before: Draft, lexicon: Lexicon) -> bool:
    """Is a bare number, joined to an age, an age too: brothers aged eight and 11?"""
    if before.kind != "age" or d.kind != "count" or d.group != "bare" or d.first - before.right > 2:
        return False
    if d.first == before.right + 1:
        return bool(d.glued)
    word = lexicon.words[scan.norm[d.first - 1]]
    return word is not None and bool(word.flags & CONJUNCTION)


def _per(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """A unit per another: 50 kilometres an hour."""
    i = d.right + 1
    if i + 1 >= d.high:
        return False
    word, after = lexicon.words[scan.norm[i]], lexicon.words[scan.norm[i + 1]]
    return bool(word and word.flags & PER and after and after.unit and after.unit.group in ("duration", "measure"))


def _is_score(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """3-1 beside a word of play."""
    number = d.number
    if number.value is not None and number.value_high is not None and number.value >= number.value_high:
        return True
    if "-" not in number.text and "\u2013" not in number.text:
        return False
    for i in (*range(d.first - 1, max(d.low, d.first - 8) - 1, -1), *range(d.last + 1, min(d.high, d.last + 8))):
        word = lexicon.words[scan.norm[i]]
        if word and any(p.role == "score" for p in word.starts):
            return True
    return False


def is_age(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """Is it how old somebody is: aged 28, 28 years old, (65 عاما), the mayor, 54, said?"""
    value = d.number.value
    if (
        value is None
        or not 0 <= value <= _OLDEST
        or (d.unit_key not in (None, "year", "month", "day", "week") and d.group != "unknown")
    ):
        return False
    words = lexicon.words
    if any(p.role == "age" for note in d.notes if (word := words[note]) for p in word.starts):
        return True
    for i in range(d.first - 1, max(d.low, d.left - 5) - 1, -1):
        gap = max(0, d.left - 1 - i)  # the bound's own words are no gap
        if scan.kind[i] == NUMBER:
            break
        word = words[scan.norm[i]]
        for phrase in word.starts if word else ():
            beside = phrase.role == "age beside" and i + len(phrase.words) == d.left and d.group == "bare"
            if beside and d.bound == "exact" and stands_at(scan, i, phrase, lexicon, d.first):
                return True
            near = gap <= (3 if d.group == "duration" else 1) or len(phrase.words) > 1
            if near and phrase.role == "age" and phrase.side & 1 and stands_at(scan, i, phrase, lexicon, d.first):
                return True
    in_years = d.unit_key in ("year", "month")  # children under five years
    if (d.group == "bare" or in_years) and d.left > d.low and d.bound_text and fold(d.bound_text) in lexicon.age_bounds:
        behind = words[scan.norm[d.left - 1]]
        if behind is not None and behind.unit is not None and behind.unit.group == "people":
            return True
    for i in range(d.right + 1, min(d.high, d.right + 3)):
        word = words[scan.norm[i]]
        for phrase in word.starts if word else ():
            if phrase.role == "age" and phrase.side & 2 and stands_at(scan, i, phrase, lexicon, d.high):
                return True
    return _in_apposition(scan, d, lexicon)


def _in_apposition(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """A name, its age between commas or in brackets."""
    i, j = d.first - 1, d.right + 1
    if i <= d.low or j >= len(scan) or scan.kind[i - 1] != WORD or d.number.value is None:
        return False
    if scan.raw[i] == "(" and scan.raw[j] == ")":
        return d.group == "duration" or (d.number.value > 5 and scan.raw[i - 1][0].isupper() and d.group == "bare")
    if scan.raw[i] in (",", "\u060c") and (scan.raw[j] in (",", "\u060c", ".", ";") or j >= d.high):
        if scan.kind[d.first] == NUMBER and d.group == "bare" and d.number.value >= _ADULT:
            return j + 1 >= d.high or scan.kind[j + 1] == WORD  # the driver, 54, said; no list of numbers
        if scan.raw[i - 1][0].isupper() and scan.kind[d.first] == NUMBER:
            return d.group in ("bare", "duration") and d.number.value > 3
        return (
            d.group == "duration"
            and scan.kind[d.first] == NUMBER
            and d.bound == "exact"
            and _is_name(scan, i - 1, lexicon)
        )
    return False


def _is_name(scan: Scan, i: int, lexicon: Lexicon) -> bool:
    word = lexicon.words[scan.norm[i]]
    return word is None or not (word.flags & FUNCTION or word.unit)
