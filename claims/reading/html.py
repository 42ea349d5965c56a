"""HTML pages: main text, title, date and address by trafilatura; offsets count in the text it gives, which is kept."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from ..errors import InputError
from ..language.fold import UNSEEN

DEEPEST = 400  # nested elements; browsers stop at 512, news pages stay below 60

# Elements that take no end tag, or often go without one.
_UNNESTED = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "td", "th", "tr", "dt", "dd", "option",
))  # fmt: skip
_RAW = frozenset(("script", "style", "textarea", "title"))  # what stands in them is no markup
_TAG = re.compile(r"<(?:!--|(?P<end>/?)(?P<name>[a-z][a-z0-9:-]{0,40}))")


# trafilatura drops what is not printable, direction marks and joiners with it: they go through it as signs of Braille.
_SEEN = {chr(mark): chr(0x2840 + n) for n, mark in enumerate(UNSEEN)}
_HIDE, _SHOW = str.maketrans(_SEEN), str.maketrans({seen: mark for mark, seen in _SEEN.items()})
_ENTITY = re.compile(r"&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,4}|rlm|lrm|zwnj|zwj|shy);")


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
            _kept(markup),
            with_metadata=True,
            include_comments=False,
            include_formatting=False,
            favor_recall=True,
            # What the page states of itself, first published; a year in its footer is no date.
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (ValueError, LxmlError, RecursionError) as error:
        raise InputError(f"{path}: not a readable page ({error})") from error
    text = _restored(getattr(found, "text", None) or "").strip()
    if not text:
        raise InputError(f"{path}: no article text found in the page: save its text to a .txt file")
    title = _restored(getattr(found, "title", None) or "").strip() or None
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Page(text, title, getattr(found, "date", None) or None, getattr(found, "url", None) or None)


def _kept(markup: str) -> str:
    """The markup with its invisible characters under stand-ins, as themselves and as entities."""
    if any(stand_in in markup for stand_in in _SEEN.values()):
        return markup  # a page that uses the stand-ins itself loses its marks
    return _ENTITY.sub(lambda found: _SEEN.get(html.unescape(found[0]), found[0]), markup.translate(_HIDE))


def _restored(text: str) -> str:
    return text.translate(_SHOW)


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
