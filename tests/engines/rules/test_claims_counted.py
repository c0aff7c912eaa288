"""Who and what is counted where the words stand apart from the verb or leave out the article."""

from __future__ import annotations

import pytest

from .reading import figures

COUNTED = [
    ("Two members of the council and a driver died in an attack in Gao on Monday.", ("killed", 1, 1)),
    (
        "Gunmen killed 9 people in Gao on Monday and scores of others, mostly women, were abducted.",
        ("captured", 40, None),
    ),
    ("Rebels shot down a plane near Gao on Monday and killed both pilots.", ("killed", 2, 2)),
    ("Rebels attacked Gao on Monday: monastery burned, 2 soldiers killed.", ("materiel_destroyed", 1, 1)),
    ("Rebels attacked Gao on Monday and drove away about 200 goats.", ("materiel_captured", 200, 200)),
    (
        "Rebels attacked Gao on Monday. The mayor said the group was holding three soldiers.",
        ("captured", 3, 3),
    ),
    (
        "Rebels attacked Gao on Monday. The army said 9 men died; later it raised the number to 12.",
        ("killed", 12, 12),
    ),
    (
        "The number of people killed in Monday's attack at the market of the town of Gao has risen to 19.",
        ("killed", 19, 19),
    ),
]


@pytest.mark.parametrize(("text", "figure"), COUNTED)
def test_what_is_counted_is_found_apart_from_its_verb(text: str, figure: tuple[str, int, int | None]) -> None:
    assert figure in figures(text)


FOUND = [
    ("Two farmers were shot to death and another was injured in Gao on Monday.", ("wounded", 1, 1)),
    ("Rebels hacked to death 14 civilians in Gao on Monday.", ("killed", 14, 14)),
    (
        "Fourteen people, most of them women and children, perished in a blast in Gao on Monday.",
        ("killed", 14, 14),
    ),
    ("The dead in Monday's attack in Gao included four soldiers and a nurse.", ("killed", 4, 4)),
    ("The mayor of Gao and two of his guards were killed by rebels in Gao on Monday.", ("killed", 1, 1)),
]


@pytest.mark.parametrize(("text", "figure"), FOUND)
def test_the_dead_and_hurt_are_found_in_loose_sentences(text: str, figure: tuple[str, int, int]) -> None:
    assert figure in figures(text)


def test_two_single_persons_of_one_sentence_are_two_claims() -> None:
    found = figures("Rebels attacked Gao on Monday, killing a police colonel, his driver and two guards.")
    assert found.count(("killed", 1, 1)) == 2


NOTHING = [
    "Rebels attacked Gao on Monday. No bodies were recovered, the army said.",
    "Rebels attacked Gao on Monday. One officer hurt his ankle while he ran.",
    "A patrol was attacked by an unknown number of rebels near Gao on Monday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_bodies_not_found_ankles_and_unknown_numbers_are_no_figures(text: str) -> None:
    assert figures(text) == []


LATE = [
    ("A village chief was hacked to death by suspected jihadists in Gao on Monday.", ("killed", 1, 1)),
    ("Monday's blast in Herat took the lives of 18 worshippers.", ("killed", 18, 18)),
    (
        "The Taliban killed 30 soldiers in Herat on Monday; the army put its losses at four.",
        ("killed_or_wounded", 4, 4),
    ),
    ("5 policemen, 3 rebels killed in encounter near Gao on Monday", ("killed", 5, 5)),
]


@pytest.mark.parametrize(("text", "figure"), LATE)
def test_headlines_lives_taken_and_losses_put_at_a_figure_are_read(
    text: str, figure: tuple[str, int, int]
) -> None:
    assert figure in figures(text)


def test_a_headline_over_the_article_is_no_further_claim() -> None:
    text = (
        "Raiders kill 17 in village\n\nRaiders attacked the village of Gora in Nigeria on Friday, the police said.\n\n"
        "The police said that 17 villagers were killed and nine wounded."
    )
    assert [x for x in figures(text) if x[0] == "killed"] == [("killed", 17, 17)]


def test_a_war_counts_its_own_dead() -> None:
    text = (
        "Nine soldiers were killed at Bentiu in South Sudan on Friday, the army said. "
        "The civil war killed more than 31,000 and displaced 900,000."
    )
    assert [x for x in figures(text) if x[0] == "killed"] == [("killed", 9, 9)]


def test_one_told_dead_is_not_counted_again_by_when_he_was_killed() -> None:
    text = "A reporter was shot dead in Cali on Monday. He was on his way home when he was killed, his brother said."
    assert figures(text) == [("killed", 1, 1)]
    alone = "A reporter of Radio Sol was on his way home in Cali on Monday when he was killed."
    assert figures(alone) == [("killed", 1, 1)]


def test_an_uprising_over_an_item_sums_up_nothing() -> None:
    text = "Chechen insurgency: The Russian army announces the death of 31 rebels in Grozny on Monday."
    assert figures(text) == [("killed", 31, 31)]
