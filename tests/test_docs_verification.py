"""Every command line of docs/verification.md does what the page says: it runs, and ends as told."""

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import claims  # noqa: F401 - the fixture

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "verification.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"^```\n(.*?)^```", PAGE, re.M | re.S) for line in block.splitlines()]
AGAINST = {f"claims verify fixtures/articles/ar-flood-agency.txt{rest}" for rest in ("", " --format json")}
AGAINST |= {"claims verify fixtures/articles/en-flood-wire.txt --ui ar"}


def test_the_page_shows_commands():
    assert len(LINES) > 15
    assert all(line.startswith("claims ") for line in LINES)


def test_every_line_runs(claims, tmp_path):  # noqa: F811
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    for line in LINES:
        typed = line
        if "$ID" in line:
            typed = line.replace("$ID", claims("evidence", "list").out.split("\t")[0])
        if "$CLAIM" in line:
            (article, *_) = json.loads(claims("verify", "--format", "json", "--exit-zero").out)
            typed = line.replace("$CLAIM", article["claims"][0]["identity"][:10])
        done = claims(*shlex.split(typed)[1:])
        assert done.code in ((0, 1) if line.startswith("claims verify") else (0,)), (line, done.err)
        if line in AGAINST:
            assert done.code == 1, line
    assert list((tmp_path / "fact-checks").glob("*.jsonld"))
    assert (tmp_path / "report" / "index.html").exists()


@pytest.mark.parametrize("status", ["verbatim", "minor", "altered", "truncated", "spliced", "paraphrased"])
def test_the_page_explains_every_status(status):
    assert f"| `{status}` |" in PAGE
