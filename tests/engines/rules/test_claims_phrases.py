"""Losses told in set phrases, and what is no loss though it looks like one."""

from __future__ import annotations

import pytest

from .reading import figures, record

DEATHS = [
    "Rebels attacked Gao on Monday. Seven soldiers paid the supreme price.",
    "Rebels attacked Gao on Monday. Seven soldiers gave their lives.",
    "Rebels attacked Gao on Monday. Seven soldiers embraced martyrdom in the attack.",
    "Rebels attacked Gao on Monday. Seven of the soldiers fell in combat.",
    "Rebels attacked Gao on Monday. Seven soldiers, incl. two officers, lost their lives.",
    "The rebels claimed the killing of seven soldiers in an attack on Gao on Monday.",
    "Rebels attacked Gao on Monday. The army acknowledged the loss of seven soldiers in the attack.",
    "Rebels attacked Gao on Monday. The army said that its own dead numbered seven.",
]


@pytest.mark.parametrize("text", DEATHS)
def test_idioms_of_death_count_the_killed(text: str) -> None:
    assert ("killed", 7, 7) in figures(text)


TAKEN = [
    "Rebels attacked a post in Gao on Monday and decamped with 9 rifles.",
    "Rebels attacked a post in Gao on Monday and made off with 9 rifles.",
    "Rebels attacked a post in Gao on Monday and took with them 9 rifles.",
    "Rebels attacked a post in Gao on Monday and carted away 9 rifles.",
    "Rebels attacked a post in Gao on Monday. They got 9 M-16 rifles.",
    "Rebels attacked a post in Gao on Monday and claimed the capture of 9 rifles.",
]


@pytest.mark.parametrize("text", TAKEN)
def test_things_carried_off_are_captured_materiel(text: str) -> None:
    assert ("materiel_captured", 9, 9) in figures(text)


DAMAGED = [
    "Rebels shelled Gao on Monday. Damage was caused to three houses.",
    "Rebels blew up three pylons near Gao on Monday.",
    "Three pylons were blown up by rebels near Gao on Monday.",
    "Rebels brought down three helicopters near Gao on Monday.",
    "Rebels attacked Gao on Monday. Three trucks were hit.",
]


@pytest.mark.parametrize("text", DAMAGED)
def test_things_blown_up_or_damaged_are_destroyed_materiel(text: str) -> None:
    assert ("materiel_destroyed", 3, 3) in figures(text)


def test_taking_people_is_a_capture_and_taking_them_to_hospital_is_not() -> None:
    assert ("captured", 8, 8) in figures("Gunmen attacked Gao on Monday and took away eight villagers.")
    text = "Gunmen attacked Gao on Monday. Medics took eight villagers to the hospital."
    assert not any(kind == "captured" for kind, _, _ in figures(text))


def test_a_share_of_the_dead_is_a_figure_of_its_own() -> None:
    text = "Rebels killed 12 people in Gao on Monday. Five children were among the dead."
    assert ("killed", 5, 5) in figures(text)


def test_as_many_repeats_the_figure_before() -> None:
    text = "Rebels attacked a convoy near Gao on Monday, killing six soldiers and injuring as many."
    assert {("killed", 6, 6), ("wounded", 6, 6)} <= set(figures(text))


@pytest.mark.parametrize(
    "words", ["nobody came to harm", "no civilians were harmed", "there were no victims"]
)
def test_nobody_hurt_is_no_casualty_of_either_kind(words: str) -> None:
    text = f"A bomb exploded near the army base in Gao on Monday but {words}."
    assert ("killed_or_wounded", 0, 0) in figures(text)


def test_nobody_hurt_is_nobody_killed_or_wounded() -> None:
    text = "A bomb exploded near the army base in Gao on Monday but nobody was hurt."
    assert ("killed_or_wounded", 0, 0) in figures(text)


def test_bare_counts_on_the_side_of_a_party_are_its_own() -> None:
    text = "Rebels attacked a base in Gao on Monday. On the side of the rebels, nine were killed and two captured."
    assert {(c.subject.side, c.value.low) for c in record(text).claims if c.value is not None} == {
        ("attacker", 9),
        ("attacker", 2),
    }


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("Ahmad Wali, a spokesman for the Taliban, claimed responsibility for the attack.", "Ahmad Wali"),
        ("A Taliban spokesman, Ahmad Wali, claimed responsibility.", "Ahmad Wali"),
        ("Responsibility was claimed by Ahmad Wali, spokesman of the Taliban, in a message.", "Ahmad Wali"),
        ("The attack was claimed by a spokesman for the Taliban, Ahmad Wali.", "Ahmad Wali"),
    ],
)
def test_a_named_spokesman_claims_an_attack_for_his_group(said: str, speaker: str) -> None:
    found = record(f"A suicide bomber killed 14 people at a mosque in Kunduz on Friday. {said}")
    name = {a.id: a.name for a in found.actors}
    claims = [c for c in found.claims if c.kind == "responsibility"]
    assert [(name[c.subject.actor or ""], name[c.claimant.actor or ""]) for c in claims] == [
        ("Taliban", speaker)
    ]
    assert [[name[x] for x in e.attackers] for e in found.engagements] == [["Taliban"]]
