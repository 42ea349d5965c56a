"""``claims baseline``: known findings, so that only new ones stop a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .check import Config, Encoding, Extend, Ignore, Isolated, Lang, Paths, Rules, Select
from .terminal import Unreadable

if TYPE_CHECKING:
    from ..baseline import Known

app = typer.Typer(no_args_is_help=True, help="Known findings: create, prune, show.")

DEFAULT = ".claims-baseline.json"
File = Annotated[
    Path | None, typer.Option("--baseline", help="The file; that of the settings, or .claims-baseline.json.")
]


@app.callback()
def top() -> None:
    """Known findings, so that only new ones stop a build."""


@app.command()
def create(
    articles: Paths,
    baseline: File = None,
    accept_new: Annotated[
        bool, typer.Option("--accept-new", help="Add findings that an existing baseline does not hold.")
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: Extend = None,
    lang: Lang = None,
    encoding: Encoding = None,
    rules: Rules = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Write the findings of articles as known. An existing file takes new ones only with --accept-new."""
    from ..baseline import entry, read_baseline, write_baseline
    from ..config import configuration
    from ..errors import ClaimsError
    from ..gate import Gate
    from ..rulebook import rulebook
    from .drafts import extractions

    here = configuration(given=config, isolated=isolated)
    path = _file(baseline, config, isolated)
    overlays = here.overlays(rules)
    gate = Gate(here, rulebook(overlays), select, list(ignore or ()), list(extend_select or ()), encoding=encoding)
    unreadable = Unreadable()
    found: dict[str, Known] = {}
    checked: set[str] = set()
    for extraction in extractions(articles, here, unreadable, overlays=overlays, lang=lang, encoding=encoding):
        article = gate.check(extraction)
        checked.add(article.path)
        found |= {one.fingerprint: entry(article, one) for one in article.new()}
    old = read_baseline(path) if path.exists() else {}
    kept = {key: known for key, known in old.items() if key in found or known.path not in checked}
    new = {key: known for key, known in found.items() if key not in old}
    if old and new and not accept_new:
        raise ClaimsError(f"{path}: {len(new)} new: look at them ('claims check'), then give --accept-new to keep them")
    write_baseline(path, {**kept, **new}.values())
    typer.echo(f"{path}: +{len(new)} / -{len(old) - len(kept)}, {len(kept) + len(new)} known")
    unreadable.end()


@app.command()
def prune(
    articles: Paths,
    baseline: File = None,
    lang: Lang = None,
    encoding: Encoding = None,
    rules: Rules = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Take out the entries whose finding is gone from these articles, or whose article is gone."""
    from ..baseline import read_baseline, write_baseline
    from ..config import configuration
    from ..gate import Gate
    from ..rulebook import rulebook
    from .drafts import extractions

    here = configuration(given=config, isolated=isolated)
    path = _file(baseline, config, isolated)
    overlays = here.overlays(rules)
    known = read_baseline(path)
    # Every check runs, so that what is known of one that is off today is not taken for gone.
    gate = Gate(here, rulebook(overlays), ["ALL"], baseline=path, encoding=encoding)
    unreadable = Unreadable()
    for extraction in extractions(articles, here, unreadable, overlays=overlays, lang=lang, encoding=encoding):
        gate.check(extraction)
    gone = {one.fingerprint for one in gate.stale()}
    write_baseline(path, [one for key, one in known.items() if key not in gone])
    typer.echo(f"{path}: -{len(gone)}, {len(known) - len(gone)} known")
    unreadable.end()


@app.command()
def show(
    baseline: File = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Print the entries: path, code, the claim's words."""
    from ..baseline import read_baseline
    from ..formats.safety import plain

    for one in sorted(read_baseline(_file(baseline, config, isolated)).values()):
        typer.echo(f"{plain(one.path)}: {one.code}: {plain(one.text)}")


def _file(given: Path | None, config: Path | None, isolated: bool) -> Path:
    from ..config import configuration

    here = configuration(given=config, isolated=isolated)
    return given or here.path(here.settings.baseline or DEFAULT)
