"""Whom strikers fight in their war, monitors that are "the group", and agencies by their short names."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, said, sides


@pytest.mark.parametrize(
    "text",
    [
        "Some 20 villagers were killed in Qadran in raids by planes of an Arab coalition fighting Houthi rebels.",
        "Twenty villagers were killed in Qadran in air raids carried out by a coalition battling Houthi rebels.",
        "Shells fired by troops battling the Houthi rebels killed six villagers in Qadran on Monday.",
    ],
)
def test_those_whom_the_strikers_fight_elsewhere_were_not_hit(text: str) -> None:
    assert sides(text)[0][1] == ["villagers"]


def test_those_who_fight_the_army_where_it_lost_men_were_its_foes() -> None:
    text = "Six soldiers were killed by rebels fighting the army near Qadran on Monday."
    assert sides(text)[0][0] == ["rebels"]


def test_the_group_is_the_one_monitor_where_no_armed_group_was_told_of() -> None:
    text = (
        "At least 16 people died in air raids on the town of Qadran, the Oro Network for Human Rights reported. "
        "The group said six children were among the dead."
    )
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert {names[c.claimant.actor] for c in found.claims if c.claimant.actor} == {
        "Oro Network for Human Rights"
    }
    assert all(c.claimant.actor for c in found.claims)


def test_an_agency_by_its_short_name_is_the_same_one() -> None:
    text = "Six people died in Qadran, according to the WAFA news agency. WAFA said two boys were wounded."
    assert len({a.id for a in record(text).actors if a.type == "media"}) == 1
    assert len(said(text)) == 2
