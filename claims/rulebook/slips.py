"""Says what a rule file should hold where it does not: the key, what stands there, what was expected."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

_SHAPES = {  # what the validation calls by names of Python
    "dict_type": "should be a table",
    "model_type": "should be a table",
    "model_attributes_type": "should be a table",
    "list_type": 'should be a list, as in ["one", "two"]',
    "tuple_type": "should be a list",
    "string_type": "should be a text in quotation marks",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "int_type": "should be a whole number",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_type": "should be a number",
    "float_parsing": "should be a number",
}
_LONGEST = 60  # code points of a wrong value that are shown


def explain(schema: type[BaseModel], slip: ErrorDetails) -> str:
    """One slip of a file, for the person who wrote it.

    Args:
        schema: what the file should hold.
        slip: an entry of ``ValidationError.errors()``.

    >>> from pydantic import ValidationError
    >>> from .boilerplate import BoilerplateFile
    >>> try:
    ...     BoilerplateFile.model_validate({"line": ["share"]})
    ... except ValidationError as error:
    ...     explain(BoilerplateFile, error.errors()[0])
    'line: no such key here: did you mean lines? Expected beginnings, beside_dates, lines, longest, patterns'
    """
    place = ".".join(map(str, slip["loc"]))
    if slip["type"] == "extra_forbidden":
        allowed = sorted(_keys(schema, slip["loc"][:-1]))
        near = get_close_matches(str(slip["loc"][-1]), allowed, n=1)
        hint = f" did you mean {near[0]}?" if near else ""
        return f"{place}: no such key here:{hint} Expected {', '.join(allowed)}"
    if slip["type"] == "missing":
        return f"{place}: is missing"
    shown = json.dumps(slip["input"], ensure_ascii=False, default=str)
    if len(shown) > _LONGEST:
        shown = shown[: _LONGEST - 1] + "…"
    message = _SHAPES.get(slip["type"]) or slip["msg"].removeprefix("Value error, ")
    return f"{place}: {message[:1].lower()}{message[1:]}, but it is {shown}"


def _keys(schema: type[BaseModel], place: Sequence[int | str]) -> set[str]:
    """The keys that a table may have at a place of the file."""
    whole = schema.model_json_schema()
    here = [whole]
    for part in place:
        here = [below for one in here for below in _below(whole, one, part)]
    return {key for one in here for each in _resolved(whole, one) for key in each.get("properties", {})}


def _below(whole: dict[str, Any], here: dict[str, Any], part: int | str) -> Iterator[dict[str, Any]]:
    for one in _resolved(whole, here):
        if part in one.get("properties", {}):
            yield one["properties"][part]
        elif isinstance(part, int) and isinstance(one.get("items"), dict):
            yield one["items"]
        elif isinstance(one.get("additionalProperties"), dict):
            yield one["additionalProperties"]


def _resolved(whole: dict[str, Any], here: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A JSON Schema with its reference or its alternatives followed."""
    if "$ref" in here:
        yield from _resolved(whole, whole["$defs"][here["$ref"].rsplit("/", 1)[-1]])
    for one in (*here.get("anyOf", ()), *here.get("allOf", ())):
        yield from _resolved(whole, one)
    yield here
