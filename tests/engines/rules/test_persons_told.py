"""Persons whom no title tells: by what they are, by "who", by what befell them or is theirs."""

import pytest

from extract.engines.rules.mentions.mentions import find_mentions
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import record


def persons(text: str) -> set[str]:
    return {m.text for m in find_mentions(text, Lexicon.load()) if m.kind == "person"}


@pytest.mark.parametrize(
    "text",
    [
        "Two men had been shot, according to Idris Tamboko, the regional administrator.",
        "Idris Tamboko, a correspondent of the station, saw the smoke.",
        "The toll was given by Idris Tamboko, one of the town's councillors.",
        "Idris Tamboko (village elder) counted nine graves.",
        "Idris Tamboko, who chairs the school board, counted nine graves.",
        "Nine graves were counted by Idris Tamboko, who ran the depot.",
        "Idris Tamboko, whose brother was among the slain, counted nine graves.",
        "Nine had died, said the Executive-Director of Welo Payam, Idris Tamboko.",
        "The Mayor of Welo, Idris Tamboko, counted nine graves.",
        "By Idris Tamboko's account the shots came from the hill.",
        "The gunmen burst into the home of Idris Tamboko and fled.",
        "A mine took the life of Idris Tamboko on Friday.",
    ],
)
def test_what_a_man_is_or_has_tells_that_a_name_is_his(text: str) -> None:
    assert persons(text) == {"Idris Tamboko"}


@pytest.mark.parametrize(
    "text",
    [
        "Idris Tamboko met his end when bandits raided the farm.",
        "Idris Tamboko lost his life in the blast.",
        "Idris Tamboko fell to the bullets of bandits.",
        "Idris Tamboko was cut down by bandits.",
        "Idris Tamboko alias Lion, a platoon leader, was cut down by troops.",
        "The deceased, Idris Tamboko, aged 41, came from Welo.",
        "Bandits cut down Idris Tamboko at the gate.",
        "Among those slain at the market on Sunday was Idris Tamboko, a trader.",
        "Civil defense member Idris Tamboko perished when rebels fired on the hall.",
    ],
)
def test_what_befell_a_man_tells_that_a_name_is_his(text: str) -> None:
    assert persons(text) == {"Idris Tamboko"}


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Kobla Yari, who fled the raid, counted nine graves.",
        "Gunmen from Kobla Yari, who wore masks, fled.",
        "The Red Falcons, who own the hill, fled.",
        "The raid on Kobla Yari was beaten back.",
        "Kobla Yari, the birthplace of the president, was shelled.",
        "Kobla Yari sustained damage in the shelling.",
        "Troops searched Kobla Yari's house of prayer.",
        "Bandits seized Kobla Yari at dawn.",
        "They live in Kobla Yari, one of the largest farming towns of the north.",
    ],
)
def test_a_town_or_a_group_is_no_man(text: str) -> None:
    assert persons(text) == set()


def test_one_who_commands_what_was_hit_is_a_person_of_the_record() -> None:
    found = record(
        "Idris Tamboko, who commands the garrison, was wounded by a mine near Bankilare on Saturday."
    )
    assert ("Idris Tamboko", "person") in {(x.name, x.type) for x in found.actors}


@pytest.mark.parametrize("title", ["Mr", "Mrs", "Dr"])
def test_a_surname_behind_mr_is_the_one_whose_whole_name_and_office_stand_before(title: str) -> None:
    text = (
        "Idris Tamboko, the director of public affairs, confirmed the raid. “Nine men were killed when rebels stormed "
        f"Welo,” {title} Tamboko said."
    )
    made = record(text)
    assert [a.name for a in made.actors if a.type == "person"] == ["Idris Tamboko"]
    assert {c.claimant.actor for c in made.claims} == {a.id for a in made.actors if a.type == "person"}


def test_a_rank_before_a_surname_that_a_victim_has_too_is_another_man() -> None:
    text = "Sadio Tamboko was killed when rebels stormed Welo. Governor Tamboko said nine huts were burnt."
    assert len([a for a in record(text).actors if a.type == "person"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The village head, Idris Tamboko, 67 was killed when rebels stormed Welo.",
        "Idris Tamboko, 67, was killed when rebels stormed Welo.",
    ],
)
def test_an_age_that_no_second_comma_closes_counts_nobody_but_the_one_named(text: str) -> None:
    assert [(c.kind, c.value.low) for c in record(text).claims if c.value] == [("killed", 1)]


def test_the_ages_of_two_who_were_killed_count_nobody() -> None:
    text = "Idris Tamboko, 52, and Awa Tamboko, 48 were killed when rebels stormed Welo."
    assert [c.value.low for c in record(text).claims if c.value] == [1, 1]


def test_figures_behind_towns_are_no_ages() -> None:
    text = "Rebels stormed two towns on Sunday. In Birnin Welo, 45 were killed, and in Damso, 12 were killed."
    assert [c.value.low for c in record(text).claims if c.value] == [45, 12]
