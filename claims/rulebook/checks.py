"""Schema of ``checks.toml``: what each check is, says and costs (top folder), and its words (each language's)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .loading import RuleFile

Texts = dict[str, str]  # by language of the interface


class KnownPage(RuleFile):
    """What is known of a page that an example links to.

    Attributes:
        url: its address.
        there: whether it is there; None where that is not known.
        why: what its host answered.
        archived: whether a web archive has a copy; None where that is not known.
        text: what it says; None where that is not known.
    """

    url: str
    there: bool | None = None
    why: str = ""
    archived: bool | None = None
    text: str | None = None


class Against(RuleFile):
    """What a text is held against, for a check that needs it.

    Attributes:
        evidence: a source of its claims.
        reference: another article.
        earlier: the article as it was when somebody decided on its claims.
        pages: what is known of the pages that it links to.
    """

    evidence: str = ""
    reference: str = ""
    earlier: str = ""
    pages: list[KnownPage] = []


class CheckExample(Against):
    """An article before and after it was put right.

    Attributes:
        language: code of its language.
        before: a text that the check finds fault with.
        after: the same put right.
    """

    language: str
    before: str
    after: str


class CheckRule(RuleFile):
    """One check; its code is its key and is never given to another.

    Attributes:
        name: what it is called in settings and lists.
        severity: ``error``, ``warning`` or ``note`` unless the settings say otherwise.
        default: whether it runs unless asked not to; chosen by measured precision.
        languages: codes of the languages it knows; empty for all.
        any_language: whether it also runs on languages that no pack knows: it looks at characters, not at words.
        quotations: whether it looks inside quotations (``inside``), only outside them, or wherever (``any``).
        needs: what it cannot do without: ``evidence``, a ``reference`` article, what is known of the ``links``, the
            ``decisions`` on earlier versions, or the ``command`` that raises it.
        title: a line on what it finds.
        message: what a finding says; ``{placeholders}`` are its details.
        variants: what it says instead where the details name one of these.
        why: why it matters.
        looks: what it takes for a finding, and what it passes over.
        clear: how a finding is put right.
        examples: before and after.
    """

    name: str
    severity: Literal["error", "warning", "note"]
    default: bool = True
    languages: list[str] = []
    any_language: bool = False
    quotations: Literal["inside", "outside", "any"] = "any"
    needs: Literal["", "evidence", "reference", "links", "decisions", "command"] = ""
    title: Texts = {}
    message: Texts = {}
    variants: dict[str, Texts] = {}
    why: Texts = {}
    looks: Texts = {}
    clear: Texts = {}
    examples: list[CheckExample] = []


class Verdict(RuleFile):
    """A person's verdict.

    Attributes:
        label: what it is called.
        rating: its place on the published scale; None where it has none.
        publishes: whether a fact-check with it is published.
    """

    label: Texts
    rating: int | None = None
    publishes: bool = True


class RatingScale(RuleFile):
    """The published scale of verdicts."""

    worst: int = 1
    best: int = 5


class FigureTopics(RuleFile):
    """Which figures need a source (CLM101), by what they count.

    Attributes:
        always: topics of which even one is a claim.
        never: topics that everybody can count, or that the article itself lists.
        background: topics that everybody can look up unless they change (the population of a country), with the units
            that they have, if any.
        shares: topics of shares that may be given without percent.
        few: counts up to it, of other topics, are as often common knowledge as claims (two ministers, three rooms).
    """

    always: list[str] = []
    never: list[str] = []
    background: dict[str, list[str]] = {}
    shares: list[str] = []
    few: int = 10


class ChecksFile(RuleFile):
    """The top folder's ``checks.toml``; ``archives`` are hosts whose pages are archived copies themselves (CLM402)."""

    checks: dict[str, CheckRule] = {}
    figures: FigureTopics = FigureTopics()
    archives: list[str] = []
    verdicts: dict[str, Verdict] = {}
    scale: RatingScale = RatingScale()


class CheckWords(RuleFile):
    """A language's ``checks.toml``: words that checks look for, one phrase a string, compared in folded form.

    Attributes:
        hearsay: report what is said with nobody saying it.
        anonymity_reasons: say why a source is not named.
        superlatives: claim a first, an only, a largest.
        not_superlative: hold such a word and claim nothing.
        norms: tell that a number is set, planned or supposed, not found (CLM101).
        listed: counted things that an article lists itself or everybody can count.
        sought: the same, where they begin right before the number (a campaign for).
        wholes: words before a number that say which and not how many (all 12 jurors).
        rounded: number words that tell a size and no count (a dozen).
        games: words of reports of games, whose points everybody saw.
        public: tell that a number is one that everybody can look up: a market's price, a ticket's, what a hall holds.
        records: what a number is read from.
        papers: papers that set figures, where one of ``paper_openers`` stands before them (under the agreement) or one
            of ``provisions`` behind (the plan calls for).
        paper_openers: what leads to a paper.
        provisions: what a paper does with its figures.
        author: words by which an author speaks of himself, and so gives his figures (my).
        counters: verbs of counting, which with a body in the sentence or a name right before them tell who counted.
        holders: verbs of expecting, which right behind a name or source tell whose the figure is.
        surveys: what shares are from, in its own paragraph and the next ones.
        accounts: what sums and shares are from, in its own paragraph and the next ones.
        further: words by which a sentence adds to what the one before counted (others).
        told_behind: openings of a sentence that says where the one before came from.
        beside_dates: may stand between a day of the week and its date (CLM307).
        vague: nouns of sources that are vague wherever nobody is named with them (CLM104).
    """

    hearsay: list[str] = Field(default_factory=list)
    anonymity_reasons: list[str] = Field(default_factory=list)
    superlatives: list[str] = Field(default_factory=list)
    not_superlative: list[str] = Field(default_factory=list)
    norms: list[str] = Field(default_factory=list)
    listed: list[str] = Field(default_factory=list)
    sought: list[str] = Field(default_factory=list)
    wholes: list[str] = Field(default_factory=list)
    rounded: list[str] = Field(default_factory=list)
    games: list[str] = Field(default_factory=list)
    public: list[str] = Field(default_factory=list)
    records: list[str] = Field(default_factory=list)
    papers: list[str] = Field(default_factory=list)
    paper_openers: list[str] = Field(default_factory=list)
    provisions: list[str] = Field(default_factory=list)
    author: list[str] = Field(default_factory=list)
    holders: list[str] = Field(default_factory=list)
    counters: list[str] = Field(default_factory=list)
    surveys: list[str] = Field(default_factory=list)
    accounts: list[str] = Field(default_factory=list)
    further: list[str] = Field(default_factory=list)
    told_behind: list[str] = Field(default_factory=list)
    beside_dates: list[str] = Field(default_factory=list)
    vague: list[str] = Field(default_factory=list)
