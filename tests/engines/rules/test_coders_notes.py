"""Promises about one-paragraph notes of coders: their days, their own counts, who began, what flew, who claimed it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, said


@pytest.mark.parametrize(
    "lead",
    ["Around 3 May 2021", "About 3 May 2021 (as reported)", "Circa 3 May 2021", "On or around 3 May 2021"],
)
def test_a_note_that_opens_on_about_a_day_tells_of_that_day(lead):
    text = (
        f"{lead}, raiders attacked a cattle camp in Korvath village (Lunda, Orim). Two herders were killed."
    )
    (found,) = record(text, published="2021-05-03").engagements
    assert str(found.date.start) == "2021-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "A peacekeeper of the mission was killed by unidentified gunmen in Korvath.",
        "Suspected rebels ambushed an army convoy near Velgora. Three soldiers were killed.",
        "An IED was detonated against a police patrol in Lunda district; two constables died.",
    ],
)
def test_a_short_note_that_names_no_time_is_of_the_day_of_its_log(text):
    (found,) = record(text, published="2019-02-11").engagements
    assert str(found.date.start) == "2019-02-11"


def test_a_longer_report_that_names_no_time_has_no_day():
    text = "Suspected rebels ambushed an army convoy near Velgora.\n\nThree soldiers were killed, officials said."
    assert all(e.date is None for e in record(text, published="2019-02-11").engagements)


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "count",
    [
        "Fatalities coded as 6.",
        "12 fatalities split among three entries and coded as 4 for this one.",
        "Unknown fatalities coded as 3.",
        "Coded as 10 fatalities split over 6 events.",
        "2 fatalities coded for this one.",
    ],
)
def test_what_a_coder_gives_to_his_entry_is_no_toll(count):
    text = f"On 3 May 2021, rebels ambushed an army convoy near Velgora. Five soldiers were killed. {count}"
    assert figures(text) == [("killed", 5, 5)]


@pytest.mark.parametrize(
    ("aside", "told"),
    [
        ("Fatalities coded as 0 (VoJ reported 7).", ("killed", 7, "VoJ")),
        ("Fatalities coded as 3 (Pajhwok reported 9).", ("killed", 9, "Pajhwok")),
        ("Deaths coded at 2 (the police said 8).", ("killed", 8, "the police")),
    ],
)
def test_the_source_in_a_coders_bracket_has_its_own_count(aside, told):
    text = f"On 3 May 2021, Taliban militants attacked a post in Korvath, killing 4 policemen. {aside}"
    assert told in said(text)


@pytest.mark.parametrize(
    ("nobody", "kinds"),
    [
        ("No fatalities and/or injuries reported.", ["killed", "wounded"]),
        ("No injuries and/or deaths were reported.", ["killed", "wounded"]),
        ("No fatality and/or casualty reported.", ["killed", "killed_or_wounded"]),
    ],
)
def test_both_of_what_befell_nobody_count(nobody, kinds):
    text = f"On 3 May 2021, gunmen attacked a farmer in Korvath. {nobody}"
    assert sorted(kind for kind, low, _ in figures(text) if low == 0) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2021, soldiers on patrol clashed with 4 unidentified gunmen in Korvath and killed 1 of them.",
        "On 3 May 2021, the army clashed with rebels in Velgora and killed two of them.",
        "On 3 May 2021, rebels fought with soldiers near Lunda, killing three soldiers.",
    ],
)
def test_nobody_began_a_clash_in_which_some_were_killed(text):
    (found,) = record(text).engagements
    assert not found.initiator_known


@pytest.mark.parametrize("where", ["near Korvath", "along the Lunda river", "in the area of Korvath"])
def test_forces_that_shelled_near_a_village_are_those_who_fired(where):
    assert camps(f"On 3 May 2021, Russian forces shelled {where}, Donetsk. Casualties unknown.")[0] == [
        "Russian army"
    ]


@pytest.mark.parametrize("verb", ["were reported", "were recorded", "have been reported"])
def test_clashes_that_were_reported_have_the_sides_between_which_they_were(verb):
    found = camps(f"On 3 May 2021, clashes {verb} between the army and the Oromo Front in Korvath district.")
    assert found[1] == ["Oromo Front"]
    assert found[0]


@pytest.mark.parametrize(
    "means",
    ["with six bombs attached to a drone", "using two drones", "with explosives dropped from drones"],
)
def test_a_post_attacked_with_drones_alone_was_struck_from_the_air(means):
    (found,) = record(
        f"On 3 May 2021, the KNLA attacked a military checkpoint in Korvath {means}."
    ).engagements
    assert found.type == "air_strike"


def test_a_post_attacked_with_drones_and_rifles_was_assaulted():
    text = "On 3 May 2021, rebels attacked a military camp in Korvath with drones and machine guns."
    (found,) = record(text).engagements
    assert found.type == "assault"


@pytest.mark.parametrize(
    ("opening", "count"),
    [("In addition to the bomber", 1), ("In addition to the two assailants", 2), ("Besides the attacker", 1)],
)
def test_who_died_beside_those_counted_is_counted(opening, count):
    text = (
        "05/03/2013: A suicide bomber detonated at a market in Korvath. "
        f"{opening}, at least nine people were killed and 12 others were injured."
    )
    assert figures(text) == [("killed", count, count), ("killed", 9, None), ("wounded", 12, 12)]


@pytest.mark.parametrize(
    "note",
    [
        "Approximately 36 assailants stormed a barracks in Korvath, Yemen. The Dune Brigades claimed responsibility.",
        "Two suicide bombers detonated at a church in Korvath, Yemen. The Dune Brigades later claimed the attack.",
        "Gunmen killed five people in a hotel in Korvath, Yemen. The Dune Brigades claimed credit for the attack.",
    ],
)
def test_the_nameless_of_a_note_are_the_group_that_claims_the_deed(note):
    text = f"05/03/2013: {note}"
    assert camps(text)[0] == ["Dune Brigades"]
    assert not any(a.type == "unidentified" for a in record(text).actors)


@pytest.mark.parametrize("verb", ["alleged that", "claimed that", "claimed"])
def test_a_note_of_a_day_and_a_village_tells_of_that_day_whoever_says_it(verb):
    text = f"On 3 May 2021, in Korvath village (Lunda township), the military {verb} rebels attacked the village."
    (found,) = record(text).engagements
    assert str(found.date.start) == "2021-05-03"


@pytest.mark.parametrize("verb", ["taped", "strapped", "glued"])
def test_who_fixed_a_bomb_somewhere_attacked(verb):
    text = f"8/2/1970: Unknown gunmen {verb} a bomb to a police car in Korvath, Kansas, United States. It exploded."
    assert camps(text)[0] == ["Unknown gunmen"]


@pytest.mark.parametrize(
    ("fate", "total"),
    [
        ("Three policemen and one attacker were killed.", "4 fatalities."),
        ("Two policemen and six assailants were killed.", "8 fatalities."),
        ("Five policemen and two gunmen were killed.", "7 deaths."),
    ],
)
def test_a_bare_sum_of_both_sides_is_of_neither(fate, total):
    text = f"On 3 May 2021, gunmen ambushed a police patrol near Korvath. {fate} {total}"
    last = record(text).claims[-1]
    assert (last.subject.actor, last.subject.side) == (None, None)
