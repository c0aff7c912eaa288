"""What real pages are full of and no engagement: what goes on in a land all the time, stamps above a story, "which"."""

from __future__ import annotations

import pytest

from extract.text.date_stamps import stamped
from tests.engines.rules.reading import camps, record


def test_what_goes_on_in_a_land_brings_nobody_into_the_fight() -> None:
    text = (
        "Four policemen were killed when gunmen ambushed their van near Kandero on Tuesday. The district is a "
        "stronghold of the Orvale Front and lies by the border, where French drones target ISWAP fighters."
    )
    made = record(text)
    assert len(made.engagements) == 1
    assert not {"French army", "ISWAP"} & {*camps(text)[0], *camps(text)[1]}


def test_a_clause_with_which_and_a_day_is_still_told() -> None:
    text = "The army holds the town of Kandero, which ISWAP attacked on 3 May 2021, killing four soldiers."
    assert camps(text)[0] == ["ISWAP"]


@pytest.mark.parametrize(
    "stamp",
    [
        "By our correspondent | Published: 4 June 2019 10:22 GMT",
        "Posted on June 4, 2019 by admin",
        "Source: Newswire| 2019-06-04 14:16:24|Editor: L. Shan",
        "JUNE 4, 2019 / 9:12 AM / 3 YEARS AGO",
        "Updated June 6, 2019 | Published June 4, 2019",
    ],
)
def test_a_stamp_above_a_story_dates_its_weekdays(stamp: str) -> None:
    made = record(
        f"Two soldiers killed\n{stamp}\n\nTwo soldiers were killed on Sunday near Kandero.", published=None
    )
    date = made.engagements[0].date
    assert date is not None
    assert str(date.start) == "2019-06-02"


def test_a_sentence_with_a_clock_is_no_stamp() -> None:
    assert stamped("Rebels attacked Kandero on 5 April 2018 at 10:15.\nTwo soldiers were killed.") is None
    assert stamped("Date: 5 April 2018 10:15\nTwo soldiers were killed.") is None


def test_a_dateline_without_a_dash_is_no_place_of_the_story() -> None:
    made = record(
        "Kabul, Feb 1 (Newswire) Four Afghan soldiers were killed and two others wounded in a Taliban ambush in the "
        "western province of Farah, officials said.",
        published="2020-02-01",
    )
    assert [(e.place.name if e.place else None, e.type) for e in made.engagements] == [("Farah", "ambush")]


def test_those_of_the_clause_before_were_hit_and_not_the_speaker() -> None:
    text = (
        "According to a security official, the soldiers were on their way to Tarvo when they were ambushed."
    )
    assert camps(text)[1] == ["soldiers"]


def test_an_unknown_verb_behind_which_leaves_the_speaker_to_the_group() -> None:
    made = record(
        "The Kandero Observatory, which relies on activists in the town, said 13 people were killed there."
    )
    assert [c.claimant.text for c in made.claims if c.kind == "killed"] == ["The Kandero Observatory"]


def test_no_number_counts_nobody() -> None:
    made = record(
        "Rebels attacked Kandero on 5 April 2018, but there is no clear number of dead or injured. Residents fled."
    )
    assert not [c for c in made.claims if c.value is not None]


_BOX = """2017 Kandero attack
2017 Kandero attack | |||||||
---|---|---|---|---|---|---|---|
Part of the Orvale insurgency | |||||||
Belligerents | |||||||
File:Flag of Orvale.svg Niger | File:Dawn Front flag.svg Boko Haram | ||||||
Strength | |||||||
17 |
20–30 men 12 motorcycles | ||||||
Casualties and losses | |||||||
6 killed 4 injured | 3 killed |
On May 12, 2017 Boko Haram fighters attacked Nigerien forces in Kandero-Sud, Niger. Armed men reached the post
in Kandero Sud at 5 a.m. and fled an hour later.
"""


def test_a_row_that_goes_on_in_the_next_line_keeps_its_sides() -> None:
    made = record(_BOX, published=None)
    names = {a.id: a.name for a in made.actors}
    told = [
        (c.kind, c.value.low, names.get(c.subject.actor or ""), c.subject.side)
        for c in made.claims
        if c.value
    ]
    assert [x[1] for x in told if x[0] == "strength" and x[3] == "attacker"] == [20, 12]
    assert [x[1] for x in told if x[0] == "strength" and x[3] == "defender"] == [17]
    assert not any("flag" in m.lower() for a in made.actors for m in a.mentions)


def test_a_town_is_one_with_and_without_hyphen() -> None:
    assert len(record(_BOX, published=None).engagements) == 1


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Rebels destroyed two US-made armoured vehicles near Tarvo.", "US-made armoured vehicles"),
        ("Rebels destroyed three Chinese-built trucks near Tarvo.", "Chinese-built trucks"),
    ],
)
def test_where_a_thing_was_made_is_no_party_and_no_break(text: str, item: str) -> None:
    made = record(text)
    assert [(c.kind, c.item) for c in made.claims] == [("materiel_destroyed", item)]


def test_a_ministry_by_the_name_of_department_is_no_place() -> None:
    made = record(
        "Three men died in airstrikes by order of the US Department of Defence in the village Al Kandara on 3 May."
    )
    assert [e.place.name for e in made.engagements if e.place] == ["Al Kandara"]


def test_nobody_reports_where_the_dead_are_reported_killed() -> None:
    made = record("Three children reported killed as rebel forces shell Kandero on Tuesday.")
    assert all(c.claimant.actor is None and c.claimant.text is None for c in made.claims)
