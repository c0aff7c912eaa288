"""Radio and agency items as monitors wrote them down: heads, transcript marks, units and their men, named victims."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record, sides

UNIT = "Guerrillas ambushed a patrol of the 14th Rifle Brigade near Tepalque on 3 May 1989."
MEN = [
    "Six soldiers were killed.",
    "The patrol had six soldiers killed.",
    "Six troops were killed in the clash.",
]


@pytest.mark.parametrize("men", MEN)
def test_bare_soldiers_are_those_of_the_one_unit_that_fought(men: str) -> None:
    found = record(f"San Salvador, 4 May 89 (EFE) -- [Text] {UNIT} {men}", published=None)
    name = {a.id: a.name for a in found.actors}
    assert [[name[x] for x in e.defenders] for e in found.engagements] == [["14th Rifle Brigade"]]
    assert [name[c.subject.actor or ""] for c in found.claims if c.kind == "killed"] == ["14th Rifle Brigade"]


def test_an_army_that_is_named_beside_its_unit_stays_on_the_side() -> None:
    text = f"San Salvador, 4 May 89 (EFE) -- [Text] {UNIT} The Salvadoran Army lost six men."
    assert camps(text, published=None)[1] == ["Salvadoran Army", "14th Rifle Brigade"]


def test_a_bare_number_of_a_unit_makes_nobody_the_army_of_a_land_that_is_not_told_of() -> None:
    text = "Bogota, 4 May 89 (EFE) -- [Text] The commander of the 4th Division said rebels killed two soldiers in Tame."
    assert {a.country for a in record(text, published=None).actors} <= {"CO", None}


HEADS = [
    "Managua Radio Horizonte Network in Spanish 1200 GMT 3 Aug 87 -- [Text] ",
    "MANAGUA RADIO HORIZONTE IN SPANISH 1200 GMT 3 AUG 87 -- [REPORT] [ANNOUNCER] ",
    "Managua Radio Horizonte, 3 Aug 87 -- [Excerpt] ",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_monitored_item_is_no_part_of_the_story(head: str) -> None:
    story = "Two farmers were shot dead yesterday in Tepalque."
    (only,) = record(head + (story.upper() if head.isupper() else story), published=None).engagements
    assert only.place is not None
    assert (only.place.name or "").lower() == "tepalque"
    assert only.place.country == "NI"
    assert only.date is not None
    assert only.date.start.isoformat() == "1987-08-02"


def test_marks_of_a_transcript_part_its_sentences_and_speak_of_nobody() -> None:
    text = (
        "LIMA, 3 AUG 87 -- [REPORT] REBELS ATTACKED A POST IN TAMBO TODAY. [BEGIN RECORDING] [REPORTER] TWO POLICEMEN "
        "WERE KILLED AND THREE [WORDS INDISTINCT] WERE WOUNDED. [END RECORDING]"
    )
    assert figures(text, published=None) == [("killed", 2, 2), ("wounded", 3, 3)]
    assert not any("REPORTER" in a.mentions for a in record(text, published=None).actors)


@pytest.mark.parametrize("whom", ["corporal Julio Ramos", "Corporal Julio Ramos", "merchant Julio Ramos"])
def test_killing_behind_a_comma_is_what_somebody_did(whom: str) -> None:
    text = f"The rebels stormed the post in Tambo on Monday, killing {whom}."
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [(c.kind, name[c.subject.actor or ""]) for c in found.claims] == [("killed", "Julio Ramos")]


def test_a_spree_is_no_deed_of_its_own() -> None:
    assert figures("The rebels went from house to house, killing sprees that left nobody hurt.") == []


def test_in_the_capital_is_the_capital_that_the_text_names() -> None:
    text = (
        "Quito, 3 Aug 87 (AFP) -- [Text] Gunmen shot dead a lawyer in front of his home in the capital today."
    )
    (only,) = record(text, published=None).engagements
    assert only.place is not None
    assert only.place.name == "Quito"


def test_where_a_report_was_made_is_not_where_it_happened() -> None:
    text = (
        "Three farmers were killed by rebels on Monday in the hamlet of Pampa Honda, "
        "it was officially reported in Lima."
    )
    (only,) = record(text).engagements
    assert only.place is not None
    assert only.place.name == "Pampa Honda"


def test_another_attack_in_the_same_town_that_is_told_with_also_today_is_one_of_its_own() -> None:
    text = (
        "Quito, 3 Aug 87 (AFP) -- [Text] Gunmen attacked the headquarters of the Third Brigade in Quito today. Also "
        "today, in the capital, a bomb exploded at the headquarters of the Dockers Union, leaving six people dead."
    )
    assert [e.type for e in record(text, published=None).engagements] == ["assault", "bombing"]


def test_who_a_named_victim_is_stands_for_him_among_those_attacked() -> None:
    assert sides("Unidentified men killed judge Amalia Ordaz in Tambo on Monday.")[0][1] == ["judge"]


def test_a_trial_of_the_people_tries_no_people() -> None:
    found = record("Rebels shot a mayor in Tambo on Monday after a people's trial.")
    assert not any("people" in a.mentions for a in found.actors)
