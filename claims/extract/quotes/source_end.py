"""What ends a source that follows its verb: the verb's object, another noun phrase, an adjunct, a cue."""

from __future__ import annotations

from . import words as w
from .reading import COMMAS, Reading

HEADS = w.TITLE | w.SOURCE_NOUN | w.OUTLET | w.COUNTRY | w.PLACE
BREAKS = (
    w.QUESTION | w.COMPLEMENTIZER | w.RELATIVE | w.NEGATION | w.ARTICLE_VOICE | w.ADVERB | w.FINITE | w.SUBORDINATOR
)
TANWIN = "\u064b"  # the sign of the accusative
_SHORT = 4  # letters of the shortest noun with its preposition
_NEAR = 4  # words between an office and the preposition that goes on with it


def ends(reading: Reading, i: int, stop: int, *, headed: bool, named: bool) -> bool:
    """Whether a source that has begun ends before token ``i``."""
    if i in reading.compound:
        return False
    if reading.words[i].flags & w.APPOSITION and reading.scan.raw[i - 1] not in COMMAS:
        return True  # فلانة وهي تقف أمام بيتها
    words = reading.words
    word = words[i]
    flags = word.flags
    before = words[i - 1]
    if flags & w.PRONOUN and not flags & HEADS:
        return True
    foreign = headed and not (before.flags or before.definite or before.joined or before.lead)
    surname = flags == w.FINITE and (before.flags & w.GIVEN_NAME or foreign) and not reading.lexicon.lists(word.norm)
    if flags & BREAKS and not surname:  # ستيفن ستيوارت: a name that looks like a verb in the future
        return not flags & HEADS or bool(flags & (w.COMPLEMENTIZER | w.RELATIVE))
    hit = reading.hits_at.get(i)
    cue = hit is not None and hit.form.role != "noun" and (word.lead or not hit.form.entry.needs)
    relative = hit is not None and hit.form.role == "finite" and reading.lexicon.has_object(word)
    relative = relative and i + 1 < stop and bool(reading.is_class(i + 1, w.ADJUNCT | w.TIME))  # تقرير نشرته أمس
    if (cue or relative or (hit is not None and hit.form.role == "noun")) and not flags & (HEADS | w.GIVEN_NAME):
        return True
    if of_body(reading, i):
        return False
    ends = word.norm.endswith(reading.lexicon.accusative or "\n")
    if ends and accusative(reading, i) and not flags & w.GIVEN_NAME:
        return True  # نشرت الصحيفة تقريرا
    if _is_stated(reading, i):
        return True  # نفى مصدر حكومي صحة الأنباء
    if flags & w.DETERMINER and not word.lead and not before.flags & (w.TITLE | w.SOURCE_NOUN | w.PREPOSITION):
        return True  # لم تقدم فلانة أي دليل
    owned = word.norm.endswith(reading.lexicon.owned) and not (word.definite or word.joined or word.lead)
    if owned and flags & w.OCCASION and not before.flags & (w.PREPOSITION | w.TITLE | w.SOURCE_NOUN):
        return True  # اختتم فلان تصريحاته
    if named and _is_body_behind_name(reading, i):
        return True  # وصف فلان الحزب، اتهم فلان حكومة البلد
    if named and _is_governed(reading, i, stop):
        return True  # انتقدت النائبة فلانة الفلاني أداء الحكومة
    if _is_body_behind_adjective(reading, i):
        return True  # اتهم مسؤول حكومي قوات الأمن
    governed = before.flags & (HEADS | w.PREPOSITION | w.NAME_PARTICLE) and not before.definite
    if flags & w.OBJECT and not (flags & w.GIVEN_NAME or governed):
        return True  # ذكر فلان سبب الخلاف
    if flags & w.PREPOSITION and flags & w.GIVEN_NAME and headed and not named and _is_name(reading, i, stop):
        return False  # رئيس الكتلة علي العوني أن
    if not flags & (HEADS | w.GIVEN_NAME | w.NAME_PARTICLE) and _follows_surname(reading, i):
        return True  # وصف سامي العوني الاتفاق
    if i in reading.phrases_at or _is_object(reading, i, headed=headed):
        return True
    if not flags and not word.definite and word.norm.endswith(reading.lexicon.possessors) and len(word.norm) > _SHORT:
        return True  # يواصل مسؤولون جهودهم
    if flags & w.BETWEEN and headed and i + 1 < stop and words[i + 1].flags & w.TITLE and words[i + 1].definite:
        return False  # مساعد الوكيل العام بالمحكمة فيها القاضي فلان
    if flags & w.MISSION and not named and _is_mission(reading, i, stop):
        return False  # المبعوث الأممي إلى ليبيا، النائب عن حزب العمل
    if reading.is_class(i, w.ADJUNCT):
        described = before.definite or before.flags & w.ANONYMOUS  # مصدر مطلع
        return not (flags & w.ADJECTIVE and described and not _timed(reading, i + 1))
    if flags & w.PREPOSITION:
        return not _of_office(reading, i, stop, headed=headed, named=named)
    if word.joined:
        if word.definite and i - 1 in reading.compound and i + 1 < stop and _names_holder(reading, i + 1):
            return False  # المدير العام للوكالة X, but قال المدير العام للتلفزيون إن
        told = named and flags & w.TITLE and word.joined.startswith(reading.lexicon.addressing)
        if told or reading.is_class(i, w.ADDRESSEE):
            return True  # قال الرئيس فلان لنظيره
        loose = not (flags & HEADS or word.definite)
        return (named and not flags & HEADS) or not headed or loose
    if word.norm[:1] in reading.lexicon.prefixes and (reading.is_class(i, w.ADDRESSEE) or _tells_outlet(reading, i)):
        return True
    if word.norm[:1] in reading.lexicon.prefixes and word.norm.endswith(reading.lexicon.owners) and len(word.norm) > 4:
        return True  # لمواجهتها: a noun with its preposition and pronoun
    if word.lead:
        return not (flags & HEADS or word.definite == before.definite)
    return False


def _is_stated(reading: Reading, i: int) -> bool:
    """Whether a noun of event is what the verb states: it goes on with no name, and with no noun before it."""
    words, lexicon = reading.words, reading.lexicon
    word, before = words[i], words[i - 1]
    if word.definite or word.lead or word.joined:
        return False
    heads = w.TITLE | w.SOURCE_NOUN | w.VERBAL_NOUN  # a noun with the article heads no construct, nor does آخر
    heading = before.flags & heads and not (before.definite or before.flags & w.OTHER)
    surnamed = i > 1 and words[i - 2].flags & before.flags & w.GIVEN_NAME  # ثمن جاك لوران دعم الدولة
    if heading or before.flags & w.PREPOSITION or (before.flags & w.GIVEN_NAME and not surnamed):
        return False
    listed = lexicon.is_listed_event(word)
    if not listed and not lexicon.is_bare_event(word):
        return False
    if listed or (lexicon.is_feminine(word) and not word.flags & w.GIVEN_NAME):
        return True
    titled = before.flags & w.TITLE or (before.definite and not _is_body_alone(reading, i - 1))  # a name may follow
    return not titled


def _is_body_behind_name(reading: Reading, i: int) -> bool:
    """Whether a body, document or place follows somebody's name, and so is the object of his verb."""
    words = reading.words
    word, before = words[i], words[i - 1]
    body = w.ORGANIZATION | w.DOCUMENT | w.OUTLET | w.PLACE
    if not word.flags & body or word.lead or word.joined or not (before.flags | words[i - 2].flags) & w.GIVEN_NAME:
        return False
    office = i - 1 in reading.compound and not before.flags & w.GIVEN_NAME  # أمين عام حركة الشعب
    return not office and (word.definite or _is_plain_name(reading, i))


def _is_body_behind_adjective(reading: Reading, i: int) -> bool:
    """Whether a body follows an unnamed source and its adjective, and so is the object of the verb."""
    words, lexicon = reading.words, reading.lexicon
    word, before, head = words[i], words[i - 1], words[i - 2]
    if i < 2 or not word.flags & w.ORGANIZATION or word.definite or word.lead or word.joined:
        return False
    adjective = before.norm.endswith((*lexicon.nisba, *lexicon.feminine_nisba)) and not before.definite
    unnamed = head.flags & (w.TITLE | w.ANONYMOUS) and not head.definite
    return adjective and bool(unnamed) and not before.flags & (w.OFFICE | w.ORGANIZATION | w.DOCUMENT | w.PREPOSITION)


def _tells_outlet(reading: Reading, i: int) -> bool:
    """Whether the name of an outlet in several words follows a preposition joined to it (قال فلان لشمس أف أم)."""
    if not reading.words[i].norm.startswith(reading.lexicon.addressing):
        return False
    names = reading.lexicon[reading.words[i].norm[1:]].classes
    return any(name.flag & w.OUTLET and reading.follows(i, name.rest) for name in names)


def _is_mission(reading: Reading, i: int, stop: int) -> bool:
    """Whether a place or body follows the preposition of an envoy, whose name stands behind it or the link at once."""
    words = reading.words
    sent = any(words[k].flags & w.ENVOY for k in range(max(0, i - _NEAR), i))
    if not sent or i + 1 >= stop or not words[i + 1].flags & (w.PLACE | w.ORGANIZATION):
        return False
    for k in range(i + 2, min(stop, i + 2 + _NEAR)):
        if reading.scan.raw[k] in COMMAS or words[k].flags & w.COMPLEMENTIZER or k in reading.hits_at:
            return False
        if not words[k].definite:
            return not (words[k].joined or words[k].lead or words[k].flags & (BREAKS | w.PREPOSITION | w.ADJUNCT))
    return i + 2 >= stop and bool(words[i + 1].flags & w.PLACE)


def _is_name(reading: Reading, i: int, stop: int) -> bool:
    """Whether a name that is spelt like a preposition (علي) goes on in one to three words up to a link or comma."""
    if reading.scan.raw[i] in reading.lexicon.prepositions:
        return False
    for k in range(i + 1, min(stop + 1, i + _NEAR + 1, len(reading.words))):
        raw, word = reading.scan.raw[k], reading.words[k]
        if raw in COMMAS or raw == ":" or k in reading.opens or word.flags & w.COMPLEMENTIZER:
            return k > i + 1
        if reading.scan.kind[k] != "w" or k in reading.hits_at or word.flags & (w.PREPOSITION | w.SOURCE_NOUN):
            return False
    return False


def _is_body_alone(reading: Reading, token: int) -> bool:
    """Whether a body stands here with no office before it, whose holder's name could follow (شهد المجلس إعلان)."""
    words = reading.words
    before = range(max(0, token - _NEAR), token)
    return bool(words[token].flags & w.ORGANIZATION) and not any(words[k].flags & w.TITLE for k in before)


def _is_plain_name(reading: Reading, i: int) -> bool:
    """Whether the word before a token belongs to a name and heads no construct (فارس، and not: أمين مجلس)."""
    flags = reading.words[i].flags
    before = reading.words[i - 1]
    office = reading.words[i - 2]
    if office.flags & w.TITLE and not office.definite:
        return False  # رئيس أركان قوات البلد
    return not flags & (w.GIVEN_NAME | w.TITLE) and not before.flags & (w.TITLE | w.NAME_PARTICLE | w.SOURCE_NOUN)


def _follows_surname(reading: Reading, i: int) -> bool:
    """Whether a given name and a surname with the article stand right before a token."""
    if i < 2:
        return False
    if i - 1 in reading.compound:
        return False  # عز الدين بنجلون: the surname follows
    first, last = reading.words[i - 2], reading.words[i - 1]
    other = w.GIVEN_NAME | w.NAME_PARTICLE | w.TITLE | w.SOURCE_NOUN
    compound = i > 2 and reading.words[i - 3].flags & (w.NAME_PARTICLE | w.GIVEN_NAME)  # سامح شكري الوضع الصعب
    given = first.flags & w.GIVEN_NAME and not first.flags & (w.NAME_PARTICLE | w.TITLE) and not compound
    given = given or _begins_holder(reading, i - 2)
    return bool(given) and last.definite and not (last.flags & other or last.joined or last.lead)


def _begins_holder(reading: Reading, token: int) -> bool:
    """Whether a word that no pack knows follows a title and its noun, and so begins its holder's name."""
    word = reading.words[token]
    if token < 1 or word.flags or word.definite or word.lead or word.joined or reading.scan.kind[token] != "w":
        return False
    titled = any(reading.words[k].flags & w.TITLE for k in range(max(0, token - _NEAR), token))
    return titled and reading.words[token - 1].definite


def _timed(reading: Reading, token: int) -> bool:
    return token < len(reading.words) and bool(reading.words[token].flags & w.TIME)


def _names_holder(reading: Reading, token: int) -> bool:
    """Whether what follows an office's body is no link and no adjective only: the rest of a name."""
    word = reading.words[token]
    return token in reading.compound or not (word.definite or word.flags & w.COMPLEMENTIZER or word.joined)


def _is_object(reading: Reading, i: int, *, headed: bool) -> bool:
    """Whether a bare word after a word with the article is no part of its phrase: the verb's object, or an adverb.

    After a title a bare word may begin its holder's name.
    """
    word, before = reading.words[i], reading.words[i - 1]
    if reading.scan.kind[i] == "n" and before.definite and i + 1 < len(reading.words):
        counted = reading.words[i + 1]  # شمل المسح 16 محافظة, and not: قالت القناة 12 العبرية
        other = counted.definite or counted.joined or counted.flags & (BREAKS | w.PREPOSITION | w.CONJUNCTION)
        return reading.scan.kind[i + 1] == "w" and not other
    if reading.scan.kind[i] != "w" or word.lead or word.joined:
        return False
    if word.flags & w.OUTLET and word.flags & w.PROPER and before.agreement[1:] in ("d", "p") and not before.definite:
        return before.norm.endswith(reading.lexicon.unconstructed)  # أبلغ مسؤولون رويترز: with its ending no construct
    if not before.definite:
        return False
    if i > 1 and reading.words[i - 2].flags & w.DETERMINER and not (word.definite or word.flags & w.PREPOSITION):
        return True  # روى أحد الناجين لحظات الغرق: one of many is not named
    if word.definite:
        return _second_body(reading, i) or is_act(reading, i) or _is_done_by_body(reading, i)
    if word.flags & (w.SAME | w.PREPOSITION):
        return False
    if word.flags & w.DETERMINER:
        return True
    if TANWIN in reading.scan.raw[i]:
        return True
    if word.flags & w.COUNTRY:
        return True  # اتهم وزير الخارجية إيران; his own country is an adjective, or stands in the construct
    if word.flags & (w.DOCUMENT | w.OCCASION) and not word.flags & (w.GIVEN_NAME | w.TITLE | w.OUTLET):
        return True  # وجه الرئيس رسالة، قدم الوزير شهادته
    if _both_accusative(reading, i):
        return True
    if word.flags & (HEADS | w.GIVEN_NAME | w.PROPER | w.NAME_PARTICLE):
        return False
    if not headed or before.flags & w.TITLE:
        return reading.scan.norm[i].endswith("\u0627") and not before.flags & w.TITLE
    return not any(reading.words[k].flags & w.TITLE for k in range(max(0, i - 12), i))


def _is_governed(reading: Reading, i: int, stop: int) -> bool:
    """Whether a bare noun behind a whole name heads a construct with a noun that the packs know (أداء الحكومة)."""
    words = reading.words
    if i < 2 or i + 1 >= stop or not words[i - 2].flags & w.GIVEN_NAME or words[i - 1].flags & HEADS:
        return False
    word, after = words[i], words[i + 1]
    bare = not (word.definite or word.lead or word.joined or word.flags & (HEADS | w.GIVEN_NAME | w.NAME_PARTICLE))
    return bare and after.definite and bool(after.flags & (w.SOURCE_NOUN | w.STANDARD | w.DOCUMENT | w.COUNTRY))


def _both_accusative(reading: Reading, i: int) -> bool:
    """Whether a noun and its adjective end as objects do (نشر الناشط مقطعا مصورا)."""
    if i + 1 >= len(reading.words):
        return False
    pair = (reading.words[i], reading.words[i + 1])
    bare = not any(word.definite or word.lead or word.flags & w.GIVEN_NAME for word in pair)
    return bare and all(word.norm.endswith(reading.lexicon.accusative or "\n") for word in pair)


def _second_body(reading: Reading, i: int) -> bool:
    """Whether a body or document follows a phrase that is complete: the object of the verb (اتهمت المعارضة الحكومة)."""
    word = reading.words[i]
    told = word.flags & w.ANONYMOUS and reading.words[i - 1].flags & w.ORGANIZATION  # ناشدت الشرطة السكان
    if i in reading.compound or not (word.flags & (w.ORGANIZATION | w.DOCUMENT) or told):
        return False
    if word.flags & w.TITLE and any(x.flags & w.GIVEN_NAME and not x.lead for x in reading.words[i + 1 : i + 4]):
        return False  # وزير الدفاع الفريق أول فلان
    adjectives = reading.lexicon.nisba + reading.lexicon.feminine_nisba
    return not word.norm.endswith(adjectives)  # المركزي، الخارجية are adjectives as well


def is_act(reading: Reading, i: int) -> bool:
    """Whether a noun of event with its preposition follows, which the verb states (أعلنت الشرطة العثور على)."""
    bare = reading.scan.norm[i].removeprefix(reading.lexicon.article)
    follows = i + 1 < len(reading.words) and reading.words[i + 1].flags & w.PREPOSITION
    return bool(follows) and (reading.lexicon.is_event(bare) or bool(reading.words[i].flags & w.VERBAL_NOUN))


def _is_done_by_body(reading: Reading, i: int) -> bool:
    """Whether an act with the article follows a body's full name: the verb's object (تبنت الجبهة الشعبية الهجوم)."""
    bare = reading.scan.norm[i].removeprefix(reading.lexicon.article)
    act = reading.lexicon.lists(bare) and reading.lexicon.is_event(bare)
    bodies = any(reading.words[k].flags & w.ORGANIZATION for k in range(max(0, i - _NEAR), i))
    return act and bodies and not reading.words[i].flags & (w.ORGANIZATION | w.TITLE)


def of_body(reading: Reading, i: int) -> bool:
    """Whether a noun with its preposition goes on with a body's or office's name (المرصد السوري *لحقوق* الإنسان)."""
    words = reading.words
    word = words[i]
    if word.flags or word.definite or not word.norm.startswith(reading.lexicon.addressing) or len(word.norm) < _SHORT:
        return False
    if i + 1 >= len(words) or not words[i + 1].definite or words[i + 1].joined or words[i + 1].lead:
        return False
    if _follows_surname(reading, i):
        return False  # عرض النائب سعد الشارني لمحاور الخطة
    heads = w.SOURCE_NOUN | w.OFFICE
    return words[i - 1].definite and any(words[k].flags & heads for k in range(max(0, i - _NEAR), i))


def _of_office(reading: Reading, i: int, stop: int, *, headed: bool, named: bool) -> bool:
    """Whether a preposition goes on with an office (الخبير في الشؤون الليبية) and does not open an adjunct."""
    if i + 1 >= stop or not headed:
        return False
    after = reading.words[i + 1]
    if reading.scan.kind[i + 1] != "w" or reading.is_class(i + 1, w.OCCASION) or reading.is_class(i + 1, w.ADJUNCT):
        return False
    if after.norm.endswith(reading.lexicon.owned) and reading.lexicon.is_event(after.norm):
        return False  # عبر الحزب عن تضامنه
    if reading.is_class(i, w.ADDRESSEE) or after.flags & (w.COMPLEMENTIZER | w.DETERMINER | w.PRONOUN | w.TIME):
        return False
    if not after.flags and not after.definite and after.norm.endswith(reading.lexicon.owners):
        return False  # في عددها الجديد
    known = after.definite or after.joined or after.flags & (HEADS | w.OUTLET_NOUN)
    if not known and not (i + 2 < stop and (reading.words[i + 2].definite or reading.words[i + 2].flags & HEADS)):
        return False  # دخلت شاهدة في نوبة بكاء
    near = any(reading.words[k].flags & (w.TITLE | w.SOURCE_NOUN) for k in range(max(0, i - _NEAR), i))
    return near and not (named and not any(reading.words[k].flags & w.TITLE for k in range(max(0, i - 3), i)))


def accusative(reading: Reading, token: int) -> int:
    """The classes of a bare noun with the ending of the accusative (قال إن مسؤولا أخبره)."""
    norm, ending = reading.words[token].norm, reading.lexicon.accusative
    word = reading.words[token]
    if not ending or not norm.endswith(ending) or word.definite or word.flags & (w.TITLE | w.SOURCE_NOUN):
        return 0
    return reading.lexicon[norm[: -len(ending)]].flags & (w.TITLE | w.SOURCE_NOUN)
