"""Who freed others by force, whose craft struck, and victims of whom nothing but age, nation or faith is told."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, losses, record


@pytest.mark.parametrize(
    ("text", "freed_by", "holders"),
    [
        (
            "Troops freed a couple taken hostage and shot dead three rebels near Karkis on Monday.",
            "Troops",
            "rebels",
        ),
        (
            "Police rescued a miller abducted by bandits near Karkis, wounding two of them.",
            "Police",
            "bandits",
        ),
        (
            "Police liberated 14 pupils held by the Lodu Front near Karkis on Monday, killing six fighters.",
            "Police",
            "Lodu Front",
        ),
    ],
)
def test_who_frees_others_by_force_attacks_those_who_held_them(
    text: str, freed_by: str, holders: str
) -> None:
    assert camps(text) == ([freed_by], [holders])
    assert [e.type for e in record(text).engagements] == ["battle"]


def test_a_raid_in_which_hostages_were_freed_is_of_those_who_freed_them() -> None:
    text = "Commandos freed three hostages in Karkis in a raid in which a policeman was killed."
    assert camps(text)[0] == ["Commandos"]


def test_those_freed_without_a_fight_were_abducted_before() -> None:
    found = record("Police freed four millers abducted by bandits in Karkis last week.")
    assert [e.type for e in found.engagements] == ["abduction"]


@pytest.mark.parametrize(
    ("text", "who", "kind"),
    [
        ("Planes sent by the government of Mali bombed a hamlet near Karkis.", "Malian army", "air_strike"),
        ("A drone operated by the Lodu Front hit a refinery in Karkis.", "Lodu Front", "air_strike"),
        ("A jet flown by the Malian army bombed a house in Karkis.", "Malian army", "air_strike"),
        ("A tank manned by rebels shelled a school in Karkis.", "rebels", "shelling"),
        ("An American jet fighter bombed two trucks near Karkis.", "American army", "air_strike"),
        ("A French Mirage attacked a column of rebels near Karkis.", "French army", "air_strike"),
    ],
)
def test_a_craft_strikes_for_those_who_sent_or_manned_it(text: str, who: str, kind: str) -> None:
    assert camps(text)[0] == [who]
    assert [e.type for e in record(text).engagements] == [kind]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A 15-year-old was shot dead in Karkis on Monday.", [("killed", 1)]),
        ("Mortar fire killed a 48-year-old in Karkis.", [("killed", 1)]),
        ("Two 13-year-olds were hurt by a mine near Karkis.", [("wounded", 2)]),
        ("Mortar fire wounded a 70-year-old and a 45-year-old in Karkis.", [("wounded", 1), ("wounded", 1)]),
    ],
)
def test_people_called_by_their_age_are_counted(text: str, told: list[tuple[str, int]]) -> None:
    assert losses(text) == told


@pytest.mark.parametrize(
    "who", ["34-year-old Dane", "elderly Dane", "young Palestinian", "Hindu", "Kurd", "Sikh"]
)
def test_one_of_a_nation_or_faith_is_a_civilian_whatever_stands_before_the_noun(who: str) -> None:
    found = record(f"{'An' if who[0] in 'aeiou' else 'A'} {who} was shot dead by gunmen in Karkis on Monday.")
    hit = {a.id: a for a in found.actors}
    assert [hit[x].type for e in found.engagements for x in e.defenders] == ["civilians"]
    assert [c.kind for c in found.claims] == ["killed"]


def test_an_army_of_a_faith_is_none_of_its_believers() -> None:
    assert camps("A Christian militia shot dead a Muslim in Karkis.")[0] == ["Christian militia"]
