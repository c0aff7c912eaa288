"""One man called by two things that he is, two named men of one deed, and crimes that are only to be halted."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import losses, record


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed lawyer and human rights activist Ann Orr in Karachi on Monday.",
        "Journalist and activist Ann Orr was shot dead in Karachi on Monday.",
        "The assassination of senator and presidential candidate Ann Orr in Bogota on Friday led to a war.",
    ],
)
def test_two_callings_before_one_name_are_one_man(text: str) -> None:
    made = record(text)
    (claim,) = [x for x in made.claims if x.kind == "killed"]
    assert [x.name for x in made.actors if x.id == claim.subject.actor] == ["Ann Orr"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed mayor Ann Orr and driver Jim Lim in Karachi on Monday.",
        "The murder of judge Ann Orr and lawyer Jim Lim in Cali on Monday shocked the country.",
    ],
)
def test_two_names_are_two_men(text: str) -> None:
    made = record(text)
    named = {x.id: x.name for x in made.actors}
    assert {named.get(x.subject.actor or "") for x in made.claims if x.kind == "killed"} == {
        "Ann Orr",
        "Jim Lim",
    }


def test_a_judge_and_a_named_mayor_are_two() -> None:
    assert len(losses("Gunmen killed a judge and Mayor Ann Orr in Cali on Monday.")) == 2


def test_crimes_that_are_to_be_halted_are_no_deed() -> None:
    text = "He said the state lacked the will to halt the murder of activists and nurses and the murder of peasants."
    assert not record(text).engagements
