"""Texts in capitals, or without any, are read as they would stand in print."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.letter_case import one_case, recased
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import figures, record

STORY = (
    "Gunmen of the Ataca Liberation Front killed four soldiers near the village of Sorimbe in Burkina Faso on "
    "Tuesday. Colonel Idrissa Tapsoba said three rebels died in the attack."
)


def upper(text: str) -> str:
    return text.upper()


def lower(text: str) -> str:
    return text.lower()


@pytest.mark.parametrize("cased", [upper, lower])
def test_names_get_their_capitals_back_and_common_words_stay_small(cased):
    assert recased(cased(STORY), Lexicon.load()) == STORY


def test_a_text_in_print_case_is_left_alone():
    assert one_case(STORY) == ""
    assert one_case(STORY.upper()) == "upper"
    assert one_case(STORY.lower()) == "lower"


def test_letters_that_grow_in_another_case_move_no_offset():
    text = "THE GROẞE STRAẞE POST IN İZMİR WAS ATTACKED BY ARMED MEN. NOBODY WAS HURT IN İZMİR."
    assert len(recased(text, Lexicon.load())) == len(text)


@pytest.mark.parametrize("cased", [upper, lower])
def test_what_is_found_is_given_in_the_words_of_the_document(cased):
    text = cased(STORY)
    found = record(text)
    assert found.engagements[0].place.name == cased("Sorimbe")
    for item in (*found.engagements, *found.claims):
        for quote in item.evidence:
            assert quote.quote == text[quote.start : quote.end]
    assert all(m in text for actor in found.actors for m in actor.mentions)


@pytest.mark.parametrize("cased", [upper, lower])
def test_case_changes_nothing_of_what_is_counted(cased):
    assert figures(cased(STORY)) == figures(STORY) == [("killed", 3, 3), ("killed", 4, 4)]


def test_a_month_that_is_a_word_gets_its_capital_only_beside_a_day_or_after_in():
    made = recased(
        "TROOPS ON THE MARCH MAY HAVE KILLED 9 REBELS ON 3 MAY, AND MORE IN MARCH.", Lexicon.load()
    )
    assert made == "Troops on the march may have killed 9 rebels on 3 May, and more in March."


def test_headings_in_another_case_do_not_hide_the_case_of_the_story():
    assert one_case(f"By Ines Okafor\n\n{STORY.lower()}\n\nRead more: Floods in the South") == "lower"
    assert one_case(f"FOUR SOLDIERS KILLED\n\n{STORY}") == ""


def test_units_with_a_number_and_short_forms_of_names_get_their_capitals():
    made = recased(
        "TROOPS OF LIGHT INFANTRY BATTALION 559 DIDN'T FIRE AT 5 A.M. ON SUNDAY, THE BANTORO INFORMATION CENTER SAID. "
        "THE BIC ADDED THAT NOBODY DIED.",
        Lexicon.load(),
    )
    assert "Light Infantry Battalion 559 didn't fire at 5 a.m. on Sunday" in made
    assert "the Bantoro Information Center said. The BIC added" in made


@pytest.mark.parametrize(
    ("bare", "printed"),
    [
        ("TWO BOMBS WENT OFF NEAR THE CITY S MARKET", "Two bombs went off near the city s market"),
        ("REBELS BURNED GOVERNOR LODU S HOUSE", "Rebels burned Governor Lodu s house"),
        ("THE GUARDS DIDN T RETURN FIRE", "The guards didn t return fire"),
        ("MAJ KARIM S LODU WAS SHOT WITH SGT S PEREIRA", "Maj Karim S Lodu was shot with Sgt S Pereira"),
    ],
)
def test_a_letter_that_lost_its_apostrophe_is_told_from_an_initial(bare, printed):
    assert recased(bare, Lexicon.load()) == printed


@pytest.mark.parametrize("noun", ["department", "province", "district", "municipality"])
def test_an_area_keeps_its_noun_in_capitals_as_in_print(noun):
    text = f"Five guerrillas were killed in a clash with the army in Karkis {noun}, the army said."
    (small,), (great,) = record(text).engagements, record(text.upper()).engagements
    assert (small.place.name, great.place.name) == (f"Karkis {noun}", f"KARKIS {noun.upper()}")
