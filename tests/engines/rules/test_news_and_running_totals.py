"""News of a day in a sentence that closes on the total of a war; counts that stand behind what others were sent to do;
deaths that only give the day.
"""

from __future__ import annotations

import pytest

from .reading import figures, losses, record


@pytest.mark.parametrize(
    ("news", "killed"),
    [
        (
            "A mine killed three nurses near Kassala on Tuesday, bringing to 52 the number of dead there since May.",
            3,
        ),
        (
            "Raiders shot dead four bakers in Kassala on Friday, an elder said, pushing the toll since May to 130.",
            4,
        ),
        (
            "A mine killed two guards near Kassala on Sunday, lifting the count of dead since the truce to 1,204.",
            2,
        ),
        (
            "Raiders killed six bakers in Kassala on Monday — taking to 90 the tally of killings so far this year.",
            6,
        ),
    ],
)
def test_a_running_total_at_its_end_takes_no_news_from_a_sentence(news: str, killed: int) -> None:
    made = record(news)
    assert len(made.engagements) == 1
    assert [c.value.low for c in made.claims if c.value and c.kind == "killed"] == [killed]


def test_a_sentence_that_only_raises_the_total_of_a_war_is_no_news() -> None:
    assert not record("The murders in Kassala raised the toll to 90 dead since March.").engagements


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Raiders ambushed guards sent to relieve the mill, and six policemen were killed.", [("killed", 6)]),
        ("Raiders ambushed guards sent to watch the mill and six policemen were killed.", [("killed", 6)]),
        (
            "Guards were sent to retake the mill, and nine raiders and a nurse were shot dead.",
            [("killed", 9), ("killed", 1)],
        ),
        ("Police raided a barn to free two nuns, and three raiders were wounded.", [("wounded", 3)]),
    ],
)
def test_those_counted_behind_a_purpose_are_told_of_in_a_clause_of_their_own(
    sentence: str, told: list[tuple[str, int]]
) -> None:
    assert losses(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "A captain from the 9th Brigade and six cooks died in a clash near Kassala.",
            [("killed", 1), ("killed", 6)],
        ),
        ("A nun from Kassala and two nurses were shot dead.", [("killed", 1), ("killed", 2)]),
        ("A captain of the guard and his cook were killed.", [("killed", 1), ("killed", 1)]),
    ],
)
def test_one_man_of_a_body_is_counted_beside_those_who_died_with_him(
    sentence: str, told: list[tuple[str, int]]
) -> None:
    assert losses(sentence) == told


@pytest.mark.parametrize("people", ["34 ethnic Serbs", "34 ethnic Vietnamese"])
def test_people_told_by_their_blood_alone_are_counted(people: str) -> None:
    text = f"Raiders were blamed for the massacre of {people} in the hamlet of Orvane on Monday."
    assert figures(text) == [("killed", 34, 34)]


def test_the_death_of_a_leader_that_dates_an_attack_is_no_loss_in_it() -> None:
    assert losses(
        "Three days after President Juan Mora died, raiders attacked Orvane, killing nine bakers."
    ) == [("killed", 9)]
    assert ("killed", 1) in losses(
        "Three days after President Juan Mora died in an ambush, raiders attacked Orvane."
    )


def test_a_bomb_hidden_in_a_gas_cylinder_is_no_accident() -> None:
    told = "in a cooking gas cylinder went off beside a pole in Kassala on Friday. Splinters hurt a baker."
    assert [e.type for e in record(f"A bomb hidden {told}").engagements] == ["bombing"]
    assert not record(
        "A gas cylinder exploded in a kitchen in Kassala on Friday, killing two cooks."
    ).engagements
