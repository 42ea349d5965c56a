"""A plain text as an article: title, language, boilerplate."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import islice

from ..language.detect import detect
from ..language.fold import UNSEEN
from ..language.scan import one_line
from ..language.wrapping import logical_lines, soft_breaks
from ..model import Article, Span
from ..rulebook import Rulebook
from .boilerplate import boilerplate

LONGEST_TITLE = 300  # code points
_HEAD = 20  # lines in which a title is looked for, with what pages put around it
_BELOW = 3  # lines that are no boilerplate: a place, a byline, then the first paragraph
_STOPS = ".۔"
_ENDS = _STOPS + "؟?!"
_UNSEEN = "".join(map(chr, UNSEEN))


def article_from_text(
    text: str, rules: Rulebook, *, path: str = "-", language: str | None = None, skip: tuple[Span, ...] = ()
) -> Article:
    """The article that a text is: language by script unless given, title and boilerplate lines recognised.

    Args:
        text: the decoded text; spans count its code points.
        rules: the packs, whose ``boilerplate`` files name what is not the article.
        path: where it came from, for messages.
        language: code of the language, where known.
        skip: stretches that the format itself keeps out of the article (code, front matter), line ends that only wrap
            a paragraph among them; where there are none these are told from the layout.
    """
    article = Article(
        text,
        path,
        language=language or detect(text, rules),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    return with_title(article, rules, skip)


def with_title(article: Article, rules: Rulebook, skip: tuple[Span, ...] = ()) -> Article:
    """The article with its title and its boilerplate lines found."""
    text, language = article.text, article.language
    soft = tuple(s for s in skip if s.text.isspace()) if skip else soft_breaks(text)
    without = boilerplate(text, language, None, rules, soft)
    left_out = {s.start for s in without}
    span = _title(text, left_out, skip, soft)
    found = boilerplate(text, language, span, rules, soft) if span else without
    covered = [s for s in found if not any(k.start <= s.start < k.end for k in skip)]
    left = [s for s in {*skip, *soft} if not any(c.start < s.start < c.end for c in covered)]
    together = tuple(sorted((*covered, *left), key=lambda s: s.start))
    return replace(article, title=one_line(span.text) if span else None, title_span=span, boilerplate=together)


def _title(text: str, left_out: set[int], skip: tuple[Span, ...], soft: tuple[Span, ...]) -> Span | None:
    """The first line that is no boilerplate, if it ends with no full stop and an empty line follows it, if it is
    repeated right after it, or if it ends like no sentence and a longer paragraph follows."""
    head = logical_lines(text[: 40 * LONGEST_TITLE], soft)
    lines = [(start, text[start:end]) for start, end in islice(head, _HEAD)]
    for n, (at, line) in enumerate(lines):
        first, last = _bare(text, at, at + len(line), skip)
        bare = text[first:last]
        if at in left_out or not any(map(str.isalnum, bare)):
            continue
        if len(bare) > LONGEST_TITLE:
            return None
        after = [other.strip() for start, other in lines[n + 1 :] if start not in left_out]
        below = next((other for other in after if other), "")
        spaced = bool(after) and not after[0] and bool(below) and bare[-1] not in _STOPS
        longer = bare[-1] not in _ENDS and any(len(other) > len(bare) for other in after[:_BELOW])
        if not (spaced or bare in after[:_BELOW] or longer):
            return None
        return Span(first, last, bare)
    return None


def _bare(text: str, first: int, last: int, skip: tuple[Span, ...]) -> tuple[int, int]:
    """A line without the blanks, the unseen characters and the marks of the format at its ends."""
    ends = {s.end: s.start for s in skip if first < s.end <= last}
    starts = {s.start: s.end for s in skip if s.start < last and s.end > first}
    first = max((s.end for s in skip if s.start < first < s.end), default=first)
    while first < last and (first in starts or text[first].isspace() or text[first] in _UNSEEN):
        first = starts.get(first, first + 1)
    while last > first and (last in ends or text[last - 1].isspace() or text[last - 1] in _UNSEEN):
        last = ends.get(last, last - 1)
    return min(first, last), last
