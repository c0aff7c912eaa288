"""Charges at large, what outlaws wreck that serves everybody, minefields, escorts, agents, and makes of arms."""

from __future__ import annotations

import pytest

from .reading import figures, plain, record, sides


def types(text: str) -> list[str]:
    return [e.type for e in record(text).engagements]


@pytest.mark.parametrize(
    "words",
    [
        "The rebels kill peasants, burn buses and destroy the people's property.",
        "Their planes bomb our villages, and their soldiers rape and kill.",
        "The insurgents have murdered judges and journalists and have blown up newspapers.",
        "He accused the gang of having murdered Juan Mota, dozens of judges, and hundreds of policemen.",
        "We condemn the cowardly murders of mayors, the kidnapping of businessmen and the bombing of pipelines.",
        "The army has carried out massacres, captures and assassinations of teachers.",
    ],
)
def test_charges_of_no_place_no_day_and_nobody_in_particular_are_no_engagement(words: str) -> None:
    found = record(f"The archbishop spoke on the radio last night. {words}")
    assert not found.engagements
    assert not found.claims


@pytest.mark.parametrize(
    "words",
    [
        "Rebels have killed three peasants and burned two buses.",
        "Rebels kill peasants and burn buses in Ocotal.",
        "Rebels have attacked the police post and killed a guard.",
        "Rebels killed peasants and burned their houses.",
    ],
)
def test_deeds_with_a_count_a_place_or_one_victim_are_no_charge_at_large(words: str) -> None:
    assert len(record(f"The army spoke of the news from the north. {words}").engagements) == 1


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "words",
    [
        "Rebels destroyed telephone offices in Ocotal on Wednesday.",
        "Power lines were destroyed by guerrillas near Ocotal on Wednesday.",
        "Guerrillas destroyed the offices of the electric company in Ocotal on Wednesday.",
        "The rebels downed a power tower near Ocotal on Wednesday.",
    ],
)
def test_outlaws_who_wreck_what_serves_everybody_attack_civilians(words: str) -> None:
    assert types(words) == ["attack_on_civilians"]
    assert sides(words)[0][0] in (["Rebels"], ["guerrillas"], ["Guerrillas"], ["rebels"])


@pytest.mark.parametrize(
    "words",
    [
        "Soldiers destroyed training facilities of the rebels near Ocotal on Wednesday.",
        "Rebels destroyed the supply lines of the army.",
    ],
)
def test_what_fighters_use_is_no_public_work(words: str) -> None:
    assert "attack_on_civilians" not in types(words)


@pytest.mark.parametrize(
    "words",
    [
        "An army patrol fell into one of our minefields near Ocotal",
        "An army patrol walked into a minefield near Ocotal",
        "An army patrol drove over a mine near Ocotal",
        "An army patrol ran into a minefield near Ocotal",
    ],
)
def test_who_falls_into_a_minefield_is_bombed(words: str) -> None:
    assert types(f"{words} on Friday. Three soldiers were wounded.") == ["bombing"]


def test_what_stands_behind_when_somebody_was_killed_opens_a_clause_of_its_own() -> None:
    text = "Gunmen killed Juan Mota and his bodyguard as they were leaving a church in Ocotal."
    assert [k for k, _, _ in figures(text)] == ["killed", "killed"]


def test_an_escort_that_is_hurt_is_a_man() -> None:
    text = "Gunmen shot dead a judge in Ocotal. The second escort was seriously wounded."
    assert ("wounded", 1, 1) in figures(text)


def test_agents_are_policemen_where_the_text_has_police_agents() -> None:
    text = (
        "Rebels killed two police agents in Ocotal and fled, taking four agents with them. The army sent troops. "
        "Three other agents were wounded."
    )
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert {(c.kind, names.get(c.subject.actor or "")) for c in found.claims} >= {
        ("captured", "Nicaraguan police"),
        ("wounded", "Nicaraguan police"),
    }


def test_letters_of_a_make_of_rifles_are_no_group() -> None:
    text = "Rebels seized three FAL rifles from soldiers in an ambush near Suchitoto."
    assert "FAL" not in {a.name for a in record(text).actors}


def test_a_battalion_may_have_two_numbers() -> None:
    text = "Men of Battalion 4-12 killed two students in Tela on Monday."
    assert sides(text)[0][0] == ["battalion 4-12"]


@pytest.mark.parametrize("deeds", ["killings", "cowardly murders", "assassinations"])
def test_several_deeds_count_those_who_died_by_them(deeds: str) -> None:
    text = f"The bishop denounced the {deeds} of two mayors in Ocotal on Monday."
    assert ("killed", 2, 2) in figures(text)
    assert sides(text)[0][1] == ["mayors"]


def test_who_laments_deaths_is_none_of_the_dead() -> None:
    text = "The bishop lamented the deaths of two mayors in Ocotal on Monday."
    assert sides(text)[0][1] == ["mayors"]


def test_murders_of_a_year_are_no_engagement() -> None:
    assert not record("The murders of 20 journalists this year have not been solved.").engagements


def test_a_quotation_that_ends_on_a_bracket_has_no_sentence_behind_it() -> None:
    text = '"IT WAS THE WORK OF THE XPA [XERA PEOPLE ARMY]," SAID COLONEL JUAN MOTA IN OCOTAL.'
    assert "said" in plain(text)
