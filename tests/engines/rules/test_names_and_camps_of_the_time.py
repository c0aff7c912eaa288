"""Groups under names of their own, guards who fall beside soldiers, whose the rebels are, who of those shot lived."""

from __future__ import annotations

import pytest

from .reading import figures, record, sides

NAMES = ["Circle for Solidarity with Jailed Workers", "Lorwian Anti-Colonial Command"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("called", ["calling itself", "that calls itself"])
def test_a_group_that_claims_an_attack_under_a_name_of_its_own_has_that_name(name: str, called: str) -> None:
    text = f"A bomb hurt nine people in Lima on Monday. A group {called} the {name} claimed responsibility for it."
    assert sides(text)[0][0] == [name.lower()]


FALLEN = [
    (
        "Nine PKK rebels were killed in a clash in Mardin on Monday. A sergeant and six village guards were slain.",
        "pkk",
    ),
    (
        "Nine rebels were killed in a clash in Huanta on Monday. A soldier and two men of the peasant patrol died.",
        "rebels",
    ),
]


@pytest.mark.parametrize(("text", "foe"), FALLEN)
def test_guards_who_fall_beside_soldiers_are_on_their_side(text: str, foe: str) -> None:
    attackers, defenders = sides(text)[0]
    assert attackers == [foe]
    assert len(defenders) == 2


def test_the_rebels_may_be_told_to_belong_to_a_group() -> None:
    text = (
        "A patrol was ambushed in Tame on Monday and six soldiers died. "
        "The 4th Brigade says the guerrillas belong to the ELN."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [name[x] for x in found.engagements[0].attackers] == ["ELN"]
    assert [name[c.subject.actor or ""] for c in found.claims if c.kind == "responsibility"] == ["ELN"]


def test_of_those_shot_only_the_one_who_died_is_killed() -> None:
    assert figures("Two guards were shot in Lima on Monday. One of them died later.") == [("killed", 1, 1)]


def test_the_day_of_a_referendum_is_not_that_of_a_bomb() -> None:
    text = "A bomb went off in Arica on 17 October. The mayor saw in it a protest against the 5 October vote."
    (only,) = record(text, published="1988-10-18").engagements
    assert only.date is not None
    assert only.date.start.isoformat() == only.date.end.isoformat() == "1988-10-17"
