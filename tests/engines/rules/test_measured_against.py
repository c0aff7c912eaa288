"""Attacks by which another one is measured, or that came so many weeks before it: engagements of their own."""

from __future__ import annotations

import pytest

from .reading import record


def _days(text: str, published: str = "2014-05-09") -> list[tuple[str | None, int | None, str | None]]:
    """Gives (place, killed, first day) of each engagement with a toll."""
    made = record(text, published=published)
    where = {e.id: e for e in made.engagements}
    return [
        (
            (p := where[c.engagement].place) and p.name,
            c.value and c.value.low,
            (d := where[c.engagement].date) and d.start.isoformat(),
        )
        for c in made.claims
        if c.kind == "killed"
    ]


@pytest.mark.parametrize(
    "measure",
    [
        "It was the bloodiest ambush in the valley since 18 guardsmen were killed at Chandel on April 2.",
        "No raid had been as deadly since 18 guardsmen were killed at Chandel on April 2.",
        "The ambush is the worst in the hills since 18 guardsmen died in an attack on Chandel on April 2.",
    ],
)
def test_those_who_were_killed_in_the_last_such_raid_are_of_a_raid_of_their_own(measure: str) -> None:
    text = f"Rebels shot dead six policemen near Imphal on Thursday. {measure}"
    assert _days(text) == [("Imphal", 6, "2014-05-08"), ("Chandel", 18, "2014-04-02")]


def test_an_attack_called_the_worst_ever_is_none_that_was_told_before() -> None:
    text = (
        "A car bomb went off outside an inn in Quetta on Thursday. Thursday's blast comes two weeks after more than 90 "
        "shoppers were killed by a truck bomb on a street of Quetta, the city's worst-ever attack."
    )
    assert _days(text) == [("Quetta", 91, "2014-04-24")]
    assert len(record(text, published="2014-05-09").engagements) == 2


def test_weeks_before_what_was_told_last_others_fell_elsewhere() -> None:
    text = (
        "Eight soldiers were killed at a post near Gao on Thursday. In late April, Colonel Issa Maiga was killed by a "
        "roadside bomb outside Ansongo. Three weeks earlier, an attack on another post left twelve soldiers dead."
    )
    assert [low for _, low, _ in _days(text)] == [8, 1, 12]
    assert len({c.engagement for c in record(text, published="2014-05-09").claims}) == 3


def test_a_place_where_others_fell_in_a_month_of_last_year_is_that_of_an_attack_of_its_own() -> None:
    text = (
        "Police shot dead four bandits at Lomelo in Baringo on Thursday. They patrol near Kasarani, where 19 of "
        "their colleagues were killed in an ambush in November last year."
    )
    assert _days(text) == [("Lomelo", 4, "2014-05-08"), ("Kasarani", 19, "2013-11-01")]


def test_the_raid_of_the_sentence_before_may_be_told_with_the_valley_in_which_it_was() -> None:
    text = (
        "Troops carried out an operation on Thursday in the Calmis mountains of Somalia, killing three men. The raid "
        "targeted militants hiding in the Togga Baalle valley."
    )
    assert len(record(text, published="2014-05-09").engagements) == 1


def test_a_toll_of_civilians_is_no_sum_of_others_and_of_soldiers() -> None:
    text = (
        "Rebels clashed with troops in fighting that killed at least 17 civilians and two Kenyan soldiers in Mogadishu "
        "on Thursday, witnesses said. The Kenyans responded with shells that fell on houses in Hiliwa district, an "
        "elder said. His men collected the bodies of 15 civilians."
    )
    assert 17 in [low for _, low, _ in _days(text)]
