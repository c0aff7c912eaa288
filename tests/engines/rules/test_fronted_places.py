"""What is read of a place that opens a sentence and runs on into those who act there, and of lands only bordered on."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("text", "where", "who"),
    [
        ("In Tarrano gunmen killed two porters.", "Tarrano", "gunmen"),
        ("Near Tarrano militants attacked a lorry, killing two porters.", "Tarrano", "militants"),
        ("On Monday in Tarrano rebels shot two porters dead.", "Tarrano", "rebels"),
        ("Elsewhere in the hilly district of Tarrano gunmen killed six porters.", "Tarrano", "gunmen"),
        (
            "Earlier in the mountainous province of Tarrano militants shot two porters dead.",
            "Tarrano",
            "militants",
        ),
        ("In the Tarrano region rebels killed six porters.", "Tarrano region", "rebels"),
    ],
)
def test_a_place_in_front_is_no_name_of_those_who_act_there(text: str, where: str, who: str) -> None:
    found = record(text)
    (deed,) = found.engagements
    assert deed.place is not None
    assert deed.place.name == where
    assert [x.name for x in found.actors if x.id in deed.attackers] == [who]


def test_a_name_before_fighters_elsewhere_is_theirs() -> None:
    found = record("Tarrano rebels killed six porters in Oro.")
    (deed,) = found.engagements
    assert [x.name for x in found.actors if x.id in deed.attackers] == ["Tarrano"]


def test_soldiers_are_not_those_of_a_land_on_whose_border_they_were_hit() -> None:
    text = "The clash was in a remote district of Tarrano state near the border with Ghana. Rebels hurt five soldiers."
    assert all(x.country is None for x in record(text).actors)


@pytest.mark.parametrize(
    "text",
    [
        "Five porters were killed when rebels ambushed a lorry. The incident was in Oro province of Tarrano state.",
        "Five porters were killed when rebels ambushed a lorry. It happened in a remote part of Oro province.",
    ],
)
def test_a_province_told_later_is_the_place_where_nothing_nearer_is_told(text: str) -> None:
    (deed,) = record(text).engagements
    assert deed.place is not None
    assert deed.place.name == "Oro province"


def test_men_held_to_be_linked_to_a_group_are_that_group() -> None:
    text = (
        "The attackers, believed to be linked to the Zarka Front, shelled a school in Oro, killing two nuns."
    )
    found = record(text)
    (deed,) = found.engagements
    assert [x.name for x in found.actors if x.id in deed.attackers] == ["Zarka Front"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Suspected Islamic rebels killed 20 porters in Oro.", "Suspected Islamic rebels"),
        ("Marxist rebels killed 20 porters in Oro.", "Marxist rebels"),
        ("The paper told how gunmen killed 20 porters in Oro.", "gunmen"),
    ],
)
def test_a_creed_before_rebels_is_no_name_of_a_group(text: str, name: str) -> None:
    found = record(text)
    (deed,) = found.engagements
    assert [x.name for x in found.actors if x.id in deed.attackers] == [name]


def test_what_policemen_are_sent_on_is_no_force() -> None:
    found = record("Rebels attacked policemen on special operations in Oro, killing two.")
    assert {x.name for x in found.actors} == {"Rebels", "police"}


def test_soldiers_of_the_caliphate_are_of_no_state() -> None:
    found = record("Islamic State said soldiers of the caliphate killed nine porters in Oro.")
    assert "state_forces" not in {x.type for x in found.actors}
