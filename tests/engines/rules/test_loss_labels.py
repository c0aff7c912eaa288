"""Losses counted by letters, in lines that a label begins, behind an operation, and of officers."""

from __future__ import annotations

from extract.records import Record
from tests.engines.rules.reading import record


def _told(made: Record) -> list[tuple[str, str | None, str | None, int | None]]:
    names = {a.id: a.name for a in made.actors}
    return [
        (c.kind, c.subject.side, names.get(c.subject.actor or ""), c.value.low)
        for c in made.claims
        if c.value is not None
    ]


def test_letters_behind_a_number_count_the_dead_and_name_nobody() -> None:
    made = record("A Chadian army patrol was ambushed near Bol on Friday: 4 KIA, 7 WIA.")
    assert _told(made) == [
        ("killed", "defender", "Chadian army", 4),
        ("wounded", "defender", "Chadian army", 7),
    ]
    made = record("KIA fighters took a Myanmar army post near Mohnyin on Friday.")
    assert [a.type for a in made.actors if "KIA" in a.mentions] == ["armed_group"]


def test_own_losses_are_the_states_and_the_enemys_those_of_its_foe() -> None:
    made = record(
        "Boko Haram attacked a Chadian army post near Bol on Friday. Own losses: 4 KIA. Enemy: 9 bodies counted."
    )
    assert _told(made) == [("killed", "defender", "Chadian army", 4), ("killed", "attacker", "Boko Haram", 9)]


def test_those_killed_right_behind_an_operation_were_killed_by_the_forces_on_it() -> None:
    made = record(
        "Security forces conducted an intelligence based operation in Bannu on Friday. Six rebels were killed."
    )
    names = {a.id: a.name for a in made.actors}
    assert [names[x] for x in made.engagements[0].attackers] == ["Pakistani security forces"]
    late = record(
        "Troops began an operation in Bannu on Friday. It rained. It snowed. All slept. Six rebels were killed."
    )
    assert not late.engagements[0].attackers


def test_an_officer_who_fell_is_of_the_side_that_has_an_army() -> None:
    made = record("Troops killed six rebels in Bannu on Friday. Captain Azlan Dar, who led them, was killed.")
    assert _told(made)[1] == ("killed", "attacker", "Azlan Dar", 1)
    made = record("Rebels killed Police Sergeant Azlan Dar in Bannu on Friday.")
    assert "Pakistani army" not in {a.name for a in made.actors}
