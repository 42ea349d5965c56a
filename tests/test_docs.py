"""The documentation says what the code does: generated pages are current, and what the README names is there."""

import re
import tomllib
from pathlib import Path

import pytest

from claims.config import Configuration, Settings, flat
from claims.docs import pages, stale, write
from claims.formats import FORMATS
from claims.suppression.markdown import in_markdown
from claims.suppression.side import read_side_file

ROOT = Path(__file__).parent.parent


def test_pages_made_from_the_code_are_current():
    assert stale(ROOT / "docs") == [], "run: python -m claims.docs"


def test_writing_brings_a_folder_up_to_date_and_removes_what_is_left_over(tmp_path):
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "CLM000.md").write_text("gone")
    assert set(write(tmp_path)) == {*pages(), "checks/CLM000.md"}
    assert stale(tmp_path) == []


def test_every_setting_is_documented():
    page = (ROOT / "docs" / "settings" / "README.md").read_text(encoding="utf-8")
    for key, _, _ in flat(Configuration()):
        assert f"| `{key}` | " in page


def blocks(language):
    text = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)


def test_the_settings_shown_for_the_gate_hold(tmp_path):
    settings, side = blocks("toml")
    assert "suppressions" not in settings
    Settings.model_validate(tomllib.loads(settings))
    (tmp_path / "side.toml").write_text(side, encoding="utf-8")
    assert read_side_file(tmp_path / "side.toml")[0][0].code == "CLM101"


def test_the_comment_shown_for_the_gate_suppresses():
    found, faults = in_markdown(blocks("markdown")[0])
    assert (found[0].codes, faults) == (("CLM101",), [])


def test_every_format_and_option_of_the_gate_is_told():
    text = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")
    for name in FORMATS:
        assert f"`{name}`" in text
    hook = blocks("yaml")[0]
    assert hook in (ROOT / "docs" / "ci" / "pre-commit.yaml").read_text(encoding="utf-8")
    options = (ROOT / "docs" / "commands" / "check.md").read_text(encoding="utf-8")
    for option in re.findall(r"claims check [^`\n]*?(--[a-z-]+)", text):
        assert f"`{option}`" in options


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))]
)
def test_links_lead_to_files(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text):
        assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"
