"""What the packs know of a word: the cues whose form it is, and every place of a pack where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..language.fold import fold
from .loading import Rulebook
from .packs import LANGUAGE_FILES


def look_up(rules: Rulebook, language: str, word: str) -> Iterator[str]:
    """Lines that tell what a language's pack knows of a word or phrase, in any of its spellings and forms.

    Args:
        rules: the packs.
        language: code of the language.
        word: a lemma, a form of it, or a phrase.

    >>> from claims.rulebook import rulebook
    >>> next(look_up(rulebook(), "en", "denied"))
    'en cue deny: sense speech, stance deny, polarity denied'
    """
    wanted = fold(" ".join(word.split()))
    yield from _cues(rules, language, wanted)
    for name in LANGUAGE_FILES:
        seen = set()
        for place in _places(rules.table(language, name), wanted, ""):
            if place not in seen:
                seen.add(place)
                yield f"{language}/{name}.toml: {place}"


def _cues(rules: Rulebook, language: str, wanted: str) -> Iterator[str]:
    from ..extract.quotes.lexicon import lexicon  # noqa: PLC0415 - compiles the pack

    first, *rest = wanted.split(" ")
    known = lexicon(rules, language)
    lemmas: dict[str, list[str]] = {}
    for form in known[first].cues:
        if form.rest == tuple(rest):
            lemmas.setdefault(form.lemma, []).append(" ".join(filter(None, (form.role, form.agreement))))
    for lemma in known.cues.cues:
        if fold(lemma) == wanted:
            lemmas.setdefault(lemma, [])
    for lemma, roles in lemmas.items():
        entry = known.cues.cues[lemma]
        said = [f"sense {entry.sense}", f"stance {entry.stance}"]
        said += [f"polarity {entry.polarity}"] if entry.polarity != "asserted" else []
        said += [f"needs {entry.needs}"] if entry.needs else []
        said += ["continues what was said before"] if entry.continues else []
        yield f"{language} cue {lemma}: {', '.join(said)}"
        if roles:
            yield f"    {wanted}: {', '.join(dict.fromkeys(roles))}"
        for frame in entry.frames or known.cues.default_frames:
            yield f"    frame {frame}"
        for example in entry.examples:
            yield f"    example {example.text} -> {' | '.join(example.content) or 'no quote'}"


def _places(found: Any, wanted: str, place: str) -> Iterator[str]:
    """Keys under which a word stands, as a key or within a list."""
    if isinstance(found, dict):
        for key, value in found.items():
            here = f"{place}.{key}" if place else str(key)
            if fold(str(key)) == wanted:
                yield here
            if key != "examples":
                yield from _places(value, wanted, here)
    elif isinstance(found, list):
        for value in found:
            yield from _places(value, wanted, place)
    elif isinstance(found, str) and any(fold(part.strip()) == wanted for part in found.split("/")):
        yield place
