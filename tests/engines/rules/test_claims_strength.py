"""How many took part, and who is said to have done it."""

from __future__ import annotations

import pytest

from .reading import figures, record

STRENGTHS = [
    ("Some 60 rebels attacked the army base in Gao on Monday.", 60),
    ("Rebels in twelve pickups attacked the army base in Gao on Monday.", 12),
    ("Rebels attacked the army base in Gao on Monday on about 30 motorcycles.", 30),
    ("The army clashed with about 40 rebels near Gao on Monday.", 40),
    ("Rebels attacked the army base in Gao on Monday. There were more than 60 of them.", 61),
    ("Rebels attacked the army base in Gao on Monday. Residents put the attackers at over 50.", 51),
    ("Rebels attacked Gao on Monday. Number of assailants estimated at 20-25.", 20),
    ("Rebels attacked a post in Gao that was manned by some 40 soldiers on Monday.", 40),
    ("Two fighter jets attacked rebel positions in Gao on Monday.", 2),
]


@pytest.mark.parametrize(("text", "low"), STRENGTHS)
def test_those_who_take_part_are_counted(text: str, low: int) -> None:
    assert ("strength", low) in [(kind, bound) for kind, bound, _ in figures(text)]


def test_the_dead_are_no_strength() -> None:
    assert not any(
        kind == "strength" for kind, _, _ in figures("Rebels killed 12 soldiers in Gao on Monday.")
    )


RESPONSIBLE = [
    "Police said the Taliban were behind the attack.",
    "Police said the Taliban was responsible for the blast.",
    "Police blamed the Taliban.",
    "The Taliban claimed the attack.",
    "The Taliban claimed responsibility.",
    "Police charged that the Taliban had carried out the attack.",
]


@pytest.mark.parametrize("words", RESPONSIBLE)
def test_who_is_said_to_have_done_it_is_a_claim_and_an_attacker(words: str) -> None:
    found = record(f"A bomb exploded near a police station in Quetta on Monday, killing four people. {words}")
    claims = [c for c in found.claims if c.kind == "responsibility"]
    assert len(claims) == 1
    assert claims[0].subject.actor in found.engagements[0].attackers


def test_a_convoy_of_so_many_vehicles_tells_the_strength_of_the_attacked() -> None:
    found = record("Rebels ambushed an army convoy of 31 trucks near Myitkyina in Myanmar on Friday.")
    made = [(c.value.low, c.item, c.subject.side) for c in found.claims if c.kind == "strength" and c.value]
    assert made == [(31, "trucks", "defender")]


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("The miners' union held the Taliban responsible for the attack.", "asserts"),
        ("Governor Ali Saley said the attackers belonged to the Taliban.", "asserts"),
        ('"It was the Taliban," Governor Ali Saley said.', "asserts"),
        ("The Taliban denied any involvement.", "denies"),
        ("The Taliban distanced itself from the attack.", "denies"),
    ],
)
def test_who_did_it_is_read_where_no_verb_of_attack_says_so(words: str, stance: str) -> None:
    found = record(f"Gunmen attacked the army base in Zabul on Monday. {words}")
    assert [c.stance for c in found.claims if c.kind == "responsibility"] == [stance]


@pytest.mark.parametrize(
    "words", ["Governor Ali Saley said it was a tragedy.", "Governor Ali Saley said the men were poor."]
)
def test_what_names_no_armed_party_makes_nobody_responsible(words: str) -> None:
    found = record(f"The Taliban attacked the army base in Zabul on Monday. {words}")
    assert not [c for c in found.claims if c.kind == "responsibility"]


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("A force of 300 rebels attacked the army base in Gao on Monday.", 300),
        ("Rebels attacked the army base in Gao on Monday. The rebels, numbering over 80, fled.", 81),
        ("The army base in Gao came under fire from about 70 rebels on Monday.", 70),
        ("Soldiers encountered some 40 rebels near Gao on Monday.", 40),
        ("Rebels attacked the army base in Gao on Monday. There were 60 soldiers inside the base.", 60),
    ],
)
def test_those_who_take_part_are_counted_in_bands_and_by_what_they_number(words: str, low: int) -> None:
    assert ("strength", low) in [(kind, bound) for kind, bound, _ in figures(words)]


def test_a_base_that_has_fallen_to_somebody_is_under_his_control() -> None:
    text = "Rebels attacked the army base in Gao on Monday. Mayor Ali Saley said the base had fallen to the rebels."
    assert [c.subject.text for c in record(text).claims if c.kind == "control"] == ["the rebels"]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Gunmen ambushed a patrol in Gao on Monday. At least 17 trucks took part in the raid.", 17),
        ("Russia launched at least 70 drones at Kharkiv on Monday.", 70),
        ("Rebels set off a mine under an army convoy of 14 vehicles in Gao on Monday.", 14),
        ("Rebels ambushed an army convoy, about twelve trucks, in Gao on Monday.", 12),
    ],
)
def test_vehicles_that_take_part_and_drones_sent_are_counted(text: str, low: int) -> None:
    assert ("strength", low) in [(kind, bound) for kind, bound, _ in figures(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Guards on three lorries were ambushed near Gao on Monday.", 3),
        ("Gunmen fired on two army jeeps near Gao on Monday, wounding a soldier.", 2),
    ],
)
def test_vehicles_of_those_who_are_attacked_are_the_strength_of_defenders(text: str, count: int) -> None:
    (claim,) = (c for c in record(text).claims if c.kind == "strength")
    assert claim.value is not None
    assert claim.subject is not None
    assert (claim.value.low, claim.subject.side) == (count, "defender")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "A fight broke out at Dantewada on Friday, with 30 soldiers and 12 constables fighting 50 Maoists.",
            {30, 12, 50},
        ),
        ("Maoists attacked a post at Dantewada on Friday. Fifty rebels were involved in the raid.", {50}),
    ],
)
def test_those_beside_others_and_those_involved_are_counted(text: str, counts: set[int]) -> None:
    assert {low for kind, low, _ in figures(text) if kind == "strength"} == counts


def test_the_troops_of_a_general_are_an_army() -> None:
    text = (
        "Abu Sayyaf gunmen attacked a village on Basilan on Friday. "
        "General Pedro Cruz said his troops fired at the gunmen, killing four."
    )
    assert "Philippine army" in [a.name for a in record(text).actors]


@pytest.mark.parametrize(
    ("text", "low", "side"),
    [
        (
            "Four armed men thought to be Sabo Front members raided Lomba on Monday, killing a trader.",
            4,
            "attacker",
        ),
        ("Snipers fired at a bus carrying 28 soldiers near Lomba on Monday, wounding seven.", 28, "defender"),
        (
            "A pickup carrying six gunmen drove into Lomba on Monday and they killed two traders.",
            6,
            "attacker",
        ),
        ("Gunmen opened fire on five policemen in Lomba on Monday, killing two.", 5, "defender"),
        (
            "The raid on Lomba, which killed nine, was the work of some thirty gunmen, a priest said.",
            30,
            "attacker",
        ),
    ],
)
def test_those_are_counted_who_are_told_to_have_been_there(text: str, low: int, side: str) -> None:
    found = [c for c in record(text).claims if c.kind == "strength"]
    assert [(c.value.low, c.subject.side) for c in found if c.value] == [(low, side)]


@pytest.mark.parametrize(
    "men",
    [
        "24 gunmen accused of staging",
        "24 gunmen suspected of staging",
        "24 gunmen from cells accused of staging",
    ],
)
def test_those_caught_for_an_attack_are_no_count_of_who_made_it(men: str) -> None:
    text = f"Police arrested {men} an attack on a church at Kirkuk, Iraq, in which nine people died."
    assert [c.kind for c in record(text).claims if c.kind == "strength"] == []
