"""Schema of ``units.toml``: what can be counted and measured, and what each is called in every language."""

from __future__ import annotations

from pydantic import Field

from .figures import FigureExample
from .loading import RuleFile


class Unit(RuleFile):
    """A unit or counted noun. The key of its table is its normal form, the same in all languages."""

    forms: list[str]  # singular, plurals, abbreviations; the language's endings need not be listed
    signs: list[str] = Field(default_factory=list)  # marks before or after the number: $, %, °
    name: str | None = None  # the word for its sign: what ``unit`` says where only the sign stands
    currency: bool = False  # a measure whose name is a currency's too: pound
    shared: bool = False  # several currencies bear the name: dinar, pound
    examples: list[FigureExample] = Field(default_factory=list)


class Units(RuleFile):
    """Units by what they are.

    Keys: ``currencies`` ISO 4217 codes, ``measures`` and ``durations`` pint units, ``shares`` percent and its kin,
    ``people`` and ``things`` concepts of our own.
    """

    currencies: dict[str, Unit] = Field(default_factory=dict)
    measures: dict[str, Unit] = Field(default_factory=dict)
    durations: dict[str, Unit] = Field(default_factory=dict)
    shares: dict[str, Unit] = Field(default_factory=dict)
    people: dict[str, Unit] = Field(default_factory=dict)
    things: dict[str, Unit] = Field(default_factory=dict)
    currency_locale: str | None = None  # CLDR locale whose currency names are read besides
    examples: list[FigureExample] = Field(default_factory=list)
