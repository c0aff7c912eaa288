"""Pages on massacres and sieges whose dead are thousands, and boxes whose lines a comma ties together."""

from __future__ import annotations

from tests.engines.rules.reading import camps, figures, record

_BOX = """Battle of Tolu
Date
3 May 1991 - 9 May 1991
Location
Tolu, Ethiopia
Belligerents
Ethiopian army,
Cuban army
Tigray People's Liberation Front
Strength
8,000
~2,500
Casualties and losses
410 killed,
900 wounded
120 killed

The Battle of Tolu was fought between 3 and 9 May 1991 at Tolu in Ethiopia.
"""


def test_estimates_of_thousands_are_of_the_massacre_that_a_page_is_about() -> None:
    for said in (
        "First accounts by diplomats stated that 1,200 died.",
        "Later estimates put the number of dead at 1,200.",
    ):
        text = f"Soldiers massacred villagers at Tolu in February 1982. {said}"
        assert ("killed", 1200, 1200) in figures(text, published=None)


def test_thousands_killed_in_a_war_are_of_no_single_attack() -> None:
    text = (
        "Soldiers killed four villagers at Tolu on 3 May 1982. "
        "Reports say that the war has cost more than 3,000 lives since it broke out."
    )
    assert [x[1] for x in figures(text, published=None)] == [4]


def test_who_lays_siege_to_a_town_attacks_it() -> None:
    attackers, _ = camps("The Haitian army laid siege to Tolu in February 1982.", published=None)
    assert attackers == ["Haitian army"]


def test_commas_at_the_end_of_lines_of_a_box_tell_its_columns_apart() -> None:
    made = record(_BOX, published=None)
    name = {x.id: x.name for x in made.actors}
    (e,) = made.engagements
    camps_of = [{name[x] for x in e.attackers}, {name[x] for x in e.defenders}]
    assert {"Tigray People's Liberation Front"} in camps_of
    losses = {
        (c.kind, c.value.low): name.get(c.subject.actor or "") for c in made.claims if c.value and c.subject
    }
    assert losses["killed", 120] == losses["strength", 2500] == "Tigray People's Liberation Front"
