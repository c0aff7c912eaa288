"""Towns behind "the capital of" a region and in quotation marks; where it was only said; men who put a bomb there."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str) -> list[str | None]:
    return [e.place and e.place.name for e in record(text, published=None).engagements]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "MEDELLIN, 3 MAY 88 -- [TEXT] TWO TEACHERS WERE KIDNAPPED TODAY IN THE CAPITAL OF ANTIOQUIA BY THE ELN.",
            "MEDELLIN",
        ),
        (
            "A storm passed Trujillo. Rebels attacked an army post in the capital of La Libertad on Friday.",
            "Trujillo",
        ),
        (
            "Flights to Ayacucho were stopped. A bomb killed nine soldiers in the capital of Ayacucho department.",
            "Ayacucho",
        ),
        (
            "Three people died on Friday in an attack on the community of “Las Cruces,” in Oro district.",
            "Las Cruces",
        ),
        (
            "Five people were killed in fighting at the “Lomas de las Flores” refugee camp in Oro district.",
            "Lomas de las Flores",
        ),
        ("Gunmen killed nine farmers in the hamlet of “El Pinar,” in Oro district.", "El Pinar"),
    ],
)
def test_a_town_is_found_by_its_region_or_in_quotation_marks(text: str, town: str) -> None:
    assert _places(text)[0] == town


@pytest.mark.parametrize(
    "text",
    [
        "The police reported today in Quito that rebels of the Red Front burned a bus near Ambato.",
        "Army officials said on Friday in Quito that rebels had attacked a post near Ambato.",
        "The governor announced here in Quito that gunmen had killed nine farmers in Ambato.",
    ],
)
def test_where_it_was_only_said_is_no_place_of_a_deed(text: str) -> None:
    assert _places(text) == ["Ambato"]


@pytest.mark.parametrize(
    "text",
    [
        "Two bombs exploded in Oro on Friday. Three men placed the explosive devices and left on foot.",
        "Three men left a bomb at a bank in Oro on Friday. It exploded an hour later.",
        "A bomb exploded in Oro on Friday. Witnesses reported that the bomb was planted by three individuals.",
    ],
)
def test_men_who_put_a_bomb_somewhere_attack_and_are_counted(text: str) -> None:
    found = record(text, published=None)
    types = {a.id: a.type for a in found.actors}
    (e,) = found.engagements
    assert [types[x] for x in e.attackers] == ["unidentified"]
    assert [(c.value.low, c.subject.side) for c in found.claims if c.kind == "strength" and c.value] == [
        (3, "attacker")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels of the Red Front blew up a police post in Oro on Friday.",
        "The guerrillas blew up an army barracks near Oro on Friday.",
        "Gunmen blew up two police stations in Oro on Friday.",
    ],
)
def test_a_post_that_is_blown_up_is_nobody_killed(text: str) -> None:
    assert not [c for c in record(text, published=None).claims if c.kind == "killed"]


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "text",
    [
        "The attack on the mayor of Oro took place a week after the Red Front suspended its attacks on officials.",
        "Gunmen shot dead a judge in Oro on Friday, a month after the Red Front ceased its attacks on judges.",
        "The bombing of a bank in Oro on Friday came a month after the Red Front stopped its attacks on banks.",
    ],
)
def test_who_has_suspended_his_attacks_made_none(text: str) -> None:
    found = record(text, published=None)
    names = {a.id: a.name for a in found.actors}
    assert "Red Front" not in [names[x] for e in found.engagements for x in e.attackers]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "COBAN, 3 MAY 88 -- [TEXT] ANA MATA, A DEPUTY OF THE SOCIAL DEMOCRATIC PARTY OF GUATEMALA, WAS SHOT TODAY.",
            "SOCIAL DEMOCRATIC PARTY OF GUATEMALA",
        ),
        (
            "Ana Mata, a deputy of the Liberal Party of Honduras, was shot dead in Oro on Friday.",
            "Liberal Party of Honduras",
        ),
        ("Gunmen killed Christian Unity Party leader Ana Mata in Oro on Friday.", "Christian Unity Party"),
    ],
)
def test_a_party_has_its_whole_name(text: str, party: str) -> None:
    found = record(text, published=None)
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for e in found.engagements for x in e.defenders] == [party]
