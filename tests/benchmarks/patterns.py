"""How the time of each regular expression grows with hostile input: the ratio at each doubling, worst first.

    python tests/benchmarks/patterns.py

Two is linear. What stands above three at the last doublings and takes more than a few milliseconds is worth a look.
"""

import re
import sys
import time
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.patterns import every

SIZES = (2_000, 4_000, 8_000, 16_000)
# Held whole against short lines, file names and headers, never searched for.
WHOLE, WHOLE_SIZES = ("boilerplate", "stale._PAGE", "tables._UNIT"), (25, 50, 100, 200)
LONGEST = 5.0  # seconds after which a pattern is given up
SEEDS = (
    "a", "ا", "1", " ", '"', "«", "“", "'", ".", "-", "a ", "ا ", "1,", "1 ", ". ", "a.", "<", "<a ", "<!--", "a'",
    "\n", "claims: ", "@@ -1 +1 @@\n", "##", "&", "\u200f", "ـ", "2021-05-05 ", "http://", "a-", "(", "\t", "é",
)  # fmt: skip


def spent(pattern: re.Pattern[str], text: str, *, whole: bool) -> float:
    start = time.process_time()
    if not whole and "$" not in pattern.pattern:
        for _ in pattern.finditer(text):
            pass
    pattern.match(text)
    pattern.fullmatch(text)
    return time.process_time() - start


def grown(name: str, pattern: re.Pattern[str], seed: str) -> list[float]:
    """Seconds for each size, the pattern used as its readers use it."""
    line = any(part in name for part in WHOLE)
    times = []
    for size in WHOLE_SIZES if line else SIZES:
        text = (seed * size)[:size] + "\x00"
        times.append(min(spent(pattern, text, whole=line) for _ in range(3)))
        if times[-1] > LONGEST:
            break
    return times


def main() -> None:
    rows = []
    found = every()
    for name, pattern in found:
        for seed in SEEDS:
            times = grown(name, pattern, seed)
            ratio = min(b / a if a > 1e-6 else 1.0 for a, b in pairwise(times[-3:])) if len(times) > 2 else 99.0
            rows.append((times[-1], ratio, name, seed, pattern.pattern[:50]))
    print(f"{len(found)} expressions, {len(SEEDS)} hostile inputs, up to {SIZES[-1]:,} code points")
    slow = [row for row in rows if row[0] > 0.002 and row[1] > 3]
    print(f"growing above linear: {len(slow)}")
    for took, ratio, name, seed, text in sorted(slow, reverse=True)[:20]:
        print(f"  {1000 * took:9.1f} ms  x{ratio:.1f} a doubling  {name}  on {seed!r}  {text}")
    took, ratio, name, seed, text = max(rows)
    print(f"slowest: {1000 * took:.1f} ms  x{ratio:.1f}  {name}  on {seed!r}")


if __name__ == "__main__":
    main()
