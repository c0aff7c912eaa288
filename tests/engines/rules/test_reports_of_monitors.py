"""Reports of a monitor of broadcasts: wrapped lines, turns in round brackets, units by number, press committees."""

from __future__ import annotations

import pytest

from .reading import camps, record, said

ASKED = (
    "BOGOTA, 9 MAR 89 (EFE) -- [TEXT] ARMY GENERAL TOMAS BARRIGA SPOKE IN BOGOTA TODAY. (BEGIN RECORDING) "
    "({turn}) OUR TROOPS CLASHED WITH REBELS IN LOMBAR YESTERDAY. FIVE REBELS WERE KILLED. (END RECORDING) TWO "
    "SOLDIERS WERE WOUNDED IN LOMBAR."
)


def test_a_turn_in_round_brackets_is_the_word_of_the_one_named_in_them_up_to_the_end_of_the_recording() -> (
    None
):
    assert said(ASKED.format(turn="BARRIGA"), published=None) == [
        ("killed", 5, "BARRIGA"),
        ("wounded", 2, None),
    ]


@pytest.mark.parametrize("turn", ["LISTENER", "UNIDENTIFIED POLICE OFFICER", "WITNESS"])
def test_a_turn_of_nobody_with_a_name_is_the_word_of_him_whom_the_brackets_describe(turn: str) -> None:
    assert said(ASKED.format(turn=turn), published=None)[0] == ("killed", 5, turn)


def test_what_the_reporter_asks_is_the_stations_own_word() -> None:
    assert said(ASKED.format(turn="REPORTER"), published=None)[0] == ("killed", 5, None)


WIDTHS = """LOMBA CITY, 10 MAY 89 (RADIO SONORA NETWORK ONE) -- [TEXT] THE POLICE HAVE REPORTED THAT THE PEOPLE'S
LIBERATION ARMY ATTACKED THE POST OF THE RURAL
GUARD IN SAN TORIBIO YESTERDAY, KILLING TWO GUARDS
AND WOUNDING FOUR.

   THE ATTACK BEGAN AT 0400 AND LASTED TWO HOURS, ACCORDING TO THE PEOPLE OF
SAN TORIBIO.  THE MEN OF THE PEOPLE'S LIBERATION ARMY THEN LEFT THE TOWN FOR
THE HILLS."""


def test_paragraphs_in_capitals_that_were_wrapped_each_at_its_own_width_are_read_as_lines_that_go_on() -> (
    None
):
    (only,) = record(WIDTHS, published=None).engagements
    names = {a.id: a.name for a in record(WIDTHS, published=None).actors}
    assert [names[x] for x in only.attackers] == ["PEOPLE'S LIBERATION ARMY"]
    assert only.place is not None
    assert only.place.name == "SAN TORIBIO"


@pytest.mark.parametrize(
    "told",
    [
        "REBELS CLASHED WITH MILITARY DETACHMENT NO. 7 TROOPS IN TAMBO YESTERDAY, INFLICTING NINE CASUALTIES.",
        "REBELS INFLICTED NINE CASUALTIES ON TROOPS OF MILITARY DETACHMENT NO. 7 IN TAMBO YESTERDAY.",
    ],
)
def test_a_unit_whose_number_stands_behind_is_named_in_a_text_of_capitals_too(told: str) -> None:
    found = record(f"SAN SALVADOR, 10 JAN 90 (AFP) -- [TEXT] {told}", published=None)
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for e in found.engagements for x in e.defenders] == ["MILITARY DETACHMENT NO. 7"]
    assert [names[c.subject.actor or ""] for c in found.claims] == ["MILITARY DETACHMENT NO. 7"]


@pytest.mark.parametrize("foes", ["guerrillas", "terrorists", "extremists", "subversives"])
def test_soldiers_who_fall_in_a_clash_with_a_brigade_are_its_own_whatever_its_foes_are_called(
    foes: str,
) -> None:
    text = f"Nine {foes} were killed yesterday in a clash with the 4th Brigade in Tambo. Two soldiers died."
    assert camps(text) == ([foes], ["4th Brigade"])


def test_the_press_committee_of_an_army_tells_of_its_losses_and_has_none() -> None:
    text = (
        "The Armed Forces Press Committee reported that nine rebels were killed yesterday in a clash in Perquin. "
        "Two soldiers died."
    )
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert {names[c.subject.actor or ""] for c in found.claims} == {"rebels", "Salvadoran army"}
    assert names[found.claims[0].claimant.actor or ""] == "Armed Forces Press Committee"
