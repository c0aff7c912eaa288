"""Deaths told by turns of phrase, by who was found how, and by lists of names; wounds and captures told as plainly."""

from __future__ import annotations

import pytest

from .reading import figures

SCENE = "Raiders attacked the hamlet of Orvane on Tuesday. "


def told(sentence: str) -> list[tuple[str, int | None]]:
    """What a sentence counts behind one that tells of a raid."""
    return [(kind, low) for kind, low, _ in figures(SCENE + sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Four of the bakers did not survive the raid.",
        "Four bakers could not be saved.",
        "Four bakers fell victim to the bullets of the raiders.",
        "Four bakers paid with their lives.",
        "Four bakers suffered fatal wounds.",
        "Four bakers were blown to pieces.",
        "Four bakers were torn apart by the blast.",
        "Four bakers were blown up by a mine.",
        "Four bakers were found with their throats cut.",
        "Four bakers were lined up and shot.",
        "Four bakers were put up against a wall and shot.",
        "A sniper picked off four bakers.",
        "They finished off four bakers.",
        "They bayoneted four bakers.",
        "The raid led to the killing of four bakers.",
        "FOUR BAKERS DID NOT SURVIVE THE RAID.",
    ],
)
def test_turns_of_phrase_for_dying_count_the_dead(sentence: str) -> None:
    assert told(sentence) == [("killed", 4)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A baker did not survive.",
        "A baker was found with his throat slit.",
        "A baker lost his life.",
        "A baker embraced martyrdom.",
        "A baker was among the victims.",
        "A baker was blown up by a mine.",
        "A headless body was found by the mill.",
        "A baker's body was found by the river.",
        "The body of Osric Pell was found by the river.",
        "A hostage was killed.",
        "A woman prisoner was shot dead.",
        "The guard was killed.",
        "The peacekeeper was shot dead.",
        "The receptionist died.",
        "Osric Pell died in the raid.",
    ],
)
def test_one_victim_counts_one(sentence: str) -> None:
    assert told(sentence) == [("killed", 1)]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("The clerk and the guard were shot dead.", [1, 1]),
        ("They shot Osric Pell, Jorun Vale and Edda Holm.", [1, 1, 1]),
        ("They killed Osric Pell, the mayor, and a guard.", [1, 1]),
        ("Osric Pell and at least six others were killed.", [1, 6]),
        ("Two cousins, Osric and Jorun Pell, were killed.", [2]),
        ("His wife and son died.", [1, 1]),
        ("The raid caused the death of the mayor, Osric Pell, and his driver.", [1, 1]),
        ("A crew of six were killed.", [6]),
        ("Five women and two boys were among the 12 dead.", [2, 5, 12]),
        ("Neither the driver nor his wife was killed.", []),
    ],
)
def test_lists_of_victims_count_each(sentence: str, counts: list[int]) -> None:
    if sentence.startswith("They shot"):
        sentence = sentence.replace("They shot", "They killed")
    assert sorted(low or 0 for kind, low in told(sentence) if kind == "killed") == sorted(counts)


@pytest.mark.parametrize(
    ("sentence", "low"),
    [
        ("A baker was rushed to hospital with gunshot wounds.", 1),
        ("A baker was treated for burns.", 1),
        ("Nine bakers were badly burned.", 9),
        ("Nine bakers are recovering in hospital.", 9),
        ("Nine bakers are fighting for their lives.", 9),
        ("Nine bakers had bullet wounds.", 9),
        ("Nine bakers were left in critical condition.", 9),
        ("Nine bakers needed hospital treatment.", 9),
        ("Nine bakers ended up in hospital.", 9),
        ("Nine bakers incurred injuries.", 9),
    ],
)
def test_the_hurt_are_counted_by_where_and_how_they_are(sentence: str, low: int) -> None:
    assert told(sentence) == [("wounded", low)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Eight guards surrendered.",
        "Eight guards gave themselves up.",
        "Eight guards laid down their arms.",
        "Eight guards were hauled away.",
        "They led off eight guards.",
    ],
)
def test_those_who_give_themselves_up_or_are_led_off_are_captured(sentence: str) -> None:
    assert ("captured", 8) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They robbed the guards of eleven rifles.",
        "They relieved the soldiers of eleven rifles.",
        "They got away with eleven rifles.",
        "They drove off with eleven rifles.",
    ],
)
def test_what_they_rob_somebody_of_is_seized(sentence: str) -> None:
    assert ("materiel_captured", 11) in told(sentence)


def test_those_first_led_off_and_then_found_dead_are_both_taken_and_killed() -> None:
    assert told("Six bakers were taken away and later found dead.") == [("captured", 6), ("killed", 6)]
