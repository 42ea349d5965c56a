"""One pass over a text: its words, numbers, marks and line ends, with offsets and comparable forms.

Everything that reads the text reads it from here, so each character is looked at once. Lists run in
parallel (token ``i`` is ``raw[i]`` at ``start[i]:end[i]``) because a list of objects a token costs more
than the rest of the extraction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .fold import fold

_MN = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200d\u00ad"
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # never a token by themselves
LINE_END = r"(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])"  # what str.splitlines splits at
_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_LETTER = rf"(?:[^\W\d_]|[{_MN}])"
_WORD = rf"{_LETTER}(?:[\w{_MN}])*(?:['\u2019\u2010\u2011-]{_LETTER}[\w{_MN}]*|-\d[\w{_MN}]*|(?<=\d)[.,]\d+)*"
# An address of the web; a number with its separators inside; letters that touch it (5k-20k is two numbers); a word
# (with inner apostrophes, hyphens, MiG-29, G20, USD3.50); initials (U.S.); two apostrophes that stand for one quotation
# mark; any other visible character; a line end.
_TOKEN = re.compile(
    rf"(?P<x>(?:https?://|www\.)[^\s<>\"«»“”،]*[\w/])"
    rf"|(?P<n>\d+(?:[.,\u066b\u066c]\d+)*)"
    rf"|(?P<g>(?<=\d){_LETTER}[\w{_MN}]*)"
    rf"|(?P<a>(?:[A-Za-z]\.){{2,}})"
    rf"|(?P<w>{_WORD})"
    rf"|(?P<p>''|``|\.\.+|[^\w\s{_HIDDEN}])"
    rf"|(?P<l>{LINE_END})|(?P<u>_+)"
)

WORD, NUMBER, MARK, LINE = "w", "n", "p", "l"
_KINDS: dict[str | None, str] = {**dict.fromkeys("xgaw", WORD), "n": NUMBER, "p": MARK, "u": MARK, "l": LINE}


@dataclass(slots=True)
class Scan:
    """The tokens of a text, in parallel lists.

    Attributes:
        text: the text itself.
        raw, norm: each token as written and in comparable form (``fold``).
        start, end: code point offsets.
        marked: whether something within a line gives no tokens (marks of a format, line ends that only wrap).
        kind: ``w`` word, ``n`` number in digits, ``p`` punctuation or sign, ``l`` line end.
        language: code of the language whose pack reads it.
        title_end: offset where the title ends, 0 where there is none.
    """

    text: str
    language: str = "und"
    title_end: int = 0
    raw: list[str] = field(default_factory=list)
    norm: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    kind: list[str] = field(default_factory=list)
    marked: bool = False

    def __len__(self) -> int:
        return len(self.raw)

    def cut(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, inclusive, on one line and without marks of a format."""
        return self.between(self.start[first], self.end[last], first, last)

    def between(self, begin: int, stop: int, first: int, last: int) -> str:
        """Likewise from one offset to another, within the tokens ``first`` and ``last``."""
        cut = self.text[begin:stop]
        if not self.marked and cut.isprintable():
            return cut
        out = []
        for i in range(first, last + 1):
            gap = self.text[self.end[i - 1] : self.start[i]] if i > first else ""
            out.append(gap if gap.isspace() and gap.isprintable() else " " * any(map(str.isspace, gap)))
            out.append(self.text[max(begin, self.start[i]) : min(stop, self.end[i])])
        return "".join(out)


def one_line(text: str) -> str:
    r"""A text without line ends: what wraps a paragraph is no part of a name or a unit.

    >>> one_line("the civil defence\n  agency")
    'the civil defence agency'
    """
    return " ".join(text.split()) if len(text.splitlines()) > 1 else text


def scan(
    text: str,
    language: str = "und",
    *,
    skip: Iterable[tuple[int, int]] = (),
    title_end: int = 0,
    within: tuple[int, int] | None = None,
) -> Scan:
    """Read a text, or a stretch of it, into tokens.

    Args:
        text: any text.
        language: code of its language.
        skip: stretches (start, end), sorted, that give no tokens; whole lines of them (boilerplate) end a line, what
            stands within one (marks of Markdown) does not.
        title_end: offset where the title ends.
        within: the stretch (start, end) that is read; all where not given. Offsets count in the whole text.

    >>> s = scan("قال 20دولار.", "ar")
    >>> s.raw, s.kind
    (['قال', '20', 'دولار', '.'], ['w', 'n', 'w', 'p'])
    >>> scan("on www.example.org/a?b=1.").raw
    ['on', 'www.example.org/a?b=1', '.']
    >>> s = scan("MiG-29s don't cost $1,200.50")
    >>> s.raw
    ['MiG-29s', "don't", 'cost', '$', '1,200.50']
    """
    out = Scan(text, language, title_end)
    raw, norm, start, end, kind = out.raw, out.norm, out.start, out.end, out.kind
    position, stop = within or (0, len(text))
    for a, b in (*(s for s in skip if position <= s[0] < stop), (stop, stop)):
        found = list(_TOKEN.finditer(text, position, a))
        words = [match[0] for match in found]
        plain = list(map(fold, words))
        if "" in plain:  # marks and invisible characters alone
            found = [match for match, form in zip(found, plain, strict=True) if form]
            words = [match[0] for match in found]
            plain = list(map(fold, words))
        raw += words
        norm += plain
        spans = [match.span() for match in found]
        start += [first for first, _ in spans]
        end += [last for _, last in spans]
        kind += [_KINDS[match.lastgroup] for match in found]
        position = max(position, b)
        if a >= b:
            continue
        if not _whole_lines(text, a, b):
            out.marked = True
        else:
            raw.append("\n")
            norm.append("\n")
            start.append(a)
            end.append(a)
            kind.append(LINE)
    return out


def _whole_lines(text: str, start: int, end: int) -> bool:
    """Whether nothing stands beside a stretch on its lines."""
    return (start == 0 or text[start - 1] in _ENDS) and (
        end == len(text) or text[end] in _ENDS or text[end - 1] in _ENDS
    )
