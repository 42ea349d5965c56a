"""A figure held against the evidence's figures: supported, compatible, contradicted or not found."""

from __future__ import annotations

from collections.abc import Iterable

from ..compare.likeness import Setting, likeness, settings
from ..compare.settings import compare_rules, worded
from ..compare.values import judge
from ..model import Evidence, Extraction, Figure, FigureStatus, Span, Verification
from ..rulebook.verify import VerifyThresholds
from .library import Library

SMALL = 100  # pieces; up to here all are read for figures, beyond only those that share words with the claim
_STATUS: dict[str, FigureStatus] = {"agree": "supported", "compatible": "compatible", "conflict": "contradicted"}
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
    language = extraction.article.language
    found: list[Verification] = []
    for setting in ours:
        figure = setting.figure
        if figure.value is None:
            continue
        each = [v for n in _pieces(setting, language, library) if (v := _held_against(setting, n, library))]
        each.sort(key=lambda v: (_FIRST.index(v.status), -v.score))
        found += each[: library.rules.load("", "verify", VerifyThresholds).quotes.shown] or [
            Verification(figure.id, "not found", reason="no-figure")
        ]
    return found


def _pieces(setting: Setting, language: str, library: Library) -> Iterable[int]:
    numbers: Iterable[int] = range(len(library))
    if len(library) > SMALL:
        limit = library.rules.load("", "verify", VerifyThresholds).figures.candidates
        numbers = library.candidates(sorted(setting.words), limit)
    return (n for n in numbers if library.pieces[n].kind != "fact-check")


def _held_against(ours: Setting, n: int, library: Library) -> Verification | None:
    """What one piece says of a figure: by its figure that is most surely of the same thing."""
    rules = compare_rules(library.rules)
    theirs = library.settings(n)
    best = max(theirs, key=lambda s: (likeness(ours, s, rules), -s.figure.start), default=None)
    if best is None:
        return None
    score = likeness(ours, best, rules)
    judged = judge(ours.figure, best.figure, rules.judgement)
    if score <= 0 or judged.verdict is None:
        return None
    piece = library.pieces[n]
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
        needs_person=bool(low) or judged.verdict != "agree",
        speaker=best.figure.speaker,
    )


def _sentence(piece: Evidence, figure: Figure) -> Span:
    """The figure's place, with its bound and unit where they stand beside it."""
    start, end = figure.start, figure.end
    if figure.bound_text and piece.text[:start].rstrip().endswith(figure.bound_text):
        start = piece.text.rindex(figure.bound_text, 0, start)
    after = piece.text[end : end + len(figure.unit or "") + 2]
    if figure.unit and figure.unit in after:
        end += after.index(figure.unit) + len(figure.unit)
    return Span(start, end, piece.text[start:end])
