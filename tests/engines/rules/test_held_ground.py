"""Promises about what is taken and held, and about what is told of a place behind a clause with "where"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _holders(text: str) -> list[str | None]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [name.get(c.subject.actor or "") for c in found.claims if c.kind == "control"]


@pytest.mark.parametrize(
    "what",
    [
        "half of Horiz airport",
        "large swathes of Horiz province",
        "parts of the town of Horiz",
        "several areas of Horiz",
        "key areas in the Horiz region",
        "the Horiz cave complex",
    ],
)
def test_some_of_a_place_can_be_held(what: str) -> None:
    assert _holders(f"Rebels captured {what} on Monday, a spokesman said.") == ["Rebels"]


@pytest.mark.parametrize("what", ["nine goats", "half of the goats", "the crown"])
def test_what_is_no_place_is_not_held(what: str) -> None:
    assert _holders(f"Rebels seized {what} at Horiz on Monday, a spokesman said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The town of Horiz, where rebels had been hiding, was captured by the army.",
        "The villages, where rebels had fled, were shelled by the army.",
        "A camp where rebels were sleeping was attacked by the army near Horiz.",
    ],
)
def test_what_is_done_to_a_place_is_told_behind_a_clause_with_where(text: str) -> None:
    attackers, _ = camps(text)
    assert [x for x in attackers if "army" in x.lower()]


def test_who_attacks_a_place_goes_on_behind_a_clause_with_where() -> None:
    text = "Rebels attacked Horiz, where soldiers were sleeping, and killed ten soldiers."
    assert camps(text)[0] == ["Rebels"]


def test_a_deed_is_that_of_those_suspected_of_it() -> None:
    text = "Police arrested three rebels suspected of bombing a church at Kirkuk, Iraq, on Monday."
    assert camps(text)[0] == ["rebels"]
