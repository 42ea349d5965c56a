"""Whether two articles tell of one event, and what is said of the figures of two."""

import pytest

import claims
from claims.compare.event import names_of, own_year
from claims.compare.matrix import compare_many
from claims.formats.comparison import markdown, matrix_markdown
from claims.reporting.comparing import comparison_page, matrix_page
from claims.rulebook import rulebook

RULES = rulebook()
GAZELLE = (
    "سيول تقتل 14 شخصا في بلدة سد الغزال\n\n"
    "قال الدفاع المدني إن 14 شخصا لقوا حتفهم وأصيب 30 آخرون في سيول ضربت بلدة سد الغزال مساء الاثنين.\n"
    "وقال رئيس البلدية سامر الحويك إن 220 منزلا تضررت."
)
BARLEY = (
    "مصرع 19 شخصا في فيضان نهر الشعير\n\n"
    "لقي 19 شخصا مصرعهم وجرح 52 في فيضان نهر الشعير الذي أغرق أحياء في مدينة المشرق فجر السبت.\n"
    "وقال المحافظ وليد النجار إن المياه غمرت 640 منزلا."
)
GAZELLE_EN = (
    "Floods kill 16 in the town of Sadd al-Ghazal\n\n"
    "At least 16 people died when floods hit the town of Sadd al-Ghazal on Monday, Mayor Samer al-Huwaik said.\n"
    "About 230 homes were damaged."
)
BUDGET_2023 = (
    "Larkhill approves its 2023 budget\n\nLarkhill council approved a budget of $210 million for 2023 on Tuesday.\n"
    "It expects a deficit of $9 million, treasurer Mona Reyes said."
)
BUDGET_2024 = (
    "Larkhill to spend more in 2024\n\nLarkhill council approved a budget of $228 million for 2024, up from $210"
    " million in 2023.\nThe deficit is put at $6 million, treasurer Mona Reyes said."
)


def found(a, b):
    return claims.compare(claims.extract(a), claims.extract(b))


@pytest.mark.parametrize("other", [BARLEY, "A storm in Port Salim killed 31 people, said Huda Karim, the mayor."])
def test_reports_that_share_no_name_make_no_conflict(other):
    result = found(GAZELLE, other)
    assert result.event == "no-shared-names"
    assert result.pairs == ()
    assert len(result.only_a) + len(result.only_b) >= 4


def test_one_event_in_two_scripts_keeps_its_conflicts():
    result = found(GAZELLE, GAZELLE_EN)
    assert result.event == "one-event"
    assert [(p.a.value, p.b.value, p.verdict) for p in result.pairs] == [(14, 16, "conflict"), (220, 230, "compatible")]


def test_two_floods_in_one_town_agree_on_nothing():
    later = GAZELLE.replace("14", "23").replace("30", "71").replace("220", "95").replace("الاثنين", "الجمعة")
    first = GAZELLE + "\nوأغلقت 12 مدرسة."
    result = found(first, later + "\nوأغلقت 48 مدرسة.")
    assert (result.event, result.pairs) == ("nothing-agrees", ())


def test_two_years_budgets_meet_only_where_they_tell_of_one_year():
    result = found(BUDGET_2023, BUDGET_2024)
    assert result.event == "one-event"
    assert [(p.a.value, p.b.value, p.verdict) for p in result.pairs] == [(210e6, 210e6, "agree")]


def test_articles_without_names_are_taken_to_be_of_one_event():
    result = found("The flood killed 14 people.", "The flood killed 16 people.")
    assert (result.event, len(result.conflicts)) == ("one-event", 1)


def test_the_year_of_an_article_is_none_that_it_looks_back_to():
    years = [
        own_year(claims.extract(text), RULES) for text in (BUDGET_2024, "The worst flood since 1998 killed 14 people.")
    ]
    assert years == ["2024", None]


def test_names_stand_behind_nouns_of_place_and_speakers():
    names = names_of(claims.extract(BARLEY), RULES)
    assert {"وليد", "مشرق"} <= names.sure.keys()
    assert names.given == {"وليد"}


def test_every_output_says_that_these_are_two_events():
    result = found(GAZELLE, BARLEY)
    assert result.to_dict()["event"] == "no-shared-names"
    assert "two events" in markdown(result, RULES)
    assert "حدثين" in comparison_page(result, RULES, ui="ar")
    matrix = compare_many([claims.extract(text) for text in (GAZELLE, GAZELLE_EN, BARLEY)], RULES)
    for told in (matrix_markdown(matrix, RULES), matrix_page(matrix, RULES)):
        assert told.count("two events") == 1
