"""The language of a text, told by its script."""

from __future__ import annotations

import re

_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]+")
_LATIN = re.compile("[A-Za-z]+")


def detect(text: str) -> str:
    """``ar`` or ``en``, whichever script has more letters; ``und`` where there are none.

    >>> detect("قال الوزير في BBC"), detect("The minister said"), detect("12")
    ('ar', 'en', 'und')
    """
    arabic = sum(map(len, _ARABIC.findall(text)))
    latin = sum(map(len, _LATIN.findall(text)))
    if not arabic and not latin:
        return "und"
    return "ar" if arabic >= latin else "en"
