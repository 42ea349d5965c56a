"""Schema of ``numbers.toml``: how a language writes numbers in digits and in words.

Words are given as they are written; they are compared in comparable form (``claims.language.fold``), so one
spelling stands for those that differ in hamza, marks or case only.
"""

from __future__ import annotations

from pydantic import Field

from . import RuleFile


class NumberExample(RuleFile):
    """A text and the numbers found in it, run by ``claims rules test``.

    Attributes:
        text: the text.
        numbers: each number as ``value``, ``low..high`` or ``?`` (no value), then, where it is not a plain number,
            its kind: ``"5..10 percent"``, ``"? date"``.
        why: what the example shows.
    """

    text: str
    numbers: list[str] = Field(default_factory=list)
    why: str = ""


class Writing(RuleFile):
    """Marks inside numbers in digits.

    Attributes:
        group: characters that part groups of three digits.
        decimal: characters before decimals. One that stands in both is told by the digits around it, by the other
            numbers of the text, and by what is counted.
        unclear: characters which before exactly three digits stay undecided unless something tells.
    """

    group: str = ",'\u2019\u202f\u2009\u00a0 "
    decimal: str = "."
    unclear: str = ""


class Grammar(RuleFile):
    """How number words are put together.

    Attributes:
        joiners: words between the parts of a number (and, و); also a prefix where it stands in ``conjunctions``.
        joined: the parts are always joined, but for what multiplies.
        units_first: units stand before tens (ثلاثة وعشرون).
        articles: words that stand for one before a hundred, a scale or a fraction (a million).
        conjunctions: prefixes that join (و).
        prepositions: prefixes that do not belong to the number (ب, ل).
        article: prefix of definite words.
        contracted: preposition and article in one (لل).
        accusative_endings: endings of words in no genitive, before which no construct dual stands (نقدا).
        minus: words before a negative number.
        plus_minus: phrases that end in such a word and make nothing negative (plus or minus).
        point: words between a whole number and its decimals.
        of: words between a fraction or a vague plural and its scale (half *of a* million).
        after: words between an ordinal unit and the hundred it is added to (الثاني بعد المئة).
        not_before_definite: number words that before a definite noun are another word (ألف الكاتب, the writer wrote).
        never_marked: spellings with vowel marks that are no number.
        part_ending: what makes a part of an ordinal (fifth*s*).
        one_part: words after an ordinal which after "a" show that it is a part (a third *of*).
        part_of_many: other such words (a third *were*, a third *full*), but none that a third one may stand before.
        one_part_after: words before such an "a" which show the same (*by* a third).
        which_one: nouns that are said to be the third (by a third party), behind which they do not.
        never: whole words, prefixes and all, which only look like a number with prefixes.
    """

    joiners: list[str] = Field(default_factory=list)
    joined: bool = False
    units_first: bool = False
    articles: list[str] = Field(default_factory=list)
    conjunctions: list[str] = Field(default_factory=list)
    prepositions: list[str] = Field(default_factory=list)
    article: str = ""
    contracted: str = ""
    accusative_endings: list[str] = Field(default_factory=list)
    minus: list[str] = Field(default_factory=list)
    plus_minus: list[str] = Field(default_factory=list)
    point: list[str] = Field(default_factory=list)
    of: list[str] = Field(default_factory=list)
    after: list[str] = Field(default_factory=list)
    not_before_definite: list[str] = Field(default_factory=list)
    never_marked: list[str] = Field(default_factory=list)
    part_ending: str = ""
    one_part: list[str] = Field(default_factory=list)
    part_of_many: list[str] = Field(default_factory=list)
    one_part_after: list[str] = Field(default_factory=list)
    which_one: list[str] = Field(default_factory=list)
    never: list[str] = Field(default_factory=list)


class ScaleWord(RuleFile):
    """A word that multiplies what stands before it.

    Attributes:
        forms: forms that are one of it by themselves, too (ألف).
        accusative: forms that after a number are one, and alone the construct dual (ألفا).
        dual: forms that are two of it.
        plural: forms that by themselves are a vague plural (thousands, آلاف).
        short: abbreviations, only after digits (bn, k).
        short_unclear: those that may also be a unit (5m).
    """

    forms: list[str] = Field(default_factory=list)
    accusative: list[str] = Field(default_factory=list)
    dual: list[str] = Field(default_factory=list)
    plural: list[str] = Field(default_factory=list)
    short: list[str] = Field(default_factory=list)
    short_unclear: list[str] = Field(default_factory=list)


class FractionWord(RuleFile):
    """Names of a part.

    Attributes:
        one: one part (ثلث, a third).
        two: two parts, in the dual.
        many: parts after a number (أرباع, quarters).
        definite: forms that are this part only before a definite noun (خمس السكان), and a number otherwise.
        with_article: forms that are one part only after an article or before a scale (a quarter, quarter million).
        marked, marked_two: spellings with vowel marks that are one part and two, whatever they are without (خُمس).
    """

    one: list[str] = Field(default_factory=list)
    two: list[str] = Field(default_factory=list)
    many: list[str] = Field(default_factory=list)
    definite: list[str] = Field(default_factory=list)
    with_article: list[str] = Field(default_factory=list)
    marked: list[str] = Field(default_factory=list)
    marked_two: list[str] = Field(default_factory=list)


class Percent(RuleFile):
    """Words and signs of percentages.

    Attributes:
        signs: characters, on either side of the number.
        words: words and phrases after it.
        points: the same for percentage points.
        shares: other phrases with the share they make (في الألف).
    """

    signs: str = "%٪﹪％"
    words: list[str] = Field(default_factory=list)
    points: list[str] = Field(default_factory=list)
    shares: dict[str, float] = Field(default_factory=dict)


class RangePattern(RuleFile):
    """Words before and between the ends of a range.

    Attributes:
        opening: words before the lower end; empty where none is needed.
        between: words between the ends.
    """

    opening: list[str] = Field(default_factory=list)
    between: list[str] = Field(default_factory=list)


class Ratio(RuleFile):
    """One in three.

    Attributes:
        every: words and phrases between the parts that make a ratio of any two numbers (من كل).
        of_one: those that make one only where the first number is one (in).
        few: those that make one of two small numbers before a noun, opening a phrase (three in four adults).
        few_after: words that such a phrase may follow (about).
        over: words of a division (over, على).
        part: words of a part between two numbers (جزء من).
    """

    every: list[str] = Field(default_factory=list)
    of_one: list[str] = Field(default_factory=list)
    few: list[str] = Field(default_factory=list)
    few_after: list[str] = Field(default_factory=list)
    over: list[str] = Field(default_factory=list)
    part: list[str] = Field(default_factory=list)


class Labels(RuleFile):
    """What stands beside numbers that count nothing.

    Attributes:
        reference_phrases: the same of several words (قرار مجلس الأمن 1701).
        references: words before the number of a thing (article 5, المادة 5, flight 370).
        numbered: words after which a definite number in digits says which one (القمة الـ31).
        ranks: words before a rank.
        names: words before a number that is part of a name (Boeing 737); whole phrases count too.
        money_codes: currency codes that may touch a number (USD115).
        fixed: number words and phrases that are names as a whole (24/7).
        groups: words before a definite numeral that names a group (مجموعة العشرين).
        phones: words before telephone numbers.
        scores: words near which two numbers with a dash are a score.
        not_halves: words after a half or quarter that make a name of it (نهائي, final).
        not_halves_after: the same, before it (last quarter).
        pronouns: words before "one" or after it which show that it counts nothing (the, which | you).
        pronouns_after: the same, after it.
    """

    reference_phrases: list[str] = Field(default_factory=list)
    references: list[str] = Field(default_factory=list)
    numbered: list[str] = Field(default_factory=list)
    ranks: list[str] = Field(default_factory=list)
    names: list[str] = Field(default_factory=list)
    fixed: list[str] = Field(default_factory=list)
    groups: list[str] = Field(default_factory=list)
    phones: list[str] = Field(default_factory=list)
    scores: list[str] = Field(default_factory=list)
    money_codes: list[str] = Field(default_factory=list)
    not_halves: list[str] = Field(default_factory=list)
    not_halves_after: list[str] = Field(default_factory=list)
    pronouns: list[str] = Field(default_factory=list)
    pronouns_after: list[str] = Field(default_factory=list)


class Duals(RuleFile):
    """Nouns whose dual counts two.

    Attributes:
        endings: ending of the dual -> what it replaces at the end of the singular.
        clear: endings among them that only a dual has, for nouns whose plural has the other.
        nouns: singulars whose dual cannot be taken for a plural.
        plural_alike: singulars of which only the dual in a clear ending counts.
        never: words that look like one.
    """

    endings: dict[str, str] = Field(default_factory=dict)
    clear: list[str] = Field(default_factory=list)
    nouns: list[str] = Field(default_factory=list)
    plural_alike: list[str] = Field(default_factory=list)
    never: list[str] = Field(default_factory=list)


class Comparisons(RuleFile):
    """Words of bounds, so far as they make one range of two numbers (more than 20 and less than 35).

    Attributes:
        above, below: phrases before a lower and an upper bound.
        but: words that may stand between the two bounds beside the joining words.
    """

    above: list[str] = Field(default_factory=list)
    below: list[str] = Field(default_factory=list)
    but: list[str] = Field(default_factory=list)


class Compound(RuleFile):
    """Two units that make one quantity (5 dollars 20 cents).

    Attributes:
        major, minor: words and signs of the larger and the smaller unit.
        per: how many of the smaller make one of the larger.
    """

    major: list[str] = Field(default_factory=list)
    minor: list[str] = Field(default_factory=list)
    per: int = 100


class NumberFile(RuleFile):
    """``numbers.toml``.

    Attributes:
        cardinals: value -> words. Units, teens, tens, the hundred and what is written in one word with it.
        bound_units: value -> units that stand only inside longer numbers (أحد عشر).
        bound_ordinals: the same of ordinals (حادي عشر).
        ordinals: value -> words; those of units, teens, tens and scales.
        ordinal_suffixes: what follows the digits of an ordinal (st, th).
        scales, fractions: value, or parts of a whole -> words.
        collectives: value -> words that count as a number of their own and multiply (dozen).
        vague: words of an unstated number.
        vague_sizes: what vague words count in (dozens: 12; several: 1), for what they leave possible.
        vague_before: vague words that count only before these words (عدد: من).
        particles: words after a number that are not what it counts (في, of).
        measured: words after an abbreviation that show it to be a unit (5m tall).
        measured_before: words that show the same before the number (a wingspan of 64m).
        counted: words after which an unclear abbreviation is a scale (5m people).
        plural_endings, singular_endings: of plurals, after which it is one too (5m containers), and of no plurals.
        measures: counted nouns after which decimals are usual (kilometres), for unclear separators.
        signed: nouns after which a minus may stand apart from its number (degrees).
        below_zero: phrases that make the number before them negative.
        durations: nouns of time.
        single_durations: those among them that are one by themselves before a number (an hour and 20 minutes).
        changes: words of a change, after which from A to B is no range.
        examples: texts and the numbers found in them, by what they show.
    """

    writing: Writing = Field(default_factory=Writing)
    grammar: Grammar = Field(default_factory=Grammar)
    cardinals: dict[str, list[str]] = Field(default_factory=dict)
    bound_units: dict[str, list[str]] = Field(default_factory=dict)
    bound_ordinals: dict[str, list[str]] = Field(default_factory=dict)
    ordinals: dict[str, list[str]] = Field(default_factory=dict)
    ordinal_suffixes: list[str] = Field(default_factory=list)
    scales: dict[str, ScaleWord] = Field(default_factory=dict)
    fractions: dict[str, FractionWord] = Field(default_factory=dict)
    collectives: dict[str, list[str]] = Field(default_factory=dict)
    vague: list[str] = Field(default_factory=list)
    vague_sizes: dict[str, float] = Field(default_factory=dict)
    vague_before: dict[str, list[str]] = Field(default_factory=dict)
    particles: list[str] = Field(default_factory=list)
    measured_before: list[str] = Field(default_factory=list)
    measured: list[str] = Field(default_factory=list)
    counted: list[str] = Field(default_factory=list)
    plural_endings: list[str] = Field(default_factory=list)
    singular_endings: list[str] = Field(default_factory=list)
    measures: list[str] = Field(default_factory=list)
    signed: list[str] = Field(default_factory=list)
    below_zero: list[str] = Field(default_factory=list)
    durations: list[str] = Field(default_factory=list)
    single_durations: list[str] = Field(default_factory=list)
    changes: list[str] = Field(default_factory=list)
    percent: Percent = Field(default_factory=Percent)
    ranges: list[RangePattern] = Field(default_factory=list)
    ratios: Ratio = Field(default_factory=Ratio)
    compounds: list[Compound] = Field(default_factory=list)
    comparisons: Comparisons = Field(default_factory=Comparisons)
    labels: Labels = Field(default_factory=Labels)
    duals: Duals = Field(default_factory=Duals)
    examples: dict[str, list[NumberExample]] = Field(default_factory=dict)
