"""Every regular expression of the project: those of its modules and those that the rule packs bring."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import claims
from claims.extract.quotes.lexicon import lexicon
from claims.rulebook import rulebook
from claims.rulebook.packs import read_all


def modules() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns that modules hold by name, or in a list or table."""
    for found in pkgutil.walk_packages(claims.__path__, "claims."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            for pattern in _within(value):
                if isinstance(pattern.pattern, str):
                    yield f"{found.name}.{name}", pattern


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _within(one)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from _within(one)


def packs() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns of the packs: grammar classes and boilerplate."""
    rules = rulebook()
    for language in rules.languages:
        for pattern, _ in lexicon(rules, language)._patterns:
            yield f"{language} grammar", pattern
    for language, name, held in read_all(rules):
        for key, value in held.model_dump().items():
            for text in _expressions(key, value):
                yield f"{language} {name}.{key}", re.compile(text)


def _expressions(key: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for inner, one in value.items():
            yield from _expressions(str(inner), one)
    elif isinstance(value, list):
        for one in value:
            yield from _expressions(key, one)
    elif isinstance(value, str) and ("pattern" in key or value.startswith("^")):
        yield value


def every() -> list[tuple[str, re.Pattern[str]]]:
    """All of them, each expression once."""
    seen: dict[tuple[str, int], str] = {}
    for name, pattern in (*modules(), *packs()):
        seen.setdefault((pattern.pattern, pattern.flags), name)
    return [(name, re.compile(text, flags)) for (text, flags), name in seen.items()]
