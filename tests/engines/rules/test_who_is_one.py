"""Promises about which descriptions of a text are one actor, and by which words the record names it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def forms(text: str, type_: str) -> list[set[str]]:
    """Gives the surface forms of each core actor of a type."""
    return [{m.lower() for m in a.mentions} for a in record(text).actors if a.core and a.type == type_]


def subjects(text: str) -> dict[str, str | None]:
    """Gives for each kind of claim the name of the subject of the last one."""
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return {c.kind: name.get(c.subject.actor or "") for c in found.claims if c.subject is not None}


@pytest.mark.parametrize(
    ("text", "noun", "fuller"),
    [
        ("Gunmen abducted seven foreign road workers near Tumaco on Monday.", "road workers", "foreign road workers"),
        ("A bomb killed three elderly shoppers in Quetta on Monday.", "shoppers", "elderly shoppers"),
        ("Rebels took away nine villagers of Kambele on Monday.", "villagers", "villagers of kambele"),
    ],
)  # fmt: skip
def test_a_group_of_victims_is_named_by_its_noun_and_by_the_words_around_it(
    text: str, noun: str, fuller: str
) -> None:
    (found,) = forms(text, "civilians")
    assert {noun, fuller} <= found


def test_attackers_are_named_with_what_they_wore() -> None:
    (found,) = forms("Men in military fatigues shot dead a teacher in Basra on Monday.", "unidentified")
    assert {"men", "men in military fatigues"} <= found


def test_words_that_count_or_tell_a_fate_are_no_part_of_a_name() -> None:
    (found,) = forms(
        "At least six other wounded residents died in Sumy on Monday after shelling.", "civilians"
    )
    assert found == {"residents"}


def test_a_country_that_shares_a_patrol_is_named_by_its_adjective() -> None:
    text = "Taliban fighters ambushed a convoy of Afghan and coalition forces near Maiwand on Monday."
    assert {"afghan"} in forms(text, "state_forces")


def test_victims_of_one_kind_in_two_attacks_are_one_group_beside_those_of_a_third() -> None:
    text = (
        "On Monday, gunmen near Baga shot dead three fishermen.\n\n"
        "On Tuesday, a mine near Duguri killed two fishermen and hurt six others.\n\n"
        "On Friday, a suicide bomber killed nine people at a market in Bama."
    )
    assert [d for _, d in sides(text)] == [["fishermen"], ["fishermen"], ["people"]]


@pytest.mark.parametrize("thing", ["14 huts", "200 cattle", "a clinic"])
def test_a_house_or_a_herd_was_lost_by_the_civilians_and_not_by_the_soldiers_attacked(thing: str) -> None:
    text = (
        "Raiders stormed the village of Ngarannam in Nigeria on Sunday and opened fire on soldiers there. "
        f"They burned {thing}. Two farmers were shot dead."
    )
    assert subjects(text)["materiel_destroyed"] == "farmers"


def test_bodies_are_those_of_the_people_named_behind_them() -> None:
    text = "Gunmen attacked policemen in Gusau, Nigeria, on Monday. Residents found 15 corpses of traders."
    assert subjects(text)["killed"] == "traders"


def test_what_a_commander_of_a_unit_says_that_we_lost_is_the_loss_of_the_army_that_fought() -> None:
    text = (
        "Militants attacked an army post near Bannu, Pakistan, on Friday. "
        '"We lost four men," said Brigadier Asad Lodhi, commander of the 21st Brigade.'
    )
    assert subjects(text)["killed"] == "Pakistani army"


def test_the_prisoners_that_a_column_took_are_those_named_before_that_word() -> None:
    text = (
        "Guerrillas attacked the Rural Guard station in Tumaco, Colombia, on Monday. "
        "The column had taken six policemen prisoner."
    )
    assert subjects(text)["captured"] == "Rural Guard"


def test_the_national_army_is_that_of_the_country_spoken_of() -> None:
    text = (
        "Taliban fighters overran a base of the National Army at Kunduz in Afghanistan, killing 12 soldiers."
    )
    assert sides(text) == [(["taliban"], ["afghan army"])]


def test_gunmen_stay_beside_the_group_that_only_says_it_sent_them() -> None:
    text = (
        "Armed men ambushed a convoy of the Frontier Corps near Hoshab in Pakistan on Monday and killed two soldiers. "
        "The Baloch Liberation Front claimed responsibility for the attack."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["armed men", "baloch liberation front"]


def test_fighters_who_are_said_to_be_of_a_group_are_that_group() -> None:
    text = (
        "Gunmen ambushed a convoy of the Frontier Corps near Hoshab in Pakistan on Monday. "
        "Fighters of the Baloch Liberation Front attacked it from two sides, police said."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["baloch liberation front"]


def test_a_named_battalion_of_the_americas_is_the_armys_with_soldiers_as_its_people() -> None:
    text = "FARC guerrillas ambushed trucks of the Rondon Battalion near Yondo, Colombia. Four soldiers died."
    assert sides(text) == [(["farc"], ["rondon battalion"])]
    assert subjects(text)["killed"] == "Rondon Battalion"


def test_a_front_and_its_party_are_two_actors() -> None:
    text = (
        "The KNPP said Karenni Army fighters captured an outpost of the Myanmar army near Loikaw on Monday."
    )
    assert {"KNPP", "Karenni Army"} <= {a.name for a in record(text).actors}
