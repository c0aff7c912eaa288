"""Who fought in clashes told behind what somebody did after them; figures of other sources; careers of hunted men."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import figures, record


def _sides(found: Record) -> list[tuple[list[str], list[str]]]:
    name = {a.id: a.name for a in found.actors}
    return [([name[x] for x in e.attackers], [name[x] for x in e.defenders]) for e in found.engagements]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The army moved into Malakal, South Sudan, on Monday following heavy fighting with rebels.",
            "South Sudanese army",
            "rebels",
        ),
        ("The YPG entered Tal Rifaat after two days of clashes with rebels.", "YPG", "rebels"),
        (
            "Jund al-Aqsa and Ahrar al-Sham exchanged prisoners after clashes in Idlib in which 30 people died.",
            "Jund al-Aqsa",
            "Ahrar al-Sham",
        ),
    ],
)
def test_who_does_something_after_clashes_fought_in_them(text: str, one: str, other: str) -> None:
    assert _sides(record(text)) == [([one], [other])]


def test_a_minister_who_resigns_after_clashes_fought_in_none() -> None:
    found = record(
        "The interior minister of Mali resigned after clashes with rebels near Kidal killed nine soldiers."
    )
    assert all("minister" not in x.lower() for side in _sides(found) for who in side for x in who)


@pytest.mark.parametrize(
    "told",
    [
        "Nine soldiers died near Bosso, Niger, according to the army, and 20 according to residents.",
        "Nine soldiers were killed in an ambush near Bosso, Niger, according to the army, 20 according to residents.",
    ],
)
def test_another_source_gives_another_figure(told: str) -> None:
    found = record(told)
    claims = {
        (c.claimant.text, c.value.low) for c in found.claims if c.kind == "killed" and c.value is not None
    }
    assert claims == {("the army", 9), ("residents", 20)}


def test_a_part_of_those_taken_is_counted() -> None:
    told = figures(
        "Bandits abducted 19 people at Giwa, Nigeria, on Monday. Eleven of those taken were women."
    )
    assert {low for kind, low, _ in told if kind == "captured"} == {19, 11}


@pytest.mark.parametrize(
    "told",
    [
        "The Taliban leader is believed to be responsible for the procurement of weapons used in attacks on troops.",
        "The Taliban leader is responsible for explosives used in attacks against coalition forces.",
    ],
)
def test_what_a_hunted_man_is_responsible_for_is_no_part_of_the_fight(told: str) -> None:
    found = record(
        f"Coalition forces killed nine insurgents in Andar district, Afghanistan, on Monday. {told}"
    )
    assert _sides(found) == [(["Coalition"], ["insurgents"])]


def test_a_group_that_backs_troops_is_not_the_rebels() -> None:
    found = record(
        "Troops backed by Hezbollah fighters pushed into Qalamoun, Syria. At least 13 rebels and seven Hezbollah "
        "members were killed in Qara on Friday."
    )
    name = {a.id: a.name for a in found.actors}
    dead = {
        name.get(c.subject.actor or ""): c.value.low
        for c in found.claims
        if c.kind == "killed" and c.subject is not None and c.value is not None
    }
    assert dead == {"rebels": 13, "Hezbollah": 7}


@pytest.mark.parametrize("taking", ["take", "retake", "overrun"])
def test_a_village_that_is_taken_in_the_present_is_the_place(taking: str) -> None:
    found = record(f"SDF {taking} Kafr Nasib; 11 rebels and three SDF fighters killed.")
    assert [e.place.name for e in found.engagements if e.place is not None] == ["Kafr Nasib"]


@pytest.mark.parametrize("who", ["a group commander", "ISIS's military commander for the town"])
def test_the_commander_of_a_group_is_one_of_it(who: str) -> None:
    found = record(f"An Iraqi strike near Sharqat killed Abu Samir al-Kurdi, {who}.")
    assert ("civilians" in _sides(found)[0][1]) == (who == "a group commander")


def test_shells_that_hit_a_town_and_nobody_are_told_of() -> None:
    found = record("Mortar rounds hit Baquba, Iraq, on Monday; no casualties were reported.")
    assert [e.type for e in found.engagements] == ["shelling"]
