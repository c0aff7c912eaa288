"""Deeds, arms and people that a sentence names only beside the attack that it tells."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, said, sides


@pytest.mark.parametrize(
    "words",
    [
        "in a blast a ministry official blamed on the Sand Hills Front",
        "in an attack the governor attributed to the Sand Hills Front",
    ],
)
def test_who_blames_between_the_deed_and_its_verb_is_the_claimant(words: str) -> None:
    found = record(f"A guard was wounded near Gao on Friday, {words}.")
    (claim,) = [c for c in found.claims if c.kind == "responsibility"]
    assert claim.claimant.text in ("a ministry official", "governor", "the governor")
    assert (claim.subject.text or "").endswith("Sand Hills Front")


def test_those_who_blame_do_not_attack() -> None:
    text = "A blast the police blamed on the Sand Hills Front killed two monks in Gao on Friday."
    assert sides(text)[0][0] == ["sand hills front"]


def test_who_names_them_as_the_bombers_does_not_name_himself() -> None:
    text = (
        "Two men were shot dead by commandos near Gao on Friday. Police named them as the killers of a judge."
    )
    assert all("police" not in attackers for attackers, _ in sides(text))


@pytest.mark.usefixtures("by_rules_alone")
def test_the_dead_of_a_bombing_whose_planners_are_told_of_are_of_that() -> None:
    text = (
        "Commandos shot dead three rebels near Gao on Friday. Officers called them the organizers of the Oro bus "
        "bombing, which killed eight cadets."
    )
    assert figures(text) == [("killed", 3, 3)]


def test_those_who_pull_bodies_from_ruins_are_not_the_dead() -> None:
    text = "Firemen pulled two bodies from the ruins of a mill in Gao that a rocket had hit on Friday."
    found = record(text)
    assert all("Firemen" not in (c.subject.text or "") for c in found.claims)


def test_a_death_weeks_after_the_attack_is_none_of_it() -> None:
    text = (
        "A bomb killed seven cadets in Gao on 21 July. The bomber's brother was killed by the police in a shootout "
        "two weeks after the bombing."
    )
    assert figures(text) == [("killed", 7, 7)]
    assert [e.type for e in record(text).engagements] == ["bombing"]


def test_those_who_die_of_wounds_weeks_after_it_are() -> None:
    text = (
        "A bomb killed seven cadets in Gao on 5 July. A nun died of her wounds two weeks after the bombing."
    )
    assert ("killed", 1, 1) in figures(text)


@pytest.mark.parametrize(
    "words",
    [
        "with tanks they had captured during the battle of Ansongo",
        "with two guns seized in the battle of Ansongo",
    ],
)
def test_where_arms_were_taken_is_not_where_they_are_used(words: str) -> None:
    found = record(f"Rebels attacked a base on Friday {words}, killing four soldiers.")
    assert [e.place and e.place.name for e in found.engagements] == [None]


def test_a_battle_tells_a_time_and_no_place() -> None:
    found = record(
        "The first assault on the base, which killed nine soldiers, came after the start of the battle of Gao."
    )
    assert all(e.place is None or e.place.name != "Gao" for e in found.engagements)


@pytest.mark.parametrize(
    "centre", ["the rebel press centre", "the Gao Information Center", "the Songhai media center"]
)
def test_centres_that_gather_news_speak(centre: str) -> None:
    assert said(f"Three people were killed in Gao on Friday, {centre} said.") == [("killed", 3, centre)]


def test_fighting_that_has_driven_thousands_away_for_days_sets_no_sides() -> None:
    text = (
        "Fighting left five constables wounded in Gao on Friday. Clashes between government troops and rebels "
        "have driven 9,000 people from their homes over the past few days. Friday's fighting began when rebels opened "
        "fire on monks."
    )
    assert sides(text)[0][0] == ["rebels"]


def test_the_attack_of_guerrillas_is_theirs() -> None:
    text = (
        "Five soldiers were killed near Gao on Friday in the strongest attack of Tuareg guerrillas in weeks."
    )
    assert "guerrillas" in " ".join(sides(text)[0][0])


@pytest.mark.parametrize(
    ("name", "type_", "country"),
    [
        ("Royal Marines", "state_forces", "GB"),
        ("Special Air Service", "state_forces", "GB"),
        ("OMON", "state_forces", "RU"),
        ("Conspiracy of Fire Nuclei", "armed_group", None),
        ("Sect of Revolutionaries", "armed_group", None),
        ("Serb Volunteer Guard", "militia", None),
        ("Dniester Republican Guard", "armed_group", None),
    ],
)
def test_forces_of_small_wars_in_europe_are_known(name: str, type_: str, country: str | None) -> None:
    found = record(f"The {name} attacked a mill near Gao on Friday, killing three millers.")
    assert (name, type_, country) in [(a.name, a.type, a.country) for a in found.actors]
