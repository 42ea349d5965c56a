"""How exactly a figure holds: the words before and after it that say so."""

from __future__ import annotations

from typing import cast

from ...language.fold import fold
from ...language.scan import MARK, NUMBER, WORD, Scan, one_line
from ...model import Bound
from .draft import Draft
from .words import ANY, ARTICLE, FUNCTION, JOINED, OF, Lexicon, Phrase

_GAP = 3  # words that ``*`` may stand for: does not exceed (their share)
_DENIED = {"less_than": "at_least", "more_than": "at_most"}
_LINKS = frozenset((",", "\u060c", ";", "\u061b", ":"))
_PASSED = frozenset("\"«“„'‘(")  # marks that may open between a bound and its number


def find_bound(scan: Scan, d: Draft, lexicon: Lexicon) -> None:
    """Set the bound of the draft from the phrases around it, the outermost that says more than about.

    The search goes outwards: ``at least some 20`` meets ``some``, then ``at least``.
    """
    norm = scan.norm
    places: list[tuple[str, int]] = []  # comparable words before the number, nearest first, with their tokens
    glued = fold(d.glued)
    for article in lexicon.frames.counted.glued_articles:
        glued = glued.removesuffix(article)
    if glued:
        places.append((glued, d.first))
    i = d.first - 1
    while i >= d.low and len(places) < 10:
        kind = scan.kind[i]
        if scan.raw[i] in _LINKS or (
            kind == MARK and i and scan.kind[i - 1] == WORD and scan.end[i - 1] == scan.start[i]
        ):
            break
        if kind == WORD or (kind == MARK and scan.raw[i] not in _PASSED and not _is_sign(norm[i], lexicon)):
            places.append((norm[i], i))
        elif kind == NUMBER:
            break
        i -= 1
    at, stated = 0, False
    while at < len(places):
        hit = _ending_at(places, at, lexicon, d.group)
        if hit is None:
            break
        phrase, at = hit
        if phrase.value == "exact" or _during(d, phrase, places, at, lexicon):
            break
        stated = True
        value, at = _denied(phrase.value, places, at, lexicon)
        if d.bound in ("exact", "approx"):
            d.bound = cast(Bound, value)
        d.left = places[at - 1][1]
        first = lexicon.words[norm[d.left]]
        d.estimated = d.estimated or " ".join(phrase.words) in lexicon.estimates
        if first is not None and first.flags & JOINED and d.left < d.first:
            break  # a new link of the sentence begins with the bound: and about 20
    if stated:
        d.bound_text = _spoken(one_line(scan.text[scan.start[d.left] : d.number.start]))
    _after(scan, d, lexicon)
    if d.bound == "exact" and scan.kind[d.first] == NUMBER and is_definite(scan, d, lexicon):
        _far(scan, d, lexicon)


def _denied(value: str, places: list[tuple[str, int]], at: int, lexicon: Lexicon) -> tuple[str, int]:
    """The bound that a negation before another makes of it, and where the search goes on.

    What never fell below 85 is at least 85; what will not cost more than 85 is at most that.
    """
    opposite = _DENIED.get(value)
    for across in range(lexicon.negated_across + 1 if opposite else 0):
        if at + across >= len(places):
            break
        norm = places[at + across][0]
        if norm in lexicon.bound_negations:
            return str(opposite), at + across + 1
        word = lexicon.words[norm]
        if norm in lexicon.no_negations or (word is not None and word.flags & FUNCTION):
            break
    return value, at


def _during(d: Draft, phrase: Phrase, places: list[tuple[str, int]], at: int, lexicon: Lexicon) -> bool:
    """Over 20 years: before a duration it says when, unless what stands before it asks for a length."""
    if d.group != "duration" or len(phrase.words) > 1 or phrase.words[0] not in lexicon.during:
        return False
    return at >= len(places) or places[at][0] not in lexicon.not_during


def _spoken(text: str) -> str:
    """The words of a bound without the currency sign behind them."""
    while text and not text[-1].isalnum():
        text = text[:-1]
    return text


def _is_sign(norm: str, lexicon: Lexicon) -> bool:
    word = lexicon.words[norm]
    return word is not None and word.unit is not None and word.unit.name is not None


def _ending_at(places: list[tuple[str, int]], at: int, lexicon: Lexicon, group: str) -> tuple[Phrase, int] | None:
    """The longest bound phrase that ends at ``places[at]`` (or a little before, for one that allows it), and where
    the search goes on. A verb with its particle takes no duration: it took over 20 years."""
    for skip in range(_GAP + 1):
        if at + skip >= len(places):
            return None
        norm = places[at + skip][0]
        if skip and not norm[0].isalpha():
            return None
        word = lexicon.words[norm]
        if word is None or not word.ends:
            continue
        for phrase in word.ends:
            loose = phrase.words[-1] == ANY
            if (skip and not loose) or (phrase.value == "exact" and group == "duration"):
                continue
            if group in ("things", "unknown", "duration") and phrase.words[-1] in lexicon.passing:
                continue  # passed 12 bills
            used = _backwards(places, at + skip, phrase.words[:-1] if loose else phrase.words, lexicon)
            if used:
                return phrase, used
    return None


def _backwards(places: list[tuple[str, int]], at: int, words: tuple[str, ...], lexicon: Lexicon) -> int:
    """One past the last place that the words fill, read from their last; 0 where they do not stand there."""
    k = len(words) - 1
    gap = 0
    while k >= 0:
        if words[k] == ANY:
            gap, k = _GAP, k - 1
            continue
        while at < len(places) and not lexicon.same(places[at][0], words[k]):
            if not gap or not places[at][0][0].isalpha():
                return 0
            gap -= 1
            at += 1
        if at >= len(places):
            return 0
        at, k, gap = at + 1, k - 1, 0
    return at


def _after(scan: Scan, d: Draft, lexicon: Lexicon) -> None:
    """A bound behind the number or its unit: or more, على الأقل."""
    for i in range(d.last + 1, min(d.high, d.right + 3)):
        word = lexicon.words[scan.norm[i]]
        if word is None:
            continue
        if i > d.right + 1 and (between := lexicon.words[scan.norm[i - 1]]) is not None and between.flags & FUNCTION:
            break  # 20 people in at least 3 towns
        for phrase in word.starts:
            if phrase.role == "bound" and stands_at(scan, i, phrase, lexicon, d.high):
                after = i + len(phrase.words)
                following = lexicon.words[scan.norm[after]] if after < d.high else None
                if (following is not None and following.flags & OF) or scan.kind[after : after + 1] == [NUMBER]:
                    continue  # it is another number's: 70 women, and more than 400 children
                if phrase.value == "exact":
                    return
                if d.bound in ("exact", "approx"):
                    d.bound = cast(Bound, phrase.value)
                    text = scan.cut(i, i + len(phrase.words) - 1)
                    d.bound_text = f"{d.bound_text} … {text}" if d.bound_text not in (None, text) else text
                return


def _far(scan: Scan, d: Draft, lexicon: Lexicon) -> None:
    """A round number with its article is what a verb of exceeding reaches, wherever it stands: فاق عدد … الـ 2000."""
    for i in range(d.first - 1, d.low - 1, -1):
        word = lexicon.words[scan.norm[i]]
        if scan.kind[i] == NUMBER:
            return
        for phrase in word.starts if word else ():
            if phrase.role == "round" and stands_at(scan, i, phrase, lexicon, d.first):
                d.bound, d.bound_text = cast(Bound, phrase.value), scan.cut(i, i + len(phrase.words) - 1)
                return


def stands_at(scan: Scan, i: int, phrase: Phrase, lexicon: Lexicon, high: int) -> bool:
    """Does the phrase, whose first word stands at token ``i``, stand there to its end?"""
    words = phrase.words
    if len(words) == 1:
        return True
    if i + len(words) > high:
        return False
    return all(lexicon.same(scan.norm[i + k], words[k]) for k in range(1, len(words)))


def is_definite(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """Does the number carry an article, on it or before it?"""
    if d.glued and any(fold(d.glued).endswith(a) for a in lexicon.frames.counted.glued_articles):
        return True
    word = lexicon.words[scan.norm[d.first]]
    if word is not None and word.flags & ARTICLE and scan.kind[d.first] == WORD and _has_article(scan, d, lexicon):
        return True
    before = lexicon.words[scan.norm[d.first - 1]] if d.first > d.low else None
    return (
        before is not None and bool(before.flags & ARTICLE) and before.starts == () and len(scan.norm[d.first - 1]) < 4
    )


def _has_article(scan: Scan, d: Draft, lexicon: Lexicon) -> bool:
    """Whether an article is written on the number: الآلاف, not آلاف, which folded looks as if it had one."""
    articles = lexicon.frames.counted.glued_articles
    return not articles or any(article in scan.raw[d.first] for article in articles)
