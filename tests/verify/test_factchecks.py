"""Earlier fact-checks of a similar claim: by words in one language, by names and figures across scripts."""

from __future__ import annotations

import claims
from claims.model import Evidence
from claims.rulebook import rulebook
from claims.verify.factchecks import similar_factchecks
from claims.verify.library import Library

DAM = Evidence(
    "dam", "لم يكن هناك أي تقصير في صيانة سد وادي سلمى", "ar", "fact-check", publisher="مرصد", author="سليم القاضي"
)
STRIKE = Evidence(
    "strike", "90 percent of workers at Nour Port joined the strike", "en", "fact-check", author="Naji Haddad"
)


def found(text: str, check: Evidence) -> dict[str, tuple[str, ...]]:
    """By the words of each quote, what it shares with the fact-check, where that is shown."""
    article = claims.extract(text)
    library = Library([check], rulebook())
    shown = {q.content.text: similar_factchecks(article, q, None, library) for q in article.quotes}
    return {words: similar[0].shared for words, similar in shown.items() if similar}


def test_a_claim_in_other_words_is_found_and_the_speakers_other_claims_are_not() -> None:
    text = (
        "سيول في وادي سلمى\nونفى والي الرمال سليم القاضي وجود تقصير في صيانة السد. "
        'وقال القاضي: "لا طريق سالكا إلى وادي سلمى". وقال أيضا: "المياه حاصرت وادي سلمى من ثلاث جهات".'
    )
    assert found(text, DAM) == {"وجود تقصير في صيانة السد": ("سليم القاضي",)}


def test_a_claim_in_another_script_is_found_by_its_figure_and_speaker() -> None:
    text = "وقال ناجي حداد إن 90 في المئة من العمال التزموا بالإضراب. وقال حداد إن المفاوضات توقفت أمس."
    (shared,) = found(text, STRIKE).values()
    assert shared == ("90", "ناجي حداد")


def test_equal_small_numbers_and_a_name_say_nothing() -> None:
    text = "“We met three times in the old harbour office,” Naji Haddad said."
    assert found(text, STRIKE) == {}
