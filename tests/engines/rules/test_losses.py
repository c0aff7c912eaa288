"""Figures of losses in the forms that the language has for them."""

from __future__ import annotations

import pytest

from .reading import figures

KILLED_12 = [
    "Gunmen killed 12 soldiers in Gao on Monday.",
    "12 soldiers were killed by gunmen in Gao on Monday.",
    "An attack in Gao on Monday left 12 soldiers dead.",
    "Gunmen attacked a base in Gao on Monday, killing 12 soldiers.",
    "The attack in Gao on Monday claimed the lives of 12 soldiers.",
    "Twelve soldiers lost their lives in an attack in Gao on Monday.",
    "Monday's attack in Gao led to the deaths of 12 soldiers.",
    "Twelve soldiers died when gunmen attacked their base in Gao on Monday.",
    "The army lost 12 men in an attack in Gao on Monday.",
    "With 12 soldiers killed, Monday's attack in Gao was the deadliest in months.",
    "The bodies of 12 soldiers were found after the attack in Gao on Monday.",
    "Gunmen shot dead 12 soldiers in Gao on Monday.",
    "TWELVE SOLDIERS WERE KILLED WHEN GUNMEN ATTACKED THEIR BASE IN GAO ON MONDAY.",
]


@pytest.mark.parametrize("text", KILLED_12)
def test_twelve_killed_are_read_in_every_form(text: str) -> None:
    assert ("killed", 12, 12) in figures(text)


WOUNDED = [
    ("12 were killed and 5 wounded in an attack in Gao on Monday.", 5),
    ("Gunmen killed three soldiers, a child and wounded 5 others in Gao on Monday.", 5),
    ("The blast in Gao on Monday killed 12 people and injured at least 5 more.", 5),
    ("12 people were killed in an attack in Gao on Monday and five others sustained gunshot wounds.", 5),
    ("Rescuers carried 12 dead and five wounded people from the scene of the attack in Gao on Monday.", 5),
]


@pytest.mark.parametrize(("text", "number"), WOUNDED)
def test_wounded_are_read_beside_the_killed(text: str, number: int) -> None:
    assert any(kind == "wounded" and low == number for kind, low, _ in figures(text))


BOUNDS = [
    ("at least seven", (7, None)),
    ("more than 20", (21, None)),
    ("over 20", (21, None)),
    ("about 30", (30, 30)),
    ("up to 50", (None, 50)),
    ("fewer than 50", (None, 49)),
    ("dozens of", (24, None)),
    ("several", (3, None)),
    ("between 40 and 85", (40, 85)),
]


@pytest.mark.parametrize(("words", "bounds"), BOUNDS)
def test_bounds_follow_the_table_of_the_codebook(words: str, bounds: tuple[int | None, int | None]) -> None:
    found = figures(f"Militants killed {words} soldiers in an attack near Gao on Monday.")
    assert ("killed", *bounds) in found


def test_a_toll_is_the_figure_after_to_and_not_the_one_after_from() -> None:
    found = figures("The death toll from Monday's attack in Gao rose to 137 from 120, officials said.")
    assert ("killed", 137, 137) in found
    assert ("killed", 120, 120) not in found


def test_parts_of_a_total_are_claims_of_their_own() -> None:
    found = figures("An attack in Gao on Monday killed 12 civilians, including three women and two children.")
    assert found == [("killed", 12, 12), ("killed", 2, 2), ("killed", 3, 3)]


def test_the_victims_named_among_them_are_a_part() -> None:
    found = figures("The blast in Gao on Monday claimed the lives of 14 people, among them three children.")
    assert ("killed", 3, 3) in found


@pytest.mark.parametrize(
    "text",
    [
        "Militants shelled a base in Gao on Monday. No casualties were reported.",
        "Militants shelled a base in Gao on Monday, but there were no casualties.",
    ],
)
def test_no_casualties_is_a_figure_of_zero(text: str) -> None:
    assert ("killed_or_wounded", 0, 0) in figures(text)


def test_dead_or_wounded_over_one_figure_are_not_separated() -> None:
    found = figures("The rebels said 30 soldiers were killed or wounded in the attack in Gao on Monday.")
    assert found == [("killed_or_wounded", 30, 30)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A policeman was killed in an attack in Gao on Monday.", "killed"),
        ("Gunmen attacked a farm near Gao on Monday and killed a farmer.", "killed"),
        ("A roadside bomb near Gao on Monday wounded a soldier.", "wounded"),
        ("Gunmen kidnapped a priest near Gao on Monday.", "captured"),
    ],
)
def test_a_single_person_counts_one(text: str, kind: str) -> None:
    assert (kind, 1, 1) in figures(text)


def test_captives_are_captured_and_things_are_materiel() -> None:
    found = figures(
        "The rebels said they captured five soldiers and seized four vehicles and destroyed two "
        "tanks in Gao on Monday."
    )
    assert ("captured", 5, 5) in found
    assert ("materiel_captured", 4, 4) in found
    assert ("materiel_destroyed", 2, 2) in found


def test_a_crowd_that_attacks_is_strength() -> None:
    assert ("strength", 30, 30) in figures("Some 30 gunmen attacked a police post near Gao on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Since 2012, more than 4,000 people have been killed in the insurgency in Mali.",
        "The United Nations says some 5,200 people lost their lives in extremist violence in the "
        "region last year.",
        "At least 20 people were killed when a bus overturned near Gao on Monday, police said.",
        "An earthquake killed 50 people in Gao on Monday.",
        "About 6,000 soldiers will take part in the exercise, which includes a simulated attack on an island.",
        "Foreign ministers met in Cairo on Wednesday and denounced the deployment of 300 soldiers.",
    ],
)
def test_sums_accidents_exercises_and_summits_make_no_claim(text: str) -> None:
    assert figures(text) == []


def test_ages_distances_times_and_dates_are_no_figures() -> None:
    found = figures(
        "A 19-year-old soldier was killed at 5:00 am on 12 March 2019 in an attack 52 km from Gao."
    )
    assert found == [("killed", 1, 1)]


LATER_FORMS = [
    (
        "Settlers raided a village near Nablus on Monday and set fire to six cars.",
        ("materiel_destroyed", 6, 6),
    ),
    (
        "The morgue in Gao received the bodies of 15 farmers and two militiamen after Monday's attack.",
        ("killed", 2, 2),
    ),
    ("A bomb in Gao wounded nine people on Monday. Two of the injured have since died.", ("killed", 2, 2)),
    ("Gunmen attacked a bus near Gao on Monday, and 20 passengers are being held.", ("captured", 20, 20)),
    ("Gunmen attacked Gao on Monday, and 18 women were carried off.", ("captured", 18, 18)),
    (
        "The army stormed a rebel camp near Gao on Monday and uncovered 14 rifles.",
        ("materiel_captured", 14, 14),
    ),
]


@pytest.mark.parametrize(("text", "figure"), LATER_FORMS)
def test_losses_told_in_less_common_forms_are_counted(text: str, figure: tuple[str, int, int]) -> None:
    assert figure in figures(text)


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("A cook died and another received shrapnel wounds in a clash in Lomba.", 1),
        ("One guard was killed and another sustained serious injuries in a clash in Lomba.", 1),
        ("One guard was killed and three suffered serious gunshot wounds in a clash in Lomba.", 3),
        ("A guard was killed and two colleagues sustained minor injuries in a clash in Lomba.", 2),
    ],
)
def test_who_bears_wounds_is_counted_once(text: str, hurt: int) -> None:
    assert [x for x in figures(text) if x[0] == "wounded"] == [("wounded", hurt, hurt)]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Gunmen shot dead a shopkeeper, a man of 52, in Lomba.", [1]),
        ("A shell killed a farmer, a father of four, and wounded his son in Lomba.", [1]),
        ("Gunmen killed a farmer, a teacher, and a boy in Lomba.", [1, 1, 1]),
        ("Gunmen killed a man, a woman and two children in Lomba.", [1, 1, 2]),
    ],
)
def test_who_is_named_again_by_what_he_is_is_killed_once(text: str, dead: list[int]) -> None:
    assert sorted(low or 0 for kind, low, _ in figures(text) if kind == "killed") == sorted(dead)


@pytest.mark.parametrize("regiment", ["Assam Rifles", "Garhwal Rifles", "Kumaon Fusiliers"])
def test_the_count_before_a_regiment_is_no_part_of_its_name(regiment: str) -> None:
    text = f"Three {regiment} soldiers were killed when militants fired at their camp in Lomba on Monday."
    assert figures(text) == [("killed", 3, 3)]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Rebels killed 15 soldiers and ten scouts, a district clerk, Malik Noor, said.", [10, 15]),
        ("The bomb killed six soldiers, a police officer, Malik Noor, told a radio station.", [6]),
        ("A bomb killed the deputy mayor of Lomba, Malik Noor, and his driver on Monday.", [1, 1]),
        ("A sergeant, identified as Malik Noor, and two guards died in an ambush in Lomba.", [1, 2]),
    ],
)
def test_names_between_commas_are_those_of_who_speaks_or_of_who_died(text: str, dead: list[int]) -> None:
    assert sorted(low or 0 for kind, low, _ in figures(text) if kind == "killed") == dead
