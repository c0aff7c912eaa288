"""Attacks told by a verb and "upon", and figures that somebody affirms."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, said, sides


def test_whoever_falls_upon_a_post_attacks_it() -> None:
    text = "Raiders fell upon a police post at Lorwa on Friday."
    assert [e.type for e in record(text).engagements] == ["assault"]
    assert sides(text)[0][0] == ["raiders"]


@pytest.mark.parametrize(
    "text", ["Nine men died, the mayor affirmed.", "The mayor attested that nine men had died."]
)
def test_who_affirms_a_toll_claims_it(text: str) -> None:
    assert [(kind, low) for kind, low, _ in said(text)] == [("killed", 9)]
    assert said(text)[0][2].lower() == "the mayor"
