"""What is quoted, proclaimed or left behind: whose men "they" are, what no speaker said, what those who fled lost."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record, said, sides


@pytest.mark.parametrize(
    "speaker", ["district police chief Asif Khan", "army sergeant Asif Khan", "a police officer"]
)
def test_who_speaks_of_them_is_not_the_one_they_shot(speaker: str) -> None:
    text = (
        f"Nine miners were killed in Harnai on Monday. “Gunmen lined them up and shot them,” said {speaker}."
    )
    assert sides(text) == [(["gunmen"], ["miners"])]


def test_those_who_were_surrounded_in_a_quotation_are_those_told_of_before() -> None:
    text = (
        "Six herders were killed by suspected bandits near Kapedo on Friday. “They were encircled by armed men who "
        "shot them one by one,” county police commander Peter Ole said."
    )
    assert len(record(text).engagements) == 1
    assert camps(text)[1] == ["herders"]


@pytest.mark.parametrize(
    "behind",
    ["in spite of an armistice announced by the cabinet", "breaking a truce declared by their leader"],
)
def test_who_proclaims_a_truce_tells_no_toll(behind: str) -> None:
    assert said(f"Rebels killed four soldiers near Kitgum on Monday, {behind}.") == [("killed", 4, None)]


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (
            "leaving behind two rifles and a launcher",
            [("materiel_captured", 1, 1), ("materiel_captured", 2, 2)],
        ),
        ("leaving behind their dead comrade and one mortar", [("killed", 1, 1), ("materiel_captured", 1, 1)]),
        ("and left nine rifles behind", [("materiel_captured", 9, 9)]),
    ],
)
def test_what_those_who_fled_left_behind_is_lost_to_them(
    left: str, found: list[tuple[str, int | None, int | None]]
) -> None:
    text = f"Troops clashed with rebels near Palanas on Monday. The rebels withdrew {left}."
    assert figures(text) == found
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert {name.get(c.subject.actor or "") for c in made.claims} == {"rebels"}


@pytest.mark.parametrize("office", ["DPO Swat", "SSP Mardan", "Deputy Commissioner Quetta"])
def test_the_town_of_an_office_is_no_part_of_the_name_behind_it(office: str) -> None:
    made = record(f"{office} Karim Bangash said three constables were killed in Katlang on Monday.")
    assert "Karim Bangash" in {a.name for a in made.actors}


@pytest.mark.parametrize("deed", ["in the clash", "in the attack", "during the raid"])
def test_a_toll_given_meanwhile_is_of_what_was_told(deed: str) -> None:
    text = (
        "Rebels stormed the centre of Pashtunkot on Monday. Meanwhile, councillor Tahir Rahmani said that 15 soldiers "
        f"were killed {deed}."
    )
    assert len(record(text).engagements) == 1


def test_the_attack_called_after_the_town_of_the_dateline_is_the_first_one() -> None:
    text = (
        "MARDAN: A bomber set off his vest at a mosque in Muslimabad on Friday, killing one man.\n\n"
        "In Hangu, three guards were killed when a mine hit their car.\n\nA Taliban spokesman later "
        "said the group had carried out the Mardan attack."
    )
    claims = [c for c in record(text).claims if c.kind == "responsibility"]
    assert [c.engagement for c in claims] == ["e1"]


def test_who_is_accused_of_attacking_attacked_whatever_stands_between() -> None:
    assert camps("A ministry accused the Serbs of deliberately shelling Lukavac.")[0] == ["Serbs"]


def test_those_hurt_first_were_hit_though_others_are_said_to_be_aimed_at() -> None:
    text = (
        "Shells hit houses in Tuzla on Saturday, killing 14 people. A spokesman accused the Serbs of attacking posts "
        "of the United Nations."
    )
    assert "people" in camps(text)[1]


def test_a_blast_by_accident_is_no_attack() -> None:
    assert not record(
        "Two guards died in an accidental explosion in a depot at Taulihawa on Monday."
    ).engagements
    assert not record(
        "Three guards died when a grenade accidentally exploded at Lubao on Monday."
    ).engagements


def test_who_only_warned_others_did_nothing() -> None:
    text = (
        "Rebels stormed Darazo on Friday, killing six men. A farmer said it was the guards who warned them."
    )
    assert not [c for c in record(text).claims if c.kind == "responsibility"]


def test_officials_of_the_lead_are_those_told_of_nearer_behind_it() -> None:
    text = (
        "Rebels ambushed a patrol near Melamchi on Monday, killing nine soldiers, officials said. The troops were out "
        "for water, local officials said. The officials said nine soldiers were killed."
    )
    assert said(text) == [("killed", 9, "officials")]


def test_cattle_with_which_raiders_take_off_are_seized() -> None:
    text = "Bandits raided a farm near Lodwar on Monday. They took off with over 200 head of cattle."
    assert figures(text) == [("materiel_captured", 201, None)]


def test_the_latest_victims_of_a_row_of_murders_are_counted_alone() -> None:
    text = "Six men were shot in Lurgan on Monday, the latest of those hit in a wave of murders that has cost 90 lives."
    assert ("killed", 90, 90) not in figures(text)


def test_quarters_of_belfast_are_places_and_catholics_no_romanians() -> None:
    text = "A Roman Catholic boy was killed in the Ardoyne on Monday. A bomb killed a soldier in the Bogside."
    made = record(text)
    assert [(e.place.name, e.place.country) for e in made.engagements if e.place] == [
        ("Ardoyne", "GB"),
        ("Bogside", "GB"),
    ]


@pytest.mark.parametrize("speaker", ["police", "the army", "the ministry", "officials"])
def test_who_was_killed_right_before_the_speaker_says_nothing(speaker: str) -> None:
    text = f"Gunmen killed the journalist Ana Ruiz, {speaker} said."
    assert said(text) == [("killed", 1, speaker)]


def test_a_post_between_commas_is_still_that_of_the_name_before_it() -> None:
    text = "Nine men were killed in Gao on Monday, Ahmed Sala, the mayor, said."
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert [name.get(c.claimant.actor or "") for c in made.claims if c.kind == "killed"] == ["Ahmed Sala"]


def test_the_place_of_an_attack_that_was_worse_is_not_that_of_this_one() -> None:
    text = (
        "Five soldiers died in a firefight with rebels near Sumisip on Monday. The clash was the deadliest since the "
        "siege of Marawi, a governor said."
    )
    assert [e.place.name for e in record(text).engagements if e.place] == ["Sumisip"]
