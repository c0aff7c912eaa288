"""Who holds a place by somebody's word, told without a verb of taking by those who hold it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

FIGHT = "Heavy fighting broke out on Monday between rebels and the army in Karakh. "


def holders(text: str) -> list[tuple[str | None, str]]:
    """Who holds the place, with the stance of who says so."""
    found = record(FIGHT + text)
    names = {a.id: a.name for a in found.actors}
    return [(names.get(c.subject.actor or ""), c.stance) for c in found.claims if c.kind == "control"]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels claimed control of the town.",
        "Rebels say they now control the town.",
        "Residents said the rebels were in control of the town.",
        "The town is controlled by the rebels, residents said.",
        "Residents said the town was in rebel hands.",
        "Residents said soldiers had fled and the rebels had taken over the town.",
        "A rebel spokesman said the town was now under their control.",
        '"The town is in our hands," rebel spokesman Anton Mirov said.',
        '"Karakh has been liberated," rebel spokesman Anton Mirov said.',
        "The army confirmed that the town had been lost.",
    ],
)
def test_rebels_hold_what_they_are_told_to_have(text: str) -> None:
    assert holders(text) == [("rebels", "asserts")]


@pytest.mark.parametrize(
    "text",
    [
        "The Defence Ministry claimed control of the town.",
        "The army said the rebels had been pushed out of the town.",
        "Residents said the rebels had been driven out of the town.",
        "The army said it had cleared the town of rebels.",
    ],
)
def test_the_army_holds_what_the_rebels_were_driven_from(text: str) -> None:
    assert holders(text) == [("army", "asserts")]


@pytest.mark.parametrize(
    "text", ["The army denied losing the town.", "The army denied the rebels had captured the town."]
)
def test_who_denies_to_have_lost_a_town_denies_that_others_hold_it(text: str) -> None:
    assert holders(text) == [("rebels", "denies")]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had withdrawn from the town.",
        "The governor denied that Ruritania is in rebel hands.",
        "Residents found nine bodies in a village retaken by troops.",
        "The army tried to clear the town of rebels, residents said.",
    ],
)
def test_a_mere_withdrawal_or_try_says_of_nobody_that_he_holds_it(text: str) -> None:
    assert holders(text) == []
