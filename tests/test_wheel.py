"""The wheel holds the program and its data under one name, and works away from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytest.importorskip("hatchling", reason="hatchling builds the wheel; the test extra installs it")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel as the build back end makes it, without an environment of its own (that would need a network)."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"import hatchling.build; print(hatchling.build.build_wheel({str(folder)!r}))"
    subprocess.run([sys.executable, "-c", build], cwd=ROOT, check=True, capture_output=True, timeout=120)
    (path,) = folder.glob("*.whl")
    return path


def test_it_holds_claims_and_nothing_else_at_the_top(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"claims"}
    for folder in ("rules/ar/cues.toml", "rules/en/cues.toml", "rules/checks.toml", "reports/", "schemas/", "py.typed"):
        assert any(name.startswith(f"claims/{folder}") for name in names), folder
    assert not [name for name in names if "__pycache__" in name or name.endswith("/.keep")]


def test_it_works_away_from_the_checkout(wheel, tmp_path):
    installed = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(installed)
    article = tmp_path / "a.txt"
    article.write_text("“We will rebuild every single house,” the mayor said. Some 40 people left.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    for command in (["extract", "a.txt"], ["report", "-o", "out", "a.txt"], ["rules", "test", "--lang", "ar"]):
        ran = subprocess.run(
            [sys.executable, "-m", "claims", *command],
            check=False, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert (ran.returncode, ran.stderr) == (0, "")
    assert (tmp_path / "out" / "index.html").is_file()
