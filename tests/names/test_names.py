"""Names of people and bodies in two scripts: who is who, and who is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import name_similarity
from claims.names import cdist, rank
from claims.rulebook import rulebook
from claims.rulebook.bodies import BodiesFile
from claims.rulebook.names import SpelledNames

SAME_PERSON = 0.75  # from here on speakers are paired


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("سليم الحداد", "Salim Haddad"),
        ("الدكتور سليم حداد", "Dr. Selim el-Haddad"),
        ("Haddad, Salim", "سليم حداد"),
        ("عبد الرؤوف الجبالي", "Abderraouf Jebali"),
        ("عبد الرؤوف الجبالي", "Abdul Raouf al-Jabali"),
        ("نجيب الشرقاوي", "Nagib Cherkaoui"),
        ("خديجة بنت يوسف", "Khadija bint Youssef"),
        ("وليد بن عمار", "Walid Ben Ammar"),
        ("مصطفى العيساوي", "Mustafa Issawi"),
        ("موسى قاسم", "Moussa Kassem"),
        ("يوهان مولر", "Johann Müller"),
        ("هيلين براندت", "Hélène Brandt"),
        ("جورج السادس", "George VI"),
        ("س. الحداد", "Salim Haddad"),
        ("سليم فؤاد الحداد", "Salim Haddad"),
        ("كريم دولامار", "Karim de la Mare"),
        ("رجب", "Recep"),
        ("رشيد طه", "Rachid Taha"),
        ("الطيب بوشارب", "Tayeb Boucharreb"),
        ("محمود أحمدي نجاد", "Mahmoud Ahmadinejad"),
        ("مينا علي زاده", "Mina Alizadeh"),
        ("سالم الحربي", "Salim al-Harbi"),
    ],
)
def test_one_person(a, b):
    assert name_similarity(a, b) >= SAME_PERSON


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("محمد علي", "Muhammad Ahmed"),
        ("حسين", "Hassan"),
        ("Peter Smith", "Peter Schmidt"),
        ("Brown", "Braun"),
        ("عمر فاروق", "Amr Farouk"),
        ("سمير خليل", "Samira Khalil"),
        ("منير عزام", "Mounira Azzam"),
        ("سمير نصر", "سميرة نصر"),
        ("Mario Keller", "Maria Keller"),
        ("طارق الحسيني", "Tarek al-Hassani"),
        ("أحمد علي", "أحمد عمر"),
        ("وليد بن سالم", "Salem bin Walid"),
        ("سليم حداد", "Salim Nassar"),
        ("Karim Haddad", "Karim Hamdani"),
        ("جورج الخامس", "George VI"),
        ("هدى منصور", "Huda Nasser"),
        ("عبد الله حداد", "عبد العزيز حداد"),
    ],
)
def test_one_part_of_a_name_is_not_a_person(a, b):
    assert name_similarity(a, b) < SAME_PERSON - 0.1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("الأمم المتحدة", "United Nations"),
        ("الأمم المتحدة", "the UN"),
        ("منظمة الصحة العالمية", "WHO"),
        ("وزارة الصحة", "Ministry of Health"),
        ("وزارة الداخلية التونسية", "Tunisian Interior Ministry"),
        ("ليبيا", "Libya"),
        ("السعودية", "Saudi Arabia"),
        ("الولايات المتحدة", "U.S."),
        ("مصري", "Egyptian"),
    ],
)
def test_bodies_countries_and_nations_have_names_of_their_own(a, b):
    assert name_similarity(a, b) > 0.9


@pytest.mark.parametrize(
    ("a", "b"),
    [("وزارة الصحة", "Interior Ministry"), ("ليبيا", "Lebanon"), ("الأمم المتحدة", "United States")],
)
def test_other_bodies_and_countries_are_others(a, b):
    assert name_similarity(a, b) < 0.4


def test_a_person_named_like_a_country_is_none():
    assert name_similarity("Jordan Smith", "الأردن") < 0.4
    assert name_similarity("Jordan Smith", "جوردان سميث") > 0.9


def test_both_languages_know_the_same_bodies_and_nations():
    files = [rulebook().load(lang, "bodies", BodiesFile) for lang in ("ar", "en")]
    assert set(files[0].bodies) == set(files[1].bodies)
    assert set(files[0].nations) == set(files[1].nations)


names = st.lists(
    st.sampled_from(
        ["Salim", "سليم", "الحداد", "Haddad", "bin", "بن", "S.", "عبد", "الله", "Abd", "II", "Le", "UN", "é", "-"]
    ),
    max_size=4,
).map(" ".join)


@given(names, names)
def test_similarity_is_a_ratio_and_the_same_from_either_side(a, b):
    found = name_similarity(a, b)
    assert 0 <= found <= 1
    assert found == name_similarity(b, a)


@given(names)
def test_a_name_is_itself(name):
    assert name_similarity(name, name) == 1


def test_one_against_many():
    people = ["Salim Nassar", "Selim Haddad", "Huda Mansour"]
    assert [(name, place) for name, _, place in rank("سليم الحداد", people, limit=1)] == [("Selim Haddad", 1)]
    table = cdist(["سليم الحداد", "هدى منصور"], people)
    assert [row.index(max(row)) for row in table] == [1, 2]
    assert table[0][1] == name_similarity("سليم الحداد", "Selim Haddad")


def test_the_given_names_of_the_packs_are_told_apart_and_spelled_in_both_scripts():
    given = rulebook().load("", "names", SpelledNames).given
    for key, forms in given.items():
        assert any(form.isascii() for form in forms), key
        assert not all(form.isascii() for form in forms), key
        assert name_similarity(forms[0], forms[-1]) >= SAME_PERSON, key
