"""Turns candidates into quotes: spans of the text, and speakers resolved over the article."""

from __future__ import annotations

from typing import Literal

from ...model import Cue, Quote, Span, Speaker
from ...rulebook.confidence import ConfidenceTable, rule_key
from . import main_subject, noun_phrase, subject
from . import words as w
from .candidate import Candidate
from .mentions import Mention, mention
from .part_of_speech import is_possessive
from .people import Cast
from .reading import COMMAS, LINE, Reading
from .words import CueForm

_BACK = 6  # sentences within which an implied subject is looked for before any earlier speaker is taken
_GENDERS: dict[str, Literal["f", "m"]] = {"f": "f", "m": "m"}
_NUMBERS: dict[str, Literal["singular", "dual", "plural"]] = {"s": "singular", "d": "dual", "p": "plural"}


def quotes(reading: Reading, candidates: list[Candidate], measured: ConfidenceTable | None = None) -> list[Quote]:
    """The quotes, numbered in order of their content.

    Args:
        measured: how often each rule was right.
    """
    measured = measured or ConfidenceTable()
    discourse = Discourse(reading, candidates)
    speakers = discourse.resolved()
    out: list[Quote] = []
    for candidate in candidates:
        first, last = candidate.content
        who = speakers.get(id(candidate))
        out.append(
            Quote(
                f"q{len(out) + 1}",
                candidate.kind or "indirect",
                span(reading, first, last, candidate.inside),
                cue=cue(reading, candidate),
                source=span(reading, *candidate.source) if candidate.source else None,
                speaker=speaker(reading, who, possessor=candidate.path == "possessive") if who else None,
                relayed_by=discourse.relay(candidate),
                confidence=measured.of(rule_key(candidate.rule, candidate.flags)),
                rule=candidate.rule,
                flags=tuple(candidate.flags),
            )
        )
    return out


class Discourse:
    """Follows who speaks through an article.

    Args:
        reading: the article.
        candidates: its quotes, in order of their content.
    """

    def __init__(self, reading: Reading, candidates: list[Candidate]) -> None:
        self.reading = reading
        self.candidates = sorted(candidates, key=_position)
        self.own = {
            id(c): mention(reading, c.source, possessor=c.path == "possessive")
            for c in candidates
            if c.source is not None
        }
        for c in candidates:
            if id(c) in self.own:
                self._without_capital(c, self.own[id(c)])
                if self.own[id(c)].guessed and c.agreement == "ms":
                    self.own[id(c)].type = "person"  # وقال «الماجري»
                self._by_agreement(c, self.own[id(c)])
        known = {(m.first, m.last) for m in self.own.values()}
        titled = reading.title_case if not reading.lexicon.article else None
        others = [
            mention(reading, s)
            for s in reading.subjects.values()
            if s not in known and not (titled and titled(*reading.sentence(s[0])))
        ]
        named = [m for m in self.own.values() if not m.pronoun]
        named += [member for m in named for member in m.members]
        self.relays = {id(c): mention(reading, c.relay) for c in candidates if c.relay is not None}
        relays = list(self.relays.values()) if reading.lexicon.article else []
        self.cast = Cast(reading, named + [m for m in (*others, *relays) if not m.pronoun])
        self.said: list[tuple[Candidate, Mention]] = []
        self.by_sentence: dict[int, list[tuple[Mention, bool]]] = {}  # with whether as a subject

    def resolved(self) -> dict[int, Mention]:
        """The speaker's fullest mention by candidate (its ``id``)."""
        out: dict[int, Mention] = {}
        for candidate in self.candidates:
            who = self._speaker(candidate)
            if who is not None:
                self.said.append((candidate, who))
                here = self.by_sentence.setdefault(self.reading.sentence_index(_position(candidate)), [])
                subject_of_verb = candidate.frame != "according"
                relay = self.relays.get(id(candidate))
                if relay is not None and not relay.pronoun:
                    here.append((self.cast.fullest(relay)[0], subject_of_verb))  # نقلت الوكالة عن مسؤول … وأضافت
                here.append((who, subject_of_verb))
                out[id(candidate)] = who
        for candidate in self.candidates:
            if id(candidate) not in out:
                who = self._repeated(candidate)
                if who is not None:
                    out[id(candidate)] = who
        return out

    def relay(self, candidate: Candidate) -> Speaker | None:
        """Who passes a quote on."""
        one = self.relays.get(id(candidate))
        if one is None:
            return None
        return speaker(self.reading, one if one.pronoun else self.cast.fullest(one)[0])

    def _speaker(self, candidate: Candidate) -> Mention | None:
        one = self.own.get(id(candidate))
        if one is None and candidate.path == "passive":
            return None  # was told that …: nobody is said to have said it
        if one is not None and self.reading.words[one.first].flags & w.RELATIVE and one.first == one.last:
            one = self._antecedent(one)
        if (
            one is not None
            and one.pronoun
            and ("1" in one.number or self.reading.words[one.first].agreement[:1] in "12")
        ):
            return None  # the writer of the article, or its reader
        if one is not None and not one.pronoun and self.said and self.cast.points_back(one):
            return self.said[-1][1]
        if one is not None and self.said and self._is_again(one, self.said[-1][1]):
            return self.said[-1][1]  # قال أحد المسؤولين …، وأوضح المسؤول
        if one is not None and not one.pronoun:
            full, ambiguous = self.cast.fullest(one)
            if ambiguous and "ambiguous" not in candidate.flags:
                candidate.flags.append("ambiguous")
            if candidate.path == "verb-first" and full.type in ("person", "anonymous"):
                gender = next((c for c in candidate.agreement if c in "mf"), "")
                if gender and (not full.gender or candidate.agreement.startswith("fs")):
                    full.gender = gender  # a verb before its subject tells more than a name
            return full
        if candidate.hit is None and candidate.source is None:
            return self._carried(candidate)
        agreement = candidate.agreement
        if one is not None:
            things = "n" if "n" in self.reading.words[one.first].agreement else ""  # it is no person
            agreement = f"{things}{one.gender}{one.number}"
        found = self._implied(candidate, agreement)
        if one is not None and found is not None and found.type == "person" and not found.gender:
            found.gender = one.gender  # she, once said of somebody, tells her from him
        return found

    def _without_capital(self, candidate: Candidate, one: Mention) -> None:
        """Take the name from a plural that only its place makes a capital (*Mourners* say).

        A person's verb is in the singular.
        """
        hit, cue = candidate.hit, candidate.cue_tokens()
        if hit is None or not isinstance(hit.form, CueForm) or hit.form.agreement != "p":
            return
        if cue is None or cue[0] != hit.first:  # they did say
            return
        start = self.reading.sentence(one.first)[0]
        plural = self.reading.words[one.last].norm.endswith(self.reading.lexicon.plural_endings)
        if one.first == one.last == start and plural and one.name is not None:
            one.name, one.type, one.number = None, "anonymous", "p"

    def _is_again(self, one: Mention, last: Mention) -> bool:
        """Whether an unnamed source with the article is the unnamed one of the same kind who spoke last."""
        if not self.reading.lexicon.article or one.type != "anonymous" or last.type != "anonymous" or one is last:
            return False
        bare = one.definite and len(one.words) == 1 and one.number != "p"
        return (
            bare
            and self.reading.words[last.first].flags & w.INDEFINITE != 0
            and last.head != ""
            and (self.reading.words[last.head_at].lemma == self.reading.words[one.head_at].lemma)
        )

    def _by_agreement(self, candidate: Candidate, one: Mention) -> None:
        """Take for a body what is no feminine and has a verb in the feminine (التعليم تعلن: the ministry)."""
        words, lexicon = self.reading.words, self.reading.lexicon
        word = words[one.first]
        feminine = lexicon.article and candidate.agreement == "fs" and one.first == one.last
        if not feminine or one.type != "person" or not word.definite or word.flags & w.GIVEN_NAME:
            return
        if not self.reading.names_person(one.first) and lexicon.is_event(word.norm.removeprefix(lexicon.article)):
            one.type, one.name = "organization", None

    def _antecedent(self, one: Mention) -> Mention | None:
        """Whom a relative pronoun means: the noun phrase before it."""
        before = one.first - 1
        start = self.reading.sentence(one.first)[0]
        if before > start and self.reading.scan.raw[before] in COMMAS:
            before -= 1
        if before - 1 > start and self.reading.scan.kind[before] == "n" and self.reading.scan.raw[before - 1] in COMMAS:
            before -= 2  # Anna Weiss, 54, who said
        found = noun_phrase.left(self.reading, before, start) if before >= start else None
        return mention(self.reading, found) if found is not None else None

    def _implied(self, candidate: Candidate, agreement: str) -> Mention | None:
        """The subject that a verb or participle leaves out: of its sentence, else of those before it."""
        at = _position(candidate)
        here = self.reading.sentence_index(at)
        shared = candidate.path == "shared"
        shows = bool(candidate.hit and isinstance(candidate.hit.form, CueForm) and candidate.hit.form.entry.documents)
        speaking = self._said_in(here, agreement, adjuncts=True)
        if speaking is not None:
            return speaking
        own = self._subject(here, at, agreement, not shared, shows)
        if own is not None:
            return own
        for back in range(1, _BACK + 1):
            index = here - back
            if index < 0:
                break
            found = self._said_in(index, agreement, adjuncts=False)
            found = found or self._subject(index, self.reading.sentences[index][1], agreement, True, shows)
            found = found or self._said_in(index, agreement, adjuncts=True)
            if found is not None:
                return found
        near = self._nearest(at, agreement)
        if near is not None:
            return near
        before = [who for _, who in self.said if who.agrees(agreement)]
        if before:
            return before[-1]
        if not self.said and self.reading.lexicon.article:
            return self.cast.before(at, agreement)
        if candidate.source is not None and not self.reading.lexicon.article:
            return None  # a pronoun that fits nobody
        return self.said[-1][1] if self.said else None

    def _said_in(self, index: int, agreement: str, *, adjuncts: bool) -> Mention | None:
        """The last speaker of a sentence who agrees; one named in a phrase (according to X) only among ``adjuncts``,
        as what a verb leaves out is the subject of the clause before it."""
        for who, subject_ in reversed(self.by_sentence.get(index, [])):
            meant = who.meant_by(agreement) if subject_ or adjuncts else None
            if meant is not None:
                return who if meant is who else self.cast.fullest(meant)[0]
        return None

    def _nearest(self, at: int, agreement: str) -> Mention | None:
        """The person named last before a token in its sentence, where nobody has spoken yet."""
        words = self.reading.words
        start, _ = self.reading.sentence(at)
        for i in range(at - 1, start - 1, -1):
            if words[i].flags & w.GIVEN_NAME and not words[i].joined:
                one = mention(self.reading, (i, min(at - 1, i + 1)))
                if one.name is not None and one.agrees(agreement):
                    return self.cast.fullest(one)[0]
        return None

    def _subject(self, index: int, stop: int, agreement: str, known_only: bool, shows: bool) -> Mention | None:
        """The subject of a sentence before ``stop``, as a mention that agrees; ``shows`` lets documents be it."""
        reading = self.reading
        start, end = reading.sentences[index]
        given = reading.subjects.get(index)
        found = (given, "") if given is not None and given[1] < stop else None
        for verb, phrase in reading.verb_subjects:
            if start <= verb and phrase[1] < min(stop, end):
                found = (phrase, "")
        if found is None and reading.lexicon.article:
            found = subject.of_sentence(reading, start, min(stop, end))
        elif found is None:
            first = main_subject.of_sentence(reading, start, min(stop, end))
            found = (first, "") if first is not None and first[1] + 1 < end else None
        if found is None or found[0][1] >= stop:
            return None
        one = mention(reading, found[0])
        if one.pronoun:
            return None
        if one.type == "document" and not one.agrees(agreement) and one.last > one.first and reading.lexicon.article:
            one = mention(reading, (one.first + 1, one.last))  # جاءت تصريحات الوزير …، وأضاف
        if one.guessed and agreement == "ms":
            one.type = "person"
        if found[1] and not one.gender:
            one.gender = found[1][0]
        full, _ = self.cast.fullest(one)
        if not (full.agrees(agreement) and one.agrees(agreement)):
            return None
        document = shows and any(self.reading.words[i].flags & w.DOCUMENT for i in range(one.first, one.last + 1))
        if known_only and not document and not self._can_speak(one, full):
            return None
        return full

    def _can_speak(self, one: Mention, full: Mention) -> bool:
        """Whether a subject that says nothing itself can be who speaks in the next sentence."""
        if one.first in self.reading.opens:
            return True  # ووصف «فلان» الأمر، بقوله
        flags = self.reading.words[one.first].flags
        known = w.TITLE | w.ORGANIZATION | w.ANONYMOUS | w.GIVEN_NAME | w.NAME_PARTICLE | w.PLACE | w.OUTLET
        if flags & known or full is not one or (one.name is not None and not self.reading.lexicon.article):
            return True
        return any(who.words & one.words for _, who in self.said) if one.name else False

    def _carried(self, candidate: Candidate) -> Mention | None:
        """The last speaker, for marked words that follow a quote of the same or the preceding paragraph."""
        at = candidate.content[0]
        if self.reading.scan.start[at] < self.reading.scan.title_end or not self.said:
            return None
        last, who = self.said[-1]
        kind = self.reading.scan.kind
        lines = sum(kind[i] == LINE != kind[i - 1] for i in range(last.content[1] + 1, at))
        if lines > 1:
            return None
        candidate.path = "carried"
        if "carried" not in candidate.flags:
            candidate.flags.append("carried")
        return who

    def _repeated(self, candidate: Candidate) -> Mention | None:
        """Who says the same words elsewhere: a title's quotation comes again in the article."""
        norm = self.reading.scan.norm
        said = norm[candidate.content[0] : candidate.content[1] + 1]
        words = set(said)
        for other, who in self.said:
            theirs = set(norm[other.content[0] : other.content[1] + 1])
            if len(words) > 1 and words <= theirs:
                return who
        return None


def _position(candidate: Candidate) -> int:
    tokens = candidate.cue_tokens()
    if tokens is None or candidate.frame == "colon":
        return candidate.content[0]
    return tokens[0]


def speaker(reading: Reading, who: Mention, *, possessor: bool = False) -> Speaker:
    """A mention as the model's speaker; a ``possessor`` without the ending that makes him one (Lund's claim)."""
    name = who.name or (who.first, who.last)
    around = reading.opens.get(name[0])
    if around is not None and reading.pairs[around].close == name[1] > name[0] + 1:
        name = name[0] + 1, name[1] - 1  # the whole name stands in marks
    role = None
    if who.role is not None:
        role = reading.scan.between(reading.offset(who.role[0]), reading.scan.end[who.role[1]], *who.role)
    end = reading.scan.end[name[1]]
    if possessor and is_possessive(reading, name[1]):
        end -= len(reading.scan.norm[name[1]]) - len(reading.scan.norm[name[1]].rpartition("'")[0])
    return Speaker(
        _without_preposition(reading, name, end),
        who.type,
        role,
        _GENDERS.get(who.gender),
        _NUMBERS.get(who.number),
    )


def _without_preposition(reading: Reading, name: tuple[int, int], end: int) -> str:
    """A name up to offset ``end``, without a preposition joined to its first word (للتقرير: التقرير)."""
    word, offset = reading.words[name[0]], reading.offset(name[0])
    text = reading.scan.between(offset + len(word.joined), end, *name)
    return reading.lexicon.article + text if word.joined and word.definite else text


def span(reading: Reading, first: int, last: int, inside: int = 0) -> Span:
    """The text of tokens ``first`` to ``last``, without a conjunction (or ``inside`` letters) joined to the first."""
    marked = first - 1 in reading.opens and reading.scan.end[first - 1] <= reading.scan.start[first]
    start = (reading.scan.start[first] if marked else reading.offset(first)) + inside
    end = reading.scan.end[last]
    return Span(start, end, reading.scan.text[start:end])


def cue(reading: Reading, candidate: Candidate) -> Cue | None:
    """The cue as the model gives it."""
    tokens = candidate.cue_tokens()
    if tokens is None:
        return None
    at = span(reading, *tokens)
    form = candidate.hit.form if candidate.hit else None
    if form is None:
        return Cue(at.start, at.end, at.text, at.text, polarity=candidate.polarity)
    polarity = candidate.polarity
    if isinstance(form, CueForm) and polarity == "asserted":
        polarity = form.entry.polarity
    sense = candidate.sense or form.entry.sense
    return Cue(at.start, at.end, at.text, form.lemma, form.entry.stance, sense, polarity)
