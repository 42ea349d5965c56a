"""Whether an article's figures agree with each other and say what they mean (CLM109, CLM301 to CLM306)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..compare.settings import stated
from ..extract.figures.cldr import currency_names
from ..extract.quotes.lexicon import lexicon
from ..extract.quotes.words import CONJUNCTION, INDEFINITE
from ..language.fold import fold
from ..model import Figure, Number_
from ..rulebook.units import Units
from .context import Check, Context, Hit

# How far from its number an "about" may be, and a title's rounding from the text (ratios of the number).
ABOUT, ROUNDING = 0.15, 0.1
FARTHEST = 3.0  # times the smaller; set on our Arabic and English articles: what lies beyond was of two things
SURE = 0.8  # confidence of a topic from which two figures are held to be of one thing
SLIPS = (1e3, 1e6)  # thousand for million, million for milliard; a thousand times a thousand
FEWEST_DIGITS = 2  # significant digits that must agree before a factor of a thousand is a slip
_STEM, _ENDING = 4, 3  # letters of a nation's name that stay in its adjective, and that change
_SINGLE = 5  # words from an article to the conjunction behind its noun (a 33-year-old man and)
MOST_PAIRED = 400  # figures that are held against each other; an article with more is a table
_MEASURED = ("count", "money", "percent", "measure")


def figures_conflict(context: Context) -> Iterator[Hit]:
    """CLM301: the title and the text, or two places of one voice, give different numbers for one thing."""
    measured = [f for f in context.extraction.figures if f.value is not None and f.kind in _MEASURED][:MOST_PAIRED]
    body = [f for f in measured if not context.in_title(f.start)]
    for title in (f for f in measured if context.in_title(f.start)):
        same = [f for f in body if _counts_the_same(title, f)]
        about = [f for f in same if f.topic == title.topic and _near(title, f)]
        told = any(f.value == title.value and f.unit_norm is None for f in body)  # bringing the total to 100
        told = told or any(_told_in_parts(context, title, f) for f in about)
        if about and not told and not any(_compatible(title, f, ROUNDING) for f in same):
            yield _against(context, about[0], title)
    for a, b in combinations([f for f in body if _comparable(f)], 2):
        placed = a.place is not None and a.place == b.place and a.time is not None and a.time == b.time
        if placed and _near(a, b) and _same_thing(a, b) and _voice(a) == _voice(b) and not _compatible(a, b, 0.0):
            yield _against(context, b, a)


def _comparable(figure: Figure) -> bool:
    return (
        figure.value is not None
        and figure.topic is not None
        and figure.kind in _MEASURED
        and figure.confidence >= SURE
        and figure.part_of is None
        and figure.change is None
    )


def _counts_the_same(title: Figure, figure: Figure) -> bool:
    """Whether a figure of the text counts what the title's does: by its unit, or surely by what it is about."""
    if figure.kind != title.kind:
        return False
    sure = min(title.confidence, figure.confidence) >= SURE and title.topic is not None
    return (title.unit_norm is not None and figure.unit_norm == title.unit_norm) or (
        sure and title.kind == "count" and figure.topic == title.topic
    )


def _told_in_parts(context: Context, title: Figure, figure: Figure) -> bool:
    """Whether the sentence of a figure counts the title's in parts: a man *and two* children, two men and a boy."""
    start, end = context.sentence_at(figure.start)
    counted = [f for f in context.extraction.figures if start <= f.start < end and f.topic == title.topic]
    total = sum(_number(f) for f in counted if f.kind == "count")
    if len(counted) > 1 and total == title.value:
        return True
    return total + 1 == title.value and _beside_one(context, figure, start, end)


def _beside_one(context: Context, figure: Figure, start: int, end: int) -> bool:
    """Whether somebody is named beside those that a figure counts: *a man* and two children, *رجل* وطفلان."""
    words, read = lexicon(context.rules, context.article.language), context.scan
    here = [i for i in range(len(read)) if start <= read.start[i] < end]
    first = next((i for i in here if read.end[i] > figure.start), here[0])
    if context.article.text[figure.start - 1] in words.conjunction_letters and read.start[first] < figure.start:
        return first - here[0] in (1, 2) and not words[read.norm[first - 1]].definite
    joined = (i for i in here if words[read.norm[i]].flags & CONJUNCTION)
    ones = {i for i in here if read.norm[i] in words.articles and words[read.norm[i]].flags & INDEFINITE}
    return any(i + 1 in ones or (i + 1 == first and here[0] in ones and i - here[0] <= _SINGLE) for i in joined)


def _same_thing(a: Figure, b: Figure) -> bool:
    if (a.topic, a.kind) != (b.topic, b.kind) or (a.place and b.place and a.place != b.place):
        return False
    if a.time and b.time and a.time != b.time:
        return False
    return a.unit_norm == b.unit_norm or (a.kind == "count" and None in (a.unit_norm, b.unit_norm))


def _near(a: Figure, b: Figure) -> bool:
    """Numbers further apart are rather of two things than two numbers for one."""
    small, large = sorted((abs(_number(a)), abs(_number(b))))
    return large <= FARTHEST * small


def _voice(figure: Figure) -> str | None:
    return figure.speaker.name if figure.speaker else None


def interval(figure: Figure) -> tuple[float, float]:
    """The numbers that a figure leaves open, from its value and bound.

    >>> interval(Figure("f1", 0, 2, "20", 20, bound="at_least"))
    (20.0, inf)
    >>> interval(Figure("f1", 0, 3, "100", 100, bound="approx"))
    (85.0, 115.0)
    """
    low = float(figure.value or 0)
    high = float(figure.value_high if figure.value_high is not None else low)
    if figure.bound in ("at_least", "more_than"):
        return low, math.inf
    if figure.bound in ("at_most", "less_than"):
        return -math.inf, high
    if figure.bound == "approx":
        return low - ABOUT * abs(low), high + ABOUT * abs(high)
    return low, high


def _compatible(a: Figure, b: Figure, rounding: float) -> bool:
    (low_a, high_a), (low_b, high_b) = interval(a), interval(b)
    gap = max(low_a, low_b) - min(high_a, high_b)
    return gap <= rounding * max(abs(float(a.value or 0)), abs(float(b.value or 0)))


def percent_or_points(context: Context) -> Iterator[Hit]:
    """CLM303: a change of a percentage, given in percent where it is that many percentage points."""
    percents = [
        f for f in context.extraction.figures if f.kind == "percent" and f.value and f.unit_norm in ("percent", None)
    ]
    told: set[tuple[int, float]] = set()  # sentence, and the higher of two levels: their difference is told once
    for figure in sorted(percents, key=_number):  # of three numbers that fit each other the least is the change
        if figure.value_high is not None or not figure.change:
            continue
        start, end = context.sentence_at(figure.start)
        levels = [f for f in percents if start <= f.start < end and f is not figure]
        for low, high, texts in _levels(levels):
            if (start, max(low, high)) not in told and math.isclose(abs(high - low), _number(figure), abs_tol=1e-9):
                told.add((start, max(low, high)))
                first, second = texts
                details = {"text": figure.text, "first": first, "second": second}
                yield Hit(context.span(figure.start, figure.end), figure.id, details)
                break


def _levels(figures: Sequence[Figure]) -> Iterator[tuple[float, float, tuple[str, str]]]:
    """The pairs of values that a change may lie between: from 5 to 7 percent; 5 percent ... 7 percent."""
    for figure in figures:
        if figure.value_high is not None:
            yield _number(figure), float(figure.value_high), (f"{figure.value:g}", f"{figure.value_high:g}")
    for a, b in combinations([f for f in figures if f.value_high is None][:MOST_PAIRED], 2):
        yield _number(a), _number(b), (a.text, b.text)


def _number(figure: Figure) -> float:
    return float(figure.value or 0)


def parts_do_not_sum(context: Context) -> Iterator[Hit]:
    """CLM304: the stated parts of a figure are more than the whole."""
    figures = {f.id: f for f in context.extraction.figures}
    parts: dict[str, list[Figure]] = {}
    for figure in context.extraction.figures:
        if figure.part_of in figures and figure.value is not None and figure.bound not in ("at_most", "less_than"):
            parts.setdefault(figure.part_of or "", []).append(figure)
    for whole_id, found in parts.items():
        whole = figures[whole_id]
        counted = [f for f in found if f.kind == "count"]
        shares = [f for f in found if f.kind == "percent"]
        if whole.kind == "count" and whole.bound in ("exact", "at_most", "less_than"):
            yield from _too_many(context, whole, counted, _number(whole))
        if len(shares) > 1:
            yield from _too_many(context, whole, shares, 100.5)


def _too_many(context: Context, whole: Figure, parts: Sequence[Figure], most: float) -> Iterator[Hit]:
    total = sum(map(_number, parts))
    if parts and total > most:
        names = " + ".join(p.text for p in parts)
        details = {"whole": whole.text, "parts": names, "sum": f"{total:g}"}
        yield Hit(context.span(parts[-1].start, parts[-1].end), parts[-1].id, details)


def unit_missing(context: Context) -> Iterator[Hit]:
    """CLM305: an amount of money with no currency, or with a name that many currencies bear."""
    units = context.rules.load(context.article.language, "units", Units)
    several = {key for key, unit in units.currencies.items() if unit.shared}
    figures = [f for f in context.extraction.figures if f.value is not None]
    money = {f.unit_norm for f in figures if f.kind == "money"}
    reported: set[str | None] = set()
    for figure in figures:
        nameless = (
            figure.kind == "count" and figure.unit is None and figure.topic in MONEY and figure.confidence >= SURE
        )
        shared = figure.kind == "money" and figure.unit_norm in several and figure.unit_norm not in reported
        if shared:
            reported.add(figure.unit_norm)
            shared = not _is_told(context, units, figure.unit_norm or "", money)
        if (nameless and _number(figure) >= 1000 and not money) or shared:
            yield Hit(context.span(figure.start, figure.end), figure.id, {"text": stated(figure, context.article.text)})


def _is_told(context: Context, units: Units, shared: str, money: set[str | None]) -> bool:
    """Whether the article says which of the currencies of one name it means: once in full, or by the country."""
    forms = set(map(fold, units.currencies[shared].forms))
    for name, code in currency_names(units.currency_locale or context.article.language).items():
        words = name.split()
        if forms.isdisjoint(words):
            continue
        if code in money:
            return True
        for word in words:  # tunisian, تونسي: of Tunisia, التونسية
            stem = word[: max(_STEM, len(word) - _ENDING)]
            if word not in forms and any(stem in norm for norm in context.scan.norm):
                return True
    return False


# Topics that are always money: a bare number about one of them lacks its currency.
MONEY = frozenset(("budget", "cost", "debt", "loan", "deal", "fine", "ransom", "compensation", "investment", "funding"))


def scale_slip(context: Context) -> Iterator[Hit]:
    """CLM306: two figures of one thing that differ by a thousand or a million and in nothing else."""
    figures = [f for f in context.extraction.figures if f.value and f.topic and f.kind in ("count", "money", "measure")]
    for a, b in combinations(figures[:MOST_PAIRED], 2):
        if a.topic != b.topic or a.kind != b.kind or a.unit_norm is None or a.unit_norm != b.unit_norm:
            continue
        small, large = sorted((_number(a), _number(b)))
        if small > 0 and any(math.isclose(large / small, s) for s in SLIPS) and _digits(small) >= FEWEST_DIGITS:
            yield _against(context, b, a)


def _digits(value: Number_) -> int:
    """Significant digits: 2 of 3500."""
    return len(f"{value:.12g}".replace(".", "").strip("0").split("e")[0])


def estimate_without_estimator(context: Context) -> Iterator[Hit]:
    """CLM109: a number that is said to be an estimate, and nobody estimated."""
    for figure in context.extraction.figures:
        if not figure.estimated or figure.speaker is not None or figure.quote is not None:
            continue
        start, end = context.sentence_at(figure.start)
        if not any(q.speaker for q in context.quotes_in(start, end)):
            yield Hit(context.span(figure.start, figure.end), figure.id, {"text": stated(figure, context.article.text)})


def _against(context: Context, figure: Figure, other: Figure) -> Hit:
    text = context.article.text
    details = {"text": stated(figure, text), "other": stated(other, text)}
    return Hit(context.span(figure.start, figure.end), figure.id, details)


CHECKS: dict[str, Check] = {
    "CLM109": estimate_without_estimator,
    "CLM301": figures_conflict,
    "CLM303": percent_or_points,
    "CLM304": parts_do_not_sum,
    "CLM305": unit_missing,
    "CLM306": scale_slip,
}
