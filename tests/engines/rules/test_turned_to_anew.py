"""How a text turns to another attack: another hour of the day, another town struck as well, a day over other items."""

from __future__ import annotations

import pytest

from .reading import record

_FIRST = "Bandits killed five herders in Makalondi, Niger, on Sunday."


def _told(text: str) -> list[tuple[str | None, str | None, list[int | None]]]:
    made = record(text, published="2024-05-15")
    return [
        (
            e.place.name if e.place is not None else None,
            str(e.date.start) if e.date is not None else None,
            [c.value.low for c in made.claims if c.engagement == e.id and c.value is not None],
        )
        for e in made.engagements
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Also hit was the gendarmes’ camp in Ayorou, where two gendarmes died.",
        "Also attacked, a radio said, was a customs post in Ayorou, with two guards killed.",
        "Ambushed as well was a patrol near Ayorou; two gendarmes died.",
        "Around Ayorou, too, two herders were hacked to death.",
        "At Ayorou, likewise, two herders were hacked to death.",
    ],
)
def test_another_town_struck_as_well_is_another_attack(second: str) -> None:
    assert [(x[0], x[2]) for x in _told(f"{_FIRST} {second}")] == [("Makalondi", [5]), ("Ayorou", [2])]


@pytest.mark.parametrize(
    "second",
    [
        "Earlier on 12 May, a police van was surrounded in Ayorou and fired upon; two policemen died.",
        "Later on 12 May, the gate of a police station in Ayorou was the scene of a blast in which two policemen died.",
        "Later on Sunday, a patrol car hit a mine in Ayorou and two policemen died.",
    ],
)
def test_others_hit_at_another_hour_of_the_day_are_of_another_attack(second: str) -> None:
    first = "On 12 May 2024, gunmen fired on a convoy on a highway in Niger, killing five herders."
    assert [(x[0], x[2]) for x in _told(f"{first} {second}")] == [(None, [5]), ("Ayorou", [2])]


@pytest.mark.parametrize(
    "second",
    [
        "Later on 12 May, one of the herders died in hospital.",
        "Later on 12 May, the army said that a guard had also died.",
        "Earlier on 12 May, a shepherd had seen the gunmen in Ayorou.",
    ],
)
def test_another_hour_alone_makes_no_other_attack(second: str) -> None:
    first = "On 12 May 2024, gunmen fired on a convoy on a highway in Niger, killing five herders."
    assert len(_told(f"{first} {second}")) == 1


def test_the_bombing_of_counted_things_elsewhere_is_new() -> None:
    text = (
        "Near Makalondi, fighters of the Sahel Front shot five soldiers on 8 May.\n\n"
        "In the Lazaret district of Niamey, the bombing of two kiosks by Sahel Front members left four people hurt."
    )
    assert [(x[0], x[2]) for x in _told(text)] == [("Makalondi", [5]), ("Lazaret", [4])]


def test_a_clash_elsewhere_with_one_figure_in_common_is_another() -> None:
    text = (
        "In a battle at Makalondi, Niger, on Sunday 12 rebels were killed and 20 rebels wounded. "
        "Three rebels were shot dead and 20 rebels wounded in Ayorou, in a clash that the army reported."
    )
    assert [x[0] for x in _told(text)] == ["Makalondi", "Ayorou"]


def test_the_day_of_a_page_may_head_its_last_part() -> None:
    text = (
        "Attacks in Niger from 8 to 15 May.\n\n8 May 2024\n\nRebels blew up a bridge near Makalondi, killing six "
        "guards.\n\n15 May 2024\n\nA mine killed two herders in Ayorou.\n"
    )
    assert [x[:2] for x in _told(text)] == [("Makalondi", "2024-05-08"), ("Ayorou", "2024-05-15")]


def test_an_hour_on_the_air_is_not_that_of_the_deed() -> None:
    text = (
        "Attacks in Niger from 9 to 11 May.\n\n9 May 2024\n\nNear Makalondi, rebels killed six guards, "
        "Radio Niamey reported at 0300 GMT on 10 May. On the same day a mine killed two herders in Ayorou.\n\n"
        "11 May 2024\n\nA clash near Tera, Niger, left four dead.\n"
    )
    assert [x[1] for x in _told(text)] == ["2024-05-09", "2024-05-09", "2024-05-11"]


@pytest.mark.parametrize(
    "total",
    [
        "Across the country during the last 72 hours, 15 killings were reported and 15 men died, police said.",
        "Fifteen men died nationwide over the last 72 hours, police said.",
    ],
)
def test_a_count_of_the_whole_country_is_of_no_attack(total: str) -> None:
    text = f"A patrol came under fire near Makalondi, Niger, on Sunday; seven soldiers were hurt. {total}"
    assert _told(text) == [("Makalondi", "2024-05-12", [7])]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Shells hit El Fasher in Sudan and killed five herders. Nine were hurt when guns fired "
            "on the North Darfur capital again.",
            "El Fasher",
        ),
        (
            "A police chief in Niger was driving to a meeting from Zinder when gunmen shot him dead.",
            None,
        ),
    ],
)
def test_what_a_town_is_the_chief_town_of_is_no_other_scene(text: str, place: str | None) -> None:
    assert [x[0] for x in _told(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Militants killed three soldiers in Kano, then drove to Jos and shot dead a priest.",
        "Gunmen shot dead nine people in Kano and fled to Jos, where they killed two policemen.",
        "The rebels abducted six girls in Kano and went on to attack Jos, killing two guards.",
        "Bandits killed nine people in Kano before moving on to Jos, where they killed four others.",
    ],
)
def test_those_who_strike_in_one_town_and_then_in_the_next_are_told_of_twice(text: str) -> None:
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Kano", "Jos"]
    assert [bool(e.attackers) for e in found.engagements] == [True, True]


def test_those_who_only_flee_to_a_town_strike_once() -> None:
    found = record("Rebels killed two soldiers in Kano and fled to Jos.")
    assert [e.place and e.place.name for e in found.engagements] == ["Kano"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a church in Kano and a police post in Jos on Sunday, killing 16 people.",
        "At least 16 people die when gunmen open fire on a chapel and a mosque in Kano and on a police post in Jos.",
        "Attacks on a checkpoint in Kano and a bus in Jos killed at least four people.",
        "Suicide bombers attacked a checkpoint in Kano as well as a court in Jos, killing at least four people.",
        "Bombs exploded in Kano and Jos, killing nine people.",
        "Car bombs went off in Kano and in Jos, killing nine people.",
    ],
)
def test_two_targets_in_two_towns_are_two_attacks_and_their_joint_toll_is_of_neither(text: str) -> None:
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Kano", "Jos"]
    assert [c for c in found.claims if c.kind == "killed"] == []


def test_a_target_and_what_befell_others_elsewhere_are_not_one_list() -> None:
    found = record("Gunmen attacked a post in Kano and a priest in Jos was killed.")
    assert [c.value and c.value.low for c in found.claims if c.kind == "killed"] == [1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Huila Department", "Six rebels were killed in clashes with troops in Antioquia Department."),
        ("Huila", "It added that six FARC rebels were killed in Caqueta."),
        ("Borno State", "Six bandits were killed in a clash in Plateau State."),
        ("Borno State", "Two policemen were killed in an attack in Plateau State."),
    ],
)
def test_those_who_fell_in_another_province_fell_in_another_fight(first: str, second: str) -> None:
    found = record(f"Rebels ambushed a military convoy in {first}, killing three soldiers. {second}")
    assert len(found.engagements) == 2
    assert {c.engagement for c in found.claims if c.kind == "killed"} == {"e1", "e2"}


@pytest.mark.parametrize(
    "second",
    [
        "Another bridge was blown up in Jos.",
        "A second bridge was blown up in Jos.",
        "Another bridge was dynamited in Jos.",
    ],
)
def test_another_thing_wrecked_in_another_town_is_another_attack(second: str) -> None:
    found = record(f"Rebels dynamited a bridge in Kano. {second}")
    assert [(e.place and e.place.name, e.focus) for e in found.engagements] == [
        ("Kano", "main"),
        ("Jos", "main"),
    ]
    assert [c.engagement for c in found.claims if c.kind == "materiel_destroyed"] == ["e1", "e2"]


def test_a_capital_lies_in_no_province_around_it() -> None:
    found = record(
        "Rebels ambushed a convoy in Huila Department, killing three soldiers. "
        "Guerrillas dynamited a bridge in Bogota, injuring six people."
    )
    assert [e.place and e.place.name for e in found.engagements] == ["Huila Department", "Bogota"]
