"""Whose house a bomb goes off at: ministries, bodies by their branches, businesses that have no name."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _hit(text: str) -> list[list[str]]:
    found = record(text, published=None)
    names = {a.id: a.name for a in found.actors}
    return [[names[x] for x in e.defenders] for e in found.engagements]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "LIMA, 4 MAY 88 (AFP) -- [TEXT] A BOMB WENT OFF IN FRONT OF THE LABOR MINISTRY TONIGHT.",
            "LABOR MINISTRY",
        ),
        ("A bomb exploded outside the Planning Ministry in Oro on Friday.", "Planning Ministry"),
        (
            "The explosion occurred at 2100 in front of the Economy Ministry in Oro on Friday.",
            "Economy Ministry",
        ),
        (
            "A charge of dynamite went off on Friday by the door of a Banco de Lomba branch in Oro.",
            "Banco de Lomba",
        ),
        (
            "QUITO, 4 MAY 88 -- [TEXT] A BOMB EXPLODED TODAY AT A BANCO POPULAR BRANCH IN ORO.",
            "BANCO POPULAR",
        ),
    ],
)
def test_a_bomb_at_a_house_is_meant_for_those_whose_it_is(text: str, whose: str) -> None:
    assert _hit(text) == [[whose]]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Rebels hurled two bombs at a furniture store in Oro on Friday.", "furniture store"),
        (
            "Guerrillas set fire to two coffee processing plants near Oro on Friday.",
            "coffee processing plants",
        ),
        ("A powerful blast destroyed a car dealership in Oro on Friday.", "car dealership"),
        ("A bomb broke the windows of the telephone company offices in Oro on Friday.", "telephone company"),
        (
            "QUITO, 4 MAY 88 -- [TEXT] A BOMB EXPLODED IN FRONT OF THE LIVESTOCK BANK IN ORO TODAY.",
            "LIVESTOCK BANK",
        ),
    ],
)
def test_a_business_without_a_name_is_called_by_what_it_is(text: str, whose: str) -> None:
    assert _hit(text) == [[whose]]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four people when they opened fire at a shoe store in Oro on Friday.",
        "A bomb went off in a furniture store in Oro on Friday, wounding nine people.",
        "Nine people were killed on Friday when a car bomb exploded at a shoe factory in Oro.",
    ],
)
def test_those_hurt_in_a_business_are_the_target(text: str) -> None:
    assert _hit(text) == [["people"]] or _hit(text) == [["civilians"]]


@pytest.mark.parametrize(
    "text",
    [
        "Nine persons were killed when a car bomb exploded at the offices of the National Workers Federation in Oro.",
        "Nine people died on Friday when a bomb went off in front of the Union Savings Bank in Oro.",
        "A blast at the entrance of the Teachers Association in Oro on Friday killed nine passersby.",
    ],
)
def test_people_killed_at_the_house_of_a_body_are_not_the_body(text: str) -> None:
    found = record(text, published=None)
    names = {a.id: a.name for a in found.actors}
    killed = next(c for c in found.claims if c.kind == "killed")
    assert names[killed.subject.actor or ""].lower() in ("persons", "people", "passersby", "civilians")


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers and rebels of the Red Front met in fierce clashes near Oro on Friday.",
        "Army troops and fighters of the Red Front met in a heavy battle near Oro on Friday.",
        "Fighters of the Red Front and army troops clashed near Oro on Friday.",
        "Members of the Red Front and soldiers engaged in a gun battle near Oro on Friday.",
    ],
)
def test_those_who_meet_in_a_fight_stand_on_two_sides(text: str) -> None:
    (e,) = record(text, published=None).engagements
    assert (e.type, e.initiator_known, len(e.attackers), len(e.defenders)) == ("battle", False, 1, 1)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Gunmen killed Liberal Party candidate Luis Mata in Oro on Friday.", "Liberal Party"),
        ("Luis Mata, a leader of the Unity Party (UP), was shot dead in Oro on Friday.", "Unity Party"),
        ("ORO, 4 MAY 88 -- [TEXT] UNITY PARTY LEADER LUIS MATA WAS SHOT DEAD IN LOMBA TODAY.", "UNITY PARTY"),
        ("Luis Mata, 45, a senator of the Unity Party, was murdered in Oro on Friday.", "Unity Party"),
    ],
)
def test_a_politician_is_killed_as_one_of_his_party(text: str, party: str) -> None:
    found = record(text, published=None)
    names = {a.id: a.name for a in found.actors}
    (e,) = found.engagements
    (killed,) = [c for c in found.claims if c.kind == "killed"]
    assert [names[x] for x in e.defenders] == [party]
    assert (names[killed.subject.actor or ""].title(), killed.subject.side) == ("Luis Mata", "defender")
