"""Fights that a text tells behind an attack without calling them another: pursuits, and further blows in one town."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_AMBUSH = "Gunmen ambushed an army convoy near Tillia on Monday, killing four soldiers. "


def _told(text: str, **kwargs: str) -> list[set[int | None]]:
    """The figures of each engagement."""
    made = record(text, **kwargs)
    found: dict[str, set[int | None]] = {e.id: set() for e in made.engagements}
    for c in made.claims:
        if c.value is not None and c.engagement is not None:
            found[c.engagement].add(c.value.low)
    return list(found.values())


@pytest.mark.parametrize(
    "behind",
    [
        "A unit in pursuit of the assailants engaged them near Banibangou on Tuesday, killing nine.",
        "On Tuesday troops clashed with the attackers near Banibangou, killing nine gunmen.",
        "Nine of the attackers were killed on Tuesday when soldiers surrounded their hideout at Banibangou.",
        "Soldiers intercepted the gunmen at Banibangou and nine of the gunmen were killed.",
    ],
)
def test_attackers_who_are_run_down_in_another_town_die_in_a_fight_of_its_own(behind: str) -> None:
    assert _told(_AMBUSH + behind, published="2020-05-06") == [{4}, {9}]


@pytest.mark.parametrize(
    "behind",
    [
        "Nine of the attackers were killed when soldiers surrounded them on a hill outside the town.",
        "Nine of the attackers were killed when the escort fired back.",
    ],
)
def test_attackers_who_fall_where_they_attacked_fall_in_that_attack(behind: str) -> None:
    assert _told(_AMBUSH + behind, published="2020-05-06") == [{4, 9}]


@pytest.mark.parametrize(
    "behind",
    [
        "In a western suburb a bomb hidden on a bicycle wounded six people.",
        "On the outskirts, masked gunmen fired on a minibus and wounded six passengers.",
        "Later in the day a rocket hit a bakery, wounding six customers.",
    ],
)
def test_what_hits_others_in_a_part_of_the_town_or_at_another_hour_is_an_attack_of_its_own(
    behind: str,
) -> None:
    text = "Two men with pistols shot dead two judges in Herat on Tuesday. "
    assert _told(text + behind, published="2020-05-06") == [{2}, {6}]


def test_the_department_in_which_a_town_lies_points_to_no_attack_in_another_department() -> None:
    text = (
        "A garrison at Lomba, in the department of Tiri, was attacked on Monday. Four soldiers died. "
        "A captain also reported that on Monday the army clashed with rebels in Oro, in the western department of "
        "Dewa. Seven rebels were killed there."
    )
    assert _told(text, published="2020-05-06") == [{4}, {7}]


def test_he_who_spoke_of_one_attack_may_tell_of_another_town() -> None:
    text = (
        "A garrison at Lomba was attacked on Monday. Four soldiers died, a captain said. The captain added that on "
        "Monday troops clashed with rebels in Oro, and that seven rebels were killed."
    )
    assert _told(text, published="2020-05-06") == [{4}, {7}]


def test_a_sector_on_which_a_sentence_opens_is_another_than_that_told_last() -> None:
    text = (
        "The rebels fired mortars at the army near Lomba; three soldiers were wounded. "
        "In the Dewa sector the rebels shelled Oro twice. One soldier was killed."
    )
    assert _told(text, published="2020-05-06") == [{3}, {1}]


@pytest.mark.parametrize("site", ["post", "camp", "station"])
def test_a_site_that_is_attacked_is_not_among_those_killed_behind_it(site: str) -> None:
    assert _told(f"Gunmen stormed a police {site}, and seven officers were killed.") == [{7}]


@pytest.mark.parametrize(
    "behind",
    [
        "Reinforcements sent from Niamey hit a mine on the way and six of them were wounded.",
        "A relief column that had set out from Banibangou was itself ambushed, losing six men.",
        "A patrol dispatched to the area came under fire, leaving six gendarmes dead.",
        "Gendarmes rushing to help ran into an ambush in which six of the men died.",
    ],
)
def test_those_who_come_to_help_are_hit_in_an_attack_of_its_own(behind: str) -> None:
    assert [x for x in _told(_AMBUSH + behind, published="2020-05-06") if x - {None}] == [{4}, {6}]


@pytest.mark.parametrize(
    "behind",
    [
        "Reinforcements sent from Niamey drove the gunmen off and killed six of them.",
        "The convoy, which had been sent to the border, was attacked with rockets and six other soldiers were wounded.",
    ],
)
def test_help_that_is_not_hit_and_a_convoy_told_of_before_open_no_other_engagement(behind: str) -> None:
    assert _told(_AMBUSH + behind, published="2020-05-06") == [{4, 6}]


@pytest.mark.parametrize(
    "behind",
    [
        "A patrol that went after the gunmen caught up with them at Banibangou on Tuesday. Nine gunmen died there.",
        "Troops caught up with the gunmen at Banibangou in the afternoon, inflicting on them nine casualties.",
        "Soldiers made contact with the gunmen at Banibangou, where nine of them were killed.",
    ],
)
def test_those_who_are_caught_up_with_are_hit_where_they_are_found(behind: str) -> None:
    assert _told(_AMBUSH + behind, published="2020-05-06") == [{4}, {9}]


def test_nobody_fights_who_is_caught_up_in_a_fight_or_with_the_news() -> None:
    text = (
        "Six traders were caught up in an argument in Gao on Monday. The mayor caught up with the news later."
    )
    assert not record(text).engagements
