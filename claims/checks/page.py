"""The page of documentation of a check, in Markdown, made of what its rule says in each language."""

from __future__ import annotations

from collections.abc import Mapping

from ..rulebook.checks import CheckRule, KnownPage
from ..rulebook.inventory import title
from ..rulebook.precision import Measured

_HEADS = {  # of the page, which is English; the texts below them stand in every language the check speaks
    "message": "What it says",
    "looks": "What it looks at",
    "why": "Why it matters",
    "clear": "How to put it right",
}
_NEEDS = {
    "evidence": "It compares with the evidence in the store.",
    "reference": "It compares with another article.",
    "links": "It looks at the pages that the article links to: as they are in the evidence library under their"
    " address (`claims evidence add FILE --url ADDRESS`), or on the web with `--allow-network`.",
    "decisions": "It compares with what was decided (`claims review`) on earlier versions that the store keeps.",
    "command": "The command that meets the case raises it.",
}


def check_page(code: str, rule: CheckRule, measured: Mapping[str, Measured] | None = None) -> str:
    """The documentation of a check.

    Args:
        code: its code.
        rule: what ``rules/checks.toml`` says of it.
        measured: how often it was right on labelled findings, by language.

    >>> from claims.checks import all_checks
    >>> from claims.rulebook import rulebook
    >>> check_page("CLM101", all_checks(rulebook())["CLM101"]).splitlines()[0]
    '# CLM101 unsourced-figure'
    """
    lines = [f"# {code} {rule.name}", ""]
    runs = "runs by default" if rule.default else "runs when asked for (`--extend-select`)"
    others = [text for text in rule.title.values() if text != title(rule)]
    lines += [f"{title(rule)}.", *(f"\n{text}." for text in others), "", f"Severity {rule.severity}; {runs}."]
    if rule.languages:
        lines.append(f"Languages: {', '.join(rule.languages)}.")
    if rule.needs:
        lines.append(_NEEDS[rule.needs])
    if rule.quotations != "any":
        lines.append(f"It looks {rule.quotations} quotations only.")
    lines += ["", *_measured(measured)] if measured else []
    for key, head in _HEADS.items():
        texts = [*getattr(rule, key).values()]
        if key == "message":
            texts += [text for variant in rule.variants.values() for text in variant.values()]
        if texts:
            lines += ["", f"## {head}", ""]
            lines += [line for text in texts for line in (text, "")][:-1]
    for example in rule.examples:
        lines += ["", f"## Example ({example.language})"]
        for head in ("evidence", "reference", "earlier"):
            if text := getattr(example, head):
                lines += ["", f"{head.capitalize()}:", "", f"> {_quoted(text)}"]
        lines += ["", *map(_page, example.pages)] if example.pages else []
        lines += ["", "Before:", "", f"> {_quoted(example.before)}"]
        lines += ["", "After:", "", f"> {_quoted(example.after)}"]
    return "\n".join(lines) + "\n"


def _page(page: KnownPage) -> str:
    told = []
    if page.there is not None:
        told.append("is there" if page.there else f"is gone ({page.why})")
    if page.archived is not None:
        told.append("has an archived copy" if page.archived else "has no archived copy")
    if page.text:
        told.append(f"says: {page.text}")
    return f"- <{page.url}> {', '.join(told)}"


def _measured(measured: Mapping[str, Measured]) -> list[str]:
    lines = ["| labelled findings | precision | recall | cases |", "|---|---|---|---|"]
    for language, one in measured.items():
        ratios = (f"{ratio:.2f}" if ratio is not None else "—" for ratio in (one.precision, one.recall))
        lines.append(f"| {'any language' if language == 'und' else language} | {' | '.join(ratios)} | {one.cases} |")
    return lines


def _quoted(text: str) -> str:
    return text.replace("\n", "\n> ")
