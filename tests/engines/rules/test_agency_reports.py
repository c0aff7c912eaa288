"""Reports of agencies and radio stations: leads that list victims, places that open items, names in capitals."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record, sides

LIST = (
    "Sucre, 9 May 89 (EFE) -- [Text] Members of the Red Dawn Column, a rebel group, killed a teacher, two farmers, "
    "and a policeman over the weekend. In the town of Camiri, teacher Luz Vaca was stabbed at her door on Saturday. "
    "In Tarija, two farmers were shot on Sunday by ten rebels. "
    "In Oruro, two rebels machinegunned a policeman on Sunday."
)


def test_each_victim_listed_by_a_lead_belongs_to_the_attack_told_behind_it() -> None:
    found = record(LIST, published=None)
    where = {e.id: e.place and e.place.name for e in found.engagements}
    assert sorted(x for x in where.values() if x) == ["Camiri", "Oruro", "Tarija"]
    killed = {(c.value.low, where[c.engagement]) for c in found.claims if c.kind == "killed" and c.value}
    assert killed >= {(1, "Camiri"), (2, "Tarija"), (1, "Oruro")}


def test_a_lead_whose_victims_died_in_one_attack_keeps_them() -> None:
    text = (
        "Rebels killed a teacher, two farmers, and a policeman in Camiri on Sunday. In Tarija, the governor said the "
        "rebels fled. The policeman had tried to stop them."
    )
    (only,) = record(text).engagements
    assert only.place is not None
    assert only.place.name == "Camiri"


def test_those_among_the_doers_are_no_victims() -> None:
    text = "A guard was shot dead in Camiri on Friday by three men, including a minor."
    assert losses(text) == [("killed", 1)]


@pytest.mark.parametrize("name", ["", ", Rolando Vaca,"])
def test_one_of_the_wounded_who_died_is_counted_as_dead(name: str) -> None:
    text = f"A grenade wounded 16 traders in Camiri on Sunday, one of whom{name} died on Monday."
    assert figures(text) == [("killed", 1, 1), ("wounded", 16, 16)]


def test_a_month_of_last_year_is_the_time_of_one_attack() -> None:
    text = (
        "A bomb went off in Camiri on Friday, wounding two guards. In May of last year, a bomb exploded at a hotel in "
        "Tarija, wounding six tourists."
    )
    months = [e.date and e.date.precision for e in record(text).engagements]
    assert months == ["day", "month"]


def test_who_claims_to_be_somebody_says_nothing_of_the_attack() -> None:
    text = (
        "Teacher Luz Vaca was shot dead in Camiri on Saturday by four rebels who claimed to be pupils, her "
        "widower Juan Mata reported."
    )
    assert {c.claimant.text for c in record(text).claims} == {"her widower Juan Mata"}


def test_a_foiled_attack_that_others_report_is_another_than_the_killings_of_the_lead() -> None:
    text = (
        "Rebels killed a teacher in Camiri on Saturday, while the police said today that an attack on the Chilean "
        "Embassy in Tarija was frustrated."
    )
    assert [(e.place and e.place.name, e.outcome) for e in record(text).engagements] == [
        ("Camiri", None),
        ("Chilean Embassy", "defenders"),
    ]


def test_the_national_police_in_capitals_are_no_newspaper() -> None:
    text = "THE NATIONAL POLICE SAID THAT SUBVERSIVES KILLED TWO FARMERS IN CAMIRI, BOLIVIA, ON FRIDAY."
    assert "media" not in {a.type for a in record(text).actors}


def test_guerrilla_commandos_are_rebels() -> None:
    text = "Guerrilla commandos attacked an army post in Camiri on Friday, killing two soldiers."
    found = record(text)
    assert [a.type for a in found.actors if "ommandos" in a.name] == ["armed_group"]
    assert sides(text)[0][0] == ["guerrilla commandos"]


def test_forces_that_suffered_dead_and_wounded_lost_them() -> None:
    text = (
        "The army shot nine rebels dead in Camiri on Friday. Government forces suffered two dead, five missing, and "
        "four wounded."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    lost = {(c.kind, c.value.low): name[c.subject.actor or ""] for c in found.claims if c.value}
    assert len({lost["killed", 2], lost["missing", 5], lost["wounded", 4]}) == 1
    assert lost["killed", 2] != lost["killed", 9]


def test_an_attack_told_with_also_today_is_another_though_it_names_no_place() -> None:
    text = (
        "Rebels fired mortars at a barracks in Sucre today, killing two soldiers. Also today, a bomb went off in a "
        "bank, leaving three clerks dead."
    )
    assert [e.type for e in record(text).engagements] == ["shelling", "bombing"]


def test_the_day_on_which_one_of_the_wounded_died_is_not_that_of_the_attack() -> None:
    text = "A grenade wounded 16 traders in Camiri, one of whom died on Monday."
    assert [e.date for e in record(text).engagements] == [None]


def test_a_quarter_told_with_its_city_before_it_is_the_place() -> None:
    text = "In the Santiago working-class district of La Cisterna, a bomb wounded two traders on Friday."
    (place,) = [e.place for e in record(text).engagements]
    assert place is not None
    assert (place.name, place.within) == ("La Cisterna", ("Santiago",))


@pytest.mark.parametrize("name", ["National Union of Oro Miners", "Oro Bakers and Miners Federation"])
def test_a_union_speaks_and_its_members_are_not_those_hurt(name: str) -> None:
    text = f"The {name} (NUOW) said rebels killed three farmers in Camiri on Friday. The NUOW called for a strike."
    found = record(text)
    union = {a.id for a in found.actors if "NUOW" in a.mentions}
    assert len(union) == 1
    assert {c.claimant.actor for c in found.claims} == union
    assert all(union.isdisjoint(e.defenders) for e in found.engagements)


def test_young_men_who_kill_are_unknown_and_no_civilians() -> None:
    text = "A guard was shot dead in Camiri on Friday by two young men on a motorcycle."
    assert sides(text)[0][0] == ["young men"]
