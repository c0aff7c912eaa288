"""Bombs that are told first as put somewhere, those who are searched for behind them, and who the dead were."""

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


@pytest.mark.parametrize("where", ["in front of", "outside", "at the door of", "beside"])
@pytest.mark.parametrize(
    "blast", ["The bomb exploded at midnight.", "The explosion broke windows.", "It went off an hour later."]
)
def test_who_put_a_bomb_down_that_went_off_attacked_what_it_lay_by(where: str, blast: str) -> None:
    text = f"Unidentified individuals planted a bomb {where} a police station in Sorve. {blast}"
    (event,) = record(text).engagements
    assert event.place is not None
    assert (event.type, event.place.name) == ("bombing", "Sorve")
    attackers, defenders = camps(text)
    assert attackers == ["Unidentified individuals"]
    assert len(defenders) == 1


@pytest.mark.parametrize("rest", ["The bomb did not explode.", "The bomb would have exploded at noon."])
def test_a_bomb_that_did_not_go_off_is_no_attack(rest: str) -> None:
    assert not record(f"Guerrillas placed a bomb outside a bank in Sorve. {rest}").engagements


def test_a_chapel_of_a_church_lies_in_no_town_of_that_name() -> None:
    (event,) = record("A bomb exploded at a chapel of the Church of the Holy Vow in Sorve.").engagements
    assert event.place is None or event.place.name != "Church"


@pytest.mark.parametrize("verb", ["raided", "swept"])
def test_police_who_only_look_for_those_who_did_it_attack_nobody(verb: str) -> None:
    text = f"Guerrillas attacked a bank in Sorve. Special police {verb} a large area to arrest those responsible."
    assert [x for x, _ in sides(text)] == [["guerrillas"]]


def test_police_who_kill_while_they_look_for_somebody_attack() -> None:
    (side,) = sides("Soldiers raided a village near Sorve to arrest guerrillas, killing two farmers.")
    assert side[1] == ["farmers"]


def test_who_did_it_is_told_behind_what_they_did() -> None:
    text = (
        "A judge in Sorve wants the police to seek the perpetrators of the raid who threw three grenades into a "
        "workshop."
    )
    assert camps(text)[0] == ["perpetrators"]


def test_the_wounded_whom_somebody_takes_to_hospital_are_no_captives() -> None:
    text = (
        "Three policemen and four traders were wounded and taken by the Red Cross to the nearest clinic after "
        "rebels attacked the police station in Sorve."
    )
    assert figures(text) == [("wounded", 3, 3), ("wounded", 4, 4)]


@pytest.mark.parametrize("storm", ["wind storm", "snow storm", "sandstorm", "blizzard"])
def test_storms_attack_nobody(storm: str) -> None:
    assert not record(f"A {storm} kills four people in Sorve.").engagements


def test_soldiers_beside_agents_of_a_police_force_are_of_the_army() -> None:
    text = (
        "Three soldiers and two Treasury Police agents were killed when guerrillas attacked a patrol in San Miguel, "
        "El Salvador."
    )
    assert sides(text) == [(["guerrillas"], ["salvadoran army", "treasury police"])]


def test_officers_of_a_federal_police_are_of_the_one_of_the_land() -> None:
    text = "Ten soldiers and two Federal Police officers were injured when gunmen attacked a patrol in Jalisco, Mexico."
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [name[c.subject.actor or ""] for c in found.claims] == ["Mexican army", "Federal Police"]


@pytest.mark.parametrize("born", ["born in Tavone", "raised in Tavone"])
def test_nothing_happened_where_the_victim_was_born(born: str) -> None:
    (event,) = record(f"A priest {born} was kidnapped on Sunday.").engagements
    assert event.place is None or event.place.name is None


def test_nothing_happened_where_the_dead_had_been_before() -> None:
    text = "Guerrillas killed four clerks, who had been in Tavone for the election of a mayor."
    assert all(e.place is None or e.place.name is None for e in record(text).engagements)


def test_a_military_operation_of_a_land_is_its_military_s() -> None:
    text = "A Colombian military operation along the Putumayo kills two guerrillas."
    assert camps(text) == (["Colombian military"], ["guerrillas"])


@pytest.mark.parametrize("fate", ["is murdered", "is shot dead", "was murdered", "has been assassinated"])
def test_a_name_of_which_such_a_fate_is_told_is_a_person_s(fate: str) -> None:
    (claim,) = record(f"Marta Oriz {fate} in Sorve.").claims
    assert (claim.kind, claim.subject.text) == ("killed", "Marta Oriz")


@pytest.mark.parametrize("office", ["second in command", "number two", "deputy leader"])
def test_the_second_man_of_a_group_is_a_person_of_it(office: str) -> None:
    text = f"Ramon Oriz, the {office} of the Shining Path, was killed by troops near Sorve."
    assert camps(text)[1] == ["Shining Path"]


@pytest.mark.parametrize(
    ("what", "word"), [("the mayor of Tavone", "mayor"), ("a rice farmer", "rice farmer")]
)
def test_what_a_victim_is_has_no_preposition_behind_it(what: str, word: str) -> None:
    found = record(f"Ramon Oriz, {what}, was shot dead in Sorve.")
    (group,) = [a for a in found.actors if a.type == "civilians"]
    assert set(group.mentions) <= {"civilians", word}


@pytest.mark.parametrize("areas", [", Tamaulipas", ", Tamaulipas, in northeastern Mexico"])
def test_areas_behind_the_town_of_an_office_part_nobody_from_his_fate(areas: str) -> None:
    found = record(f"Ramon Leal, the mayor of Hidalgo{areas}, was shot dead in his car.")
    (event,), (claim,) = found.engagements, found.claims
    assert claim.subject.text == "Ramon Leal"
    assert event.place is not None
    assert event.place.name == "Hidalgo"


@pytest.mark.parametrize("kind", ["Urban", "Rural", "Guerrilla"])
def test_a_command_of_such_a_kind_with_a_name_is_a_group(kind: str) -> None:
    text = f"The Ramon Oriz {kind} Command attacked a police station in Sorve, wounding two policemen."
    assert camps(text)[0] == [f"Ramon Oriz {kind} Command"]


def test_a_group_may_be_called_by_whose_it_is() -> None:
    found = record("The Workers Revolutionary Movement [MOR] attacked a post in Sorve.")
    assert "Workers Revolutionary Movement" in [a.name for a in found.actors]
