"""``claims eval``: the figures, the errors, and the confidence that it writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claims.cli import app
from claims.errors import InputError
from claims.eval.confidence import write_confidence
from claims.eval.gold import read_gold
from claims.eval.pairing import Names
from claims.eval.report import text_report
from claims.eval.scoring import Scores, score
from claims.model import Article, Extraction, Figure, Quote, Span, Speaker
from claims.rulebook import rulebook
from claims.rulebook.confidence import ConfidenceFile
from claims.rulebook.loading import Rulebook

TEXT = "Sara Lund said the ferry was late. Its crew of 40 waited. A sign read “Welcome”."


def quote(start: int, end: int, speaker: str | None, rule: str = "clause/left") -> Quote:
    who = Speaker(speaker) if speaker else None
    return Quote(f"q{start}", "indirect", Span(start, end, TEXT[start:end]), speaker=who, rule=rule)


def gold_file(folder: Path, *, quotes: list[dict[str, object]], **more: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text(json.dumps({"doc": "ferry", "quotes": quotes, **more}) + "\n", encoding="utf-8")
    return path


def scored(folder: Path, found: list[Quote], found_figures: tuple[Figure, ...] = (), **gold: object) -> Scores:
    article = Article(TEXT, "somewhere/ferry.txt", language="en")
    path = gold_file(folder, **gold)  # type: ignore[arg-type]  # the keys of a gold line
    return score(read_gold(path), [Extraction(article, tuple(found), found_figures)], Names(rulebook()))


FERRY = {"content": [15, 33], "kind": "indirect", "speaker": "Sara Lund", "source_type": "person"}


def test_a_quote_found_with_its_speaker_counts_in_all_columns(tmp_path: Path) -> None:
    scores = scored(tmp_path, [quote(15, 33, "Lund")], quotes=[FERRY])
    assert scores.ratios("quotes hit", "quotes gold", "quotes found") == (1, 1, 1)
    assert scores.n["quotes exact"] == scores.n["quotes speaker"] == scores.n["persons right"] == 1
    assert scores.errors == []


def test_half_of_a_content_is_found_but_not_exact(tmp_path: Path) -> None:
    scores = scored(tmp_path, [quote(15, 25, "Sara Lund")], quotes=[FERRY])
    assert scores.n["quotes hit"] == 1
    assert scores.n["quotes exact"] == 0
    assert [e.what for e in scores.errors] == ["boundary"]


def test_optional_entries_are_neither_missed_nor_spurious_unless_asked(tmp_path: Path) -> None:
    spare = FERRY | {"optional": True}
    assert scored(tmp_path, [], quotes=[spare]).n["quotes gold"] == 0
    assert scored(tmp_path, [quote(15, 33, "Lund")], quotes=[spare]).n["quotes found"] == 0
    article = Article(TEXT, "ferry.txt", language="en")
    strict = score(read_gold(tmp_path / "gold.jsonl"), [Extraction(article)], Names(rulebook()), strict=True)
    assert strict.n["quotes gold"] == 1


def test_a_term_taken_for_a_quote_is_counted_as_such(tmp_path: Path) -> None:
    at = TEXT.index("Welcome")
    scores = scored(tmp_path, [quote(at, at + 7, None)], quotes=[], not_quotes=[[at, at + 7]])
    assert scores.n["names taken"] == 1
    assert [e.what for e in scores.errors] == ["spurious quote"]


def test_figures_are_right_by_value_and_place(tmp_path: Path) -> None:
    at = TEXT.index("40")
    figure = Figure("f1", at, at + 2, "40", 40, unit="crew", rule="noun")
    gold = {"span": [at, at + 2], "value": 40, "bound": "about", "unit": "the crew"}
    scores = scored(tmp_path, [], (figure,), quotes=[], figures=[gold])
    assert scores.n["figures hit"] == scores.n["figures unit"] == 1
    assert scores.n["figures bound"] == 0
    other = scored(tmp_path, [], (figure,), quotes=[], figures=[gold | {"value": 41}])
    assert sorted(e.what for e in other.errors) == ["missed figure", "spurious figure"]


def test_a_gold_article_without_text_is_all_missed(tmp_path: Path) -> None:
    scores = score(read_gold(gold_file(tmp_path, quotes=[FERRY])), [], Names(rulebook()))
    assert scores.missing == ["ferry"]
    assert scores.n["quotes gold"] == 1
    assert any("ferry" in line for line in text_report(scores))


def test_measured_confidence_is_smoothed_towards_the_average_and_read_back(tmp_path: Path) -> None:
    found = [quote(15, 33, "Lund"), quote(40, 50, None, "noun/odd")]
    assert [p.name for p in write_confidence(scored(tmp_path, found, quotes=[FERRY]), tmp_path)] == ["confidence.toml"]
    table = Rulebook((tmp_path,)).load("en", "confidence", ConfidenceFile).quotes
    assert table.rules["clause/left"].found >= 1
    assert 0 < table.of("noun/odd") < table.of("clause/left") < 1
    assert table.of("noun/odd+carried") == table.of("noun/odd")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON"),
        ('{"quotes": []}', "doc"),
        ('{"doc": "a", "figures": [{"value": 3}]}', "figures.0.span"),
        ("", "no"),
    ],
)
def test_a_broken_gold_file_names_its_line(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=told):
        read_gold(path)


def test_the_command_prints_ratios_errors_and_json(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    gold = str(gold_file(tmp_path, quotes=[FERRY, {"content": [35, 57], "speaker": "nobody here"}]))
    run = CliRunner().invoke(app, ["eval", "--gold", gold, str(tmp_path), "--errors", "5", "--by-rule"])
    assert run.exit_code == 0
    assert "quotes   gold 2" in run.output
    assert "missed quote" in run.output
    as_json = CliRunner().invoke(app, ["eval", "--gold", gold, str(tmp_path), "--format", "json"])
    assert json.loads(as_json.output)["quotes"]["gold"] == 2
