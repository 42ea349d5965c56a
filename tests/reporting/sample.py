"""A report's entries made from the fixtures' gold, so that pages can be looked at whatever the extraction finds."""

import json
from dataclasses import replace
from pathlib import Path

from claims.model import (
    Article,
    Change,
    Cue,
    Evidence,
    Extraction,
    Figure,
    Finding,
    Quote,
    Review,
    Span,
    Speaker,
    Verification,
)
from claims.reporting import Entry
from claims.verify.attribution import Mention
from claims.verify.factchecks import Similar

FIXTURES = Path(__file__).parents[2] / "fixtures"
GOLD = {
    entry["doc"]: entry for entry in map(json.loads, (FIXTURES / "gold.jsonl").read_text(encoding="utf-8").splitlines())
}
BOILERPLATE = {"ar": "- شارك المقال عبر البريد\n", "en": "Share this article by mail\n"}


def extraction(doc: str, *, before: str = "") -> Extraction:
    """The article of a fixture with its gold as claims; ``before`` is boilerplate put ahead of its text."""
    text = before + (FIXTURES / "articles" / f"{doc}.txt").read_text(encoding="utf-8")
    shift = len(before)
    gold = GOLD[doc]

    def span(place):
        return Span(place[0] + shift, place[1] + shift, text[place[0] + shift : place[1] + shift]) if place else None

    types = {q["speaker"]: q["source_type"] for q in gold["quotes"]}
    quotes = []
    for n, q in enumerate(gold["quotes"], 1):
        cue = span(q["cue"])
        speaker = Speaker(q["speaker"], q["source_type"]) if q["speaker"] else None
        quotes.append(
            Quote(
                f"q{n}",
                q["kind"],
                span(q["content"]),
                Cue(cue.start, cue.end, cue.text, cue.text) if cue else None,
                span(q["source"]),
                speaker,
                Speaker("Rimal Voice", "organization") if n == 3 else None,
                confidence=0.9,
            )
        )
    figures = []
    for n, f in enumerate(gold["figures"], 1):
        place = span(f["span"])
        holder = next((q.id for q in quotes if q.content.start <= place.start < q.content.end), None)
        speaker = Speaker(f["speaker"], types.get(f["speaker"], "person")) if f["speaker"] else None
        figures.append(
            Figure(
                f"f{n}",
                place.start,
                place.end,
                place.text,
                f["value"],
                f["value_high"],
                f["bound"],
                f["kind"],
                f["unit"],
                topic=f["topic"],
                quote=holder,
                speaker=speaker,
                confidence=0.9,
            )
        )
    title = text[shift:].split("\n", 1)[0]
    article = Article(
        text,
        path=f"fixtures/articles/{doc}.txt",
        title=title,
        language=doc[:2],
        sha256="5f1d" * 16,
        date="2024-03-14",
        encoding="utf-8",
        title_span=Span(shift, shift + len(title), title),
        boilerplate=(Span(0, shift, before),) if before else (),
    )
    return Extraction(article, tuple(quotes), tuple(figures))


def piece(name: str, kind: str = "original") -> Evidence:
    """A piece of the fixtures' evidence."""
    text = (FIXTURES / "evidence" / name).read_text(encoding="utf-8")
    language = "en" if "-en-" in name else "ar"
    return Evidence(
        name,
        text,
        language,
        kind,
        title=text.split("\n", 1)[0],
        path=name,
        date="2024-03-15",
        url="https://example.org/a",
    )


def entry(doc: str) -> Entry:
    """The fixture's article with findings, verifications and reviews of every sort."""
    language = doc[:2]
    found = extraction(doc, before=BOILERPLATE[language])
    unsourced = [f for f in found.figures if f.speaker is None]
    findings = [Finding("CLM101", "warning", Span(f.start, f.end, f.text), f.id) for f in unsourced]
    findings += [
        Finding("CLM104", "note", q.content, q.id) for q in found.quotes if q.speaker and q.speaker.type == "anonymous"
    ]
    findings.append(Finding("CLM201", "error", Span(30, 60, found.article.text[30:60])))
    event = "flood-ar" if language == "ar" else "port-en"
    pieces = {e.id: e for e in (piece(f"{event}-supports.txt", "statement"), piece(f"{event}-contradicts.txt"))}
    supports, contradicts = pieces.values()
    verifications = []
    for n, quote in enumerate(q for q in found.quotes if q.kind == "direct"):
        at = supports.text.find(quote.content.text.rstrip(","))
        if at >= 0:
            words = Span(at, at + len(quote.content.text), supports.text[at : at + len(quote.content.text)])
            verifications.append(Verification(quote.id, "verbatim", supports.id, 1.0, words, reason="same-words"))
        if n == 0:
            line = contradicts.text.split("\n")[3]
            start = contradicts.text.index(line)
            words = quote.content.text.split()
            changes = (
                Change("replace", words[0], line.split()[0]),
                Change("equal", " ".join(words[1:-2]), " ".join(words[1:-2])),
                Change("delete", " ".join(words[-2:]), ""),
            )
            place = Span(start, start + len(line), line)
            verifications.append(
                Verification(
                    quote.id, "altered", contradicts.id, 0.7, place, changes, "words-changed", {"words": line[:9]}, True
                )
            )
    for n, figure in enumerate(found.figures[:4]):
        status = ("supported", "contradicted", "compatible", "not found")[n]
        held = None if status == "not found" else supports
        at = supports.text.find("\n") + 1
        place = Span(at, at + 12, supports.text[at : at + 12]) if held else None
        verifications.append(Verification(figure.id, status, held.id if held else None, 1.0, place))
    reviews = {
        "q1": (
            Review("x", "unproven", "Dana Idris", "2024-03-16T09:30:00+00:00", "Asked the agency; waiting."),
            Review(
                "x",
                "true",
                "Sami Rahal",
                "2024-03-17T14:05:00+00:00",
                "تأكدنا من البيان المنشور.",
                "https://example.org/check",
            ),
        )
    }
    identities = {c.id: f"{n:016x}" for n, c in enumerate((*found.quotes, *found.figures), 1)}
    check = Evidence(
        "check",
        "An earlier claim of this kind",
        "en",
        "fact-check",
        url="https://example.org/check",
        publisher="Harbour Fact Desk",
        author="Naji Haddad",
        date="2024-03-20",
        meta={"claim_review": {"rating": "Unproven"}},
    )
    factchecks = {"q3": (Similar(check, 0.72, ("90",)),)}
    theirs = {
        figure.id: (
            (supports.id, replace(figure, value=(figure.value or 0) * 2)),
            (contradicts.id, replace(figure, value=9)),
        )
        for figure in found.figures[:2]
    }
    mentions = {"q3": (Mention(supports.id, "x", True, "x", False), Mention(contradicts.id, "x", False, None, None))}
    return Entry(
        found, tuple(findings), tuple(verifications), pieces, reviews, identities, factchecks, mentions, theirs
    )


def entries() -> list[Entry]:
    """One entry a fixture."""
    return [entry(doc) for doc in GOLD]
