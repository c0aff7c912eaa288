"""What those attacked did in return, told as an engagement of its own; ambushes beside air strikes; burned villages."""

from __future__ import annotations

import pytest

from .reading import figures, record


def _told(text: str) -> list[tuple[str, list[str], str | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (e.type, [name[x] for x in e.attackers], e.place.name if e.place else None) for e in found.engagements
    ]


@pytest.mark.parametrize("answered", ["responded", "retaliated"])
@pytest.mark.parametrize("joint", [" and the army", ". The army"])
def test_villagers_killed_in_return_make_another_engagement(answered: str, joint: str) -> None:
    text = f"Rebels attacked a police post in Hpruso on Monday{joint} {answered} by killing three villagers."
    told = _told(text)
    assert len(told) == 2
    assert told[1][0] == "attack_on_civilians"
    assert told[1][1] == ["Myanmar army"]


def test_guns_fired_in_return_stay_with_the_attack() -> None:
    assert (
        len(
            _told(
                "Rebels attacked a police post in Hpruso on Monday and the army responded by firing shells."
            )
        )
        == 1
    )


def test_an_ambush_is_none_of_the_air_strike_told_before_it() -> None:
    text = (
        "A junta airstrike on Friday wounded two monks in Kayah State, Myanmar. "
        "The Karenni Army ambushed soldiers near Hpruso on Friday morning, killing nine of them."
    )
    told = _told(text)
    assert [x[0] for x in told] == ["air_strike", "ambush"]
    assert told[0][1] == ["Myanmar army"]


def test_villages_and_households_are_things_where_they_are_burned() -> None:
    assert ("materiel_destroyed", 3, 3) in figures(
        "Soldiers set fire to three villages near Hpruso on Monday."
    )
    assert ("materiel_destroyed", 9, 9) in figures(
        "Nine households in Hpruso were burned down by soldiers on Monday."
    )
    assert not figures("Soldiers entered three villages near Hpruso on Monday and arrested a teacher.")
