"""Does the named source appear in the evidence at all, in this role, and through whom did the words come."""

from __future__ import annotations

from dataclasses import dataclass

from ..language.fold import fold
from ..model import Quote, Span, Speaker
from ..names import name_similarity
from ..rulebook.verify import VerifyThresholds
from .library import Library

SMALL = 100  # pieces; up to here all are read for a name in another script, beyond only those that hold its words


@dataclass(frozen=True, slots=True)
class Mention:
    """Where evidence has the source: as somebody it quotes (``quoted``), or only by name; with its role there.

    ``role_agrees`` is None where one side gives no role, or the two speak different languages.
    """

    evidence: str
    name: str
    quoted: bool
    role: str | None
    role_agrees: bool | None
    span: Span | None = None


def mentions(speaker: Speaker, library: Library, language: str, limit: int = 5) -> list[Mention]:
    """Where the evidence has a source, quoted ones first.

    Args:
        speaker: who the article gives as the source.
        library: the evidence.
        language: of the article.
        limit: how many to return at most.
    """
    least = library.rules.load("", "verify", VerifyThresholds).quotes.same_speaker
    words = fold(speaker.name).split()
    if not words:
        return []
    pieces = list(range(len(library)))
    if len(library) > SMALL:
        pieces = sorted({n for w in words for n in library.postings.get(w, ())})
    found: list[Mention] = []
    for n in pieces:
        quoted = _quoted(speaker, n, library, least, language)
        by_name = None if quoted else _in_order(words, n, library)
        if quoted:
            found.append(quoted)
        elif by_name:
            found.append(Mention(library.pieces[n].id, by_name.text, False, None, None, by_name))
    return sorted(found, key=lambda m: not m.quoted)[:limit]


def _quoted(speaker: Speaker, n: int, library: Library, least: float, language: str) -> Mention | None:
    """The place where a piece quotes somebody of this name; roles in two languages are not held together."""
    alike = library.pieces[n].language == language
    for quote in library.extraction(n).quotes:
        theirs = quote.speaker
        if theirs and theirs.type == speaker.type and name_similarity(speaker.name, theirs.name) >= least:
            agrees = _roles_agree(speaker.role, theirs.role) if alike else None
            return Mention(library.pieces[n].id, theirs.name, True, theirs.role, agrees, quote.source)
    return None


def _in_order(words: list[str], n: int, library: Library) -> Span | None:
    """The first place of a piece where the name's words stand one after the other."""
    text = library.words[n]
    for j in text.places.get(words[0], ()):
        if text.words[j : j + len(words)] == words:
            start, end = text.span(j, j + len(words) - 1)
            return Span(start, end, text.read.text[start:end])
    return None


def _roles_agree(ours: str | None, theirs: str | None) -> bool | None:
    if not ours or not theirs:
        return None
    a, b = set(fold(ours).split()), set(fold(theirs).split())
    return len(a & b) * 2 >= min(len(a), len(b))


def chain(quote: Quote) -> list[Speaker]:
    """Through whom the words came to the article, nearest to the words first: speaker, then who relays them."""
    return [s for s in (quote.speaker, quote.relayed_by) if s is not None]
