"""Which figure of one article is which of the other: one to one, the best overall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Extraction, Figure
from ..rulebook import Rulebook
from ..rulebook.compare import CompareFile
from .assignment import assign
from .event import own_year
from .likeness import evidence, likeness
from .settings import compare_rules
from .surroundings import Setting, settings
from .vague import sized
from .values import Judged, judge, same_value

SURE = 3.0  # evidence above the least from which a pair says all it can for its neighbours
NEIGHBOURS = 2  # figures before and behind that speak for one


@dataclass(frozen=True, slots=True)
class Paired:
    """Two figures that count one thing, whether they agree, and how much speaks for the pair above the least."""

    a: Figure
    b: Figure
    judged: Judged
    score: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs, and the figures of each article that have none (the first mention of each)."""

    pairs: tuple[Paired, ...]
    only_a: tuple[Figure, ...]
    only_b: tuple[Figure, ...]


def pair_figures(a: Extraction, b: Extraction, rules: Rulebook) -> Pairing:
    """Pairs the figures of two articles.

    Mentions of one figure in an article count as one. What speaks for a pair is first what the two figures share
    (``likeness.evidence``), then how surely the figures beside them are pairs: an article's figures come in groups.

    Args:
        a: an article with its claims.
        b: the other.
        rules: the packs.
    """
    known = compare_rules(rules)
    ours, theirs = settings(a, rules), settings(b, rules)
    years = own_year(a, rules), own_year(b, rules)
    if None not in years and years[0] != years[1]:
        ours, theirs = _of_year(ours, years[0]), _of_year(theirs, years[1])
    table = [[evidence(x, y, known) for y in theirs] for x in ours]
    support = _support(table, ours, theirs, known)
    least = known.weights.least
    scores = [
        [max(0.0, cell + support[i][j] * known.weights.same_neighbours - least) for j, cell in enumerate(row)]
        for i, row in enumerate(table)
    ]
    groups_a, groups_b = _mentions(ours, known), _mentions(theirs, known)
    best = [[max((scores[i][j], -i, -j) for i in mine for j in other) for other in groups_b] for mine in groups_a]
    pairs = []
    found = assign([[cell[0] for cell in row] for row in best])
    for g, h in found:
        score, i, j = best[g][h]
        x, y = ours[-i].figure, theirs[-j].figure
        pairs.append(Paired(x, y, judge(x, y, known.judgement), round(score, 3)))
    in_a, in_b = {g for g, _ in found}, {h for _, h in found}
    left_a = [ours[g[0]] for n, g in enumerate(groups_a) if n not in in_a]
    left_b = [theirs[h[0]] for n, h in enumerate(groups_b) if n not in in_b]
    vague = _pair_vague([*left_a, *_vague(ours)], [*left_b, *_vague(theirs)], rules)
    told = {id(f) for p in vague for f in (p.a, p.b)}
    return Pairing(
        tuple(sorted([*pairs, *vague], key=lambda p: p.a.start)),
        tuple(s.figure for s in left_a if id(s.figure) not in told),
        tuple(s.figure for s in left_b if id(s.figure) not in told),
    )


def _vague(figures: Sequence[Setting]) -> list[Setting]:
    return [s for s in figures if s.figure.kind == "vague"]


def _pair_vague(ours: Sequence[Setting], theirs: Sequence[Setting], rules: Rulebook) -> list[Paired]:
    """The pairs in which one figure gives no number (dozens), among those that no exact pair took."""
    known = compare_rules(rules)
    mine, others = ([_as_range(s, rules) for s in side] for side in (ours, theirs))
    scores = [
        [
            likeness(x, y, known) if "vague" in (s.figure.kind, t.figure.kind) and x and y else 0.0
            for t, y in zip(theirs, others, strict=True)
        ]
        for s, x in zip(ours, mine, strict=True)
    ]
    pairs = []
    for i, j in assign(scores):
        x, y = mine[i], others[j]
        if x is not None and y is not None:
            judged = judge(x.figure, y.figure, known.judgement)
            if judged.verdict in ("agree", "compatible"):
                judged = Judged("compatible", "vague")
            pairs.append(Paired(ours[i].figure, theirs[j].figure, judged, round(scores[i][j], 3)))
    return pairs


def _as_range(setting: Setting, rules: Rulebook) -> Setting | None:
    """A vague figure as the range that it leaves possible, other figures as they are."""
    if setting.figure.kind != "vague":
        return setting
    figure = sized(setting.figure, rules, setting.language)
    return replace(setting, figure=figure, vague=True) if figure is not None else None


def _of_year(figures: Sequence[Setting], year: str | None) -> list[Setting]:
    """The figures of an article with the year that they are of: their own, or else the article's."""
    out = []
    for setting in figures:
        own = (setting.figure.time or "")[:4]
        out.append(replace(setting, year=own if own.isdigit() else year))
    return out


def _support(
    table: Sequence[Sequence[float]], ours: Sequence[Setting], theirs: Sequence[Setting], rules: CompareFile
) -> list[list[float]]:
    """How surely the figures beside two figures are pairs, 0 to 1; those before with those before counts whole."""
    sure = _sure(table, rules.weights.least)
    beside_a, beside_b = _beside(ours), _beside(theirs)
    out = []
    for i in range(len(ours)):
        row = []
        for j in range(len(theirs)):
            best = 0.0
            for k, away in beside_a[i]:
                for m, away_b in beside_b[j]:
                    order = 1.0 if (away > 0) == (away_b > 0) else 0.7
                    best = max(best, sure[k][m] * order / max(abs(away), abs(away_b)))
            row.append(best)
        out.append(row)
    return out


def _sure(table: Sequence[Sequence[float]], least: float) -> list[list[float]]:
    """How sure a pair is, 0 to 1: how far above the least, and above what else either figure could be."""
    columns = list(zip(*table, strict=True))
    out = []
    for i, row in enumerate(table):
        cells = []
        for j, cell in enumerate(row):
            other = max((c for k, c in enumerate(row) if k != j), default=least)
            other = max(other, max((c for k, c in enumerate(columns[j]) if k != i), default=least), least)
            cells.append(max(0.0, min(1.0, (cell - other) / SURE)))
        out.append(cells)
    return out


def _beside(figures: Sequence[Setting]) -> list[list[tuple[int, int]]]:
    """For each figure those near it in its sentence or the next, with how many figures away they stand."""
    out = []
    for i, setting in enumerate(figures):
        places = range(max(0, i - NEIGHBOURS), min(len(figures), i + NEIGHBOURS + 1))
        out.append([(k, k - i) for k in places if k != i and abs(figures[k].sentence - setting.sentence) <= 1])
    return out


def _mentions(figures: Sequence[Setting], rules: CompareFile) -> list[list[int]]:
    """The mentions of each figure of an article: the same number of the same thing, wherever it stands."""
    groups: list[list[int]] = []
    for i, setting in enumerate(figures):
        if setting.figure.value is None:
            continue
        home = next((g for g in groups if _same_thing(figures[g[0]], setting, rules)), None)
        if home is None:
            groups.append([i])
        else:
            home.append(i)
    return groups


def _same_thing(x: Setting, y: Setting, rules: CompareFile) -> bool:
    f, g = x.figure, y.figure
    if f.kind != g.kind or (f.part_of is None) != (g.part_of is None) or not same_value(f, g):
        return False
    if f.topic is not None and f.topic == g.topic:
        return True
    if f.unit_norm is None or f.unit_norm != g.unit_norm:
        return False
    small = f.value is not None and abs(f.value) <= rules.judgement.small
    return not small and (x.weak or y.weak or f.topic is None or g.topic is None)
