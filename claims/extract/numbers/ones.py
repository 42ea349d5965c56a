"""One of a noun that goes on with a number of a smaller one: an hour and 20 minutes, شهر ويومان."""

from __future__ import annotations

from ...language.scan import WORD, one_line
from ...model import Number
from .text import Reading, Text


def one_before(t: Text, reading: Reading, done: int) -> Number | None:
    """The noun before a number that is joined to it, where both are stretches of time, as a number of one.

    Args:
        t: the text.
        reading: the number.
        done: the last token that belongs to a number before it.
    """
    if reading.kind not in ("number", "dual", "fraction") or reading.definite:
        return None
    if reading.kind != "dual" and not t.has("durations", reading.last + 1):
        return None
    if reading.kind == "dual" and not t.has_prefixed("durations", reading.first):
        return None
    noun = reading.first - 1
    if not reading.joined:
        if not t.has("joiners", noun):
            return None
        noun -= 1
    if noun <= done or not t.has_prefixed("single_durations", noun) or t.entry(noun - 1) is not None:
        return None
    if t.word(noun) == t.word(reading.last + 1):
        return None
    return _one(t, noun)


def one_after(t: Text, reading: Reading) -> Number | None:
    """The same behind a number: two weeks and a day, أسبوعان ويوم."""
    if reading.kind == "dual":
        i = reading.last
    elif reading.kind == "number" and t.has("durations", reading.last + 1):
        i = reading.last + 1
    else:
        return None
    noun = i + 1
    if t.has("joiners", noun):
        noun += 1 + t.has("articles", noun + 1)
    elif not t.has_prefixed("single_durations", noun) or not t.norm[noun].startswith(t.lex.conjunctions):
        return None
    alone = t.kind[noun + 1 : noun + 2] != [WORD] or t.has("particles", noun + 1) or t.entry(noun + 1) is not None
    if not alone or not t.has_prefixed("single_durations", noun) or not t.has_prefixed("durations", i):
        return None
    return _one(t, noun)


def _one(t: Text, noun: int) -> Number | None:
    lead = _prefix(t, noun)
    if lead and t.lex.article and lead.endswith(t.lex.article):
        return None  # الساعة و20 دقيقة: the clock
    first = noun
    if t.lex.sets["articles"]:
        if not t.has("articles", noun - 1):
            return None
        first = noun - 1
    begin = t.inside(noun, len(lead))
    start = begin if first == noun else t.start[first]
    unit = one_line(t.text[begin : t.end[noun]])
    return Number(start, t.end[noun], t.text[start : t.end[noun]], 1, unit=unit, first=first, last=noun)


def _prefix(t: Text, i: int) -> str:
    """What is written before the noun of token ``i``, in comparable form: a preposition, a joining word, an article."""
    word, nouns = t.norm[i], t.lex.sets["single_durations"]
    rest = word if word in nouns else next((r for r in t.lex.bare(word) if r in nouns), word)
    return word[: len(word) - len(rest)]
