"""Who speaks for a band that a text has no name for: "a rebel spokesman", where it tells of "rebels"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _who(text: str) -> list[str | None]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [name.get(c.claimant.actor or "") for c in found.claims]


@pytest.mark.parametrize("who", ["A rebel spokesman", "A rebel official", "A rebel source"])
def test_a_spokesman_speaks_for_the_band_that_the_text_tells_of(who: str) -> None:
    text = f"Rebels attacked a post in Karkis on Monday. {who} said nine soldiers were killed."
    assert _who(text) == ["Rebels"]


def test_a_spokesman_of_rebels_of_whom_nothing_is_told_is_nobodys() -> None:
    assert _who("A rebel spokesman said nine soldiers were killed in Karkis.") == [None]
