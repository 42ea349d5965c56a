"""The evidence to look in: texts read once, and which of them a claim's words point to."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from ..compare.surroundings import Setting, settings
from ..extract.pipeline import extract_with
from ..model import Article, Evidence, Extraction
from ..rulebook import Rulebook
from .words import Words, read_words


class Library:
    """Pieces of evidence, each read into words once, found by the words they hold.

    Args:
        evidence: the pieces; their ids are kept.
        rules: the packs.
    """

    def __init__(self, evidence: Iterable[Evidence], rules: Rulebook) -> None:
        self.rules = rules
        self.pieces = tuple(evidence)
        self.words: list[Words] = [read_words(e.text, e.language, rules) for e in self.pieces]
        self._extractions: dict[int, Extraction] = {}
        self._settings: dict[int, list[Setting]] = {}

    def __len__(self) -> int:
        return len(self.pieces)

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """For each word the numbers of the pieces that hold it."""
        out: defaultdict[str, list[int]] = defaultdict(list)
        for n, words in enumerate(self.words):
            for word in words.places:
                out[word].append(n)
        return dict(out)

    def rarity(self, word: str) -> float:
        """How much a word tells: the logarithm of the share of pieces without it; inverse document frequency."""
        return math.log1p(len(self.pieces) / (len(self.postings.get(word, ())) or 1))

    def candidates(self, words: Sequence[str], limit: int) -> list[int]:
        """The pieces that share the most telling words, best first.

        The rarest words are looked up first; once enough pieces are known, words that many pieces hold are
        left out: looking at them costs more than they tell.
        """
        scores: defaultdict[int, float] = defaultdict(float)
        asked = sorted(dict.fromkeys(words), key=lambda w: len(self.postings.get(w, ())))
        looked = 0
        for word in asked:
            held = self.postings.get(word, ())
            if looked > 4 * len(self.pieces) and len(scores) >= limit:
                break
            looked += len(held)
            weight = self.rarity(word)
            for n in held:
                scores[n] += weight
        return heapq.nsmallest(limit, scores, key=lambda n: (-scores[n], n))

    def extraction(self, n: int) -> Extraction:
        """The claims of a piece, extracted once, when asked for."""
        if n not in self._extractions:
            piece = self.pieces[n]
            article = Article(piece.text, piece.path or piece.id, piece.title, piece.language, piece.sha256, piece.date)
            self._extractions[n] = extract_with(article, self.rules)
        return self._extractions[n]

    def settings(self, n: int) -> list[Setting]:
        """The figures of a piece with what stands around them."""
        if n not in self._settings:
            self._settings[n] = settings(self.extraction(n), self.rules)
        return self._settings[n]
