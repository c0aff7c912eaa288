"""Units of armed groups that have a name: what they are called, whose they are, and whom "the guerrillas" means."""

from __future__ import annotations

import pytest

from .reading import record, sides


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "Two soldiers were killed in Tumaco on Monday by the Juan Perla mobile column of the FARC.",
            "Juan Perla mobile column",
        ),
        (
            "The FARC's Juan Perla column attacked a police station in Algeciras on Monday.",
            "Juan Perla column",
        ),
        (
            "Fighters of the Juan Perla front of the ELN attacked a patrol near Saravena on Monday.",
            "Juan Perla front",
        ),
    ],
)
def test_a_unit_is_called_by_its_whole_name_and_fights_beside_its_group(text: str, unit: str) -> None:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    group = "ELN" if "ELN" in text else "FARC"
    assert {name[x] for x in found.engagements[0].attackers} == {group, unit}
    part = next(a for a in found.actors if a.name == unit)
    assert [(x.relation, name[x.target]) for x in part.affiliations] == [("part_of", group)]


def test_guerrillas_of_a_text_on_a_unit_are_those_of_its_group() -> None:
    text = (
        "The Juan Perla mobile column of the FARC ambushed soldiers in Tame on Monday. "
        "Two guerrillas died, the army said."
    )
    assert sides(text) == [(["farc", "juan perla mobile column"], ["colombian army"])]
    dead = [c for c in record(text).claims if c.kind == "killed"]
    assert [c.subject.side for c in dead] == ["attacker"]


def test_a_front_of_nobody_named_is_no_unit_of_a_group() -> None:
    found = record("Two soldiers were killed on the Lomba front near Oro on Monday.")
    assert all(a.type != "armed_group" for a in found.actors)


@pytest.mark.parametrize("opening", ["A column of", "One battalion of", "Another unit of", "The front of"])
def test_an_article_is_no_name_of_a_unit(opening: str) -> None:
    found = record(f"{opening} the Taliban attacked a post near Tirkot on Monday, killing six soldiers.")
    assert [a.name for a in found.actors if a.type == "armed_group"] == ["Taliban"]


def test_a_province_with_a_comma_behind_it_is_where_a_group_struck() -> None:
    found = record("In Adamawa province, Boko Haram fighters attacked a village and killed six people.")
    assert [a.name for a in found.actors if a.type == "armed_group"] == ["Boko Haram"]
    assert found.engagements[0].place is not None
    assert found.engagements[0].place.name == "Adamawa province"
