"""Sources in the house of a town, finds of searches, losses dealt to those repelled, and datelines with their day."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _claims(text: str, kind: str) -> list[tuple[int | None, str | None]]:
    found = record(text)
    names = {x.id: x.name for x in found.actors}
    return [
        (c.value.low if c.value else None, names.get(c.subject.actor or "") if c.subject else None)
        for c in found.claims
        if c.kind == kind
    ]


@pytest.mark.parametrize("house", ["police command", "police headquarters", "governorate police"])
def test_a_source_in_the_house_of_a_town_stays_without_a_name(house: str) -> None:
    found = record(f"A source at Homs {house} said that gunmen shelled al-Karkis, killing three farmers.")
    assert {(c.claimant.actor, c.claimant.text) for c in found.claims} == {
        (None, f"A source at Homs {house}")
    }
    assert [x.place and x.place.name for x in found.engagements] == ["al-Karkis"]


@pytest.mark.parametrize(
    "find",
    [
        "A search of the site yielded {}.",
        "A follow-on sweep revealed {}.",
        "A search of the compound turned up {}.",
        "Found in the camp were {}.",
        "Among the items recovered were {}.",
        "On them were found {}.",
        "The men came across a cache of {}.",
        "The cache contained {}.",
    ],
)
def test_what_a_search_brings_to_light_is_taken(find: str) -> None:
    text = "Troops killed two rebels near Jolo on Monday. " + find.format("two rifles and 14 grenades")
    found = record(text)
    assert [(c.value and c.value.low, c.item) for c in found.claims if c.kind == "materiel_captured"] == [
        (2, "rifles"),
        (14, "grenades"),
    ]
    assert all(c.claimant.text is None for c in found.claims)


def test_bodies_that_a_search_brings_to_light_are_no_booty() -> None:
    text = "Nine people died when a bomb exploded in Kirkuk. A search of the rubble turned up two bodies."
    assert not _claims(text, "materiel_captured")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The army repelled an attempt by {} to infiltrate Karkis, inflicting heavy losses upon them.",
            "killed_or_wounded",
        ),
        ("The army drove off an attack by {} on Karkis, causing them heavy losses.", "killed_or_wounded"),
        ("The army clashed with {} in Karkis, inflicting upon them heavy losses.", "killed_or_wounded"),
        ("The army beat off an attack by {} on Karkis, inflicting losses of nine dead.", "killed"),
    ],
)
def test_losses_dealt_to_them_are_of_those_across(text: str, kind: str) -> None:
    assert [x for _, x in _claims(text.format("the Tigers"), kind)] == ["Tigers"]


@pytest.mark.parametrize(
    "head",
    [
        "KABUL, July 16, 2012 – ",
        "Kabul, 16 July 2012 – ",
        "KABUL Afghanistan (July 16 2012) ",
        "Kabul Afghanistan July 16 2012 ",
    ],
)
def test_the_town_and_day_of_a_dateline_are_not_those_of_the_deed(head: str) -> None:
    text = head + "Afghan forces killed two insurgents in Maidan Shahr district Wardak province yesterday."
    (x,) = record(text, published="2012-07-17").engagements
    assert x.place is not None
    assert x.place.name == "Maidan Shahr district"
    assert x.date is not None
    assert x.date.start is not None
    assert x.date.start.day == 15


@pytest.mark.parametrize(
    "where", ["the village of Badr", "Amal village", "the town of Komala", "the Damboa – Komala road"]
)
def test_a_village_that_bears_the_name_of_a_group_is_no_group(where: str) -> None:
    found = record(f"Gunmen killed three farmers in {where} on Sunday.")
    assert {x.type for x in found.actors} == {"unidentified", "civilians"}
