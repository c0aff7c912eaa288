"""Those whom a word alone would put on the wrong side: hunters who raid, operatives of the police, bombers."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


@pytest.mark.parametrize(
    "text",
    [
        "A raid by traditional Dogon hunters on a Peul hamlet on Friday left 30 people dead.",
        "Traditional Dogon hunters raided a Peul hamlet on Friday and left 30 people dead.",
    ],
)
def test_hunters_of_a_people_who_raid_a_hamlet_are_its_attackers(text: str) -> None:
    made = record(text)
    (attacker,) = made.engagements[0].attackers
    assert next(a.type for a in made.actors if a.id == attacker) == "militia"


def test_operatives_of_the_police_are_police_beside_a_band() -> None:
    text = (
        "Gunmen of the Black Reed Movement stormed a post in Tumba on Friday. The police operatives there fought back; "
        "two police operatives were killed."
    )
    made = record(text)
    lost = next(c for c in made.claims if c.kind == "killed")
    assert next(a.type for a in made.actors if a.id == lost.subject.actor) == "state_forces"


@pytest.mark.parametrize("held", ["alleged", "said", "reported", "rumoured"])
def test_men_who_are_said_to_be_of_a_band_say_nothing_themselves(held: str) -> None:
    text = f"Gunmen {held} to be members of the Black Reed Movement killed four officials on Friday in Tumba."
    made = record(text)
    assert [c.claimant.actor for c in made.claims] == [None]
    assert camps(text)[0] == ["Black Reed Movement"]


def test_those_called_kamikazes_blow_themselves_up_as_attackers() -> None:
    text = "Two kamikazes blew themselves up in a market of Tumba on Friday, and six traders died."
    assert camps(text)[0] == ["kamikazes"]


def test_a_drone_called_so_is_no_bomber() -> None:
    assert "kamikaze" not in " ".join(
        camps("Rebels hit the port of Tumba with kamikaze drones on Friday.")[0]
    )


def test_a_band_is_one_with_or_without_its_arms_and_its_noun() -> None:
    text = (
        "Armed Fulani militia stormed Tumba on Monday and shot two men. On Tuesday, Welo was attacked by armed Fulani "
        "militia, and four people died."
    )
    assert [a.name.lower() for a in record(text).actors if a.type in ("militia", "armed_group")] == [
        "armed fulani militia"
    ]
