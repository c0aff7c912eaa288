"""Whose weapons and positions are told of: makes of aircraft, camps of rebels, doers that no list has."""

from __future__ import annotations

import pytest

from .reading import figures, record, sides

FLOWN = [
    ("Russian Su-34 bombers hit a bakery in Orlinka on Friday, killing four people.", "russian army"),
    ("Israeli F-15s bombed a workshop in Orlinka on Friday.", "israeli army"),
    ("An Iraqi Mi-28 destroyed a lorry near Orlinka on Friday, killing two militants.", "iraqi army"),
    (
        "Two U.S. Apache helicopters fired on insurgents near Orlinka on Friday, killing five.",
        "american army",
    ),
    ("Ethiopian MiG-23s bombed Orlinka on Friday and killed nine people.", "ethiopian army"),
    ("Russian Iskander missiles struck Orlinka on Friday, killing nine people.", "russian army"),
]


@pytest.mark.parametrize(("text", "doer"), FLOWN)
def test_a_make_of_weapon_behind_a_country_is_that_of_its_forces(text: str, doer: str) -> None:
    assert [attackers for attackers, _ in sides(text)] == [[doer]]


def test_the_fall_of_a_transport_plane_is_no_attack() -> None:
    assert not record(
        "An Ilyushin Il-76 crashed near Orlinka on Friday, killing all nine aboard."
    ).engagements


@pytest.mark.usefixtures("by_rules_alone")
def test_who_reports_drones_over_his_own_town_did_not_send_them() -> None:
    hit = "Drones hit Orlinka on Friday, killing three people, the Ukrainian air force said."
    sent = "The army said drones killed three militants near Orlinka on Friday."
    assert [attackers for attackers, _ in sides(hit)] == [[]]
    assert [attackers for attackers, _ in sides(sent)] == [["army"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers shelled rebel positions near Orlinka on Friday.", "rebel"),
        ("Warplanes bombed insurgent hideouts near Orlinka on Friday, killing seven.", "insurgent"),
        ("Troops stormed a guerrilla camp near Orlinka on Friday.", "guerrilla"),
    ],
)
def test_an_attack_on_the_positions_of_rebels_is_one_on_the_rebels(text: str, name: str) -> None:
    assert [defenders for _, defenders in sides(text)] == [[name]]


@pytest.mark.parametrize("band", ["kaibiles", "fellaghas", "ronderos"])
def test_who_attacks_under_a_word_of_no_list_is_the_perpetrator(band: str) -> None:
    (att, _), *_ = sides(f"The {band} raided a hamlet near Orlinka on Friday, killing eight people.")
    assert att == [band]


def test_what_no_list_has_and_is_a_thing_attacks_nobody() -> None:
    (att, _), *_ = sides(
        "Falling rafters killed eight people in Orlinka on Friday when gunmen attacked a hall."
    )
    assert "rafters" not in att


@pytest.mark.parametrize("name", ["janjaweed", "interahamwe", "anti-balaka"])
def test_a_group_is_known_in_small_letters(name: str) -> None:
    (att, _), *_ = sides(f"The {name} burned a hamlet near Orlinka on Friday, killing eight people.")
    assert att == [name]


def test_prisoners_who_were_executed_are_killed_and_not_captured() -> None:
    assert figures("Seven prisoners were executed by the rebels near Orlinka on Friday.") == [
        ("killed", 7, 7)
    ]
    assert figures("Three hostages died on Friday when police stormed a bank in Orlinka.") == [
        ("killed", 3, 3)
    ]


def test_who_inflicts_losses_attacked_and_who_suffers_them_did_not() -> None:
    assert sides("Troops inflicted nine casualties on the rebels near Orlinka on Friday.") == [
        (["troops"], ["rebels"])
    ]
    suffered = "Rebels attacked Orlinka on Friday. Troops suffered nine casualties."
    assert [attackers for attackers, _ in sides(suffered)] == [["rebels"]]


@pytest.mark.parametrize(
    ("told", "stance"),
    [
        ("An inquiry later found that Boko Haram was responsible.", "asserts"),
        ("The commission concluded that Boko Haram had carried out the massacre.", "asserts"),
        ("The coalition held Boko Haram accountable.", "asserts"),
        ("Boko Haram denied having been in the village.", "denies"),
    ],
)
def test_findings_and_denials_tell_who_did_it(told: str, stance: str) -> None:
    made = record(f"Gunmen killed 30 villagers in Orlinka on Friday. {told}")
    (claim,) = [c for c in made.claims if c.kind == "responsibility"]
    named = {a.id: a.name for a in made.actors}
    assert (named[claim.subject.actor or ""], claim.stance) == ("Boko Haram", stance)


@pytest.mark.parametrize("hour", ["9:40 pm", "7.20am", "5 p.m.", "20:15"])
def test_an_hour_is_no_part_of_who_acts(hour: str) -> None:
    made = record(f"At around {hour} gunmen opened fire on a bar in Orlinka, killing two people.")
    assert [a.name for a in made.actors if a.type == "unidentified"] == ["gunmen"]


AGED = [
    ("A mine killed a beekeeper, 52, and his nephew near Orlinka on Friday.", [1, 1]),
    ("Shells killed a boy, 9, a girl, 6, and their aunt, 41, in Orlinka on Friday.", [1, 1, 1]),
    ("Two women, 38 and 67, were killed by shelling in Orlinka on Friday.", [2]),
    ("Gunmen killed six soldiers, 12 policemen and 3 civilians in Orlinka on Friday.", [3, 6, 12]),
    ("Gunmen killed 09 people in Orlinka on Friday.", [9]),
]


@pytest.mark.parametrize(("text", "dead"), AGED)
def test_ages_between_commas_are_no_tolls(text: str, dead: list[int]) -> None:
    assert sorted(low or 0 for kind, low, _ in figures(text) if kind == "killed") == dead


@pytest.mark.parametrize(
    "scene",
    [
        "Armed men stopped a bus near Orlinka on Friday.",
        "A group of armed men came to Orlinka on Friday night.",
        "Armed men blocked the road outside Orlinka on Friday.",
    ],
)
def test_a_deed_is_where_and_when_its_doers_halted_others(scene: str) -> None:
    (e,) = record(f"{scene} They killed 11 travellers.", published="2024-07-29").engagements
    assert e.place is not None
    assert e.place.name == "Orlinka"
    assert e.date is not None
    assert e.date.start.isoformat() == "2024-07-26"


def test_where_an_army_set_up_a_post_is_not_where_others_were_killed() -> None:
    text = "The army set up a checkpoint near Orlinka on Friday. Meanwhile gunmen killed two people in Tarsk."
    assert [e.place.name for e in record(text).engagements if e.place] == ["Tarsk"]


def test_soldiers_who_burn_homes_attack_civilians() -> None:
    (homes,) = record("Soldiers burned 40 houses in the village of Orlinka on Friday.").engagements
    assert homes.type == "attack_on_civilians"


def test_bombs_from_above_are_an_air_strike() -> None:
    (e,) = record(
        "Two guided aerial bombs fell on a school in Orlinka on Friday, killing six people."
    ).engagements
    assert e.type == "air_strike"


def test_a_sentence_that_ends_with_those_who_surrounded_others_is_read() -> None:
    assert record("Gunmen took Orlinka on Friday. Half of the guards were surrounded by rebels").engagements


@pytest.mark.parametrize("make", ["B-52 bomber", "F-16 jet", "Tu-22 bomber"])
def test_an_air_force_is_not_called_by_the_letters_of_its_planes(make: str) -> None:
    found = record(
        f"An Air Force {make} hit a rebel camp at Baqubah, Iraq, on Monday and killed nine rebels."
    )
    assert {a.type for a in found.actors} == {"state_forces", "armed_group"}
    assert not [a for a in found.actors if a.name.endswith((" B", " F", " Tu", "bomber"))]


def test_a_suspect_before_his_name_is_no_group() -> None:
    text = (
        "Nine goatherds died in airstrikes near Kirkuk, Iraq, where terror suspect Harun Belkas is believed to have a "
        "hideout."
    )
    assert "Harun Belkas" not in {a.name for a in record(text).actors if a.type != "person"}


def test_what_is_so_called_bears_its_name_without_that() -> None:
    text = "The so-called Islamic State overran Kirkuk, Iraq, on Monday and killed nine soldiers."
    assert "Islamic State" in {a.name for a in record(text).actors}
