"""What other papers say in other words: who speaks, who was driven out, who was hurt beside the dead."""

from __future__ import annotations

import pytest

from .reading import figures, record, sides


def _blamed(text: str) -> list[tuple[str, str | None, str]]:
    r = record(text)
    names = {a.id: a.name for a in r.actors}
    return [
        (names.get(c.subject.actor or "", "?"), c.claimant.text, c.stance)
        for c in r.claims
        if c.kind == "responsibility"
    ]


def test_who_is_told_beside_his_name_is_no_band_of_those_he_tells_of() -> None:
    text = "Ari Ndomo, a senator, said insurgents attacked Kisaro on Monday and killed nine people."
    assert sides(text) == [(["insurgents"], ["people"])]


def test_the_outlet_that_was_told_is_no_band_of_rebels() -> None:
    text = "A resident told Reuters rebels attacked Kisaro on Monday."
    assert [x for x, _ in sides(text)] == [["rebels"]]


def test_commandos_of_a_police_force_are_no_band() -> None:
    text = "Five rebels were shot dead by commandos of the Lomba Police in the Dokmo jungle on Wednesday."
    ((attackers, defenders),) = sides(text)
    assert "Lomba Police in the Dokmo" not in attackers
    assert defenders == ["rebels"]


@pytest.mark.parametrize("noun", ["trail", "balance", "tally", "harvest"])
def test_a_noun_of_many_counts_what_stands_behind_it(noun: str) -> None:
    assert figures(f"Raiders attacked Kisaro on Sunday, leaving a {noun} of 48 dead.") == [("killed", 48, 48)]


def test_one_taken_to_hospital_beside_the_dead_was_hurt() -> None:
    text = "A bomb hit a bus in Kisaro on Sunday. Four people died and the driver was rushed to hospital."
    assert ("wounded", 1, 1) in figures(text)


def test_who_died_in_hospital_is_not_counted_as_hurt() -> None:
    text = "A gunman shot a clerk in Kisaro on Sunday. The clerk was taken to hospital, where he died."
    assert ("wounded", 1, 1) not in figures(text)


def test_those_left_with_burns_were_hurt() -> None:
    text = "Jets hit the town of Kisaro on Sunday and left nearly 40 people with burns."
    assert figures(text) == [("wounded", 40, 40)]


def test_a_group_whose_man_the_bomber_was_says_that_it_did_it() -> None:
    text = "A bomber killed nine people in Gao on Monday. The Islamic State group said the bomber was one of its own."
    assert ("Islamic State", "The Islamic State group", "asserts") in _blamed(text)


def test_who_is_blamed_may_deny_it_in_the_same_breath() -> None:
    text = "Nine people were killed in Gao on Monday. Police blamed al-Shabaab, which said it had had no hand in it."
    assert _blamed(text) == [("al-Shabaab", "Police", "asserts"), ("al-Shabaab", "al-Shabaab", "denies")]


@pytest.mark.parametrize("answer", [". The rebels denied this.", ", which the rebels deny."])
def test_a_bare_denial_answers_who_is_said_to_have_done_it(answer: str) -> None:
    text = f"The army said rebels bombed a train at Kisaro on Monday{answer}"
    assert [x[2] for x in _blamed(text)] == ["asserts", "denies"]


def test_countries_that_blame_each_other_mean_each_other_s_forces() -> None:
    text = "A rocket hit Kisaro on Monday and killed nine people. Ukraine and Russia blamed each other."
    assert [x[0] for x in _blamed(text)] == ["Russian army", "Ukrainian army"]


@pytest.mark.parametrize(
    "text",
    [
        "Somali forces drove Al-Shabaab out of Buqdar on Thursday, local officials said.",
        "The army said it had dislodged Al-Shabaab from Buqdar on Thursday.",
        "The army said it drove Al-Shabaab from the town of Buqdar on Thursday.",
    ],
)
def test_who_drove_others_out_of_a_town_holds_it_by_that_account(text: str) -> None:
    r = record(text)
    assert [c.kind for c in r.claims] == ["control"]
    assert r.engagements[0].outcome == "attackers"


def test_those_who_drove_from_one_town_to_another_took_none() -> None:
    text = "The rebels drove from Buqdar to Lamo on Thursday and attacked a post there."
    assert [e.outcome for e in record(text).engagements] == [None]


def test_a_base_of_a_country_told_by_its_letters_is_its_forces() -> None:
    text = "A blast hit a US base in Mosul on Tuesday, claiming at least 22 lives."
    assert sides(text) == [([], ["american army"])]


def test_whose_men_were_attacked_is_on_that_side() -> None:
    text = "It was a dark day for the army of Niger, whose men were attacked on Thursday by gunmen at Chinagodrar."
    assert sides(text) == [(["gunmen"], ["nigerien army"])]


def test_losses_of_a_nation_told_in_two_words_are_its_forces_own() -> None:
    text = "South African troops and FAPLA fought at Cuito in May 1987. South African losses were put at four killed."
    (claim,) = [c for c in record(text).claims if c.kind == "killed"]
    assert claim.subject.side == "attacker"


def test_those_counted_among_the_injured_are_not_counted_among_the_dead() -> None:
    text = "A bomb exploded at a market in Gao. Officials count 99 people among the dead and 150 among the injured."
    assert figures(text) == [("killed", 99, 99), ("wounded", 150, 150)]


def test_who_became_martyrs_died() -> None:
    assert figures("Eight Turkish soldiers became martyrs in Idlib on Monday.") == [("killed", 8, 8)]


def test_a_college_of_what_is_taught_there_is_no_town() -> None:
    text = "Gunmen killed 50 students of the College of Agriculture in Gujba on Sunday."
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == "Gujba"


def test_a_booby_trap_is_a_bomb() -> None:
    text = "A booby trap killed a soldier in Lisburn on Wednesday. The IRA said it placed the booby trap."
    assert [e.type for e in record(text).engagements] == ["bombing"]
    assert [x[2] for x in _blamed(text)] == ["asserts"]


def test_who_claims_it_as_revenge_says_that_he_did_it() -> None:
    text = "Gunmen killed ten men in Gao on Saturday. The Taliban claimed it as revenge for a drone strike."
    assert [x[2] for x in _blamed(text)] == ["asserts"]


@pytest.mark.parametrize("deed", ["on a mine that rebels had planted", "in a raid that rebels carried out"])
def test_a_relative_clause_tells_whose_mine_or_raid_it_was(deed: str) -> None:
    assert [x for x, _ in sides(f"Nine people died {deed} near Gao on Sunday.")] == [["rebels"]]


def test_cadres_of_those_who_speak_are_theirs() -> None:
    text = "The Tamil Tigers admitted that 11 of their cadres had fallen in the battle for Kilinochchi."
    (claim,) = record(text).claims
    assert claim.subject.actor == claim.claimant.actor is not None
