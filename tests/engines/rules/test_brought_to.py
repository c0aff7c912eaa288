"""Where the hurt, the dead and the held were brought or came afterwards is no second engagement."""

from __future__ import annotations

import pytest

from .reading import figures, record


def spots(text: str) -> list[str | None]:
    """The places of the engagements of a text."""
    return [e.place.name if e.place else None for e in record(text, published="2015-06-09").engagements]


@pytest.mark.parametrize(
    "then",
    [
        "A woman hit by a stray bullet died on the way to the hospital in Gulu.",
        "A truck of the Red Cross took three wounded, one of them a boy, to the hospital in Gulu.",
        "An army helicopter flew the eight wounded guards to Gulu.",
        "Traders said they saw some 20 bodies of rebels being carried towards Gulu.",
        "A dozen wounded guards crossed into Gulu district on Sunday and were disarmed.",
        "Two guards were killed while two others were taken as hostages toward Gulu.",
        "Two guards were taken prisoner; they were exchanged in Gulu on 7 June.",
        "The survivors, 14 of whom were wounded, arrived in Gulu on Sunday.",
        "Six nuns killed in the raid were buried in Gulu on Sunday.",
        "Corporal Okello, who was leading the party, breathed his last at the Base Hospital, Gulu.",
    ],
)
def test_where_those_hit_were_brought_is_no_second_engagement(then: str) -> None:
    assert spots(f"Rebels attacked a post near Lira on Friday. {then}") == ["Lira"]


@pytest.mark.parametrize(
    "text",
    [
        "Six people were killed at a hospital in Gulu on Friday when jets bombed it.",
        "Nine people died in a suicide bombing at a hospital in Gulu on Friday.",
        "Two bombers walked into a market in Gulu on Friday, leaving nine dead.",
        "Rebels freed 40 prisoners in a raid on the jail in Gulu on Friday.",
    ],
)
def test_what_was_struck_there_happened_there(text: str) -> None:
    assert spots(text) == ["Gulu"]


@pytest.mark.parametrize(
    "sum_",
    [
        "According to official figures, 340 guards have died in combat since General Okello assumed power in 2003.",
        "More than 600 guards, including wardens and drivers, have been martyred since July 2013.",
        "The war between the bands in Gulu left 470 dead in ten days of July.",
        "It was the 12th raid this year, and 63 teachers have now lost their lives.",
        "Thirty-one people, 19 of them guards, have died in the offensive that began last week.",
        "The death toll from two weeks of unrest stands at 89.",
        "During the reporting period, the army killed 14 herders in the north.",
        "The army arrested 260 suspects and seized 90 rifles in the first quarter.",
    ],
)
def test_what_weeks_or_years_cost_is_no_claim(sum_: str) -> None:
    assert figures(f"Gunmen killed six people in Lira on Friday. {sum_}") == [("killed", 6, 6)]


def test_what_a_raid_has_cost_since_it_began_is_a_claim() -> None:
    text = "Rebels stormed Lira on Monday. Four guards have been killed since Monday, and six are missing."
    assert figures(text) == [("killed", 4, 4), ("missing", 6, 6)]
