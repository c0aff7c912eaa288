"""Who is counted behind long phrases, what adds up days, from where missiles came and whose planes struck."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, losses, record, said


def test_a_named_man_with_a_role_and_a_clause_on_him_is_who_was_killed() -> None:
    text = "Ali Omar, a commander of the rebels who was being treated for wounds, was also killed in Oro on Monday."
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert [name[c.subject.actor or ""] for c in made.claims] == ["Ali Omar"]


def test_bodies_include_those_of_women_and_children() -> None:
    text = "The clinic took in 14 bodies after the raid on Oro, including those of six nuns and two boys."
    assert [low for kind, low in losses(text) if kind == "killed"] == [14, 6, 2]


def test_a_list_behind_a_finished_clause_is_not_its_end() -> None:
    text = "One woman was hit in the leg and at least six huts and a shop were burnt in Oro on Monday."
    assert ("materiel_destroyed", 6, None) in figures(text)
    assert ("materiel_destroyed", 1, 1) in figures(text)


@pytest.mark.parametrize(
    "total",
    [
        "In a week more than 60 soldiers have been killed, according to the rebels.",
        "A total of 60 soldiers were killed in the province in the last three days, the station said.",
        "Troops killed 60 villagers, nine of them girls, in the valley since May 11, residents say.",
    ],
)
def test_what_adds_up_a_week_is_no_toll_of_the_attack_told_before(total: str) -> None:
    text = f"Rebels ambushed a patrol near Lomba on Monday, killing four soldiers.\n\nIt was the third raid. {total}"
    assert all(low not in (60, 61) for _, low, _ in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "The rebels launched six rockets from Jabal Sanam at an army base on Monday.",
        "Gunmen fired on a lorry on Monday that was bound for Gulu from Kampala, then attacking a police car.",
    ],
)
def test_where_missiles_came_from_and_a_bus_was_bound_is_no_place_of_the_attack(text: str) -> None:
    (e,) = record(text).engagements
    assert e.place is None or e.place.name is None


def test_militiamen_are_those_of_the_only_group_that_fights() -> None:
    text = (
        "The paramilitary Rapid Support Forces attacked Babanusa on Monday. The army said it had "
        "beaten them off and had killed dozens of militiamen."
    )
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert [name[c.subject.actor or ""] for c in made.claims if c.kind == "killed"] == [
        "Rapid Support Forces"
    ]


def test_the_attacker_of_a_story_is_no_group_that_it_names() -> None:
    text = (
        "A man drove into a bus stop in Oro on Monday and opened fire, killing two people. Hamas praised the deed. "
        "Police said they had shot the attacker dead."
    )
    assert all("Hamas" not in x for x in camps(text)[0])


def test_a_portal_that_cites_others_is_an_outlet() -> None:
    text = "The Oro News portal, citing police sources, said rebels had killed nine men in Lomba on Monday."
    assert [claimant for kind, _, claimant in said(text) if kind == "killed"] == ["police sources"]


def test_jets_are_not_those_of_the_group_that_tells_of_them() -> None:
    text = (
        "A fighter jet struck Nan Mar village in Bawlakhe Township on Monday, killing an old man, the Bawlakhe PDF "
        "said. Troops of the Myanmar army later entered it."
    )
    assert "People's Defence Force" not in camps(text)[0]


def test_a_lead_on_several_provinces_keeps_the_attack_told_behind_it() -> None:
    text = (
        "The army carried out airstrikes in Oro Province and in the states of Kayah and Karen on Wednesday, residents "
        "said.\n\nTwo jets bombed Chaung Sone village of Kani Township, and a child was hurt and a school was "
        "destroyed.\n\nIn Kayah, a helicopter fired rockets at Nan Mar village on Wednesday, killing a farmer."
    )
    places = [e.place.name for e in record(text).engagements if e.place]
    assert "Chaung Sone" in places
