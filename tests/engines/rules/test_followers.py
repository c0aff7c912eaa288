"""Promises about forces named by whom they follow, and about bodies that a text describes more than it names."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _subjects(text: str) -> list[tuple[int | None, str | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [(c.value.low, name.get(c.subject.actor or "")) for c in found.claims if c.value is not None]


def _names(text: str) -> dict[str, str]:
    return {a.name: a.type for a in record(text).actors}


def test_forces_of_one_who_is_out_of_office_are_not_the_army() -> None:
    text = "Forces loyal to former President Ali Abdullah Saleh attacked Aden, Yemen, on Monday, killing 12 soldiers."
    assert camps(text) == (["Forces loyal to former President Ali Abdullah Saleh"], ["Yemeni army"])


def test_forces_of_one_who_is_in_office_are_the_army() -> None:
    text = "Troops loyal to President Abed Rabbo Hadi attacked Aden, Yemen, on Monday, killing 12 rebels."
    assert camps(text)[0] == ["Yemeni army"]


@pytest.mark.parametrize("whose", ["pro-U.S.", "pro-Seleka", "pro-Iranian"])
def test_who_sides_with_somebody_is_not_he(whose: str) -> None:
    text = f"Airstrikes killed 45 {whose} fighters near Taji on Monday."
    assert _subjects(text) == [(45, f"{whose} fighters")]


def test_a_president_before_administration_names_his_own_government() -> None:
    text = "The Reagan administration denied that Salvadoran troops killed 300 people in Morazan on Monday."
    found = record(text)
    assert {a.country for a in found.actors if a.type == "government"} == {"US"}


def test_the_media_of_a_country_may_be_the_source() -> None:
    text = "Indian media said Pakistani troops killed two Indian soldiers near Uri on Monday."
    assert _names(text)["Indian media"] == "media"


def test_members_of_a_cartel_are_perpetrators_without_a_name() -> None:
    text = "Suspected cartel members killed nine people in Bavispe, Mexico, on Monday."
    assert _names(text)["Suspected cartel members"] == "unidentified"


def test_an_insurgency_is_no_party() -> None:
    text = "Eight militants were killed in Hakkari, Turkey, on Monday. The Kurdish insurgency began in 1984."
    assert not any("insurgency" in name for name in _names(text))


def test_a_common_soldier_with_a_name_is_counted_as_one_of_his_force() -> None:
    text = "Sepoy Imran Khan was killed when militants attacked an army post near Bannu, Pakistan, on Monday."
    assert _subjects(text) == [(1, "Pakistani army")]


def test_a_general_with_a_name_is_counted_as_himself() -> None:
    text = (
        "General Imran Khan was killed when militants attacked an army post near Bannu, Pakistan, on Monday."
    )
    assert _subjects(text) == [(1, "Imran Khan")]


def test_bodyguards_are_told_apart_from_passers_by() -> None:
    text = (
        "A bomb killed two of the minister's bodyguards and injured 39 people in Bogota, Colombia, on Monday."
    )
    assert _subjects(text) == [(2, "minister's bodyguards"), (39, "people")]


def test_the_paramilitary_is_the_one_group_that_a_text_calls_so() -> None:
    text = (
        "The paramilitary Rapid Support Forces shelled Omdurman, Sudan, on Monday. The paramilitary said "
        "on Tuesday that it had killed 12 soldiers there."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert {name[c.claimant.actor] for c in found.claims if c.claimant.actor} == {"Rapid Support Forces"}


def test_a_navy_is_no_army() -> None:
    text = "A missile hit a ship of the Russian Navy near Sevastopol on Monday. Russian troops took Bakhmut on Friday."
    found = {a.name: a.type for a in record(text).actors}
    assert found["Russian Navy"] == "state_forces"
    assert len([x for x in found.values() if x == "state_forces"]) == 2


def test_the_name_of_an_event_is_no_person() -> None:
    text = "The Lomba Massacre, a crime of the army, was told of on Monday. Troops had killed 30 people in Lomba, Mali."
    assert "person" not in _names(text).values()


def test_letters_before_forces_are_a_party_wherever_they_stand() -> None:
    text = (
        "The rebels, joined by QFDR forces, attacked Bossangoa in the Central African Republic on Monday. "
        "The QFDR said it had lost nobody."
    )
    assert _names(text)["QFDR"] == "armed_group"


def test_gunmen_of_a_cartel_without_a_name_are_perpetrators_without_a_name() -> None:
    text = (
        "A gunfight between the army and gunmen of a drug cartel left 12 dead in Sinaloa, Mexico, on Monday."
    )
    assert _names(text)["gunmen"] == "unidentified"
    assert camps(text) == (["Mexican army"], ["gunmen"])


def test_who_is_named_among_the_dead_is_a_person() -> None:
    text = (
        "A bomb exploded at a hotel in Beledweyne, Somalia, on Monday, killing 10 people. Among the dead is Omar "
        "Hashi Warsame, the security minister."
    )
    assert (1, "Omar Hashi Warsame") in _subjects(text)


def test_a_force_that_another_country_trained_is_not_that_country() -> None:
    text = "The blast killed three soldiers of an Emirati-trained force in Lahj, Yemen, on Monday."
    assert _subjects(text) == [(3, "Emirati-trained force")]


def test_bare_soldiers_are_of_the_security_forces_where_no_army_is_named() -> None:
    text = "Security forces killed two terrorists near Tank, Pakistan, on Monday. A soldier was wounded."
    assert _subjects(text) == [(2, "terrorists"), (1, "Pakistani security forces")]


def test_an_army_that_is_named_stays_beside_the_security_forces() -> None:
    text = (
        "Security forces killed two terrorists near Tank, Pakistan, on Monday. The army said that a soldier was "
        "wounded."
    )
    assert len([x for x in _names(text).values() if x == "state_forces"]) == 2
