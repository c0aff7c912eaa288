"""Bodies that speak again by a noun, what part of a toll is told behind who told it, and more dead in the next town."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    "text",
    [
        "A strike hit a clinic in Homs on Monday and killed 13 people, Doctors Without Borders said. "
        "The medical charity said that four nurses were hurt.",
        "A shell hit a school in Homs on Monday and killed 13 people, UNICEF said. The agency said nine were hurt.",
        "Gunmen killed 13 aid workers near Homs on Monday, the Danish Refugee Council said. "
        "The organisation said nine were hurt.",
        "A raid killed 13 people in Homs on Monday, the Lombian Red Crescent said. The charity said nine were hurt.",
    ],
)
def test_a_body_without_arms_speaks_again_by_its_noun(text: str) -> None:
    claims = record(text).claims
    dead = next(c for c in claims if c.kind == "killed")
    hurt = next(c for c in claims if c.kind == "wounded")
    assert dead.claimant.actor is not None
    assert hurt.claimant.actor == dead.claimant.actor


@pytest.mark.parametrize("name", ["Turkish Red Crescent", "Kuwait Red Crescent Society", "Danish Red Cross"])
def test_the_relief_society_of_a_country_keeps_its_name(name: str) -> None:
    found = record(f"The {name} said on Monday that two people were killed in a raid on Homs.")
    assert name in [a.name for a in found.actors]


def test_whom_a_monitor_opposes_is_no_part_of_its_name() -> None:
    found = record(
        "The anti-Korro Lorwan Observatory for Rights said nine people died in a raid on Homs on Monday."
    )
    assert not [a for a in found.actors if "Korro" in a.name]


@pytest.mark.parametrize(
    "text",
    [
        "Nine soldiers were killed in an ambush near Karkis on Monday, the mayor said, including two captains.",
        "Nine people died in a raid on Karkis, the mayor said on Tuesday, among them two nurses.",
        "Jets killed nine people in Karkis on Monday, the mayor told reporters, two of them nurses.",
        "The mayor said that rebels killed nine people in Karkis on Monday. Two nurses were among the dead.",
    ],
)
def test_a_part_of_a_toll_behind_who_told_it_is_his(text: str) -> None:
    claims = record(text).claims
    part = next(c for c in claims if c.value is not None and c.value.low == 2)
    assert part.claimant.text == "the mayor" or part.claimant.text == "The mayor"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Lorwan army airstrikes on the town of Dewan killed 16 civilians on Monday, the mayor said. "
            "Five more civilians were killed in the town of Karkis, he said.",
            "air_strike",
        ),
        (
            "Rebels shelled the town of Dewan on Friday, killing four people. "
            "Another three people were killed in the village of Karkis.",
            "shelling",
        ),
        (
            "Army airstrikes on the town of Dewan killed 16 civilians on Monday. "
            "Five more civilians were killed in the town of Karkis, also in the east.",
            "air_strike",
        ),
    ],
)
def test_more_dead_in_the_next_town_died_by_the_same(text: str, kind: str) -> None:
    found = record(text).engagements
    assert [e.type for e in found] == [kind, kind]
    assert found[0].attackers
    assert found[1].attackers == found[0].attackers


@pytest.mark.parametrize(
    "text",
    [
        "Army airstrikes on the town of Dewan killed 16 civilians on Monday. "
        "Two more people were killed in a separate attack in the town of Karkis.",
        "Rebels shelled the town of Dewan on Friday, killing four people. "
        "A bomb killed another three people in the village of Karkis.",
    ],
)
def test_another_attack_has_its_own_doers(text: str) -> None:
    found = record(text).engagements
    assert len(found) == 2
    assert not found[1].attackers
