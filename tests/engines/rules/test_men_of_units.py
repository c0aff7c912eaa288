"""Men of the one unit that fought, units by a short name, and those whom a speaker names as responsible."""

from __future__ import annotations

import pytest

from .reading import record

RAID = "Rebels attacked a post of the 4th Infantry Brigade in Ocotal on Monday. "


@pytest.mark.parametrize(
    "words",
    ["Seven soldiers were killed.", "Seven members of the garrison were killed.", "Seven troops fell."],
)
def test_soldiers_and_the_garrison_are_of_the_one_unit_that_was_attacked(words: str) -> None:
    found = record(RAID + words)
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for x in found.engagements[0].defenders] == ["4th Infantry Brigade"]
    assert [names.get(c.subject.actor or "") for c in found.claims] == ["4th Infantry Brigade"]


def test_a_garrison_that_was_the_target_is_the_army_s_beside_the_unit_that_came() -> None:
    text = (
        "Rebels attacked the garrison at Ocotal on Monday. The army said that three soldiers died and that the attack "
        "was repelled by troops of the 3d Infantry Brigade."
    )
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert "Nicaraguan army" in [names[x] for x in found.engagements[0].defenders]


@pytest.mark.parametrize("short", ["4th Brigade", "4th Infantry Brigade", "4th Army Brigade"])
def test_a_unit_is_one_by_its_full_and_its_short_name(short: str) -> None:
    found = record(f"{RAID}The {short} said seven rebels were killed.")
    assert len([a for a in found.actors if "Brigade" in a.name]) == 1


def test_a_short_name_that_fits_two_units_is_neither_of_them() -> None:
    found = record(
        f"{RAID}The 4th Artillery Brigade sent help. The 4th Brigade said seven rebels were killed."
    )
    assert len([a for a in found.actors if "Brigade" in a.name]) == 3


@pytest.mark.parametrize(
    "words",
    [
        '"The ones responsible are the terrorists of the Juan Mota Front," said Colonel Luis Paz.',
        "Colonel Luis Paz said the perpetrators were members of the Juan Mota Front.",
        "Colonel Luis Paz said that those responsible were fighters of the Juan Mota Front.",
    ],
)
def test_whom_a_speaker_names_as_those_who_did_it_he_holds_responsible(words: str) -> None:
    text = f"Twenty peasants were killed in Ocotal on Monday. {words}"
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    laid = [names.get(c.subject.actor or "") for c in found.claims if c.kind == "responsibility"]
    assert laid == ["Juan Mota Front"]
