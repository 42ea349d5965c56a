"""Writes the measured precision of each rule beside the rules, where extraction reads it."""

from __future__ import annotations

from pathlib import Path

from ..errors import RuleError
from ..rulebook.confidence import ConfidenceTable
from .scoring import Scores

_HEAD = """# How often each rule was right on articles with gold. Written by `claims eval --write-confidence`.
# confidence of a rule = (right + weight x average) / (found + weight), average = (all right + 1) / (all found + 2).
"""


def write_confidence(scores: Scores, folder: Path) -> list[Path]:
    """Write ``<lang>/confidence.toml`` for each language whose quotes were scored.

    A figure's confidence is that of its topic, which the rules themselves state.

    Args:
        scores: of a gold file.
        folder: a folder of rules, the built-in one or an overlay.

    Returns:
        The files written.

    Raises:
        RuleError: where the folder cannot be written to.
    """
    written = []
    for language in sorted({language for language, family, _ in scores.by_rule if family == "quotes"}):
        rules = sorted(
            (r, c) for (lang, family, r), c in scores.by_rule.items() if (lang, family) == (language, "quotes")
        )
        lines = [_HEAD, f"[quotes]\nweight = {ConfidenceTable().weight}\n\n[quotes.rules]"]
        lines += [f'"{rule}" = {{ found = {c["found"]}, right = {c["right"]} }}' for rule, c in rules]
        path = folder / language / "confidence.toml"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        except OSError as error:
            raise RuleError(f"{path}: cannot be written: {error.strerror}") from error
        written.append(path)
    return written
