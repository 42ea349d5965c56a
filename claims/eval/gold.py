"""Gold annotations: one JSON object a line, an article each, spans in code points of its text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from ..errors import InputError

Offsets = tuple[int, int]


def _two(value: Any) -> Any:
    """A span also as ``{"start", "end"}`` or as the first and last of several fragments."""
    if isinstance(value, dict):
        return value.get("start"), value.get("end")
    if isinstance(value, list) and value and isinstance(value[0], list):
        return value[0][0], value[-1][1]
    return value


GoldSpan = Annotated[Offsets, BeforeValidator(_two)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)
    optional: bool = False


class GoldQuote(_Entry):
    """A quote as annotated. Gold files may leave ``content`` null for what was found to be no quote."""

    content: GoldSpan | None = None
    kind: Literal["direct", "mixed", "indirect"] = "indirect"
    speaker: str | None = None
    source_type: str | None = None


class GoldFigure(_Entry):
    """A figure as annotated; without a value, or of kind ``vague``, it counts on neither side."""

    span: GoldSpan
    value: float | None = None
    value_high: float | None = None
    bound: str = "exact"
    kind: str = "count"
    unit: str | None = None
    speaker: str | None = None


class GoldArticle(BaseModel):
    """The annotations of one article, named by the stem of its file; a family left out was not annotated."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    doc: str
    quotes: list[GoldQuote] | None = None
    not_quotes: list[GoldSpan] = Field(default_factory=list)
    figures: list[GoldFigure] | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold file read: its articles by name."""

    path: Path
    articles: dict[str, GoldArticle]


def read_gold(path: Path) -> Gold:
    """Read a gold file.

    Args:
        path: a file of JSON lines: ``doc``, ``quotes`` (``kind``, ``content`` as [start, end], ``speaker``,
            ``source_type``, ``optional``), ``not_quotes`` (spans), ``figures`` (``span``, ``value``, ``value_high``,
            ``bound``, ``kind``, ``unit``, ``speaker``, ``optional``).

    Raises:
        InputError: naming file and line, where it cannot be read.
    """
    articles: dict[str, GoldArticle] = {}
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise InputError(f"{path}: cannot be read as a gold file: {reason}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            article = GoldArticle.model_validate(json.loads(line))
        except json.JSONDecodeError as error:
            raise InputError(f"{path}:{number}: not JSON ({error.msg}): one object a line") from error
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"])) or "line"
            raise InputError(f"{path}:{number}: {place}: {first['msg']}") from error
        articles[article.doc] = article
    if not articles:
        raise InputError(f"{path}: holds no annotated article: one JSON object a line, with a doc each")
    return Gold(path, articles)
