"""Decides between candidates that overlap, and adds marked speech that no cue introduces."""

from __future__ import annotations

from . import words as w
from .candidate import Candidate
from .nesting import outermost, own_words
from .reading import Reading
from .words import CueForm, PhraseForm

_BESIDE = 3  # tokens from a cue to the words in its marks: a colon and the mark stand between


def one_each(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate a content: of two cues that lead to the same words the first, with a participle beside it."""
    out: dict[tuple[int, int, int], Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: c.cue_tokens() or c.content):
        key = (*candidate.content, candidate.inside)
        first = out.setdefault(key, candidate)
        if first.source is None and candidate.source is not None and candidate.frame == "colon":
            out[key] = candidate  # فلان "يبشر" بالعتمة: "…"
        if candidate.path == "quoted-as":
            out[key] = candidate  # the agency quoted an official as saying: the official speaks
        one, other = first.cue_tokens(), candidate.cue_tokens()
        if first is not candidate and one is not None and other is not None and other[0] == one[1] + 1:
            first.cue_range = (one[0], other[1])  # تابع قائلا
    return list(out.values())


def nearest(candidates: list[Candidate]) -> list[Candidate]:
    """Without the candidates that only report that somebody said some words in marks: those are his.

    مبينة أن المدير قال "…": the words are the manager's.
    """
    inner = [c for c in candidates if c.kind == "direct" and c.source is not None and _speaks(c)]
    return [
        c
        for c in candidates
        if not any(
            i is not c and i.source and c.content[0] == i.source[0] and i.content[1] >= c.content[1] - 1 for i in inner
        )
    ]


def _speaks(candidate: Candidate) -> bool:
    """Whether a cue surely introduces the marks: they follow it or its source, or it is no word of other meanings."""
    form = candidate.hit.form if candidate.hit else None
    if isinstance(form, CueForm) and form.entry.needs != "quote":
        return True
    cue = candidate.cue_tokens()
    ends = [span[1] for span in (cue, candidate.source) if span is not None]
    return any(1 <= candidate.content[0] - end <= _BESIDE for end in ends)


def says_something(reading: Reading, first: int, last: int) -> bool:
    """Whether a content holds a word or number at all."""
    return any(reading.scan.kind[i] in "wn" for i in range(first, last + 1))


def _names(reading: Reading, candidate: Candidate, form: CueForm | PhraseForm | None) -> bool:
    """Whether a noun phrase only names a thing in somebody's words (called the plan “a joke”): those alone are his."""
    if form is not None and form.entry.stance == "describe":
        return True
    last = candidate.content[1]
    index = reading.closes.get(last)
    return index is not None and bool(reading.words[reading.pairs[index].open - 1].flags & w.PREDICATIVE)


def choose(reading: Reading, candidates: list[Candidate], *, all_senses: bool = False) -> list[Candidate]:
    """The candidates to keep, in order of their content."""
    kept = []
    for candidate in candidates:
        if not says_something(reading, *candidate.content):
            continue
        form = candidate.hit.form if candidate.hit else None
        sense = candidate.sense or (form.entry.sense if isinstance(form, CueForm) else "speech")
        if not all_senses and (sense != "speech" or "no-proposition" in candidate.flags):
            continue
        in_phrase = candidate.frame == "np-quoted" and candidate.kind == "mixed"
        if not all_senses and in_phrase and _names(reading, candidate, form):
            kept += own_words(reading, candidate)
            continue
        kept.append(candidate)
    kept = one_each(outermost(reading, nearest(kept)))
    taken = [c.content for c in kept]
    for index in sorted(reading.speech):
        pair = reading.pairs[index]
        content = (pair.open + 1, pair.close - 1 if pair.closed else pair.close)
        if pair.closed and content[0] <= content[1] and not any(a <= content[1] and content[0] <= b for a, b in taken):
            kept.append(Candidate(content, kind="direct", frame="quote", path="marks"))
    kept.sort(key=lambda c: c.content)
    return kept
