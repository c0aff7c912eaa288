"""Holds that "the group" is the band named last, whether the text calls it an armed group or a militia."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def test_the_group_is_the_militia_named_last() -> None:
    found = record(
        "ADF rebels attacked a convoy near Oicha on Friday, the governor said.\n\n"
        "Three fighters of the Mai-Mai Kifuafua were killed in a raid on Rutshuru; the group said two others were hurt."
    )
    names = {a.id: a.name for a in found.actors}
    claimants = [names.get(c.claimant.actor or "", "") for c in found.claims if c.kind == "wounded"]
    assert len(claimants) == 1
    assert claimants[0].startswith("Mai-Mai")


@pytest.mark.parametrize(
    ("body", "again"),
    [
        ("the Syrian Observatory for Human Rights", "The Britain-based group"),
        ("Amnesty International", "The rights group"),
        ("Amnesty International", "The London-based group"),
    ],
)
def test_a_group_with_a_seat_abroad_or_for_rights_bears_no_arms(body: str, again: str) -> None:
    found = record(
        f"Boko Haram fighters attacked Gwoza on Monday, {body} said. {again} said six civilians died."
    )
    names = {a.id: a.name for a in found.actors}
    dead = next(c for c in found.claims if c.kind == "killed")
    assert names[dead.claimant.actor or ""] == body.removeprefix("the ")


@pytest.mark.parametrize(("who", "holder"), [("Islamist", "Shebab"), ("militia", "clan militia")])
def test_a_commander_of_one_of_two_bands_speaks_for_the_one_of_his_make(who: str, holder: str) -> None:
    found = record(
        "The Shebab seized Kismayo on Friday after clashes with a clan militia. “We have full control of Kismayo,” "
        f"{who} commander Ibrahim Shukri said."
    )
    names = {a.id: a.name for a in found.actors}
    assert [names[c.subject.actor or ""] for c in found.claims if c.kind == "control"] == [holder]
