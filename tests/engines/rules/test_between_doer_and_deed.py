"""What may stand between those who act, or those who are hurt, and what happened."""

from __future__ import annotations

import pytest

from .reading import record


@pytest.mark.parametrize(
    "how",
    [
        "clad in grey and armed with spears",
        "dressed as soldiers and police",
        "speaking a foreign language",
        "shouting slogans",
        "in white robes and armed with machetes",
        "travelling in two cars",
    ],
)
def test_how_the_doers_looked_does_not_hide_who_acted(how: str) -> None:
    found = record(f"Four gunmen {how} attacked a bus in Lomba on Monday, killing two teachers.")
    name = {a.id: a.name.lower() for a in found.actors}
    assert [[name[x] for x in e.attackers] for e in found.engagements] == [["gunmen"]]
    assert [(c.kind, c.value.low) for c in found.claims if c.value and not c.item] == [
        ("killed", 2),
        ("strength", 4),
    ]


@pytest.mark.parametrize(
    "doing", ["travelling in a convoy", "en route to the capital", "queueing at a gate", "camping by a river"]
)
def test_what_the_victims_did_is_no_part_of_what_they_are_called(doing: str) -> None:
    found = record(f"Two guards {doing} were killed in Lomba on Monday when gunmen attacked.")
    assert [(c.subject.text, c.value.low) for c in found.claims if c.kind == "killed" and c.value] == [
        ("guards", 2)
    ]


def test_guards_who_are_killed_as_them_are_counted() -> None:
    found = record("Gunmen kidnapped two guards in Lomba on Monday and killed them.")
    assert sorted((c.kind, c.value.low) for c in found.claims if c.value) == [("captured", 2), ("killed", 2)]
