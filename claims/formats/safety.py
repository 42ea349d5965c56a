"""Article text that can steer nothing: no terminal, no log of a build, no markup, no spreadsheet."""

from __future__ import annotations

import json
import re
from typing import Any

_MARKS = "\u200c\u200d\u200e\u200f\u061c"  # joiners and direction marks, which Arabic needs
# Commands of build logs that count anywhere in a line (##[error], ##vso[task]).
_LOG = re.compile(r"##(?=\w{0,10}\[)")
_INVISIBLE_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile(r"^[\s\"']*[=+\-@%|\t\r\n\uff1d\uff0b\uff0d\uff20\u2212]")
_PLAIN_NUMBER = re.compile(r"^-?\d{1,30}(?:\.\d{1,30})?$")


def plain(text: str) -> str:
    """Text for a line of a terminal or a log: control and direction characters are shown, line ends become spaces.

    >>> plain("red\\x1b[31m" + chr(0x202E) + "##[error]x\\n::error::y")
    'red<U+001B>[31m<U+202E>#\\u200b#[error]x ::error::y'
    """
    shown = "".join(ch if ch.isprintable() or ch in _MARKS else _named(ch) for ch in text)
    return _LOG.sub("#\u200b#", shown)


def line_start(text: str) -> str:
    """A line of output that begins with no command: ``::`` at its start counts as one in build logs.

    >>> line_start(" ::error::x")
    '\\u200b ::error::x'
    """
    return "\u200b" + text if text.lstrip().startswith("::") else text


def _named(ch: str) -> str:
    return " " if ch.isspace() else f"<U+{ord(ch):04X}>"


def json_text(value: Any, *, indent: int | None = None) -> str:
    """JSON in UTF-8 whose strings hold no character that acts: those are written as escapes, which mean the same.

    >>> json_text("a" + chr(0x9B) + "##[error]ع")
    '"a\\\\u009b##\\\\u005berror]ع"'
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    text = _INVISIBLE_JSON.sub(lambda m: f"\\u{ord(m.group()):04x}", text)
    return re.sub(r"(##\w{0,10})\[", r"\1\\u005b", text)


def cell(text: str) -> str:
    """A spreadsheet cell that is no formula: what begins like one gets an apostrophe; numbers stay as they are.

    >>> cell("=HYPERLINK(1)"), cell("-12.5"), cell("-١٢"), cell("ok")
    ("'=HYPERLINK(1)", '-12.5', "'-١٢", 'ok')
    """
    shown = plain(text)
    if _PLAIN_NUMBER.match(text) and text.isascii():
        return text
    return f"'{shown}" if _FORMULA.match(text) else shown


_MARKDOWN = re.compile(r"[\\`*_{}\[\]()#|~$]")
_LIST = re.compile(r"^(\s*\d{0,9})([-+=.)#>])")


def markdown(text: str) -> str:
    """Text within a line of Markdown: no markup, no HTML, no mention, no link of itself.

    >>> markdown("<b>*@all*</b> [x](javascript:1)")
    '&lt;b&gt;\\\\*@\\u200ball\\\\*&lt;/b&gt; \\\\[x\\\\]\\\\(javascript:1\\\\)'
    """
    shown = _MARKDOWN.sub(r"\\\g<0>", plain(text))
    shown = _LIST.sub(r"\1\\\2", shown)
    shown = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = shown.replace("@", "@\u200b").replace("://", ":\u200b//")
    return re.sub(r"(?i)\bwww\.", "www\u200b.", shown)


def xml(text: str) -> str:
    """Text in XML or HTML, in an attribute too.

    >>> xml('<a b="c">##[x]')
    '&lt;a b=&quot;c&quot;&gt;#\\u200b#[x]'
    """
    shown = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return shown.replace('"', "&quot;").replace("'", "&#39;")


def command_message(text: str) -> str:
    """The message of a GitHub workflow command.

    >>> command_message("5% up\\n::error::x")
    '5%25 up%0A::error::x'
    """
    return _encoded(text)


def command_property(text: str) -> str:
    """A property of a GitHub workflow command.

    >>> command_property("a,b:c")
    'a%2Cb%3Ac'
    """
    return _encoded(text).replace(":", "%3A").replace(",", "%2C")


def _encoded(text: str) -> str:
    lines = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return plain(lines)
