"""Those who are told to be in a fight are its sides; units that are called after holy men keep their whole names."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record


def _sides(found: Record) -> tuple[list[str], list[str]]:
    names = {a.id: a.name for a in found.actors}
    e = found.engagements[0]
    return [names[x] for x in e.attackers], [names[x] for x in e.defenders]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers and rebels engaged in a gun battle near Lomba, Mali.",
        "Soldiers engaged in a gun battle with rebels near Lomba, Mali.",
        "Soldiers were involved in an exchange of fire with rebels near Lomba, Mali.",
        "An army squad and a group of rebels were involved in an exchange of fire near Lomba, Mali.",
        "Soldiers and rebels were locked in a firefight near Lomba, Mali.",
        "Soldiers have been engaged in a fierce battle with rebels near Lomba, Mali.",
    ],
)
def test_who_is_in_a_fight_is_a_side_of_it(text: str) -> None:
    found = record(text)
    assert found.engagements[0].type == "battle"
    assert not found.engagements[0].initiator_known
    assert _sides(found) == (["Malian army"], ["rebels"])


@pytest.mark.parametrize(
    "text",
    [
        "Rebels engaged in talks with soldiers in Lomba, Mali.",
        "Soldiers were involved in the fighting of the 1990s.",
        "Four people involved in a clash with rebels were freed in Lomba, Mali.",
    ],
)
def test_no_fight_is_told(text: str) -> None:
    assert record(text).engagements == ()


@pytest.mark.parametrize("name", ["Imam Oro Battalion", "Sheikh Oro Brigade", "Martyr Oro Column"])
def test_a_unit_called_after_a_holy_man_keeps_his_title(name: str) -> None:
    found = record(
        f"The {name} claimed responsibility for the attack in Lomba, Mali, which killed nine people."
    )
    assert _sides(found)[0] == [name]


def test_an_imam_who_leads_a_unit_is_not_in_its_name() -> None:
    found = record("Lomba's imam led the Oro Brigade, which killed nine soldiers in Lomba, Mali.")
    assert "Oro Brigade" in [a.name for a in found.actors]
