"""Where a source ends that follows its verb: the noun phrase with its titles and appositions, without adjuncts."""

from __future__ import annotations

from . import words as w
from .marked import is_name
from .reading import COMMAS, DASHES, LINE, STOPS, Reading
from .source_end import BREAKS, HEADS, TANWIN, accusative, ends, of_body

Range = tuple[int, int]

_MARKS = frozenset("-/.")  # a source goes on behind them
_LONG = _MARKS | DASHES  # as papers in Arabic write an aside about who speaks
LONGEST = 24  # words of a source: titles of three offices and a name
_ADVERBS = 4
_IN_MARKS = 6  # words of an outlet's or party's name in quotation marks
_IN_BRACKETS = 8


def source(reading: Reading, first: int, stop: int, *, joined: bool = False) -> Range | None:
    """The noun phrase that begins at ``first``, as the subject of the verb before it.

    Args:
        first: the first token that may belong to it.
        stop: one past the last token that may.
        joined: a preposition is joined to the first, so that a source surely begins there (وفقا لمسؤولين).

    Returns:
        Its tokens (inclusive), without adjuncts, addressees and relative clauses; None where none begins here.
    """
    if first >= stop or not (joined or _begins(reading, first)):
        return None
    scan, words = reading.scan, reading.words
    last = first - 1
    headed = named = False
    i = first
    limit = min(stop, first + LONGEST)
    within = _LONG if reading.lexicon.article else _MARKS
    while i < limit:
        kind, raw, word = scan.kind[i], scan.raw[i], words[i]
        if i in reading.opens:
            pair = reading.pairs[reading.opens[i]]
            if not pair.closed or pair.close - i > _IN_MARKS + 1 or pair.close >= stop:
                break
            called = i > first and _is_office(reading, i - 1)  # مدرب "النسور" فلان
            body = called or _names_body(reading, first, i)
            holder = i > first and not named and _is_holder(reading, i)  # المدير الفني "روبرتو لوران"
            if i > first and not holder and (not is_name(reading, reading.opens[i]) or named or not body):
                break
            named = named or holder
            last, i = pair.close, pair.close + 1
            if pair.open == first and i < limit and not _describes(reading, i):
                break
            continue
        if raw == "(":
            close = next((k for k in range(i, min(i + _IN_BRACKETS, stop)) if scan.raw[k] == ")"), None)
            if close is None:
                break
            last, i = close, close + 1
            continue
        if raw in COMMAS:
            if not _apposition(reading, first, i + 1, limit, headed=headed, named=named):
                break
            headed = headed or bool(words[i + 1].flags & w.TITLE)
            named = named or not words[i + 1].flags & HEADS
            last, i = i + 1, i + 2
            continue
        if kind == LINE or raw in STOPS or (kind == "p" and raw not in within):
            break
        if i > first and ends(reading, i, stop, headed=headed, named=named):
            break
        if kind in "wn":
            if word.flags & HEADS:
                headed = True
            elif (word.flags & w.GIVEN_NAME and reading.is_class(i, w.TITLE) <= 1) or (
                i > first
                and kind == "w"
                and headed
                and not (word.definite or word.joined or word.flags & (w.PREPOSITION | w.PLACE) or of_body(reading, i))
            ):
                named = named or bool(word.flags & w.GIVEN_NAME) or words[i - 1].definite
            last = i
        i += 1
    while last > first and words[last].flags & w.PREPOSITION:
        last -= 1
    while last >= first and scan.kind[last] == "p" and last not in reading.closes and scan.raw[last] != ")":
        last -= 1
    if first == last and words[first].flags & w.DETERMINER and not words[first].flags & (HEADS | w.SAME):
        return None  # يؤكد ذلك
    return (first, last) if last >= first else None


def over_adverbs(reading: Reading, at: int, stop: int) -> int:
    """The token behind pronouns and adverbs between a verb and its subject (رد عليه الوزير، قال، اليوم، الوزير)."""
    i = at
    parted = at < stop and reading.scan.raw[at] in COMMAS
    i += parted
    while i < min(stop, at + _ADVERBS + parted) and (
        (size := reading.is_class(i, w.BETWEEN)) or (not parted and i > at and reading.scan.raw[i] in COMMAS)
    ):
        i += size or 1  # أكد اليوم الثلاثاء، الأمين العام; قال كل من فلان
    if parted and (i == at + 1 or i >= stop or reading.scan.raw[i] not in COMMAS):
        return at
    i += parted
    if not at < i < stop:
        return at
    word = reading.words[i]
    bare = stop - i <= _ADVERBS and reading.scan.kind[i] == "w" and not (word.flags or word.joined or word.lead)
    return i if bare or word.definite or word.flags & (HEADS | w.GIVEN_NAME | w.DETERMINER) else at


def _names_body(reading: Reading, first: int, opening: int) -> bool:
    """Whether a marked string after some words is the name of the body they speak of."""
    bodies = w.SOURCE_NOUN | w.OUTLET | w.OUTLET_NOUN | w.NAMING
    return any(reading.words[k].flags & bodies for k in range(max(first, opening - LONGEST), opening))


def _is_office(reading: Reading, token: int) -> bool:
    """Whether an office stands here that goes on with its body (رئيس، and not: الرئيس)."""
    word = reading.words[token]
    plural = word.agreement[1:] == "p"
    return bool(word.flags & w.TITLE) and not (word.definite or plural or word.flags & w.GIVEN_NAME)


def _is_holder(reading: Reading, opening: int) -> bool:
    """Whether the name of a title's holder stands in marks behind it."""
    words, close = reading.words, reading.pairs[reading.opens[opening]].close
    given = words[opening + 1].flags & w.GIVEN_NAME and close - opening > 2
    return bool(given) and any(words[k].flags & w.TITLE for k in range(max(0, opening - LONGEST), opening))


def _describes(reading: Reading, token: int) -> bool:
    """Whether a word behind a marked name can go on with it: an adjective with the article, a comma, a title."""
    word = reading.words[token]
    return reading.scan.kind[token] == "p" or word.definite or bool(word.flags & (HEADS | w.SAME))


def _is_accusative(reading: Reading, token: int) -> bool:
    """Whether a bare noun carries the ending of an object (دولا), so that it is no subject."""
    if TANWIN in reading.scan.raw[token]:
        return True
    if token + 1 < len(reading.words) and reading.words[token + 1].definite and not reading.words[token + 1].lead:
        return False  # وزيرا الخارجية والدفاع: two of them
    return bool(accusative(reading, token))


def _begins(reading: Reading, token: int) -> bool:
    word, kind = reading.words[token], reading.scan.kind[token]
    if token in reading.opens:
        pair = reading.pairs[reading.opens[token]]
        return pair.closed and pair.close - token <= _IN_MARKS and not pair.close + 1 >= len(reading.scan)
    if kind == "n":
        return True
    if kind != "w":
        return False
    if _is_accusative(reading, token):
        return False
    looks_finite = word.flags == w.FINITE and not reading.lexicon.lists(word.norm)  # قال ستيفن: a name after a verb
    closed = word.flags & (BREAKS | w.PREPOSITION | w.CONJUNCTION) and not word.flags & (HEADS | w.GIVEN_NAME)
    if closed and not looks_finite:
        return False
    if reading.is_class(token, w.ADJUNCT) or reading.is_class(token, w.ADDRESSEE) or reading.is_class(token, w.TIME):
        return False
    if word.joined and not word.flags & w.GIVEN_NAME:
        return False
    if word.norm.startswith(reading.lexicon.addressing) and not word.flags and _heads_construct(reading, token):
        return False  # قال لمندوبي الصحف
    if word.norm[:1] in reading.lexicon.prefixes and not word.flags and reading.lexicon.is_event(word.norm[1:]):
        return False  # اكتفى بترديد
    if word.flags & w.OCCASION and not word.definite and _is_owned(reading, token):
        return False  # اختتمت حديثها
    hit = reading.hits_at.get(token)
    return hit is None or hit.form.role not in ("participle", "noun") or bool(word.flags & HEADS)


def _is_owned(reading: Reading, token: int) -> bool:
    """Whether a word carries whose it is (حديثها, كلامه), and does not only end in the same letter (وجه)."""
    norm, lexicon = reading.words[token].norm, reading.lexicon
    bare = (norm[: -len(ending)] for ending in lexicon.owned if norm.endswith(ending))
    return norm.endswith(lexicon.possessors) or any(lexicon[form].flags & w.OCCASION for form in bare)


def _heads_construct(reading: Reading, token: int) -> bool:
    """Whether a noun with the article follows a word, and neither a word of time nor a relative pronoun."""
    if token + 1 >= len(reading.words):
        return False
    after = reading.words[token + 1]
    return after.definite and not reading.is_class(token + 1, w.ADJUNCT | w.TIME | w.RELATIVE | w.BETWEEN | w.TITLE)


def _apposition(reading: Reading, first: int, i: int, stop: int, *, headed: bool, named: bool) -> bool:
    """Whether after a comma the source goes on: a title after a name, a name after a title."""
    if i >= stop or reading.scan.kind[i] != "w":
        return False
    word = reading.words[i]
    if word.lead or word.joined or reading.is_class(i, w.ADJUNCT) or reading.is_class(i, w.ADDRESSEE):
        return False
    if i in reading.hits_at or i in reading.phrases_at or word.flags & (BREAKS | w.PREPOSITION | w.CONJUNCTION):
        return bool(word.flags & w.TITLE and word.definite)
    if word.flags & w.TITLE or reading.is_class(i, w.TITLE) > 1:
        return True  # فلان، الأمين العام: whose first word is also a name
    if word.flags & w.GIVEN_NAME:
        return headed
    titled = any(
        reading.words[k].flags & w.TITLE and (k == first or reading.words[k].definite) for k in range(first, i)
    )
    if not headed or not titled or named or word.definite or word.flags & HEADS:
        return False
    # a name after a title: one to four words up to the next comma or link
    for k in range(i, min(stop, i + 5)):
        raw = reading.scan.raw[k]
        if raw in COMMAS or raw == ":" or k in reading.opens or reading.words[k].flags & w.COMPLEMENTIZER:
            return True
        if reading.scan.kind[k] != "w" or k in reading.hits_at:
            return False
    return False
