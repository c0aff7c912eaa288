"""Reports on those who disappeared, nations that speak, held bases, and datelines and hours that lost their marks."""

from __future__ import annotations

import datetime as dt

import pytest

from extract.engines.rules.restoration.restoring import restored
from extract.records import Document

from .reading import ENGINE, camps, record, said


def _made(text: str) -> str:
    found = restored(Document(id="t", title=None, text=text), ENGINE.lexicon)
    assert found is not None
    return found.document.text


def test_who_was_detained_by_soldiers_and_disappeared_was_abducted() -> None:
    found = record(
        "On 9 May 1993 the Court received a petition on the disappearance of a clerk. It says that Raul Ibarra was "
        "detained by soldiers in Huanta on 4 March 1992."
    )
    assert [(e.type, e.date and e.date.start) for e in found.engagements] == [
        ("abduction", dt.date(1992, 3, 4))
    ]
    assert [c.kind for c in found.claims if c.value is not None] == ["captured"]


def test_who_was_detained_where_nobody_disappeared_was_arrested() -> None:
    found = record("Raul Ibarra was detained by soldiers in Huanta on 4 March 1992 and tried in Lima.")
    assert [e.type for e in found.engagements] == []


def test_the_day_on_which_a_petition_came_in_is_not_that_of_the_deed() -> None:
    found = record(
        "On 9 May 1993 the Court received a petition denouncing that on 4 March 1992 soldiers had killed six weavers "
        "in Huanta."
    )
    assert [e.date and e.date.start for e in found.engagements] == [dt.date(1992, 3, 4)]


def test_a_nation_that_says_something_is_its_army_and_no_person() -> None:
    found = record("The Hondurans said rebels killed two of their soldiers near Danli on Sunday.")
    kinds = {a.id: (a.type, a.country) for a in found.actors}
    assert {kinds.get(c.claimant.actor or "") for c in found.claims} == {("state_forces", "HN")}


def test_who_holds_what_is_stormed_is_on_the_other_side() -> None:
    found = camps(
        "Soldiers raided the army post taken over by guerrillas near Ocotal on Sunday, killing six guerrillas."
    )
    assert [x.lower() for x in found[1]] == ["guerrillas"]
    assert "guerrillas" not in [x.lower() for x in found[0]]


def test_a_group_that_a_name_calls_owns_to_the_deed() -> None:
    text = "Snipers hurt a guard in Huanta on Sunday. A Maoist group, the Lorwa Freedom Front, claimed responsibility."
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [name.get(c.subject.actor or "") for c in found.claims if c.kind == "responsibility"] == [
        "Lorwa Freedom Front"
    ]


def test_what_also_happened_that_month_is_another_deed() -> None:
    found = record(
        "In February, gunmen fired on an army lorry in Ocotal, hurting a guard. Also that month, a mine hurt three "
        "clerks in Juigalpa."
    )
    assert [e.place and e.place.name for e in found.engagements] == ["Ocotal", "Juigalpa"]


REST = (
    " and fled in lorries to the hills of the west where the army has few men and no roads of its own at all"
)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("OCOTAL Nicaragua Hundreds of rebels raided a mill on Sunday", "OCOTAL, Nicaragua -- Hundreds"),
        ("LIMA Suspected rebels raided a mill on Sunday", "LIMA -- Suspected"),
    ],
)
def test_a_stripped_dateline_without_a_day_ends_before_the_story(text: str, head: str) -> None:
    assert _made(text + REST).startswith(head)


def test_an_hour_that_lost_its_marks_is_an_hour() -> None:
    text = "Rebels raided a mill in Ocotal about 2 30 a m on Sunday and hurt a guard" + REST
    assert "2:30 am" in _made(text)
    assert [x[:2] for x in said(text)] == [("wounded", 1)]


def test_a_word_with_a_capital_that_begins_no_name_begins_a_sentence() -> None:
    text = "Rebels raided a mill in Ocotal on Sunday and hurt a guard officials said The raid on it lasted all night"
    assert "officials said. The raid" in _made(text + REST)


def test_the_land_in_which_a_thing_was_built_is_not_where_it_was_attacked() -> None:
    found = record(
        "Guerrillas raided a U.S.-built radio school of the Salvadoran army on Sunday, killing nine soldiers."
    )
    assert [e.place and e.place.country for e in found.engagements] == ["SV"]


def test_a_town_called_after_a_land_is_not_that_land() -> None:
    found = record("Rebels raided a mill in Nueva Guinea on Sunday, hurting a guard of the Nicaraguan army.")
    assert [e.place and (e.place.name, e.place.country) for e in found.engagements] == [
        ("Nueva Guinea", "NI")
    ]


def test_an_adjective_of_mountains_is_no_name_of_a_town() -> None:
    found = record(
        "A raid on a poor Andean hill town in Colombia hurt nine guards on Sunday. Two rebels were also hurt in "
        "the fighting in Toribio, the prefect said."
    )
    assert [e.place and e.place.name for e in found.engagements] == ["Toribio"]


def test_the_men_of_whom_it_is_told_are_those_called_armed_men_before() -> None:
    found = camps(
        "Two dozen armed men raided a mill in Tarma on Sunday and hurt a guard. The men are thought to belong to the "
        "Shining Path, a Maoist band."
    )
    assert found[0] == ["Shining Path"]


def test_the_short_name_of_the_press_office_of_an_army_is_known() -> None:
    found = record("A raid near Perquin on Sunday cost two soldiers their lives, COPREFA said.")
    name = {a.id: a.name for a in found.actors}
    assert {name.get(c.claimant.actor or "") for c in found.claims} == {"COPREFA"}


def test_what_a_row_of_deeds_has_cost_of_late_is_no_toll_of_one() -> None:
    found = record(
        "The president closed the roads of Lima on 10 June to stop car bombings, which have killed 31 "
        "clerks in recent weeks."
    )
    assert [c for c in found.claims if c.value is not None] == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "A raid on a mill in Ocotal hurt 13 police officers officials said Sunday At least five rebels died",
            "police officers, officials said Sunday. At least",
        ),
        (
            "Rebels raided a mill in Ocotal and hurt a guard in the brawl witnesses and officials said Sunday "
            "The raid lasted two hours",
            "the brawl, witnesses and officials said Sunday. The raid",
        ),
        (
            "Rebels raided a mill in Ocotal on Sunday In addition to the nine guards officials said the men hurt "
            "a clerk",
            "the nine guards, officials said the men",
        ),
        (
            "A mine hurt nine guards on Sunday near the town of Ayna in a poor corner of southern Peru officials said "
            "Monday The men of Shining Path were blamed",
            "southern Peru, officials said Monday. The men of Shining Path were",
        ),
    ],
)
def test_who_says_it_is_parted_from_what_is_told_where_the_next_sentence_has_its_capital(
    text: str, marked: str
) -> None:
    assert marked in _made(text + REST)


def test_clerks_attacked_who_belong_to_somebody_attack_nobody() -> None:
    found = record(
        "Gunmen shot at a bus in Atima on Sunday and hurt two guards of the Honduran army. The guards attacked belong "
        "to a company at Comayagua."
    )
    assert [e.place and e.place.name for e in found.engagements] == ["Atima"]


def test_a_convoy_is_as_strong_as_its_trucks_and_those_on_board() -> None:
    found = record(
        "Gunmen attacked a convoy of the Honduran army near Atima on Sunday. The nine-truck convoy was carrying "
        "31 soldiers."
    )
    counted = [
        (c.value and c.value.low, c.item, c.subject.side) for c in found.claims if c.kind == "strength"
    ]
    assert sorted(counted) == [(9, "vehicles", "defender"), (31, None, "defender")]


def test_who_is_dragged_from_the_house_is_taken() -> None:
    found = record("Masked men dragged a miller and his son from their house in Yarula, Honduras, on Friday.")
    assert [(e.type, e.place and e.place.name) for e in found.engagements] == [("abduction", "Yarula")]
    saved = record("Nurses dragged the wounded from a house in Yarula, Honduras, on Friday.")
    assert [e.type for e in saved.engagements] == []


def test_what_fights_had_cost_before_an_attack_is_no_toll_of_it() -> None:
    found = record(
        "A mine killed two guards of the Honduran army near Atima on Sunday. Before the blast, the army said, three "
        "rebels had died in clashes."
    )
    assert [c.value and c.value.low for c in found.claims if c.kind == "killed"] == [2]


def test_the_dead_of_a_land_within_hours_are_no_toll_of_one_attack() -> None:
    found = record(
        "Rebels ambushed a patrol of the Honduran army near Atima on Sunday, killing two guards. Police said 14 clerks "
        "were murdered across the country within the last 24 hours."
    )
    assert [c.value and c.value.low for c in found.claims if c.kind == "killed"] == [2]


@pytest.mark.parametrize("name", ["KATHY WOOD", "PETER BAKER", "MARTA L. STONE"])
def test_a_surname_may_be_a_word_in_a_text_of_capitals(name: str) -> None:
    found = record(f"MEN THREW GRENADES AT A BUS IN ATIMA ON SUNDAY, HURTING NINE GUARDS, MAJ. {name} SAID.")
    assert name in [a.name for a in found.actors if a.type == "person"]
