"""Phrases whose source follows them: according to X, …; …, according to X; as X said, …; …, citing X."""

from __future__ import annotations

from . import content, noun_phrase, noun_right
from . import words as w
from .candidate import Candidate
from .noun_phrase import Range
from .part_of_speech import is_verb
from .reading import COMMAS, DASHES, STOPS, PhraseHit, Reading
from .reported import kind_of, states_event
from .verb_group import verb_group

_BESIDE = w.PREPOSITION | w.TIME | w.ADVERB | w.ADDRESSEE | w.PRONOUN | w.SUBORDINATOR
_VERB_WITHIN = 10  # words between "as" and its verb
_OPENING = 2  # tokens (And, But, “) that may stand before a phrase that opens its sentence


def propose(reading: Reading, hit: PhraseHit, found: list[Candidate]) -> list[Candidate]:
    """Candidates for a phrase.

    Args:
        found: the candidates of the cues; a clause that one of them reports already has its cue.
    """
    entry = hit.form.entry
    if entry.own or not entry.places or reading.pair_around(hit.first) is not None:
        return []
    start, stop = reading.sentence(hit.first)
    if entry.verbs:
        cited = _with_verb(reading, hit, stop)
        if cited is None:
            return []
        source, cue, after = cited
    else:
        named = noun_right.right(reading, hit.last + 1, stop, any_start=True)
        if named is None or (entry.named and not reading.scan.raw[named[1]][0].isupper()):
            return []
        source, cue, after = named, (hit.first, hit.last), named[1] + 1
    if entry.relay:
        if not _is_source(reading, source):
            return _cited_fact(reading, hit, found, start, stop)
        _cite(reading, hit, source, found, start, stop)
        return []
    contents: list[tuple[Range | None, str]] = []
    if hit.first - start <= _OPENING and not any(is_verb(reading, i) for i in range(start, hit.first)):
        if "before" in entry.places:
            contents.append((_after(reading, after, stop), "before"))
    else:
        first = _clause_start(reading, start, hit.first)
        last = content.trimmed(reading, first, hit.first - 1)
        if any(_has_cue(c, (first, last)) for c in found):
            return []
        if last < first:
            return []
        inside = after + 1 < stop and reading.scan.raw[after] in COMMAS and _goes_on(reading, after + 1)
        contents.append(((first, last), "inside" if inside else "after"))
        if inside:
            contents.append((_clause(reading, after + 1, stop), "inside"))
    return [
        Candidate(c, hit=hit, source=source, frame="according", path=path, cue_range=cue, kind=kind_of(reading, c))
        for c, path in contents
        if c is not None
    ]


def _with_verb(reading: Reading, hit: PhraseHit, stop: int) -> tuple[Range, Range, int] | None:
    """Source, cue and what follows of "as X said" and "as X told Y"."""
    for other in reading.hits:
        if other.first <= hit.last or other.first > hit.last + _VERB_WITHIN:
            continue
        if other.form.role != "finite" or other.form.entry.sense != "speech" or other.form.frame("that") is None:
            return None
        if other.form.entry.needs:
            return None
        group = verb_group(reading, other, hit.last + 1)
        if group.infinitive or group.passive or not is_verb(reading, other.first):
            return None
        source = noun_phrase.left(reading, group.first - 1, hit.last + 1) if group.first > hit.last + 1 else None
        after = group.last + 1
        if source is None:
            source = noun_right.right(reading, after, stop)
            after = source[1] + 1 if source else after
        if source is None or (source[0] != hit.last + 1 and source[0] < group.first):
            return None
        if after < stop and reading.scan.kind[after] in "wn" and not reading.words[after].flags & _BESIDE:
            return None  # as the minister offers mediation
        while after < stop and reading.scan.raw[after] not in COMMAS | STOPS:
            if reading.words[after].flags & (w.COMPLEMENTIZER | w.CONJUNCTION) or is_verb(reading, after):
                return None
            after += 1
        return source, (group.first, group.last), after
    return None


def _after(reading: Reading, after: int, stop: int) -> Range | None:
    """The clause after an opening phrase, from behind its comma."""
    scan = reading.scan
    at = next((i for i in range(after, stop) if scan.raw[i] in COMMAS | DASHES | {":"}), None)
    if at is None:
        at = after - 1
    return _clause(reading, at + 1, stop)


def _clause(reading: Reading, first: int, stop: int) -> Range | None:
    if first in reading.opens:
        pair = reading.pairs[reading.opens[first]]
        if pair.close + 1 >= stop or reading.scan.kind[pair.close + 1] == "l":
            return first + 1, pair.close - 1 if pair.closed else pair.close
    if first >= stop or first + 1 >= len(reading.scan):
        return None
    last = content.end_of(reading, first, stop, clause=True)
    return (first, last) if last > first else None


def _clause_start(reading: Reading, start: int, before: int) -> int:
    """Where the clause before a phrase begins: after a conjunction or adjunct that opens the sentence, a semicolon."""
    first = start
    for i in range(start, before):
        if reading.scan.raw[i] in (";", ":"):
            first = i + 1
    while first < before and (
        reading.words[first].flags & w.CONJUNCTION
        or (reading.scan.kind[first] == "p" and first not in reading.opens and reading.scan.raw[first] not in "$£€#@")
    ):
        first += 1
    return first


def _goes_on(reading: Reading, token: int) -> bool:
    """Whether after a phrase between commas the clause goes on with its verb, or with more of it."""
    word = reading.words[token]
    if word.flags & (w.RELATIVE | w.CONJUNCTION | w.SUBORDINATOR) or any(c.role == "participle" for c in word.cues):
        return False
    return is_verb(reading, token) or bool(word.flags & (w.COMPLEMENTIZER | w.DETERMINER | w.PRONOUN | w.INFINITIVE))


def _has_cue(candidate: Candidate, clause: Range) -> bool:
    """Whether a clause is reported already: a cue of speech in it holds the rest of it."""
    form = candidate.hit.form if candidate.hit else None
    if not isinstance(form, w.CueForm) or form.entry.sense != "speech" or "no-proposition" in candidate.flags:
        return False
    return clause[0] <= candidate.content[0] <= clause[1] <= candidate.content[1]


def _is_source(reading: Reading, span: Range) -> bool:
    """Whether a noun phrase can be somebody's: it holds a name or a word for a source."""
    return any(
        reading.words[i].flags & (w.SOURCE_NOUN | w.OUTLET | w.OUTLET_NOUN | w.TITLE)
        or (reading.scan.kind[i] == "w" and reading.scan.raw[i][0].isupper())
        for i in range(span[0], span[1] + 1)
    )


def _cited_fact(reading: Reading, hit: PhraseHit, found: list[Candidate], start: int, stop: int) -> list[Candidate]:
    """What a speaker cites is a fact and no source: he states it (…, citing a fall in orders)."""
    first = hit.last + 1
    last = content.end_of(reading, first, stop, clause=False)
    before = [c for c in found if c.source is not None and start <= c.source[0] < hit.first]
    if last < first or not before or not states_event(reading, first, last):
        return []
    kind = kind_of(reading, (first, last))
    return [Candidate((first, last), hit=hit, source=before[-1].source, frame="np", path="participle", kind=kind)]


def _cite(reading: Reading, hit: PhraseHit, source: Range, found: list[Candidate], start: int, stop: int) -> None:
    """Make whoever is cited the speaker of what the cue before reports, and its source the one that passes it on."""
    opening = [c for c in found if (cue := c.cue_tokens()) is not None and hit.first < cue[0] < stop]
    if hit.first - start <= _OPENING and opening and opening[0].source and opening[0].relay is None:
        opening[0].relay, opening[0].source = opening[0].source, source  # Citing police, Reuters reported …
        opening[0].path += "-citing"
        return
    for candidate in reversed(found):
        cue = candidate.cue_tokens()
        if cue is not None and start <= cue[0] < hit.first and reading.sentence(cue[0])[0] == start:
            if candidate.source is not None and candidate.relay is None:
                candidate.relay, candidate.source = candidate.source, source
                candidate.path += "-citing"
            return
