"""From an alignment to a status: what kind of difference stands between a quote and the evidence."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from ..model import QuoteStatus
from ..rulebook.verify import QuoteThresholds
from .align import Alignment, Change
from .words import Wording, Words

_ELLIPSIS = re.compile(r"\u2026|\.\.+|\[|\(\.+\)")  # marks by which a quote admits that words are left out
NEGATION_REACH = 2  # words before a quote in which a negation left out turns it round (did not [believe in it])
_MARKS = frozenset(('"', "'", "»", "”", "“", "’", "›", "''"))
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
    quote: Words, text: Words, found: Alignment, rules: Wording, thresholds: QuoteThresholds, known: Container[str]
) -> Judgement:
    """What the alignment says of the quote.

    Args:
        quote: the quote's words.
        text: the evidence's words.
        found: how they align.
        rules: negations and the like of the language.
        thresholds: from ``rules/verify.toml``.
        known: words of the evidence library: a form that stands there is a word, not a slip of spelling.
    """
    joined = len(found.places) > 1
    if found.matched < thresholds.altered or _telling(quote, found, rules) < thresholds.telling:
        return Judgement("not found", "few-words-shared", {})
    if not all(_admitted(quote, place[0].quote) for place in found.places[1:]):
        return Judgement("spliced", "places-joined", {"places": str(len(found.places))})
    weighty = [c for c in found.changes if c.tag != "equal" and not _light(c, quote, text, rules, thresholds, known)]
    negation = _changed(weighty, quote, text, rules.negations)
    if negation:
        return Judgement("altered", "negation-changed", {"words": negation})
    omitted = [c for c in weighty if c.tag == "insert"]
    rest = [c for c in weighty if c.tag != "insert"]
    numbers = _changed(rest, quote, text, _Digits())
    if numbers:
        return Judgement("altered", "number-changed", {"words": numbers})
    if rest:
        return Judgement("altered", "words-changed", {"words": _words(rest, quote, text)})
    silent = [c for c in omitted if not _admitted(quote, c.quote[0])]
    if silent:
        omitted = silent
        crossing = any(
            text.sentence[c.text[0] - 1] != text.sentence[min(c.text[1], len(text.words) - 1)] for c in omitted
        )
        longest = max(c.text[1] - c.text[0] for c in omitted)
        words = _words(omitted, quote, text)
        if crossing and longest >= thresholds.cut:
            return Judgement("spliced", "sentences-joined", {"words": words})
        if longest >= thresholds.cut:
            return Judgement("truncated", "words-left-out", {"words": words})
        return Judgement("altered", "words-changed", {"words": words})
    before = _dropped_negation(text, found, rules)
    if before:
        return Judgement("altered", "negation-left-out", {"words": before})
    cut = "" if _admitted(quote, len(quote.words)) else _cut(quote, text, found)
    if cut:
        return Judgement("truncated", "sentence-cut", {"words": cut})
    a, b = text.span(found.first, found.last)
    if not omitted and not joined and same_typography(_core(quote), text.read.text[a:b]):
        return Judgement("verbatim", "same-words", {})
    return Judgement("minor", "abridged-with-marks" if omitted or joined else "spelling-or-punctuation", {})


def _telling(quote: Words, found: Alignment, rules: Wording) -> float:
    """Ratio of the quote's telling words (no function words) that the places hold."""
    telling = {i for i, w in enumerate(quote.words) if w not in rules.function_words}
    if not telling:
        return 1.0
    held = {i for c in found.changes if c.tag == "equal" for i in range(*c.quote)}
    held |= {i for place in found.places for run in place for i in range(run.quote, run.quote + run.length)}
    return len(telling & held) / len(telling)


class _Digits:
    """A container of everything written in digits."""

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and any(ch.isdigit() for ch in word)


def _light(
    change: Change, quote: Words, text: Words, rules: Wording, thresholds: QuoteThresholds, known: Container[str]
) -> bool:
    """Whether a change is one of spelling: same number of words, each a variant of the other."""
    if change.tag != "replace" or change.quote[1] - change.quote[0] != change.text[1] - change.text[0]:
        return False
    return all(
        _variant(quote, i, text, j, rules, thresholds, known)
        for i, j in zip(range(*change.quote), range(*change.text), strict=True)
    )


def _variant(
    quote: Words, i: int, text: Words, j: int, rules: Wording, thresholds: QuoteThresholds, known: Container[str]
) -> bool:
    """Whether two words are spellings of one: an attached conjunction, or one letter of a long word that makes
    no other known word, no negation, no number and no name (a capital inside a sentence)."""
    a, b = quote.words[i], text.words[j]
    if a in rules.negations or b in rules.negations:
        return False
    if any(a == p + b or b == p + a for p in rules.prefixes):
        return True
    if any(ch.isdigit() for ch in a + b) or min(len(a), len(b)) < thresholds.spelling_letters or a[0] != b[0]:
        return False
    if text.read.raw[text.token[j]][:1].isupper() and j > 0 and text.sentence[j] == text.sentence[j - 1]:
        return False
    return Levenshtein.distance(a, b, score_cutoff=1) <= 1 and a not in known


def _changed(changes: list[Change], quote: Words, text: Words, kind: Container[str]) -> str:
    """The words of a kind that stand on one side of the changes and not on the other."""
    ours = [w for c in changes for w in quote.words[slice(*c.quote)] if w in kind]
    theirs = [w for c in changes for w in text.words[slice(*c.text)] if w in kind]
    return " ".join(dict.fromkeys(ours + theirs)) if sorted(ours) != sorted(theirs) else ""


def _words(changes: list[Change], quote: Words, text: Words) -> str:
    out = []
    for c in changes:
        for words, (first, last) in ((quote, c.quote), (text, c.text)):
            if first < last:
                a, b = words.span(first, last - 1)
                out.append(words.read.text[a:b])
    return " / ".join(out)[:200]


def _quotation_ends(text: Words, last: int, after: int) -> bool:
    """Whether a quotation mark closes between two words: one that no space parts from what stands before it."""
    read = text.read
    return any(
        read.raw[i] in _MARKS and read.start[i] == read.end[i - 1]
        for i in range(text.token[last] + 1, text.token[after])
    )


def _admitted(quote: Words, i: int) -> bool:
    """Whether an ellipsis stands before word ``i`` of the quote (after the last word for one past it)."""
    before = quote.read.end[quote.token[i - 1]] if i else 0
    after = quote.read.start[quote.token[i]] if i < len(quote.words) else len(quote.read.text)
    return bool(_ELLIPSIS.search(quote.read.text, before, after))


def _core(quote: Words) -> str:
    a, b = quote.span(0, len(quote.words) - 1)
    return quote.read.text[a:b]


def _dropped_negation(text: Words, found: Alignment, rules: Wording) -> str:
    """A negation that stands in the evidence right before where the quote begins, in the same sentence."""
    near = range(max(0, found.first - NEGATION_REACH), found.first)
    words = [text.words[j] for j in near if text.sentence[j] == text.sentence[found.first]]
    negation = [w for w in words if w in rules.negations]
    return " ".join(negation)


def _cut(quote: Words, text: Words, found: Alignment) -> str:
    """The words that the evidence's sentence, or its own quotation, goes on with after the quote's end.

    Only the end counts: a quote that begins within a sentence is how a fragment is quoted.
    """
    after = found.last + 1
    if after >= len(text.words) or text.sentence[after] != text.sentence[found.last]:
        return ""
    if _quotation_ends(text, found.last, after):
        return ""
    last = after
    while last + 1 < len(text.words) and text.sentence[last + 1] == text.sentence[after]:
        last += 1
    a, b = text.span(after, last)
    return text.read.text[a:b][:200]
