"""Figures: the numbers that state a quantity, with bound, unit, topic and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from ...language.scan import Scan
from ...model import Figure, Number, Quote, Speaker
from ...rulebook import Rulebook
from .bounds import find_bound
from .counted import find_unit, join_duals, share_units
from .draft import Draft, draft
from .kinds import continues_age, counts_one, find_kind, is_figure, may_be_figure
from .parts import find_parts
from .setting import find_place
from .speakers import find_speakers
from .subject import find_topic, inherit_topics, join_changes
from .times import find_time
from .words import Lexicon, lexicon

__all__ = ["find_figures", "with_units"]


def with_units(scan: Scan, numbers: Sequence[Number], rules: Rulebook) -> list[Number]:
    """The numbers, each that may state a quantity with its unit and bound.

    Args:
        scan: the text, read.
        numbers: what ``find_numbers`` found in it.
        rules: the packs.
    """
    words = lexicon(rules, scan.language)
    drafts: list[Draft] = []
    for number in numbers:
        if may_be_figure(number):
            d = draft(scan, number, drafts[-1].first if drafts else 0)
            find_unit(scan, d, words)
            find_bound(scan, d, words)
            drafts.append(d)
    share_units(scan, drafts, words)
    known = {id(d.number): d for d in drafts}
    return [_with_unit(number, known.get(id(number))) for number in numbers]


def _with_unit(number: Number, d: Draft | None) -> Number:
    if d is None or (d.unit is None and d.bound == "exact"):
        return number
    return Number(  # spelled out, as dataclasses.replace takes ten times as long
        number.start,
        number.end,
        number.text,
        number.value,
        number.value_high,
        number.kind,
        number.bound if number.value_high is not None else d.bound,
        number.unit or d.unit,
        number.reason,
        number.first,
        number.last,
        number.date,
    )


def find_figures(
    scan: Scan,
    numbers: Sequence[Number],
    quotes: Sequence[Quote],
    rules: Rulebook,
    *,
    date: str | None = None,
    stated: Sequence[Quote] = (),
) -> list[Figure]:
    """The figures among the numbers, in order.

    Args:
        scan: the text, read.
        numbers: what ``find_numbers`` found in it.
        quotes: what ``find_quotes`` found in it, for the speaker.
        rules: the packs.
        date: the article's date (ISO 8601), against which dates are resolved.
        stated: what cues say in noun phrases that make no quotes; their figures have their speaker.
    """
    words = lexicon(rules, scan.language)
    drafts: list[Draft] = []
    dates: list[tuple[int, Number]] = []
    after = 0
    for number, following in zip_longest(numbers, numbers[1:]):
        if not may_be_figure(number):
            if number.kind in ("date", "year"):
                dates.append((draft(scan, number, after).first, number))
            continue
        d = draft(scan, number, after)
        after = d.first
        if drafts and d.first <= drafts[-1].right:
            continue  # the hundred of a percentage, the day of barrels a day
        if following is not None and may_be_figure(following) and following.first > d.last:
            d.stop = following.first
        find_unit(scan, d, words)
        find_bound(scan, d, words)
        find_kind(scan, d, words)
        if drafts and continues_age(scan, d, drafts[-1], words):
            d.kind = "age"
        if is_figure(scan, d, words):
            drafts.append(d)
    share_units(scan, drafts, words)
    drafts = join_duals(scan, drafts, words.range_opening)
    taken = {i: k for k, d in enumerate(drafts) for i in range(d.first, d.last + 1)}
    for d in drafts:
        find_topic(scan, d, words, taken)
    find_parts(scan, drafts, words)
    inherit_topics(scan, drafts, words, taken)
    join_changes(drafts)
    drafts = _without_ones(scan, drafts, words)
    return [
        _figure(k, d, find_place(scan, d, words), find_time(scan, d, dates, date, words), said)
        for k, (d, said) in enumerate(zip(drafts, find_speakers(drafts, quotes, stated), strict=True))
    ]


def _without_ones(scan: Scan, drafts: list[Draft], words: Lexicon) -> list[Draft]:
    """The drafts without the ones that count nothing; parts keep their wholes."""
    kept = [i for i, d in enumerate(drafts) if counts_one(d, words, scan)]
    if len(kept) == len(drafts):
        return drafts
    new = {old: k for k, old in enumerate(kept)}
    for i in kept:
        part_of = drafts[i].part_of
        if part_of is not None:
            drafts[i].part_of = new.get(part_of)
    return [drafts[i] for i in kept]


def _figure(k: int, d: Draft, place: str | None, time: str | None, said: tuple[str | None, Speaker | None]) -> Figure:
    number = d.number
    quote, speaker = said
    bound = "range" if number.value_high is not None and d.kind != "score" else d.bound
    return Figure(
        f"f{k + 1}",
        number.start,
        number.end,
        number.text,
        number.value if d.kind != "vague" else None,
        number.value_high,
        bound,
        d.kind,
        d.unit,
        d.unit_key,
        d.topic,
        quote,
        speaker,
        d.confidence,
        d.bound_text,
        place,
        time,
        d.change,
        f"f{d.part_of + 1}" if d.part_of is not None else None,
        d.estimated,
        d.rule,
    )
