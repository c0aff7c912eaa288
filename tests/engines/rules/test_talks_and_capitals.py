"""Towns that are named for talks held there or for the government in them, and capitals whose fire struck elsewhere."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def where(text: str) -> list[str | None]:
    """Gives the places of the engagements."""
    return [x.place.name if x.place else None for x in record(text).engagements]


@pytest.mark.parametrize(
    "words",
    [
        "The clashes came two days after the end of the Geneva peace conference.",
        "The fighting deepened the gloom after both sides failed to agree to a truce at Geneva.",
        "The clash was the worst since the Geneva accords were broken.",
    ],
)
def test_a_town_of_talks_is_not_where_they_fight(words: str) -> None:
    assert where(f"Clashes between rebels and troops killed four soldiers on Friday. {words}") == [None]


def test_a_hall_for_talks_may_well_be_struck() -> None:
    assert where("A bomb killed two guards at the Mogadishu conference centre on Friday.") != [None]


@pytest.mark.parametrize(
    "text",
    [
        "A clerk was killed in Donetsk on Friday as a result of Kyiv's shelling, the mayor said.",
        "Kyiv's rockets killed a clerk in Donetsk on Friday.",
    ],
)
def test_the_fire_of_a_capital_is_its_army_s_and_struck_the_other_town(text: str) -> None:
    assert where(text) == ["Donetsk"]


def test_the_fire_of_a_capital_names_who_attacked() -> None:
    ((attackers, _),) = sides("Four clerks died in Moscow's air strikes on Sumy on Friday.")
    assert attackers == ["russian army"]


def test_a_capital_that_is_blamed_is_no_place() -> None:
    text = "Clashes broke out on the border on Friday. Baku blamed Yerevan, saying Armenian troops had shot two men."
    assert "Yerevan" not in where(text)


def test_a_siege_that_is_lifted_is_no_attack() -> None:
    text = (
        "Rebels killed two guards in Gao on Friday. The chief of the rebel Sand Hills Front, Musa Keita, told us "
        "that his men were lifting the siege of Ansongo."
    )
    found = record(text)
    assert [e.place and e.place.name for e in found.engagements] == ["Gao"]
    assert all(c.kind != "responsibility" for c in found.claims)
