"""Days on which a deed was only condemned, seen or ranked, and places where others govern or were headed."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _told(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (e.place.name if e.place else None, str(e.date.start) if e.date else None)
        for e in record(text, published="2020-05-06").engagements
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A senior envoy today strongly condemned the attack on nurses that happened on 3 March in Bria.",
        "The bishop on Tuesday deplored a raid by herders who had killed four women at Bria on 3 March.",
        "President Moyo told reporters that he flew to the scene of that raid on Tuesday to honour the 31 dead. "
        "The raid on 3 March at Bria killed 31 soldiers.",
    ],
)
def test_the_day_of_a_condemnation_or_a_visit_is_not_that_of_the_attack(text: str) -> None:
    assert _told(text) == [("Bria", "2020-03-03")]


def test_the_day_of_those_who_condemn_nothing_is_that_of_the_attack() -> None:
    assert _told("On Monday gunmen shot nine herders near Bama, and the governor condemned the attack.") == [
        ("Bama", "2020-05-04")
    ]
    assert _told("France condemned the attack in Gao on Friday, which killed six women.") == [
        ("Gao", "2020-05-01")
    ]


def test_an_attack_on_people_that_took_place_is_what_killed_them() -> None:
    made = record(
        "The mission condemned the raid on aid workers that took place on Monday in Bria and hurt a nurse."
    )
    assert [e.type for e in made.engagements] == ["attack_on_civilians"]
    assert all(a.type != "unidentified" for a in made.actors)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels fighting the government in Kampala attacked a barracks at Moyo and killed nine soldiers.", "Moyo"),
        ("The battle showed the danger for troops loyal to the Biya regime in Yaounde. Two died at Ndop.", "Ndop"),
        ("Rebels ambushed a convoy carrying food to Bria on Monday, killing a driver at Ippy.", "Ippy"),
        ("Troops beat off a raid on Bama on Monday. The rebels had stormed it from the Sambisa axis.", "Bama"),
        ("Rebels killed six traders in Nebbi district. They were going to the market in Paidha.", "Nebbi district"),
        ("Six herders were shot dead at Tse Abi village. Nine were hurt, and the bodies were deposited at the hospital "
         "in Makurdi.", "Tse Abi"),
    ],
)  # fmt: skip
def test_seats_of_government_and_where_people_were_headed_are_no_places_of_a_deed(
    text: str, place: str
) -> None:
    assert [x for x, _ in _told(text)] == [place]


def test_offices_attacked_in_a_capital_were_attacked_there() -> None:
    assert _told("Gunmen attacked government offices in Niamey on Monday and killed a guard.") == [
        ("Niamey", "2020-05-04")
    ]


def test_the_worst_attack_to_date_is_one_of_its_own_time() -> None:
    text = (
        "More than thirty soldiers died on Monday in an attack by jihadists in northern Niger, the army said. "
        "The deadliest attack on the army to date killed 71 soldiers at Inates in December 2019."
    )
    assert [d for _, d in _told(text)] == ["2020-05-04", "2019-12-01"]
    undated = [e.date for e in record(text, published=None).engagements]
    assert [x and str(x.start) for x in undated] == [None, "2019-12-01"]
    again = "Two guards died at Gao on Monday. In the worst such attack so far, rebels killed 40 at Nara in May 2014."
    assert ("Nara", "2014-05-01") in _told(again)


@pytest.mark.parametrize(
    "text",
    [
        "Several guards were killed on Sunday in an attack in the Kasai region blamed on militiamen, officials said. "
        '"We lost some men," a police source said after a chief reported an attack in the village of Mwangala.',
        "At least 15 villagers are dead after rebels attacked a police station in the eastern Kasai region. "
        "Two officers died as rebels attacked the police post of Mwangala at dawn, the governor said.",
    ],
)
def test_an_attack_told_of_a_region_and_then_of_its_village_is_one(text: str) -> None:
    assert [x for x, _ in _told(text)] == ["Mwangala"]


def test_fewer_dead_in_a_town_of_an_area_of_several_attacks_stay_apart() -> None:
    text = (
        "At least 12 people died in attacks on police posts of the Sinai region. "
        "Two policemen were killed when gunmen attacked a police station in Rafah."
    )
    assert [x for x, _ in _told(text)] == ["Sinai region", "Rafah"]
