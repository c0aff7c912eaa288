"""Names in texts that are in capitals and have no marks: short names, persons behind ranks, agencies, contractions."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.letter_case import recased
from extract.engines.rules.restoration.restoring import restored
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.records import Document


def printed(text: str) -> str:
    found = restored(Document(id="t", title=None, text=text), Lexicon.load())
    assert found is not None
    return found.document.text


STORY = (
    "THE LODU PEOPLES ARMY LPA ATTACKED A POST OF THE LODU NAVY NEAR KARPUR ON MONDAY AND SGT MIRA D BAKER LOST "
    "BOTH LEGS SAID CAPT JONAS ALBRIK A SPOKESMAN FOR THE UNION FOR THE TOTAL FREEDOM OF LODU UTFL"
)


def test_a_short_name_behind_the_words_it_is_short_for_gets_its_brackets() -> None:
    made = printed(STORY)
    assert "The Lodu Peoples Army (LPA) attacked" in made
    assert "the Union for the Total Freedom of Lodu (UTFL)" in made


def test_no_comma_parts_a_rank_from_its_name_nor_an_initial_from_the_surname() -> None:
    made = printed(STORY)
    assert "Capt Jonas Albrik" in made
    assert "Sgt Mira D Baker" in made


@pytest.mark.parametrize(
    ("bare", "case"),
    [
        ("COL INNOCENT OROLO WAS SHOT", "Col Innocent Orolo was shot"),
        ("MAJ GEN BRAVE LODU FELL IN KARPUR", "Maj Gen Brave Lodu fell in Karpur"),
        ("THE COL VISITED KARPUR", "The col visited Karpur"),
        ("THE NEWS AGENCY TIP REPORTED IT, TIP SAID", "The news agency TIP reported it, TIP said"),
        ("A NEWS AGENCY REPORTED THE TIP OF IT", "A news agency reported the tip of it"),
        ("THEY VE FLED AND WE RE ALONE", "They ve fled and we re alone"),
        ("THE LODU DOCTORS NETWORK HAD NO WORD", "The Lodu Doctors Network had no word"),
        ("AN INTER-COMMUNAL FIGHT, AND JUST INROADS", "An inter-communal fight, and just inroads"),
    ],
)
def test_everyday_words_are_names_only_where_the_words_beside_them_say_so(bare: str, case: str) -> None:
    assert recased(bare, Lexicon.load()) == case
