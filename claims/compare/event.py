"""Do two articles tell of one event: the names, years and figures that they share."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..language.fold import fold
from ..language.marks import pair_marks
from ..language.scan import NUMBER, WORD, Scan, scan
from ..language.sentences import sentences
from ..model import Extraction
from ..names import name_similarity
from ..rulebook import Rulebook
from ..rulebook.compare import EventRules
from ..rulebook.titles import TitleFile
from .settings import compare_rules
from .surroundings import ConceptWords, concept_words
from .values import Verdict, digits

EventReason = Literal["one-event", "no-shared-names", "nothing-agrees", "long-apart"]
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORTEST = 3  # letters of a name that tells something
_PLACE = "place "  # what the concepts of countries and nations begin with
_SINCE = "time_since"  # the topic whose words lead to a year long past: the worst since 1998


@dataclass(frozen=True, slots=True)
class Names:
    """The names in an article.

    Attributes:
        sure: words that are names for certain (capitals, people's names, what stands behind a noun of place), in
            comparable form, to how they are written.
        given: those among them that are given names, which many people have.
        unknown: all words that no pack knows, which may be names, in the same way.
        words: all words in comparable form.
        places: countries and nations.
    """

    sure: Mapping[str, str]
    given: frozenset[str]
    unknown: Mapping[str, str]
    words: frozenset[str]
    places: frozenset[str]

    def __len__(self) -> int:
        return len(self.sure) + len(self.places)


def event_of(
    a: Extraction, b: Extraction, verdicts: Sequence[tuple[Verdict | None, float]], rules: Rulebook
) -> EventReason:
    """Whether two articles tell of one event (``one-event``), or why they seem not to.

    Told apart only on evidence: where both name people and places and share none, where they count the same kinds of
    things and nothing agrees, or where they appeared long apart. Articles that name nothing are taken to be of one.

    Args:
        a: an article with its claims.
        b: the other.
        verdicts: of each pair of their figures, with the longer of the two values.
        rules: the packs.
    """
    known = compare_rules(rules).event
    telling = [verdict for verdict, value in verdicts if digits(value) >= known.digits]
    agreeing = sum(verdict in ("agree", "compatible") for verdict in telling)
    if _days_apart(a, b) > known.days:
        return "long-apart"
    mine, theirs = names_of(a, rules), names_of(b, rules)
    named = min(len(mine), len(theirs)) >= known.least_names and not _share_name(
        mine, theirs, a.article.language == b.article.language, known
    )
    few = min(len(mine.sure), len(theirs.sure)) < known.names and mine.places & theirs.places
    if named and not few and not (agreeing >= known.agreeing and 2 * agreeing > len(telling)):
        return "no-shared-names"
    return "one-event" if agreeing or len(telling) < known.conflicts else "nothing-agrees"


def _days_apart(a: Extraction, b: Extraction) -> int:
    """Days between the articles' dates; 0 where either has none."""
    try:
        one, other = (dt.date.fromisoformat((x.article.date or "")[:10]) for x in (a, b))
    except ValueError:
        return 0
    return abs((one - other).days)


def _share_name(a: Names, b: Names, one_language: bool, rules: EventRules) -> bool:
    """Whether a name of one article stands in the other, in whatever script; of given names it takes two."""
    here = (a.sure.keys() & b.words) | (b.sure.keys() & a.words)
    shared = here if one_language else set(_across(a, b, rules))
    return len(shared - a.given - b.given) + len(shared) // 2 > 0


def _across(a: Names, b: Names, rules: EventRules) -> Iterator[str]:
    """The names of either article that the other has in another script."""
    for one, other in ((a, b), (b, a)):
        for x, written in one.sure.items():
            found = any(name_similarity(written, y) >= rules.same_name for y in other.sure.values())
            if found or (len(x) >= rules.long_name and any(_may_be(written, y, rules) for y in other.unknown.values())):
                yield x


def _may_be(name: str, word: str, rules: EventRules) -> bool:
    return len(word) >= rules.long_name and name_similarity(name, word) >= rules.same_word


def names_of(extraction: Extraction, rules: Rulebook) -> Names:
    """The names in an article."""
    article = extraction.article
    read = scan(article.text, article.language, skip=[(s.start, s.end) for s in article.boilerplate])
    words = concept_words(rules, article.language)
    counted = [(f.start, f.end) for f in extraction.figures]
    tokens = [i for i in range(len(read)) if read.kind[i] == WORD and read.norm[i].isalpha()]
    unknown = [i for i in tokens if _is_unknown(read, i, words) and not _within(read.start[i], counted)]
    title = article.title_span.end if article.title_span else 0
    given = given_names(rules, article.language)
    if words.lexicon.frames.place_capitals:
        sure = {i for i in unknown if read.start[i] >= title and _is_capital(read, i)}
    else:
        sure = set(_behind_heads(read, unknown, words, rules, given))
    told = [q.speaker.name for q in extraction.quotes if q.speaker and q.speaker.type == "person"]
    told = [name for name in told if not any(map(str.isdigit, name))]
    told += [f.place for f in extraction.figures if f.place]
    named = {words.bare(read.norm[i]): read.raw[i] for i in sure}
    parts = (part for name in told for part in name.split() if len(part) >= _SHORTEST)
    named |= {words.bare(fold(part)): part for part in parts}
    return Names(
        named,
        frozenset(named.keys() & given),
        {words.bare(read.norm[i]): read.raw[i] for i in unknown},
        frozenset(words.bare(read.norm[i]) for i in tokens),
        frozenset(c for i in tokens for c in words.of(read.norm[i]) if c.startswith(_PLACE)),
    )


def given_names(rules: Rulebook, language: str) -> frozenset[str]:
    """The given names of a pack, in comparable form."""
    return frozenset(fold(n) for names in rules.load(language, "titles", TitleFile).given.values() for n in names)


def _is_unknown(read: Scan, i: int, words: ConceptWords) -> bool:
    norm = read.norm[i]
    return not (words.is_common(norm) or words.of(norm) or words.lexicon.words[norm] is not None)


def _within(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in spans)


def _is_capital(read: Scan, i: int) -> bool:
    """A capital inside a sentence."""
    return read.raw[i][0].isupper() and i > 0 and read.kind[i - 1] == WORD


def _behind_heads(
    read: Scan, unknown: Sequence[int], words: ConceptWords, rules: Rulebook, given: frozenset[str]
) -> Iterator[int]:
    """The words behind a noun that a name follows (the town of, the party of) or behind a given name, and that name."""
    heads = set(compare_rules(rules).event.name_heads)
    for i in unknown:
        if read.norm[i] in given:
            yield i
        if not i or read.kind[i - 1] != WORD:
            continue
        if (
            words.lexicon.is_place_noun(read.norm[i - 1])
            or read.norm[i - 1] in given
            or heads & words.of(read.norm[i - 1])
        ):
            yield i


def own_year(extraction: Extraction, rules: Rulebook) -> str | None:
    """The year that an article is about: the last that its title and first sentence name, none that it looks back to.

    Args:
        extraction: the article with its claims.
        rules: the packs.
    """
    article = extraction.article
    read = scan(article.text, article.language, skip=[(s.start, s.end) for s in article.boilerplate])
    lexicon = concept_words(rules, article.language).lexicon
    counted = [(f.start, f.end) for f in extraction.figures]
    title = article.title_span.end if article.title_span else 0
    spans = sentences(read, pair_marks(read))
    lead = next((last for _, last in spans if read.end[last - 1] > title), len(read))
    years = []
    for i in range(lead):
        if read.kind[i] != NUMBER or not _YEAR.fullmatch(read.norm[i]) or _within(read.start[i], counted):
            continue
        before = [word for k in range(max(0, i - 2), i) if (word := lexicon.words[read.norm[k]]) is not None]
        if not any(p.role == "topic" and p.value == _SINCE for word in before for p in word.starts):
            years.append(read.norm[i])
    return max(years, default=None)
