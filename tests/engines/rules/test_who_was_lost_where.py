"""Whose fate a verb tells of behind an aside, a pronoun or a list, and tolls that count no dead of the deed."""

from __future__ import annotations

import pytest

from .reading import figures, record

SCENE = "Raiders attacked the hamlet of Orvane on Tuesday. "


def told(sentence: str) -> list[tuple[str, int | None]]:
    """What a sentence counts behind one that tells of a raid."""
    return [(kind, low) for kind, low, _ in figures(SCENE + sentence)]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("They seized the mill, and 30 bakers, among them four girls, perished.", [("killed", 30), ("killed", 4)]),
        ("Guards retook the mill, and 14 raiders, including two boys, were shot dead.",
         [("killed", 14), ("killed", 2)]),
        ("They fired on a baker by the well, and he was killed.", [("killed", 1)]),
        ("Two raiders were shot dead and another taken prisoner.", [("captured", 1), ("killed", 2)]),
        ("The mayor was among the dead.", [("killed", 1)]),
    ],
)  # fmt: skip
def test_each_fate_is_told_of_those_right_before_it(
    sentence: str, counts: list[tuple[str, int | None]]
) -> None:
    assert sorted(told(sentence)) == sorted(counts)


def test_nobody_hurt_badly_says_nothing_of_the_hurt() -> None:
    assert told("No one was seriously hurt.") == []


def test_a_toll_that_could_rise_counts_those_in_a_bad_state_as_hurt() -> None:
    assert told("Doctors said the toll could rise as eight were in critical condition.") == [("wounded", 8)]


def test_a_toll_of_the_year_or_of_the_war_is_not_that_of_the_deed() -> None:
    assert told("Twelve bakers were killed, bringing the toll in the war to 340.") == [("killed", 12)]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("One of the injured, a girl of nine, died.", [("killed", 1)]),
        ("None of the eight bakers survived.", [("killed", 8)]),
        ("Guards found the bodies of the couple and their daughter.", [("killed", 2), ("killed", 1)]),
        ("A raider died as did five bakers.", [("killed", 1), ("killed", 5)]),
        ("We put seven raiders out of action.", [("killed_or_wounded", 7)]),
        ("It was the third murder of a mayor this year.", []),
    ],
)
def test_the_last_word_on_somebody_tells_his_fate(
    sentence: str, counts: list[tuple[str, int | None]]
) -> None:
    assert sorted(told(sentence)) == sorted(counts)


def test_who_acknowledges_the_loss_of_men_lost_them() -> None:
    made = record(
        "Raiders attacked the hamlet of Orvane on Tuesday. The raiders acknowledged the loss of two men."
    )
    name = {a.id: a.name for a in made.actors}
    assert [name[c.subject.actor or ""] for c in made.claims if c.kind == "killed"] == ["Raiders"]
