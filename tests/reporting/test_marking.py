"""Marks nest whatever spans they are given, and the text between them is the text."""

from hypothesis import given
from hypothesis import strategies as st

from claims.reporting.marking import Mark, marked

TEXT = "قال الوزير إن 12 شخصا قتلوا، and 3 were missing"
SPANS = st.lists(
    st.tuples(
        st.integers(0, len(TEXT)),
        st.integers(0, len(TEXT)),
        st.sampled_from(["quote", "figure", "cue", "source", "skipped"]),
    ),
    max_size=8,
)


def marks_of(spans):
    return [Mark(min(a, b), max(a, b), kind, f"c{n}") for n, (a, b, kind) in enumerate(spans)]


@given(SPANS)
def test_the_text_stays_whole(spans):
    assert "".join(t.text for t in marked(TEXT, marks_of(spans)) if t.step == "text") == TEXT


@given(SPANS)
def test_marks_open_and_close_like_brackets(spans):
    stack = []
    for token in marked(TEXT, marks_of(spans)):
        if token.step == "open":
            stack.append(token.mark)
        elif token.step == "close":
            assert stack.pop() is token.mark
    assert stack == []


@given(SPANS)
def test_each_mark_begins_once_and_covers_its_words(spans):
    marks = [m for m in marks_of(spans) if m.start < m.end]
    covered, begun, ended, stack = {}, [], [], []
    for token in marked(TEXT, marks):
        if token.step == "open":
            stack.append(token.mark)
            if token.first:
                begun.append(token.mark.claim)
        elif token.step == "close":
            stack.pop()
        elif token.step == "ref":
            ended.append(token.mark.claim)
        else:
            for mark in stack:
                covered[mark.claim] = covered.get(mark.claim, "") + token.text
    assert covered == {m.claim: TEXT[m.start : m.end] for m in marks}
    assert sorted(begun) == sorted(ended) == sorted(m.claim for m in marks)


@given(SPANS, st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_a_cut_writes_only_its_stretch(spans, a, b):
    start, end = min(a, b), max(a, b)
    assert "".join(t.text for t in marked(TEXT, marks_of(spans), start, end) if t.step == "text") == TEXT[start:end]
