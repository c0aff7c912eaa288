"""Attackers who are shot in the end, and those who are taken and then killed."""

from __future__ import annotations

from tests.engines.rules.reading import camps, record


def _killed(text: str) -> list[tuple[int | None, str | None]]:
    made = record(text)
    name = {a.id: a.name.lower() for a in made.actors}
    return [
        (c.value.low, name.get(c.subject.actor or "")) for c in made.claims if c.value and c.kind == "killed"
    ]


def test_forces_that_only_shot_the_attackers_of_others_are_no_target() -> None:
    text = "Gunmen stormed a hostel in Lom on Monday and killed nine guests. All four attackers were killed by police."
    assert camps(text) == (["Gunmen"], ["guests"])
    assert record(text).engagements[0].type == "attack_on_civilians"


def test_a_post_of_the_police_is_their_target_whoever_they_shot() -> None:
    text = "Gunmen attacked a police station in Ostarra on Monday. Police shot dead two of the attackers."
    assert camps(text) == (["Gunmen"], ["Police"])


def test_he_who_is_shot_in_the_end_is_the_one_who_attacked() -> None:
    text = "A gunman fired on shoppers in Ostarra on Monday, killing two nurses, before he was shot dead by guards."
    assert camps(text)[0] == ["gunman"]
    assert (1, "gunman") in _killed(text)


def test_those_who_are_taken_and_then_killed_are_both() -> None:
    made = record("Gunmen abducted and then killed a trader near Ostarra on Monday.")
    assert sorted((c.kind, c.value.low) for c in made.claims if c.value) == [("captured", 1), ("killed", 1)]
    assert camps("Gunmen abducted and then killed a trader near Ostarra on Monday.")[0] == ["Gunmen"]


def test_where_a_man_comes_from_is_not_what_he_is() -> None:
    made = record("Samir Haddad, 19, from Nablus was shot dead by militants near Jenin on Monday.")
    assert all("from" not in a.mentions for a in made.actors)


def test_one_with_a_rank_is_of_the_only_army_told_of() -> None:
    text = (
        "Two Kenyan soldiers died in Lamu on Monday. On Tuesday Sgt. John Mwangi was shot dead near Garissa."
    )
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert [[name[x] for x in e.defenders] for e in made.engagements][-1] == ["Kenyan army"]


def test_guards_here_and_others_there_are_counted_both() -> None:
    text = "Rebels attacked a base in Ostarra on Monday. Nine guards at the gate and six in the yard were killed."
    assert _killed(text) == [(9, "guards"), (6, "guards")]
