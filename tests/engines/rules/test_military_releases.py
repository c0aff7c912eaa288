"""Releases of armies and digests with numbered items: units with by-names, hauls, both sides of a fight."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


def test_items_led_by_a_number_sign_are_engagements_of_their_own() -> None:
    found = record(
        "#1: Gunmen on a scooter killed two traders in the Lyari area of Karachi on Sunday.\n"
        "#2: A mine blew up a jeep near Turbat on Saturday, wounding five constables.\n"
        "#3: Three militants died in a clash with troops at Wana, an official said.",
        published="2016-02-08",
    )
    assert [e.place.name for e in found.engagements if e.place] == ["Lyari", "Turbat", "Wana"]


@pytest.mark.parametrize(
    "unit",
    [
        "the 33rd Infantry (Falcon) Battalion",
        "the 33rd Infantry “Falcon” Battalion",
        "a recon squad of the 33rd Infantry Battalion",
        "elements of the 33rd Infantry Battalion",
    ],
)
def test_a_fight_that_ensued_between_men_of_a_unit_and_rebels_has_both_sides(unit: str) -> None:
    text = f"A firefight ensued between {unit} and the NPA at Barangay Tigbao, Leon, Iloilo, on 3 June 2021."
    one, other = camps(text)
    assert one[0].startswith("33rd Infantry")
    assert other == ["NPA"]


def test_a_fight_between_two_towns_names_no_sides() -> None:
    text = "Two rebels died in a firefight that ensued between the towns of Leon and Tigbao, Iloilo, on 3 June 2021."
    assert not any("leon" in name for camp in sides(text) for side in camp for name in side)


def test_things_listed_with_semicolons_and_calibres_are_each_counted() -> None:
    text = (
        "Troops clashed with the NPA at Tigbao, Leon, Iloilo, on 3 June 2021. They recovered two (2) M14 rifles; "
        "five .45-caliber pistols; 64 rounds of ammunition and four backpacks."
    )
    assert [low for kind, low, _ in figures(text) if kind == "materiel_captured"] == [2, 4, 5, 64]


def test_devices_beside_the_dead_are_not_dead() -> None:
    text = "Police cleared seven explosive devices, and two militants died when a mine went off in Bara on Monday."
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == [2]


@pytest.mark.parametrize(
    ("after", "dead"),
    [
        ("They were marched to a ravine and executed.", [3]),
        ("They were later shot dead.", [3]),
        ("They were later released.", []),
        ("They were not killed.", []),
    ],
)
def test_those_taken_are_dead_where_the_next_sentence_says_so(after: str, dead: list[int]) -> None:
    text = f"On 7 May 2012 rebels abducted three clerks from the town hall of Marawi. {after}"
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == dead


def test_who_died_alongside_somebody_is_counted_too() -> None:
    text = "A captain was killed alongside two policemen in a shootout in Marawi on 7 May 2012."
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == [1, 2]


def test_attacks_that_one_followed_do_not_give_it_their_place() -> None:
    found = record(
        "A bomb killed two guards in Raman on Monday. The attack followed bombings in Betong and Hat Yai on Sunday.",
        published="2014-10-21",
    )
    first = found.engagements[0]
    assert first.place is not None
    assert first.place.name == "Raman"


def test_a_place_before_the_toll_of_a_war_is_where_it_happened() -> None:
    found = record(
        "Four guards were killed when a bomb went off under their car, police said. They were on patrol in "
        "Raman, a district where a revolt has claimed more than 4,000 lives.",
        published="2014-10-21",
    )
    first = found.engagements[0]
    assert first.place is not None
    assert first.place.name == "Raman"


@pytest.mark.parametrize(
    "hurt",
    [
        "Seven nurses - including a matron, a porter and a cook - were killed",
        "Seven nurses, including a matron, a porter and a cook, were killed",
        "Seven nurses, including a matron, a porter and a cook were killed",
        "SEVEN NURSES, INCLUDING A MATRON, A PORTER AND A COOK, WERE KILLED",
    ],
)
def test_a_list_of_some_of_the_dead_hides_neither_the_whole_nor_a_part(hurt: str) -> None:
    end = " in a raid on Luuq, Somalia, on Monday."
    text = hurt + (end.upper() if hurt.isupper() else end)
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == [1, 1, 1, 7]


def test_a_man_with_the_surname_of_another_is_himself() -> None:
    found = record(
        "On 4 May 2003 rebels shot dead a trader, Gopal Thapa, in Dang, Nepal, and wounded Hari Thapa in the arm."
    )
    (wounded,) = [c.subject.actor for c in found.claims if c.kind == "wounded"]
    assert [x.name for x in found.actors if x.id == wounded] == ["Hari Thapa"]


def test_a_body_found_later_is_that_of_the_one_taken() -> None:
    text = "On 4 May 2003 gunmen abducted a trader from Dang, Nepal. His body was found in a river on 6 May."
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == [1]


def test_a_place_within_the_name_of_a_group_is_no_place_of_its_own() -> None:
    found = record(
        "Rebels of the West Papua Liberation Column shot dead a chief. The shooting took place at Mulia, "
        "Papua Province."
    )
    assert [e.place.name for e in found.engagements if e.place] == ["Mulia"]


def test_dated_entries_behind_a_lead_are_what_a_report_is_about() -> None:
    found = record(
        "Villagers are still being hurt by shells in the hills, and 900 have fled.\n\nUpdate from Papun\n\n"
        "On July 4 at 1500hrs the army shelled Ler Doh village, wounding two women.\n\n"
        "On July 9 the army fired mortars into Kaw Ta village.\n\n"
        "On July 12 at 0800hrs soldiers shot dead a farmer at Meh Pu village.",
        published="2021-07-16",
    )
    assert [e.focus for e in found.engagements][-3:] == ["main"] * 3


def test_a_digest_whose_entries_name_their_days_within_is_about_all_of_them() -> None:
    found = record(
        "Three miners were killed in a landmine blast in the Harnai area of Balochistan on May 3, a paper reports.\n\n"
        "At least two guards were hurt on May 7 when gunmen hurled a grenade at a bank in Turbat, says another.\n\n"
        "A teacher was shot dead in the Awaran District of Balochistan on May 11, reports the same paper.\n\n"
        "Police said that four labourers were abducted from a camp near Mastung on May 12 by armed men.",
        published="2015-06-02",
    )
    assert [e.focus for e in found.engagements] == ["main"] * 4


def test_a_distance_in_brackets_does_not_give_the_place() -> None:
    found = record(
        "In government-controlled Toretsk (17km north-west of Horlivka), the mayor told the monitors that a nurse had "
        "been killed and two men wounded when shells hit a clinic on 9 August 2016."
    )
    assert [e.place.name for e in found.engagements if e.place] == ["Toretsk"]


def test_who_holds_a_town_since_when_does_not_hide_what_happened_in_it() -> None:
    text = "In Kutkai township, under rebel control since May 2, shells killed six women on Sunday, a resident said."
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == [6]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        (
            "Two marines died in a firefight with more than 60 Abu Sayyaf gunmen in Patikul, Sulu, on Monday.",
            61,
        ),
        ("Marines clashed with more or less 30 Abu Sayyaf gunmen in Patikul, Sulu, on Monday.", 30),
    ],
)
def test_how_many_somebody_fought_is_their_strength(text: str, low: int) -> None:
    assert [x for kind, x, _ in figures(text) if kind == "strength"] == [low]


def test_injuries_inflicted_on_people_are_their_wounds() -> None:
    text = "A jet hit Nyaungbin village on May 2, 2024, inflicting grave injuries upon seven pupils."
    assert [low for kind, low, _ in figures(text) if kind == "wounded"] == [7]


def test_the_day_on_which_a_station_was_told_is_no_part_of_its_name() -> None:
    found = record("Rebels killed two men in Bhamo, residents told Radio Free Lomba on Thursday.")
    assert "Radio Free Lomba" in [a.name for a in found.actors]


def test_the_last_letter_of_a_name_behind_a_hyphen_ends_a_sentence() -> None:
    found = record(
        "On May 2, 2024, jets bombed a school in southern Ye-U. The attack killed three pupils and a cook."
    )
    assert [c.evidence[0].quote.startswith("The attack") for c in found.claims if c.kind == "killed"] == [
        True,
        True,
    ]


def test_interdiction_from_the_air_is_an_air_strike_of_the_air_component() -> None:
    text = "The air component conducted air interdiction on the hideout of a warlord in Tsafe, Zamfara, on Monday."
    (e,) = record(text).engagements
    assert e.type == "air_strike"
    assert camps(text)[0] == ["Nigerian air force"]
