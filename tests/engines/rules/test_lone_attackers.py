"""Deeds of one man or woman, and of men whose group the text names late or nobody knows."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record


def losses_by_side(text: str) -> list[tuple[str, str | None]]:
    """Gives kind and side of the losses of people."""
    return [(c.kind, c.subject.side) for c in record(text).claims if c.value is not None]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        (
            "A Lebanese man stabbed and hurt a policeman in Nablus on 9 July and was killed by soldiers.",
            "Lebanese man",
        ),
        ("On 9 July a girl stabbed a policeman in Nablus and was shot by troops.", "girl"),
        ("A student stabbed a French nurse in Nablus on 9 July 2024.", "student"),
    ],
)
def test_who_stabs_is_the_attacker_though_he_was_shot_for_it(text: str, attacker: str) -> None:
    assert camps(text)[0] == [attacker]


@pytest.mark.parametrize(
    "text",
    [
        "A woman drove up to Nablus and stabbed a policeman on 9 July 2024. She was shot and killed.",
        "On 9 July 2024 a youth rammed his truck into a patrol of soldiers in Nablus, injuring two. He was shot dead.",
        "On 9 July 2024 a young man attacked two pilgrims with a knife in Nablus, hurting both. Police shot him dead.",
        "A woman rammed her van into an army checkpoint in Kars, hurting two soldiers. Troops shot her dead.",
    ],
)
def test_a_lone_attacker_whom_others_bring_down_is_lost_to_the_attackers(text: str) -> None:
    assert ("killed", "attacker") in losses_by_side(text)


def test_him_is_the_victim_where_the_deed_itself_killed() -> None:
    text = "A gunman opened fire on a notary in Nablus on 9 July 2024, killing him."
    assert ("killed", "defender") in losses_by_side(text)


def test_a_car_is_rammed_into_those_attacked() -> None:
    text = "On Monday a youth rammed his truck into a group of soldiers in Nablus, injuring four of them."
    assert camps(text) == (["youth"], ["Israeli army"])


@pytest.mark.parametrize(
    "told",
    [
        "The attackers, presumed to belong to JNIM, fled north.",
        "The gunmen, suspected of belonging to JNIM, fled north.",
        "The gunmen, suspected JNIM members, fled north.",
        "The assailants are thought to belong to JNIM.",
    ],
)
def test_men_without_a_name_are_of_the_group_to_which_they_are_said_to_belong(told: str) -> None:
    text = f"Armed men killed a teacher in Djibo on 4 May 2020. {told}"
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for x in found.engagements[0].attackers] == ["JNIM"]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Some members of the Fist of the Desert Dawn", "Fist of the Desert Dawn"),
        ("Five members of the Hawks of the Green Valley", "Hawks of the Green Valley"),
    ],
)
def test_members_of_a_group_that_no_list_has_are_that_group_where_they_seize_something(
    who: str, name: str
) -> None:
    assert camps(f"{who} seized the Greek embassy in Tunis on 3 June 1982.")[0] == [name]


def test_the_town_where_a_body_sits_is_no_part_of_its_name() -> None:
    text = "Gunmen stormed the Organisation of Copper Mining Countries in Geneva on 3 June 1982, killing a guard."
    found = record(text)
    assert "Organisation of Copper Mining Countries" in [a.name for a in found.actors]
    place = found.engagements[0].place
    assert place is not None
    assert place.name == "Geneva"


def test_hostages_of_whom_nothing_else_is_told_are_who_was_attacked() -> None:
    assert camps("Four gunmen seized a bank in Tunis on 3 June 1982. They took 20 hostages.")[1] == [
        "hostages"
    ]


def test_the_day_on_which_captives_came_free_is_not_that_of_the_raid() -> None:
    text = "On 9 July 2009, LRA rebels raided Obo. They took six traders, two of whom were freed on 12 July."
    days = [e.date.start.isoformat() for e in record(text).engagements if e.date is not None]
    assert days == ["2009-07-09"]


def test_bare_fighters_are_of_the_side_that_is_said_to_have_such_men() -> None:
    text = (
        "A mine hit a truck carrying Popular Mobilization Forces fighters near Hit on 7 May 2018. "
        "2 fighters killed. IS is suspected."
    )
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert [
        (names.get(c.subject.actor or ""), c.subject.side) for c in found.claims if c.kind == "killed"
    ] == [("Popular Mobilization", "defender")]


@pytest.mark.usefixtures("by_rules_alone")
def test_a_coded_total_that_only_repeats_how_many_died_at_least_is_no_further_claim() -> None:
    text = "JNIM attacked an army post at Boni on 12 March. At least 4 soldiers were killed. Fatalities coded as 4."
    assert figures(text) == [("killed", 4, None)]
