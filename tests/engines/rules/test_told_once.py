"""What a text tells once: men named with their offices, deeds gone back to, and what is only to come."""

from __future__ import annotations

import pytest

from .reading import figures, record


def by_place(text: str) -> dict[str | None, list[tuple[str, int | None]]]:
    """The figures of each engagement by its place."""
    found = record(text, published="2015-06-09")
    return {
        e.place.name if e.place else None: [
            (c.kind, c.value.low) for c in found.claims if c.engagement == e.id and c.value
        ]
        for e in found.engagements
    }


@pytest.mark.parametrize(
    "dead",
    [
        "The dead included the Lorwan ambassador, Omar Khan, and two guards.",
        "Among those killed were the police chief, Omar Khan, and two guards.",
        "The blast also killed his deputy, Omar Khan, and two guards.",
    ],
)
def test_an_office_and_the_name_behind_it_count_one_man(dead: str) -> None:
    assert figures(f"A bomb hit a hotel in Lira on Friday. {dead}") == [("killed", 1, 1), ("killed", 2, 2)]


@pytest.mark.parametrize(
    "plan",
    [
        "Ugandan forces, backed by U.S. planes, are preparing to retake Gulu, where 900 rebels are thought to be.",
        "The army is gearing up to storm Gulu.",
        "The army has massed 3,000 men for an offensive on Gulu.",
        "He warned that an attack on Gulu would cost hundreds of lives.",
        "Thousands fled Gulu before an expected assault on the town.",
        "Troops were assembled in Arua for an attack on Gulu.",
    ],
)
def test_what_is_only_to_come_is_no_engagement(plan: str) -> None:
    assert by_place(f"A bomber killed 14 people in Lira on Sunday. {plan}") == {"Lira": [("killed", 14)]}


def test_what_began_though_it_was_set_out_for_is_one() -> None:
    text = "Troops set out to retake Gulu on Sunday and killed nine rebels in the first hours."
    assert by_place(text) == {"Gulu": [("killed", 9)]}


@pytest.mark.parametrize(
    ("then", "counted"),
    [
        ("A nurse said nine wounded had been brought to her clinic.", ("wounded", 9)),
        ("Six of the dead were students, a doctor said.", ("killed", 6)),
        ("Police said 20 people were wounded.", ("wounded", 20)),
    ],
)
def test_behind_a_deed_of_long_ago_those_there_count_what_a_text_is_about(
    then: str, counted: tuple[str, int]
) -> None:
    text = f"Rebels raided Lira on Sunday and killed 12 farmers. In June 2013 rebels killed 30 people at Gulu. {then}"
    assert by_place(text) == {"Lira": [("killed", 12), counted], "Gulu": [("killed", 30)]}


@pytest.mark.parametrize(
    "then",
    [
        "Police said at the time that 20 people were wounded.",
        "The United Nations said 20 people were wounded.",
    ],
)
def test_a_watchdog_and_a_word_of_then_count_the_deed_of_long_ago(then: str) -> None:
    text = f"Rebels raided Lira on Sunday and killed 12 farmers. In June 2013 rebels killed 30 people at Gulu. {then}"
    assert by_place(text) == {"Lira": [("killed", 12)], "Gulu": [("killed", 30), ("wounded", 20)]}


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("In 2014 rebels killed 80 people at Gulu.", "2014-01-01", [("killed", 80, 80)]),
        ("In 1998 soldiers stormed Gulu and killed 30 monks.", "1998-01-01", [("killed", 30, 30)]),
        ("Last August 90 civilians died in a raid on Gulu.", "2014-08-01", [("killed", 90, 90)]),
        (
            "In July 40 rebels attacked Gulu and killed six guards.",
            "2014-07-01",
            [("killed", 6, 6), ("strength", 40, 40)],
        ),
    ],
)
def test_a_year_is_no_count_and_a_count_no_year(
    text: str, day: str, found: list[tuple[str, int, int]]
) -> None:
    made = record(text, published="2015-06-09").engagements
    assert [str(e.date.start) for e in made if e.date] == [day]
    assert sorted(figures(text)) == sorted(found)


@pytest.mark.parametrize(
    "end",
    [
        "Four of the attackers were killed when police stormed the hall.",
        "The siege ended when police raided the building and shot four assailants dead.",
    ],
)
def test_police_who_end_an_attack_did_not_begin_it(end: str) -> None:
    found = record(f"Masked gunmen stormed a school in Lira on Thursday, killing 47 people. {end}")
    names = {a.id: a.name for a in found.actors}
    assert [[names[x] for x in e.attackers] for e in found.engagements] == [["Masked gunmen"]]


@pytest.mark.parametrize(
    ("hit", "kind"),
    [
        ("four passengers were hit", "killed_or_wounded"),
        ("four passengers were hit by shrapnel", "wounded"),
        ("a passenger was hit in the leg", "wounded"),
    ],
)
def test_several_who_were_hit_may_be_dead_or_hurt(hit: str, kind: str) -> None:
    assert figures(f"Rebels fired on a bus in Lira on Thursday and {hit}.")[0][0] == kind


@pytest.mark.parametrize(
    "riot",
    [
        "Shops closed in Gulu and hundreds of youths threw stones at the guards, injuring four of them.",
        "In Gulu, police used batons against mourners, hurting 12 students.",
        "Thousands marched in Gulu on Sunday; police fired tear gas and arrested 20 of them.",
    ],
)
def test_a_crowd_that_police_drive_apart_is_no_second_engagement(riot: str) -> None:
    assert by_place(f"Gunmen shot nine people dead in Lira on Friday. {riot}") == {"Lira": [("killed", 9)]}


def test_a_crowd_that_police_shoot_at_is_one() -> None:
    text = "Gunmen shot nine people dead in Lira on Friday. In Gulu, police opened fire on mourners, killing two."
    assert by_place(text) == {"Lira": [("killed", 9)], "Gulu": [("killed", 2)]}


def test_what_is_told_of_the_day_before_is_of_an_attack_that_goes_on_for_days() -> None:
    text = "Jets bombed Lira for the third straight day on Monday and killed nine people. On Saturday 14 people died."
    assert by_place(text) == {"Lira": [("killed", 9), ("killed", 14)]}


@pytest.mark.parametrize(
    ("days", "then"),
    [("", "On Sunday 14 people died."), (" for a second day", "On Sunday 14 people died in Gulu.")],
)
def test_the_day_before_is_of_its_own_where_nothing_goes_on_there(days: str, then: str) -> None:
    text = f"Jets bombed Lira{days} on Monday and killed nine people. {then}"
    assert by_place(text)["Lira"] == [("killed", 9)]
