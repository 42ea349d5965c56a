"""A quote held against the evidence library: verbatim, minor, altered, truncated, spliced, paraphrased,
misattributed or not found, with the place and the differences."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..language.marks import pair_marks
from ..language.scan import one_line
from ..model import Change, Evidence, Quote, Span, Speaker, Verification
from ..rulebook.verify import QuoteThresholds, VerifyThresholds
from .align import Alignment, Tag, align
from .judge import Judgement, judge
from .library import Library
from .speakers import other_speaker
from .variants import Variants
from .words import Words, read_words, wording

FEW_WORDS = 4  # telling words; with fewer, the common ones must help to find the place
LEAST_QUOTED = 3  # words in marks within a report; fewer are a term, told with the rest of the report
_NEAR = 12  # words around a place in which a report's number may stand
_FIRST = ("verbatim", "minor", "misattributed")
_WHOSE = ("verbatim", "minor", "truncated")  # the words are the evidence's, so whose they are there can be asked


def verify_quote(quote: Quote, language: str, library: Library) -> list[Verification]:
    """What each piece of evidence says of a quote, best first; one ``not found`` where none says anything.

    Args:
        quote: the claim.
        language: code of the language of its article.
        library: the evidence.
    """
    rules = wording(library.rules, language)
    thresholds = library.rules.load("", "verify", VerifyThresholds).quotes
    whole = read_words(one_line(quote.content.text), language, library.rules)
    telling = [word for word in whole.words if rules.tells(word)]
    asked = telling if len(telling) >= FEW_WORDS else whole.words
    words, literal = _owed(quote, whole, language, library)
    shortlist = [n for n in library.candidates(asked, thresholds.candidates) if library.pieces[n].kind != "fact-check"]
    variants = Variants(library.rules, rules, library.postings)
    found: list[Verification] = []
    for n in shortlist:
        text = library.words[n]
        alignment = align(words, text)
        ends = partial(_ends_there, library, n)
        verdict = judge(words, text, alignment, rules, thresholds, variants, ends) if alignment else None
        if alignment is None or verdict is None or verdict.status == "not found":
            near = _paraphrase(telling, n, library, thresholds)
            if near:
                found.append(replace(near, claim=quote.id))
            continue
        if not literal:
            verdict = _reported(verdict, words, text, alignment, variants)
        if "low" in library.pieces[n].meta and verdict.reason == "number-changed":
            verdict = Judgement("paraphrased", str(library.pieces[n].meta["low"]), {})  # its digits prove nothing
        result = _verification(quote, library.pieces[n], words, text, alignment, verdict)
        said_by = _speaker_at(library, n, result.span)
        if result.status in _WHOSE and other_speaker(
            quote.speaker, said_by, language, library.rules, thresholds.same_speaker
        ):
            details = {**result.details, "words-status": verdict.status, "speaker": said_by.name if said_by else ""}
            result = replace(result, status="misattributed", reason="said-by-another", details=details)
        found.append(replace(result, speaker=said_by))
    found.sort(key=_rank)
    return found[: thresholds.shown] or [_nowhere(quote, language, library)]


def _nowhere(quote: Quote, language: str, library: Library) -> Verification:
    spoken = {piece.language for piece in library.pieces if piece.kind != "fact-check"}
    reason = "nowhere" if language in spoken or not spoken else "other-language"
    return Verification(quote.id, "not found", reason=reason)


def _owed(quote: Quote, whole: Words, language: str, library: Library) -> tuple[Words, bool]:
    """The words that must stand in the evidence as they are, and whether any must: of a report with a quoted part
    the longest such part, of one without marks none."""
    if quote.kind != "mixed":
        return whole, quote.kind == "direct"
    read = whole.read
    parts = [read.text[read.end[p.open] : read.start[p.close]] for p in pair_marks(read) if p.closed]
    longest = read_words(max(parts, key=len, default=""), language, library.rules)
    return (longest, True) if len(longest.words) >= LEAST_QUOTED else (whole, False)


def _reported(verdict: Judgement, words: Words, text: Words, found: Alignment, variants: Variants) -> Judgement:
    """A report without quotation marks owes the sense, not the wording: it may stop where it likes, and other words are
    a paraphrase, unless a negation, or a number that the evidence has nowhere near, differs."""
    if verdict.status in ("verbatim", "minor") or "negation" in verdict.reason:
        return verdict
    if verdict.reason == "sentence-cut" and found.matched == 1:
        return Judgement("verbatim", "same-words", {})
    if verdict.reason == "unit-converted":
        return Judgement("paraphrased", verdict.reason, verdict.details)
    if verdict.reason == "number-changed":
        near = variants.numbers(text, (max(0, found.first - _NEAR), min(len(text.words), found.last + 1 + _NEAR)))
        if any(number not in near for number in variants.numbers(words, (0, len(words.words)))):
            return verdict
    return Judgement("paraphrased", "words-shared", {})


def _rank(found: Verification) -> tuple[int, float]:
    """What is shown first: the words as they are, then changed ones, last what is only like them."""
    if found.status in _FIRST:
        return _FIRST.index(found.status), -found.score
    return len(_FIRST) + (found.status == "paraphrased"), -found.score


def _verification(
    quote: Quote, piece: Evidence, words: Words, text: Words, found: Alignment, verdict: Judgement
) -> Verification:
    start, end = text.span(found.first, found.last)
    return Verification(
        quote.id,
        verdict.status,
        piece.id,
        score=round(found.matched, 3),
        span=Span(start, end, piece.text[start:end]),
        changes=tuple(_shown(c.tag, words, c.quote, text, c.text) for c in found.changes),
        reason=verdict.reason,
        details=verdict.details,
        needs_person=verdict.status not in ("verbatim", "minor")
        or verdict.reason == "negation-before"
        or "low" in piece.meta,
    )


def _shown(tag: Tag, quote: Words, ours: tuple[int, int], text: Words, theirs: tuple[int, int]) -> Change:
    def cut(words: Words, part: tuple[int, int]) -> str:
        if part[0] == part[1]:
            return ""
        a, b = words.span(part[0], part[1] - 1)
        return words.read.text[a:b]

    return Change(tag, cut(quote, ours), cut(text, theirs))


def _ends_there(library: Library, n: int, word: int) -> bool:
    """Whether what somebody says in a piece ends with a word."""
    text = library.words[n]
    last = text.span(word, word)[1]
    return any(
        last <= q.content.end and not any(ch.isalnum() for ch in text.read.text[last : q.content.end])
        for q in library.extraction(n).quotes
    )


def _speaker_at(library: Library, n: int, span: Span | None) -> Speaker | None:
    """Who the evidence itself gives the words to."""
    if span is None:
        return None
    best: tuple[int, Speaker | None] = (0, None)
    for quote in library.extraction(n).quotes:
        shared = min(quote.content.end, span.end) - max(quote.content.start, span.start)
        if shared > best[0] and quote.speaker:
            best = (shared, quote.speaker)
    return best[1] if best[0] * 2 >= span.end - span.start else None


def _paraphrase(telling: list[str], n: int, library: Library, thresholds: QuoteThresholds) -> Verification | None:
    """The one or two sentences of a piece that share the most of the quote's telling words, if they share enough."""
    text = library.words[n]
    asked = dict.fromkeys(telling)
    total = sum(library.rarity(w) for w in asked)
    if len(asked) < thresholds.least_paraphrased or not total:
        return None
    by_sentence: dict[int, set[str]] = {}
    for word in asked:
        for j in text.places.get(word, ()):
            by_sentence.setdefault(text.sentence[j], set()).add(word)
    best, where = 0.0, -1
    for s, held in by_sentence.items():
        shared = held | by_sentence.get(s + 1, set())
        if len(shared) < thresholds.least_paraphrased:
            continue
        score = sum(library.rarity(w) for w in shared) / total
        if score > best:
            best, where = score, s
    if best < thresholds.paraphrased:
        return None
    inside = [j for j, s in enumerate(text.sentence) if s == where or (s == where + 1 and by_sentence.get(s))]
    start, end = text.span(inside[0], inside[-1])
    return Verification(
        "",
        "paraphrased",
        library.pieces[n].id,
        score=round(best, 3),
        span=Span(start, end, text.read.text[start:end]),
        reason="words-shared",
        needs_person=True,
        speaker=None,
    )
