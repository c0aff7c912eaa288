"""Who the unnamed official of a lead is, and whose word his post stands behind."""

from __future__ import annotations

import pytest

from .reading import record


def _killed(text: str) -> list[tuple[str | None, int | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (name.get(c.claimant.actor or ""), c.value.low)
        for c in found.claims
        if c.value and c.kind == "killed"
    ]


def test_the_official_of_a_lead_is_the_person_who_speaks_next_and_says_it_once() -> None:
    text = (
        "Six rebels fell in a fight at Marawi on Sunday, a police official said. "
        "Colonel Ramon Dizon, the provincial police director, said the six rebels were killed after an hour."
    )
    assert _killed(text) == [("Ramon Dizon", 6)]


@pytest.mark.parametrize(
    "next_",
    [
        "Abu Turaifie, a spokesman for the Abu Sayyaf group, said six soldiers were killed.",
        "Residents said six soldiers were killed.",
    ],
)
def test_whoever_else_speaks_next_is_not_the_official_of_the_lead(next_: str) -> None:
    found = _killed(f"Six soldiers fell in a fight at Marawi on Sunday, a police official said. {next_}")
    assert (None, 6) in found


def test_a_post_in_several_noun_groups_belongs_to_the_person_before_it() -> None:
    text = (
        "Colonel Ramon Dizon, Armed Forces of Lombia (AFL) Northern Task Force (NTF) Marawi director, "
        "said three rebels were killed in Marawi on Sunday."
    )
    assert _killed(text) == [("Ramon Dizon", 3)]


@pytest.mark.parametrize("hurt", ["a district official", "a police officer", "a doctor"])
def test_who_was_hit_by_a_bomb_is_not_who_says_so_behind_it(hurt: str) -> None:
    found = record(f"A mortar bomb killed {hurt} in Kunar on Tuesday, said Jalal Noor, the governor's aide.")
    said = [c.claimant.text for c in found.claims if c.value and c.kind == "killed"]
    assert len(said) == 1
    assert (said[0] or "").startswith("Jalal Noor")


@pytest.mark.parametrize("held", ["believed to be a courier of the rebels", "suspected of spying for them"])
def test_one_of_whom_something_is_believed_was_killed_all_the_same(held: str) -> None:
    found = record(f"An air strike killed a clerk {held} in Kunar on Tuesday.")
    assert [c.value.low for c in found.claims if c.value and c.kind == "killed"] == [1]


@pytest.mark.parametrize(
    "claimed",
    [
        "The ULFA and the UNLF jointly claimed responsibility.",
        "The attack was claimed by the ULFA and the UNLF.",
    ],
)
def test_each_of_two_groups_that_claim_an_attack_says_that_it_did_it(claimed: str) -> None:
    found = record(f"A bomb killed two guards in Imphal on Tuesday. {claimed}")
    name = {a.id: a.name for a in found.actors}
    told = [
        (name[c.subject.actor or ""], c.claimant.actor == c.subject.actor)
        for c in found.claims
        if not c.value
    ]
    assert sorted(told) == [("ULFA", True), ("UNLF", True)]
