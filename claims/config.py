"""Settings: ``claims.toml``, ``.claims.toml`` or ``[tool.claims]`` in ``pyproject.toml``, the nearest one upwards.

One file holds; another is only read where ``extend`` names it. Settings cannot run code, load plugins or open the
network: a pull request may carry them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_core import ErrorDetails

from . import __version__
from .errors import ClaimsError
from .model import Severity
from .reading import Limits

NAMES = ("claims.toml", ".claims.toml", "pyproject.toml")
DEFAULT = "default"
_DEEPEST = 8  # files that extend one another
FailLevel = Literal["error", "warning", "note", "none"]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_kebab)


class Vocabulary(_Table):
    """Words the newsroom vouches for.

    Attributes:
        accept_sources: names of sources that are known to the desk, in any spelling: not flagged as unnamed.
        allow_phrases: wordings that no check objects to.
        files: text files with one accepted source a line (``#`` begins a comment), beside the settings.
    """

    accept_sources: list[str] = []
    allow_phrases: list[str] = []
    files: list[str] = []


class LimitSettings(_Table):
    """What is read at most.

    Attributes:
        file_bytes: size of one article.
        files: number of articles of one run.
        line_length: code points of one line.
        links: addresses that one run looks up on the web.
    """

    file_bytes: int = Field(20_000_000, gt=0)
    files: int = Field(100_000, gt=0)
    line_length: int = Field(500_000, gt=0)
    links: int = Field(1000, gt=0)


class NetworkSettings(_Table):
    """What is asked where the command line allows the network (``--allow-network``); no setting allows it.

    Attributes:
        timegate: a web archive's TimeGate (RFC 7089): a page's address put behind it leads to the page's last copy.
    """

    timegate: str = "https://web.archive.org/web/"

    @field_validator("timegate")
    @classmethod
    def _is_address(cls, address: str) -> str:
        if not re.match(r"https?://\S+$", address):
            raise ValueError('should be an address, as in "https://web.archive.org/web/"')
        return address


class Settings(_Table):
    """All settings, with their defaults.

    Attributes:
        required_version: beginning of the program's version (``0.1``); any other is refused, so that an upgrade is a
            change of its own.
        extend: another settings file that this one stands on.
        select: checks to run (codes, beginnings of codes, names, ALL) in place of the default ones.
        extend_select: checks to run as well.
        ignore: checks not to run.
        severity: severities by code or name of the check.
        per_file_ignores: checks not to run, by glob of the article's path from the settings' folder.
        fail_level: the least severity that makes the exit code 1.
        baseline: file of known findings.
        suppressions: side file of suppressions, read where it stands.
        rules: folders of rules laid over the built-in ones.
        lang: language of the articles; told by script where not set.
        ui: language of the messages.
        format: outputs, ``NAME`` or ``NAME=PATH``.
        db: store of the claims.
        vocabulary: accepted sources and allowed phrases.
        network: what is asked where the command line allows the network.
        limits: what is read at most.
    """

    required_version: str | None = None
    extend: str | None = None
    select: list[str] | None = None
    extend_select: list[str] = []
    ignore: list[str] = []
    severity: dict[str, Severity] = {}
    per_file_ignores: dict[str, list[str]] = {}
    fail_level: FailLevel = "error"
    baseline: str | None = None
    suppressions: str = ".claims-ignore.toml"
    rules: list[str] = []
    lang: str | None = None
    ui: str = "en"
    format: list[str] = ["full"]
    db: str = "claims.db"
    vocabulary: Vocabulary = Vocabulary()
    network: NetworkSettings = NetworkSettings()
    limits: LimitSettings = LimitSettings()


@dataclass(frozen=True)
class Configuration:
    """Settings with the place they hold for and the file that each value came from.

    Attributes:
        settings: the values.
        folder: what the paths and globs in them start from.
        origins: by dotted key, the file that set it; a key that is missing has its default.
    """

    settings: Settings = field(default_factory=Settings)
    folder: Path = Path()
    origins: dict[str, str] = field(default_factory=dict)

    def path(self, named: str) -> Path:
        """A path that the settings name."""
        return self.folder / named

    def relative(self, path: str) -> str:
        """An article's path from the settings' folder, with slashes; as it is where it lies elsewhere.

        >>> Configuration().relative("drafts/a.txt")
        'drafts/a.txt'
        """
        try:
            return Path(path).resolve().relative_to(self.folder.resolve()).as_posix()
        except (ValueError, OSError):
            return path

    def overlays(self, given: Iterable[Path] | None = None) -> tuple[Path, ...]:
        """The folders laid over the built-in rules: those of the settings, then those given on the command line."""
        return (*(self.path(named) for named in self.settings.rules), *(given or ()))

    def read_limits(self) -> Limits:
        """What is read at most."""
        most = self.settings.limits
        return Limits(most.file_bytes, most.files, most.line_length)

    def ignored_for(self, path: str) -> list[str]:
        """The checks that do not run on an article.

        >>> settings = Settings.model_validate({"per-file-ignores": {"opinion/**": ["CLM1"]}})
        >>> Configuration(settings).ignored_for("opinion/a.md")
        ['CLM1']
        """
        shown = self.relative(path)
        names = (
            shown,
            Path(shown).name,
            (self.folder / shown).resolve().as_posix(),
        )  # the last for globs of a base file
        ignored = list(self.settings.ignore)
        for pattern, keys in self.settings.per_file_ignores.items():
            if any(fnmatch(name, pattern) for name in names):
                ignored += keys
        return ignored

    def origin(self, key: str) -> str:
        """What a message calls a setting: the file that it stands in, and its key."""
        return f"{self.origins.get(key, DEFAULT)}: {key}"

    def accepted(self) -> list[str]:
        """The accepted sources, those in files too.

        Raises:
            ClaimsError: where such a file cannot be read.
        """
        out = list(self.settings.vocabulary.accept_sources)
        for named in self.settings.vocabulary.files:
            path = self.path(named)
            try:
                lines = path.read_text(encoding="utf-8-sig").splitlines()
            except (OSError, UnicodeDecodeError) as error:
                why = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"cannot be read: {error.strerror}"
                raise ClaimsError(f"{self.origin('vocabulary.files')}: {path} {why}") from error
            out += [name for line in lines if (name := line.partition("#")[0].strip())]
        return out


def configuration(start: Path | None = None, *, given: Path | None = None, isolated: bool = False) -> Configuration:
    """The settings that hold in a folder.

    Args:
        start: the folder; the current one where not given.
        given: a settings file to use whatever stands nearer.
        isolated: use no file at all.

    Raises:
        ClaimsError: naming file, key, and what was expected.
    """
    here = (start or Path()).resolve()
    if isolated:
        return Configuration(Settings(), here)
    path = given or _nearest(here)
    if path is None:
        return Configuration(Settings(), here)
    values, origins = _read(path, ())
    wanted = values.get("required-version")
    if wanted and f"{__version__}.".startswith(f"{wanted}.") is False:
        raise ClaimsError(f"{path}: required-version: {wanted} is asked for, and this is {__version__}")
    return Configuration(Settings.model_validate(values), path.resolve().parent, origins)


def _nearest(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        for name in NAMES:
            path = place / name
            if path.is_file() and (name != "pyproject.toml" or _table(path)):
                return path
    return None


def _table(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ClaimsError(f"{path}: not valid TOML: {error}") from error
    except UnicodeDecodeError as error:
        raise ClaimsError(f"{path}: not UTF-8 (byte {error.start}): save the file as UTF-8") from error
    except OSError as error:
        raise ClaimsError(f"{path}: cannot be read: {error.strerror or error}") from error
    if path.name == "pyproject.toml":
        tool = table.get("tool", {})
        table = tool.get("claims", {}) if isinstance(tool, dict) else {}
    return table if isinstance(table, dict) else {}


def _read(path: Path, above: tuple[Path, ...]) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of a file over those of the file it extends, and where each came from."""
    resolved = path.resolve()
    if resolved in above or len(above) > _DEEPEST:
        raise ClaimsError(f"{path}: extend goes round in a circle, or more than {_DEEPEST} files deep")
    values = _table(path)
    try:
        Settings.model_validate(values)
    except ValidationError as error:
        raise ClaimsError("\n".join(_slip(path, slip) for slip in error.errors()[:10])) from error
    base: dict[str, Any] = {}
    origins: dict[str, str] = {}
    _stay_inside(path, values)
    if values.get("extend"):
        other = resolved.parent / values["extend"]
        base, origins = _read(other, (*above, resolved))
        base = _moved(base, other.resolve().parent, resolved.parent)
    for key, value in values.items():
        if isinstance(value, dict) and isinstance(base.get(key), dict):
            base[key] = base[key] | value
        else:
            base[key] = value
        for name in value if isinstance(value, dict) else ("",):
            origins[f"{key}.{name}" if name else key] = str(path)
    return base, origins


def repository(folder: Path) -> Path | None:
    """The root of the repository that holds a folder; None where none does."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)


_PATHS = ("baseline", "suppressions", "db", "rules")


def _stay_inside(path: Path, values: dict[str, Any]) -> None:
    """Refuses paths that lead out of the repository: whoever sends a change to it would choose what is overwritten."""
    root = repository(path.resolve().parent)
    if root is None:
        return
    named: list[tuple[str, str]] = [("extend", values["extend"])] if values.get("extend") else []
    for key in _PATHS:
        found = values.get(key) or []
        named += [(key, one) for one in ([found] if isinstance(found, str) else found)]
    named += [("vocabulary.files", one) for one in values.get("vocabulary", {}).get("files", ())]
    named += [("format", one.partition("=")[2]) for one in values.get("format", ()) if "=" in one]
    for key, one in named:
        if not (path.resolve().parent / one).resolve().is_relative_to(root):
            raise ClaimsError(f"{path}: {key}: {one} lies outside the repository: give it on the command line instead")


def _moved(values: dict[str, Any], was: Path, now: Path) -> dict[str, Any]:
    """Paths in a base file start from its own folder, wherever it is extended."""
    if was == now:
        return values
    out = dict(values)
    for key in _PATHS:
        if isinstance(out.get(key), str):
            out[key] = str(was / out[key])
        elif isinstance(out.get(key), list):
            out[key] = [str(was / p) for p in out[key]]
    if "files" in out.get("vocabulary", {}):
        out["vocabulary"] = out["vocabulary"] | {"files": [str(was / p) for p in out["vocabulary"]["files"]]}
    if "format" in out:
        asked = [one.partition("=") for one in out["format"]]
        out["format"] = [f"{name}={was / file}" if file else f"{name}{equals}" for name, equals, file in asked]
    if "per-file-ignores" in out:
        globs = out["per-file-ignores"].items()
        out["per-file-ignores"] = {str(was / glob) if "/" in glob else glob: keys for glob, keys in globs}
    return out


def _slip(path: Path, slip: ErrorDetails) -> str:
    """What is wrong in a settings file: file, key, what was expected."""
    from .rulebook.slips import explain  # noqa: PLC0415 - only to help after a slip

    if slip["loc"] == ("tool",):
        return f"{path}: tool: here the settings stand by themselves, without [tool.claims]"
    return f"{path}: {explain(Settings, slip)}"


def flat(configuration: Configuration) -> list[tuple[str, Any, str]]:
    """Every setting: dotted key, value, and the file it came from (``default`` where none)."""
    out: list[tuple[str, Any, str]] = []
    for key, value in configuration.settings.model_dump(by_alias=True).items():
        if not isinstance(value, dict):
            out.append((key, value, configuration.origins.get(key, DEFAULT)))
            continue
        for name, inner in value.items():
            out.append((f"{key}.{name}", inner, configuration.origins.get(f"{key}.{name}", DEFAULT)))
        if not value:
            out.append((key, {}, DEFAULT))
    return out
