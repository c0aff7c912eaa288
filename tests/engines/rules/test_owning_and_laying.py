"""Who owns to a deed, or lays it to somebody, in turns of phrase."""

from __future__ import annotations

import pytest

from .reading import record

_BOMB = "A bomb killed nine people in Kisaro on Monday"


def _blamed(text: str) -> list[tuple[str, str]]:
    r = record(text)
    names = {a.id: a.name for a in r.actors}
    return [
        (names.get(c.subject.actor or "", "?"), (c.claimant.text or "").lower())
        for c in r.claims
        if c.kind == "responsibility"
    ]


@pytest.mark.parametrize(
    "told",
    [
        ". The Dokmo Front claimed to have done it.",
        ". The Dokmo Front claimed to be behind it.",
        ". The Dokmo Front claims to have planned the attack.",
        ". The Dokmo Front owned the attack.",
        ". The Dokmo Front has owned the bombing.",
        ". The Dokmo Front declared itself the author.",
        ". The Dokmo Front proclaimed itself the author of the attack.",
        ". The Dokmo Front left leaflets taking responsibility for the attack.",
        ". The Dokmo Front sent a message claiming responsibility.",
        ". The Dokmo Front called it revenge for the death of its leader.",
        ". The Dokmo Front, by its spokesman, described the attack as retaliation.",
        ", an attack that the Dokmo Front claimed.",
        ", an attack which the Dokmo Front has claimed.",
        " that the Dokmo Front said it had planted.",
    ],
)
def test_who_owns_to_a_deed_in_a_turn_of_phrase_claims_it(told: str) -> None:
    assert [x for x, _ in _blamed(_BOMB + told)] == ["Dokmo Front"]


@pytest.mark.parametrize(
    "told",
    [
        "The mayor laid it to the Dokmo Front.",
        "The mayor put it down to the Dokmo Front.",
        "The mayor laid the bombing to the Dokmo Front.",
        "The mayor saw the Dokmo Front behind the attack.",
        "The mayor sees the Dokmo Front behind it.",
        "The mayor held the Dokmo Front to be the killer.",
        "The mayor considers the Dokmo Front to be the culprit.",
        "The mayor has no doubt that the Dokmo Front was behind it.",
    ],
)
def test_to_whom_a_deed_is_laid_is_blamed_for_it(told: str) -> None:
    assert _blamed(f"{_BOMB}. {told}") == [("Dokmo Front", "the mayor")]


@pytest.mark.parametrize(
    "told",
    [
        "The army and the Dokmo Front each accused the other.",
        "The army and the Dokmo Front accused each other.",
        "The army and the Dokmo Front blamed one another.",
        "The army and the Dokmo Front traded accusations.",
        "The army and the Dokmo Front exchanged accusations.",
    ],
)
def test_two_who_accuse_each_other_mean_each_the_other(told: str) -> None:
    assert _blamed(f"{_BOMB}. {told}") == [("Dokmo Front", "the army"), ("army", "the dokmo front")]


@pytest.mark.parametrize(
    "told",
    [
        "The mayor called it revenge.",
        "The army owned the market.",
        "Nobody claimed to have done it.",
        "The mayor laid the blame nowhere.",
    ],
)
def test_what_owns_to_nothing_is_no_claim(told: str) -> None:
    assert _blamed(f"{_BOMB}. {told}") == []
