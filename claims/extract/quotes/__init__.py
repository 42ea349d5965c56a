"""Attributed quotes: ``find_quotes`` over a scan.

The way: ``lexicon`` (packs) -> ``reading`` (words, marks, sentences, triggers) -> ``marked`` (which marked strings
are speech) -> ``frames`` with its strategies, ``according``, ``titles`` (candidates) -> ``arbitrate`` -> ``resolve``
(speakers).
"""

from __future__ import annotations

from dataclasses import replace

from ...language.scan import Scan
from ...model import Quote
from ...rulebook import Rulebook
from ...rulebook.confidence import ConfidenceFile, rule_key
from . import arbitrate, frames, marked, repair, resolve
from .lexicon import lexicon
from .reading import read


def find_quotes(scan: Scan, rules: Rulebook, *, all_senses: bool = False) -> list[Quote]:
    """The quotes of the scan, in order of their content.

    Args:
        scan: the text, read.
        rules: the packs; ``scan.language`` names the one to use.
        all_senses: keep what cues of thought, wish and plan introduce, too.
    """
    reading = read(scan, lexicon(rules, scan.language))
    repair.marks(reading)
    marked.classify(reading)
    candidates = frames.propose(reading, all_senses=all_senses)
    kept = arbitrate.choose(reading, candidates, all_senses=all_senses)
    measured = rules.load(scan.language, "confidence", ConfidenceFile).quotes
    return [replace(q, confidence=measured.of(rule_key(q.rule, q.flags))) for q in resolve.quotes(reading, kept)]
