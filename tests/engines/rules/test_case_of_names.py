"""In a text whose case tells no names, everyday words are told from the names of units, places and persons."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.letter_case import recased
from extract.engines.rules.vocabulary.common_words import common_words, is_known, made_of_known
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import camps, figures, record


def printed(text: str) -> str:
    made = recased(text.upper(), Lexicon.load())
    assert made == recased(text.lower(), Lexicon.load())
    return made


@pytest.mark.parametrize(
    "text",
    [
        'The guard said: "We held out." Then he fled.',
        '"We never slept," the guard said.',
        'They reached the "free zone" before dawn.',
        '"Who fired?" he asked.',
    ],
)
def test_a_quotation_opens_no_sentence_within_one(text):
    assert printed(text) == text


def test_a_semicolon_or_a_colon_within_a_sentence_opens_none_but_a_label_does():
    text = "Shells fell on three places in the valley: two in the market; one hit a school. Wounded: Six men."
    assert printed(text) == text


def test_a_measure_with_a_stop_ends_no_sentence():
    text = "The convoy was hit 40 km. northeast of Lima by armed men."
    assert printed(text) == text


def test_what_follows_a_dateline_begins_a_sentence():
    text = "Nairobi, May 3 (AFP) -- A mine killed two drivers - both of them brothers - on Tuesday."
    assert printed(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Troops of the 14th Mountain Division and 77 Battalion withdrew.",
        "It was held by the Second Brigade until then.",
        "They took the camps of Light Infantry Battalions 41 and 42.",
        "The White Eagle Brigade said it took part.",
    ],
)
def test_a_number_or_an_emblem_makes_the_words_of_a_unit_its_name(text):
    assert printed(text) == text


def test_a_second_brigade_that_came_has_no_name():
    assert printed("Then a second brigade came.") == "Then a second brigade came."


@pytest.mark.parametrize(
    "text",
    [
        "The crew was taken off Brass, Nigeria.",
        "A shell fell near the town of Tyre.",
        "Clans fought in Hiraan and Middle Shabelle.",
        "Men fled to another northern province, Badakhshan.",
    ],
)
def test_everyday_words_are_places_where_only_a_place_can_stand(text):
    assert printed(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "The mayor met Brig. Gen. Arun Kelwa and Mr. Dapo Orliku there.",
        "The gunmen shot dead Mark Orliku in his yard.",
    ],
)
def test_titles_and_given_names_have_a_capital_before_a_name(text):
    assert printed(text) == text


def test_a_name_begins_where_the_letters_behind_it_do():
    text = "He led the paramilitary Popular Order Forces (POF) then."
    assert printed(text) == text
    text = "Fighters of the Kasumbe Movement of Democratic Forces (MFDK) left."
    assert printed(text) == text


def test_an_outlet_of_an_everyday_word_is_one_where_it_tells_something():
    text = "Two men died in the valley, The Guardian said."
    assert printed(text) == text


def test_two_letters_in_brackets_are_short_for_the_two_words_before():
    text = "The Lorimba Army (LA) withdrew, and the LA said so."
    assert printed(text) == text


def test_short_names_of_things_stay_in_capitals_with_a_plural():
    text = "Two UAVs and an IED were found at the camp of the IDPs."
    assert printed(text) == text


@pytest.mark.parametrize(
    "word", ["fiercest", "demilitarized", "undetermined", "guardhouse", "riverbed", "governmental"]
)
def test_a_word_that_is_made_of_known_ones_is_no_name(word):
    known = common_words(Lexicon.load())
    assert is_known(word, known) or made_of_known(word, known)


@pytest.mark.parametrize("name", ["stockwell", "freetown", "kidal", "morales", "bagram"])
def test_a_name_that_looks_like_two_words_is_none(name):
    known = common_words(Lexicon.load())
    assert not is_known(name, known)
    assert not made_of_known(name, known)


def test_a_band_called_by_an_emblem_attacks_in_capitals_as_in_print():
    text = "The Red Jaguar Brigade ambushed a patrol near Pinlebu on Monday. Four soldiers were killed."
    assert camps(text.upper()) == (["RED JAGUAR BRIGADE"], [camps(text)[1][0]])
    assert figures(text.upper()) == figures(text)


def test_a_distance_keeps_the_place_of_a_blast_in_capitals():
    text = "A bomb went off 30 km. southwest of Acoyapa on Sunday. Two policemen were killed."
    assert record(text.upper()).engagements[0].place.name == "ACOYAPA"


def test_a_name_and_a_title_go_on_over_the_break_of_a_wrapped_line():
    text = (
        "They were on their way home from a long meeting with the Colonel\n"
        "Louay Kelwa, who led the fighters of the Lorimba Liberation\n"
        "Front in that valley until the end of the year, when he died."
    )
    assert printed(text) == text
