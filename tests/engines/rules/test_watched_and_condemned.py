"""Whose word it is where a body watches a war or condemns a deed, and whose the bodies and the counted are."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record

_MONITOR = "Ana Korro, who runs the Lomba Observatory for Human Rights, said blasts were heard in Kalo."


def _claims(made: Record) -> list[tuple[str, int | None, str | None, str | None]]:
    names = {a.id: a.name for a in made.actors}
    return [
        (
            c.kind,
            c.value.low if c.value else None,
            names.get(c.subject.actor or "", c.subject.text),
            names.get(c.claimant.actor or "", c.claimant.text),
        )
        for c in made.claims
    ]


@pytest.mark.parametrize(
    "watcher",
    [
        "an organisation monitoring the conflict",
        "an organization documenting the violence",
        "a group that tracks the war",
    ],
)
def test_a_body_that_watches_a_war_is_the_monitor_that_the_text_names(watcher: str) -> None:
    made = record(
        f"Jets killed 20 nurses in Oro near the border with Mali, {watcher} said on Friday. {_MONITOR}"
    )
    assert [x for x in _claims(made) if x[0] == "killed"] == [
        ("killed", 20, "nurses", "Lomba Observatory for Human Rights")
    ]


def test_who_condemns_a_deed_and_says_whose_it_is_tells_of_it() -> None:
    made = record(
        "The Lomban National Council condemns the massacre committed by the Malian army in Oro today, where 65 "
        "civilians were killed and nine wounded."
    )
    assert {(x[0], x[1]) for x in _claims(made)} == {("killed", 65), ("wounded", 9), ("responsibility", None)}
    assert all("National Council" in (x[3] or "") for x in _claims(made))


def test_who_condemns_somebody_s_bombardment_in_passing_blames_him() -> None:
    made = record(
        "We call on all states to meet, mayor Ana Korro told the channel, condemning the Malian army's bombardment of "
        "the town of Oro as a massacre."
    )
    assert _claims(made) == [("responsibility", None, "Malian army", "Ana Korro")]


def test_who_condemns_a_deed_of_nobody_named_is_not_the_voice_of_its_toll() -> None:
    made = record("The embassy condemned the raid on Oro on Monday, which killed nine nurses.")
    assert [x[3] for x in _claims(made)] == [None]


def test_bodies_that_are_those_of_civilians_are_their_dead() -> None:
    made = record("At least 31 bodies of civilians have been found at Oro in Mali, residents said.")
    assert _claims(made) == [("killed", 31, "civilians", "residents")]


def test_bodies_of_nobody_told_are_no_attack() -> None:
    assert not record("At least 65 bodies were found in the town of Oro in Mali, residents said.").engagements


def test_rebels_counted_beside_the_fighters_of_a_group_are_none_of_it() -> None:
    made = record("The battle for Oro on Monday cost the lives of 63 rebels and 21 Hezbollah fighters.")
    assert [x[:3] for x in _claims(made)] == [("killed", 63, "rebels"), ("killed", 21, "Hezbollah")]
