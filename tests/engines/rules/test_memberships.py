"""Parts of a toll told by the force or group that the dead or the wounded were of."""

from __future__ import annotations

import pytest

from .reading import record


def _parts(text: str, kind: str) -> set[tuple[str | None, int | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return {
        (name.get(c.subject.actor or ""), c.value.low) for c in found.claims if c.value and c.kind == kind
    }


@pytest.mark.parametrize(
    "parts",
    [
        "Three of the slain guards were from the Frontier Corps while four were from the Rapid Action Battalion.",
        "Of the dead, three belonged to the Frontier Corps and four to the Rapid Action Battalion.",
        "Among the dead, three were members of the Frontier Corps and four were from the Rapid Action Battalion.",
    ],
)
def test_parts_of_a_toll_are_of_the_bodies_that_the_dead_belonged_to(parts: str) -> None:
    found = _parts(f"Seven guards were killed at Zhob on Friday. {parts}", "killed")
    assert {("Frontier Corps", 3), ("Rapid Action Battalion", 4)} <= found


def test_parts_of_the_wounded_leave_the_count_of_all_of_them() -> None:
    text = (
        "Rebels attacked a camp at Zhob on Friday. "
        "Of the nine wounded, six were members of the 4th Ranger Battalion."
    )
    found = _parts(text, "wounded")
    assert ("4th Ranger Battalion", 6) in found
    assert {low for _, low in found} == {9, 6}


def test_one_and_the_other_of_two_are_counted_beside_both() -> None:
    text = "Two officers, one from the Frontier Corps and the other of the Rapid Action Battalion, were killed at Zhob."
    assert {low for _, low in _parts(text, "killed")} == {1, 2}
    assert {("Frontier Corps", 1), ("Rapid Action Battalion", 1)} <= _parts(text, "killed")


def test_what_has_also_befallen_somebody_is_no_sum_of_many_events() -> None:
    text = (
        "Rebels stormed a camp at Zhob on Friday. Reuters reported that some guards have also been wounded."
    )
    assert _parts(text, "wounded") != set()


@pytest.mark.parametrize(
    ("told", "guards", "rebels"),
    [
        ("On the part of the 9th Brigade, four guards died. On the rebel side, seven were killed.", 4, 7),
        ("Four guards died, while seven were killed on the side of the rebels.", 4, 7),
    ],
)
def test_losses_are_of_the_side_that_they_are_told_on(told: str, guards: int, rebels: int) -> None:
    text = f"Rebels fought troops of the 9th Brigade at Bakan on Friday. {told}"
    found = record(text)
    sides = {c.value.low: c.subject.actor for c in found.claims if c.value and c.kind == "killed"}
    name = {a.id: a.name.lower() for a in found.actors}
    assert name[sides[rebels] or ""] == "rebels"
    assert sides[guards] != sides[rebels]


def test_the_far_side_of_a_border_is_no_party() -> None:
    text = "On the Indian side of the border at Uri, six villagers were killed by gunmen on Monday."
    assert ("villagers", 6) in _parts(text, "killed")


def test_who_is_at_home_somewhere_is_the_person_named_before() -> None:
    text = "Captain Omar Dar, 31, a resident of Quetta, was killed in a clash with rebels at Zhob on Monday."
    assert [(c.value.low, c.subject.text) for c in record(text).claims if c.value] == [
        (1, "Captain Omar Dar")
    ]


def test_others_behind_the_name_of_a_first_one_fell_with_them() -> None:
    text = (
        "Troops on Friday shot dead a commander of the Maoists, identified as Ramu Dora, "
        "and six other rebels at Dantewada."
    )
    assert _parts(text, "killed") == {("Maoists", 1), ("Maoists", 6)}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nine people suspected of being GAM rebels were shot dead in Pidie on Monday.", 9),
        ("Soldiers shot dead four men believed to be members of the GAM in Pidie on Monday.", 4),
        ("Soldiers shot dead one man suspected to be a GAM fighter in Pidie on Monday.", 1),
    ],
)
def test_people_held_to_be_of_a_group_are_counted_as_its_dead(text: str, count: int) -> None:
    assert _parts(text, "killed") == {("GAM", count)}


def test_people_held_to_be_something_else_stay_people() -> None:
    text = "Rebels shot dead four men believed to be police informers in Pidie on Monday."
    assert ("GAM", 4) not in _parts(text, "killed")
    assert {low for _, low in _parts(text, "killed")} == {4}
