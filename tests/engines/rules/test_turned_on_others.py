"""Those who were attacked and then hit people who had no part in it: a massacre behind an ambush is one of its own."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _told(text: str) -> list[set[int | None]]:
    """The figures of each engagement."""
    made = record(text, published="2020-05-06")
    return [{c.value.low for c in made.claims if c.engagement == e.id and c.value} for e in made.engagements]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels ambushed a column near Kitgum on Tuesday, killing six soldiers. The soldiers then burned huts in a "
        "hamlet close by and killed four villagers.",
        "Six policemen were killed when separatists fired on their car in Bamenda on Monday. Residents said soldiers "
        "went from door to door afterwards and killed four young men.",
        "A mine killed six soldiers on a road near Bulo Burde on Tuesday. Angry soldiers then opened fire on a lorry, "
        "killing four passengers.",
        "Islamists attacked an army camp at Rann, killing six soldiers. A helicopter later fired on a funeral in a "
        "hamlet, killing four mourners.",
        "The army killed six rebels in a clash near Tame on Monday. Rebels shot dead four teachers on the road to "
        "Arauca.",
        "Islamists raided Monguno on Friday and killed six soldiers. Two days later soldiers at a roadblock shot dead "
        "four residents.",
    ],
)
def test_those_attacked_who_hit_people_without_a_part_in_it_do_so_in_an_engagement_of_its_own(
    text: str,
) -> None:
    assert _told(text) == [{6}, {4}]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked an army camp at Kulbiyow, killing six soldiers. By the army's account four of the "
        "rebels were killed.",
        "Gunmen ambushed a patrol near Yala, killing six policemen. The gunmen also killed four passers-by.",
        "Gunmen ambushed a patrol near Yala, killing six policemen. Four villagers were also killed when the policemen "
        "returned fire.",
    ],
)
def test_those_attacked_who_fight_back_do_so_in_the_same_engagement(text: str) -> None:
    assert _told(text) == [{6, 4}]


def test_a_massacre_behind_an_ambush_has_its_day_and_the_soldiers_as_its_doers() -> None:
    text = (
        "Rebels ambushed a column near Kitgum on Tuesday, killing six soldiers. The soldiers then burned huts in a "
        "hamlet close by and killed four villagers."
    )
    made = record(text, published="2020-05-06")
    name = {a.id: a.name for a in made.actors}
    ambush, massacre = made.engagements
    assert ambush.date == massacre.date
    assert [name[x] for x in massacre.attackers] == [name[x] for x in ambush.defenders]
    assert massacre.type == "attack_on_civilians"
