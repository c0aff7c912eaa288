"""What is read of outlets that nobody names and of those whom they cite."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Citing a nurse, the agency said six weavers were killed in Oro.", "the agency"),
        (
            "Six weavers were killed in Oro, the state broadcaster said, citing a nurse.",
            "the state broadcaster",
        ),
        ("Quoting a nurse, the local daily said six weavers were killed in Oro.", "the local daily"),
        ("Six weavers were killed in Oro, dpa cited a nurse as saying Monday.", "dpa"),
        ("Six weavers were killed in Oro, dpa cited a nurse as saying on Monday.", "dpa"),
    ],
)
def test_the_word_is_that_of_whoever_an_outlet_cites(text: str, medium: str) -> None:
    (dead,) = [x for x in record(text).claims if x.kind == "killed"]
    assert dead.claimant.text == "a nurse"
    assert dead.relayed_by == medium


def test_an_agency_for_aid_that_cites_somebody_is_no_outlet() -> None:
    text = "Citing a nurse, the refugee agency said six weavers were killed in Oro."
    (dead,) = [x for x in record(text).claims if x.kind == "killed"]
    assert dead.relayed_by is None
