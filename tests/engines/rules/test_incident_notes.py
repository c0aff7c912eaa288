"""What is read of notes on single incidents: what was recovered, whose men are named, which paper is cited."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record, sides

_NOTE = (
    "Dunlan Front cadres killed a clerk and torched two trucks near Tabgarh village on July 18, reports {}. "
    "The cadres left the area after half an hour."
)


@pytest.mark.parametrize("paper", ["The Hindu", "The New Indian Express", "ANI"])
def test_the_paper_that_a_note_closes_with_only_passed_its_account_on(paper: str) -> None:
    found = record(_NOTE.format(paper)).claims
    assert {c.kind for c in found} == {"killed", "materiel_destroyed"}
    assert all(c.claimant.text is None for c in found)


def test_an_agency_that_reported_something_is_still_whose_word_it_is() -> None:
    text = "Dunlan Front rebels killed a clerk in Tabgarh on July 18, Reuters reported."
    assert [c.claimant.text for c in record(text).claims if c.kind == "killed"] == ["Reuters"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police recovered six weapons, including one 315 rifle and a carbine, ten detonators and explosives, after "
            "the encounter.",
            [6, 1, 1, 10],
        ),
        (
            "The patrol seized one AK-47, one SLR (Self-Loading Rifle), two single bore rifles, six rocket bombs and a "
            "radio from the site.",
            [1, 1, 2, 6, 1],
        ),
        ("The men seized one gun, five LOMBAS (Lomba Arms Make) assault rifles and two pistols.", [1, 5, 2]),
        ("The guards recovered two rifles, live ammunition, three mines and a bag.", [2, 3, 1]),
        ("Nine country made guns were recovered from the spot.", [9]),
    ],
)
def test_long_lists_of_what_was_recovered_are_read_to_their_end(text: str, expected: list[int]) -> None:
    assert losses(text) == [("materiel_captured", n) for n in expected]


def test_a_plant_that_made_weapons_has_none_taken() -> None:
    assert losses("The plant made weapons. The men bore rifles.") == []


def test_bombs_that_were_found_after_a_fight_make_it_no_bombing() -> None:
    text = (
        "Three rebels were killed in an encounter with the police near Tabgarh village on July 18. The police "
        "recovered four weapons, including one rifle, one bomb and explosives."
    )
    assert [e.type for e in record(text).engagements] == ["battle"]


@pytest.mark.parametrize(
    "man",
    ["jawan, Ashok Orr (29),", "jawan, identified as Ashok Orr,"],
)
def test_a_man_of_the_ranks_who_is_named_stands_on_the_side_of_his_force(man: str) -> None:
    text = f"A Border Security Force (BSF) {man} was killed in an exchange of fire with Dunlan rebels in Tabgarh."
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    (killed,) = [c for c in found.claims if c.kind == "killed"]
    (e,) = found.engagements
    force = next(a.id for a in found.actors if a.name == "Border Security Force")
    assert names[killed.subject.actor or ""] == "Ashok Orr"
    assert killed.subject.side == ("attacker" if force in e.attackers else "defender")
    assert force in (*e.attackers, *e.defenders)


def test_a_chief_of_police_who_tells_of_a_constable_is_not_he() -> None:
    text = "Dunlan Front rebels killed a Border Security Force constable, Ashok Orr said."
    (person,) = [a for a in record(text).actors if a.name == "Ashok Orr"]
    assert not person.affiliations


@pytest.mark.parametrize(
    "office",
    [
        "Superintendent of Police (SP), Ravi Orr",
        "Superintendent of Police, (SP), Ravi Orr",
        "Superintendent of Police (SP) Ravi Orr",
        "Sub-Divisional Police Officer (SDPO), Ravi Orr",
    ],
)
def test_the_letters_of_an_office_stand_between_it_and_the_name_of_its_holder(office: str) -> None:
    text = f"Dunlan Front rebels ambushed a patrol and killed two guards near Tabgarh, said {office}."
    names = {a.id: a.name for a in record(text).actors}
    assert {names.get(c.claimant.actor or "") for c in record(text).claims} == {"Ravi Orr"}


def test_the_district_of_a_head_of_police_is_not_where_the_fight_was() -> None:
    text = (
        "The rebels opened fire near Tabgarh on July 18. Superintendent of Police (SP) of Kothagarh District, Ravi Orr "
        "said the rebels opened fire and nine guards were killed."
    )
    assert [e.place and e.place.name for e in record(text).engagements] == ["Tabgarh"]


def test_security_forces_are_known_by_their_letters() -> None:
    text = "11 SF personnel were killed when Dunlan Front rebels set off mines in Tabgarh, India, on July 18."
    assert [a.name for a in record(text).actors if a.type == "state_forces"] == ["Indian security forces"]
    assert figures(text) == [("killed", 11, 11)]


def test_where_nobody_was_hurt_in_a_fight_of_two_sides_it_is_said_of_both() -> None:
    text = (
        "An encounter occurred between a Border Security Force patrol and Dunlan Front rebels in Tabgarh. However, no "
        "casualties were reported."
    )
    (found,) = record(text).claims
    assert (found.kind, found.subject.actor, found.subject.side) == ("killed_or_wounded", None, None)


def test_who_is_responsible_for_shooting_down_a_jet_shot_it_down() -> None:
    text = (
        "The police said the Dunlan Front is responsible for shooting down a Syrian Air Force plane at Tabqa."
    )
    assert sides(text) == [(["dunlan front"], ["syrian air force"])]
    assert {c.kind for c in record(text).claims} == {"materiel_destroyed", "responsibility"}
