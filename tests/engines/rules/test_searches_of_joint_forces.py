"""What releases tell of a search: where men were sighted, who shot first, who was held, who was spared."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _place(text: str) -> str | None:
    place = record(text).engagements[0].place
    return place.name if place is not None else None


def _whose(text: str, kind: str) -> list[str | None]:
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [name.get(c.subject.actor or "") for c in made.claims if c.kind == kind and c.subject is not None]


def _spared(text: str) -> list[tuple[str, str | None]]:
    made = record(text)
    zeros = [c for c in made.claims if c.value is not None and c.value.high == 0]
    return [(c.kind, c.subject.text if c.subject else None) for c in zeros]


@pytest.mark.parametrize(
    "line",
    [
        "HERAT, Afghanistan (July 3, 2012)\n",
        "2012-07-S-005\nFor Immediate Release\n\nKABUL, Afghanistan (Sept. 2, 2012)\n",
        "BAGHDAD, Iraq (May 9)\n",
    ],
)
def test_the_town_over_a_release_is_not_where_it_happened(line: str) -> None:
    text = f"{line}Coalition forces killed four insurgents in Lomsar district, Oro province, today."
    assert _place(text) == "Lomsar district"


def test_a_note_under_its_place_and_day_keeps_them() -> None:
    assert _place("Lomsar, Mali (3 July 2012)\nGunmen killed four herders.") == "Lomsar"


@pytest.mark.parametrize(
    "force",
    [
        "combined Afghan and coalition patrol",
        "joint Afghan and ISAF patrol",
        "combined Afghan and coalition security team",
        "joint Afghan National Security and International Security Assistance Force patrol",
    ],
)
def test_a_patrol_of_two_nations_is_one_force(force: str) -> None:
    text = f"A {force} was attacked by insurgents in Lomsar district on Friday. The patrol killed two insurgents."
    assert camps(text) == (["insurgents"], [force])


@pytest.mark.parametrize(
    "sighted",
    [
        "Afghan and coalition forces sighted a band of armed insurgents in Lomsar district on Friday. The force",
        "Nigerian troops spotted several terrorists in Lomsar district, Borno State, on Friday. The troops",
        "Somali soldiers tracked a column of al-Shabaab fighters to Lomsar district on Friday. The soldiers",
    ],
)
def test_a_fight_is_where_and_when_the_foe_was_sighted(sighted: str) -> None:
    (e,) = record(f"{sighted} attacked, killing four.").engagements
    assert e.place is not None
    assert e.place.name == "Lomsar district"
    assert e.date is not None
    assert str(e.date.start) == "2024-07-26"


_FIGHT = "An Afghan and coalition force killed two insurgents in Lomsar district on Friday."


@pytest.mark.parametrize(
    "told",
    [
        "Several individuals were detained.",
        "The security force detained two men for questioning.",
        "One man was arrested during the search.",
    ],
)
def test_bare_men_whom_troops_detain_are_those_they_fought(told: str) -> None:
    assert _whose(f"{_FIGHT} {told}", "captured") == ["insurgents"]


def test_people_whom_raiders_take_are_none_of_theirs() -> None:
    text = "Soldiers fought bandits in Lomsar on Friday after the bandits seized 20 people."
    assert "bandits" not in _whose(text, "captured")


@pytest.mark.parametrize(
    "fire",
    [
        "the force was engaged with small-arms fire and grenades",
        "they took contact from insurgents in fighting positions",
        "they received small-arms fire from a compound",
    ],
)
def test_who_is_shot_at_and_shoots_back_was_attacked(fire: str) -> None:
    text = (
        f"{_FIGHT} As the force approached, {fire}. The force engaged the threat, killing several insurgents."
    )
    assert camps(text) == (["insurgents"], ["Afghan and coalition force"])


@pytest.mark.parametrize("found", ["discovered two rifles", "found two rifles", "recovered two rifles"])
def test_what_troops_find_was_that_of_the_band_they_fought(found: str) -> None:
    text = (
        f"Insurgents attacked an Afghan and coalition force in Lomsar district on Friday. The force {found}."
    )
    assert _whose(text, "materiel_captured") == ["Insurgents"]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("There were no reports of civilian casualties.", "killed_or_wounded"),
        ("No injuries to civilians have been reported.", "wounded"),
        ("The strike did not harm any civilians.", "killed_or_wounded"),
        ("An assessment confirmed the strike had not harmed any villagers.", "killed_or_wounded"),
        ("Neither civilians nor policemen were hurt.", "wounded"),
        ("No army or police casualties were reported.", "killed_or_wounded"),
        ("No damage to property or civilian casualties were reported.", "killed_or_wounded"),
    ],
)
def test_those_who_were_spared_are_told_in_many_ways(told: str, kind: str) -> None:
    assert [k for k, _ in _spared(f"{_FIGHT} {told}")] == [kind]


@pytest.mark.parametrize(
    "told", ["There were no immediate reports of casualties.", "There was no word of casualties."]
)
def test_what_nobody_has_heard_yet_is_no_zero(told: str) -> None:
    assert not _spared(f"{_FIGHT} {told}")


@pytest.mark.parametrize(
    "told",
    [
        "Two armed men attempted to engage the force and were killed.",
        "When an armed man tried to engage the force, he was killed.",
        "The leader handed out rockets that were fired at Afghan security forces and ISAF in the north.",
    ],
)
def test_who_is_shot_before_he_can_fire_attacked_nobody(told: str) -> None:
    attackers, defenders = camps(f"{_FIGHT} {told}")
    assert attackers == ["Afghan and coalition force"]
    assert "ISAF" not in defenders


def test_who_only_heads_the_letter_is_not_who_fought() -> None:
    text = (
        "ISAF Joint Command - Afghanistan 2010-10-CA-083  For Immediate Release   KABUL, Afghanistan (Oct. 8) - The "
        "International Security Assistance Force confirmed the death of Mullah Gul, a Taliban leader, during an "
        "operation Tuesday in Lomsar district. A joint security force killed two other insurgents there."
    )
    attackers, _ = camps(text)
    assert "ISAF Joint Command" not in attackers
    assert "joint security force" in [a.name for a in record(text).actors]
