"""Newscasts of monitored stations: items one behind another, whose men an item counts, murdered officials."""

from __future__ import annotations

import pytest

from .reading import camps, draft, record, said, sides

HEAD = (
    "LIMA, 14 MAR 89 (RADIO CENTRAL) -- [TEXT] SIX SOLDIERS WERE KILLED YESTERDAY IN AN AMBUSH NEAR PICHARI."
)
ITEMS = [
    "IN AREQUIPA, UNIDENTIFIED MEN SHOT DEAD THE LAWYER CARLOS NUNEZ OUTSIDE HIS HOME.",
    "LASTLY, POLICE SAY A BOMB EXPLODED AT A BANK IN TRUJILLO.",
    "IN ANOTHER REPORT, THE ARMY SAID THAT A PATROL CLASHED WITH REBELS NEAR UCHIZA AND THAT FOUR REBELS DIED.",
]


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_of_a_newscast_without_a_day_is_of_the_day_of_the_newscast(item: str) -> None:
    found = record(f"{HEAD}\n\n{item}", published=None)
    days = [e.date.start.isoformat() for e in found.engagements if e.date is not None]
    assert days == ["1989-03-13", "1989-03-14"]
    assert {e.focus for e in found.engagements} == {"main"}


def test_what_a_newscast_tells_with_meanwhile_is_of_the_day_told_before() -> None:
    item = ITEMS[0].replace("IN AREQUIPA", "MEANWHILE, IN AREQUIPA")
    found = record(f"{HEAD}\n\n{item}", published=None)
    assert {e.date.start.isoformat() for e in found.engagements if e.date is not None} == {"1989-03-13"}


def test_a_number_of_rebels_is_of_the_one_group_of_its_paragraph() -> None:
    text = (
        "Bogota, 3 May 88 -- [Text] The EPL attacked the post of Tarso today. Some 70 rebels took part in it.\n\n"
        "In Tame, the ELN killed a councilman today."
    )
    assert [x[0] for x in sides(text, published=None)] == [["epl"], ["eln"]]


KIN = ["his driver", "his wife", "his son"]


@pytest.mark.parametrize("who", KIN)
def test_who_is_killed_beside_a_named_official_is_not_that_official(who: str) -> None:
    found = record(f"Gunmen killed Councilman Aldo Silva and {who} in Leticia yesterday.")
    name = {a.id: a.name for a in found.actors}
    lost = [name[c.subject.actor or ""] for c in found.claims if c.kind == "killed"]
    assert lost[0] == "Aldo Silva"
    assert lost[1] != "Aldo Silva"


def test_the_mayor_is_whom_the_text_has_called_mayor() -> None:
    found = record("Gunmen shot Mayor Aldo Silva in Tame on Monday. The mayor died in hospital.")
    name = {a.id: a.name for a in found.actors}
    assert [name[c.subject.actor or ""] for c in found.claims if c.kind == "killed"] == ["Aldo Silva"]


@pytest.mark.parametrize("where", ["at his home", "at close range", "at the gate of the college"])
def test_where_somebody_is_shot_is_not_what_is_shot_at(where: str) -> None:
    (only,) = record(f"Senator Aldo Silva was shot {where} in Tame on Monday.").engagements
    assert only.type == "attack_on_civilians"


def test_a_colonel_who_is_executed_is_of_the_army() -> None:
    _, hit = camps("Bogota, 3 May 88 -- The M-19 executed Colonel Aldo Silva in Tame.", published=None)
    assert hit == ["Colombian army"]


def test_a_retired_colonel_is_of_no_army() -> None:
    _, hit = camps(
        "Bogota, 3 May 88 -- The M-19 executed retired Colonel Aldo Silva in Tame.", published=None
    )
    assert "Colombian army" not in hit


def test_commandos_of_the_group_that_speaks_are_no_soldiers() -> None:
    found = record("The ELN said its commandos executed Colonel Aldo Silva in Tame on Monday.")
    assert not any("commandos" in a.mentions for a in found.actors if a.type == "state_forces")


def test_an_army_that_only_speaks_is_not_listed_beside_its_brigade() -> None:
    text = (
        "Bogota, 3 May 88 -- The army said that a unit of the 5th Brigade attacked a camp of the ELN in Tame."
    )
    assert camps(text, published=None)[0] == ["5th Brigade"]


@pytest.mark.parametrize("verb", ["denied", "dismissed", "ruled out"])
def test_a_denied_rumour_is_no_attack(verb: str) -> None:
    text = (
        f"Gunmen shot a mayor in Huanta on Monday. The governor {verb} rumors of a bomb that went off in Ica."
    )
    assert len(record(text).engagements) == 1


@pytest.mark.parametrize("bank", ["Banco de Credito", "Banco de la Nacion"])
def test_a_spanish_name_may_go_on_with_of(bank: str) -> None:
    assert camps(f"Rebels dynamited a branch of the {bank} in Ica on Monday.")[1] == [bank]


def test_soldiers_of_a_named_battalion_are_of_an_army() -> None:
    attackers, defenders = camps("Soldiers of the Voltigeros Battalion killed six rebels in Oro on Monday.")
    assert (attackers, defenders) == (["Voltigeros Battalion"], ["rebels"])


def test_a_joint_command_speaks_for_the_army() -> None:
    text = "Lima, 3 May 88 -- [Text] The Joint Command reported that six subversives were killed in Ayacucho yesterday."
    assert said(text, published=None) == [("killed", 6, "The Joint Command")]
    assert any("Joint Command" in a["mentions"] for a in draft(text, published=None).actors)
