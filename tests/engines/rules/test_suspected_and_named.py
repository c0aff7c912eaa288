"""Who is suspected, guessed or named as the doer by somebody: whose word it is, and of which words it is made."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_SHOT = "Gunmen killed two men in Lomba, Mali. "


def _laid(text: str) -> list[tuple[str | None, str | None]]:
    """Who says who did it."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    claims = [c for c in found.claims if c.kind == "responsibility"]
    return [(c.claimant.text, names.get(c.subject.actor or "")) for c in claims]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("No group claimed it; however, sources attributed the attack to JNIM.", "sources"),
        ("Sources also ascribed the killings to JNIM.", "Sources"),
        ("Police suspect that JNIM fighters might have carried out the killings.", "Police"),
        ("The attack may have been carried out by JNIM, police said.", "police"),
        ("Police suspected that JNIM carried out the killings.", "Police"),
        ("The governor suspected that men of JNIM were behind the attack.", "The governor"),
        ("Police suspect that JNIM men of the Lomba-Gao border could have carried out the raid.", "Police"),
        ("Some sources claimed that it was JNIM hunting for spies.", "Some sources"),
        ("Police confirmed that the attackers were members of JNIM, a group linked to Al Qaeda.", "Police"),
    ],
)
def test_who_lays_the_deed_to_a_group(text: str, who: str) -> None:
    assert _laid(_SHOT + text) == [(who, "JNIM")]


@pytest.mark.parametrize(
    "text",
    [
        "JNIM could have carried out an attack on Bamako, an expert said.",
        "JNIM will have carried out its threats by May, an expert said.",
    ],
)
def test_what_lays_it_to_nobody(text: str) -> None:
    assert _laid(_SHOT + text) == []


def test_a_source_that_identifies_the_belligerent_says_who_did_it() -> None:
    text = "An alleged Syrian airstrike killed two men. One source identified the belligerent as the Syrian army."
    assert _laid(text) == [("One source", "Syrian army")]
