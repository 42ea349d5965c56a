"""The verb group around a cue: auxiliaries, adverbs and governing verbs, and what they say of its polarity."""

from __future__ import annotations

from dataclasses import dataclass

from . import words as w
from .reading import COMMAS, Hit, Reading

_LIGHT = w.AUXILIARY | w.COPULA


@dataclass(slots=True)
class VerbGroup:
    """Tokens ``first`` to ``last`` (inclusive).

    Attributes:
        passive: a past form after a copula (was told).
        participle: an -ing form without a copula: it shares its subject with the main clause.
        infinitive: it stands after an infinitive marker that nothing governs (to say).
        bare: no auxiliary, copula or governing verb stands in it; adverbs may.
        polarity: ``asserted``, ``denied`` or ``hypothetical``.
    """

    first: int
    last: int
    passive: bool = False
    participle: bool = False
    infinitive: bool = False
    bare: bool = True
    polarity: str = "asserted"


def verb_group(reading: Reading, hit: Hit, start: int) -> VerbGroup:
    """The group of a hit, looking left no further than ``start``.

    >>> from claims.language.scan import scan
    >>> from claims.rulebook import rulebook
    >>> from .lexicon import lexicon
    >>> from .reading import read
    >>> reading = read(scan("The mayor has repeatedly refused to say it.", "en"), lexicon(rulebook(), "en"))
    >>> group = verb_group(reading, reading.hits[-1], 0)
    >>> reading.scan.cut(group.first, group.last), group.polarity
    ('has repeatedly refused to say', 'denied')
    """
    words, form = reading.words, hit.form
    group = VerbGroup(hit.first, hit.last)
    group.participle = form.role == "participle"
    past = form.role == "finite" and not form.agreement
    nearest = True  # nothing but adverbs stands between the cue and the word looked at
    denied = hypothetical = False
    i = hit.first - 1
    pending = hit.first  # leftmost adverb seen
    while i >= start:
        flags = words[i].flags
        if is_name(reading, i):
            break
        if flags & w.NEGATION:
            denied = True
        if flags & w.HYPOTHETICAL:
            hypothetical = True
        if flags & _LIGHT and not flags & w.PRONOUN:
            if nearest and flags & w.COPULA:
                group.passive = past or form.role == "passive"
                group.participle = False
            nearest = group.bare = False
            group.first = pending = i
        elif flags & w.INFINITIVE:
            group.bare = False
            governor = _governor(reading, i - 1, start)
            if governor is None:
                group.infinitive = True
                group.first = min(group.first, pending)
                break
            if any(words[k].flags & w.NEGATION for k in range(governor, i)):
                denied = True
            group.first = pending = governor
            group.participle = nearest = False
            i = governor
        elif flags & w.CONTROL and (group.participle or words[i].flags & w.COPULA):
            group.first = pending = i
            group.participle = group.bare = False
        elif flags & (w.ADVERB | w.NEGATION) and not flags & (w.PREPOSITION | w.SUBORDINATOR):
            if flags & w.PRONOUN and not flags & w.DETERMINER:
                break  # she herself
            pending = i
        else:
            break
        i -= 1
    group.first = pending if pending < group.first else group.first
    if words[group.first].flags & w.PARTICIPLE and words[group.first].flags & w.AUXILIARY:
        group.participle = True  # having said
    group.polarity = "denied" if denied else "hypothetical" if hypothetical else form.entry.polarity
    if _opened_by_condition(reading, group.first, start) and group.polarity == "asserted":
        group.polarity = "hypothetical"
    return group


def is_name(reading: Reading, token: int) -> bool:
    """Whether a word is capitalised inside a sentence, so that it is no verb or function word."""
    raw = reading.scan.raw[token]
    if not raw[0].isupper() or raw in ("I",):
        return False
    first, last = reading.sentence(token)
    if token <= first or reading.title_case(first, last):
        return False
    scan = reading.scan
    named = (
        scan.raw[token - 1] in COMMAS and token + 1 < len(scan) and scan.raw[token + 1][0].isupper()
    )  # …, Air Norwell
    return scan.kind[token - 1] == "w" or named


def is_capital(reading: Reading, token: int) -> bool:
    """Whether a word is capitalised, behind a particle written together with it or not (al-Qadi)."""
    raw = reading.scan.raw[token]
    if raw[0].isupper() or "-" not in raw:
        return raw[0].isupper()
    particle, _, rest = raw.partition("-")
    return rest[:1].isupper() and bool(reading.lexicon[particle].flags & w.NAME_PARTICLE)


def _governor(reading: Reading, token: int, start: int) -> int | None:
    """The verb that governs an infinitive whose marker follows ``token``."""
    for i in range(token, max(start, token - 2) - 1, -1):
        flags = reading.words[i].flags
        if flags & w.CONTROL:
            return i
        for back in (1, 2):
            if i - back >= start and reading.is_class(i - back, w.CONTROL) == back + 1:
                return i - back
        if not flags & (w.ADVERB | w.NEGATION):
            break
    return None


def _opened_by_condition(reading: Reading, token: int, start: int) -> bool:
    """Whether the clause before ``token`` opens with a word of condition."""
    for i in range(token - 1, max(start, token - 8) - 1, -1):
        word = reading.words[i]
        if reading.scan.kind[i] == "p":
            return False
        if word.flags & w.HYPOTHETICAL and word.flags & w.SUBORDINATOR:
            return True
    return False
