"""What releases tell of strikes on lists of things, of posts that were attacked, and of where men were shot at."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _kind(text: str) -> str:
    return record(text).engagements[0].type


def _counts(text: str) -> list[int | None]:
    made = record(text).claims
    return [c.value.low for c in made if c.value is not None and c.kind == "materiel_destroyed"]


@pytest.mark.parametrize(
    "strike",
    [
        "In Syria, two strikes near Oro destroyed",
        "One strike southwest of Oro destroyed",
        "Near Oro, three coalition strikes destroyed",
        "Another strike near Oro successfully destroyed",
    ],
)
def test_a_strike_that_is_counted_came_from_the_air(strike: str) -> None:
    assert _kind(f"{strike} an ISIL vehicle and damaged two others.") == "air_strike"


@pytest.mark.parametrize(
    ("thing", "low"),
    [
        ("eight ISIL occupied barracks", 8),
        ("an ISIL held building", 1),
        ("an ISIL staging location", 1),
        ("an ISIL mortar firing position", 1),
        ("three ISIL weapons manufacturing sites", 3),
        ("an ISIL mortar supply point", 1),
        ("a culvert entrance", 1),
    ],
)
def test_what_is_done_at_a_site_is_part_of_its_name(thing: str, low: int) -> None:
    text = f"Near Oro, an airstrike destroyed two ISIL trucks, {thing} and four ISIL tanks."
    assert sorted(n or 0 for n in _counts(text)) == sorted([2, low, 4])


@pytest.mark.parametrize("acted", ["Two gunmen occupied buildings", "Two XLF fighters held a building"])
def test_men_who_hold_a_building_still_act(acted: str) -> None:
    assert _counts(f"{acted} in Oro on Friday after an airstrike destroyed a truck.") == [1]


@pytest.mark.parametrize("arm", ["an ISIL heavy machine gun", "six rifles", "an ISIL assault rifle cache"])
def test_arms_that_a_strike_destroyed_are_not_those_of_who_struck(arm: str) -> None:
    text = f"Two airstrikes near Oro struck a small ISIL unit and an ISIL position, and destroyed {arm}."
    assert _kind(text) == "air_strike"


@pytest.mark.parametrize(
    "post",
    [
        "an outpost",
        "a combat outpost",
        "a base",
        "Forward Operating Base Oro",
        "Combat Outpost Oro",
        "FOB Oro",
    ],
)
def test_a_post_that_is_attacked_is_assaulted_whoever_fell(post: str) -> None:
    text = f"Insurgents attacked {post} in Lomsar district on Friday. Four insurgents were killed."
    assert _kind(text) == "assault"


@pytest.mark.parametrize(
    "fire",
    [
        "received small-arms fire from a compound",
        "came under fire from insurgents",
        "was attacked from a house",
        "came under fire from a rooftop",
    ],
)
def test_who_is_shot_at_from_a_house_is_there_himself(fire: str) -> None:
    text = (
        f"An army patrol {fire} in Lomsar district, Oruk province, on Friday, and one insurgent was killed."
    )
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == "Lomsar district"


@pytest.mark.parametrize(
    "answer",
    [
        "After positive identification, artillery fire from coalition forces engaged them, killing several.",
        "Coalition helicopters then engaged their positions, killing several.",
    ],
)
def test_a_lead_on_the_dead_leaves_open_who_attacked(answer: str) -> None:
    text = (
        "A coalition forces patrol in Lomsar district, Afghanistan, killed several insurgents on Friday. Armed "
        f"insurgents attacked the patrol again and again with rifles. {answer}"
    )
    attackers, defenders = camps(text)
    assert "nsurgents" in attackers[0]
    assert "oalition" in defenders[0]


@pytest.mark.parametrize(
    "struck",
    [
        "U.S. forces struck military targets in Bushehr, Iran",
        "U.S. jets struck military targets throughout Iran",
        "American warplanes hit military positions near Bushehr, Iran",
    ],
)
def test_military_targets_abroad_are_those_of_the_land(struck: str) -> None:
    attackers, defenders = camps(f"{struck} on July 12.")
    assert "Iranian army" not in attackers
    assert defenders == ["Iranian army"]


@pytest.mark.parametrize(
    ("post", "owner"),
    [
        ("a military airfield", "Colombian army"),
        ("an army headquarters", "Colombian army"),
        ("a police camp", "Colombian police"),
        ("a police outpost", "Colombian police"),
    ],
)
def test_posts_called_after_a_force_are_its(post: str, owner: str) -> None:
    assert camps(f"Rebels attacked {post} in Narino on Monday, killing nine men.")[1] == [owner]
