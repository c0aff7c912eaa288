"""Who holds a place by somebody's word, and whether another one bears out or rejects what was said."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

RAID = "The Sand Front attacked Ayorou on Saturday. "
TOLL = RAID + "It said it killed 40 soldiers"


def held(text: str) -> list[tuple[str, str]]:
    """Gives (who holds it, who says so) of the claims of control."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return [
        (name.get(c.subject.actor or "", "?"), name.get(c.claimant.actor or "", c.claimant.text or ""))
        for c in made.claims
        if c.kind == "control"
    ]


def answered(text: str) -> list[tuple[str, int | None, str | None]]:
    """Gives (stance, low, who) of the claims with a figure that answer another one."""
    return [
        (c.stance, c.value.low, c.claimant.text)
        for c in record(text).claims
        if c.value is not None and c.stance != "asserts"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday the army said the town was back in government hands.",
        "On Sunday the army said the town was back under its control.",
        "The army said the base there remained in its hands.",
        "By the army's account, the assailants were driven off.",
        "The army said its guns drove the raiders off, but two huts burned.",
        "The army said it holds the base there.",
        "A bid by the Sand Front to take the town was frustrated, the army said.",
    ],
)
def test_an_army_says_that_it_kept_or_regained_a_place(text: str) -> None:
    assert held(RAID + text) == [("Nigerien army", "Nigerien army")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The town is now held by the Sand Front, the mayor said.", "mayor"),
        ("The Sand Front said the town was in its hands.", "Sand Front"),
        ("The Sand Front claimed to hold the town.", "Sand Front"),
        ("The Sand Front claimed that the town had been seized.", "Sand Front"),
        ("The Sand Front said the town had fallen.", "Sand Front"),
    ],
)
def test_those_who_attacked_have_the_place(text: str, who: str) -> None:
    assert held(RAID + text) == [("Sand Front", who)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the rebels had driven off 40 goats.",
        "The mayor said the attempt by the rebels to seize the town had begun at noon.",
        "The mayor said a shell fell on a village retaken last year.",
        "The mayor said night had fallen.",
        "The mayor said the army held a meeting in the town.",
        "The army said the matter was in the hands of the courts.",
    ],
)
def test_what_is_taken_along_tried_or_only_told_of_a_place_is_no_control(text: str) -> None:
    assert held(RAID + text) == []


@pytest.mark.parametrize(
    "text",
    [
        ", a figure borne out by the mayor.",
        ", a count later confirmed by the mayor.",
        ", which the mayor confirmed.",
        ". The mayor confirmed the toll.",
    ],
)
def test_who_bears_out_a_figure_confirms_it(text: str) -> None:
    assert [(x[0], x[1]) for x in answered(TOLL + text)] == [("confirms", 40)]


@pytest.mark.parametrize(
    "text",
    [
        ". The army dismissed this figure.",
        ". The figure was rejected by the army.",
        ". That was denied by the army.",
        ", a claim the army rejected.",
    ],
)
def test_who_rejects_a_figure_denies_it(text: str) -> None:
    assert [(x[0], x[1]) for x in answered(TOLL + text)] == [("denies", 40)]


@pytest.mark.parametrize(
    "text",
    [", which the army has yet to confirm.", ", a claim that AFP was not in a position to verify."],
)
def test_who_has_yet_to_confirm_doubts(text: str) -> None:
    assert [(x[0], x[1]) for x in answered(TOLL + text)] == [("doubts", 40)]


@pytest.mark.parametrize(
    "text",
    [
        ". The army rejected the call for talks.",
        ". The offer was rejected by the army.",
        ". The army dismissed the commander.",
        ". The army confirmed the attack.",
    ],
)
def test_what_is_no_figure_is_not_answered(text: str) -> None:
    assert answered(TOLL + text) == []


def test_a_figure_that_nobody_gave_before_is_the_word_of_who_confirms_it() -> None:
    made = record(RAID + "Nine soldiers died, a figure confirmed by the mayor.")
    assert [(c.claimant.text, c.stance) for c in made.claims if c.value] == [("the mayor", "asserts")]


def test_a_body_answers_the_figure_before_it_alone() -> None:
    text = (
        RAID
        + "Residents said that it had killed 40 people, a count later confirmed by the morgue, and hurt six."
    )
    assert [(x[0], x[1]) for x in answered(text)] == [("confirms", 40)]
