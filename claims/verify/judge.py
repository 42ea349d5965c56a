"""From an alignment to a status: what kind of difference stands between a quote and the evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass

from ..model import QuoteStatus
from ..rulebook.verify import QuoteThresholds
from .align import Alignment, Change
from .variants import Variants
from .words import Wording, Words

_ELLIPSIS = re.compile(r"\u2026|\.\.+|\[|\(\.+\)")  # marks by which a quote admits that words are left out
NEGATION_REACH = 2  # words before a quote in which a negation left out turns it round (did not [believe in it])
_SPACE = re.compile(r"\s+")
_STYLE = str.maketrans(
    dict.fromkeys("«»“”„‟‹›\u2033", '"') | dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'") | {"\u0640": None}
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A status with its reason (a message key) and the placeholders that the message needs."""

    status: QuoteStatus
    reason: str
    details: dict[str, str]


def same_typography(a: str, b: str) -> bool:
    """Whether two texts are the same but for white space, the style of quotation marks, and tatweel.

    >>> same_typography("a «b»  c", 'a "b" c'), same_typography("a, b", "a b")
    (True, False)
    """

    def plain(text: str) -> str:
        return _SPACE.sub(" ", text.translate(_STYLE)).strip()

    return plain(a) == plain(b)


def judge(
    quote: Words,
    text: Words,
    found: Alignment,
    rules: Wording,
    thresholds: QuoteThresholds,
    variants: Variants,
    ends: Callable[[int], bool],
) -> Judgement:
    """What the alignment says of the quote.

    Args:
        quote: the quote's words.
        text: the evidence's words.
        found: how they align.
        rules: negations and the like of the language.
        thresholds: from ``rules/verify.toml``.
        variants: what counts as one word written in two ways.
        ends: whether somebody's words end in the evidence with this word, though the sentence goes on (he said).
    """
    joined = len(found.places) > 1
    if found.matched < thresholds.altered / 2:  # no spelling makes up for that
        return Judgement("not found", "few-words-shared", {})
    weighty = variants.weighty(found.changes, quote, text)
    if not _enough(quote, found, weighty, rules, thresholds):
        return Judgement("not found", "few-words-shared", {})
    if not all(_admitted(quote, place[0].quote) for place in found.places[1:]):
        return Judgement("spliced", "places-joined", {"places": str(len(found.places))})
    omitted = [c for c in weighty if c.tag == "insert"]
    rest = [c for c in weighty if c.tag != "insert"]
    spliced = [c for c in omitted if _splices(c, quote, text, thresholds)]
    negation = _changed([c for c in weighty if c not in spliced], quote, text, rules.negations)
    if negation:
        return Judgement("altered", "negation-changed", {"words": negation})
    if rest:
        ours = [number for c in rest for number in variants.numbers(quote, c.quote)]
        if sorted(ours, key=str) != sorted((n for c in rest for n in variants.numbers(text, c.text)), key=str):
            reason = "unit-converted" if variants.converted(rest, quote, text) else "number-changed"
            return Judgement("altered", reason, {"words": _words(rest, quote, text)})
        return Judgement("altered", "words-changed", {"words": _words(rest, quote, text)})
    if spliced:
        return Judgement("spliced", "sentences-joined", {"words": _words(spliced, quote, text)})
    silent = [c for c in omitted if not _admitted(quote, c.quote[0])]
    if silent:
        longest = max(c.text[1] - c.text[0] for c in silent)
        words = _words(silent, quote, text)
        if longest >= thresholds.cut:
            return Judgement("truncated", "words-left-out", {"words": words})
        return Judgement("altered", "words-changed", {"words": words})
    before = _negation_before(text, found, rules)
    if before and found.first - before[-1] <= NEGATION_REACH:
        return Judgement("altered", "negation-left-out", {"words": text.words[before[-1]]})
    cut = "" if _admitted(quote, len(quote.words)) else _cut(quote, text, found, thresholds)
    if cut and ends(found.last):
        cut = ""
    if cut:
        return Judgement("truncated", "sentence-cut", {"words": cut})
    a, b = text.span(found.first, found.last)
    same = not omitted and not joined and same_typography(_core(quote), text.read.text[a:b])
    if before:
        reason = "negation-before"
        return Judgement("verbatim" if same else "minor", reason, {"words": text.words[before[-1]]})
    if same:
        return Judgement("verbatim", "same-words", {})
    return Judgement("minor", "abridged-with-marks" if omitted or joined else "spelling-or-punctuation", {})


def _enough(quote: Words, found: Alignment, weighty: list[Change], rules: Wording, thresholds: QuoteThresholds) -> bool:
    """Whether enough of the quote stands in the places: of its words, and of those that tell what it is about."""
    held = {i for c in found.changes if c not in weighty for i in range(*c.quote)}
    held |= {i for place in found.places for run in place for i in range(run.quote, run.quote + run.length)}
    if len(held) / len(quote.words) < thresholds.altered:
        return False
    telling = {i for i, word in enumerate(quote.words) if rules.tells(word)}
    missing = [i for i, word in enumerate(quote.words) if i not in held and word not in rules.negations]
    if len(telling & held) < thresholds.least_telling and missing:
        return False
    return not telling or len(telling & held) / len(telling) >= thresholds.telling


def _splices(change: Change, quote: Words, text: Words, thresholds: QuoteThresholds) -> bool:
    """Whether an omission that no mark admits joins two sentences."""
    first, last = change.text
    crosses = text.sentence[first - 1] != text.sentence[min(last, len(text.words) - 1)]
    return crosses and last - first >= thresholds.cut and not _admitted(quote, change.quote[0])


def _changed(changes: list[Change], quote: Words, text: Words, kind: Container[str]) -> str:
    """The words of a kind that stand on one side of the changes and not on the other.

    Of whole sentences left out nothing counts: they turn round nothing in those that stay.
    """
    ours = [word for c in changes for word in quote.words[slice(*c.quote)] if word in kind]
    theirs = [text.words[j] for c in changes for j in range(*c.text) if text.words[j] in kind and _bears(c, j, text)]
    return " ".join(dict.fromkeys(ours + theirs)) if sorted(ours) != sorted(theirs) else ""


def _bears(change: Change, j: int, text: Words) -> bool:
    """Whether a word left out stands in a sentence of which the quote has something."""
    after = min(change.text[1], len(text.words) - 1)
    beside = (text.sentence[max(0, change.text[0] - 1)], text.sentence[after])
    return change.tag != "insert" or text.sentence[j] in beside


def _words(changes: list[Change], quote: Words, text: Words) -> str:
    out = []
    for c in changes:
        for words, (first, last) in ((quote, c.quote), (text, c.text)):
            if first < last:
                a, b = words.span(first, last - 1)
                out.append(words.read.text[a:b])
    return " / ".join(out)[:200]


def _admitted(quote: Words, i: int) -> bool:
    """Whether an ellipsis stands before word ``i`` of the quote (after the last word for one past it)."""
    before = quote.read.end[quote.token[i - 1]] if i else 0
    after = quote.read.start[quote.token[i]] if i < len(quote.words) else len(quote.read.text)
    return bool(_ELLIPSIS.search(quote.read.text, before, after))


def _core(quote: Words) -> str:
    a, b = quote.span(0, len(quote.words) - 1)
    return quote.read.text[a:b]


def _negation_before(text: Words, found: Alignment, rules: Wording) -> list[int]:
    """The negations that stand in the evidence's sentence before where the quote begins: right before it, or
    anywhere in the same quotation."""
    sentence, out = text.sentence[found.first], []
    for j in range(found.first - 1, -1, -1):
        if text.sentence[j] != sentence:
            break
        near = found.first - j <= NEGATION_REACH
        if not near and text.opens(j, found.first):
            break
        if text.words[j] in rules.negations:
            out.append(j)
    return out[::-1]


def _cut(quote: Words, text: Words, found: Alignment, thresholds: QuoteThresholds) -> str:
    """The words that the evidence's sentence, or its own quotation, goes on with after the quote's end.

    Only the end counts: a quote that begins within a sentence is how a fragment is quoted, and a few words quoted
    claim to be no sentence.
    """
    after = found.last + 1
    if len(quote.words) <= thresholds.fragment or after >= len(text.words):
        return ""
    if text.sentence[after] != text.sentence[found.last] or text.closes(found.last, after):
        return ""
    last = after
    while last + 1 < len(text.words) and text.sentence[last + 1] == text.sentence[after]:
        if text.closes(last, last + 1):
            break
        last += 1
    a, b = text.span(after, last)
    return text.read.text[a:b][:200]
