"""Who a mention means in the article: the fullest form of a name, the holder of an office, the body named before."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from . import after_verb, relayed
from . import words as w
from .cased import named_before
from .mentions import Mention, mention, stem
from .naming import NO_NAME
from .reading import COMMAS, Reading
from .verb_group import is_capital

_BACK = 400  # tokens within which a description points back to a noun
_SHORTEST = 2  # words of a name that always belong to it
_SPELT = 4  # letters of the shortest word of a name that may be spelt otherwise
_ALIKE = 88  # of 100: how alike the two spellings are: one letter more in six
_AHEAD = 10
_BEHIND = 4  # words of a name before its title
_ACCUSATIVE = "\u0627"


def _can_be(one: Mention, other: Mention) -> bool:
    """Whether nothing known of two people's gender tells them apart (Mr Haddad is not Rima Haddad).

    A surname of two words may begin with what is a given name of the other gender (كارين جان بيير: جان بيير).
    """
    surname = len(one.order) > 1 and one.order == other.order[-len(one.order) :] and one.role is None
    return surname or not one.gender or not other.gender or one.gender == other.gender


class Cast:
    """The sources of an article, and who its mentions mean.

    Args:
        reading: the article.
        mentions: the mentions of all sources, in the order of the text.
    """

    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        self.reading = reading
        self.mentions = sorted(mentions, key=lambda m: m.first)
        self._single: set[str] | None = None
        if reading.lexicon.article:
            for one in self.mentions:
                self._settle(one)
        self._titled: list[Mention] | None = None
        self._elsewhere: dict[tuple[tuple[str, ...], bool], Mention | None] = {}
        self._nouns: dict[str, list[int]] | None = None

    def fullest(self, one: Mention) -> tuple[Mention, bool]:
        """The mention that names the same source most fully, and whether another could be meant.

        Two people who share a surname stay two: a bare surname means the one named last before it.
        """
        if one.full is not None:
            return one.full, False
        found = self._shortened(one) or (self._person(one) if one.name else self._described(one))
        one.full = found[0]
        if found[0] is not one and not found[0].gender:
            found[0].gender = one.gender
        if found[0].name and found[0].role is None and not self.reading.lexicon.article:
            found[0].role = one.role
        return found

    def _shortened(self, one: Mention) -> tuple[Mention, bool] | None:
        """The body that is called by the last words of its name (الصحة العالمية of منظمة الصحة العالمية)."""
        words = self.reading.words
        if not self.reading.lexicon.article or not one.order:
            return None
        marked = one.first in self.reading.opens  # «الصحة»
        first, last = one.first + marked, one.last - marked
        if one.type not in ("person", "anonymous") and not marked:
            return None
        if not all(words[i].definite for i in range(first, last + 1)):
            return None
        if words[first].flags & (w.TITLE | w.ANONYMOUS | w.GIVEN_NAME):
            return None
        size = len(one.order)
        longer = [
            m for m in self.mentions if m.type == "organization" and one.order == m.order[1 : size + 1] and m is not one
        ]
        if not longer and size == 1 and marked:  # «الإحصاء» of الجهاز المركزي للتعبئة والإحصاء
            bodies = (m for m in self.mentions if m.type == "organization" and m is not one)
            longer = [m for m in bodies if m.order[-1:] == one.order]
        if not longer and size == 1:
            longer = self._bodies_of(first)
        return (max(longer, key=lambda m: len(m.words)), False) if longer else None

    def _bodies_of(self, token: int) -> list[Mention]:
        """The body whose noun stands before a word somewhere (الصحة of وزارة الصحة)."""
        words = self.reading.words
        for at in self._occurrences(self.reading.scan.norm[token]):
            before = words[at - 1] if at else None
            if before is not None and before.flags & w.ORGANIZATION and not (before.definite or before.joined):
                return [mention(self.reading, (at - 1, at))]
        return []

    def _settle(self, one: Mention) -> None:
        """End a name where the article does when it calls its bearer short (سامي العوني لمحاور: العوني)."""
        if one.name is None or len(one.order) <= _SHORTEST or one.members:
            return
        reading = self.reading
        first, last = one.name
        own = w.GIVEN_NAME | w.NAME_PARTICLE | w.NAME_SUFFIX
        called = [i for i in range(first + 1, last + 1) if self._alone(stem(reading, i))]
        if not called or called[-1] == last:
            return
        after = reading.words[called[-1] + 1]
        if after.definite or after.flags & own:
            return
        one.name = (first, called[-1])
        one.order = tuple(stem(reading, i) for i in range(first, called[-1] + 1) if reading.scan.kind[i] in "wn")
        one.words = frozenset(one.order)

    def _alone(self, word: str) -> bool:
        """Whether one word is somebody's whole name somewhere in the article."""
        if self._single is None:
            self._single = {m.order[0] for m in self.mentions if m.name and len(m.order) == 1}
        return word in self._single

    # -- persons ------------------------------------------------------------------------------------------------

    def _person(self, one: Mention) -> tuple[Mention, bool]:
        if one.members:
            return one, False
        longer = [m for m in self.mentions if m.name and not m.members and self._is_longer(m, one) and _can_be(one, m)]
        if not longer and self.reading.lexicon.article and len(one.order) == 1:
            longer = [m for m in self._holders() if self._is_longer(m, one)]
        if not longer:
            found = self._in_text(one)
            return (found, False) if found is not None else (one, False)
        names = {m.order for m in longer}
        most = max(longer, key=lambda m: (len(m.words), -abs(m.first - one.first)))
        distinct = {order for order in names if not any(set(order) < set(other) for other in names)}
        if len({order[0] for order in distinct}) <= 1:
            return most, False
        before = [m for m in longer if m.first < one.first and m.order in distinct]
        return (max(before, key=lambda m: m.first) if before else most), True

    def _is_longer(self, full: Mention, one: Mention) -> bool:
        """Whether a name has all the words of another, in whatever spelling, and more."""
        if full.words > one.words:
            return True
        if not self.reading.lexicon.article:
            return False  # Johnson is not Johnston
        if len(full.order) <= len(one.order) or not any(len(word) >= _SPELT for word in one.order):
            return False
        return all(any(self._same_word(word, other) for other in full.order) for word in one.order)

    def _same_word(self, one: str, two: str) -> bool:
        """Whether two words of a name are one in two spellings; known given names are not (محمد، محمود)."""
        lexicon = self.reading.lexicon
        known = one != two and lexicon[one].flags & lexicon[two].flags & w.GIVEN_NAME
        return not known and same_word(one, two)

    def _in_text(self, one: Mention) -> Mention | None:
        """A fuller form of a name that stands somewhere else in the text than as a source."""
        key = (one.order, one.name is not None)
        if key not in self._elsewhere:
            self._elsewhere[key] = self._search(one)
        return self._elsewhere[key]

    def _search(self, one: Mention) -> Mention | None:
        if len(one.order) > 2 or (one.name is not None and len(one.order) > 1):
            return None
        reading = self.reading
        scan = reading.scan
        found: list[Mention] = []
        own = {scan.norm[i] for i in range(one.first, one.last + 1)}
        for at in self._occurrences(scan.norm[(one.name or (one.first, one.last))[1]]):
            following = self._surname_after(at) if one.name is not None else None
            if following is not None:
                found.append(following)
                continue
            start = at
            while start > 0 and at - start < 3 and (scan.norm[start - 1] in own or self._given(start - 1, start)):
                start -= 1
            if start < at:
                made = mention(reading, (start, at))
                fuller = made.name == (start, at) and made.words > one.words
                if fuller and _can_be(one, self._as_source(made)):
                    found.append(made)
        known = [m for m in found if reading.words[m.first].flags & w.GIVEN_NAME]
        found = known or found
        names = {m.order[0] if m.order[-1] in one.order else m.order[-1] for m in found}
        return max(found, key=lambda m: len(m.order)) if len(names) == 1 else None

    def _as_source(self, one: Mention) -> Mention:
        """The same name as a source, which may tell more of its bearer."""
        return next((m for m in self.mentions if m.order == one.order), one)

    def _surname_after(self, at: int) -> Mention | None:
        """The name that a given name and a surname after it make (Ruth: Ruth Carver), in scripts with capitals."""
        reading = self.reading
        if reading.lexicon.article or not reading.words[at].flags & w.GIVEN_NAME or at + 1 >= len(reading.scan):
            return None
        surname = reading.words[at + 1].flags & (w.SOURCE_NOUN | w.PLACE | w.TIME) == 0
        if not surname or reading.scan.kind[at + 1] != "w" or not reading.scan.raw[at + 1][0].isupper():
            return None
        made = mention(reading, (at, at + 1))
        return made if made.name == (at, at + 1) else None

    def _given(self, token: int, after: int) -> bool:
        """Whether a word before a surname can be its first name."""
        scan, word = self.reading.scan, self.reading.words[token]
        if scan.kind[token] != "w" or scan.start[after] - scan.end[token] > 1:
            return False
        if word.flags & (w.GIVEN_NAME | w.NAME_PARTICLE) and not word.flags & w.TITLE:
            return True
        if word.definite and token > 0 and self.reading.words[token - 1].flags & w.NAME_PARTICLE:
            return True  # عبد الباسط
        if word.flags or word.definite or word.joined or word.lead or token in self.reading.hits_at:
            return False
        if self.reading.lexicon.verb_agreement(word.norm):
            return False
        if scan.raw[token][0].isupper():
            return True
        if scan.raw[token][0].lower() != scan.raw[token][0].upper() or token == 0:
            return False
        before = self.reading.words[token - 1]
        return bool(before.definite or before.flags & w.TITLE or scan.kind[token - 1] == "p") and len(word.stem) > 2

    def _occurrences(self, norm: str) -> Iterator[int]:
        tokens = self.reading.scan.norm
        at = -1
        try:
            while True:
                at = tokens.index(norm, at + 1)
                yield at
        except ValueError:
            return

    # -- descriptions -------------------------------------------------------------------------------------------

    def _described(self, one: Mention) -> tuple[Mention, bool]:
        if any(self.reading.words[i].flags & w.OTHER for i in range(one.first, one.last + 1)):
            return one, False
        head = self.reading.words[one.first]
        if head.flags & w.DETERMINER and not (one.same or one.definite):
            return one, False  # أحد المسؤولين
        titled = self._titled_surname(one)
        if titled is not None:
            return titled, False
        if len(one.order) == 1 or (one.order and self._alone_with_object(one)):  # a surname that is a noun too (الشاهد)
            people = [*self.mentions, *(self._holders() if len(one.order) > 1 else ())]
            bearer = [m for m in people if m.name and len(m.order) > 1 and m.order[-1] == one.order[0]]
            if bearer:
                return self._person(bearer[0])[0], False
        if one.same or one.definite or len(one.words) == 1:
            if one.same and not head.flags & w.TITLE:
                same = self._same(one)
                if same is not None:
                    return same, False
            found = self._holder(one) or self._named_before(one)
            if found is not None:
                return found, False
            body = self._body(one)
            if body is not None:
                return body, False
        longer = [m for m in self.mentions if m is not one and m.head == one.head and m.words > one.words]
        if longer and one.type != "anonymous":
            return max(longer, key=lambda m: (len(m.words), -m.first)), False
        holder = self._holder(one)
        if holder is None and one.type == "anonymous" and self.reading.words[one.last].definite:
            holder = self._in_text(one)  # قائد السبسي: a name of words that are titles too
        owned = head.definite and not head.norm[head.lead :].startswith(self.reading.lexicon.article or "\n")
        holder = holder or (None if owned else self._only_person(one))  # محاميهما is not the one named
        return (holder, False) if holder is not None else (one, False)

    def _alone_with_object(self, one: Mention) -> bool:
        """Whether a noun with the article stands before others that are its verb's object (أنكر الخطيب التهم)."""
        words = self.reading.words
        first = words[one.first]
        body = first.flags & (w.SOURCE_NOUN | w.ORGANIZATION | w.COUNTRY | w.PLACE)
        alone = bool(self.reading.lexicon.article) and one.type == "anonymous" and not body
        return alone and first.definite and words[one.first + 1].definite

    def _titled_surname(self, one: Mention) -> Mention | None:
        """Whom a title with a surname means that carries the article like an adjective (الرئيس العوني)."""
        words = self.reading.words
        if len(one.order) < 2 or not words[one.first].flags & w.TITLE or not words[one.last].definite:
            return None
        if words[one.last].flags & (w.TITLE | w.SOURCE_NOUN) or not words[one.first].definite:
            return None
        bearers = [m for m in self.mentions if m.name and len(m.order) > 1 and m.order[-1] == one.order[-1]]
        return self._person(bearers[0])[0] if bearers and len({m.order for m in bearers}) == 1 else None

    def _only_person(self, one: Mention) -> Mention | None:
        """The one person named so far, whom a title with the article means that nobody bears (الفنانة السورية)."""
        words = self.reading.words
        described = all(words[i].definite and not words[i].joined for i in range(one.first, one.last + 1))
        if not described or not words[one.first].flags & w.TITLE or one.number == "p" or one.type != "anonymous":
            return None
        named = [m for m in (*self.mentions, *self._holders()) if m.name and m.first < one.first]
        named = [m for m in named if len(m.order) > 1 or words[(m.name or (m.first, 0))[0]].flags & w.GIVEN_NAME]
        people = {m.order[-1]: m for m in named if not (m.gender and one.gender and m.gender != one.gender)}
        if len(one.words) == 1 and all(m.heads and one.head not in m.heads for m in people.values()):
            return None  # رجل الأعمال فلان … وقال القاضي
        return self.fullest(next(iter(people.values())))[0] if len(people) == 1 else None

    def before(self, token: int, agreement: str) -> Mention | None:
        """The person with a title who was named last before a token, in a text where nobody has spoken yet."""
        named = [m for m in self._holders() if m.last < token and m.agrees(agreement)]
        return self.fullest(named[-1])[0] if named else None

    def _by_adjective(self, one: Mention) -> Mention | None:
        """The one body so called before, where a description only adds an adjective (الصحيفة الأمريكية)."""
        words = self.reading.words
        second = words[one.first + 1] if one.last > one.first else None
        known = w.TITLE | w.SOURCE_NOUN | w.PLACE | w.GIVEN_NAME
        if one.type != "organization" or not one.definite or second is None or not second.definite:
            return None
        if second.flags & known or (
            self.reading.scan.kind[min(one.first + 2, one.last)] == "w" and one.last > one.first + 1
        ):
            return None
        before = [
            self.fullest(m)[0] for m in self.mentions if m.head == one.head and m.first < one.first and m is not one
        ]
        if len({m.first for m in before}) != 1 or (
            words[before[0].first].definite and self._has_nationality(before[0])
        ):
            return None
        return before[0]

    def _has_nationality(self, one: Mention) -> bool:
        words, nisba = self.reading.words, self.reading.lexicon.nisba_forms
        return any(words[i].definite and words[i].norm.endswith(nisba) for i in range(one.first, one.last + 1))

    def points_back(self, one: Mention) -> bool:
        """Whether a mention only points to whoever spoke last, and no source before it is called so (المصدر)."""
        words = self.reading.words
        if one.name is not None or not words[one.first].flags & w.POINTER or not (one.definite or one.same):
            return False
        if len(one.words) > 1:
            return False
        noun = words[one.first].lemma or stem(self.reading, one.first)
        if not one.same and any(one.first - _BACK <= at < one.first for at in self._indefinite(noun)):
            return False  # رفض مصدر في الوزارة التعليق، وتابع المصدر
        return not any(m.head == one.head and m.first < one.first and len(m.words) > 1 for m in self.mentions)

    def _body(self, one: Mention) -> Mention | None:
        """The body named last before, which a noun for any body takes up (the company: Norwell Steel)."""
        reading = self.reading
        head = reading.words[one.head_at].flags
        if not one.definite or not head & w.GENERIC:
            return None
        named = []
        for m in self.mentions:
            flags = reading.words[m.head_at].flags
            body = m.type == "organization" and not flags & (w.COUNTRY | w.PLACE | w.GENERIC)
            if m.first < one.first and body and is_capital(reading, m.head_at):
                named.append(m)
        outlets = w.OUTLET | w.OUTLET_NOUN | w.OUTLET_ENDING
        published = [m for m in named if reading.words[m.head_at].flags & outlets] if head & w.OUTLET_NOUN else []
        chosen = published or named
        return self.fullest(chosen[-1])[0] if chosen else None

    def _same(self, one: Mention) -> Mention | None:
        """The one just named: a source of the same head or type."""
        before = [m for m in self.mentions if m.first < one.first and not m.same and not m.pronoun]
        alike = [m for m in before if m.head == one.head] or before
        return self.fullest(alike[-1])[0] if alike else None

    def _holder(self, one: Mention) -> Mention | None:
        """The person who holds an office that a description names (رئيس الحكومة، the minister)."""
        if not one.head or not self._is_title(one) or (one.number == "p" and not self.reading.lexicon.article):
            return None
        want = one.titles
        best: Mention | None = None
        for exact in (True, False):
            for m in self._holders():
                if one.head not in m.heads:
                    continue
                fits = want <= m.titles if exact else (m.titles <= want and bool(m.titles))
                if not fits or (one.gender and m.gender and one.gender != m.gender):
                    continue
                if m.first < one.first or best is None:
                    best = m
                if m.first > one.first and best is not None:
                    break
            if best is not None:
                return self.fullest(best)[0]
        alike = [m for m in self._holders() if one.head in m.heads and (len(want) == 1 or len(m.titles & want) > 1)]
        names = {m.order for m in alike}
        if one.definite and alike and len({order[-1] for order in names}) == 1:
            return self.fullest(alike[0])[0]
        return self._counterpart(one)

    def _counterpart(self, one: Mention) -> Mention | None:
        """Who holds the same office elsewhere (التقى الوزير نظيره الأردني فلان: الوزير الأردني)."""
        words = self.reading.words
        for m in self._holders():
            called = next((i for i in range(m.first, m.last + 1) if words[i].flags & w.COUNTERPART), None)
            whence = m.titles - {words[called].lemma} if called is not None else frozenset()
            if whence and whence <= one.titles:
                return self.fullest(m)[0]
        return None

    def _is_title(self, one: Mention) -> bool:
        return any(self.reading.words[i].flags & w.TITLE for i in range(one.first, one.last + 1))

    def _holders(self) -> list[Mention]:
        """Persons with a title, anywhere in the text."""
        if self._titled is None:
            out = [m for m in self.mentions if m.name and m.heads]
            seen = {i for m in self.mentions if m.name for i in range(m.first, m.last + 1)}
            reading = self.reading
            for i, word in enumerate(reading.words):
                if not word.flags & w.TITLE or i in seen or word.flags & w.HONORIFIC:
                    continue
                start = self._name_before(i)
                if start == i and reading.lexicon.article and not self._may_name(i):
                    continue
                made = self._read_at(start)
                if made is not None and made.name:
                    self._settle(made)
                if made is not None and made.name and made.heads and not self._goes_on_past(made, out):
                    out.append(made)
                    seen.update(range(made.first, made.last + 1))
            self._titled = sorted(out, key=lambda m: m.first)
        return self._titled

    def _may_name(self, title: int) -> bool:
        """Whether a word that can begin a name stands near behind a title, which is dearer to read than to rule out."""
        words, scan = self.reading.words, self.reading.scan
        for i in range(title + 1, min(title + _AHEAD, len(words))):
            word = words[i]
            if word.flags & (w.GIVEN_NAME | w.NAME_PARTICLE):
                return True
            if scan.kind[i] == "l" or word.flags & w.COMPLEMENTIZER:
                return False
            if scan.kind[i] == "w" and not (word.definite or word.joined or word.lead or word.flags & NO_NAME):
                return True
        return False

    def _name_before(self, token: int) -> int:
        """Where the name begins that a title behind a comma goes with (حسام حسن، المدير الفني), else the title."""
        scan, words = self.reading.scan, self.reading.words
        if not self.reading.lexicon.article or token < _SHORTEST or scan.raw[token - 1] not in COMMAS:
            return token
        for i in range(token - 2, max(-1, token - 2 - _BEHIND), -1):
            if scan.kind[i] != "w":
                break
            if words[i].flags & w.GIVEN_NAME and not words[max(0, i - 1)].flags & (w.GIVEN_NAME | w.NAME_PARTICLE):
                return i
        return token

    def _goes_on_past(self, made: Mention, known: list[Mention]) -> bool:
        """Whether what seems a name follows a title with a surname known already (تولي الوزيرة العونية مهام)."""
        surnames = {m.order[-1] for m in known if len(m.order) > 1}
        article = self.reading.lexicon.article
        return bool(article) and made.first < (made.name or (0, 0))[0] and bool(made.titles & surnames)

    def _read_at(self, token: int) -> Mention | None:
        reading = self.reading
        _, stop = reading.sentence(token)
        if not reading.lexicon.article:
            last = token
            while last + 1 < stop and last - token < _AHEAD and reading.scan.raw[last + 1][0].isupper():
                last += 1
            if not reading.scan.raw[last][0].isupper() or reading.words[last].flags & w.TITLE:
                return None  # no name follows
            return mention(reading, (token, last)) if last > token else None
        phrase = after_verb.source(reading, token, min(stop, token + _AHEAD))
        return mention(reading, phrase) if phrase else None

    def _with_topic(self, phrase: tuple[int, int]) -> tuple[int, int]:
        """A document with what it is about (تقرير عن السجون)."""
        reading = self.reading
        stop = min(reading.sentence(phrase[0])[1], phrase[1] + 1 + _AHEAD)
        if not reading.words[phrase[0]].flags & w.DOCUMENT and not reading.words[phrase[1]].norm.endswith("\u0627"):
            return phrase
        return relayed.with_topic(reading, phrase, stop)

    def _named_before(self, one: Mention) -> Mention | None:
        """The noun phrase that a definite description takes up: المنظمة after منظمة الصحة العالمية."""
        reading = self.reading
        sources = [m for m in self.mentions if m is not one and m.head == one.head and m.words >= one.words]
        before = [m for m in sources if m.first < one.first and m.words > one.words]
        if before:
            return self.fullest(before[-1])[0]
        described = self._by_adjective(one)
        if described is not None:
            return described
        if not reading.lexicon.article:
            body = named_before(reading, one.head, one.first, _BACK)
            named = mention(reading, body) if body is not None and one.type != "person" else None
            if named is not None and named.words >= one.words:
                return named
        noun = reading.words[one.first].lemma or stem(reading, one.first)
        best = None
        for at in self._indefinite(noun):
            if one.first - _BACK <= at < one.first:
                if reading.words[at].joined and reading.words[at].definite:
                    continue  # للمديرية: no name to give
                phrase = after_verb.source(reading, at, min(reading.sentence(at)[1], at + _AHEAD))
                found = mention(reading, self._with_topic(phrase or (at, at)))
                alike = found.name is None and found.type == one.type  # officials are no official news agency
                best = found if alike or reading.lexicon.article else best
        called = best is not None and (
            not reading.lexicon.article or best.type != "organization" or len(one.words) == 1 or one.words <= best.words
        )
        if best is not None and called and len(best.words) >= len(one.words) and best.first != one.first:
            return best
        after = [m for m in sources if m.words > one.words]
        return self.fullest(after[0])[0] if after else None

    def _indefinite(self, noun: str) -> list[int]:
        """Where a source noun stands without article, in the accusative too (تقريرا)."""
        if self._nouns is None:
            self._nouns = {}
            for i, word in enumerate(self.reading.words):
                if word.flags & w.SOURCE_NOUN and not word.definite:
                    self._nouns.setdefault(word.lemma, []).append(i)
        return sorted([*self._nouns.get(noun, ()), *self._occurrences(noun + _ACCUSATIVE)])


def same_word(one: str, two: str) -> bool:
    """Whether two words of a name are one in two spellings (جريفن، جريفين).

    >>> same_word("جريفن", "جريفين"), same_word("ماكرون", "ماكين")
    (True, False)
    """
    if one == two:
        return True
    return min(len(one), len(two)) >= _SPELT and fuzz.ratio(one, two) >= _ALIKE
