"""What a second incident of one article keeps for itself: its toll, its gunmen, its province, its first sentence."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record, sides


def tolls(made: Record) -> list[tuple[str | None, list[int | None]]]:
    """Gives the place of each engagement with the low bounds of its dead and hurt."""
    return [
        (
            e.place.name if e.place else None,
            [c.value.low for c in made.claims if c.engagement == e.id and c.value is not None],
        )
        for e in made.engagements
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels ambushed a bus near Marka on 3 May 2019, killing nine traders.\n\nOn 5 May 2019, Boko Haram fighters"
        " raided the village of Gwoza in Borno. Nine farmers were killed.",
        "Taliban men killed nine policemen at a post in Marka on 3 May 2019.\n\nOn 4 May 2019, Boko Haram men stormed a"
        " mosque in Gwoza. Nine worshippers were killed.",
    ],
)
def test_a_bare_count_right_behind_an_attack_is_its_own_though_another_had_as_many_dead(text: str) -> None:
    assert tolls(record(text)) == [("Marka", [9]), ("Gwoza", [9])]


def test_a_bare_count_of_villagers_fits_an_attack_of_which_only_the_doers_were_told() -> None:
    text = (
        "On 3 May 2016, LRA men attacked a church in Faradje, killing 40 people and burning 20 huts.\n\nFighters of the"
        " ADF raided a market in Beni on Saturday. Later reports tell that over 11 civilians were killed with guns and"
        " an unknown number abducted."
    )
    assert tolls(record(text, published="2016-05-30")) == [("Faradje", [40, 20]), ("Beni", [12, 1])]


@pytest.mark.parametrize(
    "second",
    [
        "Troops killed nine Islamic State fighters after the gunmen attacked an army post in Samarra on 4 May 2009.",
        "Soldiers shot dead nine Islamic State militants on 4 May 2009 when the attackers stormed a base in Samarra.",
    ],
)
def test_the_gunmen_are_those_that_the_sentence_itself_has_named(second: str) -> None:
    text = f"A car bomb killed seven policemen in Baquba on 4 May 2009.\n\n{second}"
    assert tolls(record(text)) == [("Baquba", [7]), ("Samarra", [9])]


def test_a_province_of_another_land_is_no_nearer_word_for_a_town() -> None:
    text = (
        "Gunmen killed nine guests at a party in Reynosa on 4 May 2021.\n\nFour policemen were killed by Maoists in a"
        " forest in Chhattisgarh."
    )
    assert tolls(record(text)) == [("Reynosa", [9]), ("Chhattisgarh", [4])]


@pytest.mark.parametrize(
    "second",
    [
        "Armed men stopped a bus near Herat on Tuesday. The gunmen killed six passengers.",
        "Unidentified armed men stopped a bus near Herat on Tuesday, drivers said. The"
        " attackers killed six passengers.",
    ],
)
def test_strangers_who_came_somewhere_are_the_gunmen_of_the_next_sentence(second: str) -> None:
    text = f"Taliban fighters shot dead nine policemen in Zaranj on Monday.\n\n{second}"
    assert tolls(record(text)) == [("Zaranj", [9]), ("Herat", [6])]
    assert [x[0].split()[-1] for x, _ in sides(text)] == ["taliban", "men"]


def test_gunmen_told_of_again_behind_other_raiders_are_no_group_of_the_incident_before() -> None:
    text = (
        "The Rapid Support Forces (RSF) bombed a market in El Fasher on Monday, killing eight people.\n\nGunmen raided"
        " Kutum on Tuesday and shot a farmer. A group of armed herders followed. The gunmen burned a mill."
    )
    first, second = (x for x, _ in sides(text))
    assert first == ["rapid support forces"]
    assert "rapid support forces" not in second


@pytest.mark.parametrize(
    ("best", "second"),
    [
        (
            "a mortar strike in Odessa, the deadliest strike of the war",
            "Russian rockets hit a camp outside Izmail.",
        ),
        (
            "a rocket attack in Kobane, the worst attack since the truce",
            "Turkish shells hit a farm near Afrin.",
        ),
    ],
)
def test_an_attack_that_is_only_ranked_is_no_attack_told_before(best: str, second: str) -> None:
    text = f"Nine dockers were killed in {best}. More may follow.\n\nLast night {second}"
    assert [x for _, x in tolls(record(text))] == [[9], []]
