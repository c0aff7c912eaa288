"""Transcripts of stations and agencies: whose turn it is, sources of two kinds, names, what a clause leaves alone."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.letter_case import recased

from .reading import ENGINE, figures, record, said, sides

ASKED = """LIMA, 4 May 89 (EFE) -- [Text] [Begin recording] [Reporter] How did it end?

[Gen Tomas Barriga] A band of rebels attacked the post at Tocache yesterday. Two of our guards died. They left five \
rifles behind.

[Reporter] Were there eight dead?

[Barriga] No, but three policemen were wounded. [end recording]"""


def test_what_is_told_in_a_turn_of_an_interview_is_the_word_of_the_one_whose_name_stands_in_brackets() -> (
    None
):
    found = record(ASKED, published=None)
    names = {a.id: a.name for a in found.actors}
    told = {(c.kind, c.value.low, names.get(c.claimant.actor or "")) for c in found.claims if c.value}
    assert ("killed", 2, "Tomas Barriga") in told
    assert ("wounded", 3, "Tomas Barriga") in told


def test_a_statement_headed_by_its_speaker_in_brackets_is_his_word() -> None:
    text = (
        "[Statement by Army Commander General Tomas Barriga to newsmen in Lima; date not given -- recorded]\n\n"
        "[Text] On Sunday rebels ambushed a patrol near Tocache. Four soldiers were killed."
    )
    assert said(text, published="1989-05-04") == [("killed", 4, "Army Commander General Tomas Barriga")]


TWO_KINDS = [
    "Military and police sources said that rebels killed four soldiers in Tocache on Sunday.",
    "Rebels killed four soldiers in Tocache on Sunday, according to military and police sources.",
    "It was reported by military and police sources that rebels killed four soldiers in Tocache on Sunday.",
]


@pytest.mark.parametrize("text", TWO_KINDS)
def test_sources_of_two_kinds_are_one_voice(text: str) -> None:
    assert [x[2].lower() for x in said(text) if x[2]] == ["military and police sources"]


def test_the_police_and_the_residents_are_two_voices() -> None:
    text = "Rebels killed four soldiers in Tocache on Sunday, police and local residents said."
    assert [x[2] for x in said(text)] == ["police", "local residents"]


WAYS = [
    (
        "The priest was driving from Tarma to Lima when gunmen shot him dead near Matucana on Sunday.",
        "Matucana",
    ),
    ("The bus was coming back from Tarma when rebels opened fire on it 9 km north of Matucana.", "Matucana"),
]


@pytest.mark.parametrize(("text", "place"), WAYS)
def test_where_somebody_came_from_when_he_was_struck_is_not_where_it_happened(text: str, place: str) -> None:
    (e,) = record(text).engagements
    assert e.place is not None
    assert e.place.name == place


def test_where_troops_were_when_they_were_struck_stays_if_no_other_place_is_told() -> None:
    (e,) = record("The soldiers were searching huts in Tocache when rebels opened fire.").engagements
    assert e.place is not None
    assert e.place.name == "Tocache"


def test_a_surname_that_is_a_land_stays_within_the_name() -> None:
    found = record("Gunmen killed Judge Julio Cesar Montenegro Paz in Lima on Sunday.")
    assert "Julio Cesar Montenegro Paz" in [a.name for a in found.actors]


def test_a_member_of_a_body_has_a_name_and_is_counted() -> None:
    text = "Rebels murdered village guard member Santos Barriga in Tocache on Sunday."
    assert figures(text) == [("killed", 1, 1)]
    assert "Santos Barriga" in [a.name for a in record(text).actors]


def test_spanish_surnames_are_no_english_plurals() -> None:
    text = "THE MAYOR OF TOCACHE, PEDRO ANTONIO CANALES, AND JUDGE ANA FUNES WERE SHOT. THE CLASHES GO ON."
    assert "Antonio Canales" in recased(text, ENGINE.lexicon)
    assert "Ana Funes" in recased(text, ENGINE.lexicon)
    assert "The clashes go" in recased(text, ENGINE.lexicon)


def test_a_part_of_the_dead_told_in_an_aside_takes_nothing() -> None:
    text = (
        "Rebels inflicted 12 casualties on the army in Tocache, five of them dead, and captured three rifles."
    )
    found = record(text)
    names = {a.id: a.type for a in found.actors}
    (taken,) = [c for c in found.claims if c.kind == "materiel_captured"]
    assert names[taken.subject.actor or ""] == "state_forces"


def test_what_goes_without_light_is_not_destroyed() -> None:
    text = "On Sunday rebels blew up nine pylons near Tarma and two bridges, and six of the 20 wards have no light."
    assert ("materiel_destroyed", 6, 6) not in figures(text)
    assert ("materiel_destroyed", 9, 9) in figures(text)


def test_unnamed_men_who_fired_at_the_van_that_a_group_says_it_attacked_open_no_other_attack() -> None:
    text = (
        "The Red Dawn Front on Sunday claimed the attack on a van in which seven marines were wounded on Saturday."
        "\n\nThe van, with 28 marines aboard, was coming back from Tarma when masked youths shot at it near "
        "Matucana."
    )
    assert len(sides(text)) == 1


def test_the_police_hold_their_post_where_the_press_office_of_the_forces_says_so() -> None:
    text = (
        "San Salvador, 4 May 89 (EFE) -- [Text] COPREFA told newsmen that rebels stormed the National Police post in "
        "Suchitoto yesterday. The assault, COPREFA stated, was repelled."
    )
    found = record(text, published=None)
    (held,) = [c for c in found.claims if c.kind == "control"]
    assert {a.id: a.name for a in found.actors}[held.subject.actor or ""] == "Salvadoran police"
