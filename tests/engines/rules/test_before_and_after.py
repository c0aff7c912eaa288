"""What came before an attack or ended it, and days and places that belong to neither."""

from __future__ import annotations

import pytest

from .reading import record

_RAID = "Gunmen attacked a market in Wajid on Friday, killing six traders. "


def _days(text: str) -> list[str | None]:
    return [e.date and e.date.start.isoformat()[5:] for e in record(text).engagements]


def _claimed(text: str, low: int) -> int:
    """The position of the engagement that a figure is claimed of."""
    found = record(text)
    claim = next(c for c in found.claims if c.value is not None and c.value.low == low)
    return [e.id for e in found.engagements].index(claim.engagement)


def test_a_deed_named_after_its_day_is_of_that_day_whoever_is_blamed() -> None:
    text = (
        _RAID
        + "The group has been blamed for the May 27 bombing of a church in Baidoa that killed 23 people."
    )
    assert _days(text) == ["07-26", "05-27"]


def test_the_day_on_which_bodies_of_some_were_found_is_none_of_the_attack() -> None:
    assert _days(_RAID + "The bodies of four of the captives were found in the desert on Sunday.") == [
        "07-26"
    ]


def test_new_gunmen_of_that_month_are_not_those_told_of() -> None:
    text = (
        _RAID
        + "\n\nClashes with rebels began in Bay in May. That month unknown gunmen killed three judges in Baidoa."
    )
    assert _claimed(text, 3) != 0


@pytest.mark.parametrize(
    "clause",
    ["after two days of battles near Dinsoor between the army and rebels that left 96 dead",
     "just after gunmen had killed 96 soldiers in an ambush near Dinsoor"],
)  # fmt: skip
def test_what_an_attack_came_after_is_another_engagement(clause: str) -> None:
    text = _RAID + f"The raid came {clause}."
    assert _claimed(text, 96) == 1
    assert record(text).engagements[1].focus == "background"


def test_also_with_a_comma_begins_another_engagement() -> None:
    assert (
        _claimed(_RAID + "Also, two soldiers were killed in Dinsoor, where a bomb struck their patrol.", 2)
        == 1
    )


def test_the_home_of_somebody_named_is_no_place_of_the_fight() -> None:
    text = (
        _RAID + "In the fire, Sergeant Ali Barre (age 24, resident of Dinsoor) and two guards were wounded."
    )
    assert len(record(text).engagements) == 1


def test_a_town_won_back_within_days_is_the_end_of_the_fight_that_a_series_is() -> None:
    text = (
        "The battle of Wajid was a series of rebel attacks on army posts in Bakool in April 2015.\n\n"
        "In the early hours of 10 April some 250 rebels stormed the outpost of Kumbasa. "
        "Officials said that 18 soldiers had been killed.\n\n"
        "Reinforcements reached the valley on 14 April and recaptured Kumbasa without resistance. "
        "A parliamentary inquiry spoke of 28 dead."
    )
    found = record(text, published=None)
    (only,) = found.engagements
    assert only.place is not None
    assert only.place.name == "Kumbasa"
    assert {c.value.low for c in found.claims if c.kind == "killed" and c.value} == {18, 28}


def test_what_it_was_the_worst_since_is_another_engagement() -> None:
    text = (
        _RAID + "It was the deadliest attack on traders since a raid in 2019 in Bay in which 14 people died."
    )
    assert all(c.value is None or c.value.low != 14 or c.engagement != "e1" for c in record(text).claims)
    assert figures(text, kind="e1") == [6]


def figures(text: str, kind: str) -> list[int | None]:
    """The figures claimed of one engagement."""
    return [c.value.low for c in record(text).claims if c.engagement == kind and c.value is not None]


def test_what_happened_hours_after_a_raid_is_later_than_it() -> None:
    text = (
        _RAID
        + "Hours after the raid, rebels attacked a police post in Dinsoor with grenades, wounding two officers."
    )
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Wajid", "Dinsoor"]
    assert _claimed(text, 2) == 1


def test_a_claimed_deed_keeps_the_day_it_is_named_after() -> None:
    text = (
        _RAID + "The group also claimed a July 5 assault on the ministry in Baidoa that left 56 people dead."
    )
    assert _days(text) == ["07-26", "07-05"]


def test_one_of_the_worst_attacks_is_not_the_one_told_of() -> None:
    text = (
        _RAID
        + "In October 2022, two bombs exploded in Wajid, killing 121 in one of the country's worst attacks."
    )
    assert _claimed(text, 121) == 1


def test_bombs_in_the_plural_and_a_place_open_another_engagement() -> None:
    text = _RAID + "Barrel bombs killed another three in the town of Dinsoor, north of Wajid."
    assert _claimed(text, 3) == 1


def test_the_next_region_with_a_bomb_and_hurt_of_its_own_is_another() -> None:
    text = (
        "Gunmen killed six traders outside a shop in the town of Wajid on Friday. "
        "And in Gedo region, a bomb planted under an army vehicle wounded four soldiers."
    )
    assert _claimed(text, 4) == 1


def test_a_year_in_passing_is_not_the_day_of_the_news() -> None:
    text = (
        "Two soldiers and five gunmen died when an attack was beaten off in Wajid district, the army said.\n\n"
        "After the group broke a ceasefire in 2021, the land saw a sharp rise in the number of attacks on its forces."
    )
    assert _days(text) == [None]


def test_a_day_before_inserted_speech_is_that_of_the_deed() -> None:
    text = "Rebels have killed scores of soldiers in Bakool. On July 3, he said, a force of 500 rebels attacked Wajid."
    assert "07-03" in _days(text)


def test_meanwhile_behind_its_subject_begins_another_engagement() -> None:
    text = (
        "Angry residents burned alive two men on Friday, police said. "
        "The rebel front, meanwhile, said it had killed 70 soldiers while capturing the town of Dinsoor."
    )
    assert _claimed(text, 70) == 1


def test_later_that_day_in_another_town_is_another_attack() -> None:
    text = (
        "Gunmen killed two people in the village of Kumbasa in Wajid district on Friday. "
        "Later on Friday, an armed band attacked the outskirts of Wajid town, where it killed three people."
    )
    assert _claimed(text, 3) == 1


def test_those_who_tried_to_enter_a_compound_attacked_it() -> None:
    text = (
        _RAID + "\n\nLast week, a group of eight terrorists tried to enter the grain depot in Baidoa, "
        "which was thwarted by the security forces. All eight terrorists were killed."
    )
    assert _claimed(text, 8) == 1


def test_rebels_without_a_name_may_be_those_whom_somebody_blames() -> None:
    text = (
        "Leftist rebels bombarded a police station in Wajid on Friday, killing 16 officers. "
        "Authorities blamed the Popular Front of Bakool. "
        "The front attacked the Wajid police post with bombs, killing two."
    )
    assert len(record(text).engagements) == 1


@pytest.mark.parametrize(
    ("clause", "days"),
    [
        (
            "came a day after rebels overran a lonely outpost in Bay, killing at least 49 policemen",
            ["07-26", "07-25"],
        ),
        ("happened two days after gunmen killed 49 farmers in Bay", ["07-26", "07-24"]),
        ("came a day after the attack on a bridge had been called off", ["07-26"]),
    ],
)
def test_a_day_after_others_did_something_tells_when_they_did(clause: str, days: list[str]) -> None:
    assert _days(_RAID + f"The incident {clause}.") == days


_LEAD = (
    "On 9 June 2018, rebels of the Lomé Front attacked a barracks in Torodi, Niger, and killed six soldiers. "
)


@pytest.mark.parametrize(
    ("told", "start", "end"),
    [
        ("Three days prior to the raid, gunmen killed 14 herders in Abala.", "2018-06-06", "2018-06-06"),
        (
            "Just over two months before the attack, gunmen killed 14 herders in Abala.",
            "2018-04-01",
            "2018-04-30",
        ),
        (
            "A year before the deadly assault, 14 herders died at the hands of gunmen in Abala.",
            "2017-01-01",
            "2017-12-31",
        ),
    ],
)
def test_what_came_some_time_before_the_attack_is_background_of_that_time(
    told: str, start: str, end: str
) -> None:
    found = record(_LEAD + told, published=None)
    assert [e.focus for e in found.engagements] == ["main", "background"]
    when = found.engagements[1].date
    assert when is not None
    assert (when.start.isoformat(), when.end.isoformat()) == (start, end)
    assert [c.engagement for c in found.claims if c.value and c.value.low == 14] == ["e2"]


def test_an_open_count_before_the_attack_gives_no_day() -> None:
    found = record(
        _LEAD + "Less than a year before the attack, gunmen killed 14 herders in Abala.", published=None
    )
    assert [(e.focus, e.date is None) for e in found.engagements] == [("main", False), ("background", True)]


def test_what_nobody_was_hurt_in_before_the_attack_is_no_engagement() -> None:
    found = record(_LEAD + "The day before the attack, the garrison had received new trucks.", published=None)
    assert len(found.engagements) == 1
