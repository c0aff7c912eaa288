"""Promises about which engagements "both attacks" mean."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _claimed(text: str) -> list[str | None]:
    found = record(text)
    place = {e.id: e.place.name if e.place else None for e in found.engagements}
    return sorted(str(place[c.engagement]) for c in found.claims if c.kind == "responsibility")


@pytest.mark.parametrize(
    "words", ["both those attacks", "both attacks", "responsibility for both those attacks"]
)
def test_both_attacks_are_those_told_in_the_sentence_before(words: str) -> None:
    text = (
        "A bomb killed nine people at Kismayo, Somalia, on Sunday. It came a day after a car bomb killed four cooks at "
        f"Baidoa, and two days after gunmen shot dead three teachers at Afgooye. Al-Shabaab claimed {words}."
    )
    assert _claimed(text) == ["Afgooye", "Baidoa"]


def test_both_attacks_of_a_text_with_two_are_these() -> None:
    text = (
        "A bomb killed nine people at Kismayo, Somalia, on Sunday. Gunmen shot three teachers dead at Baidoa. "
        "Al-Shabaab claimed both attacks."
    )
    assert _claimed(text) == ["Baidoa", "Kismayo"]
