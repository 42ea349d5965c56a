"""The templates' environment: everything that comes from an article is escaped, every page carries its policy."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .. import __version__
from ..locate import data_folder
from .interface import Interface, direction

# Private characters around a word of the article within a message of ours; pages isolate its direction there.
BEGIN, END = "\ue000", "\ue001"
SCHEMES = ("http", "https", "mailto")
# Characters that turn or isolate the direction of what follows them: they can make a text read as what it is not.
CONTROLS = re.compile("([\u202a-\u202e\u2066-\u2069])")


@cache
def environment(interface: Interface) -> Environment:
    """The environment that every page is rendered with.

    Args:
        interface: the language of the interface.

    Returns:
        An environment with autoescape for every template whatever its name, undefined names as errors, the
        gettext functions, and the filters ``href``, ``number``, ``date``, ``word``, ``direction`` and ``language``.
    """
    made = Environment(
        loader=FileSystemLoader(data_folder("reports") / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    messages = interface.messages
    made.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
        messages.gettext, messages.ngettext, newstyle=True, pgettext=messages.pgettext, npgettext=messages.npgettext
    )
    made.filters |= {
        "href": href,
        "number": interface.number,
        "date": interface.date,
        "word": lambda key, context: interface.word(context, key),
        "language": interface.language_name,
        "direction": direction,
        "visible": visible,
        "message": message,
    }
    made.globals |= {"ui": interface, "version": __version__}
    return made


def render(interface: Interface, template: str, *, scripts: tuple[str, ...] = (), **context: Any) -> str:
    """A page as HTML, self-contained: its style sheet and scripts stand in it, and its policy allows only these.

    Args:
        interface: the language of the interface.
        template: name of a template that extends ``base.html``.
        scripts: names of files in ``reports/script``.
        context: what the template is given.
    """
    style = _asset("style")
    script = "\n".join(_read(data_folder("reports") / "script" / name) for name in scripts)
    sources = [f"style-src '{_digest(style)}'"]
    if script:
        sources.append(f"script-src '{_digest(script)}'")
    policy = "; ".join(["default-src 'none'", *sources, "img-src data:", "base-uri 'none'", "form-action 'none'"])
    return (
        environment(interface)
        .get_template(template)
        .render(policy=policy, style=Markup(style), script=Markup(script), **context)  # noqa: S704  # our own files
    )


def href(url: str | None) -> str | None:
    """The address where it may stand in a link, else None: only web and mail addresses may.

    >>> href("https://example.org/a"), href("javascript:alert(1)"), href("//example.org")
    ('https://example.org/a', None, None)
    """
    if not url:
        return None
    try:
        return url if urlsplit(url).scheme.lower() in SCHEMES else None
    except ValueError:
        return None


def visible(text: str | None) -> Markup:
    """A text with its direction controls shown as what they are, and harmless.

    >>> str(visible("a" + chr(0x202E) + "<b>"))
    'a<span class="control">U+202E</span>&lt;b&gt;'
    """
    pieces = CONTROLS.split(text or "")
    chip = Markup('<span class="control">U+{}</span>')
    return Markup("").join(chip.format(f"{ord(p):04X}") if CONTROLS.fullmatch(p) else p for p in pieces)


def message(text: str) -> Markup:
    """A message of ours with the words of the article in it, each isolated: they may run in another direction.

    >>> str(message(f"Words differ: {BEGIN}<b>{END}."))
    'Words differ: <bdi>&lt;b&gt;</bdi>.'
    """
    return Markup("".join({BEGIN: "<bdi>", END: "</bdi>"}.get(c, c) for c in visible(text)))  # noqa: S704  # escaped


@cache
def _asset(folder: str) -> str:
    """The files of a folder, one after the other by name."""
    return "\n".join(_read(path) for path in sorted((data_folder("reports") / folder).iterdir()))


@cache
def _read(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if "</" in text:
        raise ValueError(f"{path}: a style sheet or script must not hold '</': it would end its element")
    return text


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
