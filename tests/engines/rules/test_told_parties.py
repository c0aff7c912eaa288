"""Parties that no list has are known by what a text tells of their names."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _groups(text: str) -> set[str]:
    return {a.name for a in record(text).actors if a.type == "armed_group"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Troops shot dead nine members of Torvan Bereth in a night raid near Maiduguri on Friday.",
            "Torvan Bereth",
        ),
        (
            "Torvan claimed responsibility for a car bomb that killed two traffic policemen in Quetta.",
            "Torvan",
        ),
        ("The army clashed with Torvan outside Kunduz on Thursday, and six guards died.", "Torvan"),
        ("Three recruits died when the Belkani stormed a depot in Herat province on Tuesday.", "Belkani"),
        ("VRNK ambushed a supply convoy near Kalay on Monday and killed three soldiers.", "VRNK"),
        ("Villagers accused the VRK of killing two herders outside Beni on Tuesday.", "VRK"),
        ("Two Torvan gunmen and one constable died in a shootout in Sopore on Friday.", "Torvan"),
        (
            "A clerk died in a blast in Aden, and Iran-backed Torvan said it had carried out the bombing.",
            "Torvan",
        ),
    ],
)
def test_a_name_that_no_list_has_is_a_party_by_what_it_is_told_to_do(text: str, name: str) -> None:
    assert name in _groups(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four guards in Torvan on Monday, and clashes went on near Torvan for hours.",
        "Amir Torvan claimed the attack in a call to a paper. Two guards died in the attack in Herat.",
        "Three Torvan villagers died when shells hit their homes in Herat province on Monday.",
        "Two Katyusha rockets hit Haifa on Monday and killed a fisherman.",
    ],
)
def test_a_town_a_man_a_people_and_a_make_of_arms_are_no_party(text: str) -> None:
    assert not {x for x in _groups(text) if x.startswith(("Torvan", "Katyusha", "Amir"))}


def test_a_name_tied_by_hyphens_is_read_whole() -> None:
    text = (
        "Two Torvan-e-Bereth militants shot a policeman dead in Sopore. A guard had shot at Torvan in March."
    )
    assert _groups(text) == {"Torvan-e-Bereth"}


def test_an_article_written_small_is_of_the_name() -> None:
    text = (
        "Somalia's al-Torvan fighters killed three recruits in Kismayo on Sunday. Al-Torvan gave no details."
    )
    made = record(text)
    group = next(a for a in made.actors if a.type == "armed_group")
    assert group.name == "al-Torvan"
    assert "Al-Torvan" in group.mentions


def test_a_unit_is_of_the_letters_beside_it_though_no_list_has_these() -> None:
    attackers, _ = camps(
        "Rebels of the VRK's 36th Front raided a jail in Taraza on Sunday and killed two policemen."
    )
    assert attackers == ["VRK", "36th Front"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A mayor said the VRK laid the mine, and blamed the VRK. The VSD denied any part; two men died.",
            "VRK",
        ),
        ("The army, with fighters of Lebanon's Torvan, took Qusayr on Friday after a siege.", "Torvan"),
        (
            "Torvan targeted a customs post in Herat on Friday and killed a guard. The Torvan hold the hills.",
            "Torvan",
        ),
        ("A judge was murdered on Monday at his farm by the Belkani, his brother said.", "Belkani"),
        ("A grocer was stopped at a VLK checkpoint near Jablanica on Monday and shot.", "VLK"),
        (
            "Patrols fired on al Torvan men near Anbar, and two al Torvan fighters died on Monday.",
            "al Torvan",
        ),
    ],
)
def test_blame_backing_and_what_is_theirs_tell_of_a_party(text: str, name: str) -> None:
    assert name in _groups(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Men of the Gorland Freedom and Order Front (GFOF) shot a miller in Kokrajhar. Two GFOF rebels fled.",
            "Gorland Freedom and Order Front",
        ),
        (
            "Three GFOF rebels died in Kokrajhar. The Gorland Freedom and Order Front (GFOF) denied it.",
            "Gorland Freedom and Order Front",
        ),
        (
            "Gunmen took two welders near Manda on 3 May The Union of Gorland Forces UGF claimed responsibility",
            "Union of Gorland Forces",
        ),
        (
            "Two guards were shot by Gorland Workers' Party (GWP) militants on Friday. GWP gunmen fled on foot.",
            "Gorland Workers' Party",
        ),
        (
            "Three Torvan Bereth (Gandol) rebels killed two sentries in Macari. Gandol rebels burned a jeep.",
            "Torvan Bereth",
        ),
        (
            "Fighters loyal to the Gorland People's Liberation Front entered Adigrat and killed two sentries.",
            "Gorland People's Liberation Front",
        ),
    ],
)
def test_letters_and_second_names_are_of_the_party_whose_name_they_stand_beside(text: str, name: str) -> None:
    assert _groups(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Two rebels joined a band of members of the Torvan ethnic group and shot a guard dead in Bria.",
        "Militants attacked Torvan checkpoint near Mosul on Friday and killed three policemen.",
    ],
)
def test_a_people_and_a_checkpoint_are_no_party(text: str) -> None:
    assert not {x for x in _groups(text) if x.startswith("Torvan")}


def test_a_unit_and_its_body_are_of_those_who_rise_though_they_call_themselves_armed_forces() -> None:
    attackers, _ = camps(
        "Nine soldiers died near Tame when men of the Alvaro Mires urban column of the Resistance Army of Gorland "
        "fired on a patrol."
    )
    assert attackers == ["Alvaro Mires urban column", "Resistance Army of Gorland"]
    made = record(
        "Nine soldiers died near Tame when Revolutionary Armed Forces of Gorland men shot at a jeep."
    )
    assert [a.type for a in made.actors if "Gorland" in a.name] == ["armed_group"]


def test_one_man_of_a_group_told_before_is_of_it() -> None:
    text = "Police shot dead three LGNB rebels in Jaffna on Sunday. An LGNB rebel was killed at Kilaly on Monday."
    assert _groups(text) == {"LGNB"}


def test_whose_friend_a_group_is_is_no_group() -> None:
    text = (
        "Guerrillas of the Lorvi-backed Torvan ambushed a patrol near Rihane on Sunday and killed a sapper."
    )
    assert _groups(text) == {"Torvan"}


def test_letters_spell_the_end_of_a_name_before_them() -> None:
    text = "A mine struck a truck with Lorwan Popular Ward Forces (PWF) fighters near Hawija; two PWF fighters died."
    assert _groups(text) == {"Lorwan Popular Ward Forces"}


def test_a_place_and_letters_make_one_name() -> None:
    text = "Lomba VRN ambushed a convoy near Nant Thar on Monday, leaving nine sappers dead, the VRN said."
    assert _groups(text) == {"Lomba VRN"}


def test_parties_listed_with_one_are_parties() -> None:
    text = "Jihadist fighters of Torvan al-Bereth, Lorvi al-Kandi and the VRK stormed a depot near Taftanaz."
    assert _groups(text) == {"Torvan al-Bereth", "Lorvi al-Kandi", "VRK"}


def test_a_town_that_somebody_holds_is_no_group() -> None:
    text = "In Torvan, the insurgents' seat, mortar rounds hit a dairy on Friday and two bakers lost their lives."
    assert not {x for x in _groups(text) if x.startswith("Torvan")}
