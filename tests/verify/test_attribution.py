"""Where the evidence has a source, and whether in the same role."""

import pytest

from claims.model import Evidence, Speaker
from claims.rulebook import rulebook
from claims.verify.attribution import mentions
from claims.verify.library import Library

EVIDENCE = Evidence("e", "The governor, Rania Othman, said 14 engines were sent. Omar Nasr was there.", "en")


@pytest.mark.parametrize(
    ("name", "role", "language", "quoted", "agrees"),
    [
        ("Rania Othman", "governor", "en", True, True),
        ("Rania Othman", "fire chief", "en", True, False),
        ("Rania Othman", None, "en", True, None),
        ("رانيا عثمان", "المحافظة", "ar", True, None),  # the same role in another language is no other role
        ("Omar Nasr", "driver", "en", False, None),
    ],
)
def test_a_role_is_held_against_the_evidence_in_one_language(name, role, language, quoted, agrees):
    speaker = Speaker(name, "person", role)
    (found,) = mentions(speaker, Library([EVIDENCE], rulebook()), language)
    assert (found.quoted, found.role_agrees) == (quoted, agrees)
