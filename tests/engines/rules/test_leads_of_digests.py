"""Leads that tell how a week went, what is counted over many fronts, and deeds that begin with a plain word."""

from __future__ import annotations

from tests.engines.rules.reading import camps, figures, record


def test_violence_that_went_on_this_week_is_no_engagement() -> None:
    text = (
        "Insurgent violence, and some of plain crime, continued across the republic this week.\n\n"
        "Four gunmen charged into a bakery at Chegem on February 2, killing two guards."
    )
    found = record(text, published="2011-02-04").engagements
    assert [(e.place.name if e.place else None, e.focus) for e in found] == [("Chegem", "main")]


def test_a_lead_that_unrest_cost_lives_is_told_by_its_parts() -> None:
    text = (
        "Unrest in Kosovo took at least three lives Wednesday.\n\nMilitants attacked a police patrol near Pec, killing "
        "an officer.\n\nTwo brothers were shot dead in Decani."
    )
    assert ("killed", 3, None) not in figures(text)


def test_parts_of_a_sum_are_summed_too() -> None:
    text = (
        "During the week of 18 to 24 September, seven people fell victim to fights in the region. Of them, three had "
        "died and five were hurt. On September 19, an officer was shot dead in Nazran."
    )
    assert figures(text, published="2017-09-25") == [("killed", 1, 1)]


def test_losses_on_several_fronts_together_are_no_claim() -> None:
    text = (
        "Lombia has lost up to 690 soldiers in five directions, the ministry said on Monday. Near Kherson, the enemy "
        "lost 40 soldiers."
    )
    assert [x for x in figures(text) if x[2] == 690] == []


def test_those_who_charge_into_a_place_say_nothing() -> None:
    text = "Four gunmen charged into a bakery in the town of Chegem on Monday and shot two guards."
    made = record(text)
    assert made.engagements[0].attackers
    assert all(c.claimant.text is None for c in made.claims)


def test_a_military_attack_is_that_of_who_launched_it() -> None:
    text = "Rebels launched a broad military attack on army positions near Goris on Monday."
    assert camps(text)[0] == ["Rebels"]


def test_nobody_kills_his_own() -> None:
    text = "Lithuanian troops fought the Belarusian army near Alytus on Monday. Lithuania's army eliminated 20 troops."
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert [name.get(c.subject.actor or "") for c in made.claims if c.kind == "killed"] == ["Belarusian army"]


def test_lengths_are_no_things() -> None:
    text = "A bomb in Kizlyar on Monday damaged three sleepers, two carriages and 50 metres of track."
    assert ("materiel_destroyed", 50, 50) not in figures(text)
    assert ("materiel_destroyed", 2, 2) in figures(text)


def test_many_who_are_feared_dead_are_not_counted() -> None:
    text = "Twenty guards were killed near Karlovac on Saturday. Many others were feared dead in Vukovar."
    assert figures(text) == [("killed", 20, 20)]


def test_a_port_is_not_called_by_its_sea() -> None:
    text = "The Yugoslav army pounded Dubrovnik on Sunday in the worst assault yet on the old Adriatic port."
    assert [e.place.name for e in record(text).engagements if e.place] == ["Dubrovnik"]
