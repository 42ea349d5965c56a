"""Extract PolNeAR's articles (JSON lines with ``doc`` and ``text``) for its scorer, and list the verbs of saying.

    python tests/benchmarks/polnear.py dev.jsonl found.jsonl --cues cues.txt
    python tests/benchmarks/polnear.py dev.jsonl found-all.jsonl --senses all

The list holds the finite forms and participles of the English pack's verbs of speech that take a clause without a
complementizer (said *it was late*), and "according": what PolNeAR's part with reported speech is told by.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from claims.extract.pipeline import extract_article
from claims.extract.quotes.lexicon import inflected
from claims.reading.plain import article_from_text
from claims.rulebook import rulebook
from claims.rulebook.cues import CueFile, Inflection


def verbs_of_saying() -> list[str]:
    """The first words of the forms, sorted; of phrases only those of a verb with its particle (pointed out)."""
    pack = rulebook().load("en", "cues", CueFile)
    found = {"according"}
    for entry in pack.cues.values():
        frames = [f.partition(":")[0].strip() for f in entry.frames or pack.default_frames]
        if entry.sense != "speech" or entry.needs == "quote" or "clause" not in frames:
            continue
        table = pack.inflections.get(entry.inflect, Inflection())
        forms = [*inflected(table.finite, entry.parts), *inflected(table.participles, entry.parts)]
        found |= {form.split(" ")[0] for form in forms if " " not in form or "with" in entry.parts}
    return sorted(found)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold", type=Path)
    ask.add_argument("found", type=Path)
    ask.add_argument("--senses", choices=("speech", "all"), default="speech")
    ask.add_argument("--cues", type=Path, help="file to write the verbs of saying to, one a line")
    given = ask.parse_args()
    if given.cues:
        given.cues.write_text("\n".join(verbs_of_saying()) + "\n", encoding="utf-8")
    with given.found.open("w", encoding="utf-8") as out:
        for line in given.gold.read_text(encoding="utf-8").splitlines():
            doc = json.loads(line)
            article = article_from_text(doc["text"], rulebook(), path=f"{doc['doc']}.txt", language="en")
            quotes = extract_article(article, all_senses=given.senses == "all").quotes
            found = [
                {
                    "content": [[q.content.start, q.content.end]],
                    "cue": [[q.cue.start, q.cue.end]] if q.cue else None,
                    "source": [[q.source.start, q.source.end]] if q.source else None,
                }
                for q in quotes
            ]
            out.write(json.dumps({"doc": doc["doc"], "quotes": found}) + "\n")


if __name__ == "__main__":
    main()
