"""Operational updates of commands: who fired first, what was found or who was held elsewhere, where "the south" is."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, sides_of


@pytest.mark.parametrize(
    "told",
    [
        "As the force came up to a compound, the insurgents stepped out of an orchard and opened fire.",
        "The insurgents opened fire. The force fired back.",
        "The patrol was fired upon from several sides and answered with rifles.",
    ],
)
def test_who_fired_at_the_patrol_attacked_though_the_lead_tells_whom_it_killed(told: str) -> None:
    found = record(f"A coalition patrol killed nine insurgents in Baraki district, Afghanistan. {told}")
    attackers, _ = sides_of(found)[0]
    assert attackers == ["insurgents"]


def test_forces_that_stormed_a_house_before_they_were_shot_at_attacked() -> None:
    found = record("Troops raided a house in Samarra, Iraq, killing two gunmen. The gunmen opened fire.")
    assert "gunmen" not in sides_of(found)[0][1] or sides_of(found)[0][0] != ["gunmen"]


@pytest.mark.parametrize(
    "told",
    [
        "In Ghazni province, a patrol found an arms cache in Andar district. The cache held 12 mortar rounds.",
        "In Gardez, police arrested three men.",
        "A combined force detained four suspected insurgents in Andar district, Ghazni province.",
    ],
)
def test_finds_and_arrests_elsewhere_are_of_no_engagement_told_before(told: str) -> None:
    text = f"Coalition forces killed an insurgent in Sabari district, Afghanistan. {told}"
    found = record(text)
    assert len(found.engagements) == 1
    assert [kind for kind, _, _ in figures(text)] == ["killed"]


def test_what_is_found_where_the_fight_was_is_counted() -> None:
    text = "Troops killed nine rebels in Lanao. They found an arms cache there. The cache held 12 rifles."
    assert ("materiel_captured", 12) in {(kind, low) for kind, low, _ in figures(text)}


@pytest.mark.parametrize("man", ["a facilitator", "a Taliban bomb-maker", "a weapons trafficker"])
def test_hunted_men_who_are_held_are_counted(man: str) -> None:
    text = f"Coalition forces killed nine insurgents and detained {man} in Sabari district, Afghanistan."
    assert ("captured", 1) in {(kind, low) for kind, low, _ in figures(text)}


def test_a_bomber_who_is_only_caught_bombs_nothing() -> None:
    found = record(
        "The army killed five militants near Wana, Pakistan, and detained a would-be suicide bomber."
    )
    assert [e.type for e in found.engagements] == ["battle"]


@pytest.mark.parametrize("line", ["KABUL, Afghanistan – ", "Kabul, Afghanistan – ", ""])
def test_the_south_of_a_land_is_no_town_of_a_dateline(line: str) -> None:
    found = record(f"{line}Two NATO soldiers died after a bomb attack in southern Afghanistan today.")
    place = found.engagements[0].place
    assert place is not None
    assert (place.name, place.country) == (None, "AF")


def test_a_combined_force_is_a_party() -> None:
    found = record("A combined force killed nine insurgents in Marjah district, Afghanistan.")
    assert sides_of(found) == [(["combined force"], ["insurgents"])]


def test_the_hours_of_a_line_over_items_are_theirs() -> None:
    found = record(
        "KABUL, Afghanistan (July 29, 2024) – Coalition forces killed nine insurgents in Andar district, Ghazni "
        "province, on July 20.\n\nIn other operations in the past 24 hours:\n\n"
        "Khost province: In Sabari district, coalition forces killed two insurgents.\n\n"
        "Kunar province: Insurgents attacked a police post in Sarkani district.\n"
    )
    days = [(str(e.date.start), str(e.date.end)) for e in found.engagements if e.date is not None]
    assert days == [("2024-07-20", "2024-07-20"), ("2024-07-28", "2024-07-29"), ("2024-07-28", "2024-07-29")]


@pytest.mark.parametrize(
    "told",
    [
        "In the Eastern Ghouta, an army unit ambushed an armed group on a road, killing nine.",
        "In the Jabal valley, gunmen shot at a police post. Two policemen were wounded.",
    ],
)
def test_a_deed_by_other_means_in_an_area_on_which_a_sentence_opens_is_its_own(told: str) -> None:
    found = record(f"Syrian jets bombed a camp near Taftanaz, Syria, destroying two trucks. {told}")
    assert len(found.engagements) == 2
