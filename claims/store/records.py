"""Extractions as JSON records and back: nothing of a claim is lost between."""

from __future__ import annotations

import json
from typing import Any

from ..model import Cue, Figure, Quote, Span, Speaker


def quote_record(quote: Quote) -> str:
    """All of a quote as JSON."""
    return json.dumps(quote, ensure_ascii=False, default=_fields)


def figure_record(figure: Figure) -> str:
    """All of a figure as JSON."""
    return json.dumps(figure, ensure_ascii=False, default=_fields)


def _fields(noun: Quote | Figure | Span | Cue | Speaker) -> dict[str, Any]:
    return {name: getattr(noun, name) for name in noun.__slots__}


def read_quote(record: str) -> Quote:
    """The reverse of ``quote_record``."""
    kept: dict[str, Any] = json.loads(record)
    kept |= {
        "content": Span(**kept["content"]),
        "cue": Cue(**kept["cue"]) if kept["cue"] else None,
        "source": Span(**kept["source"]) if kept["source"] else None,
        "speaker": _speaker(kept["speaker"]),
        "relayed_by": _speaker(kept["relayed_by"]),
        "flags": tuple(kept["flags"]),
    }
    return Quote(**kept)


def read_figure(record: str) -> Figure:
    """The reverse of ``figure_record``."""
    kept: dict[str, Any] = json.loads(record)
    return Figure(**(kept | {"speaker": _speaker(kept["speaker"])}))


def _speaker(kept: dict[str, Any] | None) -> Speaker | None:
    return Speaker(**kept) if kept else None
