"""The command as it is typed, run in this process: exit code, standard output, standard error."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from claims.cli import main

FIXTURES = Path(__file__).parents[2] / "fixtures"


@dataclass
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def claims(monkeypatch, capsys, tmp_path):
    """Runs ``claims ARGUMENTS...`` in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["claims", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run
