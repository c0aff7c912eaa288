"""Those who are counted and then named or counted again: lists of names, ages and homes, "as many", "being killed"."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record, sides

NAMED = [
    "Two guards of the forest service, Dorin Velko and Tamas Brad, were shot dead by poachers in Gondar on Friday.",
    "Three sailors, Dorin Velko, Tamas Brad and Ilie Mork were killed fighting pirates off Berbera on Friday.",
    "Two gunners, Naik Dorin Velko (age: 31 years, resident of Lom) and Sepoy Tamas Brad (age: 28 years, resident of "
    "Oro), embraced martyrdom in Gondar.",
]


@pytest.mark.parametrize("text", NAMED)
def test_names_of_those_counted_are_no_further_dead(text: str) -> None:
    assert [x for x in losses(text) if x[0] == "killed"] in ([("killed", 2)], [("killed", 3)])


def test_those_who_are_told_to_end_up_being_killed_are_counted() -> None:
    assert losses("The raid resulted in nine rebels being killed.") == [("killed", 9)]
    assert losses("A clash led to two soldiers and a guide being wounded.") == [
        ("wounded", 2),
        ("wounded", 1),
    ]
    assert losses("The raid was revenge for nine rebels being killed.") == []


AS_MANY = [
    ("Two nurses and as many patients were killed when shells hit a clinic in Gondar.", ["killed"] * 2, 2),
    ("A mine killed four drovers and as many soldiers near Gondar.", ["killed"] * 2, 4),
    (
        "Six men, two of them brothers, were gunned down and as many others hurt in Gondar.",
        ["killed", "wounded"],
        6,
    ),
    ("Bandits shot dead five men and injured as many others near Gondar.", ["killed", "wounded"], 5),
]


@pytest.mark.parametrize(("text", "kinds", "count"), AS_MANY)
def test_as_many_is_the_figure_before_again(text: str, kinds: list[str], count: int) -> None:
    assert sorted(k for k, low, high in figures(text) if low == high == count) == kinds


def test_as_many_as_is_a_bound() -> None:
    assert figures("As many as five drovers were killed near Gondar.") == [("killed", None, 5)]


def test_a_home_behind_an_age_is_neither_a_victim_nor_where_he_fell() -> None:
    text = (
        "Soldiers raided a camp in Gondar on Friday, killing six rebels.\n\nIn the raid, Lance Naik Dorin Velko, age "
        "29 and a native of Mekelle District, laid down his life."
    )
    found = record(text)
    assert [e.place.name for e in found.engagements if e.place] == ["Gondar"]
    assert figures(text) == [("killed", 1, 1), ("killed", 6, 6)]


def test_where_a_force_is_from_makes_no_second_engagement() -> None:
    text = (
        "Three Oromia policemen were killed and a farmer was hurt in an ambush by rebels near Gondar on Friday, "
        "officials said."
    )
    found = record(text)
    assert [e.type for e in found.engagements] == ["ambush"]
    assert figures(text) == [("killed", 3, 3), ("wounded", 1, 1)]


def test_those_who_kill_after_being_attacked_did_not_begin() -> None:
    text = "Kenyan troops killed four militants after being ambushed on a road near Lamu on Friday."
    assert sides(text) == [(["militants"], ["kenyan army"])]
    text = "Kenyan troops killed four militants after being tipped off near Lamu on Friday."
    assert sides(text) == [(["kenyan army"], ["militants"])]


def test_all_that_stands_under_its_days_in_a_chronicle_is_main_however_old() -> None:
    text = (
        "March 4\n\nGunmen killed two farmers in Gondar.\n\nTwo teachers were abducted near Mekelle by gunmen.\n\n"
        "March 9\n\nA bomb killed three people in Bahir Dar."
    )
    found = record(text, published="2011-12-31", title="Chronicle of 2011")
    assert [e.focus for e in found.engagements] == ["main"] * 3


def test_an_update_without_a_date_of_its_own_was_given_on_the_day_in_its_title() -> None:
    text = "LAMU, Kenya - Kenyan soldiers killed two militants in a raid in Lamu yesterday."
    days = [
        [e.date and e.date.start.isoformat() for e in record(text, published=None, title=title).engagements]
        for title in ("Joint command operational update, Nov. 9, 2012", "Raid on Lamu, Nov. 9, 2012")
    ]
    assert days[0] == ["2012-11-08"]
    assert days[1] != days[0]


def test_a_second_name_is_no_part_of_the_first() -> None:
    found = record(
        "Rebel leader Dorin Velko alias Hammer was killed in a raid by soldiers in Gondar on Friday."
    )
    assert "Dorin Velko" in {a.name for a in found.actors if a.type == "person"}
    assert [c.kind for c in found.claims] == ["killed"]


def test_places_tell_what_an_acronym_of_two_groups_stands_for() -> None:
    for town, group in (("Saikul", "IN"), ("Rangamati", "BD")):
        text = f"Two KNF men were killed by unknown gunmen at {town} on Friday. Police in {town} found the bodies."
        found = record(text)
        assert [a.name for a in found.actors if a.type == "armed_group"] == ["KNF"]
        assert {e.place.country for e in found.engagements if e.place} == {group}


def test_a_list_of_some_of_those_counted_leaves_the_count_whole() -> None:
    for text in (
        "Nine guards, including a cook, a clerk and two boys, were drowned by rebels.",
        "Nine guards including a cook, one clerk and six sergeants were slain by rebels.",
    ):
        assert ("killed", 9) in losses(text)
    assert ("killed", 1) in losses("Local leader of the NPA Dorin Velko, 42, was killed in Gondar.")


def test_those_brought_as_help_are_the_ones_who_fell() -> None:
    assert losses("Nine rebels, who were sent as helpers were slain near Gondar.") == [("killed", 9)]


def test_a_hospital_where_one_died_is_not_where_he_was_hurt() -> None:
    text = (
        "Five rebels died in a clash in Gondar on Friday. A guard died of his wounds at the Mekelle hospital."
    )
    assert [e.place.name for e in record(text).engagements if e.place] == ["Gondar"]


def test_a_nation_before_and_is_no_speaker_of_its_own() -> None:
    found = record("Afghan and coalition officials said five rebels were killed in Ghazni on Friday.")
    assert [c.claimant.text for c in found.claims if c.kind == "killed"] == ["coalition officials"]
