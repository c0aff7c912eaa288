"""What news says beside the deed: what was done there before, whose work it is said to be, what one side lost."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


@pytest.mark.parametrize(
    ("told", "now", "then"),
    [
        ("Gunmen killed nine soldiers on Friday near Kesra, where 60 people died in a bombing in May 2017.", 9, 60),
        ("A bomber killed four people on Friday in Kesra, where rebels killed 53 people in a raid on 11 June.", 4, 53),
        ("The Front has killed 25 policemen in a village near Kesra, where men killed 14 students in May.", 25, 14),
        ("Police shot dead two gunmen on Friday in Kesra, where three nurses were killed in 2016.", 2, 3),
    ],
)  # fmt: skip
def test_what_was_done_there_before_is_an_engagement_of_its_own(told: str, now: int, then: int) -> None:
    found = record(told)
    assert [e.focus for e in found.engagements] == ["main", "background"]
    assert [e.place and e.place.name for e in found.engagements] == ["Kesra", "Kesra"]
    first, second = (e.id for e in found.engagements)
    assert [(c.engagement, c.value and c.value.low) for c in found.claims if c.kind == "killed"] == [
        (first, now),
        (second, then),
    ]


def test_a_clause_on_where_that_tells_the_day_is_no_deed_of_its_own() -> None:
    told = "Gunmen attacked the town of Kesra, where nine soldiers were killed on Friday."
    assert len(record(told).engagements) == 1


@pytest.mark.parametrize(
    ("told", "year"),
    [
        (
            "It was the deadliest raid since the 1998 bombing of a market in Kesra, which killed 200 people.",
            1998,
        ),
        ("It was the worst attack since the 2009 bombings of two hotels in Kesra killed seven people.", 2009),
        ("The raid was the first there since the 2015 massacre of 20 people in Kesra.", 2015),
    ],
)
def test_the_year_before_a_deed_against_which_another_is_ranked_is_its_year(told: str, year: int) -> None:
    found = record(told).engagements
    assert [e.date and e.date.start.year for e in found] == [year]


def test_the_day_of_a_raid_stays_its_own_where_it_is_ranked() -> None:
    told = "Gunmen raided Dorun on Friday, killing nine, the worst attack since the 1998 bombing of a bank in Kesra."
    assert str((record(told).engagements[0].date or pytest.fail("no day")).start) == "2024-07-26"


@pytest.mark.parametrize(
    "told",
    [
        "The bombing of the French embassy in Kasama in August 1998 killed more than 200 people.",
        "The storming of the US consulate in Kasama on Friday killed nine people.",
        "The bombing of the UN mission in Kasama on Friday killed nine people.",
    ],
)
def test_those_of_whose_bombing_is_told_did_not_bomb(told: str) -> None:
    assert [attackers for attackers, _ in sides(told)] == [[]]


@pytest.mark.parametrize(
    "told",
    [
        "Ten people died in a blast in Kesra on Friday, an attack officials said was planned by Ansar Dine.",
        "Gunmen killed nine guards in Kesra on Friday, an ambush officials said was carried out by Ansar Dine.",
        "Six people died in Kesra on Friday when a car blew up, a bombing officials say was the work of Ansar Dine.",
        "Gunmen killed nine guards in Kesra on Friday, an attack that officials said was staged by Ansar Dine.",
    ],
)  # fmt: skip
def test_whose_an_attack_is_said_to_be_is_the_word_of_who_says_so(told: str) -> None:
    found = record(told)
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for x in found.engagements[0].attackers] == ["Ansar Dine"]
    words = {c.kind: c.claimant.text for c in found.claims}
    assert words["killed"] is None
    assert (words["responsibility"] or "").endswith("officials")


def test_those_counted_behind_who_speaks_fell_with_the_others() -> None:
    told = "Two clerks were killed in Kesra on Friday, officials said, along with five assailants."
    assert figures(told) == [("killed", 2, 2), ("killed", 5, 5)]
    assert {c.claimant.text for c in record(told).claims} == {"officials"}
    assert camps(told) == (["assailants"], ["clerks"])


@pytest.mark.parametrize(
    ("told", "kind", "low"),
    [
        ("The army lost one of its helicopters.", "materiel_destroyed", 1),
        ("The rebels lost several of their trucks.", "materiel_destroyed", 3),
        ("The rebels lost four of their fighters.", "killed", 4),
    ],
)
def test_what_is_lost_of_ones_own_is_things_or_men(told: str, kind: str, low: int) -> None:
    assert [(k, x) for k, x, _ in figures(f"Rebels attacked an army post near Kesra on Friday. {told}")] == [
        (kind, low)
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The army has launched an operation to recapture the town of Kesra from rebels, a spokesman said on Friday.",
        "Troops began a major offensive to retake the town of Kesra from rebels on Friday, the governor said.",
        "Mines struck troops near Kesra who were to take part in a push aimed at retaking the town, a clerk said.",
    ],
)
def test_what_forces_set_out_to_take_nobody_holds_yet(told: str) -> None:
    found = record(told)
    assert [e.outcome for e in found.engagements] == [None]
    assert "control" not in {c.kind for c in found.claims}


@pytest.mark.parametrize("hour", ["evening", "nightfall", "midday", "dawn"])
def test_who_acts_stands_behind_the_hour_without_a_comma(hour: str) -> None:
    told = (
        f"Rebels seized the town of Kesra on Friday. By {hour} troops had retaken the town, a spokesman said."
    )
    found = record(told)
    assert [e.outcome for e in found.engagements] == ["defenders"]
    assert [(c.kind, c.subject.text) for c in found.claims] == [("control", "troops")]


def test_a_day_may_stand_between_the_town_and_what_was_done_there_before() -> None:
    text = (
        "Gunmen killed two policemen in Tezpur on Saturday, where rebels had killed nine troopers in March."
    )
    made = record(text, published="2024-07-29")
    assert [e.place and e.place.name for e in made.engagements] == ["Tezpur", "Tezpur"]
    assert [e.focus for e in made.engagements] == ["main", "background"]
