"""How long extraction takes beside bare tokenization by ``spacy.blank(lang)``, by language, cold and warm.

    python tests/benchmarks/speed.py                     # the articles of fixtures/
    python tests/benchmarks/speed.py TEXT_OR_FOLDER...   # any others
    python tests/benchmarks/speed.py --copies 2000       # and how many articles a second `extract_many` and the
                                                         # checks get through

Cold: every text once, in a process that has compiled the packs and seen no word. Warm: the best of several rounds over
the same texts, for both alike. A ratio of 2 means: extraction takes twice what tokenization takes.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import spacy

from claims import extract_many
from claims.checks import run
from claims.extract.pipeline import extract_with
from claims.model import Article
from claims.reading import read_articles
from claims.rulebook import rulebook

ROUNDS = 9


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes, with the garbage collector held back."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    work()
    taken = time.perf_counter() - start
    gc.enable()
    return taken


def compare(language: str, articles: list[Article]) -> None:
    """Prints the line of a language."""
    rules = rulebook()
    nlp = spacy.blank(language)
    nlp.max_length = max(nlp.max_length, *(len(a.text) + 1 for a in articles))
    extract_with(Article("x", language=language), rules)  # compiles the packs

    def tokenized() -> int:
        return sum(len(nlp.make_doc(a.text)) for a in articles)

    def extracted() -> None:
        for article in articles:
            extract_with(article, rules)

    tokens = 0

    def first() -> None:
        nonlocal tokens
        tokens = tokenized()

    cold = seconds(first), seconds(extracted)
    warm = [min(each) for each in zip(*((seconds(tokenized), seconds(extracted)) for _ in range(ROUNDS)), strict=True)]
    for name, (bare, ours) in (("cold", cold), ("warm", warm)):
        print(
            f"{language}  {name}  {len(articles)} articles, {tokens:,} tokens:  "
            f"tokenization {bare / tokens * 1e6:5.2f} µs a token, "
            f"extraction {ours / tokens * 1e6:5.2f}, ratio {ours / bare:.2f}"
        )


def throughput(articles: list[Article], copies: int) -> None:
    """Prints how many articles a second go through extraction, in one and two processes, and through the checks."""
    many = [articles[n % len(articles)] for n in range(copies)]
    for processes in (1, 2):
        taken = seconds(lambda processes=processes: sum(1 for _ in extract_many(many, processes=processes)))
        print(
            f"extract_many, {processes} process{'es' if processes > 1 else ''}: {copies / taken:,.0f} articles a second"
        )
    rules = rulebook()
    found = list(extract_many(many))
    taken = seconds(lambda: [run(e, rules) for e in found])
    print(f"checks: {copies / taken:,.0f} articles a second")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", default=[str(ROOT / "fixtures" / "articles")])
    parser.add_argument("--copies", type=int, default=0)
    given = parser.parse_args()
    articles = [a for a in read_articles(given.texts) if isinstance(a, Article)]
    for language in sorted({a.language for a in articles} & set(rulebook().languages)):
        compare(language, [a for a in articles if a.language == language])
    if given.copies:
        throughput(articles, given.copies)


if __name__ == "__main__":
    main()
