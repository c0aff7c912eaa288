"""Who was a soldier once is of no army now: a band of such men bears arms for itself, one of them is a civilian."""

from __future__ import annotations

import pytest

from .reading import record


def kinds(text: str) -> set[tuple[str, str]]:
    found = record(text)
    used = {x for e in found.engagements for x in (*e.attackers, *e.defenders)}
    return {(a.type, a.name.lower()) for a in found.actors if a.id in used}


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Some 90 former soldiers", "former soldiers"),
        ("A band of demobilised Contra soldiers", "demobilised contra soldiers"),
        ("Nearly 40 ex-servicemen", "ex-servicemen"),
    ],
)
def test_former_soldiers_who_attack_are_an_armed_band_and_no_army(who: str, name: str) -> None:
    text = f"{who} stormed the town hall of Somoto, Nicaragua, on Monday and wounded two policemen."
    assert ("armed_group", name) in kinds(text)
    assert "nicaraguan army" not in {x for _, x in kinds(text)}


@pytest.mark.parametrize(
    "who", ["former soldier", "retired army colonel", "retired police inspector", "former marine commando"]
)
def test_a_former_soldier_who_is_killed_is_a_civilian(who: str) -> None:
    text = f"Gunmen shot dead a {who} at his gate in Hub, Pakistan, on Monday."
    assert kinds(text) == {("unidentified", "gunmen"), ("civilians", who)}


def test_a_former_officer_with_a_name_is_a_person() -> None:
    text = "Gunmen shot dead former Captain Arif Nawaz Kakar at his gate in Hub, Pakistan, on Monday."
    assert ("person", "Arif Nawaz Kakar") in {(a.type, a.name) for a in record(text).actors}
