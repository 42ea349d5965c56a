"""HTML pages: main text, title, date and address by trafilatura; offsets count in the text it gives, which is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..errors import InputError

DEEPEST = 400  # nested elements; browsers stop at 512, news pages stay below 60

# Elements that take no end tag, or often go without one.
_UNNESTED = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "td", "th", "tr", "dt", "dd", "option",
))  # fmt: skip
_RAW = frozenset(("script", "style", "textarea", "title"))  # what stands in them is no markup
_TAG = re.compile(r"<(?:!--|(?P<end>/?)(?P<name>[a-z][a-z0-9:-]{0,40}))")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself, and its text."""

    text: str
    title: str | None
    date: str | None
    url: str | None


def read_page(markup: str, path: str) -> Page:
    """The main text of a page, its title as the first paragraph.

    Raises:
        InputError: where the page has no main text, or is nested too deeply to be read.
    """
    import trafilatura  # noqa: PLC0415 - heavy
    from lxml.etree import LxmlError  # noqa: PLC0415

    if _depth(markup) > DEEPEST:
        raise InputError(f"{path}: elements nested more than {DEEPEST} deep: no news page, not read")
    try:
        found = trafilatura.bare_extraction(
            markup, with_metadata=True, include_comments=False, include_formatting=False, favor_recall=True
        )
    except (ValueError, LxmlError, RecursionError) as error:
        raise InputError(f"{path}: not a readable page ({error})") from error
    text = (getattr(found, "text", None) or "").strip()
    if not text:
        raise InputError(f"{path}: no article text found in the page: save its text to a .txt file")
    title = getattr(found, "title", None) or None
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Page(text, title, getattr(found, "date", None) or None, getattr(found, "url", None) or None)


def _depth(markup: str) -> int:
    """How deep the elements of a page are nested at most, without building a tree, in linear time."""
    lower = markup.lower()
    now = most = at = 0
    while found := _TAG.search(lower, at):
        at = found.end()
        name = found["name"]
        if name is None:
            at = lower.find("-->", at)
        elif name in _UNNESTED:
            continue
        elif found["end"]:
            now = max(0, now - 1)
        elif name in _RAW:
            at = lower.find(f"</{name}", at)
        else:
            now += 1
            most = max(most, now)
        if at < 0:
            break
        if name in _RAW and not found["end"]:
            at += 2 + len(name)
    return most
