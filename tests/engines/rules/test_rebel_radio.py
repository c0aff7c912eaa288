"""Items of broadcasts: the radio of those who fight the army, whom it addresses, where small towns of a name lie."""

from __future__ import annotations

import pytest

from .reading import draft, record, sides

RADIO = (
    "(Clandestine) Radio Farabundo Marti, 6 Jun 86 -- [Text] Our forces ambushed a truck of the Belloso Battalion "
    "near Tejutla on 4 June. The enemy suffered nine casualties. We recovered seven rifles. "
    "Our forces suffered no casualties."
)


def test_a_rebel_radio_says_our_forces_of_those_who_fight_the_army() -> None:
    found = record(RADIO, published=None)
    types = {a.id: a.type for a in found.actors}
    (only,) = found.engagements
    assert [types[x] for x in only.attackers] == ["armed_group"]
    assert {types[x] for x in only.defenders} == {"state_forces"}
    lost = {(c.kind, c.value.low, types[c.subject.actor or ""]) for c in found.claims if c.value is not None}
    assert lost == {
        ("killed_or_wounded", 9, "state_forces"),
        ("materiel_captured", 7, "state_forces"),
        ("killed_or_wounded", 0, "armed_group"),
    }


def test_an_army_on_an_open_station_keeps_our_forces_to_itself() -> None:
    text = RADIO.replace("(Clandestine) Radio Farabundo Marti", "San Salvador Domestic Service").replace(
        "truck of the Belloso Battalion", "column of the FMLN"
    )
    assert "armed_group" not in {
        a["type"] for a in draft(text, published=None).actors if a["name"].lower().startswith("our")
    }


def test_whoever_accuses_has_not_carried_out_the_attack() -> None:
    text = (
        "Six people were killed in San Salvador on 3 May 1989 when a bomb exploded in a bank. "
        "The FMLN accused the Armed Forces of carrying out the attack."
    )
    (found,) = sides(text)
    assert found[0] == ["salvadoran army"]


def test_those_whom_a_statement_informs_are_no_target() -> None:
    text = (
        "The General Staff informs the Salvadoran people that on 3 May 1989 terrorists attacked a post in Tejutla, "
        "killing four soldiers."
    )
    assert sides(text) == [(["terrorists"], ["salvadoran army"])]


@pytest.mark.parametrize(
    ("where", "land"), [("El Paraiso, Chalatenango", "SV"), ("La Libertad, Peten", "GT")]
)
def test_the_department_behind_a_town_tells_which_town_is_meant(where: str, land: str) -> None:
    (found,) = record(f"Guerrillas ambushed a patrol near {where}, on 30 April 1987.").engagements
    town, _, area = where.partition(", ")
    assert found.place is not None
    assert (found.place.name, found.place.within, found.place.country) == (town, (area,), land)


def test_central_america_is_not_the_united_states() -> None:
    text = "Gunmen killed two priests of the Central American University in San Salvador on 3 May 1989."
    assert {a.country for a in record(text).actors} <= {None, "SV"}
