"""What is counted over three verbs, in herds and among kin; whose the dead are; what is struck and told of again."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record


@pytest.mark.parametrize(
    "verbs", ["killed, wounded or captured", "killed, wounded and captured", "killed, wounded, or captured"]
)
def test_one_figure_of_three_verbs_is_not_parted(verbs: str) -> None:
    text = f"The army {verbs} 60 rebels in a clash near Lomba on Monday."
    assert figures(text) == [("killed_or_wounded", 60, 60)]


def test_three_verbs_with_figures_of_their_own_are_three_losses() -> None:
    text = "Rebels killed nine soldiers, wounded six and captured four near Lomba on Monday."
    assert figures(text) == [("captured", 4, 4), ("killed", 9, 9), ("wounded", 6, 6)]


@pytest.mark.parametrize(
    ("words", "item", "many"),
    [
        ("stole a herd of some 300 goats", "goats", 300),
        ("made off with a herd of 1,250 cows", "cows", 1250),
        ("seized a fleet of 12 trucks", "trucks", 12),
    ],
)
def test_a_herd_counts_what_it_is_of(words: str, item: str, many: int) -> None:
    made = record(f"Gunmen {words} near Lomba on Monday and killed two drivers.")
    taken = [
        (c.item, c.value.low) for c in made.claims if c.kind == "materiel_captured" and c.value is not None
    ]
    assert taken == [(item, many)]


def test_kin_whom_somebody_lost_are_the_dead() -> None:
    made = record("A farmer said he lost 14 relatives in the attack on Lomba on Monday.")
    (claim,) = [c for c in made.claims if c.kind == "killed"]
    assert claim.subject.text == "relatives"
    assert {a.id: a.type for a in made.actors}[claim.subject.actor or ""] == "civilians"


def test_its_soldiers_are_those_of_who_speaks_though_he_tells_of_many_rebels_first() -> None:
    made = record(
        "The army said it killed 40 rebels at Kosti in Sudan on Monday and that two of its soldiers died."
    )
    (own,) = [c for c in made.claims if c.value is not None and c.value.low == 2]
    assert (own.subject.actor, own.subject.side) == (made.engagements[0].attackers[0], "attacker")


def test_their_fighters_are_those_of_the_one_party_told_of() -> None:
    text = "Rebels raided Lomba on Monday. “The rebels suffered with several of their fighters dead,” Major Odo said."
    (claim,) = [c for c in record(text).claims if c.kind == "killed"]
    assert claim.subject.side == "attacker"


@pytest.mark.parametrize(
    "words", ["talks between Khartoum and other insurgents", "talks between the insurgents and Khartoum"]
)
def test_a_capital_that_talks_is_no_place_of_a_fight(words: str) -> None:
    text = f"Rebels shot down a helicopter in Darfur on Monday in fighting that marred peace {words}."
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == "Darfur"


@pytest.mark.parametrize(
    "aside",
    [
        "– one of several militias fighting the government –",
        ", one of several militias fighting the government,",
    ],
)
def test_who_is_one_of_several_acts_himself(aside: str) -> None:
    text = f"On Monday the Hill Front {aside} attacked a convoy near Pibor.".replace(" ,", ",")
    assert camps(text)[0] == ["Hill Front"]
    assert not [c for c in record(text).claims if c.kind == "strength"]


def test_the_convoy_that_a_lead_brought_in_is_struck_once() -> None:
    text = (
        "Insurgents killed 14 guards when they ambushed a police convoy, an official said in the latest violence in "
        "Jonglei state. Rebels led by David Lokor attacked the convoy of 90 guards near Pibor, the governor said."
    )
    (engagement,) = record(text).engagements
    assert engagement.place is not None
    assert engagement.place.name == "Pibor"


def test_a_further_bomb_in_a_district_of_the_town_is_another_attack() -> None:
    text = "Gunmen shot dead a judge in Kandahar on Monday. In the Dand district, a bomb wounded six people."
    assert [e.type for e in record(text).engagements] == ["attack_on_civilians", "bombing"]
