"""Schema of ``<lang>/verify.toml``: what decides whether two wordings say the same."""

from __future__ import annotations

from .loading import RuleFile


class VerifyRules(RuleFile):
    """Words that matter when a quote is held against evidence.

    Attributes:
        negations: a word of these added or taken away is always an alteration.
        function_words: words too common to tell one sentence from another.
        prefixes: attached letters whose presence or absence changes no content.
        articles: articles written together with their noun, which is the word that tells.
        equal: a word (a contraction) and the words it stands for; a key that begins with a hyphen is an ending.
        slips: what spelling slips make of a letter: a pair of letters is mistaken for one another, a single one left
            out or added; that a letter is doubled or not is always one. Any other letter makes another word.
        spelling_letters: letters of a word, from which a slip in it is taken for one; shorter words have neighbours.
        spelling_edges: letters at the start and at the end of a word that a slip leaves alone, since there another
            letter makes another form of the word.
    """

    negations: list[str] = []
    function_words: list[str] = []
    prefixes: list[str] = []
    articles: list[str] = []
    equal: dict[str, str] = {}
    slips: list[str] = []
    spelling_letters: int = 6
    spelling_edges: tuple[int, int] = (2, 2)


class QuoteThresholds(RuleFile):
    """How alike a quote and its evidence are for each status; see ``rules/verify.toml`` for what set them."""

    altered: float = 0.6
    telling: float = 0.5
    paraphrased: float = 0.5
    least_paraphrased: int = 3
    cut: int = 3
    candidates: int = 40
    shown: int = 5
    fragment: int = 4
    least_telling: int = 2
    same_speaker: float = 0.75


class FigureThresholds(RuleFile):
    """How far figures are looked for."""

    candidates: int = 60
    event: float = 0.18
    event_words: int = 15


class FactCheckThresholds(RuleFile):
    """From which likeness an earlier fact-check is shown."""

    similar: float = 0.5


class VerifyThresholds(RuleFile):
    """Schema of the top folder's ``verify.toml``.

    Attributes:
        statuses: what each status says, by language of the interface.
        reasons: why, by the key that a verification gives; ``{placeholders}`` are its details.
        settle: what would settle a claim, by its state.
        quotes: thresholds for quotes.
        figures: thresholds for figures.
        factchecks: thresholds for earlier fact-checks.
    """

    statuses: dict[str, dict[str, str]] = {}
    reasons: dict[str, dict[str, str]] = {}
    settle: dict[str, dict[str, str]] = {}
    quotes: QuoteThresholds = QuoteThresholds()
    figures: FigureThresholds = FigureThresholds()
    factchecks: FactCheckThresholds = FactCheckThresholds()
