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


SEIZED = [
    ("We seized from the enemy three rifles, two radios and over 100 bullets.", [3, 2, 101]),
    ("We seized from the enemy -- the Rural Guard -- three rifles and a radio.", [3, 1]),
    (
        "They seized a light rifle (FAL), two shotguns, 250 sticks of dynamite and six cartridge pouches.",
        [1, 2, 250, 6],
    ),
    ("They seized two rifles and a PRC-77 radio.", [2, 1]),
    ("They seized three batteries for radios and 75 clips for rifles.", [3, 75]),
]


@pytest.mark.parametrize(("told", "counts"), SEIZED)
def test_all_things_of_a_list_are_seized_whatever_stands_between(told: str, counts: list[int]) -> None:
    found = record(f"Rebels ambushed a patrol in Tambo yesterday. {told}").claims
    assert [c.value.low for c in found if c.kind == "materiel_captured" and c.value] == counts


@pytest.mark.parametrize("thing", ["pole", "telephone booth", "fuel pump"])
def test_what_stands_in_streets_is_wrecked_by_bombs(thing: str) -> None:
    (only,) = record(f"Rebels blew up a {thing} in Tambo yesterday.").claims
    assert (only.kind, only.value and only.value.low) == ("materiel_destroyed", 1)


STRENGTHS = [
    ("Two columns of some 100 soldiers attacked about 150 guerrillas in Tambo yesterday.", [100, 150]),
    ("Three groups of about 20 rebels attacked a post in Tambo yesterday.", [20]),
]


@pytest.mark.parametrize(("told", "counts"), STRENGTHS)
def test_who_is_counted_behind_columns_and_about_how_many_were_attacked(told: str, counts: list[int]) -> None:
    assert [c.value.low for c in record(told).claims if c.kind == "strength" and c.value] == counts


def test_an_individual_by_whom_somebody_was_attacked_is_the_attacker() -> None:
    text = "Prosecutor Tomas Barriga was attacked in Tambo yesterday by an individual who fired, killing him."
    assert camps(text)[0] == ["individual"]


def test_who_is_said_to_have_planted_the_bomb_is_held_responsible() -> None:
    text = "A bomb exploded in Tambo yesterday. Police reported that the bomb was planted by two hooded men."
    assert {c.kind for c in record(text).claims} == {"strength", "responsibility"}


SITED = [
    "A bomb was placed at the Norte Telephone Company in Tambo. The explosion occurred yesterday.",
    "A bomb exploded in Tambo yesterday. The bomb was placed in the back of the Norte Telephone Company building.",
    "A bomb exploded yesterday in front of the Norte Telephone Company in Tambo.",
]


@pytest.mark.parametrize("text", SITED)
@pytest.mark.parametrize("case", ["upper", "print"])
def test_a_bomb_is_aimed_at_the_company_at_whose_house_it_was_placed(text: str, case: str) -> None:
    told = f"LIMA, 4 May 89 (EFE) -- [Text] {text}"
    found = record(told.upper() if case == "upper" else told, published=None)
    assert [a.name.title() for a in found.actors if a.core] == ["Norte Telephone Company"]


def test_the_name_of_a_body_before_its_short_form_in_brackets_is_a_name_in_capitals_too() -> None:
    text = "LIMA, 4 MAY 89 -- [TEXT] A BOMB EXPLODED YESTERDAY AT THE NATIONAL CULTURAL FEDERATION (FENACUL) IN TAMBO."
    assert camps(text, published=None)[1] == ["NATIONAL CULTURAL FEDERATION"]
