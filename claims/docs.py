"""Writes the pages of documentation that are made from the code: a page a command, a page a check, the settings.

``python -m claims.docs`` writes them into ``docs/``; a test fails while they are not what it would write.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

NOTE = "<!-- Made from the code by `python -m claims.docs`: change the code, not this page. -->\n\n"
FOLDERS = ("commands", "checks", "settings")


def pages() -> dict[str, str]:
    """Every generated page, by its path below ``docs/``.

    >>> sorted(pages())[0]
    'checks/CLM101.md'
    """
    return {
        path: NOTE + text
        for part in (_command_pages(), _check_pages(), _settings_pages())
        for path, text in part.items()
    }


def stale(folder: Path) -> list[str]:
    """The pages below ``folder`` that are missing, other than the code says, or left over.

    Args:
        folder: ``docs/`` of a checkout.
    """
    made = pages()
    there = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for name in FOLDERS
        for path in (folder / name).glob("*.md")
    }
    return sorted(path for path in made.keys() | there.keys() if made.get(path) != there.get(path))


def write(folder: Path) -> list[str]:
    """Brings the pages below ``folder`` up to date; which were changed."""
    made, changed = pages(), stale(folder)
    for path in changed:
        target = folder / path
        if path in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(made[path], encoding="utf-8")
        else:
            target.unlink()
    return changed


def _command_pages() -> dict[str, str]:
    import typer  # noqa: PLC0415 - not needed to show a check

    from .cli import app  # noqa: PLC0415

    commands = dict(_commands(typer.main.get_command(app), "claims"))
    out = {
        f"commands/{name.removeprefix('claims ').replace(' ', '-')}.md": _page(name, c) for name, c in commands.items()
    }
    index = [
        f"- [{name}]({name.removeprefix('claims ').replace(' ', '-')}.md): {_first(c)}" for name, c in commands.items()
    ]
    out["commands/README.md"] = "# The commands\n\n" + "\n".join(index) + "\n"
    return out


def _commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """The commands below a group with their whole names. Typer brings its own copy of Click, whose classes have no
    public name, so they are known by what they have."""
    below = getattr(command, "commands", None)
    if below is None:
        yield name, command
    else:
        for key in sorted(below):
            yield from _commands(below[key], f"{name} {key}")


def _first(command: Any) -> str:
    return str(command.help or "").split("\n\n")[0].replace("\n", " ").strip()


def _page(name: str, command: Any) -> str:
    shown = [p for p in command.params if not getattr(p, "hidden", False)]
    arguments = [p for p in shown if p.param_type_name == "argument"]
    options = [p for p in shown if p.param_type_name == "option"]
    usage = " ".join([name, *(["[OPTIONS]"] if options else []), *map(_argument, arguments)])
    lines = [f"# {name}", "", str(command.help or "").strip(), "", "```", usage, "```"]
    if arguments:
        lines += ["", "| argument | |", "|---|---|"]
        lines += [f"| `{p.metavar or p.name.upper()}` | {_cell(p.help)} |" for p in arguments]
    if options:
        lines += ["", "| option | | default |", "|---|---|---|"]
        lines += [f"| {_names(p)} | {_cell(p.help)} | {_default(p)} |" for p in options]
    return "\n".join(lines) + "\n"


def _argument(parameter: Any) -> str:
    shown = parameter.metavar or parameter.name.upper()
    return str(shown if parameter.required else f"[{shown}]")


def _names(parameter: Any) -> str:
    return ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))


def _cell(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


def _default(parameter: Any) -> str:
    value = parameter.default
    if parameter.is_flag or value is None or callable(value) or value in ([], ()):
        return "may be repeated" if parameter.multiple else ""
    return f"`{value}`"


def _check_pages() -> dict[str, str]:
    from .checks import all_checks  # noqa: PLC0415
    from .checks.page import check_page  # noqa: PLC0415
    from .rulebook import rulebook  # noqa: PLC0415
    from .rulebook.inventory import title  # noqa: PLC0415
    from .rulebook.precision import PrecisionFile  # noqa: PLC0415

    checks = all_checks(rulebook())
    measured = rulebook().load("", "precision", PrecisionFile)
    out = {f"checks/{code}.md": check_page(code, rule, measured.checks.get(code)) for code, rule in checks.items()}
    rows = [
        f"| [{code}]({code}.md) | {rule.name} | {rule.severity} | {'yes' if rule.default else 'no'} "
        f"| {_ratio(measured.of(code))} | {title(rule)} |"
        for code, rule in checks.items()
    ]
    out["checks/README.md"] = _CHECKS + "\n".join(rows) + "\n"
    return out


def _settings_pages() -> dict[str, str]:
    from .config import Settings  # noqa: PLC0415

    rows = [
        f"| `{key}` | {kind} | {f'`{default}`' if default else ''} | {_cell(what)} |"
        for key, kind, default, what in _settings(Settings)
    ]
    return {"settings/README.md": _SETTINGS + "\n".join(rows) + "\n"}


def _settings(model: Any, above: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Every setting: dotted key, kind, default as TOML, and what its class says of it."""
    told = _attributes(model.__doc__ or "")
    for name, field in model.model_fields.items():
        key = above + name.replace("_", "-")
        if hasattr(field.annotation, "model_fields"):
            yield from _settings(field.annotation, f"{key}.")
            continue
        default = json.dumps(field.default, ensure_ascii=False) if field.default not in (None, [], {}) else ""
        yield key, _kind(field.annotation), default, told[name].replace("``", "`")


def _kind(annotation: Any) -> str:
    """The kind of a value in words of TOML."""
    arguments = [one for one in get_args(annotation) if one is not type(None)]
    if get_origin(annotation) is Literal:
        return ", ".join(f"`{one}`" for one in arguments)
    if get_origin(annotation) is dict:
        return f"table of {_kind(arguments[1])}"
    if get_origin(annotation) is list:
        return f"list of {_kind(arguments[0])}"
    if arguments:
        return _kind(arguments[0])
    return {str: "text", int: "number", bool: "true or false"}[annotation]


def _attributes(docstring: str) -> dict[str, str]:
    """The lines of a docstring's list of attributes, by name; several names may share one.

    >>> _attributes("Words.\\n\\n    Attributes:\\n        a: one\\n            more.\\n        b: two.")
    {'a': 'one more.', 'b': 'two.'}
    """
    out: dict[str, str] = {}
    name = ""
    for line in inspect.cleandoc(docstring).partition("Attributes:\n")[2].splitlines():
        if line.startswith("    ") and not line.startswith("     "):
            name, _, text = line.strip().partition(": ")
            out[name] = text
        elif name:
            out[name] += " " + line.strip()
    return out


_SETTINGS = """# The settings

`claims.toml`, `.claims.toml` or `[tool.claims]` in `pyproject.toml`: the nearest one upwards from where the command
runs holds, alone; another file is read only where `extend` names it. A key that is not listed here is an error. Paths
and globs start from the folder of the file, and lead nowhere out of its repository. `claims config show` prints every
setting with the file that it came from. What is given on the command line is above all of them.

| key | kind | default | what |
|---|---|---|---|
"""


def _ratio(value: float | None) -> str:
    return "—" if value is None else f"{value:.2f}"


_CHECKS = """# The checks

Precision is the share of a check's findings that are right on the labelled findings of `fixtures/findings/`, in the
language where it is lowest; `claims rules precision fixtures/findings` measures it. The texts there are ours and
written beside the rules: on your own articles expect less, and tell us. A check runs by default from 0.9 on, unless
what it asks for is a house's choice (a second source, a reason for anonymity).

| code | name | severity | by default | precision | what it finds |
|---|---|---|---|---|---|
"""


if __name__ == "__main__":
    for changed in write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs")):
        sys.stdout.write(f"wrote {changed}\n")
