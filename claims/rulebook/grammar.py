"""Schema of ``grammar.toml``: the function words that tell where a source and a content begin and end."""

from __future__ import annotations

from pydantic import Field

from . import RuleFile


class GrammarFile(RuleFile):
    """``grammar.toml``. Every list takes words and phrases of several words.

    Attributes:
        proclitics: conjunctions written together with the next word; taken off where the rest is known.
        verb_proclitics: particles written together with a verb (the future's).
        noun_proclitics: prepositions written together with a noun, and what of the article they swallow
            (``"لل" = "ال"``).
        article: the article written together with its noun.
        accusative: the letter that an indefinite object takes at its end.
        articles: articles of their own (the, a), which tell no names apart.
        present_letters: letters with which a verb's present begins, where they tell it.
        passive_sign: the vowel sign behind the first letter of a past verb that makes it passive (ذُكر).
        feminine_verbs: endings that make a past verb feminine, which tells its subject's gender.
        topic_openers: words that put a subject before its verb (أما X فقال).
        feminine_endings: endings (in comparable form) of words that are feminine where nothing else is known.
        noun_endings: regular endings of titles and source nouns, with the number they tell (مصدران).
        feminine_noun_endings: the same in place of a feminine ending (متحدثتان).
        construct_endings: those before a noun in the construct state (مسؤولو الوزارة).
        attached: pronouns written together with a complementizer or preposition, with their agreement.
        complementizers: words that open a reported clause.
        not_complementizers_after: words after which these open no reported clause (قبل أن, so that).
        prepositions: prepositions of their own.
        relatives: relative pronouns.
        things: those of them that stand for no person (which).
        pronouns: pronouns that stand for a speaker, with their agreement.
        negations, hypotheticals: words before a cue that deny or suspend it.
        auxiliaries: words that may stand between subject and cue, or before a cue, and say nothing here.
        adjuncts: openings of time, place and occasion, which end a source.
        about: prepositions that open what is spoken about, or when, between a speaker and a title's colon.
        adjectives: adjuncts that are adjectives where no word of time follows (العام).
        occasions: nouns which after a preposition name the occasion of speaking (تصريح, interview).
        appositions: words that go on with a description after a comma (وهو, a).
        narrator: openings of what the narrator adds after a reported clause; they end a content.
        addressee_proclitics: joined prepositions which before an outlet open whom something is said to.
        addressees: openings of whom something is said to.
        conjunctions: words that join clauses.
        article_voice: impersonal phrases of the article's own voice (يذكر أن).
        naming: words after which a marked string is a name or term (صحيفة, so-called).
        first_person: words of a speaker about himself (نحن, we).
        verbal_nouns: words and (``^…``) regular expressions in comparable form of nouns that state an event.
        finite: words and regular expressions of finite verbs.
        determiners: words that begin a noun phrase.
        adverbs: words and regular expressions of what may stand between a source and its cue, or in a verb group.
        copulas: verbs after which a past form is passive and an adjective can be a cue.
        questions: words that open an indirect question, or a clause that serves as a noun.
        subordinators: words that open an adverbial clause (because, while).
        controls: verbs that share their subject with a cue in the infinitive or the -ing form (refused to say).
        infinitives: words before an infinitive (to).
        times: words of time which are no part of a source (Friday, yesterday).
        numerals: number words and fractions that head a source (half, two).
        possessors: words that stand for a possessor, with their agreement (his).
        possessive_pronouns: words that stand for a possessor and tell nothing of him (whose).
        between: pronouns and adverbs that may stand between a verb and its subject (عليه، اليوم).
        nisba: endings of surnames that carry the article (المسماري).
        missions: prepositions between an envoy or deputy and his place (المبعوث إلى، النائب عن).
        objects: nouns that verbs take for their objects and that state nothing (سبب، تفاصيل): no part of a name.
        others: words that tell a description from the one before (أخرى, another).
        indefinites: determiners that bring something new in (a, another).
        participles: regular expressions of verb forms that go on with a clause (…, forcing others to wait).
        predicatives: words before what somebody calls a thing (praised the crew *as* "quick").
        agents: words that name who did it in a passive (by).
        plurals: endings of nouns in the plural (s).
        possessives: endings that make a word a possessor (``'s``).
        abbreviations: words whose full stop ends no sentence.
    """

    proclitics: list[str] = Field(default_factory=list)
    verb_proclitics: list[str] = Field(default_factory=list)
    noun_proclitics: dict[str, str] = Field(default_factory=dict)
    article: str = ""
    accusative: str = ""
    articles: list[str] = Field(default_factory=list)
    present_letters: list[str] = Field(default_factory=list)
    passive_sign: str = ""
    feminine_verbs: list[str] = Field(default_factory=list)
    topic_openers: list[str] = Field(default_factory=list)
    feminine_endings: list[str] = Field(default_factory=list)
    noun_endings: dict[str, str] = Field(default_factory=dict)
    feminine_noun_endings: dict[str, str] = Field(default_factory=dict)
    construct_endings: dict[str, str] = Field(default_factory=dict)
    attached: dict[str, str] = Field(default_factory=dict)
    complementizers: list[str] = Field(default_factory=list)
    not_complementizers_after: list[str] = Field(default_factory=list)
    prepositions: list[str] = Field(default_factory=list)
    relatives: list[str] = Field(default_factory=list)
    things: list[str] = Field(default_factory=list)
    possessors: dict[str, str] = Field(default_factory=dict)
    pronouns: dict[str, str] = Field(default_factory=dict)
    negations: list[str] = Field(default_factory=list)
    hypotheticals: list[str] = Field(default_factory=list)
    auxiliaries: list[str] = Field(default_factory=list)
    adjuncts: list[str] = Field(default_factory=list)
    about: list[str] = Field(default_factory=list)
    adjectives: list[str] = Field(default_factory=list)
    occasions: list[str] = Field(default_factory=list)
    appositions: list[str] = Field(default_factory=list)
    narrator: list[str] = Field(default_factory=list)
    addressee_proclitics: list[str] = Field(default_factory=list)
    addressees: list[str] = Field(default_factory=list)
    conjunctions: list[str] = Field(default_factory=list)
    article_voice: list[str] = Field(default_factory=list)
    naming: list[str] = Field(default_factory=list)
    first_person: list[str] = Field(default_factory=list)
    verbal_nouns: list[str] = Field(default_factory=list)
    finite: list[str] = Field(default_factory=list)
    determiners: list[str] = Field(default_factory=list)
    adverbs: list[str] = Field(default_factory=list)
    copulas: list[str] = Field(default_factory=list)
    questions: list[str] = Field(default_factory=list)
    subordinators: list[str] = Field(default_factory=list)
    controls: list[str] = Field(default_factory=list)
    infinitives: list[str] = Field(default_factory=list)
    times: list[str] = Field(default_factory=list)
    numerals: list[str] = Field(default_factory=list)
    possessive_pronouns: list[str] = Field(default_factory=list)
    between: list[str] = Field(default_factory=list)
    nisba: list[str] = Field(default_factory=list)
    missions: list[str] = Field(default_factory=list)
    objects: list[str] = Field(default_factory=list)
    others: list[str] = Field(default_factory=list)
    indefinites: list[str] = Field(default_factory=list)
    participles: list[str] = Field(default_factory=list)
    predicatives: list[str] = Field(default_factory=list)
    agents: list[str] = Field(default_factory=list)
    plurals: list[str] = Field(default_factory=list)
    possessives: list[str] = Field(default_factory=list)
    abbreviations: list[str] = Field(default_factory=list)
