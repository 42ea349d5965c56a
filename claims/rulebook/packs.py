"""Which files make up the rule packs, and what each must hold."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel

from ..errors import RuleError
from .bodies import BodiesFile
from .boilerplate import BoilerplateFile
from .bounds import Bounds
from .calendar import CalendarFile
from .checks import ChecksFile, CheckWords
from .compare import CompareFile
from .concepts import ConceptsFile
from .confidence import ConfidenceFile
from .cues import CueFile
from .figures import FigureFrames
from .grammar import GrammarFile
from .language import LanguageFile
from .loading import Rulebook
from .names import NamesFile, ScriptPairFile, SpelledNames
from .numbers import NumberFile
from .precision import PrecisionFile
from .sources import SourceFile
from .titles import TitleFile
from .topics import Concepts, Topics
from .units import Units
from .verify import VerifyRules, VerifyThresholds

LANGUAGE_FILES: dict[str, type[BaseModel]] = {
    "bodies": BodiesFile,
    "boilerplate": BoilerplateFile,
    "bounds": Bounds,
    "calendar": CalendarFile,
    "checks": CheckWords,
    "concepts": ConceptsFile,
    "confidence": ConfidenceFile,
    "cues": CueFile,
    "figures": FigureFrames,
    "grammar": GrammarFile,
    "language": LanguageFile,
    "names": NamesFile,
    "numbers": NumberFile,
    "sources": SourceFile,
    "titles": TitleFile,
    "topics": Topics,
    "units": Units,
    "verify": VerifyRules,
}
"""Files of ``rules/<lang>/`` by name; every one may be missing."""

SHARED_FILES: dict[str, type[BaseModel]] = {
    "checks": ChecksFile,
    "compare": CompareFile,
    "names": SpelledNames,
    "precision": PrecisionFile,
    "topics": Concepts,
    "verify": VerifyThresholds,
}
"""Files of ``rules/`` itself, which belong to no language; beside them ``names-<script>-<script>``."""


def schema_of(language: str, name: str) -> type[BaseModel] | None:
    """What a file must hold; None where no file of this name is read.

    Args:
        language: code of the folder, empty for a file of ``rules/`` itself.
        name: the file's name without ``.toml``.

    >>> schema_of("ar", "cues").__name__, schema_of("ar", "cuse")
    ('CueFile', None)
    """
    if language:
        return LANGUAGE_FILES.get(name)
    if name.startswith("names-"):
        return ScriptPairFile
    return SHARED_FILES.get(name)


def files(rules: Rulebook) -> list[tuple[str, str]]:
    """Every file of the packs as (language, name), the shared ones first."""
    found: set[tuple[str, str]] = set()
    for folder in rules.folders:
        found |= {("", path.stem) for path in folder.glob("*.toml")}
        found |= {(path.parent.name, path.stem) for path in folder.glob("*/*.toml")}
    return sorted(f for f in found if not f[0].startswith((".", "_")))


def read_all(rules: Rulebook) -> Iterator[tuple[str, str, BaseModel]]:
    """Every file of the packs, validated, as (language, name, what it holds).

    Raises:
        RuleError: at the first file that is no part of a pack, or does not hold what it must.
    """
    for language, name in files(rules):
        schema = schema_of(language, name)
        if schema is not None:
            yield language, name, rules.load(language, name, schema)
        else:
            raise unknown_file(rules.files(language, name)[-1])


def check_names(folder: Path) -> None:
    """Refuses an overlay folder with a file that nothing reads: a slip in its name would go unseen.

    Raises:
        RuleError: naming the file and what it may be called.
    """
    for path in sorted((*folder.glob("*.toml"), *folder.glob("*/*.toml"))):
        language = "" if path.parent == folder else path.parent.name
        if not language.startswith((".", "_")) and schema_of(language, path.stem) is None:
            raise unknown_file(path)


def unknown_file(path: Path) -> RuleError:
    """What is said of a file that no rule pack has."""
    near = get_close_matches(path.stem, LANGUAGE_FILES, n=1)
    hint = f"did you mean {near[0]}.toml?" if near else f"expected one of {', '.join(sorted(LANGUAGE_FILES))}"
    return RuleError(f"{path}: no file of a rule pack has this name: {hint}")
