"""Whether an article and its evidence give the same words to two different speakers."""

from __future__ import annotations

from ..extract.quotes import words as w
from ..extract.quotes.lexicon import lexicon
from ..language.fold import fold
from ..model import Figure, Quote, Review, Speaker
from ..names import name_similarity
from ..rulebook import Rulebook
from ..rulebook.verify import VerifyThresholds
from .words import wording

_NAMED = ("person", "organization")
_COMMON = w.ORGANIZATION | w.OUTLET_NOUN | w.DETERMINER


def is_of(review: Review, claim: Quote | Figure, language: str, rules: Rulebook) -> bool:
    """Whether a verdict is on this claim: not where the same words were given to somebody else.

    Args:
        review: a verdict on a claim of the same identity.
        claim: the claim.
        language: code of the language of its article.
        rules: the packs.
    """
    if claim.speaker is None or not review.speaker or isinstance(claim, Figure):
        return True
    same = rules.load("", "verify", VerifyThresholds).quotes.same_speaker
    return not other_speaker(Speaker(review.speaker, claim.speaker.type), claim.speaker, language, rules, same)


def other_speaker(ours: Speaker | None, theirs: Speaker | None, language: str, rules: Rulebook, same: float) -> bool:
    """Whether both sides name somebody, and not the same.

    An unnamed source contradicts nobody; nor does a body a person, since a ministry and its minister may both be
    given for one statement; nor does a body that is called by what it is ("the company") or by its initials.

    Args:
        ours: the speaker by the article.
        theirs: the speaker by the evidence.
        language: code of the language of both.
        rules: the packs.
        same: similarity from which two names are one person's.

    >>> from claims.rulebook import rulebook
    >>> def differ(a, b, type="person"):
    ...     return other_speaker(Speaker(a, type), Speaker(b, type), "en", rulebook(), 0.75)
    >>> differ("Omar Said", "Marta Quillon"), differ("Marta Quillon", "مارتا كويلون")
    (True, False)
    >>> differ("the company", "Sahil Shipping", "organization"), differ("OHO", "Open Harbour Office", "organization")
    (False, False)
    """
    if ours is None or theirs is None or ours.type not in _NAMED or ours.type != theirs.type:
        return False
    mine, other = fold(ours.name).split(), fold(theirs.name).split()
    if len(set(mine) & set(other)) >= min(2, len(mine), len(other)):
        return False  # a short and a long form of one name
    if ours.type == "organization" and (
        _common(mine, language, rules) or _common(other, language, rules) or _initials(mine, other)
    ):
        return False
    return name_similarity(ours.name, theirs.name) < same


def _common(name: list[str], language: str, rules: Rulebook) -> bool:
    """Whether a body is called by common nouns alone."""
    known, plain = lexicon(rules, language), wording(rules, language).function_words
    return all(word in plain or (known[word].flags & _COMMON and not known[word].flags & w.PROPER) for word in name)


def _initials(a: list[str], b: list[str]) -> bool:
    """Whether one name is the initials of the other, with or without its short words (UN, U.N.: United Nations)."""
    short, long = ("".join(a).replace(".", ""), b) if len(a) == 1 else ("".join(b).replace(".", ""), a)
    initials = ["".join(word[0] for word in long), "".join(word[0] for word in long if len(word) > 3)]
    return len(long) > 1 and short in initials
