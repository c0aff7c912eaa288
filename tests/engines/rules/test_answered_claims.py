"""Claims that others deny, doubt or confirm in the sentence that tells of them, and those who only do not comment."""

from __future__ import annotations

import pytest

from .reading import camps, record


def given(text: str) -> list[tuple[str, int | None, str | None, str]]:
    """Gives (kind, low, claimant's words, stance) of all claims with a figure."""
    return [
        (c.kind, c.value.low, c.claimant.text, c.stance) for c in record(text).claims if c.value is not None
    ]


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("The Malian army denied the rebels' claim", "denies"),
        ("The Malian army dismissed as false the rebels' claim", "denies"),
        ("The Malian army has refused to confirm the rebels' claim", "doubts"),
        ("The Malian army confirmed the rebels' claim", "confirms"),
    ],
)
def test_a_claim_and_the_answer_to_it_are_two_claims(answer: str, stance: str) -> None:
    told = f"{answer} that nine soldiers had been killed near Ber, Mali."
    assert [(k, n, x) for k, n, _, x in given(told)] == [("killed", 9, "asserts"), ("killed", 9, stance)]
    assert given(told)[0][2] == "rebels"


@pytest.mark.parametrize(
    "claim",
    [
        "a Vesk Front claim that it had",
        "the Vesk Front's claim to have",
        "a claim by the Vesk Front that it had",
    ],
)
def test_who_claims_the_deed_did_it_and_not_who_denies_it(claim: str) -> None:
    told = f"The Malian army rejected {claim} killed nine policemen in Ber, Mali."
    assert camps(told) == (["Vesk Front"], ["Malian police"])
    assert [x for *_, x in given(told)] == ["asserts", "denies"]


@pytest.mark.parametrize("claim", ["a rebel claim", "rebel claims", "a claim by rebels"])
def test_the_soldiers_of_whom_another_one_claims_the_death_are_of_who_denies_it(claim: str) -> None:
    told = f"The Malian army denied {claim} that 12 of its soldiers had been killed at Ber, Mali."
    assert camps(told)[1] == ["Malian army"]
    assert [x for *_, x in given(told)] == ["asserts", "denies"]


def test_claims_of_a_party_that_an_agency_could_not_verify_stay_its_claims() -> None:
    told = "AFP could not verify the Taliban claim that 14 policemen were killed in Ghazni, Afghanistan."
    assert [(n, who, x) for _, n, who, x in given(told)] == [
        (14, "Taliban", "asserts"),
        (14, "AFP", "doubts"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The Malian army has not commented on reports that nine farmers were killed in Ber.",
        "The Malian army, which did not comment on the raid, is accused of killing nine farmers in Ber.",
        "The Malian army would not comment on the deaths of nine farmers in Ber.",
    ],
)
def test_who_does_not_comment_claims_nothing(told: str) -> None:
    assert all("army" not in (who or "") for _, _, who, _ in given(told))


def test_who_claims_in_the_present_speaks() -> None:
    told = "The rebels claim that they killed nine soldiers in Ber, Mali."
    assert [(n, who) for _, n, who, _ in given(told)] == [(9, "The rebels")]


def test_a_figure_told_before_and_rejected_is_no_new_claim() -> None:
    told = (
        "The Malian army said 80 rebels were killed in Ber, Mali. A spokesman for the rebels rejected "
        "the army's figure of 80 dead."
    )
    assert [(n, x) for _, n, _, x in given(told)] == [(80, "asserts"), (80, "denies")]


def test_military_reports_are_the_word_of_the_army() -> None:
    made = record("According to military reports, rebels killed nine farmers in Ber, Mali.")
    assert {c.kind for c in made.claims} == {"killed", "responsibility"}
