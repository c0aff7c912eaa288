"""How many held a place or were on their way, who fell by name behind a colon, and who is counted by nobody."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import losses, record

_RAID = "Rebels stormed the town of Orlo on Monday. "


def _strengths(text: str) -> list[tuple[str, int | None]]:
    return [
        (c.subject.side or "", c.value.low) for c in record(text).claims if c.kind == "strength" and c.value
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The town was defended by a battalion of around 600 men.", [("defender", 600)]),
        ("The garrison of 80 soldiers held out for two hours.", [("defender", 80)]),
        ("Some 300 soldiers had dug in around the town.", [("defender", 300)]),
        ("There were 60 soldiers in the town.", [("defender", 60)]),
        ("The attackers, apparently six, fled to the hills.", [("attacker", 6)]),
        ("The attackers, more than 80 according to a clerk, burned two cars.", [("attacker", 81)]),
        ("The attackers, three of them hooded, fled to the hills.", []),
    ],
)
def test_those_who_held_or_came_are_counted_beside_the_deed(
    told: str, expected: list[tuple[str, int]]
) -> None:
    assert _strengths(_RAID + told) == expected


def test_men_on_their_way_who_are_hit_took_part() -> None:
    text = (
        "Rebels blew up a lorry near Orlo on Sunday, killing seven commandos. A team of 35 commandos was returning "
        "from a search when their lorry was hit."
    )
    assert _strengths(text) == [("defender", 35)]


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("Since the ceasefire of 18 January, 29 clerks have been killed in Targa.", []),
        ("At least 12 fatalities were recorded in Targa last week.", []),
        ("Over the past day the enemy lost 1,210 men along the whole front, a spokesman said.", []),
        ("Lombian losses over the past 24 hours were 310 men, a spokesman said.", []),
        ("Later 12 others died of their wounds.", [12]),
    ],
)
def test_running_totals_are_no_toll_of_the_raid(told: str, killed: list[int]) -> None:
    found = record("Gunmen raided Orlo on Monday, killing nine. " + told)
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value][1:] == killed


@pytest.mark.parametrize(
    ("told", "captured"),
    [
        ("Police later rounded up 150 villagers for questioning.", []),
        ("Police detained nine people in raids at dawn.", []),
        ("Five suspects have been arrested.", []),
        ("They took nine villagers with them.", [9]),
    ],
)
def test_bystanders_and_suspects_held_later_are_no_prisoners(told: str, captured: list[int]) -> None:
    found = record("Gunmen raided a post at Orlo on Monday, killing nine guards. " + told)
    assert [c.value.low for c in found.claims if c.kind == "captured" and c.value] == captured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed 72 boys, some as young as nine.", [("killed", 72)]),
        ("Shells wounded 30 others, some in critical condition.", [("wounded", 30)]),
        ("One officer is yet to be accounted for.", [("missing", 1)]),
        ("His driver remains unaccounted for.", [("missing", 1)]),
        (
            "Police identified the dead as Arno Cruz, 41; his daughter, Ilse, 7; and two unknown men.",
            [("killed", 1), ("killed", 1), ("killed", 2)],
        ),
    ],
)
def test_who_is_counted_and_who_is_not(text: str, expected: list[tuple[str, int]]) -> None:
    assert losses(text) == expected


@pytest.mark.parametrize("mark", ["; and ", " and "])
def test_each_of_the_fallen_named_behind_a_colon_counts(mark: str) -> None:
    found = record(f"Two clerks were killed by a shell in Orlo on Monday: Rami Dorn, 26{mark}Ilo Seif, 24.")
    names = {a.id: a.name for a in found.actors}
    told = [(names.get(c.subject.actor or ""), c.value.low) for c in found.claims if c.value]
    assert {("Rami Dorn", 1), ("Ilo Seif", 1)} <= set(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two pistols and 12 grenades were found.", [("materiel_captured", 2), ("materiel_captured", 12)]),
        (
            "Two pistols, 12 grenades and $4,000 were found.",
            [("materiel_captured", 2), ("materiel_captured", 12)],
        ),
        ("Two pistols and $4,000 in cash were seized.", [("materiel_captured", 2)]),
        ("The station, a two-story building, was flattened.", [("materiel_destroyed", 1)]),
    ],
)
def test_lists_of_finds_go_to_their_end_and_money_counts_nothing(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert losses(text) == expected


def test_drones_of_which_some_were_downed_all_came() -> None:
    text = "Lombian drones struck Orlo on Monday. The army said it had downed 14 of the 19 drones launched by Lombia."
    assert _strengths(text) == [("attacker", 19)]
