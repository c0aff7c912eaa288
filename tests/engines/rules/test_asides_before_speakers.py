"""Clauses that stand before a speaker and are not what he says, and what is no toll though it is counted."""

import pytest

from tests.engines.rules.reading import record


def tolls(text: str) -> list[tuple[str, int | None, str | None]]:
    return [(c.kind, c.value.low, c.claimant.text) for c in record(text).claims if c.value]


def test_each_of_two_figures_is_of_him_who_gives_it() -> None:
    text = (
        "Raiders struck Sorve on Tuesday. While hospital staff spoke of forty dead, the prefect said eleven people "
        "were killed and six wounded."
    )
    assert tolls(text) == [
        ("killed", 40, "hospital staff"),
        ("killed", 11, "the prefect"),
        ("wounded", 6, "the prefect"),
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "Although more bodies may lie under the rubble",
        "Though rescuers were still at work",
        "After the gunmen had left the town",
        "When the shooting ended",
    ],
)
def test_who_speaks_behind_a_clause_tells_what_follows(aside: str) -> None:
    text = f"Raiders struck Sorve on Tuesday. {aside}, the prefect said 94 people had died."
    assert tolls(text) == [("killed", 94, "the prefect")]


def test_two_clauses_before_a_speaker_are_his_words() -> None:
    text = "When raiders struck Sorve on Tuesday, eleven people were killed, the prefect said."
    assert tolls(text) == [("killed", 11, "the prefect")]


def test_a_victim_who_speaks_is_no_toll() -> None:
    text = (
        "Raiders struck Sorve on Tuesday. Daud Keita, one of the victims of the raid, said from his bed that they wore "
        "uniforms. Nine people were killed."
    )
    assert [x[:2] for x in tolls(text)] == [("killed", 9)]


def test_wounds_that_are_not_grave_are_no_count_of_nobody() -> None:
    text = "Six guards were wounded in Sorve on Saturday. None of their injuries was thought grave, the army said."
    assert [x[:2] for x in tolls(text)] == [("wounded", 6)]


def test_two_of_the_wounded_are_counted() -> None:
    text = "Six guards were wounded in Sorve on Saturday. Two of the wounded may lose a leg, the army said."
    assert ("wounded", 6) in [x[:2] for x in tolls(text)]


def test_what_else_was_done_is_no_part_of_those_killed() -> None:
    text = "Rebels overran Sorve on Friday, killing 79 people and interrogating foreign priests."
    (claim,) = [c for c in record(text).claims if c.kind == "killed"]
    assert claim.subject.text == "people"


def test_a_sentence_in_brackets_has_its_own_speaker() -> None:
    text = (
        "Nineteen people died in a blast in Sorve on Friday, police said. A trader spoke of smoke. [New at noon: Later "
        "the toll climbed to 23, according to police chief Karim Sado. He said more than 100 people were hurt.]"
    )
    assert [x for x in tolls(text) if x[1] in (23, 101)] == [
        ("killed", 23, "police chief Karim Sado"),
        ("wounded", 101, "police chief Karim Sado"),
    ]


@pytest.mark.parametrize("deed", ["a raid on a police post", "Friday's bombing"])
def test_how_many_died_in_a_claimed_attack_the_narrator_tells(deed: str) -> None:
    text = f"The Sorve Liberation Front claimed {deed} in Renda, which killed four people."
    claims = {c.kind: c.claimant.actor for c in record(text).claims}
    assert claims["killed"] is None
    assert claims["responsibility"] is not None


def test_the_authorities_of_a_hospital_are_no_government() -> None:
    found = record(
        "A bomb went off in Baghdad on Friday. Hospital authorities said twelve people were killed."
    )
    (claim,) = [c for c in found.claims if c.kind == "killed"]
    assert claim.claimant.actor is None
    assert claim.claimant.text == "Hospital authorities"


def test_who_tells_of_losses_in_a_row_is_none_of_them() -> None:
    text = "A shell hit a market in Sorve on Sunday. Casualties were four killed and 9 injured civilians, a nurse said."
    assert [x[:2] for x in tolls(text)] == [("killed", 4), ("wounded", 9)]
