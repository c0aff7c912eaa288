"""What communiqués tell of a fight: positions destroyed, attackers in a row, commanders among the killed."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record


def _names(made: Record, ids: list[str]) -> list[str]:
    names = {a.id: a.name for a in made.actors}
    return [names[x] for x in ids]


@pytest.mark.parametrize(
    ("told", "kind", "attackers"),
    [
        (
            "The Malian air force destroyed ISIL positions in Dewa on Saturday.",
            "air_strike",
            ["Malian air force"],
        ),
        (
            "Hideouts of ISIL were destroyed by the Malian army in Dewa on Saturday.",
            "assault",
            ["Malian army"],
        ),
        ("Warplanes destroyed dens of ISIL in Dewa on Saturday.", "air_strike", []),
    ],
)
def test_who_destroys_where_fighters_lie_attacks_them(told: str, kind: str, attackers: list[str]) -> None:
    (fight,) = record(told).engagements
    assert (fight.type, _names(record(told), fight.attackers)) == (kind, attackers)
    assert _names(record(told), fight.defenders) == ["ISIL"]


@pytest.mark.parametrize(
    "told",
    [
        "The drought destroyed the camps of the herders in Dewa on Saturday.",
        "The Malian army destroyed crops in Dewa on Saturday.",
    ],
)
def test_what_is_no_lair_of_fighters_is_not_attacked_by_being_destroyed(told: str) -> None:
    assert not record(told).engagements


@pytest.mark.parametrize(
    "row", ["the Malian army, Russia and Hezbollah", "the Malian army, Russia, and Hezbollah"]
)
def test_three_parties_behind_by_all_attacked(row: str) -> None:
    made = record(f"The assault on Dewa on Monday by {row} failed.")
    (fight,) = made.engagements
    assert set(_names(made, fight.attackers)) == {"Malian army", "Russian army", "Hezbollah"}


@pytest.mark.parametrize("among", ["the killed rebels", "the slain rebels", "the dead"])
def test_a_commander_among_the_killed_counts_once(among: str) -> None:
    made = record(
        f"25 rebels were killed near Dewa in Mali on Saturday. Among {among} was a commander, Omar al-Korro."
    )
    assert [c.value.low for c in made.claims if c.kind == "killed" and c.value] == [25, 1]


def test_what_an_attack_is_aimed_at_was_not_done() -> None:
    made = record(
        "The Malian army attacked Dewa on Monday in an operation aimed at retaking the town, killing nine rebels."
    )
    assert made.engagements[0].outcome is None
    assert [c.kind for c in made.claims] == ["killed"]


@pytest.mark.parametrize(
    "began",
    [
        "The US-led coalition started bombing ISIL camps in Syria in September.",
        "Russia launched an air campaign in Syria in September 2015 to back the government.",
    ],
)
def test_a_campaign_from_the_air_that_began_in_some_month_is_no_attack(began: str) -> None:
    assert len(record(f"Nine guards were killed by rebels in Raqqa on Monday. {began}").engagements) == 1


def test_air_strikes_of_a_month_that_cost_lives_are_one() -> None:
    made = record("Russia launched air strikes on Raqqa in September 2015, killing nine people.")
    assert [(x.type, str(x.date.start)) for x in made.engagements if x.date] == [("air_strike", "2015-09-01")]


def test_the_number_of_injuries_for_which_a_toll_may_rise_is_no_figure() -> None:
    more = "More may die, doctors said, given the number of serious injuries."
    made = record(f"Nine people died in a raid on Dewa in Mali on Monday. {more}")
    assert [c.kind for c in made.claims] == ["killed"]
