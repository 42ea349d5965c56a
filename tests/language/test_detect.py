"""The language of a text: by script, then by its frequent words, by what packs say and nothing else."""

import pytest

from claims.language.detect import detect
from claims.rulebook import Rulebook

FRENCH = """Le maire a annoncé que les travaux du pont seront terminés avant la fin du mois. Il a précisé devant les
journalistes que douze ouvriers avaient été blessés depuis le début du chantier, et que la ville paiera les frais de
leurs soins pendant toute la durée de leur convalescence."""
PERSIAN = """شهردار اعلام کرد که کارهای ساخت پل تا پایان ماه تمام خواهد شد. او به خبرنگاران گفت که دوازده کارگر از آغاز
کار زخمی شده‌اند و شهرداری هزینه درمان آنان را در تمام دوره بهبود خواهد پرداخت و این کار را به زودی آغاز می‌کند تا
مردم شهر بتوانند دوباره از پل بگذرند و به کار خود برسند."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير في BBC", "ar"),
        ("The minister told صحيفة", "en"),
        ("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ", "ar"),
        ("2024 — 12%", "und"),
        ("ــــ", "und"),
        ("Мэр сказал", "und"),
        (FRENCH, "und"),
        (PERSIAN, "und"),
    ],
)
def test_language_of_a_text(text, expected):
    assert detect(text) == expected


def test_a_folder_of_data_makes_another_language_known(tmp_path):
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "language.toml").write_text('script = "LATIN"\nwords = ["le", "la", "les", "du", "que", "de"]\n')
    rules = Rulebook((tmp_path,))
    assert detect(FRENCH, rules) == "fr"
    assert detect("The mayor said that the works on the bridge will end before the month does.", rules) == "en"


def test_a_page_of_headings_and_credits_is_told_by_the_article_of_its_words():
    page = """المرفأ | سياسة
الرئيسية > سياسة > أخبار
الوزير يعلن خفض الضريبة 5 بالمئة
٣ مارس ٢٠٢٦ ١٠:١٥ ص
آخر تحديث : 3 مارس 2026 11:00 بتوقيت غرينتش
أ ف ب
أعلن وزير المالية زياد القيسي خفض الضريبة بنسبة 5 بالمئة ابتداء نيسان المقبل."""
    assert detect(page) == "ar"
