"""Who had a part in a deed and how many they were, where a text counts them beside the deed."""

from __future__ import annotations

import pytest

from .reading import record

COUNTED = [
    ("Rebels overran the camp at Gao on Monday. Its garrison of 70 fled.", 70, "defender"),
    ("Troops ran into some 45 rebels near Gao on Monday and two soldiers were killed.", 45, "defender"),
    ("Rebels stormed the town hall of Gao on Monday. About 90 fighters were involved, a priest said.", 90, "attacker"),
    ("Gunmen stormed the market of Gao on Monday. The attackers, some 35 by a trader's count, came by boat.", 35,
     "attacker"),
    ("A group of 25 men stormed the police post in Gao on Monday.", 25, "attacker"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "low", "side"), COUNTED)
def test_parties_are_counted_beside_the_deed(text: str, low: int, side: str) -> None:
    found = [c for c in record(text).claims if c.kind == "strength" and c.value]
    assert [(c.value.low, c.subject.side) for c in found if c.value] == [(low, side)]


def test_the_dead_among_attackers_are_no_strength() -> None:
    found = record("The attackers, two of whom were killed, raided a police post in Gao on Monday.")
    assert [c.kind for c in found.claims if c.value] == ["killed"]


@pytest.mark.parametrize(
    "words",
    [
        "Rebels took part in the assault on Gao on Monday.",
        "Rebels participated in an assault on Gao on Monday.",
        "Rebels joined in the storming of Gao on Monday.",
    ],
)
def test_who_took_part_in_an_assault_is_an_attacker(words: str) -> None:
    found = record(words)
    assert [e.place.name for e in found.engagements if e.place] == ["Gao"]
    assert [a.name for a in found.actors if a.id in found.engagements[0].attackers] == ["Rebels"]


@pytest.mark.parametrize("whom", ["a man who took part", "three men suspected of participating"])
def test_who_is_caught_for_his_part_makes_no_engagement(whom: str) -> None:
    assert record(f"Police arrested {whom} in the assault on Gao.").engagements == ()


@pytest.mark.parametrize("deed", ["burned it", "set it on fire", "torched it"])
def test_a_bus_is_one_thing_that_is_burned(deed: str) -> None:
    found = record(f"Six rebels stopped a bus near Gao on Monday and {deed}.")
    burned = [c for c in found.claims if c.kind == "materiel_destroyed"]
    assert [c.value.low for c in burned if c.value] == [1]


@pytest.mark.parametrize("who", ["A group of men", "A group of about 15 men", "Two carloads of men"])
def test_bands_of_plain_men_are_those_who_attack(who: str) -> None:
    found = record(f"{who} attacked a police post in Gao on Monday.")
    assert [a.type for a in found.actors if a.id in found.engagements[0].attackers] == ["unidentified"]


def test_a_count_that_is_no_larger_than_a_figure_is_an_upper_bound() -> None:
    found = record("Rebels stormed a police post in Gao on Monday. There were not more than 20 attackers.")
    assert [(c.value.low, c.value.high) for c in found.claims if c.kind == "strength" and c.value] == [
        (None, 20)
    ]


def test_a_rival_count_is_of_the_fight_whose_toll_it_comes_close_to() -> None:
    found = record(
        "Rebels overran the camp at Gao and killed 22 soldiers, the army said. Reinforcements were ambushed "
        "near Bourem, where one soldier died. A rights group put the number of soldiers killed at 37."
    )
    place = {e.id: e.place.name for e in found.engagements if e.place}
    assert [place[c.engagement] for c in found.claims if c.value and c.value.low == 37] == ["Gao"]


RIVALS = [
    "A priest said 35.",
    "Other sources said at least 35.",
    "A priest put it at 35.",
    "A priest said the number was 35.",
    "The correct number is 35, a priest said.",
]


@pytest.mark.parametrize("told", RIVALS)
def test_a_bare_count_of_another_speaker_is_of_those_counted_before(told: str) -> None:
    found = record(f"Rebels attacked a village near Goma on Monday, killing 20 people, the army said. {told}")
    assert [c.kind for c in found.claims if c.value and c.value.low == 35] == ["killed"]


@pytest.mark.parametrize(
    "told", ["The rebels came at 5, a priest said.", "The oldest, neighbours said, 80, farmed."]
)
def test_hours_and_ages_that_somebody_says_are_no_count(told: str) -> None:
    found = record(f"Rebels attacked a village near Goma on Monday, killing 20 people, the army said. {told}")
    assert [c.value.low for c in found.claims if c.value] == [20]


def test_some_who_were_among_those_counted_are_a_part_of_them() -> None:
    found = record(
        "Rebels attacked a bus near Goma on Monday, killing 20 people. Five soldiers were among them."
    )
    assert sorted(c.value.low or 0 for c in found.claims if c.kind == "killed" and c.value) == [5, 20]
