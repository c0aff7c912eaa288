"""Attacks told together, the day between those sent and their deed, and who counts how many came."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import analysis, camps, figures, record, said


def test_a_toll_over_two_separate_attacks_is_of_neither() -> None:
    text = "Gunmen killed nine people in separate attacks on mosques in Basra and Hilla on 4 May 2006."
    found = record(text)
    assert [e.place.name for e in found.engagements if e.place] == ["Basra", "Hilla"]
    assert [c.kind for c in found.claims] == []


def test_one_toll_over_two_towns_that_nothing_parts_is_of_one_attack() -> None:
    found = record("Two bombs killed nine people in Basra and Hilla on 4 May 2006.")
    assert len(found.engagements) == 1
    assert [c.value.low for c in found.claims if c.value] == [9]


def test_the_day_on_which_they_were_sent_is_nobody_who_acts() -> None:
    text = "Troops flown to Kidal the same morning shot dead six herders in a camp near Gao on 8 May 1992."
    assert camps(text) == (["Malian army"], ["herders"])


def test_a_building_is_wrecked_beside_those_who_were_hurt() -> None:
    text = (
        "A mine blew up outside a school in Idlib on 4 May 2019, wrecking the building and injuring a guard."
    )
    verbs = [c.head for s in analysis(text).sentences for c in s.chunks if c.kind == "VG"]
    assert "building" not in verbs


def test_an_official_count_is_of_those_before_it_alone() -> None:
    text = (
        "Rebels raided Lira on 3 May 2001, killing nine people by official count and abducting 60 children."
    )
    found = record(text)
    assert figures(text) == [("captured", 60, 60), ("killed", 9, 9)]
    assert not any(c.kind == "responsibility" for c in found.claims)


def test_attackers_may_be_counted_as_men() -> None:
    text = "Gunmen attacked a mosque in Arish on Monday, killing nine people. Police put the attackers at 25 to 30 men."
    assert ("strength", 25, 30) in figures(text)


@pytest.mark.parametrize("government", ["the GNA", "the Government of National Accord"])
def test_a_ministry_of_a_government_speaks_for_itself(government: str) -> None:
    text = f"Nine people died in shelling in Sirte on 4 May 2019, {government}'s interior ministry said."
    found = record(text)
    speaker = next(c.claimant.actor for c in found.claims)
    assert "interior ministry" in next(a.name for a in found.actors if a.id == speaker)
    assert said(text)[0][:2] == ("killed", 9)
