"""What is read of those who were hurt and died later, of bodies beside the wounded, and of raiders who were killed."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, losses, record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two wardens who were hurt in Friday's mine blast in Oro district succumbed to their wounds on Sunday.",
            [("killed", 2)],
        ),
        ("Four of the recruits injured in Tuesday's ambush near Oro have since died.", [("killed", 4)]),
        (
            "Three sappers, taken to hospital with deep burns, have succumbed to their injuries.",
            [("killed", 3)],
        ),
        ("A constable hurt in the raid on the mill succumbed at the clinic.", [("killed", 1)]),
        ("Nine porters who were hurt in Friday's raid on Oro have left the clinic.", [("wounded", 9)]),
    ],
)
def test_whoever_is_hurt_and_dies_is_counted_among_the_dead(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


def test_the_day_is_that_on_which_they_were_hit_and_not_that_of_their_death() -> None:
    text = "Two wardens who were hurt in Friday's mine blast in Oro succumbed to their injuries on Sunday."
    (deed,) = record(text, published="2024-07-29").engagements
    assert deed.date is not None
    assert deed.date.start.isoformat() == "2024-07-26"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ward took in the bodies of four sappers as well as 30 wounded people, 21 civilians among them.",
            [("killed", 4), ("wounded", 30), ("wounded", 21)],
        ),
        ("The ward received the bodies of two nuns and six injured pupils.", [("killed", 2), ("wounded", 6)]),
        ("The ward received the bodies of two nuns and six pupils.", [("killed", 2), ("killed", 6)]),
        ("The unit had two fatal casualties.", [("killed", 2)]),
        ("The unit had two casualties.", [("killed_or_wounded", 2)]),
        ("There was no detainee in the cell that was shelled.", []),
    ],
)
def test_bodies_and_wounded_of_one_row_are_told_apart(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ten rebels stormed the barracks at Oro, with four later killed by soldiers.",
        "Ten rebels stormed the barracks at Oro, and four of them were shot dead by soldiers.",
        "Ten gunmen stormed the barracks at Oro, with at least four quickly killed by soldiers.",
        "Gunmen stormed the barracks at Oro, and four of the raiders were killed by soldiers.",
    ],
)
def test_whoever_kills_raiders_is_attacked_and_their_dead_are_the_raiders(text: str) -> None:
    found = record(text)
    (deed,) = found.engagements
    names = {x.id: x.name for x in found.actors}
    assert [names[x] for x in deed.defenders] == ["soldiers"]
    assert "soldiers" not in [names[x] for x in deed.attackers]
    (dead,) = [x for x in found.claims if x.kind == "killed"]
    assert dead.subject.side == "attacker"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Five people, presumably rebels, were killed by troops in Oro.", "rebels"),
        ("Five people, suspected to be rebels, were killed by troops in Oro.", "rebels"),
        ("Five men, all said to be rebels, were shot dead by troops in Oro.", "rebels"),
        ("Five people, believed to be weavers, were killed by troops in Oro.", "civilians"),
    ],
)
def test_the_dead_are_what_an_aside_holds_them_to_be(text: str, whom: str) -> None:
    found = record(text)
    names = {x.id: x.name for x in found.actors}
    (dead,) = [x for x in found.claims if x.kind == "killed"]
    assert dead.subject.actor is not None
    assert names[dead.subject.actor] == whom


def test_a_new_wave_of_deeds_behind_a_toll_counts_nobody() -> None:
    text = "A day after a gunman killed 16 people in the hills, a new rash of bombings shook Oro, killing two nuns."
    assert losses(text) == [("killed", 16), ("killed", 2)]


def test_who_had_dead_has_not_those_of_the_clause_behind() -> None:
    found = record("The army had six dead and 65 rebels were killed in Oro, a nurse said.")
    names = {x.id: x.name for x in found.actors}
    told = {
        x.value.low: names[x.subject.actor] for x in found.claims if x.value is not None and x.subject.actor
    }
    assert told == {6: "army", 65: "rebels"}


@pytest.mark.parametrize("town", ["Lomba", "the town of Lomba", "a market in Lomba"])
def test_an_attack_that_left_some_hurt_and_hit_a_place_counts_them_as_hurt(town: str) -> None:
    text = f"A blast that left nine dead and more than 20 injured hit {town} in Mali on Monday."
    assert figures(text) == [("killed", 9, 9), ("wounded", 21, None)]
