"""Fighters without a name are those whom the text called so before, and not merely the group named last."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, sides


def _attackers(text: str) -> list[list[str]]:
    return [who for who, _ in sides(text)]


def test_the_militants_are_those_of_the_group_that_was_called_so():
    text = (
        "Fighters of the Sham Legion repelled an attack by militants of the Islamic State on Azaz on Monday. The Sham "
        "Legion lost two men. Before they fled the militants abducted nine farmers near Mare, villagers said."
    )
    assert _attackers(text)[-1] == ["islamic state"]


def test_rebels_spoken_of_before_a_group_was_named_are_not_that_group():
    text = (
        "Rebels captured a checkpoint near Morek on Monday, killing nine soldiers. A car bomb killed two people in "
        "Hama on Tuesday and residents blamed the Islamic State. The rebels shelled Mahrada on Wednesday."
    )
    assert _attackers(text)[-1] == ["rebels"]


def test_bare_rebels_are_those_who_were_named_so():
    text = "Syrian rebels shelled Mahrada on Monday. The rebels killed two soldiers near Morek on Tuesday."
    found = record(text)
    assert [a.name for a in found.actors if a.type == "armed_group"] == ["Syrian rebels"]


def test_an_attack_that_is_confronted_is_beaten_off():
    text = "Army units confronted an attack by insurgents on a checkpoint in Morek on Monday, killing 12 of them."
    (attack,) = record(text).engagements
    assert attack.outcome == "defenders"
    assert sides(text) == [(["insurgents"], ["syrian army"])]


def test_police_who_confront_people_attack_them():
    assert sides("Police confronted protesters in Homs on Monday and killed two.")[0][0] == ["police"]


@pytest.mark.parametrize("hurt", ["four members of his family were injured", "three men were wounded"])
def test_those_killed_and_those_hurt_share_what_happened_to_them(hurt):
    text = (
        f"In Taiz, a child was killed and {hurt} when a mine planted by rebels went off near Mawza on Monday."
    )
    assert len(record(text).engagements) == 1
    assert [kind for kind, _, _ in figures(text)] == ["killed", "wounded"]


def test_an_aggression_is_an_attack_and_air_defences_are_of_the_army():
    text = (
        "Syrian air defenses confronted on Monday an Israeli aggression with missiles on a post near Qatana. Three "
        "soldiers were killed, a military source said."
    )
    assert sides(text) == [(["israeli army"], ["syrian army"])]


def test_who_fights_beside_the_army_is_none_of_the_rebels():
    text = (
        "Syrian troops and Hezbollah fighters stormed Qusayr on Monday. The rebels said they had killed nine soldiers "
        "there and lost two men."
    )
    assert {a.name for a in record(text).actors if a.type == "armed_group"} == {"Hezbollah", "rebels"}


def test_what_a_state_agency_tells_of_all_provinces_is_of_its_day():
    title = "Army units kill insurgents in Homs and Hama"
    told = "Army units killed nine insurgents in Rastan in the countryside of Homs and destroyed two cars."
    top = f"{title} 27 April 2015 Provinces (SANA)"
    (attack,) = record(f"{top} {told}", published="2015-04-27", title=title).engagements
    assert attack.date.start.isoformat() == "2015-04-27"
    (attack,) = record(f"{title} 27 April 2015 {told}", published="2015-04-27", title=title).engagements
    assert attack.date is None
