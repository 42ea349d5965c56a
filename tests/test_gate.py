"""The gate as an editor meets it: a repository of drafts, known findings, changed figures, suppressions."""

import json
import re
import subprocess

import pytest
from typer.testing import CliRunner

from claims.cli import app, main
from claims.errors import ClaimsError

AR = "أسفرت الفيضانات عن مقتل 45 شخصا في البلدة.\n"
EN = "The flood left 45 people dead in the valley.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder of two drafts, Arabic and English, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.toml").write_text("")
    (tmp_path / "ar.txt").write_text(AR, encoding="utf-8")
    (tmp_path / "en.md").write_text(EN, encoding="utf-8")
    return tmp_path


def claims(*arguments, stdin=None):
    done = CliRunner().invoke(app, list(arguments), input=stdin)
    if isinstance(done.exception, ClaimsError):
        return 2, str(done.exception)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output


def check(*arguments):
    return claims("check", "--no-store", *arguments)


def findings(*arguments):
    _, output = check("--format", "json", *arguments)
    files = json.loads(output[: output.rindex("}") + 1])["files"]
    return [(f["path"], one["code"], one["state"]) for f in files for one in f.get("findings", ())]


def git(*arguments):
    setting = ("-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *setting, *arguments], check=True, capture_output=True)


def test_an_unsourced_figure_stops_the_build_until_a_source_is_added(desk):
    assert check(".")[0] == 1
    (desk / "ar.txt").write_text("أسفرت الفيضانات عن مقتل 45 شخصا في البلدة، بحسب الدفاع المدني.\n", encoding="utf-8")
    assert check("ar.txt")[0] == 0
    (desk / "en.md").write_text("The flood left 45 people dead, the health ministry said.\n")
    code, output = check(".")
    assert code == 0
    assert "2 articles checked: 0 errors" in output


def test_the_baseline_quiets_what_is_known_and_a_changed_figure_comes_back(desk):
    (desk / "claims.toml").write_text('baseline = "known.json"\n')
    assert claims("baseline", "create", ".")[0] == 0
    assert check(".")[0] == 0
    (desk / "en.md").write_text("News.\n\nA new paragraph above.\n\n" + EN)
    assert check(".")[0] == 0, "lines above change nothing"
    (desk / "en.md").write_text(EN.replace("45", "46"))
    code, output = check("--format", "concise", ".")
    assert code == 1
    assert "no source is given for “46 dead”" in output
    assert "CLM903" in output
    code, told = claims("baseline", "create", ".")
    assert (code, "--accept-new" in told) == (2, True)
    assert "-1, 1 known" in claims("baseline", "prune", ".")[1]
    assert claims("baseline", "create", "--accept-new", ".")[0] == 0
    assert check(".")[0] == 0
    assert "en.md: CLM101: 46" in claims("baseline", "show")[1]


def test_a_baseline_that_is_missing_or_broken_is_never_no_baseline(desk):
    assert check(".", "--baseline", "gone.json")[0] == 2
    for text in ("{", "[]", '{"schema": "claims-baseline/1", "findings": [{}]}', "[" * 100_000):
        (desk / "known.json").write_text(text)
        assert check(".", "--baseline", "known.json")[0] == 2


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('select = ["CLM999"]', "claims.toml: select: CLM999: no such check: did you mean"),
        ('[per-file-ignores]\n"*.txt" = ["CLM77"]', "claims.toml: per-file-ignores.*.txt: CLM77: no such check"),
        ('[severity]\nCLM999 = "note"', "claims.toml: severity.CLM999: CLM999: no such check"),
        ('[severity]\nCLM1 = "note"', "claims.toml: severity.CLM1: these are"),
        ('ui = "tlh"', "claims.toml: ui tlh: no messages in this language"),
        ('format = ["xml"]', "claims.toml: format xml: no such format"),
    ],
)
def test_a_setting_that_names_nothing_is_told_with_its_file_and_key(desk, settings, told):
    (desk / "claims.toml").write_text(settings)
    code, output = check(".")
    assert (code, told in output) == (2, True), output


def test_a_severity_is_given_by_code_or_name(desk):
    (desk / "claims.toml").write_text('[severity]\nunsourced-figure = "warning"\n')
    assert check(".")[0] == 0
    assert check(".", "--severity", "CLM101=error")[0] == 1
    code, output = check(".", "--severity", "CLM999=error")
    assert (code, "--severity CLM999: CLM999: no such check" in output) == (2, True)


def test_hosts_name_files_from_the_repository_and_people_from_where_they_are(desk, monkeypatch):
    git("init", "-q", ".")
    (desk / "city" / "drafts").mkdir(parents=True)
    (desk / "city" / "claims.toml").write_text("")
    (desk / "city" / "drafts" / "a.txt").write_text(EN)

    def paths(*arguments):
        options = [f"--format={name}" for name in ("concise", "github", "rdjson", "gitlab", "json")]
        output = check(*arguments, "-q", *options)[1]
        return re.findall(r'^(\S+):1:16: |file=([^,]+),|"path": "([^"]+)"', output, re.M)

    asked = [
        (desk, ["city/drafts/a.txt", "--config", "city/claims.toml"], "city/drafts/a.txt"),
        (desk / "city" / "drafts", ["a.txt"], "a.txt"),
    ]
    for folder, arguments, here in asked:
        monkeypatch.chdir(folder)
        told = ["".join(names) for names in paths(*arguments)]
        assert told == [here, "city/drafts/a.txt", here, "city/drafts/a.txt", "drafts/a.txt"]


def test_an_output_that_cannot_be_written_takes_the_others_not_along(desk):
    code, output = check(".", "--format", f"json={desk}", "--format", "concise")
    assert (code, output.count("CLM101")) == (2, 2)


def test_only_changed_lines_count_since_a_commit(desk):
    (desk / "en.md").write_text("Floods\n\n" + EN)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "drafts")
    assert check(".", "--since", "HEAD")[0] == 0
    (desk / "en.md").write_text("Floods\n\n" + EN + "\nThe fire left 12 people dead.\n")
    (desk / "new.txt").write_text("The storm left 13 people dead.\n")
    found = findings(".", "--since", "HEAD")
    new = [path for path, _, state in found if state == "new"]
    assert sorted(new) == ["en.md", "new.txt"]
    code, told = check(".", "--since", "no-such-branch")
    assert (code, "no such commit" in told, "fetch-depth" in told) == (2, True, False)
    git("clone", "-q", "--depth", "1", f"file://{desk}", "shallow")
    assert "fetch-depth: 0" in check("shallow", "--since", "HEAD~1")[1]
    assert check(".", "--since", "--output=x")[0] == 2
    assert not (desk / "x").exists()


def test_of_a_page_too_only_changed_lines_count(desk):
    figures = ("The flood left 45 people dead in the valley.", "It destroyed 300 houses on the other bank.")
    page = "<html><body><article><h1>The flood</h1>\n<p>{}</p>\n<p>{}</p>\n</article></body></html>"
    (desk / "a.html").write_text(page.format(*figures))
    git("init", "-q", ".")
    git("add", ".")
    git("commit", "-q", "-m", "start")
    (desk / "a.html").write_text(page.format(figures[0], figures[1].replace("300", "310")))
    _, output = check("a.html", "--since", "HEAD", "--format", "concise", "-q")
    assert output.splitlines() == ["a.html:3:17: error CLM101 unsourced-figure: no source is given for “310 houses”"]


def test_suppressions_need_a_reason_and_unused_ones_are_told(desk):
    (desk / "en.md").write_text(f'<!-- claims: ignore[CLM101] reason="counted by us" -->\n\n{EN}')
    assert findings("en.md") == [("en.md", "CLM101", "suppressed")]
    (desk / "en.md").write_text(f"<!-- claims: ignore[CLM101] -->\n\n{EN}")
    assert [f[1:] for f in findings("en.md")] == [("CLM902", "new"), ("CLM101", "new")]
    (desk / "en.md").write_text('<!-- claims: ignore[CLM101] reason="was here" -->\n\nNothing to see.\n')
    assert [f[1] for f in findings("en.md")] == ["CLM901"]
    assert findings("en.md", "--select", "CLM104", "--select", "CLM901") == [], "CLM101 did not run"


def test_the_side_file_suppresses_in_formats_without_comments(desk):
    side = desk / ".claims-ignore.toml"
    side.write_text('[[ignore]]\ncode = "CLM101"\npath = "ar.txt"\ntext = "45"\nreason = "ours"\n')
    assert ("ar.txt", "CLM101", "suppressed") in findings("ar.txt")
    side.write_text('[[ignore]]\ncode = "CLM101"\npath = "ar.txt"\ntext = "99"\nreason = "ours"\n')
    assert (".claims-ignore.toml", "CLM901", "new") in findings("ar.txt")
    assert check("en.md", "--select", "CLM101")[0] == 1
    side.write_text('[[ignore]]\ncode = "CLM101"\npath = "ar.txt"\ntext = "45"\nreason = "o"\nexpires = 2020-01-01\n')
    assert ("ar.txt", "CLM101", "new") in findings("ar.txt")
    told = check("ar.txt", "--format", "concise")[1]
    assert "this suppression of CLM101 held until 2020-01-01: look at the finding again" in told
    assert "nothing here raises" not in told


@pytest.mark.parametrize(
    ("entry", "states"),
    [
        ({"text": "45 dead"}, ["suppressed"]),  # as the message has it
        ({"text": "45"}, ["suppressed"]),
        ({"text": "45", "code": "CLM999"}, ["new", "new"]),  # no such check
        ({"text": "45", "path": "gone.md"}, ["new", "new"]),  # no such article
        ({"text": "45", "path": "ar.txt"}, ["new"]),  # not asked about here
    ],
)
def test_an_entry_of_the_side_file_silences_its_finding_or_is_told(desk, entry, states):
    entry = {"code": "CLM101", "path": "en.md", "reason": "ours"} | entry
    lines = "".join(f'{key} = "{value}"\n' for key, value in entry.items())
    (desk / ".claims-ignore.toml").write_text(f"[[ignore]]\n{lines}")
    assert [state for _, _, state in findings("en.md")] == states


def test_the_rest_is_done_when_an_input_cannot_be_read(desk):
    code, output = check("ar.txt", "missing.txt", "en.md", "--format", "concise")
    assert code == 2
    assert "missing.txt: no such file" in output
    assert "en.md:1:16" in output


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-level", "none"), 0),
        (("--ignore", "CLM101"), 0),
        (("--select", "CLM104"), 0),
        (("--fail-level", "fatal"), 2),
        (("--select", "CLM999"), 2),
        (("--format", "xml"), 2),
        (("--config", "gone.toml"), 2),
    ],
)
def test_exit_codes(desk, arguments, code):
    assert check("en.md", *arguments)[0] == code


def test_settings_hold_and_the_command_line_is_above_them(desk):
    (desk / "claims.toml").write_text('[severity]\nCLM101 = "note"\n')
    assert check("en.md")[0] == 0
    assert check("en.md", "--fail-level", "note")[0] == 1
    assert check("en.md", "--isolated")[0] == 1
    (desk / "claims.toml").write_text('[per-file-ignores]\n"*.md" = ["CLM1"]\n')
    assert (check("en.md")[0], check("ar.txt")[0]) == (0, 1)
    (desk / "claims.toml").write_text('[severity]\nCLM10 = "note"\n')
    assert check("en.md")[0] == 2
    (desk / "claims.toml").write_text('selct = ["CLM1"]\n')
    code, told = check("en.md")
    assert (code, "did you mean select" in told) == (2, True)


def test_accepted_sources_are_not_flagged(desk):
    (desk / "en.md").write_text("A rescue official said the road was closed.\n")
    flagged = findings("en.md", "--select", "CLM104")
    assert len(flagged) == 1
    (desk / "claims.toml").write_text('[vocabulary]\naccept-sources = ["a rescue official"]\n')
    assert findings("en.md", "--select", "CLM104") == []


def test_several_outputs_in_one_run(desk):
    code, output = check(".", "--format", "sarif=out/a.sarif", "--format", "concise", "--format", "junit=j.xml")
    assert code == 1
    assert "CLM101" in output
    assert json.loads((desk / "out" / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (desk / "j.xml").exists()


def test_on_github_annotations_and_a_summary_are_written(desk, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(desk / "summary.md"))
    _, output = check("en.md")
    assert "::error file=en.md,line=1" in output
    assert "| error |" in (desk / "summary.md").read_text(encoding="utf-8")


def test_config_show_says_where_each_value_came_from(desk):
    (desk / "claims.toml").write_text('fail-level = "note"\n')
    code, output = claims("config", "show")
    assert code == 0
    assert f'fail-level = "note"  # {desk / "claims.toml"}' in output
    assert 'ui = "en"  # default' in output


def test_suppressions_are_listed_with_their_reason_and_whether_they_are_used(desk):
    (desk / "en.md").write_text(
        f'<!-- claims: ignore[CLM101] reason="counted by us" -->\n\n{EN}\n'
        '<!-- claims: off[CLM104] reason="old" -->\n\nYes.\n'
    )
    (desk / ".claims-ignore.toml").write_text(
        '[[ignore]]\ncode = "CLM101"\npath = "ar.txt"\ntext = "45"\nreason = "ours"\n'
        'by = "desk"\nexpires = 2020-01-01\n'
    )
    code, output = claims("suppressions", ".")
    assert code == 0
    assert "en.md:1: CLM101 used: counted by us" in output
    assert "en.md:5: CLM104 unused: old" in output
    assert ".claims-ignore.toml:1: CLM101 expired: ours (desk, expires 2020-01-01)" in output
    told = json.loads(claims("suppressions", ".", "--unused", "--format", "json")[1])
    assert [(one["code"], one["state"]) for one in told] == [("CLM104", "unused"), ("CLM101", "expired")]


def test_the_self_test_fails_where_the_gate_could_never_close(desk):
    code, output = claims("self-test")
    assert (code, "CLM101 ar: fires, stops the build" in output) == (0, True)
    (desk / "claims.toml").write_text('fail-level = "none"\n')
    assert claims("self-test")[0] == 1
    (desk / "claims.toml").write_text('ignore = ["CLM1", "CLM2", "CLM3"]\n')
    code, output = claims("self-test")
    assert (code, "NEVER CLOSES" in output) == (1, True)


def test_statistics_count_by_check(desk):
    code, output = check(".", "--statistics", "-q")
    assert (code, output.split()) == (1, ["2", "CLM101", "error", "unsourced-figure"])


def test_a_severity_may_be_given_on_the_command_line(desk):
    assert check("en.md", "--severity", "CLM101=note")[0] == 0
    for wrong in ("CLM101", "CLM101=fatal", "CLM999=note"):
        assert check("en.md", "--severity", wrong)[0] == 2
    assert check("en.md", "--ui", "fr")[0] == 2


def test_in_a_language_without_rules_only_characters_are_checked(desk):
    assert [f[1] for f in findings("en.md", "--lang", "xx")] == ["CLM904"]


def test_ctrl_c_ends_in_130_without_a_traceback(desk, monkeypatch, capsys):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("claims.cli.drafts.extractions", interrupted)
    monkeypatch.setattr("sys.argv", ["claims", "check", "--no-store", "en.md"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert "Traceback" not in capsys.readouterr().err


def test_no_markup_stands_in_a_name(desk):
    words = "We counted every house twice and wrote the numbers down before the rain began. " * 4
    (desk / "m.md").write_text(
        f"# Council\n\nIt rained.\n\n“{words.strip()}” said [Hana **Aziz**](https://a.example/x).\n"
    )
    _, output = check("m.md", "--select", "CLM107", "--format", "concise", "-q")
    assert "that Hana Aziz speaks" in output
