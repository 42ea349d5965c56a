"""Schema of ``cues.toml``: reporting verbs and phrases, by lemma, with their forms, frames and stance.

A cue's *frames* say what may follow it. Each is a string ``kind: pattern | pattern`` in a vocabulary that all
languages share (a pattern is what stands between the cue, or its source, and the content):

``that``       a clause after a complementizer (``that: أن | إلى أن``; the last word is the complementizer, which
               matches with its attached pronouns too)
``clause``     a clause without complementizer (he said it was late)
``quote``      words in quotation marks, or after a colon
``np``         a noun phrase that states something (أعلن عن تسريح ألف عامل); the pattern is the preposition, if any
``np-quoted``  the same, only where the speaker's own words stand in quotation marks
``wh``         a clause with a question word, which belongs to the content (asked whether, explained how)
``inf``        an infinitive clause (promised to resign)
``*``          at the head of a pattern: somebody or something may stand there (told *reporters* that)
``of``         somebody, a preposition, then what he is said to have done (accused X of Y; the pattern is ``of``)
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from . import RuleFile

FrameKind = Literal["that", "clause", "quote", "wh", "np", "np-quoted", "inf", "of"]
FRAME_KINDS = ("that", "clause", "quote", "wh", "np", "np-quoted", "inf", "of")
Needs = Literal["", "clause-or-quote", "quote"]
PhrasePlace = Literal["before", "inside", "after"]


class Example(RuleFile):
    """A sentence and what the rule finds in it, run by ``claims rules test``.

    Attributes:
        text: the sentence.
        content: contents of the quotes found, in order; empty for none.
        speaker: names of their speakers, where given.
    """

    text: str
    content: list[str] = Field(default_factory=list)
    speaker: list[str] = Field(default_factory=list)


class Inflection(RuleFile):
    """Forms made of a lemma's parts: pattern with ``{part}`` -> agreement.

    The agreement is person, gender and number in a word: ``ms`` ``fs`` ``md`` ``fd`` ``mp`` ``fp``, ``1s``, ``1p``,
    ``2s``…; empty where the form tells nothing. A pattern whose part the lemma does not have gives no form.
    """

    finite: dict[str, str] = Field(default_factory=dict)
    participles: dict[str, str] = Field(default_factory=dict)
    nouns: dict[str, str] = Field(default_factory=dict)
    passive: dict[str, str] = Field(default_factory=dict)
    adjectives: dict[str, str] = Field(default_factory=dict)


class CueEntry(RuleFile):
    """One lemma.

    Attributes:
        sense: ``speech`` makes a quote; thought, wish, plan… only on request.
        stance: what it commits the speaker or the writer to: say confirm deny accuse reveal claim promise threaten…
        inflect: name of an inflection table; ``parts`` are its stems.
        forms: finite forms written out, also of several words.
        participles: forms that share the main clause's speaker (مشيرا, adding).
        nouns: noun cues (قوله, statement).
        passive: impersonal forms; the article's own voice or hearsay.
        adjectives: forms that make a cue after a copula (is *sure* that).
        documents: what it says of a document is speech, whatever its sense (the report shows that).
        frames: what may follow; see the module.
        polarity: ``denied`` where the verb itself denies what follows.
        needs: for words that are also ordinary verbs: what must follow for them to count.
        counts: with a known source and a noun phrase it gives a figure, though no quote (وثق المرصد 40 حالة).
        object: what it speaks of stands between its subject and what is said of it (وصف الوزير *الخطة* بأنها كارثة).
        continues: it goes on with what the same speaker said before (أضاف, added).
    """

    sense: str = "speech"
    stance: str = "say"
    inflect: str = ""
    parts: dict[str, str] = Field(default_factory=dict)
    forms: list[str] = Field(default_factory=list)
    participles: list[str] = Field(default_factory=list)
    nouns: list[str] = Field(default_factory=list)
    passive: list[str] = Field(default_factory=list)
    adjectives: list[str] = Field(default_factory=list)
    documents: bool = False
    frames: list[str] = Field(default_factory=list)
    polarity: Literal["asserted", "denied", "hypothetical"] = "asserted"
    needs: Needs = ""
    counts: bool = False
    object: bool = False
    continues: bool = False
    examples: list[Example] = Field(default_factory=list)

    @field_validator("frames")
    @classmethod
    def _known_kinds(cls, frames: list[str]) -> list[str]:
        for frame in frames:
            if frame.partition(":")[0].strip() not in FRAME_KINDS:
                raise ValueError(f"frame {frame!r} should begin with one of {', '.join(FRAME_KINDS)}")
        return frames


class PhraseEntry(RuleFile):
    """An according-to phrase: its source follows it (وفقا ل X, according to X).

    Attributes:
        forms: the phrase, also of several words; a form that ends in a preposition written together with the next
            word in the script (``وفقا ل``) ends in that preposition.
        verbs: verbs of reporting may follow it before the source (حسبما قال X, as X said).
        own: the phrase holds its source in an attached pronoun (على حد قوله): it only ends a content.
        relay: what it names passes on another's words (نقلا عن, citing).
        named: it counts only before a name (per Reuters, not per year).
        places: where its content may stand: the phrase ``before``, ``inside`` or ``after`` it.
    """

    sense: str = "speech"
    stance: str = "say"
    forms: list[str] = Field(default_factory=list)
    verbs: bool = False
    own: bool = False
    relay: bool = False
    named: bool = False
    places: tuple[PhrasePlace, ...] = ("before", "inside", "after")
    examples: list[Example] = Field(default_factory=list)


class CueFile(RuleFile):
    """``cues.toml``.

    Attributes:
        orders: the strategies that find source and content, most certain first (``claims.extract.quotes.frames``).
        inflections: tables of forms, by name.
        default_frames: frames of an entry that states none.
        cues, phrases: the lexicon, by lemma.
    """

    orders: list[str] = Field(default_factory=list)
    inflections: dict[str, Inflection] = Field(default_factory=dict)
    default_frames: list[str] = Field(default_factory=list)
    cues: dict[str, CueEntry] = Field(default_factory=dict)
    phrases: dict[str, PhraseEntry] = Field(default_factory=dict)
