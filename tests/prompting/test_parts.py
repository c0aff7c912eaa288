"""Parts of a long article hold all of it, fit the limit, and overlap."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.prompting import estimate, parts
from extract.prompting.parts import halves
from extract.records import Document

WORDS = st.lists(
    st.sampled_from(["killed", "seven", "soldiers.", "Dilba", "وقتل", "\n", "\n\n", "x" * 50]), max_size=400
)


ENDS_ON_A_BLANK_LINE = [
    "\n\n",
    "x" * 50,
    "soldiers.",
    "\n",
    "killed",
    "\n",
    "killed",
    "x" * 50,
    "killed",
    "seven",
    "seven",
    "soldiers.",
    "\n\n",
    "killed",
]
"""A text cut behind a line that is blank."""


def test_a_text_within_the_limit_is_one_part_and_the_document_itself() -> None:
    document = Document(id="x", text="Short.")
    assert parts(document, 10) == [document]


@settings(max_examples=60)
@given(WORDS, st.integers(30, 300))
@example(["x" * 50] * 200, 30)
@example(ENDS_ON_A_BLANK_LINE, 30)
def test_all_text_is_in_some_part_and_no_part_is_much_over_the_limit(words: list[str], limit: int) -> None:
    text = " ".join(words)
    found = parts(Document(id="x", text=text), limit)
    for start in range(0, max(len(text) - 8, 0), 7):
        assert any(text[start : start + 4] in p.text for p in found)
    for part in found:
        assert estimate(part.text) <= limit * 2


def test_each_later_part_repeats_the_opening_and_the_paragraph_before() -> None:
    paragraphs = [f"Paragraph {n} tells of what happened on day {n} in the valley." for n in range(60)]
    found = parts(Document(id="x", text="\n\n".join(["LEDE. It began.", *paragraphs])), 200)
    assert len(found) > 3
    for before, part in pairwise(found):
        assert part.text.startswith("LEDE. It began.")
        last = before.text.strip().split("\n\n")[-1]
        assert last in part.text


def test_a_document_is_halved_until_it_cannot_be() -> None:
    assert len(halves(Document(id="x", text="word " * 400))) == 2
    assert len(halves(Document(id="x", text="word " * 4))) == 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_an_estimate_grows_with_the_text(one: str, two: str) -> None:
    assert 0 <= estimate(one) <= estimate(one + two)
    assert estimate(one + two) <= estimate(one) + estimate(two) + 1
