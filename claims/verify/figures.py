"""A figure held against the evidence's figures: supported, compatible, contradicted or not found."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache, partial

from ..compare.likeness import likeness
from ..compare.settings import compare_rules, worded
from ..compare.surroundings import Setting, settings
from ..compare.values import judge
from ..model import Evidence, Extraction, Figure, FigureStatus, Span, Verification
from ..rulebook.compare import CompareFile
from ..rulebook.verify import VerifyThresholds
from ..statement import statement
from .choosing import numerals
from .event import one_event, telling_words
from .library import Library
from .rows import row_name, rows_named

SMALL = 100  # pieces; up to here all are read for figures, beyond only those that share words with the claim
_STATUS: dict[str, FigureStatus] = {"agree": "supported", "compatible": "compatible", "conflict": "contradicted"}
_TELLS = 10  # a figure's value; smaller ones are equal by chance
_ONE_ROW = 2  # rows of a table with its header: there is nothing to mistake the row for
_FIRST = ("supported", "contradicted", "compatible", "not found")


def verify_figures(extraction: Extraction, library: Library) -> list[Verification]:
    """What each piece of evidence says of each figure of an article, best first; ``not found`` where none does.

    A figure of evidence is held against a claim where it counts the same thing, as articles are compared. Fact-checks
    are no evidence here: their figures are the claims that they look into.

    Args:
        extraction: the article and its claims.
        library: the evidence.
    """
    ours = settings(extraction, library.rules)
    words = telling_words(extraction, library)
    pieces = _pieces(extraction, words, library)
    speaks = lru_cache(maxsize=None)(partial(one_event, extraction, words, library=library))
    found: list[Verification] = []
    for setting in ours:
        figure = setting.figure
        if figure.value is None:
            continue
        each = [
            v
            for n in pieces
            if (v := _held_against(extraction, setting, ours, n, library))
            and ("table" in library.pieces[n].meta or speaks(n))
        ]
        each.sort(key=lambda v: (_FIRST.index(v.status), -v.score))
        found += each[: library.rules.load("", "verify", VerifyThresholds).quotes.shown] or [
            Verification(figure.id, "not found", reason="no-figure")
        ]
    return found


def _pieces(extraction: Extraction, words: Set[str], library: Library) -> list[int]:
    """The pieces that may speak of the article's figures: of many those that share the most of its words, and, for
    other languages, of its numbers."""
    numbers: Iterable[int] = range(len(library))
    if len(library) > SMALL:
        limit = library.rules.load("", "verify", VerifyThresholds).figures.candidates
        shared = library.candidates(sorted(words), limit)
        numbers = dict.fromkeys([*shared, *library.candidates(numerals(extraction), limit)])
    return [n for n in numbers if library.pieces[n].kind != "fact-check"]


def _held_against(
    extraction: Extraction, ours: Setting, every: list[Setting], n: int, library: Library
) -> Verification | None:
    """What one piece says of a figure: by its figure that is most surely of the same thing."""
    rules = compare_rules(library.rules)
    piece = library.pieces[n]
    alike = [(likeness(ours, theirs, rules), theirs) for theirs in library.settings(n)]
    found = [(score, theirs) for score, theirs in alike if score > 0]
    topic = ours.figure.topic
    if topic and any(theirs.figure.topic == topic for _, theirs in found):  # of which the piece speaks outright
        found = [(score, theirs) for score, theirs in found if theirs.figure.topic == topic]
    anywhere = True
    if "table" in piece.meta:
        found, anywhere = _of_rows(extraction, ours.figure, piece, found)
    if not found:
        return None
    score, best = max(found, key=lambda item: (item[0], -item[1].figure.start))
    judged = judge(ours.figure, best.figure, rules.judgement)
    if judged.verdict is None:
        return None
    if judged.verdict != "agree":
        if not anywhere or (judged.verdict == "compatible" and best.figure.topic != topic):
            return None  # an open bound meets everything
        if _rival(extraction, ours, every, best, rules):
            return None
    elif not anywhere and (ours.figure.value or 0) <= _TELLS:
        return None
    low = str(piece.meta.get("low", ""))
    details = {"a": worded(ours.figure), "b": worded(best.figure)}
    return Verification(
        ours.figure.id,
        "not found" if low else _STATUS[judged.verdict],
        piece.id,
        score=round(score / (score + rules.weights.least), 3),
        span=_sentence(piece, best.figure),
        reason=low or judged.reason,
        details=details,
        needs_person=bool(low) or judged.verdict != "agree" or not anywhere,
        speaker=best.figure.speaker,
    )


def _rival(extraction: Extraction, ours: Setting, every: list[Setting], theirs: Setting, rules: CompareFile) -> bool:
    """Whether a figure of the evidence is rather what another claim of the article is about: the whole of which this is
    a part, told in the same sentence, or the value of the same kind that this one is far from."""
    score = likeness(ours, theirs, rules)
    sentence = statement(extraction, ours.figure)
    values = sorted(abs(float(s.figure.value or 0)) for s in (ours, theirs))
    far = values[1] > rules.judgement.far * values[0]
    return any(
        likeness(other, theirs, rules) > score
        for other in every
        if other is not ours
        and other.figure.topic == ours.figure.topic
        and (far or sentence.start <= other.figure.start < sentence.end)
    )


def _of_rows(
    extraction: Extraction, figure: Figure, piece: Evidence, found: list[tuple[float, Setting]]
) -> tuple[list[tuple[float, Setting]], bool]:
    """The figures of the rows that the claim names, and whether they may contradict it.

    A claim that names no row is of the whole, or of what the table does not know: the same number may be its own, but
    another one is only another row's.
    """
    rows = [(row_name(piece, theirs.figure), score, theirs) for score, theirs in found]
    named = rows_named(extraction, figure, {row for row, _, _ in rows})
    if named:
        return [(score, theirs) for row, score, theirs in rows if row in named], len(named) == 1
    return found, len(piece.meta["table"]) <= _ONE_ROW


def _sentence(piece: Evidence, figure: Figure) -> Span:
    """The figure's place, with its bound and unit where they stand beside it."""
    start, end = figure.start, figure.end
    if figure.bound_text and piece.text[:start].rstrip().endswith(figure.bound_text):
        start = piece.text.rindex(figure.bound_text, 0, start)
    after = piece.text[end : end + len(figure.unit or "") + 2]
    if figure.unit and figure.unit in after:
        end += after.index(figure.unit) + len(figure.unit)
    return Span(start, end, piece.text[start:end])
