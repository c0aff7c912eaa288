"""Those who catch up with whom they pursue: a fight of its own, where and when it was, and whose the dead are."""

from __future__ import annotations

import pytest

from .reading import record, sides

RAID = "On Monday, bandits killed seven peasants at Ocotal. "


@pytest.mark.parametrize(
    "words",
    [
        "Soldiers pursued the bandits and caught up with them near Somoto, where four bandits were killed.",
        "An army patrol that set out after the bandits caught up with them on Tuesday near Somoto. Four bandits fell.",
        "Soldiers went after the bandits and made contact with them near Somoto, where four of them were killed.",
        "Soldiers overtook the fleeing bandits near Somoto and killed four.",
        "The army said that soldiers caught up with the bandits near Somoto, inflicting on them four casualties.",
    ],
)
def test_who_is_caught_up_with_is_attacked_in_a_place_of_its_own(words: str) -> None:
    found = record(RAID + words)
    assert [e.place and e.place.name for e in found.engagements] == ["Ocotal", "Somoto"]
    assert sides(RAID + words)[1] == (["nicaraguan army"], sides(RAID)[0][0])
    names = {a.id: a.name for a in found.actors}
    lost = [c for c in found.claims if c.engagement == "e2" and c.value and c.value.low == 4]
    assert [names.get(c.subject.actor or "") for c in lost] == sides(RAID)[0][0]


def test_who_is_only_arrested_was_not_fought() -> None:
    text = "Gunmen robbed a bank in Ocotal on Monday. Police caught up with the gunmen in Somoto and arrested them."
    assert [e.place and e.place.name for e in record(text).engagements] == ["Ocotal"]


def test_a_pursuit_from_a_deed_of_no_known_place_is_another_engagement() -> None:
    text = (
        "Seven civilians were murdered by rebels on Monday. Troops of the Mota Battalion caught up with the rebels at "
        "the Yaoy river, killing two."
    )
    assert [e.place and e.place.name for e in record(text).engagements] == [None, "Yaoy river"]


@pytest.mark.parametrize("noun", ["ravine", "bend", "curve", "canyon"])
def test_ravines_and_bends_with_a_name_are_places(noun: str) -> None:
    text = f"Rebels ambushed an army convoy on Monday at the Las Palmas {noun} in Nicaragua."
    assert [e.place and e.place.name for e in record(text).engagements] == [f"Las Palmas {noun}"]
