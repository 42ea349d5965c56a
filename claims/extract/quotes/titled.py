"""Speakers before a colon that opens a line, in scripts without capitals: a title's X: …, where X is known to speak."""

from __future__ import annotations

from . import subject
from . import words as w
from .candidate import Candidate
from .extent import kind_of, trimmed
from .marked import length
from .mentions import stem
from .reading import LINE, STOPS, Reading

Range = tuple[int, int]

_LONGEST = 10  # tokens before the colon
_NAME = 3  # words of a name that nothing else is known of
_FEWEST = 3  # words after it: fewer are a label's value
_SPEAKS = w.TITLE | w.ORGANIZATION | w.ANONYMOUS | w.OUTLET | w.COUNTRY


def propose(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Candidates for the lines that begin with a speaker and a colon.

    Most of what stands before a title's colon is a place or topic: a speaker is who speaks in the body too, has a
    person's title, or is a body before marks.

    Args:
        found: the candidates of the text's cues and phrases.
    """
    out = _introduced(reading, found)
    lines = _lines(reading)
    if not lines:
        return out
    known = _known(reading, found)
    for first, colon, stop in lines:
        if colon == first or colon + _FEWEST > stop or _is_cue(reading, colon + 1):
            continue  # وكالات: قال …: a dateline before a sentence with its own cue
        source = _speaker(reading, first, colon, known)
        if source is None:
            continue
        content: Range = (colon + 1, trimmed(reading, colon + 1, stop - 1))
        kind = kind_of(reading, content)
        if content[0] in reading.opens:
            pair = reading.pairs[reading.opens[content[0]]]
            if pair.close >= content[1] - 1 or not pair.closed:
                content = (content[0] + 1, pair.close - 1 if pair.closed else pair.close)
                kind = "direct"
        if content[1] - content[0] + 1 < _FEWEST:
            continue
        out.append(Candidate(content, source=source, frame="colon", path="title", cue_range=(colon, colon), kind=kind))
    return out


def _introduced(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Speech that a sentence with a colon introduces without any cue (ووجه إليهم هذه الكلمات: "…")."""
    taken = {c.content[0] for c in found}
    out = []
    for index in sorted(reading.own_words):
        pair = reading.pairs[index]
        if length(reading, index) <= _NAME:
            continue
        colon = pair.open - 1
        while colon > 0 and reading.scan.kind[colon] == LINE:
            colon -= 1
        if colon < _FEWEST or reading.scan.raw[colon] != ":" or pair.depth or pair.open + 1 in taken:
            continue
        told = subject.of_sentence(reading, reading.sentence(colon)[0], colon)
        if told is not None:
            last = pair.close - 1 if pair.closed else pair.close
            out.append(
                Candidate((pair.open + 1, last), source=told[0], frame="quote", path="introduced", kind="direct")
            )
    return out


def _whole(reading: Reading, opening: int) -> bool:
    """Whether a marked string fills the rest of its line."""
    close = reading.pairs[reading.opens[opening]].close
    return close + 2 >= len(reading.scan) or LINE in reading.scan.kind[close + 1 : close + 3]


def _lines(reading: Reading) -> list[tuple[int, int, int]]:
    """The lines with a colon near their start: first token, colon, one past the last."""
    out = []
    kind, raw = reading.scan.kind, reading.scan.raw
    for first, _ in reading.sentences:
        if first == 0 or kind[first - 1] == LINE:
            head = raw[first : first + _LONGEST]
            if ":" not in head or "\n" in head[: head.index(":")]:
                continue
            stop = first
            while stop < len(kind) and kind[stop] != LINE:
                stop += 1
            out.append((first, first + head.index(":"), stop))
    return out


def _known(reading: Reading, found: list[Candidate]) -> set[str]:
    names: set[str] = set()
    for candidate in found:
        if candidate.source is not None:
            for i in range(candidate.source[0], candidate.source[1] + 1):
                if reading.scan.kind[i] == "w" and not reading.words[i].flags & (w.PREPOSITION | w.PLACE):
                    names.add(stem(reading, i))
    return names


def _is_cue(reading: Reading, token: int) -> bool:
    hit = reading.hits_at.get(token)
    if hit is None or hit.form.role not in ("finite", "participle"):
        return False
    return not hit.form.entry.needs or bool(reading.words[token].lead)


def _speaker(reading: Reading, first: int, colon: int, known: set[str]) -> Range | None:
    """The source before a colon; None where a topic, place or label stands there."""
    scan, words = reading.scan, reading.words
    first = _past_label(reading, first, colon)
    if any(_is_cue(reading, i) or scan.raw[i] in STOPS for i in range(first, colon)):
        return None
    if reading.is_class(first, w.CONJUNCTION) and not words[first].lead:
        return None
    if first in reading.hits_at and reading.hits_at[first].form.role == "finite" and not words[first].flags & _SPEAKS:
        return None  # ورد الأمين العام على ذلك بالقول: …
    label = reading.is_class(first, w.NOT_SPEAKER) and stem(reading, first) not in known  # دراسة speaks in some bodies
    if label or words[first].flags & (w.PREPOSITION | w.QUESTION):
        return None
    last, answers = _last(reading, first, colon, known)
    plain = [i for i in range(first, last + 1) if scan.kind[i] == "w"]
    if not plain:
        return None
    head = words[plain[0]].flags
    speaks = [i for i in plain if words[i].flags & _SPEAKS]
    spoken = [i for i in plain if stem(reading, i) in known]
    marked = colon + 1 in reading.opens
    if len(spoken) * 2 > len(plain) or (spoken and spoken[-1] == plain[-1]):
        return first, last
    if head & w.TITLE or (head & w.GIVEN_NAME and len(plain) > 1):
        return first, last
    place = any(words[i].flags & w.PLACE and not words[i].flags & w.COUNTRY for i in plain)
    if marked and (speaks or len(plain) <= _NAME) and not place and _whole(reading, colon + 1):
        return first, last
    if answers and len(plain) <= _NAME and not place:
        return first, last
    if head & (w.ORGANIZATION | w.OUTLET | w.ANONYMOUS):
        return first, last
    return None


def _past_label(reading: Reading, first: int, colon: int) -> int:
    """The first token behind a label of its own (عاجل | الداخلية: …)."""
    after = first + 1
    parted = after + 1 < colon and reading.scan.kind[after] == "p" and after not in reading.opens
    return after + 1 if parted and reading.is_class(first, w.NOT_SPEAKER) else first


def _last(reading: Reading, first: int, colon: int, known: set[str]) -> tuple[int, bool]:
    """The last token of a source before a colon, and whether a verb of saying follows it.

    It ends before its topic or place (مسؤول إيراني حول قطر، الصحة بغزة), a verb (الخارجية ترد على) and whom it tells
    (العوني للنواب).
    """
    scan, words = reading.scan, reading.words
    last, answers = colon - 1, False
    tells = bool(words[first].flags & w.GIVEN_NAME) or stem(reading, first) in known
    for i in range(first + 1, colon):
        hit = reading.hits_at.get(i)
        answers = hit is not None and hit.form.role == "finite"
        told = tells and words[i].norm.startswith(reading.lexicon.addressing) and not words[i].flags & w.GIVEN_NAME
        placed = words[i].joined and (words[i].flags & w.PLACE or words[first].flags & w.GIVEN_NAME)
        if answers or told or placed or reading.is_class(i, w.ADJUNCT) or words[i].flags & w.PREPOSITION:
            last = i - 1
            break
    while last > first and scan.kind[last] == "p" and last not in reading.closes:
        last -= 1
    return last, answers
