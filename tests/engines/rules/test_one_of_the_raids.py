"""What one of several blows did belongs to those that were struck together; who struck again did so elsewhere."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, tolls


def _told(text: str) -> list[tuple[str, str | None, str | None, list[int | None]]]:
    """Type, town, day and the counts of killed of each engagement."""
    return tolls(text, published="2015-06-09")


@pytest.mark.parametrize(
    "text",
    [
        "Jets carried out nine raids on Irbin on Monday. In one of the raids, six men were killed.",
        "Jets bombed Irbin several times on Monday. Six men died in one of the strikes.",
        "Jets carried out airstrikes on Irbin on Monday. One of the strikes killed six men.",
    ],
)
def test_the_dead_of_one_of_the_raids_on_a_town_are_those_of_the_raids(text: str) -> None:
    assert _told(text) == [("air_strike", "Irbin", "2015-06-08", [6])]


def test_one_of_the_raids_in_a_town_of_its_own_was_flown_by_those_who_flew_all() -> None:
    text = (
        "Coalition jets struck Hajjah on Monday. Six men died in one of the raids, which hit a farm in Abs."
    )
    found = record(text, published="2015-06-09")
    assert [(e.type, len(e.attackers)) for e in found.engagements] == [("air_strike", 1), ("air_strike", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels raided Kutum on 4 May, killing six men. The same group ambushed a lorry near Mellit hours later.",
        "Rebels raided Kutum on 4 May, killing six men. In the afternoon they attacked a lorry near Mellit.",
        "Rebels raided Kutum on 4 May, killing six men. The rebels later ambushed a lorry near Mellit.",
    ],
)
def test_those_who_struck_again_later_did_so_in_the_next_town_on_that_day(text: str) -> None:
    first, second = _told(text)
    assert first[1:] == ("Kutum", "2015-05-04", [6])
    assert second[1] == "Mellit"
    assert second[2] in ("2015-05-04", None)


def test_a_weapon_not_told_of_in_the_town_a_sentence_opens_on_is_of_another_attack() -> None:
    text = "Nineteen soldiers died when rebels stormed their base. In Goma, a grenade killed two students."
    assert [(x[1], x[3]) for x in _told(text)] == [(None, [19]), ("Goma", [2])]


def test_a_quarter_told_again_is_that_of_the_street_in_it() -> None:
    text = (
        "A shell killed six people in a house on Saada Street in the Rimal quarter on Monday. Shells hit the Rimal "
        "quarter at noon, residents said."
    )
    assert len(_told(text)) == 1
