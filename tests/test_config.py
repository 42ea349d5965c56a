"""Settings: the nearest file holds, slips are told, each value knows where it came from."""

import pytest

import claims
from claims.config import configuration, flat
from claims.errors import ClaimsError


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_ancestor_holds_and_nothing_is_merged_silently(tmp_path):
    write(tmp_path / "claims.toml", 'fail-level = "note"\nui = "ar"\n')
    write(tmp_path / "desk" / "claims.toml", 'fail-level = "warning"\n')
    (tmp_path / "desk" / "drafts").mkdir()
    found = configuration(tmp_path / "desk" / "drafts")
    assert (found.settings.fail_level, found.settings.ui) == ("warning", "en")
    assert found.folder == tmp_path / "desk"


def test_pyproject_counts_only_with_its_table(tmp_path):
    write(tmp_path / "pyproject.toml", '[tool.claims]\nselect = ["CLM1"]\n')
    write(tmp_path / "sub" / "pyproject.toml", "[tool.ruff]\n")
    assert configuration(tmp_path / "sub").settings.select == ["CLM1"]


def test_extend_lays_one_file_over_another(tmp_path):
    write(tmp_path / "base.toml", 'ui = "ar"\nbaseline = "known.json"\n[severity]\nCLM104 = "note"\nCLM108 = "error"\n')
    own = write(tmp_path / "desk" / "claims.toml", 'extend = "../base.toml"\n[severity]\nCLM104 = "error"\n')
    found = configuration(tmp_path / "desk")
    assert found.settings.severity == {"CLM104": "error", "CLM108": "error"}
    assert found.path(found.settings.baseline) == tmp_path / "known.json"
    where = {key: origin for key, _, origin in flat(found)}
    assert where["severity.CLM104"] == str(own)
    assert where["severity.CLM108"].endswith("base.toml")
    assert where["select"] == "default"


def test_what_a_base_file_says_of_places_starts_from_its_own_folder(tmp_path):
    globs = '"opinion/**" = ["CLM1"]\n"*.md" = ["CLM2"]\n'
    write(tmp_path / "base.toml", f'format = ["full", "sarif=build/a.sarif"]\n[per-file-ignores]\n{globs}')
    write(tmp_path / "desk" / "claims.toml", 'extend = "../base.toml"\n')
    found = configuration(tmp_path / "desk")
    assert found.settings.format == ["full", f"sarif={tmp_path / 'build' / 'a.sarif'}"]
    assert found.ignored_for(str(tmp_path / "opinion" / "a.txt")) == ["CLM1"]
    assert found.ignored_for(str(tmp_path / "desk" / "opinion" / "a.txt")) == []
    assert found.ignored_for(str(tmp_path / "desk" / "a.md")) == ["CLM2"]


def test_extend_cannot_go_round_nor_leave_the_repository(tmp_path):
    write(tmp_path / "claims.toml", 'extend = "claims.toml"\n')
    with pytest.raises(ClaimsError, match="circle"):
        configuration(tmp_path)
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    write(tmp_path / "repo" / "claims.toml", 'extend = "../claims.toml"\n')
    with pytest.raises(ClaimsError, match="outside the repository"):
        configuration(tmp_path / "repo")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["CLM1"]', "selct: no such key here: did you mean select\\?"),
        ("[vocabulary]\naccept-source = []", "vocabulary.accept-source: no such key here: did you mean accept-sources"),
        ('fail-level = "fatal"', "fail-level: input should be 'error', 'warning', 'note' or 'none'"),
        ("[limits]\nfile-bytes = 0", "limits.file-bytes: input should be greater than 0"),
        ("[network]\ntimegat = 'https://a.example/'", "network.timegat: no such key here: did you mean timegate"),
        ("[network]\ntimegate = 'ftp://a'", 'network.timegate: should be an address, as in .*, but it is "ftp://a"'),
        ("required_version = '9'", "required_version: no such key here: did you mean required-version"),
        ('select = "CLM1"', 'select: should be a list, as in .*, but it is "CLM1"'),
        ("limits = 3", "limits: should be a table, but it is 3"),
        ("[tool.claims]\nselect = []", "tool: here the settings stand by themselves"),
        ("select = [", "not valid TOML"),
    ],
)
def test_a_slip_names_file_key_and_remedy(tmp_path, text, told):
    write(tmp_path / "claims.toml", text)
    with pytest.raises(ClaimsError, match=told) as error:
        configuration(tmp_path)
    assert "claims.toml" in str(error.value)


def test_a_file_given_or_none_at_all(tmp_path):
    write(tmp_path / "claims.toml", 'ui = "ar"\n')
    other = write(tmp_path / "other" / "mine.toml", 'fail-level = "none"\n')
    assert configuration(tmp_path, given=other).settings.fail_level == "none"
    assert configuration(tmp_path, isolated=True).settings.ui == "en"
    with pytest.raises(ClaimsError, match="cannot be read"):
        configuration(tmp_path, given=tmp_path / "missing.toml")


def test_checks_are_left_out_by_path(tmp_path):
    globs = '"opinion/**" = ["CLM1"]\n"*.md" = ["CLM2"]\n'
    write(tmp_path / "claims.toml", f'ignore = ["CLM108"]\n[per-file-ignores]\n{globs}')
    found = configuration(tmp_path)
    assert found.ignored_for(str(tmp_path / "opinion" / "deep" / "a.txt")) == ["CLM108", "CLM1"]
    assert found.ignored_for(str(tmp_path / "news" / "a.md")) == ["CLM108", "CLM2"]


def test_accepted_sources_stand_in_files_too(tmp_path):
    write(tmp_path / "claims.toml", '[vocabulary]\naccept-sources = ["Rescue 9"]\nfiles = ["known.txt"]\n')
    write(tmp_path / "known.txt", "# bodies\nالدفاع المدني\n\nHarbour office # phone 9\n")
    assert configuration(tmp_path).accepted() == ["Rescue 9", "الدفاع المدني", "Harbour office"]


def test_a_required_version_refuses_any_other(tmp_path):
    path = tmp_path / "claims.toml"
    for wanted in (claims.__version__, claims.__version__.rpartition(".")[0]):
        path.write_text(f'required-version = "{wanted}"\n')
        configuration(tmp_path)
    for wanted in ("9", "0.10", claims.__version__ + "0"):
        path.write_text(f'required-version = "{wanted}"\n')
        with pytest.raises(ClaimsError, match="is asked for, and this is"):
            configuration(tmp_path)
