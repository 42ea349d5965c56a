"""Accuracy and speed of the comparison of names.

usage: python tests/benchmarks/names.py [NAMES.tsv] [--pool 1000] [--queries 300] [--all] [--errors]

For each asked name: is the right one, and it alone, the most alike among the pool? In both directions. NAMES.tsv
holds a name in both scripts a line; of a list that the costs were learned from (``learn_names.py``: lines 1, 3, 5…),
only lines 2, 4, 6… are asked, unless --all. Without a list, the full names of public figures in tests/names/people.tsv
are asked (in all the spellings given there).
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
from claims.names import cdist, name_similarity

PEOPLE = ROOT / "tests" / "names" / "people.tsv"


def right(asked: list[tuple[int, str]], names: list[str], direction: str, errors: bool) -> float:
    """The share of asked names whose own place in ``names`` is most alike, ties being wrong."""
    hits = 0
    for place, query in asked:
        row = cdist([query], names)[0]
        best = max((alike, i) for i, alike in enumerate(row) if names[i] != names[place])
        if row[place] > best[0]:
            hits += 1
        elif errors:
            print(f"  {query} | {names[place]} {row[place]:.3f} | {names[best[1]]} {best[0]:.3f}")
    print(f"{direction}: {hits} of {len(asked)} right among {len(names)} ({hits / len(asked):.3f})")
    return hits / len(asked)


def speed(ones: list[str], twos: list[str]) -> None:
    start = time.process_time()
    for one in ones[:40]:
        for two in twos[:1000]:
            name_similarity(one, two)
    took = time.process_time() - start
    print(f"{len(ones[:40]) * len(twos[:1000]) / took:,.0f} comparisons a second of processor time")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", type=Path, nargs="?")
    parser.add_argument("--pool", type=int, default=1000)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--all", action="store_true", help="every line, also those learned from")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    if args.names:
        lines = args.names.read_text(encoding="utf-8").splitlines()[0 if args.all else 1 :: 1 if args.all else 2]
        pairs = [tuple(line.split("\t")) for line in lines]
        pool = random.Random(7).sample(pairs, min(args.pool, len(pairs)))
        left, latin = [p[0] for p in pool], [p[1] for p in pool]
        places = random.Random(8).sample(range(len(pool)), min(args.queries, len(pool)))
        asked_left, asked_latin = [(i, left[i]) for i in places], [(i, latin[i]) for i in places]
    else:
        rows = [
            [cell.split("|") for cell in line.split("\t")] for line in PEOPLE.read_text(encoding="utf-8").splitlines()
        ]
        left, latin = [r[0][0] for r in rows], [r[1][0] for r in rows]
        asked_left = [(i, name) for i, r in enumerate(rows) for name in r[0]]
        asked_latin = [(i, name) for i, r in enumerate(rows) for name in r[1]]
    right(asked_left, latin, "left to right", args.errors)
    right(asked_latin, left, "right to left", args.errors)
    speed([name for _, name in asked_left], latin)


if __name__ == "__main__":
    main()
