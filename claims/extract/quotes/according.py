"""Quotes of according-to phrases where verbs come first: the clause before, around or after them."""

from __future__ import annotations

from . import words as w
from .candidate import Candidate
from .cited import Range, cite, interrupts
from .extent import end_of, kind_of, trimmed
from .link import opens_clause
from .reading import COMMAS, PhraseHit, Reading

_LEAST_CLAUSE = 3  # words
_OPENING = 1  # tokens that may stand before a phrase that opens its sentence
_OPENING_WORDS = 25  # tokens of such a phrase with its source and adjuncts


def propose(reading: Reading, hit: PhraseHit, found: list[Candidate]) -> list[Candidate]:
    """Candidates for a phrase whose clause no cue reports yet."""
    entry = hit.form.entry
    around = reading.pair_around(hit.first)
    if (around is not None and reading.pairs[around].closed) or entry.own or not entry.places:
        return []
    start, stop = reading.sentence(hit.first)
    opening = hit.first - start <= _OPENING
    cited = cite(reading, hit, stop) if not opening or "before" in entry.places else None
    if cited is None or _is_of_verb(reading, hit, start):
        return []
    source, cue, after = cited
    for candidate in reversed(found):
        at = candidate.cue_tokens()
        if at is None or not start <= at[0] < stop or _is_thought(candidate):
            continue
        first, last = candidate.content
        begins = candidate.hit.first if candidate.hit else at[0]
        if first <= hit.first <= last + 3 or (begins < hit.first < first):
            if begins < hit.first < first and (entry.relay or candidate.path == "relayed"):
                return []  # verb_first has made the source of it
            if candidate.relay is None and _is_outlet(reading, source) and not entry.relay:
                candidate.relay = source
            elif entry.relay and candidate.relay is None and candidate.source is not None and hit.first > last:
                candidate.relay, candidate.source = candidate.source, source
            return []
    if opening:
        content = _behind(reading, after, stop)
        path = "before"
    else:
        content, path = _ahead(reading, hit, start, after, stop, found), "after"
        if content is not None and content[1] > hit.first:
            path = "inside"
    if content is None or (entry.relay and _reports(reading, content[0])):
        return []
    made = Candidate(content, hit=hit, source=source, frame="according", path=path, cue_range=cue)
    whole = reading.opens.get(content[0])
    if whole is not None and reading.pairs[whole].close == content[1]:
        made.content, made.kind = (content[0] + 1, content[1] - 1), "direct"
    else:
        made.kind = kind_of(reading, content)
    return [made]


def _is_of_verb(reading: Reading, hit: PhraseHit, start: int) -> bool:
    """Whether a phrase's preposition belongs to a verb of saying before it (لم يعلق على ما قالته الوزيرة)."""
    words, raw = reading.words, reading.scan.raw
    if not words[hit.first].flags & w.PREPOSITION or raw[hit.first - 1] in COMMAS:
        return False
    verbs = (reading.hits_at.get(i) for i in range(start, hit.first) if raw[i] not in COMMAS)
    return any(verb is not None and verb.form.role == "finite" and verb.form.entry.needs for verb in verbs)


def _is_thought(candidate: Candidate) -> bool:
    return candidate.hit is not None and (candidate.sense or candidate.hit.form.entry.sense) != "speech"


def _reports(reading: Reading, token: int) -> bool:
    """Whether a clause opens with a verb of saying: what is cited belongs to what that says (كشفت الإدارة نقلا عن)."""
    hit = reading.hits_at.get(token)
    return hit is not None and hit.form.role == "finite" and not hit.form.entry.needs


def _is_outlet(reading: Reading, source: Range) -> bool:
    return any(reading.words[i].flags & (w.OUTLET | w.OUTLET_NOUN) for i in range(source[0], source[1] + 1))


def _behind(reading: Reading, after: int, stop: int) -> Range | None:
    """The clause after a phrase that opens its sentence."""
    resumed = _resumption(reading, after, stop)
    if resumed is not None:
        return (resumed, end_of(reading, resumed, stop)) if resumed + 1 < stop else None
    at = after
    while at < stop and reading.scan.raw[at] not in COMMAS and reading.scan.raw[at] != ":" and at < after + 12:
        at += 1
    if at >= stop or reading.scan.raw[at] not in COMMAS | {":"}:
        at = after - 1
    first = at + 1
    if first < stop and (_is_complementizer(reading, first) or opens_clause(reading, first)):
        first += 1  # فإن، فقد
    if first >= stop:
        return None
    last = end_of(reading, first, stop)
    return (first, last) if last > first else None


def _clause(reading: Reading, first: int, stop: int) -> bool:
    """Whether enough words stand in a stretch, brackets aside, for a clause."""
    count = depth = 0
    for i in range(first, stop):
        depth += (reading.scan.raw[i] == "(") - (reading.scan.raw[i] == ")")
        count += depth == 0 and reading.scan.kind[i] in "wn"
    return count >= _LEAST_CLAUSE


def _is_complementizer(reading: Reading, token: int) -> bool:
    """Whether a complementizer stands at a token, with its conjunction too (فإن, also a particle of names)."""
    norm = reading.scan.norm[token]
    bare = norm[1:] if norm[:1] in reading.lexicon.conjunction_letters else norm
    return bool((reading.words[token].flags | reading.lexicon[bare].flags) & w.COMPLEMENTIZER)


def _resumption(reading: Reading, after: int, stop: int) -> int | None:
    """Behind the complementizer that takes up the clause after an opening phrase (وبحسب تقرير نشرته الصحيفة، فإن …)."""
    for i in range(after, min(stop, after + _OPENING_WORDS)):
        word = reading.words[i]
        if word.flags & w.COMPLEMENTIZER and word.lead:
            return i + 1
        if i in reading.opens or (i in reading.hits_at and word.lead):
            return None
    return None


def _ahead(reading: Reading, hit: PhraseHit, start: int, after: int, stop: int, found: list[Candidate]) -> Range | None:
    """The clause before a phrase, with what goes on behind it where the phrase only interrupts."""
    first = start
    for candidate in found:
        if start <= candidate.content[1] < hit.first:
            first = max(first, candidate.content[1] + 1)
    first = next((i for i in range(hit.first - 1, first, -1) if opens_clause(reading, i)), first)
    while first < hit.first:
        size = reading.is_class(first, w.ARTICLE_VOICE) or reading.is_class(first, w.CONJUNCTION)
        size = size or int(opens_clause(reading, first))
        kind = reading.scan.kind[first]
        if size and kind == "w":
            first += size
        elif (kind == "p" and first not in reading.opens) or reading.words[first].flags & w.COMPLEMENTIZER:
            first += 1
        elif kind == "n" and reading.scan.raw[first + 1] in "-.)–":  # the number of an item
            first += 2
        else:
            break
    if first >= hit.first:
        return None
    if first > start and not _clause(reading, first, hit.first):
        return None  # what a cue reports ends here, and this is a second cue
    if interrupts(reading, hit.first, after, stop):
        return first, end_of(reading, first, stop)
    last = trimmed(reading, first, hit.first - 1)
    return (first, last) if last > first else None
