"""Deeds told without a verb of attack: flags raised, masters of towns, houses that came down, remains found."""

from __future__ import annotations

import pytest

from .reading import figures, record, sides


@pytest.mark.parametrize(
    "told",
    [
        "Rebels of the Dokmo Front raised their flag over Gao on Monday.",
        "Fighters of the Dokmo Front hoisted their black flag over Gao on Monday.",
        "Fighters of the Dokmo Front briefly planted their banner on the main square of Gao on Monday.",
        "The flag of the Dokmo Front was flying over Gao on Monday.",
        "Rebels of the Dokmo Front made themselves masters of Gao on Monday.",
        "Rebels of the Dokmo Front became masters of Gao on Monday.",
        "Gao passed into the hands of the Dokmo Front on Monday.",
        "Gao fell into the hands of the Dokmo Front on Monday.",
    ],
)
def test_who_holds_a_town_in_a_turn_of_phrase_took_it(told: str) -> None:
    (e,) = record(told).engagements
    assert (e.type, e.place and e.place.name, e.outcome) == ("assault", "Gao", "attackers")
    assert sides(told) == [(["dokmo front"], [])]


@pytest.mark.parametrize(
    "told",
    [
        "Protesters raised a flag over Gao on Monday.",
        "The army raised the flag at half mast on Monday.",
        "Ari Lomo became master of Gao's school on Monday.",
        "A bridge in Gao collapsed on Monday under the weight of a lorry.",
    ],
)
def test_flags_and_falls_in_peace_are_no_attack(told: str) -> None:
    assert not record(told).engagements


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("A house in Gao collapsed under a missile on Monday.", "shelling"),
        ("An apartment block in Gao collapsed on Monday under the impact of a missile.", "shelling"),
        ("A school in Gao crumbled under shelling on Monday.", "shelling"),
        ("A hotel in Gao collapsed from the force of a bomb on Monday.", "bombing"),
    ],
)
def test_what_collapsed_under_a_weapon_was_destroyed_by_it(told: str, kind: str) -> None:
    assert [e.type for e in record(told).engagements] == [kind]
    assert figures(told) == [("materiel_destroyed", 1, 1)]


@pytest.mark.parametrize("verb", ["tore apart", "ripped apart", "shredded"])
def test_a_blast_that_tears_a_bus_apart_destroys_it(verb: str) -> None:
    text = f"A bomb {verb} a minibus in Gao on Monday. Nine passengers died."
    assert [e.type for e in record(text).engagements] == ["bombing"]
    assert figures(text) == [("killed", 9, 9), ("materiel_destroyed", 1, 1)]


@pytest.mark.parametrize(
    "remains", ["Charred remains of", "The burnt remains of", "Remains of", "The remains of"]
)
def test_remains_found_are_those_of_the_dead(remains: str) -> None:
    text = f"{remains} 12 villagers were found near Gao on Saturday."
    assert figures(text) == [("killed", 12, 12)]


def test_who_sets_a_dormitory_alight_attacks_those_in_it() -> None:
    text = "Rebels of the Dokmo Front set a dormitory in Gao alight on Monday. Nine pupils died."
    (e,) = record(text).engagements
    assert (e.type, e.place and e.place.name) == ("attack_on_civilians", "Gao")
