"""Engagements told one after another without a word that calls them others: on other roads, in parts of a region, where
the attackers went next, under labels, hours later, and wars of years ago behind the news.
"""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _told(text: str, published: str | None = "2020-05-06") -> list[tuple[str | None, set[int | None]]]:
    """The place and the figures of each engagement."""
    made = record(text, published=published)
    return [
        (
            e.place.name if e.place else None,
            {c.value.low for c in made.claims if c.engagement == e.id and c.value is not None},
        )
        for e in made.engagements
    ]


def test_those_hurt_on_roads_between_other_towns_were_hit_in_other_attacks() -> None:
    text = (
        "Rebels ambushed two lorries on the Juba-Nimule road on Monday, killing three drivers. On the Juba-Yei road, "
        "gunmen stopped a bus and killed seven passengers."
    )
    assert [figures for _, figures in _told(text)] == [{3}, {7}]


@pytest.mark.parametrize(
    "behind",
    [
        "They moved on to the village of Ngoshe, where they killed nine more.",
        "The gunmen then raided Ngoshe, killing nine villagers.",
    ],
)
def test_attackers_who_go_on_to_another_town_hurt_others_in_an_engagement_of_its_own(behind: str) -> None:
    told = _told("Armed men killed four people in Gwoza on Monday night. " + behind)
    assert [(place, max(figures)) for place, figures in told] == [("Gwoza", 4), ("Ngoshe", 9)]


def test_a_place_to_which_people_were_brought_is_not_where_they_were_hurt() -> None:
    text = "Armed men killed four people in Gwoza on Monday. Nine others were flown to Maiduguri, where they died."
    assert "Maiduguri" not in {place for place, _ in _told(text)}


def test_a_clash_in_a_part_of_a_region_is_none_of_the_attacks_told_all_over_it() -> None:
    text = (
        "Guerrilla raids on posts in Antioquia killed five soldiers and wounded seven on Monday, an officer said. Two "
        "more were hurt on Monday in a gun battle in the Uraba region of Antioquia, and one soldier was killed."
    )
    assert [figures for _, figures in _told(text)] == [{5, 7}, {2, 1}]


def test_each_place_before_a_colon_opens_what_happened_there() -> None:
    text = (
        "Hama: Helicopters dropped barrel bombs on Kafr Zita, and two children were killed. Idlib: warplanes raided "
        "the outskirts of Saraqib, no casualties reported. Aleppo: a man was killed by a sniper."
    )
    assert [figures for _, figures in _told(text)] == [{2}, {0}, {1}]


def test_a_second_attacker_who_comes_hours_later_makes_an_attack_of_its_own() -> None:
    text = (
        "A suicide bomber struck a recruitment centre in Tikrit on Monday, killing 15 recruits. A second bomber "
        "attacked a funeral hours later and killed six mourners."
    )
    assert [figures for _, figures in _told(text)] == [{15}, {6}]


def test_clashes_that_took_place_in_one_town_are_no_sum_of_what_is_told_behind_them() -> None:
    text = (
        "Clashes took place between rebels and the army in Lomba on Monday, and four soldiers were killed. A mortar "
        "shell fell on Oro, wounding five civilians. Jets bombed Tiri, killing a woman."
    )
    assert _told(text) == [("Lomba", {4}), ("Oro", {5}), ("Tiri", {1})]


def test_a_month_of_years_ago_is_not_the_day_of_what_was_told_by_the_hour() -> None:
    text = (
        "Rebels attacked two posts near Lomba, killing five soldiers. They struck yesterday at dawn, an officer said. "
        "They had come back in September 1999, and some 300 people died in their bombings."
    )
    made = record(text, published=None)
    assert made.engagements[0].date is None


@pytest.mark.parametrize(
    "second",
    [
        "The second explosion came two hours later outside a clinic and killed nine.",
        "Nine rescuers died when the second bomb went off about an hour afterwards.",
    ],
)
def test_the_second_blast_is_an_attack_of_its_own_if_hours_lie_between(second: str) -> None:
    text = "Two bombs went off in Quetta on Sunday. The first blast killed four people. " + second
    assert _told(text) == [("Quetta", {4}), ("Quetta", {9})]


def test_the_second_blast_is_of_the_same_attack_if_minutes_lie_between() -> None:
    text = (
        "Two bombs went off in Quetta on Sunday. The first blast killed four people. The second explosion came two "
        "minutes later outside a clinic and killed nine."
    )
    assert _told(text) == [("Quetta", {4, 9})]


def test_the_attackers_are_in_another_engagement_where_they_kill_in_another_town() -> None:
    text = "Armed men attacked Bama on Monday, killing three. The attackers burned huts in Konduga and killed five men."
    assert [(place, max(figures)) for place, figures in _told(text)] == [("Bama", 3), ("Konduga", 5)]


def test_a_lead_that_names_the_outskirts_of_three_towns_sums_up_what_is_told_of_each() -> None:
    text = (
        "Army units hurt dozens of militants on the outskirts of Homs, Daraa and Hama. A unit stationed in the Homs "
        "countryside hit a command post in Tadel and killed nine militants. In the Hama countryside, soldiers "
        "destroyed four vehicles of theirs."
    )
    assert _told(text) == [("Tadel", {9}), ("Hama", {4})]
