"""A day between a deed and its article is the deed's, a bracket parts no men from their group, shells hit things."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record


def _tellers(found: Record) -> list[str | None]:
    return [c.claimant.text for c in found.claims if c.kind == "responsibility"]


_FIRST = "A bomb killed nine people in Karkis on Monday. "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Lodu Front also claimed a January 12 car bombing in Tira that killed 17 people.", "2016-01-12"),
        (
            "The Lodu Front has claimed the 20 January attack on a market in Tira that left six dead.",
            "2016-01-20",
        ),
        ("The Lodu Front claimed an October 2 car bombing of a courthouse in Tira.", "2015-10-02"),
    ],
)
def test_a_group_that_claims_a_deed_with_its_day_did_it_on_that_day(text: str, day: str) -> None:
    found = record(_FIRST + text, published="2016-02-03")
    last = found.engagements[-1]
    name = {a.id: a.name for a in found.actors}
    assert str(last.date.start) == day
    assert [name[x] for x in last.attackers] == ["Lodu Front"]
    assert [x.removeprefix("The ") for x in _tellers(found)] == ["Lodu Front"]


def test_the_day_on_which_a_deed_is_claimed_is_not_its_own() -> None:
    found = record(
        "A bomb killed nine people in Karkis on Monday. On Tuesday, the Lodu Front claimed the attack."
    )
    assert len(found.engagements) == 1


@pytest.mark.parametrize(
    "who",
    [
        "Lodu Front (a branch of the Oro Party) militants",
        "Lodu Front (the Oro Party in the south) fighters",
        "The Lodu Front (an offshoot of the Oro Party) rebels",
    ],
)
def test_men_behind_a_bracket_are_of_the_group_before_it(who: str) -> None:
    found = record(f"{who} shelled Karkis on Monday, killing two people.")
    name = {a.id: a.name for a in found.actors}
    assert [name[x] for x in found.engagements[0].attackers] == ["Lodu Front"]


@pytest.mark.parametrize(
    "text",
    [
        "One of the shells smashed into a school and injured three pupils.",
        "A rocket smashed through the roof of a school and injured three pupils.",
        "Two shells crashed into the yard of a school and injured three pupils.",
    ],
)
def test_what_smashes_into_a_house_is_not_what_is_lost(text: str) -> None:
    found = record("Rebels shelled Karkis on Monday. " + text)
    assert [(c.kind, c.value.low) for c in found.claims] == [("wounded", 3)]


@pytest.mark.parametrize("fault", ["collaboration with the army", "treason", "spying for the army"])
def test_to_be_accused_of_helping_a_side_is_no_word_of_who_did_it(fault: str) -> None:
    found = record(
        f"Ten people were shot dead in Karkis on Monday. The rebels accused the villagers of {fault}."
    )
    assert _tellers(found) == []


@pytest.mark.parametrize("who", ["all sources", "most sources", "all local reports"])
def test_sources_taken_together_that_attribute_an_attack_sum_up(who: str) -> None:
    text = f"A bomb killed two people in Jolo on Monday. Where they named one, {who} attributed it to Abu Sayyaf."
    assert _tellers(record(text)) == []
