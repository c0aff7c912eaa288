"""Releases of a command of several nations: joint forces, the enemy, aircrews, searches, and who fired first."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides

_HEAD = (
    "ISAF Joint Command Operational Update, May 4, 2011\nISAF Joint Command - Afghanistan 2011-05-S-014 1511, 1512 "
    "For Immediate Release   HERAT, Afghanistan (May 4, 2011) – "
)


def test_an_item_of_an_update_has_the_place_over_it_and_the_day_of_the_update() -> None:
    text = f"{_HEAD} Kohsan/Herat Insurgents attacked a border police post. Two policemen were wounded."
    (e,) = record(text, published=None).engagements
    assert e.place is not None
    assert (e.place.name, e.place.within) == ("Kohsan", ("Herat",))
    assert e.date is not None
    assert e.date.start.isoformat() == "2011-05-04"


@pytest.mark.parametrize(
    "name", ["Afghan and coalition security force", "Afghan-international security force"]
)
def test_a_force_of_two_nations_is_one_actor_whatever_it_is_called_later(name: str) -> None:
    text = (
        f"KABUL, Afghanistan (May 4, 2011) - A combined {name} killed two insurgents in Qalat yesterday. "
        "The security force found three rifles. The assault force was unhurt."
    )
    found = [a for a in record(text, published=None).actors if a.type == "international"]
    assert len(found) == 1
    assert "security force" in found[0].mentions


def test_armies_that_patrol_together_stay_two() -> None:
    text = "Rebels attacked an Afghan and coalition patrol near Qalat on Tuesday, killing two soldiers."
    (found,) = sides(text)
    assert len(found[1]) == 2


def test_an_air_weapons_team_strikes_the_enemy_who_are_the_insurgents_told_of() -> None:
    text = (
        f"{_HEAD} Kohsan/Herat A coalition patrol observed insurgents digging in a bomb. Later an air weapons team "
        "struck the position of the enemy, killing three."
    )
    found = record(text, published=None)
    (e,) = found.engagements
    names = {a.id: a.name for a in found.actors}
    assert e.type == "air_strike"
    assert [names[x] for x in e.defenders] == ["insurgents"]


def test_insurgents_are_no_group_of_which_only_an_officer_is_named() -> None:
    text = (
        "KABUL, Afghanistan (May 4, 2011) - A coalition force searched for a Haqqani facilitator in Sabari district, "
        "Khost province, yesterday. Insurgents attacked the coalition force, wounding a soldier."
    )
    assert sides(text, published=None)[0][0] == ["insurgents"]


@pytest.mark.parametrize(
    "fight",
    [
        "As the coalition force drew near, the insurgents opened fire. The coalition force returned fire, killing two.",
        "The coalition force received hostile fire and killed two insurgents.",
        "The coalition force was met with hostile fire and killed two insurgents.",
    ],
)
def test_who_only_returned_fire_began_nothing(fight: str) -> None:
    text = f"A coalition force killed insurgents in Sabari district yesterday. {fight}"
    assert sides(text, published="2011-05-04")[0] == (["insurgents"], ["coalition force"])


@pytest.mark.parametrize(
    "text",
    [
        "Coalition forces conducted an operation to detain a Taliban leader in Qalat on Monday.",
        "A patrol found a weapons cache in Qalat on Monday. No one was injured.",
    ],
)
def test_searches_and_finds_that_hurt_nobody_are_no_engagements(text: str) -> None:
    assert not record(text, published="2011-05-04").engagements


def _strengths(text: str) -> list[tuple[int | None, str | None]]:
    claims = record(text, published="2011-05-04").claims
    return [(c.value.low, c.claimant.text) for c in claims if c.kind == "strength" and c.value]


@pytest.mark.parametrize(
    "text",
    [
        "Coalition soldiers spotted seven insurgents crossing a ridge near Qalat on Monday. A helicopter fired at the "
        "insurgents and killed two of them.",
        "A coalition patrol received machine-gun fire from seven insurgents near Qalat on Monday.",
    ],
)
def test_insurgents_whom_a_patrol_saw_or_was_shot_at_by_are_counted_by_nobody_but_the_text(text: str) -> None:
    assert _strengths(text) == [(7, None)]


def test_aircraft_called_in_by_a_patrol_under_fire_make_no_air_strike() -> None:
    text = (
        "A coalition patrol received machine-gun fire from insurgents near Qalat on Monday. An air weapons team, which "
        "the patrol had asked for, fired rockets and killed two insurgents."
    )
    assert [e.type for e in record(text, published="2011-05-04").engagements] == ["ambush"]


def test_all_that_an_update_tells_without_a_day_was_on_its_day() -> None:
    text = (
        "Evening Operational Update\n\nInsurgents attacked a police post in Dila district, Paktika province, on "
        "Monday. Two policemen were killed.\n\nIn Kohsan district, Herat province, a roadside bomb killed a farmer."
    )
    days = [e.date and e.date.start.isoformat() for e in record(text, published="2011-05-04").engagements]
    assert days == ["2011-05-02", "2011-05-04"]


def test_what_men_do_again_and_again_is_no_attack() -> None:
    text = "A coalition force detained a man in Qalat on Monday. He supplied insurgents who attack Afghan patrols."
    assert not record(text, published="2011-05-04").engagements


def test_the_operation_in_which_an_arrest_was_made_is_where_men_were_killed_during_it() -> None:
    text = (
        "A Taliban courier was captured in Kohsan district, Herat province, on Monday. During the "
        "operation, the coalition soldiers killed two insurgents."
    )
    (e,) = record(text, published="2011-05-04").engagements
    assert e.place is not None
    assert e.place.name == "Kohsan district"


def test_no_casualties_of_a_coalition_are_its_own() -> None:
    text = "Insurgents attacked a coalition patrol in Qalat on Monday. There were no coalition casualties."
    found = record(text, published="2011-05-04")
    (c,) = found.claims
    assert c.subject.side == "defender"
