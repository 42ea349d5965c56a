"""Characters that are none: halves of surrogate pairs, and the null character."""

from __future__ import annotations

import re
from typing import Any

_NONE = re.compile("[\ud800-\udfff\x00]")


def whole(value: Any) -> Any:
    """A value with every half character and null in its texts replaced by U+FFFD, one for one, so that places stay.

    >>> whole({"a": ["x" + chr(0xD800), 1]}) == {"a": ["x" + chr(0xFFFD), 1]}
    True
    """
    if isinstance(value, str):
        return _NONE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: whole(held) for key, held in value.items()}
    return [whole(held) for held in value] if isinstance(value, list) else value
