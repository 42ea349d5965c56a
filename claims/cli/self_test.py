"""``claims self-test``: whether the gate would fire, tried on the checks' own examples."""

from __future__ import annotations

import typer

from .check import Config, FailLevel, Isolated, Rules


def self_test(
    fail_level: FailLevel = None,
    rules: Rules = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Try the gate, under the settings that hold here, on the example of each check that runs.

    Ends in 1 where a check misses its own example, or where none of them would stop a build: a gate that cannot close.
    """
    from ..canary import tried
    from ..config import configuration
    from ..rulebook import rulebook

    here = configuration(given=config, isolated=isolated)
    overlays = (*(here.path(named) for named in here.settings.rules), *(rules or ()))
    level = fail_level or here.settings.fail_level
    found = tried(here, rulebook(overlays), level)
    for one in found:
        told = "fires" if one.fires else "MISSES ITS EXAMPLE"
        typer.echo(f"{one.code} {one.language}: {told}{', stops the build' if one.stops else ''}")
    missed = sum(not one.fires for one in found)
    stops = any(one.stops for one in found)
    typer.echo(f"{len(found)} examples, {missed} missed; the gate ({level}) {'closes' if stops else 'NEVER CLOSES'}")
    if missed or not stops:
        raise typer.Exit(1)
