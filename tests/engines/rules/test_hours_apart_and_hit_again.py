"""Which attacks are one and which are two: those hours before or after another, and a vehicle told of again; whose the
rebels, the marines and a statement are beside guards of the state.
"""

from __future__ import annotations

import pytest

from .reading import record, sides

FIRST = "Raiders ambushed a judge in Kassala on Monday, killing four guards. "


@pytest.mark.parametrize(
    "then",
    [
        "Just hours after the ambush, three masked men shot dead the brother of a banker.",
        "Two hours before the ambush, gunmen shot dead a banker in the town.",
        "Hours after the attack, a mine wounded three bakers.",
        "Earlier, on Saturday, the raiders ambushed a lorry of guards on the road to Kassala.",
    ],
)
def test_a_blow_hours_or_days_from_another_is_one_of_its_own(then: str) -> None:
    assert len(record(FIRST + then).engagements) == 2


@pytest.mark.parametrize(
    "then",
    [
        "Hours after the attack, police said that two of the guards were cousins.",
        "Minutes after the attack, soldiers came and killed three of the raiders.",
        "Two days after the ambush, nurses found a fifth body.",
    ],
)
def test_what_followed_an_attack_is_no_further_one(then: str) -> None:
    assert len(record(FIRST + then).engagements) == 1


def test_a_vehicle_told_of_again_was_hit_once() -> None:
    text = (
        "Guerrillas ambushed a bus with policemen aboard in a hamlet on Samar island on Monday, killing nine people. "
        "Four policemen and five nuns died when 20 guerrillas opened fire on the bus near Catbalogan."
    )
    assert len(record(text).engagements) == 1
    second = text.replace("opened fire on the bus", "opened fire on a second bus")
    assert len(record(second).engagements) == 2


def test_those_hurt_beside_others_by_one_bomb_are_not_told_of_apart() -> None:
    text = (
        "Inspectors searched the site.\n\nYALA: A gendarme was shot and three other guards wounded in a roadside bomb"
        " attack in Bannang Sata district on Friday."
    )
    assert [e.place and e.place.name for e in record(text).engagements] == ["Bannang Sata district"]


def test_the_rebels_are_the_front_called_so_and_not_the_guards_of_the_state() -> None:
    text = (
        "Moro Islamic Liberation Front (MILF) rebels attacked Kolambugan on Monday. The mayor said the rebels killed 16"
        " people. Four members of the Civilian Armed Forces Geographical Unit were also killed by the guerrillas."
    )
    assert [x[0] for x in sides(text)] == [["moro islamic liberation front"]]


@pytest.mark.parametrize("guards", ["defence volunteers", "village defence volunteers"])
def test_guards_hurt_beside_soldiers_by_a_bomb_planted_it_not(guards: str) -> None:
    text = f"A bomb went off beside a patrol in Yala on Friday, and two soldiers and three {guards} were wounded."
    assert all(not attackers for attackers, _ in sides(text))


def test_marines_are_of_the_land_that_a_text_is_about() -> None:
    told = "Seven Marines fell to Abu Sayyaf gunmen in Sulu on Saturday, the Philippine military said."
    assert [a.country for a in record(told).actors if "Marines" in a.mentions] == ["PH"]
    iraq = (
        "Two Marines died when a mine went off in Anbar province, Iraq, on Monday, an American general said."
    )
    assert [a.country for a in record(iraq).actors if "Marines" in a.mentions] == ["US"]


@pytest.mark.parametrize("its", ["its statement said", "its spokesman said"])
def test_its_statement_is_that_of_the_body_that_spoke_and_not_of_its_victims(its: str) -> None:
    text = (
        "The Karen National Union said it ambushed junta troops near Myawaddy on Monday. "
        f"A truck was destroyed and seven soldiers were killed, {its}."
    )
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert {name[c.claimant.actor or ""] for c in made.claims} == {"Karen National Union"}


@pytest.mark.parametrize(
    ("men", "group"),
    [
        ("Karen soldiers", "Karen soldiers"),
        ("Kachin fighters", "Kachin fighters"),
        ("Kokang troops", "Kokang troops"),
    ],
)
def test_soldiers_of_a_people_in_arms_are_none_of_the_army(men: str, group: str) -> None:
    made = record(f"Burmese troops clashed with {men} near Myawaddy on Monday. Four {men} were killed.")
    kinds = {a.name: a.type for a in made.actors}
    assert kinds[group] == "armed_group"


def test_a_day_that_nothing_resolves_parts_attacks() -> None:
    text = "Raiders stormed a police post at Kassala on Friday, killing two men. On Monday, gunmen shot dead a nun."
    undated = record(text, published=None)
    assert [e.type for e in undated.engagements] == ["assault", "attack_on_civilians"]


@pytest.mark.parametrize("men", ["five men", "two armed men"])
def test_men_whom_police_shot_after_they_struck_at_them_struck_first(men: str) -> None:
    text = (
        f"Police shot dead {men} in Mombasa on Monday after they attacked a police station, officials said."
    )
    ((attackers, defenders),) = sides(text)
    assert (attackers, defenders) == (["armed men" if "armed" in men else "men"], ["police"])


@pytest.mark.usefixtures("by_rules_alone")
def test_troops_under_one_battalion_fight_those_under_another() -> None:
    text = (
        "Fighting broke out between Malian soldiers under the 9th Battalion and Tuareg rebels under the 5th Battalion"
        " near Orvane on Monday."
    )
    ((attackers, defenders),) = sides(text)
    assert (attackers, len(defenders)) == (["malian army"], 1)


def test_a_township_of_the_county_of_the_lead_is_where_it_was() -> None:
    text = (
        "Dozens of people were killed in an attack on Monday in Shache County, China, police said. A gang attacked a"
        " police station in Elixku Township. Police at the scene shot dead dozens of the gang."
    )
    assert len(record(text).engagements) == 1


def test_a_town_that_lists_put_into_another_province_is_none_of_the_area_told_before() -> None:
    text = (
        "Indonesian soldiers shot dead three bakers in Baucau on Monday, police said. In Suai two nuns were wounded by"
        " Mahidi militiamen."
    )
    assert [e.place and e.place.name for e in record(text).engagements] == ["Baucau", "Suai"]
