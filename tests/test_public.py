"""The public functions stay functions, whatever was imported before them."""

from __future__ import annotations

import claims
from claims.extract.pipeline import extract_article
from claims.model import Article


def test_a_package_of_the_same_name_does_not_take_the_function_over() -> None:
    for _ in range(2):
        assert claims.extract("Some 40 people left the town.").figures[0].value == 40
    assert extract_article(Article("Some 40 people left.", language="en")).figures[0].value == 40


def test_many_articles_come_out_in_their_order() -> None:
    texts = [f"Some {n} people left the town." for n in range(3, 40)]
    values = [e.figures[0].value for e in claims.extract_many(texts, processes=2)]
    assert values == list(range(3, 40))
