"""Speakers before a colon that opens a line: titles (Mayor: No new taxes), transcripts (LUND: I never said so)."""

from __future__ import annotations

from collections import Counter

from . import content, noun_right
from . import words as w
from .candidate import Candidate
from .noun_phrase import Range
from .part_of_speech import is_verb
from .reading import DASHES, LINE, STOPS, Reading
from .reported import kind_of

_NAME_TOKENS = 9  # tokens a speaker before a colon can have
_CREDIT_TOKENS = 6  # tokens of a speaker after a title's last colon (Hundreds flee: UN)
_FEWEST = 2  # words that somebody says after a colon; fewer are a label's value
_NOT_OPENING = w.PREPOSITION | w.QUESTION | w.SUBORDINATOR | w.CONJUNCTION | w.PRONOUN | w.TIME | w.AUXILIARY | w.ADVERB
_SPEAKER_NOUN = w.TITLE | w.ORGANIZATION | w.OUTLET | w.ANONYMOUS | w.COUNTRY


def propose(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Candidates for the lines of a text.

    Args:
        found: the candidates of its cues and phrases, whose sources are speakers for certain.
    """
    introduced = _introduced(reading, found)
    starts = _line_starts(reading)
    lines = [(first, colon) for first in starts if (colon := _colon(reading, first)) is not None]
    introduced += _dashed(reading, starts, {first for first, _ in lines}, found)
    if not lines:
        return introduced
    known = {
        reading.scan.norm[i]
        for c in found
        if c.source is not None
        for i in range(c.source[0], c.source[1] + 1)
        if reading.scan.raw[i][0].isupper()
    }
    repeated = Counter(tuple(reading.scan.norm[first:colon]) for first, colon in lines)
    out = introduced
    for first, colon in lines:
        last = _line_end(reading, colon)
        if last <= colon:
            continue
        title = reading.scan.start[colon] < reading.scan.title_end
        end = _before_topic(reading, first, colon)
        times = repeated[tuple(reading.scan.norm[first:colon])]
        if _is_speaker(reading, (first, end), colon, last, known, times):
            out.append(_candidate(reading, (first, end), colon, (colon + 1, last), "title" if title else "line"))
        elif title:
            credit = _credit(reading, first, last, known)
            if credit is not None:
                out.append(credit)
    return out


def _introduced(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Quotations that a sentence with a colon introduces without any cue (Weiss took them to task: "…")."""
    scan = reading.scan
    taken = {c.content[0] for c in found}
    out = []
    for pair in reading.pairs:
        before = pair.open - 1
        while before > 0 and scan.kind[before] == LINE:
            before -= 1
        if before < 1 or scan.raw[before] != ":" or pair.depth or pair.open + 1 in taken or pair.close <= pair.open + 1:
            continue
        start, _ = reading.sentence(before)
        source = noun_right.right(reading, start, before)
        if source is None or not any(is_verb(reading, i) for i in range(source[1] + 1, before)):
            continue
        content_ = (pair.open + 1, pair.close - 1 if pair.closed else pair.close)
        out.append(
            Candidate(
                content_, source=source, frame="colon", path="introduced", cue_range=(before, before), kind="direct"
            )
        )
    return out


def _dashed(reading: Reading, starts: list[int], others: set[int], found: list[Candidate]) -> list[Candidate]:
    """The title whose source stands behind a dash, where no colon stands in it."""
    scan = reading.scan
    first = starts[0] if starts else len(scan)
    if first in others or first >= len(scan) or scan.start[first] >= scan.title_end:
        return []
    last = _line_end(reading, first)
    if any(c.content[0] <= last for c in found) or not any(_is_dash(reading, i) for i in range(first + 1, last + 1)):
        return []
    made = _credit(reading, first, last, set())
    return [made] if made is not None else []


def _line_starts(reading: Reading) -> list[int]:
    kind, raw = reading.scan.kind, reading.scan.raw
    starts = [(first, stop) for first, stop in reading.sentences if first == 0 or kind[first - 1] == LINE]
    # a dateline's colon ends a sentence inside its line
    return [first for first, stop in starts if raw[stop - 1] != ":" or stop >= len(kind) or kind[stop] == LINE]


def _line_end(reading: Reading, token: int) -> int:
    """The last token of a line, its final full stop left out."""
    kind = reading.scan.kind
    last = token
    while last + 1 < len(kind) and kind[last + 1] != LINE:
        last += 1
    return last


def _colon(reading: Reading, first: int) -> int | None:
    """The colon that ends a short run of words at the start of a line."""
    scan = reading.scan
    for i in range(first, min(first + _NAME_TOKENS, len(scan))):
        raw = scan.raw[i]
        if raw == ":":
            followed = i + 1 < len(scan) and scan.kind[i + 1] != LINE and scan.start[i + 1] > scan.end[i]
            return i if i > first and followed else None
        if scan.kind[i] == LINE or i in reading.opens or raw in STOPS - {"."}:
            return None
        if raw == "." and scan.norm[i - 1] not in reading.lexicon.abbreviations and len(scan.raw[i - 1]) > 1:
            return None
    return None


def _is_speaker(reading: Reading, source: Range, colon: int, last: int, known: set[str], times: int) -> bool:
    """Whether the words before a colon name a speaker rather than a topic, a place or a label."""
    scan, words = reading.scan, reading.words
    first, end = source[0], source[1] + 1
    if reading.is_class(first, w.NOT_SPEAKER) >= end - first or words[first].flags & _NOT_OPENING:
        return False
    if not scan.raw[first][0].isupper() or any(_says(reading, i) for i in range(first, end)):
        return False
    names = [i for i in range(first, end) if scan.kind[i] == "w" and scan.raw[i][0].isupper()]
    if len(names) * 2 < end - first or sum(scan.kind[i] == "w" for i in range(colon + 1, last + 1)) < _FEWEST:
        return False
    flags = 0
    for i in range(first, end):
        flags |= words[i].flags
    if reading.is_class(first, w.PLACE) >= end - first and not flags & w.COUNTRY:
        return False
    plain = not any(words[i].flags & w.PREPOSITION for i in range(first, end))
    if plain and (scan.norm[end - 1] in known or (times > 1 and names)):
        return True
    if colon + 1 in reading.opens:
        return bool(flags & (_SPEAKER_NOUN | w.GIVEN_NAME)) or len(names) > 1
    if not any(words[i].flags & w.FINITE or is_verb(reading, i) for i in range(colon + 1, last + 1)):
        return False
    title = scan.start[colon] < scan.title_end
    told_of = title and scan.norm[colon + 1 :].count(scan.norm[end - 1]) > 1  # a topic, which never speaks
    person = flags & w.GIVEN_NAME and len(names) > 1 and not told_of
    return bool(person or flags & (w.TITLE | w.ORGANIZATION | w.OUTLET))


def _before_topic(reading: Reading, first: int, colon: int) -> int:
    """The last token of a speaker before a colon: what is spoken about is no part of it (Mayor *on water prices*:)."""
    return next((i - 1 for i in range(first + 1, colon - 1) if reading.words[i].flags & w.ABOUT), colon - 1)


def _says(reading: Reading, token: int) -> bool:
    """Whether a verb stands here, so that the words before the colon are a clause with a cue of its own."""
    if reading.words[token].flags & (w.AUXILIARY | w.COPULA):
        return True
    return any(c.role == "finite" and not c.agreement for c in reading.forms_at(token))


def _candidate(reading: Reading, source: Range, colon: int, spoken: Range, path: str) -> Candidate:
    first, last = spoken
    whole = False
    if first in reading.opens:
        pair = reading.pairs[reading.opens[first]]
        adjunct = pair.close < last and reading.words[pair.close + 1].flags & w.PREPOSITION
        whole = pair.close >= last - 1 or reading.scan.raw[pair.close - 1] in STOPS or (pair.closed and bool(adjunct))
        if whole:
            first, last = first + 1, pair.close - 1 if pair.closed else pair.close
    last = last if whole else content.trimmed(reading, first, last)
    return Candidate(
        (first, last),
        source=source,
        frame="colon",
        path=path,
        cue_range=(colon, colon),
        kind=kind_of(reading, (first, last)),
    )


def _is_dash(reading: Reading, token: int) -> bool:
    """Whether a dash between spaces stands here."""
    scan = reading.scan
    return scan.raw[token] in DASHES and scan.start[token] > scan.end[token - 1]


def _credit(reading: Reading, first: int, last: int, known: set[str]) -> Candidate | None:
    """A title that names its source last: Hundreds flee floods: UN; Port to close - sources."""
    scan, words = reading.scan, reading.words
    colon = next((i for i in range(last, first, -1) if scan.raw[i] == ":" or _is_dash(reading, i)), None)
    if colon is None or last - colon > _CREDIT_TOKENS or colon == last:
        return None
    after = content.trimmed(reading, colon + 1, last)
    speaker = any(words[i].flags & _SPEAKER_NOUN for i in range(colon + 1, after + 1)) or scan.norm[after] in known
    if not speaker or any(reading.forms_at(i) or _says(reading, i) for i in range(colon + 1, after + 1)):
        return None
    if not any(is_verb(reading, i) for i in range(first, colon)):
        return None
    return _candidate(reading, (colon + 1, after), colon, (first, colon - 1), "title-credit")
