"""What ``claims eval`` prints."""

from __future__ import annotations

from collections.abc import Iterator

from .scoring import EvalError, Scores

_LONG = 110  # characters of a text shown with an error


def text_report(scores: Scores, *, errors: int = 0, rules: bool = False) -> Iterator[str]:
    """Lines of the report for people.

    Args:
        scores: what was counted.
        errors: how many errors to show, first the worst kinds; -1 for all.
        rules: also what each rule found and how much of it was right.
    """
    n = scores.n
    if scores.missing:
        some = ", ".join(scores.missing[:3])
        yield f"no text for {len(scores.missing)} gold articles, e.g. {some}; each counts as all missed"
    shown = scores.errors if errors < 0 else scores.errors[:errors]
    for error in shown:
        yield _line(error)
    precision, recall, f1 = scores.ratios("quotes hit", "quotes gold", "quotes found")
    exact = scores.ratios("quotes exact", "quotes gold", "quotes found")[2]
    speaker = scores.ratios("quotes speaker", "quotes gold", "quotes found")[2]
    yield (
        f"quotes   gold {n['quotes gold']} found {n['quotes found']}  P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
        f"  exact F1 {exact:.3f}  with the right speaker F1 {speaker:.3f}"
    )
    yield (
        f"         of hits: speaker {_share(scores, 'quotes speaker', 'quotes hit')}"
        f" (named persons {_share(scores, 'persons right', 'persons hit')}),"
        f" kind {_share(scores, 'quotes kind', 'quotes hit')};"
        f" direct quotes found {_share(scores, 'direct hit', 'direct gold')};"
        f" names or terms taken for quotes {n['names taken']}"
    )
    precision, recall, f1 = scores.ratios("figures hit", "figures gold", "figures found")
    yield f"figures  gold {n['figures gold']} found {n['figures found']}  P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
    yield "         of hits: " + ", ".join(
        f"{key} {_share(scores, f'figures {key}', 'figures hit')}" for key in ("bound", "kind", "unit", "speaker")
    )
    if rules:
        for (language, family, rule), counts in sorted(scores.by_rule.items(), key=lambda x: -x[1]["found"]):
            yield f"  {language} {family:8} {rule:28} found {counts['found']:5} right {counts['right']:5}"


def _share(scores: Scores, part: str, whole: str) -> str:
    share = scores.share(part, whole)
    return "n/a" if share is None else f"{100 * share:.1f}%"


def _line(error: EvalError) -> str:
    text = " ".join(error.text.split())
    text = text if len(text) <= _LONG else text[: _LONG - 1] + "…"
    told = ""
    if error.gold is not None or error.found is not None:
        told = f": gold {error.gold!r}, found {error.found!r}"
    by = f" [{error.rule}]" if error.rule else ""
    return f"  {error.doc}:{error.start}-{error.end} {error.what}{told}{by}\n      {text}"
