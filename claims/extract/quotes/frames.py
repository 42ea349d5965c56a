"""Hands each cue to the strategies that its language's pack names, in their order.

A strategy is a function ``(reading, hit) -> list of candidates``; the first that proposes something wins. A pack's
``orders`` names them, so that no strategy knows a language's name.
"""

from __future__ import annotations

from collections.abc import Callable

from . import according, colon, phrase_first, signed, subject_first, titled, verb_first
from .candidate import Candidate
from .reading import Hit, PhraseHit, Reading

Strategy = Callable[[Reading, Hit], list[Candidate]]

STRATEGIES: dict[str, Strategy] = {
    "verb-first": verb_first.propose,
    "subject-first": subject_first.propose,
}

PhraseStrategy = Callable[[Reading, PhraseHit, list[Candidate]], list[Candidate]]

PHRASE_STRATEGIES: dict[str, PhraseStrategy] = {
    "verb-first": according.propose,
    "subject-first": phrase_first.propose,
}

LineStrategy = Callable[[Reading, list[Candidate]], list[Candidate]]

LINE_STRATEGIES: dict[str, tuple[LineStrategy, ...]] = {
    "verb-first": (titled.propose,),
    "subject-first": (colon.propose, signed.propose),
}


def propose(reading: Reading, *, all_senses: bool = False) -> list[Candidate]:
    """The candidates of all cues, in the order of their cues.

    Args:
        all_senses: also of cues that make no quote by themselves (thought, wish, plan…).
    """
    strategies = [STRATEGIES[name] for name in reading.lexicon.cues.orders if name in STRATEGIES]
    out: list[Candidate] = []
    for hit in reading.hits:
        if not all_senses and hit.form.entry.sense != "speech" and not hit.form.entry.documents:
            continue
        if not all_senses and hit.form.objects_only and not reading.has_marks(*reading.sentence(hit.first)):
            continue
        for strategy in strategies:
            found = strategy(reading, hit)
            if found:
                out += found
                break
    by_phrase = [PHRASE_STRATEGIES[name] for name in reading.lexicon.cues.orders if name in PHRASE_STRATEGIES]
    for phrase in reading.phrase_hits:
        for propose_phrase in by_phrase:
            out += propose_phrase(reading, phrase, out)
    for name in reading.lexicon.cues.orders:
        for propose_lines in LINE_STRATEGIES.get(name, ()):
            out += propose_lines(reading, out)
    return out
