"""Who did it, as somebody says in words that hide the verb or have none of attack."""

from __future__ import annotations

import pytest

from .reading import record

RAID = "Sabo Front fighters attacked the village of Lomba near Gao on Monday, killing nine people."


def held(text: str) -> list[tuple[str | None, str]]:
    """Who is held responsible in a text, with the stance."""
    found = record(text)
    names = {x.id: x.name for x in found.actors}
    return [(names.get(c.subject.actor or ""), c.stance) for c in found.claims if c.kind == "responsibility"]


@pytest.mark.parametrize(
    "more",
    [
        "Police suspected the Sabo Front.",
        "The police, however, suspect the Sabo Front.",
        "Residents pointed to the Sabo Front.",
        "The neighbours point at the Sabo Front as responsible.",
        "The Sabo Front, for its part, claims the attack.",
        '"They were Sabo Front," said Ann Orr, a resident.',
        "Two survivors recognised the attackers as Sabo Front fighters.",
        "The governor hinted at the involvement of the Sabo Front.",
        "Witnesses said the attackers wore the insignia of the Sabo Front.",
        "According to the colonel, the Sabo Front used mortars in the attack.",
        "The Sabo Front said that it had carried out the martyrdom operation.",
    ],
)
def test_somebody_says_who_did_it(more: str) -> None:
    assert held(f"{RAID} {more}") == [("Sabo Front", "asserts")]


@pytest.mark.parametrize(
    "more",
    [
        "Police killed two suspected Sabo Front fighters.",
        "The mayor pointed to the Sabo Front's rejection of talks.",
        "The governor will meet the Sabo Front on Friday.",
    ],
)
def test_suspects_and_talks_are_no_accusation(more: str) -> None:
    assert held(f"{RAID} {more}") == []


def test_each_of_the_groups_behind_a_colon_says_that_it_did_it() -> None:
    text = (
        "A bomb killed nine people in Gao on Monday. Two groups have claimed responsibility: the Islamic Front of "
        "Lomba and the Popular Liberation Army."
    )
    assert len(held(text)) == 2
