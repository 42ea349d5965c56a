"""A headless Chromium, pages to open in it, and axe-core. Each is skipped with its reason where it is missing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from claims.compare.comparison import compare_extractions
from claims.compare.matrix import compare_many
from claims.reporting import write_report
from claims.reporting.comparing import comparison_page, matrix_page
from claims.rulebook import rulebook
from tests.reporting.sample import entry, extraction

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ARTICLES = ("ar-flood-agency", "en-port-daily")


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


def missing(what: str) -> None:
    """Skips a test for what this machine lacks; continuous integration installs it, so there it is a failure."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, driven by playwright, with a profile of its own that is thrown away."""
    try:
        from playwright import sync_api as playwright
    except ImportError:
        missing("playwright is not installed: pip install -e .[test]")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        missing("no Chromium on this machine: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core, at the version of package-lock.json; npm fetches it once."""
    if not AXE.exists():
        npm = shutil.which("npm")
        if npm is None:
            missing("axe-core is not installed and npm is missing: apt-get install npm")
        command = [npm, "ci", "--prefix", str(HERE), "--no-audit", "--no-fund", "--ignore-scripts"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode or not AXE.exists():
            missing(f"axe-core could not be installed: {done.stderr.strip()[-200:]}")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session", params=["ar", "en"])
def report(request, tmp_path_factory):
    """A report in each language of the interface, with an Arabic and an English article."""
    folder = tmp_path_factory.mktemp(f"report-{request.param}")
    write_report(folder, [entry(doc) for doc in ARTICLES], ui=request.param)
    rules = rulebook()
    flood = [extraction(doc) for doc in ("ar-flood-agency", "en-flood-wire", "ar-flood-daily")]
    two = comparison_page(compare_extractions(*flood[:2], rules, ui=request.param), rules, ui=request.param)
    many = matrix_page(compare_many(flood, rules, ui=request.param), rules, ui=request.param)
    (folder / "compare.html").write_text(two, encoding="utf-8")
    (folder / "matrix.html").write_text(many, encoding="utf-8")
    return folder


def pages_of(folder):
    """The kinds of page: index, both articles, of each two quotes and a figure, and both comparisons."""
    found = [folder / "index.html"]
    for doc in ARTICLES:
        article = next(folder.glob(f"{doc}-*.html"))
        found += [article, article.with_suffix("") / "q1.html", article.with_suffix("") / "q3.html"]
        found.append(article.with_suffix("") / "f2.html")
    return [*found, folder / "compare.html", folder / "matrix.html"]


@pytest.fixture
def pages(report):
    return pages_of(report)
