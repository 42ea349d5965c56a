"""Names and kinds of sources in scripts with capitals: which capitalised run of a mention is a person's name."""

from __future__ import annotations

from ...model import SpeakerType
from . import words as w
from .reading import COMMAS, Reading
from .verb_group import is_capital

Range = tuple[int, int]

_BODY = w.ORGANIZATION | w.DOCUMENT | w.OUTLET | w.COUNTRY | w.PLACE | w.OUTLET_NOUN
_JOINERS = frozenset((".", "'", "\u2019", "-", "\u2010", "\u2011"))
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_NAME_WORDS = 5  # words of a person's name
_ACRONYM = 5  # letters of an acronym
_LIKELY = 1  # points from which a run is taken for a name


def name(reading: Reading, first: int, last: int, *, determined: bool = False, possessor: bool = False) -> Range | None:
    """The tokens of a person's name in a mention, None where it names nobody.

    Args:
        determined: a determiner stands before ``first``: what follows it at once is a body or a description.
        possessor: the mention is a possessor (Lund's claim), so that its last word may be of the name.

    >>> from claims.language.scan import scan
    >>> from claims.rulebook import rulebook
    >>> from .lexicon import lexicon
    >>> from .reading import read
    >>> s = scan("Port Authority spokesman Omar Haddad (left)", "en")
    >>> s.cut(*name(read(s, lexicon(rulebook(), "en")), 0, 6))
    'Omar Haddad'
    """
    best: tuple[int, Range] | None = None
    runs = _runs(reading, first, last, possessor=possessor)
    for run in runs:
        points = _points(reading, run, first, last, determined=determined)
        if points >= _LIKELY and (best is None or points > best[0]):
            best = (points, run)
    return _without_letters(reading, best[1]) if best else None


def _without_letters(reading: Reading, run: Range) -> Range:
    """A name without the letters of an honour or office behind it (Anna Weiss *QC*); numerals stay."""
    start, end = run
    raw = reading.scan.raw
    while end > start + 1 and reading.words[end].flags & w.NAME_SUFFIX and raw[end].isupper() and len(raw[end]) > 1:
        if set(raw[end]) <= set("IVX"):
            break
        end -= 1
    return start, end


def together(reading: Reading, first: int, last: int) -> list[Range]:
    """The parts of a mention that names several people: Omar Haddad and *his deputy, Anna Weiss*; else none."""
    words, scan = reading.words, reading.scan
    joints = [i for i in range(first + 1, last) if words[i].flags & w.CONJUNCTION and not _is_upper(reading, i)]
    if len(joints) != 1:
        return []
    parts: list[Range] = []
    start = first + bool(words[first].flags & w.DETERMINER and _is_upper(reading, first + 1))  # Both Weiss and Haddad
    for i in range(start, joints[0] + 1):
        if i == joints[0] or scan.raw[i] in COMMAS:
            if i > start:
                parts.append((start, i - 1))
            start = i + 1
    for a, b in parts:
        if all(words[i].flags & w.TITLE for i in range(a, b + 1)):
            return []  # Chairman and CEO Omar Haddad
        found = name(reading, a, b, determined=bool(words[a].flags & w.DETERMINER))
        if found is None or found[1] != b:
            return []
    right = (joints[0] + 1, last)
    if name(reading, *right, determined=bool(words[right[0]].flags & w.DETERMINER)) is None:
        return []
    return [*parts, right]


def _is_upper(reading: Reading, token: int) -> bool:
    return reading.scan.kind[token] == "w" and is_capital(reading, token)


def _runs(reading: Reading, first: int, last: int, *, possessor: bool = False) -> list[Range]:
    """Runs of capitalised words, titles before and possessors apart, brackets left out."""
    scan, words = reading.scan, reading.words
    out: list[Range] = []
    start, depth = -1, 0
    for i in range(first, last + 2):
        inside = i <= last
        raw = scan.raw[i] if inside else ","
        depth += (raw == "(") - (raw == ")")
        if inside and depth == 0 and raw != ")" and start >= 0 and i < last and _goes_on(reading, i):
            continue
        if inside and depth == 0 and _is_upper(reading, i) and not (i < last and _parts_names(reading, i)):
            title = words[i].flags & w.TITLE and not words[i].flags & w.GIVEN_NAME
            surname = title and start >= 0 and (i == last or not _is_upper(reading, i + 1))
            if surname and words[i].flags & w.OFFICE and not words[start].flags & w.GIVEN_NAME:
                surname = False  # Norwell Mayor
            lone = title and first == last
            if (not title or surname or lone) and (not _possessor(reading, i) or (possessor and i == last)):
                start = i if start < 0 else start
                continue
            if start >= 0 and _possessor(reading, i) and reading.scan.kind[i - 1] == "w":
                start = -1  # Rick Scott's office: his name ends in the possessor
        if start >= 0:
            end = i - 1
            while end > start and scan.kind[end] == "p" and not (raw != "," and scan.raw[end] == "."):
                end -= 1
            out.append((start, end))
            start = -1
    return out


def _goes_on(reading: Reading, token: int) -> bool:
    """Whether a token inside a run of capitalised words belongs to it: an initial's stop, a hyphen, a particle."""
    scan = reading.scan
    if scan.raw[token] in _JOINERS:
        return scan.raw[token] != "." or len(scan.raw[token - 1]) <= 2 or _is_suffix(reading, token - 1)
    at = token
    while at + 1 < len(scan) and (
        reading.words[at].flags & (w.NAME_PARTICLE | w.NAME_SUFFIX) or (at > token and scan.raw[at] in _HYPHENS)
    ):
        at += 1
    return at > token and _is_upper(reading, at)  # van der Berg, al-Qadi


def _parts_names(reading: Reading, token: int) -> bool:
    """Whether a capitalised preposition stands between two names, as in titles (Council Head *On* Water Prices)."""
    flags = reading.words[token].flags
    return bool(flags & w.PREPOSITION) and not flags & (w.NAME_PARTICLE | w.GIVEN_NAME)


def _is_suffix(reading: Reading, token: int) -> bool:
    return bool(reading.words[token].flags & w.NAME_SUFFIX)


def _possessor(reading: Reading, token: int) -> bool:
    return reading.scan.norm[token].endswith(reading.lexicon.possessives or ("\n",))


def _points(reading: Reading, run: Range, first: int, last: int, *, determined: bool) -> int:
    """How much speaks for a run being a person's name."""
    words, scan = reading.words, reading.scan
    start, end = run
    count = sum(scan.kind[i] == "w" for i in range(start, end + 1))
    if count > _NAME_WORDS:
        return 0
    given = bool(words[start].flags & w.GIVEN_NAME) and count > 1
    points = 3 if given else 1
    before = words[start - 1].flags if start > first else 0
    honorific = start > first and scan.raw[start - 1] == "." and words[start - 2].flags & w.HONORIFIC
    segment = next((i + 1 for i in range(start - 1, first - 1, -1) if scan.raw[i] in COMMAS), first)
    behind = any(_opens_of(reading, i) for i in range(segment, start))
    if segment > first and not given and _is_body(reading, first, segment - 1):
        points -= 4  # a television channel, Al Sabah
    if behind and (before & (w.PREPOSITION | w.DETERMINER | w.HONORIFIC) or honorific):
        points -= 6  # friends of Mr Dale, a spokesman for Anna Weiss
    elif (before & (w.TITLE | w.ANONYMOUS)) or honorific or _titled_in_brackets(reading, start, first):
        points += 3
    elif before & (w.ORGANIZATION | w.OUTLET_NOUN | w.GENERIC) and not _is_upper(reading, start - 1):
        points -= 0 if given else 4  # airline Norjet
    elif before & w.DETERMINER or (start == first and determined):
        points -= 4
    elif behind:
        points -= 0 if given else 3
    after = words[end + 1].flags if end < last else 0
    if (
        after & (w.TITLE | w.ORGANIZATION | w.DOCUMENT | w.ANONYMOUS | w.OUTLET_NOUN)
        and scan.raw[end + 1] not in COMMAS
    ):
        points -= 0 if given and count > 1 and after & w.TITLE else 4  # McConnell spokesman, Sanders campaign
    body = any(words[i].flags & _BODY and not words[i].flags & w.GIVEN_NAME for i in range(start, end + 1))
    if body or reading.is_class(start, w.OUTLET) > 1:
        points -= 1 if given and not words[end].flags & _BODY else 4
    noble = before & w.TITLE and bool(before & w.HONORIFIC) == bool(before & w.OFFICE)  # a duke, no minister or doctor
    if count == 1 and words[end].flags & w.BODY_ENDING and noble:
        points -= 7  # Duke Energy
    if count > 1 and words[end].flags & (w.BODY_ENDING | w.OUTLET_ENDING):
        points -= 2 if given else 4  # Norwell Steel
    opens = start == reading.sentence(start)[0] and end < last and words[end + 1].flags & w.PREPOSITION
    if count == 1 and opens and words[start].norm.endswith(reading.lexicon.plural_endings):
        points -= 4  # Shopkeepers in Graz
    if count == 1 and words[start].flags & w.ANONYMOUS:
        points -= 4
    if count == 1 and scan.raw[start].isupper() and 1 < len(scan.raw[start]) < _ACRONYM and not before & w.TITLE:
        points -= 2  # an acronym
    return points


def _titled_in_brackets(reading: Reading, start: int, first: int) -> bool:
    """Whether a title with a remark in brackets stands before a name: Superintendent of Police (SP) *Ravi Nair*."""
    return start > first and reading.scan.raw[start - 1] == ")" and bool(reading.words[first].flags & w.TITLE)


def _is_body(reading: Reading, first: int, comma: int) -> bool:
    """Whether a description before a comma is of a body: its head noun is one."""
    words, head = reading.words, first
    for i in range(first, comma):
        if words[i].flags & w.PREPOSITION or reading.scan.raw[i] in COMMAS:
            break
        head = i
    bodies = w.ORGANIZATION | w.OUTLET_NOUN | w.GENERIC
    return bool(words[head].flags & bodies) and not words[head].flags & (w.TITLE | w.ANONYMOUS)


def _opens_of(reading: Reading, token: int) -> bool:
    return bool(reading.words[token].flags & w.PREPOSITION) and not reading.words[token].flags & w.NAME_PARTICLE


def kind(reading: Reading, first: int, last: int, head: int) -> SpeakerType:
    """What a mention that holds no person's name is."""
    words, scan = reading.words, reading.scan
    if any(reading.is_class(i, w.OUTLET) for i in range(first, head + 1)):
        return "organization"
    flags = words[head].flags
    if flags & w.DOCUMENT and not flags & w.ORGANIZATION:
        return "document"
    if flags & (w.ORGANIZATION | w.OUTLET_NOUN | w.COUNTRY | w.PLACE | w.GENERIC):
        return "organization"
    named = head > first and _is_upper(reading, head) and _is_upper(reading, head - 1)
    if (flags & (w.ANONYMOUS | w.TITLE) and not named) or scan.kind[head] == "n":
        return "anonymous"
    opens = head == reading.sentence(head)[0] and words[head].norm.endswith(reading.lexicon.plural_endings)
    if _is_upper(reading, head) and not opens:
        return "organization"
    if any(words[i].flags & (w.ORGANIZATION | w.OUTLET_NOUN) and _is_upper(reading, i) for i in range(first, last + 1)):
        return "organization"
    return "anonymous"


def head(reading: Reading, first: int, last: int) -> str:
    """The lemma of a role's head: of its last title before a preposition or comma (finance *minister* of Norwell)."""
    words = reading.words
    found = ""
    for i in range(first, last + 1):
        if reading.scan.raw[i] in COMMAS or (words[i].flags & w.PREPOSITION and not words[i].flags & w.TITLE):
            if found:
                break
        elif words[i].flags & w.TITLE and (not words[i].flags & w.HONORIFIC or i in reading.compound):
            found = words[i].lemma or words[i].norm
    return found


def role(reading: Reading, first: int, last: int, name: Range) -> Range | None:
    """What a mention says of its person: before the name, without honorifics, else behind its comma."""
    scan, words = reading.scan, reading.words
    start, end = first, name[0] - 1
    while start <= end and (
        words[start].flags & w.DETERMINER
        or (words[start].flags & w.HONORIFIC and start + 1 not in reading.compound)
        or scan.kind[start] == "p"
        or not scan.raw[start][0].isalnum()
    ):
        start += 1
    while end >= start and (scan.kind[end] == "p" or (words[end].flags & w.HONORIFIC and end not in reading.compound)):
        end -= 1
    if start <= end and not words[start].flags & w.PREPOSITION:
        return start, end
    at = name[1] + 1
    while at <= last and scan.raw[at] not in COMMAS:
        at += 1
    at += 1
    if at + 2 <= last and scan.kind[at] == "n" and scan.raw[at + 1] in COMMAS:
        at += 2  # Anna Weiss, 54, a shopkeeper
    while at <= last and words[at].flags & w.DETERMINER and not words[at].flags & w.POSSESSIVE:
        at += 1
    if at > last or scan.kind[at] != "w":
        return None
    stop = last
    while stop > at and scan.kind[stop] == "p":
        stop -= 1
    named = all(scan.kind[i] != "w" or _is_upper(reading, i) for i in range(at, stop + 1))
    known = w.TITLE | w.SOURCE_NOUN | w.OUTLET_NOUN
    if named and not any(words[i].flags & known for i in range(at, stop + 1)):
        return None  # Jim Moss, R-Texas
    return at, stop


def named_before(reading: Reading, head: str, before: int, reach: int) -> Range | None:
    """The body that a description takes up: "the ministry" after "Interior Ministry" or "Ministry of Health"."""
    scan, words = reading.scan, reading.words
    for at in range(before - 1, max(-1, before - reach), -1):
        if words[at].lemma != head or not words[at].flags & w.ORGANIZATION or not _is_upper(reading, at):
            continue
        if reading.title_case(*reading.sentence(at)):
            continue
        start = end = at
        while start > 0 and _is_upper(reading, start - 1) and not words[start - 1].flags & (w.TIME | w.DETERMINER):
            start -= 1
        while end + 2 < len(scan) and words[end + 1].flags & w.PREPOSITION and _is_upper(reading, end + 2):
            end += 2
            while end + 1 < len(scan) and _is_upper(reading, end + 1):
                end += 1
        if end > start:
            return start, end
    return None
