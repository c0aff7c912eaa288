"""Turns in which somebody owns to a deed or lays it to others, and what is lost by what is told beside it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import losses, record

_BLAST = "A mine killed seven wardens near Orlo village on Sunday. "


def _doers(text: str) -> list[tuple[str, str, str]]:
    """Who says that who did it, and how."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [
        (
            names.get(c.claimant.actor or "") or (c.claimant.text or ""),
            names.get(c.subject.actor or "", ""),
            c.stance,
        )
        for c in found.claims
        if c.kind == "responsibility"
    ]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Credit for the ambush was taken by the Targan Liberation Front.", ""),
        ("A claim of responsibility came from the Targan Liberation Front.", ""),
        ("The Orlo division of the Targan Liberation Front claimed responsibility.", ""),
        ("Investigators believe the Targan Liberation Front to be responsible.", "Investigators"),
        ("Residents consider the Targan Liberation Front to be behind it.", "Residents"),
        ("The mayor called it a cowardly act by the Targan Liberation Front.", "mayor"),
        ('"This was done by the Targan Liberation Front," a clerk said.', "a clerk"),
        ("The Targan Liberation Front said the attack was revenge for the death of its leader.", ""),
    ],
)
def test_who_did_it_is_told_in_many_turns(told: str, who: str) -> None:
    front = "Targan Liberation Front"
    assert _doers(_BLAST + told) == [(who or front, front, "asserts")]


def test_no_claim_of_responsibility_names_nobody() -> None:
    told = "No claim of responsibility came from the Targan Liberation Front."
    assert not [x for x in _doers(_BLAST + told) if x[2] == "asserts"]


def test_those_held_to_be_behind_it_attacked_and_not_who_holds_them_so() -> None:
    found = record(_BLAST + "The authorities believe the Targan Liberation Front to be responsible.")
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for x in found.engagements[0].attackers] == ["Targan Liberation Front"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The patrol left behind two mortars and a field radio.",
            [("materiel_captured", 2), ("materiel_captured", 1)],
        ),
        ("They left behind ten dead servicemen.", [("killed", 10)]),
        ("They left behind two gutted trucks.", [("materiel_destroyed", 2)]),
        ("The bridge was destroyed.", [("materiel_destroyed", 1)]),
        ("The minibus was torched.", [("materiel_destroyed", 1)]),
        ("Shells badly damaged the mosque.", [("materiel_destroyed", 1)]),
        ("They destroyed the equipment.", []),
        ("Police found 12 dead rebels.", [("killed", 12)]),
    ],
)
def test_what_is_left_behind_or_wrecked_is_counted(text: str, expected: list[tuple[str, int]]) -> None:
    assert losses(text) == expected


def test_those_who_tell_of_the_dead_are_none_of_them() -> None:
    text = (
        "Gunmen raided Orlo village on Saturday, killing 17 people, including a teacher, residents and a member of a "
        "vigilante group said."
    )
    assert losses(text) == [("killed", 17), ("killed", 1)]


def test_who_speaks_goes_on_behind_a_comma_and_an_and() -> None:
    found = record(
        "Militants overran a camp at Orlo on Sunday. An army statement acknowledged the loss of 33 soldiers and four "
        "auxiliaries, said 12 others were hurt and claimed that 47 raiders were killed. The Sand Front put the army's "
        "dead at 58, saying it had burned nine trucks."
    )
    names = {a.id: a.name for a in found.actors}
    told = {c.value.low: names.get(c.claimant.actor or "") for c in found.claims if c.value}
    assert (told[12], told[47], told[9]) == (told[33], told[33], "Sand Front")


def test_nobody_denies_the_word_of_his_own_side() -> None:
    found = record(
        'Troops of the Targan army took Orlo on Monday. "The rebels left behind two lorries," said Captain Ilo Dan of '
        "the Targan army. The army denied the rebels' claim that nine soldiers had died."
    )
    assert [(c.kind, c.value.low) for c in found.claims if c.stance == "denies" and c.value] == [
        ("killed", 9)
    ]
