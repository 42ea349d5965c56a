"""A comparison in rows, for the terminal's table and for Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..compare.comparison import Comparison, FigurePair
from ..compare.matrix import Matrix
from ..compare.settings import brief_reason, event_text, stated
from ..model import Article, Extraction, Figure
from ..reporting.interface import Interface, interface
from ..rulebook import Rulebook
from .place import Place
from .safety import markdown as escaped
from .safety import plain

_ISOLATES = dict.fromkeys((0x2068, 0x2069))
_SIGN = {"conflict": "≠", "compatible": "~", "agree": "=", "incomparable": "?"}  # beside the word, never instead of it
ORDER = tuple(_SIGN)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a comparison, all in words.

    Attributes:
        kind: ``conflict``, ``compatible``, ``agree``, ``incomparable``, ``only_a`` or ``only_b``.
        verdict: its sign and word.
        topic: what is counted.
        a, b: the figures as their articles state them, with line and column.
        why: the reason in few words.
    """

    kind: str
    verdict: str
    topic: str
    a: str = ""
    b: str = ""
    why: str = ""


def rows(found: Comparison, rules: Rulebook, ui: str = "en") -> list[Row]:
    """The pairs, conflicts first, then what only one article has."""
    shown = interface(ui)
    a, b = found.a.article, found.b.article
    out = [
        Row(
            kind := verdict_key(p),
            f"{_SIGN[kind]} {shown.word('comparison verdict', kind)}",
            topic_word(p.topic, shown),
            _place(p.a, a),
            _place(p.b, b),
            brief_reason(p.reason, rules, ui),
        )
        for p in by_verdict(found.pairs)
    ]
    only_a, only_b = shown.text("only in A"), shown.text("only in B")
    out += [Row("only_a", only_a, topic_word(f.topic, shown), _place(f, a)) for f in found.only_a]
    out += [Row("only_b", only_b, topic_word(f.topic, shown), "", _place(f, b)) for f in found.only_b]
    return out


def by_verdict(pairs: Iterable[FigurePair]) -> list[FigurePair]:
    """Pairs, conflicts first, each kind in the order of the first article."""
    return sorted(pairs, key=lambda p: (ORDER.index(verdict_key(p)), p.a.start))


def verdict_key(pair: FigurePair) -> str:
    """The pair's verdict, ``incomparable`` where there is none."""
    return pair.verdict or "incomparable"


def topic_word(topic: str | None, shown: Interface) -> str:
    """What the interface calls a topic."""
    return shown.word("topic", topic).replace("_", " ") if topic else ""


def summary(found: Comparison, ui: str = "en") -> str:
    """How many of each verdict, in a line."""
    shown = interface(ui)
    counts = Counter(verdict_key(p) for p in found.pairs)
    parts = [f"{_SIGN[key]} {counts[key]} {shown.word('comparison verdict', key)}" for key in ORDER if counts[key]]
    parts += [f"{len(found.only_a)} {shown.text('only in A')}", f"{len(found.only_b)} {shown.text('only in B')}"]
    return " · ".join(parts)


def others(found: Comparison, ui: str = "en") -> list[str]:
    """Speakers and quotes of both articles, and how many quotes only one has, a line each."""
    shown = interface(ui)
    out = [f"{shown.text('Speakers in both')}: {_apart(s.a.name, s.b.name)}" for s in found.speakers]
    head = shown.text("Quotes in both")
    out += [f"{head} ({shown.word('quote relation', q.relation)}): {_cut(q.a.content.text)}" for q in found.quotes]
    alone = (("only in A", found.quotes_only_a), ("only in B", found.quotes_only_b))
    out += [
        f"{shown.text('Quotes that only one has')}, {shown.text(key)}: {len(quotes)}" for key, quotes in alone if quotes
    ]
    return out


def markdown(found: Comparison, rules: Rulebook, ui: str = "en") -> str:
    """A comparison as Markdown: the pairs, what only one has, speakers and quotes."""
    shown = interface(ui)
    names = (_cell(_name(e.article)) for e in (found.a, found.b))
    heads = [shown.text(text) for text in ("Verdict", "What is counted")]
    out = [f"# {' / '.join(names)}", "", summary(found, ui), ""]
    if told := event_text(found.event, rules, ui):
        out += [told, ""]
    out += [f"| {heads[0]} | {heads[1]} | A | B | {shown.word('comparison', 'why')} |", "|---|---|---|---|---|"]
    out += [
        f"| {r.verdict} | {_cell(r.topic)} | {_cell(r.a)} | {_cell(r.b)} | {_cell(r.why)} |"
        for r in rows(found, rules, ui)
    ]
    if found.speakers:
        out += ["", f"## {shown.text('Speakers in both')}", ""]
        out += [f"- {_cell(s.a.name)} / {_cell(s.b.name)} ({s.similarity:.2f})" for s in found.speakers]
    if found.quotes:
        out += ["", f"## {shown.text('Quotes in both')}", ""]
        out += [
            f"- {shown.word('quote relation', q.relation)}: {_cell(q.a.content.text)} / {_cell(q.b.content.text)}"
            for q in found.quotes
        ]
    if found.quotes_only_a or found.quotes_only_b:
        out += ["", f"## {shown.text('Quotes that only one has')}", ""]
        out += [f"- A: {_cell(q.content.text)}" for q in found.quotes_only_a]
        out += [f"- B: {_cell(q.content.text)}" for q in found.quotes_only_b]
    return "\n".join(out) + "\n"


def matrix_rows(found: Matrix, ui: str = "en") -> tuple[list[str], list[list[str]]]:
    """Three or more articles: the heads, and a row a figure of the reference with its pair in each other article."""
    shown = interface(ui)
    articles = [found.reference, *(c.b for c in found.comparisons)]
    heads = [shown.text("What is counted"), *(_name(e.article) for e in articles)]
    body = []
    for row in found.rows:
        cells = [topic_word(row.topic, shown), _place(row.figure, found.reference.article)]
        for pair, extraction in zip(row.pairs, articles[1:], strict=True):
            cells.append(_paired(pair, extraction, shown))
        body.append(cells)
    return heads, body


def matrix_notes(found: Matrix, rules: Rulebook, ui: str = "en") -> list[str]:
    """Which of the others seem to tell of another event than the reference, a line each."""
    told = ((c.b.article, event_text(c.event, rules, ui)) for c in found.comparisons)
    return [f"{_set_apart(_name(article))}: {text}" for article, text in told if text]


def matrix_markdown(found: Matrix, rules: Rulebook, ui: str = "en") -> str:
    """The same as a Markdown table."""
    heads, body = matrix_rows(found, ui)
    out = [f"{_cell(note)}\n" for note in matrix_notes(found, rules, ui)]
    out += ["| " + " | ".join(map(_cell, heads)) + " |", "|---" * len(heads) + "|"]
    out += ["| " + " | ".join(map(_cell, cells)) + " |" for cells in body]
    return "\n".join(out) + "\n"


def _paired(pair: FigurePair | None, extraction: Extraction, shown: Interface) -> str:
    if pair is None:
        return "—"
    key = verdict_key(pair)
    return f"{_SIGN[key]} {shown.word('comparison verdict', key)}: {_place(pair.b, extraction.article)}"


def _name(article: Article) -> str:
    return article.title or article.path


def _cell(text: str) -> str:
    """A text that is no markup in a Markdown table; a cell keeps its own direction without isolates."""
    return escaped(" ".join(text.translate(_ISOLATES).split()))


def _place(figure: Figure, article: Article) -> str:
    place = Place.in_file(article, figure.start, figure.end)
    return f"{_set_apart(stated(figure, article.text))} ({place.line}:{place.column('codepoint')})"


def _set_apart(text: str) -> str:
    """A text that keeps its own direction."""
    return f"\u2068{plain(text)}\u2069"


def _apart(one: str, other: str) -> str:
    return f"{_set_apart(one)} / {_set_apart(other)}"


def _cut(text: str, longest: int = 90) -> str:
    words = " ".join(text.split())
    return _set_apart(words if len(words) <= longest else words[: longest - 1].rsplit(" ", 1)[0] + "…")
