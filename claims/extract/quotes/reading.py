"""A text as the quote engine reads it: scan, words, marks, sentences and where the triggers stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ...language.marks import Pair, pair_marks
from ...language.scan import LINE, MARK, NUMBER, WORD, Scan
from . import dateline, homographs
from .lexicon import Lexicon
from .words import (
    ADDRESSEE,
    COMPLEMENTIZER,
    CONJUNCTION,
    DETERMINER,
    GIVEN_NAME,
    NAME_PARTICLE,
    OUTLET,
    PLACE,
    PREPOSITION,
    SOURCE_NOUN,
    TITLE,
    CueForm,
    PhraseForm,
    Word,
)

if TYPE_CHECKING:
    from .candidate import Candidate

STOPS = frozenset((".", "!", "?", "؟", "…", "..", ";", "؛"))
COMMAS = frozenset((",", "،"))
_SHORT_WORD = 3  # headlines keep articles and prepositions small
_PAIRED = 5  # tokens between a preposition and the same one again
_HEADLINE = 0.8  # share of the longer words that are capitalised
DASHES = frozenset(("-", "–", "—", "―"))


@dataclass(slots=True)
class Hit:
    """A cue at tokens ``first`` to ``last`` (inclusive), with the form that matched."""

    first: int
    last: int
    form: CueForm


@dataclass(slots=True)
class PhraseHit:
    """An according-to phrase at tokens ``first`` to ``last`` (inclusive)."""

    first: int
    last: int
    form: PhraseForm


@dataclass(slots=True)
class Reading:
    """Everything the strategies look at. Token ranges are inclusive unless said otherwise.

    Attributes:
        scan: the tokens.
        lexicon: what the packs know.
        words: the ``Word`` of each token.
        pairs: pairs of quotation marks; ``opens`` and ``closes`` find one by its token.
        sentences: ranges of tokens (first, one past the last), which do not end inside a pair.
        compound: the later words of names and titles of several words (the second of الأمين العام).
        hits, phrase_hits: triggers, in order.
        speech: indices of pairs that hold somebody's words (``marked.py``); the others are names and terms.
    """

    scan: Scan
    lexicon: Lexicon
    words: list[Word]
    pairs: list[Pair]
    sentences: list[tuple[int, int]]
    compound: set[int]
    opens: dict[int, int] = field(default_factory=dict)
    closes: dict[int, int] = field(default_factory=dict)
    hits: list[Hit] = field(default_factory=list)
    phrase_hits: list[PhraseHit] = field(default_factory=list)
    speech: set[int] = field(default_factory=set)
    subjects: dict[int, tuple[int, int]] = field(default_factory=dict)  # last source, by sentence
    reported: dict[int, int] = field(default_factory=dict)  # last token that a cue reports, by sentence
    verb_subjects: list[tuple[int, tuple[int, int]]] = field(default_factory=list)  # verb, its explicit subject
    own_words: set[int] = field(default_factory=set)  # pairs that are no names: speech, and words quoted in a clause
    stated: list[Candidate] = field(default_factory=list)  # what is said in noun phrases that make no quote
    hits_at: dict[int, Hit] = field(default_factory=dict)
    phrases_at: dict[int, PhraseHit] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)
    _opened: list[int] = field(default_factory=list)
    _title_case: dict[int, bool] = field(default_factory=dict)

    def index(self) -> None:
        """Make marks and sentences findable by token."""
        self._starts = [first for first, _ in self.sentences]
        self._opened = [p.open for p in self.pairs]
        self.opens = {p.open: i for i, p in enumerate(self.pairs)}
        self.closes = {p.close: i for i, p in enumerate(self.pairs) if p.closed}

    def sentence(self, token: int) -> tuple[int, int]:
        """The sentence (first, one past the last) that holds a token."""
        at = bisect_right(self._starts, token) - 1
        return self.sentences[at] if at >= 0 else (0, len(self.scan))

    def sentence_index(self, token: int) -> int:
        return bisect_right(self._starts, token) - 1

    def title_case(self, first: int, last: int) -> bool:
        """Whether a sentence (first, one past the last) is set like a headline, most of its words capitalised."""
        if first not in self._title_case:
            words = [self.scan.raw[i] for i in range(first, min(last, first + 40)) if self.scan.kind[i] == WORD]
            long = [raw for raw in words if len(raw) > _SHORT_WORD]
            upper = sum(raw[0].isupper() for raw in long)
            self._title_case[first] = len(long) > 1 and upper >= _HEADLINE * len(long)
        return self._title_case[first]

    def pair_around(self, token: int) -> int | None:
        """Index of the innermost pair that holds a token between its marks."""
        index = bisect_right(self._opened, token) - 1
        while index >= 0:
            pair = self.pairs[index]
            if pair.open < token and (token < pair.close or (token == pair.close and not pair.closed)):
                return index
            if pair.depth == 0 and pair.open < token:
                return None
            index -= 1
        return None

    def has_marks(self, first: int, stop: int) -> bool:
        """Whether a pair of marks opens in a stretch of tokens."""
        at = bisect_right(self._opened, first - 1)
        return at < len(self._opened) and self._opened[at] < stop

    def names_person(self, token: int) -> bool:
        """Whether a word stands behind a given name or title somewhere, and so is somebody's surname."""
        norm, words = self.scan.norm, self.words
        personal = GIVEN_NAME | NAME_PARTICLE | TITLE
        return any(one == norm[token] and i and words[i - 1].flags & personal for i, one in enumerate(norm))

    def is_class(self, token: int, flag: int) -> int:
        """How many tokens of a class's word or phrase begin at a token; 0 for none."""
        word = self.words[token]
        best = 0
        for phrase in word.classes:
            if phrase.flag & flag and len(phrase.rest) >= best and self.follows(token, phrase.rest):
                best = len(phrase.rest) + 1
        return best or (1 if word.flags & flag else 0)

    def follows(self, token: int, rest: tuple[str, ...]) -> bool:
        """Whether the words ``rest`` stand right after a token."""
        norm = self.scan.norm
        if token + 1 >= len(norm) or norm[token + 1] != rest[0]:
            return False
        return len(rest) == 1 or norm[token + 1 : token + 1 + len(rest)] == list(rest)

    def forms_at(self, token: int) -> list[CueForm]:
        """The cue forms that stand at a token, all their words considered."""
        return [c for c in self.words[token].cues if not c.rest or self.follows(token, c.rest)]

    def offset(self, token: int) -> int:
        """Where a token's own word begins in the text, after a conjunction written together with it."""
        start, lead = self.scan.start[token], self.words[token].lead
        if not lead:
            return start
        raw = self.scan.raw[token]
        at = lead
        while at < len(raw) and not raw[at].isalpha():  # vowel signs and tatweel belong to the letter before
            at += 1
        return start + at


def read(scan: Scan, lexicon: Lexicon) -> Reading:
    """Look every token up, pair the marks, cut sentences and collect the triggers."""
    if lexicon.article:
        scan = _without_dots(scan, lexicon.abbreviations)
    words = [lexicon[norm] for norm in scan.norm]
    if lexicon.article:
        homographs.tell(scan, words, lexicon)
    compound = _compound(scan, words, lexicon)
    if lexicon.accusative:
        _ruled(words, lexicon)
    pairs = pair_marks(scan)
    cut = dateline.sentences_of(scan, words, pairs, lexicon.abbreviations)
    reading = Reading(scan, lexicon, words, pairs, cut, compound)
    reading.index()
    _collect(reading)
    reading.hits_at = {hit.first: hit for hit in reading.hits}
    reading.phrases_at = {hit.first: hit for hit in reading.phrase_hits}
    return reading


def _ruled(words: list[Word], lexicon: Lexicon) -> None:
    """Give sources in the accusative their class behind what rules it (أن مسؤولا، لكن مصدرا)."""
    rules = COMPLEMENTIZER | CONJUNCTION
    behind = [i for i, before in enumerate(words[:-1], 1) if before.flags & rules]
    for i in behind:
        word = words[i]
        if word.flags or word.definite or not word.norm.endswith(lexicon.accusative):
            continue
        noun = lexicon[word.norm[: -len(lexicon.accusative)]]
        if noun.flags & (TITLE | SOURCE_NOUN):
            words[i] = replace(word, flags=noun.flags, lemma=noun.lemma, agreement=noun.agreement)


def _without_dots(scan: Scan, abbreviations: frozenset[str]) -> Scan:
    """The scan without the full stops of titles cut short, which no sentence ends at (د. فلان)."""
    stops = (i + 1 for i, norm in enumerate(scan.norm[:-2]) if norm in abbreviations and scan.raw[i + 1] == ".")
    before_words = (i for i in stops if scan.kind[i + 1] == WORD and len(scan.raw[i + 1]) > 1)
    dots = {i for i in before_words if i < 2 or scan.kind[i - 2] != NUMBER}  # and not: 12 م.
    if not dots:
        return scan
    kept = [i for i in range(len(scan)) if i not in dots]
    raw, norm = ([column[i] for i in kept] for column in (scan.raw, scan.norm))
    start, end = ([column[i] for i in kept] for column in (scan.start, scan.end))
    return Scan(scan.text, scan.language, scan.title_end, raw, norm, start, end, [scan.kind[i] for i in kept])


def _compound(scan: Scan, words: list[Word], lexicon: Lexicon) -> set[int]:
    """Give the head of a name or title of several words its class; where the later words of such stand.

    The head is the first word where languages write their article to the noun (الأمين العام); else the last (finance
    minister), and in a title of several words each word belongs to the title (Chief Executive Anna Weiss).
    """
    norm, head_first = scan.norm, bool(lexicon.article)
    inside: set[int] = set()
    for i, word in enumerate(words):
        if not word.names:
            continue
        longest = None
        after = norm[i + 1] if i + 1 < len(norm) else ""
        for phrase in word.names:
            rest = phrase.rest
            if rest[0] == after and (longest is None or len(rest) > len(longest.rest)):
                longest = phrase if norm[i + 1 : i + 1 + len(rest)] == list(rest) else longest
        if longest is None:
            continue
        last = i + len(longest.rest)
        inside.update(range(i + 1, last + 1))
        members = [i] if head_first else [last]
        if not head_first and longest.flag & TITLE:
            members = list(range(i, last + 1))
        for at in members:
            one = words[at]
            before = one.norm[one.lead :].removesuffix(one.stem)  # لفرانس برس
            joined = one.joined or (before if before in lexicon.addressing else "")
            flag = longest.flag | (ADDRESSEE if joined in lexicon.addressing and longest.flag & OUTLET else 0)
            if flag & ~one.flags:
                lemma, agreement = one.lemma or longest.lemma, one.agreement or longest.agreement
                words[at] = replace(one, flags=one.flags | flag, lemma=lemma, agreement=agreement, joined=joined)
    return inside


def _collect(reading: Reading) -> None:
    until = 0
    for i, word in enumerate(reading.words):
        if not word.trigger or i < until:
            continue
        phrase = cue = None
        opens = i == 0 or reading.scan.kind[i - 1] == LINE or reading.scan.raw[i - 1] in STOPS
        for p in word.phrases:
            if (p.rest and not reading.follows(i, p.rest)) or (phrase and len(p.rest) <= len(phrase.rest)):
                continue
            after = i + len(p.rest) + 1
            if p.entry.named and not _is_source(reading, after):
                continue  # 40 per cent
            if p.entry.own and (opens or (len(word.phrases) > 1 and _speaks_after(reading, word, after))):
                continue  # كما قال فلان: only behind a clause is it the speaker just named
            phrase = p
        for c in word.cues:
            if (cue is None or len(c.rest) > len(cue.rest)) and (not c.rest or reading.follows(i, c.rest)):
                cue = c
        if phrase is not None and (cue is None or len(phrase.rest) >= len(cue.rest)):
            reading.phrase_hits.append(PhraseHit(i, i + len(phrase.rest), phrase))
            until = i + len(phrase.rest) + 1
        elif cue is not None and not _is_no_cue(reading, i, cue):
            reading.hits.append(Hit(i, i + len(cue.rest), cue))
            until = i + len(cue.rest) + 1


def _is_no_cue(reading: Reading, i: int, cue: CueForm) -> bool:
    """Whether a cue's form is another word where it stands."""
    return _repeats(reading, i) or _describes_source(reading, i, cue) or _is_surname(reading, i, cue)


def _describes_source(reading: Reading, i: int, cue: CueForm) -> bool:
    """Whether a feminine participle is the adjective of a source without the article (مصادر مطلعة), which it looks
    like; a masculine one that shares the source's verb has another ending (مصدر مؤكدا)."""
    before = reading.words[i - 1] if i and reading.lexicon.article else None
    if before is None or cue.role != "participle" or cue.agreement != "fs" or reading.words[i].lead:
        return False
    return bool(before.flags & SOURCE_NOUN) and not before.definite


def _is_surname(reading: Reading, token: int, cue: CueForm) -> bool:
    """Whether a verb in the first person stands behind a given name, so that it is a surname (حسن نصر)."""
    said = cue.role == "finite" and cue.agreement[:1] == "1" and not reading.words[token].lead
    return said and token > 0 and bool(reading.words[token - 1].flags & GIVEN_NAME)


def _is_source(reading: Reading, token: int) -> bool:
    """Whether a name or what a determiner brings in begins at a token."""
    if token >= len(reading.words):
        return False
    return reading.scan.raw[token][0].isupper() or bool(reading.words[token].flags & DETERMINER)


def _speaks_after(reading: Reading, word: Word, token: int) -> bool:
    """Whether a speaker is named behind a verb (كما قال المدير), so that it does not mean whoever spoke last."""
    if token >= len(reading.words) or not any(phrase.entry.verbs for phrase in word.phrases):
        return False
    named = reading.words[token]
    return bool(named.flags & (TITLE | SOURCE_NOUN | OUTLET | GIVEN_NAME | PLACE)) and not named.joined


def _repeats(reading: Reading, token: int) -> bool:
    """Whether a preposition that could be a verb only repeats itself behind its conjunction (بينه وبين المدير)."""
    word = reading.words[token]
    if not word.lead or not word.flags & PREPOSITION:
        return False
    forms = {word.stem, *(word.stem + ending for ending in reading.lexicon.attached)}
    return any(norm in forms for norm in reading.scan.norm[max(0, token - _PAIRED) : token])


__all__ = ["COMMAS", "DASHES", "LINE", "MARK", "STOPS", "Hit", "PhraseHit", "Reading", "read"]
