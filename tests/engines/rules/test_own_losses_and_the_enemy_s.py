"""Promises about whose dead they are that a party owns to or puts beside its own, and about government troops."""

from __future__ import annotations

import pytest

from .reading import record


def _killed(text: str) -> list[tuple[str | None, int | None]]:
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [
        (names.get(c.subject.actor or ""), c.value.low if c.value else None)
        for c in found.claims
        if c.kind == "killed"
    ]


def test_those_of_the_enemy_are_not_those_of_who_counts_them() -> None:
    text = (
        "UNITA fought the army at Mussende on 3 August 1985. UNITA put its own losses at 27 dead, and those of the "
        "enemy at 218 dead."
    )
    assert _killed(text) == [("UNITA", 27), ("Angolan army", 218)]


def test_the_enemy_of_the_only_party_named_is_none_of_it() -> None:
    text = "UNITA attacked Mussende on 3 August 1985. It put its losses at 27 dead and those of the enemy at 218 dead."
    assert ("UNITA", 218) not in _killed(text)


@pytest.mark.parametrize("own", ["admitted to 12 killed", "acknowledged 12 dead", "conceded 12 dead"])
def test_who_owns_to_dead_in_a_fight_has_lost_them(own: str) -> None:
    text = f"Rebels attacked a post at Kelak on Monday. The army {own}."
    assert _killed(text) == [("army", 12)]


def test_who_owns_to_dead_whom_the_text_calls_others_has_not_lost_them() -> None:
    text = "The army shelled a village near Kelak on Monday. The army admitted 12 civilians killed."
    assert _killed(text) == [("civilians", 12)]


def test_the_army_beside_foreigners_is_that_of_the_government_told_of() -> None:
    text = (
        "ABECHE, Chad - Rebels who had taken Am Timan pulled out on Monday after government troops struck back. The "
        "army said 22 rebels died. Irish soldiers came under fire at Goz Beida on Tuesday."
    )
    assert "Chadian army" in {a.name for a in record(text).actors}


@pytest.mark.parametrize("link", ["; the", ", but the"])
def test_who_answers_behind_but_speaks_of_his_own_men(link: str) -> None:
    text = (
        f"The army said on Monday it killed nine rebels near Kelak{link} Orian Front denied this, saying that two of "
        "its fighters died."
    )
    assert ("Orian Front", 2) in _killed(text)
