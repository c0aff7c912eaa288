"""Folding: what becomes one, and that the way back holds on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.folding import fold, name_key


def test_typographic_differences_fold_and_lead_back() -> None:
    text = "the “large\u00a0number” of\n\n  sol\u00addiers – Jama’at… said"
    folded = fold(text)
    assert folded.text == 'the "large number" of soldiers - Jama\'at... said'
    at = folded.text.index("soldiers")
    start, end = folded.original(at, at + len("soldiers"))
    assert text[start:end] == "sol\u00addiers"
    at = folded.text.index("..")
    assert text[slice(*folded.original(at, at + 2))] == "…"


def test_an_accent_written_apart_is_the_accented_letter() -> None:
    assert fold("Te\u0301nenkou").text == "Ténenkou"


@given(st.text(max_size=300))
def test_the_index_maps_every_character_back_in_order(text: str) -> None:
    folded = fold(text)
    assert len(folded.index) == len(folded.text) + 1
    assert folded.index[-1] == len(text)
    assert all(a <= b for a, b in zip(folded.index, list(folded.index)[1:], strict=False))
    for at, char in enumerate(folded.text):
        start, end = folded.original(at, at + 1)
        assert 0 <= start < end <= len(text)
        if char.isascii() and char.isalnum() and text[start].isascii():
            assert text[start] == char


@given(
    st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126, exclude_characters="`"), max_size=200)
)
def test_plain_text_folds_to_itself_but_for_runs_of_space(text: str) -> None:
    folded = fold(text)
    while "  " in text:
        text = text.replace("  ", " ")
    assert folded.text == text


@given(st.text(max_size=200))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once or not once.isascii()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jama’at Nasr al-Islam", "jama'at nasr al islam"),
        ("The Malian Army", "Malian army"),
        ("Sévaré", "SEVARE"),
        ("Mali’s", "Mali"),
        ("the rebels'", "rebels"),
        ("CSP-PSD", "CSP PSD"),
        ("a coalition", "Coalition"),
    ],
)
def test_two_spellings_of_a_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(name: str) -> None:
    key = name_key(name)
    assert name_key(key) == key or not key.isascii()
