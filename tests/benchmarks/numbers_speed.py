"""Speed of ``claims.numbers`` beside other number parsers, texts a second in one process, in the same run.

usage: python tests/benchmarks/numbers_speed.py [FILE.jsonl | FOLDER ...] [--seconds 2]

Texts are the lines of a JSONL file's ``text`` (with ``lang``), the .txt files of a folder, or else the examples in
the rule packs. A peer that is not installed is left out; none of them is a dependency of ours. To have them all, make
an environment of their own and run this script in it:

    python -m venv peers && peers/bin/pip install ovos-number-parser quantulum3 mahad pydantic
    peers/bin/python tests/benchmarks/numbers_speed.py

ovos-number-parser is asked for the first number of a text and, in a line of its own, for all of them (which it gives
as a text with digits, without spans), Maha for numerals in Arabic, quantulum3 for quantities in English. Each parser
reads all texts once before the clock starts, which counts the processor's time, so that a busy machine spoils nothing.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
import claims
from claims.rulebook import rulebook
from claims.rulebook.calendar import CalendarFile
from claims.rulebook.numbers import NumberFile


def packs(language: str) -> list[str]:
    """The texts of the examples in a language's packs."""
    book = rulebook()
    files = book.load(language, "numbers", NumberFile), book.load(language, "calendar", CalendarFile)
    return [example.text for file in files for group in file.examples.values() for example in group]


def texts(places: list[Path]) -> dict[str, list[str]]:
    """Texts by language."""
    out: dict[str, list[str]] = {"ar": [], "en": []}
    for place in places:
        if place.is_dir():
            for path in sorted(place.rglob("*.txt")):
                text = path.read_text(encoding="utf-8")
                out["ar" if any("\u0600" <= c <= "\u06ff" for c in text[:500]) else "en"].append(text)
        else:
            for line in place.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                out[row.get("lang", "en")].append(row["text"])
    return out if places else {language: packs(language) for language in out}


def parsers(language: str) -> dict[str, Callable[[str], object]]:
    """The parsers that are installed, by name."""
    found: dict[str, Callable[[str], object]] = {"claims": lambda text: claims.numbers(text, language=language)}
    wanted = [
        ("ovos-number-parser", "ovos_number_parser", "extract_number"),
        ("ovos, all numbers", "ovos_number_parser", "numbers_to_digits"),
    ]
    if language == "ar":
        wanted.append(("Maha", "maha.parsers.functions", "parse_dimension"))
    else:
        wanted.append(("quantulum3", "quantulum3.parser", "parse"))
    for name, module, function in wanted:
        try:
            call = getattr(importlib.import_module(module), function)
        except ImportError:
            print(f"{name}: not installed here, left out", file=sys.stderr)
            continue
        if name == "Maha":
            found[name] = lambda text, call=call: call(text, numeral=True)
        elif name.startswith("ovos"):
            found[name] = lambda text, call=call: call(text, language)
        else:
            found[name] = call
    return found


def rate(call: Callable[[str], object], some: list[str], seconds: float) -> tuple[float, int]:
    """Texts a second, and on how many of them the parser failed."""
    failed = 0
    for text in some:
        try:
            call(text)
        except Exception:
            failed += 1
    done = 0
    start = time.process_time()
    while (spent := time.process_time() - start) < seconds:
        for text in some:
            with suppress(Exception):  # a peer's failure costs it its time, as in use
                call(text)
            done += 1
            if time.process_time() - start > seconds:
                break
    return done / spent, failed


def main() -> None:
    parse = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parse.add_argument("places", nargs="*", type=Path, metavar="FILE.jsonl|FOLDER")
    parse.add_argument("--seconds", type=float, default=2.0, help="for each parser")
    asked = parse.parse_args()
    warnings.simplefilter("ignore")
    for language, some in texts(asked.places).items():
        if not some:
            continue
        characters = sum(map(len, some)) / len(some)
        print(f"{language}: {len(some)} texts of {characters:.0f} characters")
        ours = 0.0
        for name, call in parsers(language).items():
            speed, failed = rate(call, some, asked.seconds)
            ours = ours or speed
            note = f", failed on {failed}" if failed else ""
            print(f"  {name:20} {speed:9.0f} texts/s   {ours / speed:6.2f} x slower than claims{note}")


if __name__ == "__main__":
    main()
