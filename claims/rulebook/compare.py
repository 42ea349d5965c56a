"""Schema of the top folder's ``compare.toml``: what pairs two figures, and when they agree."""

from __future__ import annotations

from .loading import RuleFile


class Weights(RuleFile):
    """Evidence for and against two figures counting the same thing; see the file for what each is."""

    least: float = 1.5
    same_topic: float = 3.0
    same_weak_topic: float = 2.0
    same_generic_topic: float = 1.0
    kin_topic: float = 1.5
    other_topic: float = -1.5
    same_unit: float = 1.5
    other_unit: float = -2.0
    same_dimension: float = 1.0
    same_value: float = 2.5
    same_long_value: float = 3.5
    same_small_value: float = 1.0
    within_bounds: float = 1.5
    near_value: float = 0.5
    vague_value: float = 0.5
    far_value: float = -1.5
    same_place: float = 0.5
    other_place: float = -1.0
    same_time: float = 0.7
    other_time: float = -2.0
    same_speaker: float = 0.6
    other_speaker: float = -0.2
    surroundings: float = 3.0
    surroundings_half: float = 1.0
    same_neighbours: float = 1.5
    position: float = -0.8
    part_and_whole: float = -1.0
    open_conflict: float = -1.0
    generic_conflict: float = -1.5


class JudgementRules(RuleFile):
    """When two values agree; ratios of the value."""

    approximately: float = 0.1
    nearly: float = 0.03
    same: float = 0.005
    rounded_from: float = 1000
    rounded: float = 0.05
    few: float = 100
    approximately_few: float = 0.15
    vague_low: float = 1.5
    vague_high: float = 20
    far: float = 3.0
    near: float = 1.5
    small: float = 5
    short: int = 2


class NameRules(RuleFile):
    """From which likeness, 0 to 1, two names are one."""

    same_speaker: float = 0.75
    likely_speaker: float = 0.58
    ahead: float = 0.2
    same_place: float = 0.8
    same_word: float = 0.8


class QuoteRules(RuleFile):
    """When two quotes are the same words."""

    in_part: float = 0.75
    alike: float = 0.9
    least_words: int = 4


class EventRules(RuleFile):
    """When two articles are of two events; see the file."""

    digits: int = 2
    conflicts: int = 4
    agreeing: int = 3
    least_names: int = 2
    names: int = 3
    days: int = 200
    same_name: float = 0.8
    same_word: float = 0.87
    long_name: int = 4
    name_heads: list[str] = []  # concepts of nouns that a name follows (party, club)


class CompareFile(RuleFile):
    """``compare.toml``."""

    weights: Weights = Weights()
    judgement: JudgementRules = JudgementRules()
    names: NameRules = NameRules()
    quotes: QuoteRules = QuoteRules()
    event: EventRules = EventRules()
    generic: list[str] = []  # topics that say little of what a figure is
    generic_units: list[str] = []  # units that may be said of what other units count
    rest_units: list[str] = []  # those that say what is left of something (seven others)
    kin: list[list[str]] = []  # topics that reports of one event use for one thing
    reasons: dict[str, dict[str, str]] = {}
    events: dict[str, dict[str, str]] = {}  # why two articles seem to be of two events
    brief: dict[str, dict[str, str]] = {}  # the same in few words, for a table that shows the figures
