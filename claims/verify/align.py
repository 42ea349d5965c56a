"""Where a quote's words stand in a text: runs of equal words, gathered into places, then a word-level diff.

Not an edit distance over the whole text: a run of three equal words is found by look-up, so the time grows
with the quote and with how often its words occur, not with the text. Runs follow each other in one place as
long as the text goes on with about what the quote goes on with; a jump starts another place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from rapidfuzz.distance import Levenshtein

from .words import Words

Tag = Literal["equal", "replace", "insert", "delete"]
LEAST_RUN = 3  # words; two equal words in a row are chance (measured on tests/benchmarks/verify_mutations.py)
SLACK = 12  # words the text may have more than the quote between two runs of one place


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` equal words from word ``quote`` of the quote and word ``text`` of the text on."""

    quote: int
    text: int
    length: int


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of a word-level diff: ``equal``, ``replace``, ``insert`` (only in the text), ``delete`` (only in
    the quote), as ranges of words of the quote and of the text."""

    tag: Tag
    quote: tuple[int, int]
    text: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quote held against one text.

    Attributes:
        places: runs gathered by place, in the quote's order.
        changes: word-level diff against the best place (against the whole stretch where there is one place).
        first, last: words of the text that the best place takes up, inclusive.
        matched: ratio of the quote's words found equal in the places, 0 to 1.
    """

    places: tuple[tuple[Run, ...], ...]
    changes: tuple[Change, ...]
    first: int
    last: int
    matched: float


def runs(quote: list[str], text: Words, least: int) -> list[Run]:
    """Runs of equal words, longest first from each word on, in the quote's order."""
    found: list[Run] = []
    words, places = text.words, text.places
    i, expected, m, n = 0, 0, len(quote), len(text.words)
    while i < m:
        best: Run | None = None
        for j in places.get(quote[i], ()):
            length = 1
            while i + length < m and j + length < n and quote[i + length] == words[j + length]:
                length += 1
            if best is None or (length, -abs(j - expected)) > (best.length, -abs(best.text - expected)):
                best = Run(i, j, length)
        if best and best.length >= least:
            found.append(best)
            i += best.length
            expected = best.text + best.length
        else:
            i += 1
    return found


def gather(found: list[Run]) -> list[list[Run]]:
    """Runs that follow each other in the text about as they do in the quote, as one place."""
    places: list[list[Run]] = []
    for run in found:
        if places:
            last = places[-1][-1]
            ahead = run.text - (last.text + last.length)
            expected = run.quote - (last.quote + last.length)
            if -1 <= ahead <= expected + SLACK:
                places[-1].append(run)
                continue
        places.append([run])
    return places


def align(quoted: Words, text: Words) -> Alignment | None:
    """The best alignment of a quote's words with a text; None where no run of words is shared.

    Args:
        quoted: the quote, read by ``read_words``.
        text: the text, read in the same way.
    """
    quote = quoted.words
    if not quote:
        return None
    found = runs(quote, text, min(LEAST_RUN, len(quote)))
    if not found and len(quote) > 1:
        found = [r for r in runs(quote, text, 2) if r.length >= 2]
    if not found:
        return None
    places = gather(found)
    best = max(places, key=lambda place: sum(r.length for r in place))
    others = [p for p in places if p is not best and sum(r.length for r in p) >= LEAST_RUN]
    kept = [p for p in places if p is best or p in others]
    whole = len(kept) == 1
    # A changed first or last word may have its answer a few words further out than its own place.
    head = best[0].quote + LEAST_RUN if whole and best[0].quote else 0
    rest = len(quote) - (best[-1].quote + best[-1].length)
    tail = rest + LEAST_RUN if whole and rest else 0
    begin, end = best[0].quote, best[-1].quote + best[-1].length
    first = _reach(text, best[0].text, -head, nested=begin > 0 and quoted.opens(begin - 1, begin))
    last = _reach(
        text, best[-1].text + best[-1].length - 1, tail, nested=end < len(quote) and quoted.closes(end - 1, end)
    )
    part = (0, len(quote)) if whole else (best[0].quote, best[-1].quote + best[-1].length)
    changes = diff(quote, text, part, (first, last + 1))
    if whole:
        changes, first, last = _trim(changes, first, last)
    matched = sum(r.length for p in kept for r in p) / len(quote)
    if whole:
        matched = sum(c.quote[1] - c.quote[0] for c in changes if c.tag == "equal") / len(quote)
    return Alignment(tuple(tuple(p) for p in kept), tuple(changes), first, last, matched)


def _reach(text: Words, at: int, most: int, *, nested: bool) -> int:
    """The word up to ``most`` words away that the sentence of a word reaches to, and its quotation, unless the quote
    itself holds marks there."""
    step = 1 if most > 0 else -1
    for _ in range(abs(most)):
        there = at + step
        if not 0 <= there < len(text.words) or text.sentence[there] != text.sentence[at]:
            break
        if not nested and (text.closes(at, there) if step > 0 else text.opens(there, at)):
            break
        at = there
    return at


def diff(quote: list[str], text: Words, part: tuple[int, int], window: tuple[int, int]) -> list[Change]:
    """The word-level diff of a part of the quote and a window of the text."""
    a, b = quote[part[0] : part[1]], text.words[window[0] : window[1]]
    return [
        Change(
            cast(Tag, op.tag),
            (op.src_start + part[0], op.src_end + part[0]),
            (op.dest_start + window[0], op.dest_end + window[0]),
        )
        for op in Levenshtein.opcodes(a, b)
    ]


def _trim(changes: list[Change], first: int, last: int) -> tuple[list[Change], int, int]:
    """Leave out words of the text before and after everything that answers to the quote."""
    while changes and changes[0].tag == "insert":
        first = changes.pop(0).text[1]
    while changes and changes[-1].tag == "insert":
        last = changes.pop().text[0] - 1
    return changes, first, last
