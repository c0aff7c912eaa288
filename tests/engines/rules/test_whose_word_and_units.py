"""Whose word, men and units are meant: spokesmen of persons, "our", "its", and what is called a lie."""

from __future__ import annotations

import pytest

from .reading import camps, draft, record, said


@pytest.mark.parametrize(
    ("teller", "name"),
    [
        ("President Ruiz's spokesman Ali Omar said", "Ali Omar"),
        ("President Ruiz's spokesman, Ali Omar, said", "Ali Omar"),
        ("Gen. Pablo Ruiz's press secretary Ali Omar said", "Ali Omar"),
        ("Ali Omar, a spokesman for President Ruiz, said", "Ali Omar"),
    ],
)
def test_whose_spokesman_is_named_says_nothing_himself(teller: str, name: str) -> None:
    made = record(f"{teller} raiders killed nine villagers at Lomba on Monday.")
    (claim,) = [c for c in made.claims if c.kind == "killed"]
    assert {a.id: a.name for a in made.actors}[claim.claimant.actor or ""] == name


def test_our_camp_and_our_forces_are_those_of_the_body_that_a_speaker_is_from() -> None:
    text = (
        "“Government forces stormed our camp near Wau on Sunday,” Musa Tia, from the rebel Sand Hills Front (SHF), "
        "told Reuters. “Our forces killed ten soldiers.”"
    )
    attackers, defenders = camps(text)
    assert (len(attackers), defenders) == (1, ["Sand Hills Front"])
    assert attackers != defenders


def test_the_soldiers_of_a_general_are_no_police() -> None:
    text = (
        "A bomber drove his truck into a barracks in Mogadishu on Monday. Police blamed al Shabaab. “Four of our "
        "soldiers died,” General Yusuf Dirie told reporters."
    )
    assert camps(text)[1] == ["Somali army"]


@pytest.mark.parametrize(
    "link", ["but said its troops had", "and said its soldiers had", "but claimed its army had"]
)
def test_who_accuses_and_then_says_something_is_one_speaker(link: str) -> None:
    text = f"Kenya accused Somalia on Sunday of attacking its positions near Dif {link} killed ten Somali soldiers."
    made = record(text)
    names = {a.id: a.name for a in made.actors}
    (claim,) = [c for c in made.claims if c.kind == "killed"]
    assert (names[claim.claimant.actor or ""], claim.subject.side) == ("Kenyan army", "attacker")
    assert camps(text) == (["Somali army"], ["Kenyan army"])


@pytest.mark.parametrize("words", ["says it killed", "says that it killed", "claims to have killed"])
def test_who_tells_his_own_deed_is_the_claimant_though_another_one_passes_it_on(words: str) -> None:
    text = f"The Hill Front {words} two soldiers near Lomba on Monday, a U.N. mission said on Thursday."
    assert said(text) == [("killed", 2, "The Hill Front")]
    assert camps(text)[0] == ["Hill Front"]


@pytest.mark.parametrize(
    ("body", "unit", "attackers"),
    [
        ("The SPLM-N", "First Division", ["SPLM-N", "First Division"]),
        ("The Sand Hills Front", "4th Battalion", ["Sand Hills Front", "4th Battalion"]),
        ("The Oromo Liberation Army", "Western Command", ["Oromo Liberation Army"]),
    ],
)
def test_a_unit_is_of_the_body_that_says_its(body: str, unit: str, attackers: list[str]) -> None:
    text = f"{body} said its {unit} attacked a military camp at Dalle in Ethiopia on Monday, killing 30 soldiers."
    assert camps(text) == (attackers, ["Ethiopian army"])


def test_the_unit_that_others_attacked_is_not_theirs() -> None:
    text = "The Sudanese army said rebels attacked its 22nd Brigade near Wad Banda in Sudan on Monday."
    unit = next(a for a in record(text).actors if a.name == "22nd Brigade")
    assert unit.type == "state_forces"


@pytest.mark.parametrize(
    "words",
    [
        "from the Al Qaeda affiliated terror group, al Shabaab,",
        "of the Al Qaeda-linked group al Shabaab",
        "from the Al Qaeda-aligned militant outfit, al Shabaab,",
    ],
)
def test_the_group_behind_the_one_it_is_linked_to_attacked(words: str) -> None:
    text = f"Militants {words} attacked a convoy near Wajir on Monday and killed six soldiers."
    assert camps(text)[0] == ["al Shabaab"]


def test_rebels_of_a_lettered_front_loyal_to_somebody_are_that_front() -> None:
    text = "Front for the Plains (FDP) rebels loyal to Salim Odo shelled Lomba on Monday, killing four civilians."
    assert camps(text)[0] == ["Front for the Plains"]


def test_soldiers_loyal_to_somebody_are_apart_from_their_army() -> None:
    text = "SPLA soldiers loyal to Riek Machar attacked Bor on Monday, killing four civilians."
    assert camps(text)[0] == ["soldiers loyal to Riek Machar"]


def test_the_one_force_that_killed_those_who_attacked_a_post_was_attacked() -> None:
    text = "Al-Shabaab attacked a base near Dhobley on Monday. The Kenyan army said its soldiers killed 20 militants."
    assert camps(text) == (["Al-Shabaab"], ["Kenyan army"])
    assert [x["type"] for x in draft(text).engagements] == ["assault"]


def test_two_armies_that_each_tell_of_men_of_the_other_killed_are_foes() -> None:
    text = (
        "Eritrea said it killed 300 Ethiopian troops near Badme on Monday. Ethiopia said its forces had destroyed 12 "
        "Eritrean tanks."
    )
    assert camps(text) == (["Eritrean army"], ["Ethiopian army"])


def test_of_whom_it_is_said_that_they_died_behind_an_attack_is_none_who_made_it() -> None:
    text = (
        "Rebels said they had killed 13 officers at Kutum in Sudan on Sunday. The army said it had killed 200 rebels "
        "in repulsing the attack and that four of its soldiers died."
    )
    assert camps(text) == (["Rebels"], ["Sudanese army"])


_CLAIM = "The Justice and Equality Movement said on Sunday it killed 20 soldiers in an ambush near Umm Baru."


@pytest.mark.parametrize(
    "answer",
    [
        "The army denied the claim, saying that only two men died.",
        "But the army denied it, saying that two men died.",
        "The army denied this and said two men died.",
        "The army rejected the figures, saying two soldiers were killed.",
        "The army said the claim was false.",
        "The army's spokesman said the “rumours” being spread by the rebels were untrue.",
        "“This is simply a pack of lies,” a spokesman of the army said.",
        "The army called the claim a fabrication.",
        "The army described the report as propaganda.",
        "The army denied.",
    ],
)
def test_what_is_called_a_lie_is_denied_whatever_is_told_beside_it(answer: str) -> None:
    made = record(f"{_CLAIM} {answer}")
    denied = [(c.kind, c.value.low) for c in made.claims if c.stance == "denies" and c.value is not None]
    assert denied == [("killed", 20)]


@pytest.mark.parametrize(
    "answer",
    [
        "A commander said his men had taken the town; the army denied this.",
        "The army denied that it had fled and said two men died.",
        "The village lies in an area disputed by two rebel groups.",
    ],
)
def test_a_denial_of_something_else_denies_no_figure(answer: str) -> None:
    made = record(f"{_CLAIM} {answer}")
    assert not [c for c in made.claims if c.stance == "denies" and c.value is not None]
