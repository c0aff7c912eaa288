"""Bodies of a state that no list knows, by the shape of their names, and the craft and men of a nation."""

from __future__ import annotations

import pytest

from .reading import record


def names(text: str) -> set[str]:
    """The surface forms of everybody whom a text names."""
    return {form for actor in record(text).actors for form in (actor.name, *actor.mentions)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Special Antikidnapping Unit killed two men in Cuenca on Monday.",
            "Special Antikidnapping Unit",
        ),
        ("The Danish Battle Group killed four insurgents near Gereshk on Monday.", "Danish Battle Group"),
        (
            "Planes of the 7th Strike Wing bombed a rebel camp in Jolo on Monday, killing five.",
            "7th Strike Wing",
        ),
        ("The Joint Task Force Kestrel killed two rebels in Isabela on Monday.", "Joint Task Force Kestrel"),
        (
            "The British Second Army attacked the German 7th Army near Caen on 18 July 1944.",
            "British Second Army",
        ),
        (
            "The British Second Army attacked the German 7th Army near Caen on 18 July 1944.",
            "German 7th Army",
        ),
        (
            "Soldiers of the 1st Battalion, 77th Infantry Regiment, killed four insurgents near Asadabad on Monday.",
            "1st Battalion, 77th Infantry Regiment",
        ),
        (
            "Sailors of the 31st Marine Expeditionary Unit killed six rebels on Sunday.",
            "31st Marine Expeditionary Unit",
        ),
        (
            "The Benito Rojas Regional Command ambushed a patrol near Jinotega on Monday.",
            "Benito Rojas Regional Command",
        ),
        ("Lashkar-e-Hazara claimed it had killed two elders in Miranshah on Sunday.", "Lashkar-e-Hazara"),
        (
            "Rebels killed six members of the Local Defence Militia of Gwoza on Sunday.",
            "Local Defence Militia of Gwoza",
        ),
        ("Gunmen seized three UN military observers near Zugdidi on Thursday.", "UN military observers"),
        (
            "A Honduran gunboat fired on a fishing boat off Cabo Gracias on Monday, killing two men.",
            "Honduran gunboat",
        ),
        ("Two Kenyan pilots were abducted by gunmen in Nyala on Sunday.", "Kenyan pilots"),
    ],
)
def test_whole_names(text: str, name: str) -> None:
    assert name in names(text)


def test_kinds_without_a_name_are_no_bodies() -> None:
    found = names(
        "The Army killed four rebels near Jolo on Monday. The Task Force was praised. A Support Team came."
    )
    assert not found & {"Task Force", "Support Team", "The Army"}


def test_two_bodies_in_a_row_stay_two() -> None:
    text = "The 3rd Battalion, 9th Brigade, and the 11th Regiment attacked rebels near Kurmuk on Monday, killing five."
    assert "11th Regiment" in names(text)
    row = "The 3rd Battalion and the 9th Brigade attacked rebels near Kurmuk on Monday, killing five."
    assert {"3rd Battalion", "9th Brigade"} <= names(row)


def test_a_body_that_speaks_is_no_person() -> None:
    found = record(
        "The Turkish National Intelligence Organization said it killed a rebel in Sinjar on Monday."
    )
    assert all(actor.type != "person" for actor in found.actors)
