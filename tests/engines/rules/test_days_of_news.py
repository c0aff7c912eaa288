"""Days of news: items under headings, each with its sources; some tell of attacks, some of mishaps and searches."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


@pytest.mark.parametrize(
    "text",
    [
        "A ferry hits a breakwater in Oro, Lombia, injuring 58 people.",
        "A bus rammed into a tree near Bankilare on Friday, killing 12 people.",
        "Ten workers are killed in an explosion at a chemical plant in Oro.",
        "Ten people were killed in an explosion at a market in Oro. The ministry attributed it to a gas leak.",
        "Nine people were killed in a blast in Oro. Officials later ruled out terrorism.",
        "An Airbus A320, Flight 712, crashes into the Oro Sea. All 148 people on board are killed.",
    ],
)
def test_a_mishap_is_nobody_s_attack(text: str) -> None:
    assert record(text).engagements == ()


@pytest.mark.parametrize(
    "text",
    [
        "A truck packed with explosives rammed into the gate of an army base in Oro on Friday, killing nine soldiers.",
        "A bus hit a roadside bomb near Bankilare on Friday, killing nine passengers.",
        "Nine people were killed in a car bomb blast at a market in Oro on Friday.",
    ],
)
def test_what_was_driven_into_something_or_blew_up_may_still_be_an_attack(text: str) -> None:
    assert len(record(text).engagements) == 1


def test_nothing_under_a_heading_of_accidents_is_an_attack() -> None:
    text = (
        "Armed conflicts and attacks:\n"
        "- Gunmen kill nine people in a bar in Oro, Lombia. (AP)\n"
        "Disasters and accidents:\n"
        "- A storm hits the coast of Bankilare, killing four people. (AP)\n"
        "- A blast in Koure injures seven people. (AP)\n"
    )
    assert figures(text) == [("killed", 9, 9)]


def test_a_group_of_one_item_is_not_the_doer_of_another_item_s_attack() -> None:
    text = (
        "- Three people are killed in a bombing in Oro, Lombia. (AP)\n"
        "- A leader of the Sand Hills Front is arrested in Koure. (AP)\n"
    )
    assert camps(text)[0] == []


def test_a_road_between_two_towns_parts_no_camps() -> None:
    text = "A van drives over a mine on the road between Bamako and Kayes, Mali, and eight people die."
    assert camps(text) == ([], ["people"])
    assert record(text).engagements[0].initiator_known


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Two people are killed in a shooting at a casino in Oro. The suspect fled the scene.", "suspect"),
        (
            "Four people die in an arson attack on a bus in Oro. The perpetrators are arrested.",
            "perpetrators",
        ),
        ("Seven people, including the gunman, are killed in shootings across Oro.", "gunman"),
    ],
)
def test_those_spoken_of_as_known_did_it(text: str, doer: str) -> None:
    assert camps(text) == ([doer], ["people"])


def test_the_suspect_in_another_case_did_not_do_it() -> None:
    text = "Two people are killed in a shooting in Oro. The suspect in a robbery in Koure was freed."
    assert camps(text)[0] == []


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    ("text", "party", "side"),
    [
        ("Fighting erupts in Oro, leaving seven dead, including five policemen.", 1, "attacker"),
        ("At least 16 people die in clashes in Oro as a strike begins.", 0, None),
        ("Three soldiers were killed in clashes near Koure on Friday.", 1, "attacker"),
    ],
)
def test_nobody_began_a_fight_of_which_one_party_is_named_or_none(
    text: str, party: int, side: str | None
) -> None:
    found = record(text)
    (e,) = found.engagements
    assert (len(e.attackers), len(e.defenders), e.initiator_known) == (party, 0, False)
    assert found.claims[-1].subject.side == side


def test_civilians_who_died_in_a_fight_stay_its_victims() -> None:
    assert sides("Nine civilians were killed in fighting in Oro on Friday.") == [([], ["civilians"])]


def test_forces_lost_men_in_clashes_with_a_crowd() -> None:
    e = record("Two policemen are injured in clashes with villagers in Oro, Lombia.").engagements[0]
    assert (len(e.attackers), len(e.defenders), e.initiator_known, e.type) == (1, 1, False, "battle")


def test_people_who_died_as_a_crowd_and_police_clashed_are_of_the_crowd() -> None:
    found = record("Police clash with protesters in Oro, leaving three people dead.")
    assert found.claims[0].subject.side == "defender"
    assert found.engagements[0].type == "battle"
    assert not found.engagements[0].initiator_known


def test_a_gunman_who_fell_in_a_shootout_had_begun() -> None:
    text = "Four people are killed in a shooting at a church in Oro. The gunman is killed in a shootout with police."
    assert record(text).engagements[0].initiator_known
    assert camps(text) == (["gunman"], ["people"])


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Clashes between al-Qaeda-linked forces and soldiers at Mudiyah, Yemen, killed several people.",
            "al-Qaeda-linked forces",
            "Yemeni army",
        ),
        ("Peacekeepers clashed with ethnic Serbs in Oro on Friday.", "Peacekeepers", "ethnic Serbs"),
        ("People armed with sticks clashed with ethnic Uzbeks in Oro on Friday.", "People", "ethnic Uzbeks"),
    ],
)
def test_parties_called_by_band_people_or_arms(text: str, first: str, second: str) -> None:
    assert camps(text) == ([first], [second])


def test_forces_loyal_to_who_is_in_office_are_the_army_by_these_words() -> None:
    text = "Rebels seized the port of Oro, Yemen, after clashing with forces loyal to President Omar Haddu."
    army = next(x for x in record(text).actors if x.type == "state_forces")
    assert "forces loyal to President Omar Haddu" in army.mentions


def test_who_took_two_villages_is_claimed_of_each() -> None:
    text = "Ruritania says that it has captured the villages of Oro and Koure in Lomba Province."
    found = record(text)
    assert [c.engagement for c in found.claims if c.kind == "control"] == [e.id for e in found.engagements]
    assert len(found.engagements) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors raid the house of the mayor of Oro, Lombia, amid a bribery scandal.",
        "Police raided the offices of a newspaper in Oro on Friday and arrested four editors.",
    ],
)
def test_an_office_that_is_searched_is_not_attacked(text: str) -> None:
    assert record(text).engagements == ()


def test_a_raid_in_which_somebody_fell_is_told() -> None:
    assert figures("Police raided the offices of a gang in Oro on Friday, killing four gunmen.") == [
        ("killed", 4, 4)
    ]


def test_a_man_at_whom_a_strike_was_aimed_is_no_place() -> None:
    text = (
        "A drone strike in Somalia kills three people. It was aimed at Omar Warsame, an al-Qaeda commander."
    )
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name is None


@pytest.mark.parametrize(
    "words",
    ["in the past few hours", "in the last few hours", "over the past couple of hours", "in the last hours"],
)
def test_the_past_hours_are_the_day_itself(words: str) -> None:
    found = record(
        f"BOGOTA, 5 MAY 91 (EFE) -- [TEXT] The ELN kidnapped two soldiers near Tame {words}, a source said.",
        published=None,
    )
    (event,) = found.engagements
    assert event.date is not None
    assert str(event.date.start) == "1991-05-05"


def test_the_last_hours_of_a_fight_are_no_hours_before_the_report() -> None:
    found = record(
        "BOGOTA, 5 MAY 91 (EFE) -- [TEXT] In the last hours of the fighting at Tame on 3 May nine rebels died.",
        published=None,
    )
    assert {str(e.date.start) for e in found.engagements if e.date} == {"1991-05-03"}


@pytest.mark.parametrize("count", ["5", "five", "12"])
def test_things_that_are_counted_are_no_place(count: str) -> None:
    found = record(
        f"The army fought rebels on Monday and seized 15 grenades, {count} Claymore mines and a radio."
    )
    assert all(e.place is None or e.place.name is None for e in found.engagements)
