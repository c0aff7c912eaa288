"""The losses of each side: told of a people or a country by its name, of "its losses", and by labels in a box."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def losses_of(text: str) -> list[tuple[str, int | None, str | None]]:
    """Gives (kind, low, whose) of all claims of losses."""
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low if c.value.low is not None else c.value.high, name.get(c.subject.actor or ""))
        for c in found.claims
        if c.value is not None and c.kind != "strength"
    ]


@pytest.mark.usefixtures("by_rules_alone")
def test_a_country_that_lost_soldiers_stands_for_its_army() -> None:
    text = "Ethiopia lost up to 40 soldiers and two tanks near Badme on Friday, the Eritrean information ministry said."
    assert losses_of(text) == [
        ("killed", 40, "Ethiopian army"),
        ("materiel_destroyed", 2, "Ethiopian army"),
    ]
    civil = "Mali lost 40 civilians in the attack on Ogossagou on Friday."
    assert losses_of(civil) == [("killed", 40, None)]


@pytest.mark.usefixtures("by_rules_alone")
def test_a_people_has_its_own_dead_and_not_those_of_the_side_before_it() -> None:
    text = (
        "British troops attacked Argentine positions on Mount Kent on 1 May. British losses amounted to 23 dead, and "
        "the Argentines had 31 killed, 120 wounded and 39 captured."
    )
    assert losses_of(text) == [
        ("killed", 23, "British army"),
        ("killed", 31, "Argentine army"),
        ("wounded", 120, "Argentine army"),
        ("captured", 39, "Argentine army"),
    ]
    unknown = (
        "Georgian forces raided Gagra on 1 May. The Georgians lost nine men. The Abkhazians had four wounded."
    )
    assert losses_of(unknown) == [("killed", 9, "Georgian army"), ("wounded", 4, None)]
    called = (
        "Ossetian militia attacked Akhalgori on 1 May. Georgian forces lost nine men; the Ossetians lost 14."
    )
    assert losses_of(called) == [("killed", 9, "Georgian army"), ("killed", 14, "Ossetian militia")]


def test_its_losses_are_those_of_who_acted_last() -> None:
    text = (
        "The Battle of Kremen was fought on 12 May 1993 between the Croatian Army and the Army of Republika Srpska "
        "near Kremen. The Croatian Army took the village. Its losses were 20 killed."
    )
    assert losses_of(text) == [("killed", 20, "Croatian Army")]
    theirs = "Indian troops stormed Tololing on 13 June 1999. Their losses stood at 25 dead."
    assert losses_of(theirs) == [("killed", 25, "Indian army")]


def test_casualties_of_a_second_party_need_no_verb() -> None:
    text = "In the battle of Zut on 5 March 1993, the ARBiH suffered 107 casualties and the HVO 60."
    assert [x[:2] for x in losses_of(text)] == [("killed_or_wounded", 107), ("killed_or_wounded", 60)]
    assert losses_of(text)[1][2] == "HVO"


BOX = """= Battle of Senaki =

Infobox
- Conflict: Battle of Senaki
- Date: 3–5 May 2004
- Place: Senaki, Georgia
- Combatant1: Georgia
- Combatant2: Abkhaz militia
- Strength1: 2,000 soldiers
- Strength2: 500 fighters
- Casualties1: Killed: 61, Wounded: 147, MIA: 2
- Casualties2: Killed: 90, Captured: 8, 4 tanks destroyed

The Battle of Senaki was fought between Georgian troops and Abkhaz militia from 3 to 5 May 2004.
"""


def test_a_label_before_a_figure_of_a_box_says_what_it_counts() -> None:
    assert losses_of(BOX) == [
        ("killed", 61, "Georgian army"),
        ("wounded", 147, "Georgian army"),
        ("missing", 2, "Georgian army"),
        ("killed", 90, "Abkhaz militia"),
        ("captured", 8, "Abkhaz militia"),
        ("materiel_destroyed", 4, "Abkhaz militia"),
    ]


def test_fighters_in_a_column_of_a_box_are_those_of_the_column() -> None:
    found = record(BOX)
    name = {a.id: a.name for a in found.actors}
    counted = [name.get(c.subject.actor or "") for c in found.claims if c.kind == "strength"]
    assert counted == ["Georgian army", "Abkhaz militia"]
