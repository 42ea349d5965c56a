"""Input that means harm: it is refused in one line or read in bounded time, and it steers nothing."""

import gzip
import os
import re
import zlib
from re import _constants as op
from re import _parser as parser

import pytest
from typer.testing import CliRunner

import claims
from claims.checks import run
from claims.cli import app
from claims.errors import ClaimsError, InputError
from claims.reading import Limits, read_article
from claims.rulebook import rulebook
from tests.patterns import every

# Built from numbers, so that this file itself hides nothing.
RLO, PDF, RLE, LRE, LRI, RLI, FSI, PDI, RLM, LRM, ALM = map(
    chr, (0x202E, 0x202C, 0x202B, 0x202A, 0x2066, 0x2067, 0x2068, 0x2069, 0x200F, 0x200E, 0x061C)
)
EN = "The flood left 45 people dead in the valley.\n"


def command(*arguments):
    done = CliRunner().invoke(app, list(arguments))
    if isinstance(done.exception, ClaimsError):
        return 2, str(done.exception)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.toml").write_text("")
    (tmp_path / "good.txt").write_text(EN)
    return tmp_path


def refused(desk, *paths, told):
    """The rest is done, the input is told in one line, and the command ends in 2."""
    code, output = command("check", "--no-store", "--format", "concise", *paths, "good.txt")
    assert code == 2
    assert "good.txt:1:16: error CLM101" in output
    lines = [line for line in output.splitlines() if line.startswith("claims: ")]
    assert len(lines) == len(paths)
    assert all(re.search(told, line) for line in lines), lines


def flagged(text, language):
    return [f.details["character"] for f in run(claims.extract(text, language=language), rulebook(), select=["CLM801"])]


@pytest.mark.parametrize("mark", [RLM, LRM, ALM])
def test_direction_marks_are_normal_in_arabic_and_english(mark):
    assert flagged(f"قال الوزير{mark} إن السد امتلأ{mark}.", "ar") == []
    assert flagged(f"The minister{mark} spoke (السلام{mark}).", "en") == []


@pytest.mark.parametrize(("text", "language"), [(f"The word {RLI}السلام{PDI}.", "en"), (f"قال {LRE}yes{PDF}.", "ar")])
def test_closed_embeddings_in_their_own_direction_are_normal(text, language):
    assert flagged(text, language) == []


@pytest.mark.parametrize(
    "text",
    [f"Pay {RLO}005{PDF} now.", f"Open {RLI}Report{PDI}.", f"Open {LRI}AB12.", f"A {PDF} alone.", f"{FSI}open.\n{PDI}"],
)
def test_what_turns_letters_or_is_not_closed_is_flagged(text):
    assert flagged(text, "en")


def test_a_line_of_twenty_megabytes_is_refused_and_one_of_its_half_too(desk):
    (desk / "long.txt").write_text("a 45 " * 3_900_000)
    (desk / "over.txt").write_text("a" * 20_000_001)
    refused(desk, "long.txt", "over.txt", told="a line of 19,500,000 characters|larger than 20 MB")


def test_an_article_without_a_full_stop_is_read_in_bounded_sentences():
    text = "قال «الوزير إن 45 شخصا وصلوا " * 2_000
    found = claims.extract(text, language="ar")
    assert max(len(q.content.text) for q in found.quotes) < 20_000


def test_deep_html_is_refused(desk):
    (desk / "deep.html").write_text("<html><body>" + "<div>" * 100_000 + "x" + "</div>" * 100_000)
    refused(desk, "deep.html", told="nested more than")


@pytest.mark.parametrize("name", ["bomb.html", "bomb.txt", "bomb.md"])
def test_compressed_bytes_are_not_unfolded(desk, name):
    (desk / name).write_bytes(gzip.compress(b"0" * 25_000_000))
    (desk / f"z-{name}").write_bytes(zlib.compress(b"<p>" * 8_000_000))
    refused(desk, name, f"z-{name}", told=name)


def test_a_loop_of_links_and_a_link_to_nothing_end(desk):
    drafts = desk / "drafts"
    drafts.mkdir()
    (drafts / "again").symlink_to(drafts, target_is_directory=True)
    (drafts / "gone.txt").symlink_to(desk / "nowhere.txt")
    (drafts / "a.txt").write_text(EN)
    code, output = command("check", "--no-store", "--format", "concise", "drafts")
    assert (code, output.count("CLM101")) == (1, 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_what_never_ends_is_not_read(desk):
    drafts = desk / "drafts"
    drafts.mkdir()
    (drafts / "a.txt").write_text(EN)
    os.mkfifo(drafts / "pipe.txt")  # in a folder; one that is named by itself is read, as a shell makes them
    code, output = command("check", "--no-store", "--format", "concise", "drafts")
    assert (code, output.count("CLM101")) == (1, 1)
    refused(desk, "/dev/zero", told="not a file that can be read")


@pytest.mark.parametrize(
    "line",
    [
        'db = "../outside.db"',
        'baseline = "/etc/passwd"',
        'format = ["json=../../out.json"]',
        'suppressions = "/tmp/x.toml"',
        'rules = ["../rules"]',
        'extend = "../base.toml"',
        '[vocabulary]\nfiles = ["/etc/hostname"]',
    ],
)
def test_settings_of_a_repository_lead_nowhere_out_of_it(tmp_path, monkeypatch, line):
    desk = tmp_path / "repository"
    (desk / ".git").mkdir(parents=True)
    monkeypatch.chdir(desk)
    (desk / "a.txt").write_text(EN)
    (desk / "claims.toml").write_text(line + "\n")
    code, told = command("check", "a.txt")
    assert code == 2
    assert "lies outside the repository" in told
    assert sorted(p.name for p in tmp_path.iterdir()) == ["repository"]


def test_names_of_articles_do_not_climb_out_of_the_folder_of_a_report(desk):
    title = "../../../up\u202e/..\\x:CON"
    for name in ("..%2f..%2fup.txt", "-rf.txt", "a\nb.txt", "CON.txt", "up\u202egpj.txt"):
        (desk / name).write_text(f"{title}\n\n{EN}\n{EN}")
    paths = [f"./{p.name}" for p in sorted(desk.glob("*.txt"))]
    code, output = command("report", "-o", "out", *paths)
    assert code == 0, output
    made = [p.relative_to(desk) for p in desk.rglob("*") if p.suffix in (".html", ".json")]
    assert made
    assert {p.parts[0] for p in made} == {"out"}
    assert not [p for p in made if re.search("[\u202a-\u202e\n\\\\:]", p.name)]


UNBOUNDED = 40  # repeats beyond which a quantifier counts as endless


def test_no_regular_expression_repeats_what_repeats_endlessly():
    """(a+)+ takes time that doubles with every letter; ``tests/benchmarks/patterns.py`` times the others."""
    found = every()
    assert len(found) > 50
    nested = [f"{name}: {pattern.pattern}" for name, pattern in found if _nested(parser.parse(pattern.pattern), False)]
    assert nested == []


def _nested(tree, inside):
    """Whether an endless repeat whose rounds need not begin or end alike holds another."""
    for kind, value in tree:
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            _low, high, body = value
            endless = high > UNBOUNDED
            if endless and inside and not _parted(body):
                return True
            if _nested(body, inside or (endless and not _parted(body))):
                return True
        elif kind is op.SUBPATTERN:
            if _nested(value[-1], inside):
                return True
        elif kind is op.BRANCH:
            if any(_nested(branch, inside) for branch in value[1]):
                return True
        elif kind in (op.ASSERT, op.ASSERT_NOT) and _nested(value[1], False):
            return True
    return False


def _parted(body):
    """Whether each round begins with a character of its own (``(?:,\\d+)*``): it can be read one way only."""
    items = [item for item in body if item[0] not in (op.ASSERT, op.ASSERT_NOT, op.AT)]
    if len(items) == 1 and items[0][0] is op.BRANCH:
        return all(_parted(branch) for branch in items[0][1][1])
    if len(items) == 1 and items[0][0] is op.SUBPATTERN:
        return _parted(items[0][1][-1])
    return len(items) > 1 and items[0][0] in (op.LITERAL, op.IN)


def test_limits_are_told_with_their_setting(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("word " * 30)
    with pytest.raises(InputError, match=r"raise limits\.line-length"):
        read_article(path, limits=Limits(line_length=100))
    with pytest.raises(InputError, match=r"raise limits\.file-bytes"):
        read_article(path, limits=Limits(file_bytes=100))
