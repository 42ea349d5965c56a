"""Attributed quotes: ``find_quotes`` over a scan.

The way: ``lexicon`` (packs) -> ``reading`` (words, marks, sentences, triggers) -> ``marked`` (which marked strings
are speech) -> ``frames`` with the strategies that a pack names (``verb_first``, ``subject_first``, phrases, lines
with a colon) gives candidates -> ``arbitrate`` and ``nesting`` choose -> ``resolve`` (speakers).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...language.scan import Scan
from ...model import Number, Quote
from ...rulebook import Rulebook
from ...rulebook.confidence import ConfidenceFile
from . import arbitrate, frames, marked, repair, resolve
from .candidate import Candidate
from .lexicon import lexicon
from .reading import Reading, read
from .words import CueForm


def find_quotes(
    scan: Scan,
    rules: Rulebook,
    *,
    all_senses: bool = False,
    stated: list[Quote] | None = None,
    numbers: Sequence[Number] = (),
) -> list[Quote]:
    """The quotes of the scan, in order of their content.

    Args:
        scan: the text, read.
        rules: the packs; ``scan.language`` names the one to use.
        all_senses: keep what cues of thought, wish and plan introduce, too.
        stated: a list that takes what cues say in noun phrases that make no quotes; whose figures those are.
        numbers: the text's numbers, in order; ``stated`` takes only what holds one.
    """
    reading = read(scan, lexicon(rules, scan.language))
    repair.marks(reading)
    marked.classify(reading)
    candidates = frames.propose(reading, all_senses=all_senses)
    kept = arbitrate.choose(reading, candidates, all_senses=all_senses)
    if stated is not None:
        stated += _stated(reading, candidates, kept, [number.start for number in numbers])
    measured = rules.load(scan.language, "confidence", ConfidenceFile).quotes
    return resolve.quotes(reading, kept, measured)


def _stated(reading: Reading, candidates: list[Candidate], kept: list[Candidate], numbers: list[int]) -> list[Quote]:
    """What cues of speech say in noun phrases that make no quotes, with its speakers resolved among the quotes."""
    chosen = {id(c) for c in kept}
    spoken = [c for c in candidates if "no-proposition" in c.flags and id(c) not in chosen]
    numbered = [c for c in (*reading.stated, *spoken) if _is_speech(c) and _holds(reading, c, numbers)]
    if not numbered:
        return []
    own = {id(c) for c in numbered}
    together = sorted([*kept, *numbered], key=lambda c: c.content)
    return [q for c, q in zip(together, resolve.quotes(reading, together), strict=True) if id(c) in own]


def _holds(reading: Reading, candidate: Candidate, numbers: list[int]) -> bool:
    """Whether a number begins in a content."""
    first, last = candidate.content
    at = bisect_left(numbers, reading.scan.start[first])
    return at < len(numbers) and numbers[at] < reading.scan.end[last]


def _is_speech(candidate: Candidate) -> bool:
    form = candidate.hit.form if candidate.hit else None
    return (candidate.sense or (form.entry.sense if isinstance(form, CueForm) else "speech")) == "speech"
