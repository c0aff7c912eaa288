"""Those who come to attack: how they approached, who fell as the attacked shot back, and where men only fled to."""

from __future__ import annotations

from tests.engines.rules.reading import record, sides


def test_the_sentence_on_how_attackers_came_gives_an_attack_its_day_and_place() -> None:
    (e,) = record(
        "The rebels approached the village of Lomba from the east on 4 May 2011."
        " They shot dead nine farmers and burnt a school."
    ).engagements
    assert (e.place and e.place.name, str(e.date and e.date.start)) == ("Lomba", "2011-05-04")


def test_a_group_of_fighters_is_told_of_again_as_they() -> None:
    ((attackers, _),) = sides(
        "A group of Renamo fighters had crossed the river on Sunday. On Tuesday they attacked a school in Savane."
    )
    assert attackers == ["renamo"]


def test_who_fell_in_the_return_fire_belonged_to_those_that_had_attacked() -> None:
    found = record(
        "Militiamen ambushed a patrol of Kenyan troops near Marka on Monday. Two people died in the return fire."
    )
    name = {a.id: a.name.lower() for a in found.actors}
    assert [name[c.subject.actor or ""] for c in found.claims] == ["militiamen"]


def test_those_who_say_a_toll_are_not_counted_among_its_wounded() -> None:
    found = record(
        "Raiders shot up a market in Beira on Monday, wounding at least ten, a nurse and a clerk said."
    )
    assert [(c.value.low, c.claimant.text) for c in found.claims if c.value] == [
        (10, "a nurse"),
        (10, "a clerk"),
    ]
    assert found.engagements[0].defenders


def test_the_town_that_raiders_ran_away_towards_is_not_where_they_attacked() -> None:
    (e,) = record("Rebels killed nine farmers on Monday, then ran away towards Beira.").engagements
    assert not e.place or e.place.name != "Beira"


def test_the_stronghold_of_a_man_is_no_place_of_his_name() -> None:
    (e,) = record("Troops killed nine gunmen around Okello's stronghold in Gulu on Monday.").engagements
    assert e.place is not None
    assert e.place.name == "Gulu"
