"""What verification says, in both languages of the interface."""

from typing import get_args

import pytest

from claims.model import FigureStatus, QuoteStatus
from claims.rulebook import rulebook
from claims.rulebook.compare import CompareFile
from claims.rulebook.verify import VerifyThresholds
from claims.verify.messages import settle_text

RULES = rulebook()
TEXTS = RULES.load("", "verify", VerifyThresholds)


@pytest.mark.parametrize("status", [*get_args(QuoteStatus), *get_args(FigureStatus)])
def test_every_status_is_told_in_both_languages(status):
    assert set(TEXTS.statuses[status]) >= {"ar", "en"}


def test_every_reason_and_every_way_to_settle_is_told_in_both_languages():
    every = TEXTS.reasons | TEXTS.settle | RULES.load("", "compare", CompareFile).reasons
    assert [key for key, texts in every.items() if not {"ar", "en"} <= set(texts)] == []


@pytest.mark.parametrize("status", [*get_args(QuoteStatus), *get_args(FigureStatus), None])
@pytest.mark.parametrize("ui", ["ar", "en"])
def test_something_would_settle_every_claim(status, ui):
    assert " " in settle_text(status, None, RULES, ui)
