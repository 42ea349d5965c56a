"""claims: who says so, and do the figures hold? A checker of claims and quote attributions in news.

>>> extraction = extract("The committee approved it. “We will rebuild every single house,” the mayor said.")
>>> [q.content.text for q in extraction.quotes]
['We will rebuild every single house,']
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

# Functions and packages share these names. A package is bound to its name when it is first imported, so all are
# imported here, before the functions take the names over; ``from claims.extract.pipeline import …`` still works.
from . import compare as _comparison_package  # noqa: F401
from . import extract as _extraction_package  # noqa: F401
from . import verify as _verification_package  # noqa: F401

if TYPE_CHECKING:
    from .compare.comparison import Comparison
    from .model import Article, Evidence, Extraction, Number, Verification

__version__ = "0.1.0"
__all__ = ["compare", "extract", "extract_many", "name_similarity", "numbers", "verify"]


def extract(text: str, *, language: str | None = None) -> Extraction:
    """The quotes and figures of a text.

    Args:
        text: an article as plain text; spans count its code points.
        language: code of the language; told by its script where not given.

    >>> extract("Some 40 people left.").figures[0].value
    40
    """
    from .extract.pipeline import extract_article
    from .reading.plain import article_from_text
    from .rulebook import rulebook

    return extract_article(article_from_text(text, rulebook(), language=language))


def extract_many(
    articles: Iterable[str | Article], *, language: str | None = None, processes: int = 1
) -> Iterator[Extraction]:
    """The claims of many articles (texts, or what ``claims.reading`` gives), in their order.

    Args:
        articles: texts or articles.
        language: code of the language of the texts; told by their script where not given.
        processes: how many processes share the work.
    """
    from .extract.pipeline import extract_articles
    from .reading.plain import article_from_text
    from .rulebook import rulebook

    read = (article_from_text(a, rulebook(), language=language) if isinstance(a, str) else a for a in articles)
    return extract_articles(read, processes=processes)


def numbers(text: str, *, language: str | None = None) -> list[Number]:
    """Every number expression of a running text, with its span, value, unit and bound.

    Args:
        text: any text.
        language: code of the language; told by its script where not given.

    >>> [(n.text, n.value, n.unit, n.bound) for n in numbers("1,200 people in at least 3 towns")]
    [('1,200', 1200, 'people', 'exact'), ('3', 3, 'towns', 'at_least')]
    """
    return _number_reader()(text, language)


@lru_cache(maxsize=1)
def _number_reader() -> Callable[[str, str | None], list[Number]]:
    """What reads numbers, imported once: on a text of a few words the imports would take as long as the reading."""
    from .extract.figures import with_units
    from .extract.numbers import find_numbers
    from .language.detect import detect
    from .language.scan import scan
    from .rulebook import rulebook

    rules = rulebook()

    def read(text: str, language: str | None) -> list[Number]:
        scanned = scan(text, language or detect(text))
        found = find_numbers(scanned, rules)
        return with_units(scanned, found, rules) if found else found

    return read


def name_similarity(a: str, b: str) -> float:
    """How alike two names are, 0 to 1, within a script and across scripts; see ``claims.names``.

    Args:
        a: a name of a person or body.
        b: another, or the same in another spelling or script.

    >>> name_similarity("حفتر", "Haftar") > 0.8 > name_similarity("حفتر", "Harchaoui")
    True
    """
    from .names import name_similarity as similarity

    return similarity(a, b)


def compare(a: Extraction, b: Extraction) -> Comparison:
    """Where two articles' figures agree, differ or stand alone; swapping them mirrors the result.

    Args:
        a: an article with its claims, from ``extract``.
        b: another, in the same language or not.

    >>> wire = extract("At least 20 people were killed in the flood, the ministry said.")
    >>> daily = extract("The flood killed 23 people, the ministry said.")
    >>> [(pair.a.value, pair.b.value, pair.verdict) for pair in compare(wire, daily).pairs]
    [(20, 23, 'compatible')]
    """
    from .compare.comparison import compare_extractions

    return compare_extractions(a, b)


def verify(extraction: Extraction, evidence: Iterable[Evidence]) -> list[Verification]:
    """What the evidence says of each claim of an article: findings for a person to look at, no verdicts.

    Args:
        extraction: an article with its claims, from ``extract``.
        evidence: the pieces, for instance from ``claims.evidence.reading.read_evidence``.

    >>> from claims.model import Evidence
    >>> said = extract("“We will rebuild every single house,” the mayor said.")
    >>> record = Evidence("e1", "The mayor told us: “We will rebuild every house.”", language="en")
    >>> [found.status for found in verify(said, [record])]
    ['altered']
    """
    from .verify.whole import verify_extraction

    return verify_extraction(extraction, evidence)
