"""What is counted over a month is no engagement; what two that fought lost is theirs together."""

import pytest

from tests.engines.rules.reading import camps, record


@pytest.mark.parametrize(
    "total",
    [
        "The army reported that it inflicted 208 casualties on the rebels during clashes in November.",
        "The report says 93 rebels were killed and 115 wounded during the month of November.",
        "The rebels say they killed 90 soldiers in attacks and ambushes in November 1990.",
    ],
)
@pytest.mark.parametrize(
    "rest",
    [
        "In addition, 4 trains were blown up and 5 buses were damaged.",
        "During the same period the army seized 105 rifles.",
        "Regarding the power system, the rebels destroyed 46 towers.",
    ],
)
def test_what_is_counted_over_a_month_is_no_engagement(total: str, rest: str) -> None:
    found = record(f"{total} {rest}")
    assert not found.engagements
    assert not found.claims


@pytest.mark.parametrize(
    "where", ["in an attack in Sorve in November", "in clashes near Sorve on November 9"]
)
def test_a_town_or_a_day_in_the_month_makes_an_engagement(where: str) -> None:
    assert len(record(f"Rebels killed nine guards {where}.").engagements) == 1


@pytest.mark.parametrize("fought", ["clashed", "exchanged fire", "exchange heavy fire"])
@pytest.mark.parametrize("cost", ["killing nine people", "killing nine people and wounding 12 others"])
def test_the_dead_of_a_clash_are_nobodys_target(fought: str, cost: str) -> None:
    text = f"The Lorwa Front and the Tavone Army {fought} near Sorve, {cost}."
    (event,) = record(text).engagements
    assert event.type == "battle"
    assert camps(text) == (["Lorwa Front"], ["Tavone Army"])


@pytest.mark.parametrize(
    "why",
    [
        ", following recent attacks by the Lorwa Front",
        " after a series of attacks by the Lorwa Front",
        " following several ambushes carried out by the Lorwa Front",
    ],
)
def test_earlier_attacks_that_a_raid_answers_are_not_told(why: str) -> None:
    attackers, defenders = camps(
        f"The Malian army killed eight Lorwa Front fighters in a raid in Sorve{why}."
    )
    assert (attackers, defenders) == (["Malian army"], ["Lorwa Front"])


@pytest.mark.parametrize("mishap", ["a helicopter accident", "a plane accident"])
def test_those_who_die_in_an_aircraft_are_nobodys_victims(mishap: str) -> None:
    assert not record(f"Three officers died in {mishap} in Sorve.").engagements


def test_a_band_faithful_to_somebody_is_no_congregation() -> None:
    text = "A mercenary group faithful to former colonel Ramon Oriz attacked a truck in Sorve and wounded five drivers."
    assert camps(text) == (["mercenary group"], ["drivers"])
