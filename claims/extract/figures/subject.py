"""What a figure is about: the topic of the counted noun, of the word that governs the number, of what stands near."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...language.scan import MARK, NUMBER, WORD, Scan
from .bounds import stands_at
from .draft import Draft
from .voice import counts_doers
from .words import ACTIVE, AFTER, ARTICLE, BEFORE, CONJUNCTION, FUNCTION, JOINED, OF, PAST, Lexicon, Word

# Costs in words passed over; set by hand on the odd half of our Arabic development articles and our own examples.
_COMMA, _CONJUNCTION, _OTHER_NUMBER, _BEHIND, _PREPOSITION = 2.0, 3.0, 5.0, 1.0, 1.0
_FARTHEST = {"bare": 16.0, "people": 16.0, "money": 16.0, "share": 18.0, "measure": 12.0, "duration": 9.0}
_FARTHEST_THING, _FARTHEST_UNKNOWN, _FARTHEST_WEAK = 8.0, 6.0, 5.0
_FARTHEST_CHANGE = 8
_WHOLE = 3  # words behind "of" that name what a share is out of
_LEADS = 7  # tokens from a word to the number behind it that it governs
_NOT_TOGETHER = frozenset(("bare", "share", "money", "measure", "duration"))
_ASIDE = 3  # words between a number and its share in brackets
_COMMAS = frozenset((",", "\u060c", ";", "\u061b", ":", "(", ")", "-", "\u2013", "\u2014"))
NOUN_CONFIDENCE, GOVERNED_CONFIDENCE, WEAK_CONFIDENCE = 0.95, 0.9, 0.75


def find_topic(scan: Scan, d: Draft, lexicon: Lexicon, taken: dict[int, int]) -> None:
    """Set the draft's topic and the change that governs it.

    Args:
        scan: the text, read.
        d: the figure, its unit found.
        lexicon: the packs.
        taken: tokens of numbers, to the index of their draft.
    """
    noun = _noun(scan, d, lexicon)
    if noun is not None and lexicon.topics[noun].decides and d.group != "share":
        d.topic, d.rule, d.confidence = noun, "noun", NOUN_CONFIDENCE
    found, cost, d.governed_by = _governing(scan, d, lexicon, taken)
    if found is None and d.unit_key in lexicon.currencies_too and d.kind in ("measure", "rate"):
        found, cost, d.governed_by = _as_money(scan, d, lexicon, taken)
    d.change = _change_behind(scan, d, lexicon) or d.change
    if d.topic is not None:
        return
    if found is not None:
        d.topic, d.rule, d.confidence = found, "governed", GOVERNED_CONFIDENCE - 0.01 * cost
    elif noun is not None:
        d.topic, d.rule, d.confidence = noun, "counted", WEAK_CONFIDENCE
    elif d.unit_key in lexicon.weak and d.group != "bare":
        d.topic, d.rule, d.confidence = lexicon.weak[d.unit_key], "unit", WEAK_CONFIDENCE


def _as_money(scan: Scan, d: Draft, lexicon: Lexicon, taken: dict[int, int]) -> tuple[str | None, float, int]:
    """What governs a measure whose name is a currency's too; a topic of money makes it money: fined 5,000 pounds."""
    kind, d.group, d.kind = d.kind, "money", "money"
    found, cost, where = _governing(scan, d, lexicon, taken)
    if found is None:
        d.group, d.kind = "measure", kind
    return found, cost, where


def _noun_of(scan: Scan, d: Draft, lexicon: Lexicon) -> str | None:
    """The topic of what a share is of: 20 percent of women."""
    i = d.right + 1
    if i >= d.high or not ((word := lexicon.words[scan.norm[i]]) and word.flags & OF):
        return None
    for k in range(i + 1, min(d.high, i + 4)):
        word = lexicon.words[scan.norm[k]]
        if word is not None and (word.noun or word.unit):
            return word.noun or lexicon.weak.get(word.unit.key if word.unit else "")
        if word is not None and word.flags & CONJUNCTION:
            break
    return None


def _change_behind(scan: Scan, d: Draft, lexicon: Lexicon) -> str | None:
    """The change that follows at once: a 10 percent drop."""
    if d.group not in ("share", "measure", "money"):
        return None
    i = d.right + 1
    word = lexicon.words[scan.norm[i]] if i < d.high and scan.kind[i] == WORD else None
    for phrase in word.starts if word else ():
        if phrase.role == "change" and len(phrase.words) == 1:
            return phrase.value
    return None


def _noun(scan: Scan, d: Draft, lexicon: Lexicon) -> str | None:
    """The topic of what is counted itself: 12 dead, قتيلان."""
    if d.unit is None:
        return None
    if d.group == "share":
        return _noun_of(scan, d, lexicon)
    first = d.first if d.number.kind == "dual" else d.last + 1
    for i in range(d.right, first - 1, -1):
        word = lexicon.words[scan.norm[i]]
        if word is None:
            continue
        for phrase, topic in word.nouns:
            if all(i + k < d.high and lexicon.same(scan.norm[i + k], w) for k, w in enumerate(phrase)):
                return topic
        if word.noun is not None:
            return word.noun
    return None


def _group(d: Draft) -> str:
    if d.kind in ("age", "score"):
        return d.kind
    if d.group == "share" or (d.number.kind == "fraction" and d.group not in ("duration", "measure", "money")):
        return "share"
    return d.group


def _farthest(d: Draft, lexicon: Lexicon) -> float:
    if d.group == "unknown":
        return _FARTHEST_UNKNOWN
    if d.unit_key in lexicon.weak:
        return _FARTHEST_WEAK if d.group != "people" else _FARTHEST_THING
    return _FARTHEST.get(d.group, _FARTHEST_THING)


def _governing(
    scan: Scan, d: Draft, lexicon: Lexicon, taken: dict[int, int], sides: tuple[int, ...] = (BEFORE, AFTER)
) -> tuple[str | None, float, int]:
    """The topic of the nearest word that governs the number, how far it is, and its token."""
    farthest = _farthest(d, lexicon)
    group = _group(d)
    best, least, where = None, farthest + 0.5, -1
    head_first = lexicon.frames.counted.head == "first"
    for side in sides:
        cost = 0.0 if side == BEFORE else _BEHIND
        seen, parted = -1, False
        whole = _whole_of_share(scan, d, lexicon) if side == AFTER and group == "share" else ()
        above = -1  # token of a definite topic word before the number, whose head may stand before it
        tokens = range(d.first - 1, d.low - 1, -1) if side == BEFORE else range(d.right + 1, d.high)
        for i in tokens:
            kind = scan.kind[i]
            cost += 1.0 if side == AFTER or i < d.left else 0.0  # the bound's own words are no distance
            if kind == NUMBER or i in taken:
                if taken.get(i, -1) not in (seen, -1):
                    seen = taken[i]
                    cost += _OTHER_NUMBER
            elif kind == MARK and scan.raw[i] in _COMMAS:
                cost += _COMMA - 1.0
                parted = True
            word = lexicon.words[scan.norm[i]] if kind == WORD else None
            if word is not None:
                if word.flags & (PAST | ACTIVE) and counts_doers(scan, i, d, lexicon, taken):
                    if side == AFTER:
                        break  # what follows is said of those to whom it was done
                    continue
                if side == AFTER and word.flags & (CONJUNCTION | JOINED):
                    cost += _CONJUNCTION
                elif side == BEFORE and word.flags & CONJUNCTION and i < d.left:
                    cost += _CONJUNCTION  # 26 people died and 155 were injured
                elif d.group == "unknown" and word.flags & FUNCTION:
                    cost += _PREPOSITION
                for phrase in word.starts:
                    if phrase.role == "topic":
                        # A phrase before the number ends nearer than it begins: consumer prices rose.
                        away = cost - (len(phrase.words) - 1) * (1.1 if side == BEFORE else 0.1)
                        if above == i + 1 and head_first:
                            away = min(away, least - 0.05)  # deaths of cholera are deaths
                        if away < least and phrase.side & side and _fits(phrase.value, d, group, lexicon):
                            end = d.first if side == BEFORE else d.high
                            if not stands_at(scan, i, phrase, lexicon, end):
                                continue
                            if i in whole and "money" in lexicon.topics[phrase.value].of:
                                continue
                            if side == AFTER and _of_next(scan, i, word, d, lexicon, taken, parted=parted):
                                continue
                            best, least, where = phrase.value, away, i
                            above = i if side == BEFORE and word.flags & ARTICLE else -1
                    elif (
                        phrase.role == "change"
                        and d.change is None
                        and side == BEFORE
                        and cost <= _FARTHEST_CHANGE
                        and seen < 0
                        and stands_at(scan, i, phrase, lexicon, d.first)
                    ):
                        d.change = phrase.value
            if cost >= least and (side == AFTER or cost > _FARTHEST_CHANGE):
                break
    return best, least, where


def _whole_of_share(scan: Scan, d: Draft, lexicon: Lexicon) -> range:
    """The tokens of what a share is out of: 73 percent of GDP is no figure about the GDP."""
    i = d.right + 1
    word = lexicon.words[scan.norm[i]] if i < d.high else None
    return range(i + 1, i + 1 + _WHOLE) if word is not None and word.flags & OF else range(0)


def _of_next(
    scan: Scan, i: int, word: Word, d: Draft, lexicon: Lexicon, taken: dict[int, int], *, parted: bool
) -> bool:
    """Does a word behind the number lead to the next one: the sinking that killed 118, and behind a comma also grew 3
    percent, inflation was 4 percent?"""
    near = range(i + 1, min(d.high, i + _LEADS))
    following = next((k for k in near if k in taken or (scan.kind[k] == MARK and scan.raw[k] in _COMMAS)), None)
    if following is None or following not in taken:
        return False
    if parted or following == i + 1:
        return True
    topics = (p for p in word.starts if p.role == "topic" and len(p.words) == following - i)
    return any(stands_at(scan, i, p, lexicon, d.high) for p in topics)


def _fits(topic: str, d: Draft, group: str, lexicon: Lexicon) -> bool:
    """Can a figure of this kind be about the topic?"""
    rule = lexicon.topics[topic]
    if rule.needs and d.unit_key not in rule.needs:
        return False
    if group in rule.of or "any" in rule.of or d.unit_key in rule.also:
        return True
    return group in ("bare", "unknown") and bool(rule.of & {"people", "things"})


def inherit_topics(scan: Scan, drafts: Sequence[Draft], lexicon: Lexicon, taken: dict[int, int]) -> None:
    """A part is about what its whole is about; a bare number about what the number before it was."""
    for i, d in enumerate(drafts):
        if d.part_of is not None:
            whole = drafts[d.part_of]
            if d.rule == "governed" and whole.topic and whole.first < d.first and d.governed_by <= whole.right:
                # What governs the whole says nothing of its own about the part; what follows the part may.
                found, cost, d.governed_by = _governing(scan, d, lexicon, taken, (AFTER,))
                d.topic, d.confidence = found or whole.topic, GOVERNED_CONFIDENCE - 0.01 * cost
                d.rule = "governed" if found else "part"
            if (
                whole.topic
                and (d.topic is None or d.rule in ("unit", "counted"))
                and d.group in ("people", "bare", "unknown")
            ):
                d.topic, d.rule, d.confidence = whole.topic, "part", min(whole.confidence, 0.85)
            if d.unit_key is None and d.unit is None and whole.unit_key:
                d.unit_key = whole.unit_key
                d.group = whole.group
        elif (
            d.rule in ("", "unit", "counted")
            and i + 1 < len(drafts)
            and _told_together(scan, d, drafts[i + 1], lexicon)
        ):
            d.topic, d.rule, d.confidence = drafts[i + 1].topic, "together", 0.8
        elif d.topic is None and d.group == "share" and i and d.first - drafts[i - 1].right <= _ASIDE:
            before = drafts[i - 1]
            if d.first < before.high and before.topic and before.kind == "count":
                d.topic, d.rule, d.confidence = before.topic, "ellipsis", 0.6
        elif d.topic is None and d.group == "bare" and i and d.first < drafts[i - 1].high and drafts[i - 1].topic:
            before = drafts[i - 1]
            if before.kind == "count":
                d.topic, d.rule, d.confidence = before.topic, "ellipsis", 0.6
                d.unit_key = d.unit_key or before.unit_key


def _told_together(scan: Scan, d: Draft, other: Draft, lexicon: Lexicon) -> bool:
    """Do two counts share the verb behind both: two guards and one prisoner were killed?"""
    if other.rule != "governed" or other.governed_by <= other.right or {d.group, other.group} & _NOT_TOGETHER:
        return False
    between = range(d.right + 1, other.left)
    joined = any((word := lexicon.words[scan.norm[i]]) is not None and word.flags & CONJUNCTION for i in between)
    return joined and len(between) <= _ASIDE and d.kind == other.kind == "count"


def join_changes(drafts: Sequence[Draft]) -> None:
    """From A to B: both ends are of the change, and the first counts what the second says."""
    for a, b in pairwise(drafts):
        if a.change is None or b.first >= a.high or b.first - a.right > _ASIDE or a.kind not in (b.kind, "count"):
            continue
        b.change = b.change or a.change
        if a.group == "bare" and (a.topic is None or b.topic in (None, a.topic)):  # rose to 9, with 30 injured
            a.unit_key, a.group, a.kind = b.unit_key, b.group, b.kind
        a.topic, b.topic = a.topic or b.topic, b.topic or a.topic
