"""Learn what letters of one script are spelled by in the other, and write the costs into the pair's rule file.

usage: python tests/benchmarks/learn_names.py NAMES.tsv [--file rules/names-arab-latn.toml] [--all]

NAMES.tsv holds a name in both scripts a line (Arabic, tab, Latin). Only lines 1, 3, 5… are learned from unless --all is
given; ``tests/benchmarks/names.py`` reports on the others. Method: a joint model of aligned letter groups (one or two
Arabic letters with none to three Latin ones), expectation maximisation, begun from the file's own ``[spellings]``
(Dempster, Laird and Rubin 1977; for letters and sounds: Bisani and Ney 2008). Groups counted less than once on average
are dropped. What is stored is −ln of each group's share, to two digits; no name is stored.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from claims.language.fold import fold
from claims.names.letters import bare, first_marked
from claims.rulebook.loading import read_toml

LEFT_MAX, RIGHT_MAX = 2, 3
VOWELS = "aeiouy"
ROUNDS = 10
Groups = dict[tuple[str, str], float]


def only_letters(word: str) -> str:
    return "".join(c for c in word if c.isalpha())


def begin(left: str, right: str, spellings: dict[str, list[str]]) -> float:
    """The share a group has before anything is counted: high where the pack spells the letter so."""
    plain = left.strip("^$")
    if len(plain) != len(right) and abs(len(plain) - len(right)) > 2:
        return 0.0
    share = 0.05 ** len(right) * (0.02 if len(plain) == 2 else 1.0) * (0.02 if not right else 1.0)
    written = spellings.get(plain, [])
    if right in written:
        return share * 20.0 ** len(right)
    return share * (5.0 if right.rstrip(VOWELS) in written else 0.2)


def edges(left: list[str], right: str) -> list[list[list[tuple[int, int, tuple[str, str]]]]]:
    """For each place (i, j), the groups that may begin there and the place where each ends."""
    n, m = len(left), len(right)
    return [
        [
            [
                (i + a, j + b, ("".join(left[i : i + a]), right[j : j + b]))
                for a in range(1, min(LEFT_MAX, n - i) + 1)
                for b in range(a - 1, min(RIGHT_MAX, m - j) + 1)
            ]
            for j in range(m + 1)
        ]
        for i in range(n)
    ]


def count(
    pairs: list[tuple[str, str]], shares: Groups | None, spellings: dict[str, list[str]]
) -> Counter[tuple[str, str]]:
    """Expected counts of all groups over the pairs, by the forward-backward algorithm."""
    counts: Counter[tuple[str, str]] = Counter()
    for arabic, latin in pairs:
        left = first_marked(arabic)
        n, m = len(left), len(latin)
        table = edges(left, latin)
        weigh = {g for row in table for cell in row for *_, g in cell}
        share = {g: shares.get(g, 0.0) if shares else begin(*g, spellings) for g in weigh}
        forward = [[0.0] * (m + 1) for _ in range(n + 1)]
        backward = [[0.0] * (m + 1) for _ in range(n + 1)]
        forward[0][0] = backward[n][m] = 1.0
        for i in range(n):
            for j in range(m + 1):
                for i2, j2, group in table[i][j]:
                    forward[i2][j2] += forward[i][j] * share[group]
        if not forward[n][m]:
            continue  # no way from one to the other: a wrong pair, or a group dropped as too rare
        for i in range(n - 1, -1, -1):
            for j in range(m + 1):
                for i2, j2, group in table[i][j]:
                    way = share[group] * backward[i2][j2]
                    backward[i][j] += way
                    counts[group] += forward[i][j] * way / forward[n][m]
    return counts


def learn(pairs: list[tuple[str, str]], spellings: dict[str, list[str]]) -> Groups:
    """Shares of the letter groups; every spelling of the pack counts half a sighting."""
    shares: Groups | None = None
    for round_ in range(ROUNDS):
        counts = count(pairs, shares, spellings)
        least = 1.0 if round_ == ROUNDS - 1 else 0.3
        kept = Counter({g: c for g, c in counts.items() if c >= least})
        for letter, written in spellings.items():
            for right in written:
                kept[letter, right] += 0.5
        total = sum(kept.values())
        shares = {g: c / total for g, c in kept.items()}
    return shares or {}


def write(path: Path, shares: Groups, learned_from: int) -> None:
    """Replace the ``[costs]`` of the file."""
    by_left: dict[str, dict[str, float]] = defaultdict(dict)
    for (left, right), share in shares.items():
        by_left[left][right] = -math.log(share)
    lines = [
        f"# −ln of the share of each letter group, counted on {learned_from} pairs of names: see the tool named above."
    ]
    lines.append("[costs]")
    for left in sorted(by_left, key=lambda s: (s.strip("^$"), s)):
        cells = sorted(by_left[left].items(), key=lambda item: (round(item[1], 2), item[0]))
        lines.append(
            f'"{left}" = {{ '
            + ", ".join(f"{r if r.isascii() and r else json.dumps(r, ensure_ascii=False)} = {c:.2f}" for r, c in cells)
            + " }"
        )
    text = path.read_text(encoding="utf-8")
    head = text[: text.find("# −ln of the share")] if "# −ln of the share" in text else text.rstrip() + "\n\n"
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", type=Path)
    parser.add_argument("--file", type=Path, default=Path("rules/names-arab-latn.toml"))
    parser.add_argument("--all", action="store_true", help="learn from every line")
    args = parser.parse_args()
    lines = [line.split("\t") for line in args.names.read_text(encoding="utf-8").splitlines() if "\t" in line]
    letters = read_toml(Path("rules/en/names.toml"))["letters"]
    pairs = [(only_letters(fold(a)), only_letters(bare(b, letters))) for a, b in lines[:: 1 if args.all else 2]]
    spellings = {k: v.split() for k, v in read_toml(args.file)["spellings"].items()}
    shares = learn(pairs, spellings)
    write(args.file, shares, len(pairs))
    print(f"{len(shares)} letter groups from {len(pairs)} names")


if __name__ == "__main__":
    main()
