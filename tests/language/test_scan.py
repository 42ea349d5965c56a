"""One pass over a text: what it gives lies where it says, and a stretch gives what the whole gives there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.language.fold import fold
from claims.language.scan import LINE, scan

TEXTS = st.text(st.sampled_from("قَـالَ ﻗﺎ٢٥ab Z’-'.,5٫\u200f\u2067\n\r\u2028\x85«»\"!é\u0301_"), max_size=60)


@given(TEXTS)
def test_tokens_lie_where_they_say_and_do_not_overlap(text):
    read = scan(text)
    for n in range(len(read)):
        assert text[read.start[n] : read.end[n]] == read.raw[n]
        assert read.norm[n] == fold(read.raw[n])
    assert all(a <= b for a, b in zip(read.end, read.start[1:], strict=False))


@given(TEXTS)
def test_lines_end_where_python_ends_them(text):
    read = scan(text)
    assert read.kind.count(LINE) == len((text + "x").splitlines()) - 1


@given(TEXTS, TEXTS)
def test_a_stretch_gives_what_the_text_gives_there(before, after):
    whole, cut = f"{before}\n\n{after}", len(before) + 2
    read = scan(whole, within=(cut, len(whole)))
    alone = scan(after)
    assert (read.raw, read.kind) == (alone.raw, alone.kind)
    assert read.start == [at + cut for at in alone.start]


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("spelling", ["أُشَارَ", "أشـــار", "ﺃﺷﺎﺭ", "اشار", "\u200fأشار\u200f", "\u0627\u0654شار"])
def test_spellings_of_one_word_fold_to_one_form(spelling):
    assert fold(spelling) == "اشار"
