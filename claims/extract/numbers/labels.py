"""Numbers that count nothing: references, ranks, names, telephone numbers, "one" as a pronoun, definite ordinals."""

from __future__ import annotations

from ...language.scan import NUMBER, WORD
from .entries import Cat, Entry
from .text import Reading, Text

_SENTENCE_ENDS = {".", "!", "?", "\u061f", ":", ";", "\u061b"}
_SHORTEST_PHONE = 7  # digits


def read_label(t: Text, i: int, entry: Entry) -> Reading | None:
    """A telephone number, or a name that begins at token ``i``."""
    n = _fixed(t, i)
    if n:
        return Reading(i, i + n - 1, t.start[i], t.end[i + n - 1], None, kind="name", reason="name")
    return _phone(t, i) if entry.cat is Cat.DIGITS else None


def _fixed(t: Text, i: int) -> int:
    """How many tokens from ``i`` make a name as a whole; names with signs inside are compared as they stand."""
    for words in t.lex.fixed.get(t.norm[i], ()):
        if tuple(t.norm[i : i + len(words)]) == words and all(t.glued(k) for k in range(i, i + len(words) - 1)):
            return len(words)
    return 0


def _phone(t: Text, i: int) -> Reading | None:
    """+218 91 234 5678, 00218 …, 021-333-4444; digits in groups with a plus, zeros or a word for it before them."""
    announced = any(t.has_prefixed("phones", k) for k in range(max(0, i - 3), i))
    plus = t.word(i - 1) == "+" and t.glued(i - 1)
    first = t.norm[i]
    if not (announced or plus or first.startswith("00") or _dashed_phone(t, i)):
        return None
    digits, last = len(first), i
    while True:
        k = last + 1
        if t.word(k) in {"-", "(", ")", "/"}:
            k += 1
            if t.word(k) == "(":
                k += 1
        if t.kind[k : k + 1] != [NUMBER] or not t.norm[k].isdigit():
            break
        gap = t.start[k] - t.end[last]
        if gap > 2:
            break
        digits += len(t.norm[k])
        last = k
    if digits < _SHORTEST_PHONE or (announced and not plus and last == i and not first.startswith("0") and digits < 8):
        return None
    start = i - 1 if plus else i
    return Reading(start, last, t.start[start], t.end[last], None, kind="phone", reason="phone", digits=True)


def _dashed_phone(t: Text, i: int) -> bool:
    """555-123-4567."""
    return (
        t.word(i + 1) == "-" == t.word(i + 3)
        and t.kind[i + 2 : i + 3] == [NUMBER]
        and t.kind[i + 4 : i + 5] == [NUMBER]
        and all(t.glued(k) for k in range(i, i + 4))
        and [len(t.norm[i + 2]), len(t.norm[i + 4])] in ([3, 4], [4, 4], [3, 3])
    )


def label(t: Text, reading: Reading) -> Reading | None:
    """The reading with the kind that its surroundings give it; None where it is no number at all."""
    if reading.kind not in ("number", "ordinal", "fraction"):
        return reading
    i, j = reading.first - 1, reading.last + 1
    if reading.kind == "number" and t.match_before(t.lex.phrases["every"], reading.first):
        reading.value, reading.reason = None, "ratio"  # a person in every five: of how many is not told
        return reading
    if reading.digits:
        return _digits(t, reading, i, j)
    if reading.bare and reading.value == 1 and reading.kind == "number" and not reading.definite:
        return _one(t, reading, i, j)
    if reading.definite and reading.kind == "number":
        if t.has_prefixed("groups", i) or (t.has("of", i) and t.has_prefixed("groups", i - 1)):
            reading.kind, reading.reason = "name", "name"
        elif _like_ordinal(t, reading, i):
            reading.kind = "ordinal"
            _after(t, reading, j)
    elif reading.kind == "number" and reading.bare and t.has("of", i) and t.has("groups", i - 1):
        if t.raw[reading.first][0].isupper():
            reading.kind, reading.reason = "name", "name"
    elif reading.kind == "ordinal":
        _after(t, reading, j)
    return reading


def _list_mark(t: Text, reading: Reading, i: int, j: int) -> bool:
    """The number of an item of a list: 1) 2- 3. at the beginning of a line or sentence."""
    if reading.first != reading.last or not 0 <= (reading.value or 0) < 100 or not t.glued(reading.last):
        return False
    mark = t.word(j)
    if mark == ")" and t.word(i) == "(" and not t.word(i - 1):
        return t.kind[j + 1 : j + 2] == [WORD]
    if mark == ")":
        return not any(t.word(k) == "(" for k in range(max(0, i - 8), i + 1)) and t.kind[j + 1 : j + 2] == [WORD]
    if t.kind[j + 1 : j + 2] != [WORD] or t.glued(j):
        return False
    opens = i < 0 or not t.word(i)
    return (mark == "." and opens) or (
        mark == "-" and (opens or t.word(i) in {".", "!", "?", "\u061f", ":", ";", "\u061b"})
    )


def _digits(t: Text, reading: Reading, i: int, j: int) -> Reading:
    if not isinstance(reading.value, int) or reading.value < 0:
        return reading
    if t.glued(reading.last) and t.has("ordinal_suffixes", j):
        reading.kind, reading.last, reading.end = "ordinal", j, t.end[j]
        return reading
    if not reading.plain:
        return reading
    if _list_mark(t, reading, i, j):
        reading.kind, reading.reason = "reference", "list"
        return reading
    k = i
    if t.word(k) in {".", "#", ":"} and k:
        if t.word(k) == "#":
            reading.kind = "reference"
            return reading
        k -= 1
        if t.word(i) == "." and not (t.glued(k) and len(t.norm[k]) <= 4 and t.has("references", k)):
            return reading
    if t.word(k) == "-":
        k -= 1
        if t.kind[k : k + 1] == [NUMBER] and t.glued(k) and t.glued(k + 1):
            k -= 1  # Airbus 330-200
    if t.kind[k : k + 1] != [WORD]:
        return reading
    first = t.entries[reading.first]
    if _says_which(t, reading, k):
        reading.kind = "ordinal"
    elif t.has_prefixed("groups", k) and (t.word(j) == "+" or (first is not None and first.definite)):
        reading.kind, reading.reason = "name", "name"
    elif t.match_before(t.lex.phrases["references"], reading.first, 5) or _is_reference(t, reading, k, j):
        reading.kind = "reference"
    elif t.has_prefixed("ranks", k) and not _counts(t, j):
        reading.kind = "rank"
    elif len(t.raw[k]) == 1 and t.raw[k].isascii() and t.raw[k].isupper() and not t.has("articles", k):
        reading.kind, reading.reason = "name", "name"  # G 7
    elif t.has("names", k) and (not t.raw[k].isascii() or not t.raw[k].islower()):
        reading.kind, reading.reason = "name", "name"
    return reading


def _counts(t: Text, j: int) -> bool:
    """What is counted stands here (the centre counted 1,100 dead): أحصى المركز 1100 قتيل."""
    nouns = t.lex.sets["nouns"]
    return t.has("nouns", j) or any(t.word(j).removesuffix(e) in nouns for e in t.lex.accusative_endings)


def _says_which(t: Text, reading: Reading, k: int) -> bool:
    """A definite number behind a noun of which there is one at a time: القمة الـ31."""
    if t.lex.article and t.word(k) == t.lex.article:  # with a space or a mark behind the article
        return t.has_prefixed("numbered", k - 1)
    first = t.entries[reading.first]
    return first is not None and first.definite and t.has_prefixed("numbered", k)


def _is_reference(t: Text, reading: Reading, k: int, j: int) -> bool:
    """The number of the thing before it, unless it measures something (والمحطة 200 ميغاواط)."""
    if reading.scale or not t.has_prefixed("references", k):
        return False
    return not (t.has("measures", j) or t.has("durations", j))


def _one(t: Text, reading: Reading, i: int, j: int) -> Reading | None:
    """One is a number before what it counts, or alone; elsewhere mostly a pronoun."""
    sets = t.lex.sets
    before = t.entry(i)
    if before is not None and before.ordinal:
        return None
    if t.word(i) in sets["pronouns"] or t.word(j) in sets["pronouns_after"]:
        return None
    lonely = i >= 0 and t.kind[i] == WORD and t.kind[j : j + 1] != [WORD] and not t.entry(i)
    if sets["articles"] and lonely and not (t.has("joiners", i) or t.has("particles", i)):
        reading.value, reading.reason = None, "pronoun-or-number"
    return reading


def _like_ordinal(t: Text, reading: Reading, i: int) -> bool:
    """Definite tens, hundreds and scales after a definite noun say which one (القرن العشرين)."""
    entry = t.entries[reading.first]
    if entry is None or entry.cat in (Cat.UNIT, Cat.TEEN, Cat.PART):
        return False
    article = t.lex.article
    return i < 0 or t.kind[i] != WORD or (len(t.norm[i]) > 3 and t.norm[i].startswith(article))


def _after(t: Text, reading: Reading, j: int) -> None:
    """The second after the hundred: 102nd."""
    entry = t.entry(j + 1)
    if not t.has("after", j) or entry is None or not entry.definite or not isinstance(reading.value, int):
        return
    if entry.cat in (Cat.HUNDRED, Cat.HUNDREDS, Cat.SCALE) and entry.value and reading.value < entry.value:
        reading.value += int(entry.value)
        reading.last, reading.end = j + 1, t.end[j + 1]
