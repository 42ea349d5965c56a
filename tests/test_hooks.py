"""What runs the check for a newsroom: the pre-commit hook, the GitHub action, the GitLab job. No network is used."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml", reason="comes with pre-commit")
pytest.importorskip("pre_commit", reason="the hook is tried where pre-commit is installed")

ROOT = Path(__file__).parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / "docs" / "ci" / "gitlab.yml").read_text(encoding="utf-8"))
AR = "أسفرت الفيضانات عن مقتل 45 شخصا في البلدة"
EN = "The flood left 45 people dead in the valley"


def run(*command, env=None, cwd):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "GITHUB_"))}
    return subprocess.run(
        command, cwd=cwd, env={**plain, "PATH": path, **(env or {})}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def newsroom(tmp_path):
    """A repository of an Arabic and an English draft, with the hook set up to run this very program."""
    hook = {**HOOKS[0], "language": "system", "entry": f"{sys.executable} -m {HOOKS[0]['entry']}"}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    (tmp_path / "claims.toml").write_text('fail-level = "error"\n')
    (tmp_path / "ar.txt").write_text(AR + ".\n", encoding="utf-8")
    (tmp_path / "en.md").write_text(EN + ".\n", encoding="utf-8")
    (tmp_path / "code.py").write_text('print("45 people died")\n')
    run("git", "init", "-q", cwd=tmp_path)
    run("git", "add", ".", cwd=tmp_path)
    return tmp_path


def hook(folder, tmp_path_factory):
    home = str(tmp_path_factory.getbasetemp() / "pre-commit")
    done = run(sys.executable, "-m", "pre_commit", "run", "--all-files", cwd=folder, env={"PRE_COMMIT_HOME": home})
    return done.returncode, done.stdout + done.stderr


def test_the_hook_refuses_an_unsourced_figure_until_it_has_a_source(newsroom, tmp_path_factory):
    code, told = hook(newsroom, tmp_path_factory)
    assert code == 1
    assert "ar.txt:1:25: error CLM101" in told
    assert "en.md:1:16: error CLM101" in told
    assert "code.py" not in told
    (newsroom / "ar.txt").write_text(AR + "، بحسب الدفاع المدني.\n", encoding="utf-8")
    (newsroom / "en.md").write_text(EN + ", the health ministry said.\n", encoding="utf-8")
    assert hook(newsroom, tmp_path_factory)[0] == 0


def test_the_baseline_quiets_old_figures_and_a_changed_one_comes_back(newsroom, tmp_path_factory):
    (newsroom / "claims.toml").write_text('baseline = "known.json"\n')
    assert run(sys.executable, "-m", "claims", "baseline", "create", ".", cwd=newsroom).returncode == 0
    run("git", "add", ".", cwd=newsroom)
    assert hook(newsroom, tmp_path_factory)[0] == 0
    (newsroom / "ar.txt").write_text(AR.replace("45", "54") + ".\n", encoding="utf-8")
    code, told = hook(newsroom, tmp_path_factory)
    assert (code, "«54»" in told or "“54" in told, "en.md" in told) == (1, True, False)


def test_a_hook_names_what_pre_commit_asks_for():
    assert HOOKS[0].keys() >= {"id", "name", "entry", "language", "types_or"}
    checked = run(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
    assert checked.returncode == 0, checked.stdout
    example = ROOT / "docs" / "ci" / "pre-commit.yaml"
    checked = run(sys.executable, "-m", "pre_commit", "validate-config", str(example), cwd=ROOT)
    assert checked.returncode == 0, checked.stdout


def script(step):
    return next(s["run"] for s in ACTION["runs"]["steps"] if s.get("name") == step)


def act(folder, **inputs):
    given = {"paths": ".", "fail_level": "", "since": "", "config": "", **inputs}
    env = {f"CLAIMS_{name.upper()}": value for name, value in given.items()}
    env |= {"GITHUB_ACTIONS": "true", "RUNNER_TEMP": str(folder), "GITHUB_OUTPUT": str(folder / "output")}
    env["GITHUB_STEP_SUMMARY"] = str(folder / "summary.md")
    return run("bash", "-e", "-o", "pipefail", "-c", script("Check"), cwd=folder, env=env)


def test_the_action_annotates_writes_sarif_and_fails(newsroom):
    done = act(newsroom, paths="en.md\n\nar.txt\n")
    assert done.returncode == 1
    assert "::error file=en.md,line=1,endLine=1,col=16,endColumn=18" in done.stdout
    log = json.loads((newsroom / "claims.sarif").read_text(encoding="utf-8"))
    assert len(log["runs"][0]["results"]) == 2
    assert (newsroom / "output").read_text().strip() == f"sarif={newsroom / 'claims.sarif'}"
    assert "| error |" in (newsroom / "summary.md").read_text(encoding="utf-8")
    assert act(newsroom, fail_level="none").returncode == 0
    assert act(newsroom, since="no-such-commit").returncode == 2


def test_what_stands_in_an_input_of_the_action_is_no_shell_and_no_option(newsroom):
    done = act(
        newsroom, paths="$(touch pwned)\n`touch pwned`\n--config=x\nen.md; touch pwned", fail_level="none; touch pwned"
    )
    assert done.returncode == 2
    assert not (newsroom / "pwned").exists()
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", ""), "inputs reach scripts through the environment only"


def test_the_action_pins_what_it_uses_and_says_what_it_takes():
    uses = [step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step]
    assert all(re.fullmatch(r"[\w.-]+(/[\w.-]+)+@v\d+\.\d+\.\d+", one) for one in uses)
    asked = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert asked == set(ACTION["inputs"])
    assert all(one.get("description") for one in ACTION["inputs"].values())


def test_the_gitlab_job_writes_the_reports_it_names(newsroom):
    job = GITLAB["claims"]
    command = job["script"][0].replace("$CLAIMS_PATHS", job["variables"]["CLAIMS_PATHS"])
    done = run("bash", "-c", command, cwd=newsroom)
    assert done.returncode == 1
    reports = job["artifacts"]["reports"]
    assert len(json.loads((newsroom / reports["codequality"]).read_text(encoding="utf-8"))) == 2
    assert "<failure" in (newsroom / reports["junit"]).read_text(encoding="utf-8")
