"""Digests that tell item by item under their days, places that open an item, and whose spokesman "the group's" is."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_WEEK = (
    "Weekly summary - southern Philippines\n12-18 March 2018\n\n{}\n- {} Marines shelled a camp of the rebels. The "
    "military put their losses at 17 dead, of whom most fell in the first hour.\n\n{}\n- {} A clash between troops and "
    "gunmen left four soldiers wounded. Troops found the bodies of three gunmen in the afternoon of the day.\n"
)


@pytest.mark.parametrize(
    "days",
    [
        ("Monday 12 March", "Wednesday 14 March"),
        ("12 March", "14 March"),
        ("Mon 12 Mar:", "Wed 14 Mar:"),
        ("March 12, 2018", "March 14, 2018"),
    ],
)
@pytest.mark.parametrize(
    "heads",
    [("Tulunan (Cotabato).", "Patikul (Sulu)."), ("Tulunan, Cotabato:", "Patikul, Sulu:")],
)
def test_items_are_of_the_day_and_the_place_over_them(days: tuple[str, str], heads: tuple[str, str]) -> None:
    text = _WEEK.format(days[0], heads[0], days[1], heads[1])
    found = record(text, published="2018-03-19").engagements
    assert [(x.place and x.place.name, x.date and x.date.start and x.date.start.day) for x in found] == [
        ("Tulunan", 12),
        ("Patikul", 14),
    ]


@pytest.mark.parametrize(
    "who",
    [
        "The group's military spokesman",
        "The movement's media office",
        "The militia's political bureau",
        "The rebel group's leadership",
    ],
)
def test_a_spokesman_of_the_group_speaks_for_the_one_named_last(who: str) -> None:
    found = record(f"Jaish al-Islam shelled Adra on Sunday. {who} claimed the death of nine soldiers.")
    names = {x.id: x.name for x in found.actors}
    assert [names.get(c.claimant.actor or "") for c in found.claims if c.kind == "killed"] == [
        "Jaish al-Islam"
    ]


def test_a_spokesman_of_the_rights_group_speaks_for_no_armed_one() -> None:
    found = record("Jaish al-Islam shelled Adra on Sunday. The rights group's spokesman said two men died.")
    names = {x.id: x.name for x in found.actors}
    assert "Jaish al-Islam" not in [names.get(c.claimant.actor or "") for c in found.claims]
