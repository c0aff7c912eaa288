"""A name that no list has is a party's by what is claimed of it, and its other names are names of the same party."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _groups(text: str) -> set[str]:
    return {a.name for a in record(text).actors if a.type in ("armed_group", "militia")}


def _claims(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    """Gives (kind, low, subject, claimant) of all claims."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (
            c.kind,
            c.value.low if c.value else None,
            name.get(c.subject.actor or ""),
            name.get(c.claimant.actor or ""),
        )
        for c in made.claims
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Police blamed the ambush, the fourth on that road, on {}.",
        "The interior minister, Sani Bello, blamed it on the Islamist group {}.",
        "A spokesman for {}, Musa Garba, said the group was behind it.",
        "{} spokesman Musa Garba said his men had taken two trucks as well.",
        "A {} commander, Musa Garba, told a radio station that his fighters had lost one man.",
        "In a letter to a newspaper, {} announced that its men ambushed the convoy.",
        "{} admitted carrying out the ambush.",
        "{} is suspected of the ambush, a local councillor said.",
        "There is no doubt that {} planted the mine, the governor said.",
        "The police attributed the ambush to {}.",
    ],
)
def test_whoever_is_said_to_have_done_it_is_a_party(told: str) -> None:
    text = f"Seven recruits died in an ambush near Maiduguri on Saturday. {told.format('GRVL')}"
    assert _groups(text) == {"GRVL"}


@pytest.mark.parametrize(
    "told",
    [
        "Torvan Bereth admitted planting the mine, police said.",
        "Torvanex said its depot was burned and its workers had been taken home.",
        "Torvanex blamed the delay on Berethal.",
        "A Torvan spokesman said the group would meet farmers there.",
        "Senator Torvan said his group had visited the wounded.",
    ],
)
def test_a_man_a_firm_and_a_party_in_parliament_are_none(told: str) -> None:
    assert not _groups(f"Seven recruits died in an ambush near Maiduguri on Saturday. {told}")


def test_letters_in_brackets_are_of_the_name_before_them_in_any_tongue() -> None:
    text = (
        "The Torvan People’s Movement (GKT) ambushed soldiers near Beni on Saturday, killing five. "
        "GKT fighters made off with a truck, and on Sunday four GKT rebels died in a clash with the army."
    )
    assert _groups(text) == {"Torvan People’s Movement"}
    assert ("killed", 4, "Torvan People’s Movement", None) in _claims(text)


def test_rebels_of_the_land_spoken_of_are_the_one_group_named() -> None:
    text = (
        "Angolan rebels raided the town of Uige on Saturday and killed eight traders, the radio said. "
        "Government troops later fought the National Union of Torvan Patriots near the town."
    )
    assert ("responsibility", None, "National Union of Torvan Patriots", "radio") in _claims(text)


def test_volunteers_for_something_are_a_body_and_the_bare_volunteers_are_its() -> None:
    text = (
        "Three soldiers and five Volunteers for the Defence of Torvan (LRG) fell in an ambush near Djibo on "
        "Saturday. Four volunteers are missing, the mayor said."
    )
    name = "Volunteers for the Defence of Torvan"
    assert ("killed", 5, name, None) in _claims(text)
    assert ("missing", 4, name, "mayor") in _claims(text)


def test_fighters_for_a_front_are_no_name() -> None:
    text = "Volunteers for the Torvan Front shelled a post near Djibo on Saturday, killing four soldiers."
    assert "Volunteers for the Torvan Front" not in _groups(text)


def test_a_name_for_many_and_for_one_of_them_is_one_party() -> None:
    text = (
        "Police near Maiduguri shot two Torvanis in a gun battle on Saturday. "
        "The Torvani rebels lost six more men on Sunday."
    )
    assert len(_groups(text)) == 1
    assert all(claim[2] == "Torvanis" for claim in _claims(text) if claim[0] == "killed")
