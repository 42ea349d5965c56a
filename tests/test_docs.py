"""The documentation says what the code does: generated pages are current, and what the README names is there."""

import re
from pathlib import Path

import pytest

from claims.docs import pages, stale, write

ROOT = Path(__file__).parent.parent


def test_pages_made_from_the_code_are_current():
    assert stale(ROOT / "docs") == [], "run: python -m claims.docs"


def test_writing_brings_a_folder_up_to_date_and_removes_what_is_left_over(tmp_path):
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "CLM000.md").write_text("gone")
    assert set(write(tmp_path)) == {*pages(), "checks/CLM000.md"}
    assert stale(tmp_path) == []


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))]
)
def test_links_lead_to_files(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text):
        assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"
